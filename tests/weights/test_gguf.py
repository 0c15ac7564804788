import contextlib
import io
import os
import struct
from pathlib import Path

import pytest
from ggufwriting import write
from header_fuzz import fuzz
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.errors import ModelProblem
from burrow.weights.gguf import SamplingAdvice, describe, read_header
from burrow.weights.metadata import Absurd, NotGguf, Truncated, read_metadata


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("gguf") / "model.gguf")


@pytest.mark.parametrize("order", ["little", "big"])
def test_the_header_says_what_the_writer_wrote(tmp_path: Path, order: str) -> None:
    header = read_header(write(tmp_path / "model.gguf", order=order))
    assert (header.name, header.architecture, header.quantisation) == ("A Model", "llama", "Q4_K_M")
    assert (header.layers, header.heads, header.heads_kv, header.width, header.window) == (3, 4, 2, 64, 4096)
    assert (header.tokenizer, header.vocabulary) == ("gpt2", 3000)
    assert (header.chat_template, header.profile) == ("{{ messages }}", "starter")
    assert header.parameters == 3000 * 64 + 64
    assert header.cell_bytes == (2 + 1 + 2) * (16 + 16) * 2
    assert header.size == (tmp_path / "model.gguf").stat().st_size


def test_a_missing_file_a_folder_and_an_empty_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.gguf").touch()
    for name, words in (("missing.gguf", "no file"), (".", "folder"), ("empty.gguf", "empty")):
        with pytest.raises(ModelProblem, match=words) as caught:
            read_header(tmp_path / name)
        assert caught.value.action


def test_a_text_is_not_a_gguf_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_text("These are notes and no model at all.")
    with pytest.raises(ModelProblem, match="not a GGUF"):
        read_header(path)


@pytest.mark.parametrize("part", [0.999999, 0.9, 0.5, 0.05, 0.01, 0.00001])
def test_a_file_that_was_cut_anywhere_is_truncated(model: Path, tmp_path: Path, part: float) -> None:
    data = model.read_bytes()
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(ModelProblem, match=r"truncated|empty"):
        read_header(cut)


def test_a_vocabulary_is_not_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelProblem, match="only a vocabulary"):
        read_header(write(tmp_path / "vocabulary.gguf", tensors=False))


def test_a_missing_part_of_a_split_model_is_named(tmp_path: Path) -> None:
    first = write(tmp_path / "big-00001-of-00002.gguf", parts=(1, 2))
    with pytest.raises(ModelProblem, match=r"big-00002-of-00002\.gguf"):
        read_header(first)
    second = write(tmp_path / "big-00002-of-00002.gguf", parts=(2, 2))
    assert read_header(first).parts == 2
    with pytest.raises(ModelProblem, match="part 2 of 2") as caught:
        read_header(second)
    assert "big-00001-of-00002.gguf" in caught.value.action


@pytest.mark.parametrize(
    "counts",
    [(1 << 60, 1), (1, 1 << 60), (1 << 63, 1 << 63), ((1 << 64) - 1, 0)],
    ids=["tensors", "keys", "both", "-1"],
)
def test_absurd_counts_are_refused_at_once(tmp_path: Path, counts: tuple[int, int]) -> None:
    path = tmp_path / "absurd.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, *counts) + bytes(100))
    with pytest.raises(ModelProblem, match="damaged"):
        read_header(path)


def test_a_text_of_exabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "absurd.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 1 << 60) + bytes(100))
    with pytest.raises(ModelProblem, match="truncated"):
        read_header(path)


