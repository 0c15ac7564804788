"""A GGUF file -> what a person and the session want to know of it before it is loaded, or why it is no use.

Reads only the head of the file, whatever its size, in pure Python. Does not promise that llama.cpp knows the
architecture, nor that the weights make sense.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from burrow.errors import ModelProblem
from burrow.weights.metadata import TENSOR_TYPES, Absurd, Metadata, NotGguf, Truncated, Value, read_metadata

AGAIN = "Download the file again, or choose another model."
CHOOSE = "Choose a model file in GGUF format."

_PART = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.gguf$")
_FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S", 12: "Q3_K_M",
    13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS",
    21: "Q2_K_S", 22: "IQ3_XS", 23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S",
    29: "IQ2_M", 30: "IQ4_XS", 31: "IQ1_M", 32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4", 39: "NVFP4",
    40: "Q1_0",
}  # fmt: skip
"""`general.file_type` in the words in which such files are named."""


@dataclass(frozen=True, slots=True)
class ModelHeader:
    path: Path
    name: str
    architecture: str
    parameters: int
    """Numbers in this file's tensors; a split model's other parts have more."""
    quantisation: str
    layers: int
    heads: int
    heads_kv: int
    """The largest of any layer."""
    width: int
    """Length of the embedding."""
    window: int
    """Tokens the model was trained for; 0 where the file does not say."""
    tokenizer: str
    vocabulary: int
    chat_template: str | None
    profile: str | None
    """The prompt profile that the model asks for (`burrow.profile`)."""
    cell_bytes: int
    """Bytes that one token takes in an f16 KV cache."""
    size: int
    """Bytes of the file."""
    part: int
    parts: int
    """1 of 1 unless the model is split over several files."""


def read_header(path: Path) -> ModelHeader:
    """Raises `ModelProblem` with the cause for everything that is not a whole model."""
    size = _size(path)
    try:
        with path.open("rb") as stream:
            metadata = read_metadata(stream, size)
    except NotGguf:
        raise ModelProblem(f"{path.name} is not a GGUF file of version 2 or 3.", CHOOSE) from None
    except Truncated:
        raise _truncated(path, size) from None
    except Absurd as error:
        raise ModelProblem(f"{path.name} is damaged: its header speaks of {error}.", AGAIN) from None
    except OSError as error:
        raise ModelProblem(f"{path.name} cannot be read: {error.strerror or error}.", CHOOSE) from error
    header = _header(path, size, metadata)
    _check_whole(header, metadata)
    return header


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise ModelProblem(f"{path} is a folder and not a model file.", CHOOSE)
        if not path.is_file():
            raise ModelProblem(f"There is no file {path}.", CHOOSE)
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise ModelProblem(f"{path} cannot be read: {getattr(error, 'strerror', '') or error}.", CHOOSE) from error
    if size == 0:
        raise ModelProblem(f"{path.name} is empty.", AGAIN)
    return size


def _check_whole(header: ModelHeader, metadata: Metadata) -> None:
    path = header.path
    end = metadata.data + max((tensor.offset + tensor.bytes for tensor in metadata.tensors), default=0)
    if metadata.tensors and end > header.size:
        raise _truncated(path, header.size, end)
    if not header.architecture:
        raise ModelProblem(f"{path.name} does not say which architecture it is of.", AGAIN)
    if not metadata.tensors and header.parts == 1:
        raise ModelProblem(
            f"{path.name} holds only a vocabulary and no weights.", "Choose the file with the model's weights."
        )
    _check_parts(header)


def _check_parts(header: ModelHeader) -> None:
    if header.parts == 1:
        return
    match = _PART.match(header.path.name)
    if match is None or int(match[3]) != header.parts:
        raise ModelProblem(
            f"{header.path.name} is one of {header.parts} parts, and was renamed so that the others cannot be found.",
            f"Give the parts their names back: …-00001-of-{header.parts:05}.gguf and so on.",
        )
    names = [f"{match[1]}-{part:05}-of-{match[3]}.gguf" for part in range(1, header.parts + 1)]
    missing = [name for name in names if not header.path.with_name(name).is_file()]
    if missing:
        raise ModelProblem(f"{header.path.name} needs {missing[0]}, which is not beside it.", "Download all parts.")
    if header.part != 1:
        raise ModelProblem(f"{header.path.name} is part {header.part} of {header.parts}.", f"Choose {names[0]}.")


def _truncated(path: Path, size: int, end: int = 0) -> ModelProblem:
    of = f" of {end:,}" if end else ""
    return ModelProblem(f"{path.name} is truncated: it has only {size:,}{of} bytes.", AGAIN)


def _header(path: Path, size: int, metadata: Metadata) -> ModelHeader:
    values = metadata.values
    architecture = _text(values.get("general.architecture"))
    layers = _number(values.get(f"{architecture}.block_count"))
    heads = _number(values.get(f"{architecture}.attention.head_count"))
    heads_kv = _number(values.get(f"{architecture}.attention.head_count_kv")) or heads
    width = _number(values.get(f"{architecture}.embedding_length"))
    key = _number(values.get(f"{architecture}.attention.key_length")) or width // max(1, heads)
    value = _number(values.get(f"{architecture}.attention.value_length")) or width // max(1, heads)
    template = values.get("tokenizer.chat_template")
    return ModelHeader(
        path=path,
        name=_text(values.get("general.name")) or path.stem,
        architecture=architecture,
        parameters=sum(tensor.elements for tensor in metadata.tensors),
        quantisation=_quantisation(metadata),
        layers=layers,
        heads=heads,
        heads_kv=heads_kv,
        width=width,
        window=_number(values.get(f"{architecture}.context_length")),
        tokenizer=_text(values.get("tokenizer.ggml.model")),
        vocabulary=metadata.counts.get("tokenizer.ggml.tokens", 0),
        chat_template=template if isinstance(template, str) else None,
        profile=_text(values.get("burrow.profile")) or None,
        cell_bytes=layers * heads_kv * (key + value) * 2,
        size=size,
        part=_number(values.get("split.no")) + 1,
        parts=max(1, _number(values.get("split.count"))),
    )


def _quantisation(metadata: Metadata) -> str:
    """What the file says of itself, else the type of most of its numbers."""
    said = metadata.values.get("general.file_type")
    if isinstance(said, int) and (said & ~1024) in _FILE_TYPES:
        return _FILE_TYPES[said & ~1024]
    weight: Counter[int] = Counter()
    for tensor in metadata.tensors:
        weight[tensor.kind] += tensor.elements
    for kind, _ in weight.most_common(1):
        return TENSOR_TYPES.get(kind, ("unknown", 1, 0))[0]
    return "unknown"


def _number(value: Value) -> int:
    """A count, of which a list (one for each layer) gives the largest; 0 for anything else."""
    if isinstance(value, tuple):
        return max(map(_number, value), default=0)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 48 else 0


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
