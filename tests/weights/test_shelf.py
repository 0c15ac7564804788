"""Models of other programs, laid out in a home folder as these programs do it."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from ggufwriting import write

from burrow.weights.places import Place, Surroundings, usual_places
from burrow.weights.shelf import Shelf, find_models


@pytest.fixture
def here(tmp_path: Path) -> Surroundings:
    (tmp_path / "home").mkdir()
    return Surroundings(tmp_path / "home", {}, "linux")


def model(path: Path, name: str = "A Model", **extra: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return write(path, name=name, extra=extra)


def ollama(store: Path, manifest: str, blob: Path) -> Path:
    digest = hashlib.sha256(blob.read_bytes()).hexdigest()
    kept = store / "blobs" / f"sha256-{digest}"
    kept.parent.mkdir(parents=True, exist_ok=True)
    blob.rename(kept)
    said = {
        "layers": [
            {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}", "size": 1},
            {"mediaType": "application/vnd.ollama.image.license", "digest": "sha256:" + "0" * 64, "size": 1},
        ]
    }
    file = store / "manifests" / manifest
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(said))
    return kept


def names(shelf: Shelf) -> set[tuple[str, str]]:
    return {(found.origin, found.name) for found in shelf.models}


def test_models_of_every_program_are_found_where_they_lie(here: Surroundings, tmp_path: Path) -> None:
    home = here.home
    model(home / ".lmstudio/models/maker/repo/one-Q4_K_M.gguf", "One")
    model(home / ".config/Jan/data/llamacpp/models/two/model.gguf", "Two")
    model(home / ".local/share/nomic.ai/GPT4All/three.gguf", "Three")
    model(home / ".cache/llama.cpp/maker_repo_four.gguf", "Four")
    ollama(home / ".ollama/models", "registry.ollama.ai/library/qwen3/4b", model(tmp_path / "five", "Five"))
    blob = model(home / ".cache/huggingface/hub/models--maker--repo/blobs/abc", "Six")
    link = home / ".cache/huggingface/hub/models--maker--repo/snapshots/123/six.gguf"
    link.parent.mkdir(parents=True)
    link.symlink_to(blob)
    model(tmp_path / "own/seven.gguf", "Seven")
    model(tmp_path / "added/eight.gguf", "Eight")
    shelf = find_models(added=[tmp_path / "added"], own=[tmp_path / "own"], surroundings=here)
    assert names(shelf) == {
        ("LM Studio", "One"), ("Jan", "Two"), ("GPT4All", "Three"), ("llama.cpp", "Four"), ("Ollama", "qwen3:4b"),
        ("Hugging Face", "Six"), ("Burrow", "Seven"), (str(tmp_path / "added"), "Eight"),
    }  # fmt: skip
    assert not shelf.broken
    assert not shelf.incomplete


def test_nothing_on_disk_is_changed(here: Surroundings, tmp_path: Path) -> None:
    model(here.home / ".lmstudio/models/maker/repo/one.gguf")
    ollama(here.home / ".ollama/models", "registry.ollama.ai/library/qwen3/4b", model(tmp_path / "five", "Five"))

    def state() -> list[tuple[str, int, int]]:
        found = sorted(here.home.rglob("*"))
        return [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in found]

    before = state()
    find_models(surroundings=here)
    assert state() == before


def test_the_folder_that_lm_studio_was_told_to_use_is_looked_at(here: Surroundings, tmp_path: Path) -> None:
    model(tmp_path / "big disk/maker/repo/one.gguf", "One")
    (here.home / ".lmstudio").mkdir()
    (here.home / ".lmstudio/settings.json").write_text(json.dumps({"downloadsFolder": str(tmp_path / "big disk")}))
    assert names(find_models(surroundings=here)) == {("LM Studio", "One")}


def test_the_environment_moves_the_places(here: Surroundings, tmp_path: Path) -> None:
    moved = Surroundings(
        here.home,
        {"OLLAMA_MODELS": "/a", "HF_HOME": "/b", "LLAMA_CACHE": "/c"},
        "linux",
    )
    places = usual_places(moved)
    assert Place("Ollama", Path("/a"), "ollama") in places
    assert Place("Hugging Face", Path("/b/hub")) in places
    assert Place("llama.cpp", Path("/c")) in places


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("windows", "AppData/Local/nomic.ai/GPT4All"),
        ("mac", "Library/Application Support/nomic.ai/GPT4All"),
        ("linux", ".local/share/nomic.ai/GPT4All"),
    ],
)
def test_each_system_has_its_own_folders(system: str, place: str) -> None:
    here = Surroundings(Path("/home/me"), {}, system)  # type: ignore[arg-type]
    assert Place("GPT4All", Path("/home/me") / place) in usual_places(here)


def test_the_same_file_is_listed_once_with_all_its_origins(here: Surroundings, tmp_path: Path) -> None:
    one = model(here.home / ".lmstudio/models/maker/repo/one.gguf", "One")
    copy = here.home / ".cache/llama.cpp/copy.gguf"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(one.read_bytes())
    hard = here.home / ".local/share/nomic.ai/GPT4All/hard.gguf"
    hard.parent.mkdir(parents=True)
    os.link(one, hard)
    shelf = find_models(added=[one], surroundings=here)
    assert len(shelf.models) == 1
    assert set(shelf.models[0].also) == {"LM Studio", "llama.cpp", "GPT4All"}


def test_a_split_model_is_one_model(here: Surroundings, tmp_path: Path) -> None:
    for part in (1, 2):
        write(tmp_path / f"big-0000{part}-of-00002.gguf", parts=(part, 2))
    shelf = find_models(added=[tmp_path], surroundings=here)
    assert [len(found.header.files) for found in shelf.models] == [2]
    assert shelf.models[0].path.name == "big-00001-of-00002.gguf"


@pytest.mark.parametrize(
    "name",
    ["incomplete-one.gguf", "one.gguf.part", "one.gguf.incomplete", "one.gguf.downloadInProgress", "one-partial.gguf"],
)
def test_incomplete_downloads_are_passed_over(here: Surroundings, tmp_path: Path, name: str) -> None:
    model(tmp_path / name)
    shelf = find_models(added=[tmp_path], surroundings=here)
    assert not shelf.models
    assert shelf.incomplete == (tmp_path / name,)


def test_a_file_with_a_companion_of_its_download_is_incomplete(here: Surroundings, tmp_path: Path) -> None:
    path = model(tmp_path / "one.gguf")
    (tmp_path / "one.gguf.aria2").touch()
    shelf = find_models(added=[tmp_path], surroundings=here)
    assert not shelf.models
    assert path in shelf.incomplete


def test_projectors_and_embedding_models_stand_apart(here: Surroundings, tmp_path: Path) -> None:
    model(tmp_path / "mmproj.gguf", **{"general.type": "mmproj"})
    model(tmp_path / "embedding.gguf", **{"llama.pooling_type": 1})
    model(tmp_path / "model.gguf", "Writes")
    shelf = find_models(added=[tmp_path], surroundings=here)
    assert [found.name for found in shelf.models] == ["Writes"]
    assert {found.header.kind for found in shelf.others} == {"projector", "embedding"}


def test_a_broken_file_is_named_with_its_cause(here: Surroundings, tmp_path: Path) -> None:
    path = model(tmp_path / "one.gguf")
    path.write_bytes(path.read_bytes()[:-100])
    (tmp_path / "text.gguf").write_text("no model")
    shelf = find_models(added=[tmp_path], surroundings=here)
    assert {broken.path.name for broken in shelf.broken} == {"one.gguf", "text.gguf"}


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"layers": 3}', '{"layers": [{"digest": "../../etc/passwd"}]}', "[" * 100_000],
)
def test_a_manifest_that_is_none_is_passed_over(here: Surroundings, content: str) -> None:
    file = here.home / ".ollama/models/manifests/host/name/tag"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    assert find_models(surroundings=here) == Shelf((), (), (), ())


def test_folders_that_hold_each_other_are_entered_once(here: Surroundings, tmp_path: Path) -> None:
    model(tmp_path / "a/one.gguf", "One")
    (tmp_path / "a/loop").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "a/broken.gguf").symlink_to(tmp_path / "nowhere")
    assert names(find_models(added=[tmp_path / "a"], surroundings=here)) == {(str(tmp_path / "a"), "One")}


def test_looking_can_be_stopped(here: Surroundings, tmp_path: Path) -> None:
    model(tmp_path / "one.gguf")
    assert not find_models(added=[tmp_path], surroundings=here, stop=lambda: True).models