def test_a_name_that_no_file_can_have_is_a_problem_too() -> None:
    with pytest.raises(ModelProblem):
        read_header(Path("nul\0byte.gguf"))
    with pytest.raises(ModelProblem):
        read_header(Path("x" * 5000))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions bind neither Windows nor root")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    path = write(tmp_path / "secret.gguf")
    path.chmod(0)
    with pytest.raises(ModelProblem, match="cannot be read"):
        read_header(path)


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_random_bytes_behind_the_magic_never_surprise(data: bytes) -> None:
    for head in (b"", b"GGUF", b"GGUF\3\0\0\0", b"GGUF" + struct.pack("<IQQ", 3, 2, 3)):
        stream = io.BytesIO(head + data)
        with contextlib.suppress(NotGguf, Truncated, Absurd):
            read_metadata(stream, len(head) + len(data))


@given(data=st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_flipped_bytes_is_read_or_refused_in_words(
    model: Path, tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(model.read_bytes())
    head = len(content) - 3000 * 64 * 4
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, min(head, 700)))] = data.draw(st.integers(0, 255))
    path = tmp_path / "flipped.gguf"
    path.write_bytes(content)
    with contextlib.suppress(ModelProblem):
        assert read_header(path).size == len(content)


def test_thousands_of_broken_headers_are_read_or_refused_at_once() -> None:
    """`header_fuzz.py` does the same ten thousand times."""
    result = fuzz(1500, begin=20_000)
    assert result.worst < 0.1, f"seed {result.worst_seed} took {result.worst:.3f} s"
    assert {"is damaged", "is truncated", "a model"} <= set(result.outcomes)


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ({"general.type": "mmproj"}, "projector"),
        ({"general.type": "adapter"}, "adapter"),
        ({"llama.pooling_type": 3}, "embedding"),
        ({"llama.pooling_type": 0}, "model"),
    ],
)
def test_what_is_no_model_is_told_apart(tmp_path: Path, extra: dict[str, object], kind: str) -> None:
    path = write(tmp_path / "file.gguf", extra=extra)
    assert describe(path).kind == kind
    if kind != "model":
        with pytest.raises(ModelProblem) as caught:
            read_header(path)
        assert caught.value.action


@pytest.mark.parametrize(("architecture", "kind"), [("clip", "projector"), ("bert", "embedding"), ("llama", "model")])
def test_the_architecture_tells_what_a_file_is_for(tmp_path: Path, architecture: str, kind: str) -> None:
    assert describe(write(tmp_path / "file.gguf", architecture=architecture)).kind == kind


def test_what_the_makers_say_about_sampling_and_licence_is_kept(tmp_path: Path) -> None:
    extra = {
        "general.sampling.temp": 0.75, "general.sampling.top_k": 20, "general.sampling.top_p": float("nan"),
        "general.license": "apache-2.0", "llama.rope.scaling.type": "yarn", "llama.rope.scaling.factor": 4.0,
    }  # fmt: skip
    header = read_header(write(tmp_path / "file.gguf", extra=extra))
    assert header.sampling == SamplingAdvice(temperature=0.75, top_k=20)
    assert (header.licence, header.rope, header.thinks) == ("apache-2.0", "yarn 4", False)


def test_a_template_that_can_switch_thinking_is_noticed(tmp_path: Path) -> None:
    template = "{% if enable_thinking %}<think>{% endif %}"
    assert read_header(write(tmp_path / "file.gguf", extra={"tokenizer.chat_template": template})).thinks


def test_a_split_model_is_counted_as_one(tmp_path: Path) -> None:
    files = [write(tmp_path / f"big-0000{n}-of-00002.gguf", parts=(n, 2)) for n in (1, 2)]
    header = read_header(files[0])
    assert header.files == tuple(files)
    assert header.size == sum(file.stat().st_size for file in files)
    assert header.parameters == 2 * (3000 * 64 + 64)


def test_a_truncated_second_part_is_noticed(tmp_path: Path) -> None:
    files = [write(tmp_path / f"big-0000{n}-of-00002.gguf", parts=(n, 2)) for n in (1, 2)]
    files[1].write_bytes(files[1].read_bytes()[:-1000])
    with pytest.raises(ModelProblem, match=r"big-00002-of-00002\.gguf is truncated"):
        read_header(files[0])
