"""A GGUF file -> what a person and the session want to know of it before it is loaded, or why it is no use.

Reads only the head of the file, whatever its size, in pure Python. Does not promise that llama.cpp knows the
architecture, nor that the weights make sense.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from burrow.errors import ModelProblem
from burrow.weights.layers import Layer, Measures, Widths, count, layers_of, widths_of
from burrow.weights.metadata import TENSOR_TYPES, Absurd, Metadata, NotGguf, Truncated, Value, read_metadata

AGAIN = "Download the file again, or choose another model."
CHOOSE = "Choose a model file in GGUF format."
WITH_WEIGHTS = "Choose the file with the model's weights."

_PART = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.gguf$")
_THINKING = re.compile(r"enable_thinking|<think>|reasoning_effort|thinking_budget|<\|channel\|?>")
_MOST_PARTS = 1 << 10
_LONGEST_ARCHITECTURE = 64
_FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S", 12: "Q3_K_M",
    13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS",
    21: "Q2_K_S", 22: "IQ3_XS", 23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S",
    29: "IQ2_M", 30: "IQ4_XS", 31: "IQ1_M", 32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4", 39: "NVFP4",
    40: "Q1_0",
}  # fmt: skip
"""`general.file_type` in the words in which such files are named."""


Kind = Literal["model", "projector", "embedding", "vocabulary", "adapter"]
"""What a GGUF file is: only a model writes text. A projector is the part of a model that sees pictures."""

_EMBEDDING = frozenset(
    "bert modern-bert nomic-bert nomic-bert-moe neo-bert eurobert jina-bert-v2 jina-bert-v3 gemma-embedding t5encoder "
    "llama-embed".split()
)
_PROJECTORS = ("clip", "mmproj", "projector")


@dataclass(frozen=True, slots=True)
class SamplingAdvice:
    """What the makers of the model say about sampling (`general.sampling.*`); None where they say nothing."""

    temperature: float | None = None
    top_k: int | None = None
    top_p: float | None = None
    min_p: float | None = None
    repeat_penalty: float | None = None


@dataclass(frozen=True, slots=True)
class ModelHeader:
    path: Path
    kind: Kind
    name: str
    architecture: str
    parameters: int
    """Numbers in the tensors of all parts."""
    quantisation: str
    layers: int
    heads: int
    heads_kv: int
    """The largest of any layer."""
    width: int
    """Length of the embedding."""
    window: int
    """Tokens the model was trained for; 0 where the file does not say."""
    rope: str
    """How positions beyond the first training are reached (`yarn 4.0`, say); empty for a plain model."""
    tokenizer: str
    vocabulary: int
    chat_template: str | None
    thinks: bool
    """Whether the chat template speaks of thinking."""
    profile: str | None
    """The prompt profile that the model asks for (`burrow.profile`)."""
    licence: str
    """As the file names it; empty where it does not."""
    sampling: SamplingAdvice
    experts: int
    """0 for a dense model."""
    cell_bytes: int
    """Bytes that one token takes in an f16 KV cache."""
    size: int
    """Bytes of all parts."""
    weights: int
    """Bytes of all tensors."""
    part: int
    parts: int
    """1 of 1 unless the model is split over several files."""
    files: tuple[Path, ...]
    """All parts, in order."""
    keeps: tuple[Layer, ...]
    """What each layer keeps of a conversation."""
    widths: Widths


def read_header(path: Path) -> ModelHeader:
    """The header of a model that writes text. Raises `ModelProblem` with the cause for everything else."""
    header = describe(path)
    match header.kind:
        case "vocabulary":
            raise ModelProblem(f"{path.name} holds only a vocabulary and no weights.", WITH_WEIGHTS)
        case "projector":
            raise ModelProblem(f"{path.name} is the part of a model that sees pictures, not a model.", WITH_WEIGHTS)
        case "embedding":
            raise ModelProblem(
                f"{path.name} is made for search and writes no text.", "Choose a chat or instruct model."
            )
        case "adapter":
            raise ModelProblem(f"{path.name} only changes another model.", WITH_WEIGHTS)
    return header


def describe(path: Path) -> ModelHeader:
    """The header of any whole GGUF file, whatever it is good for. Raises `ModelProblem`."""
    size = _size(path)
    metadata = _metadata(path, size)
    header = _header(path, size, metadata)
    _check_whole(path, size, metadata)
    if not header.architecture and header.kind == "model":
        raise ModelProblem(f"{path.name} does not say which architecture it is of.", AGAIN)
    if header.parts == 1:
        return header
    files = _parts(header)
    parts = {file: _metadata(file, _size(file)) for file in files[1:]}
    for file, part in parts.items():
        _check_whole(file, _size(file), part)
    tensors = (*metadata.tensors, *(tensor for part in parts.values() for tensor in part.tensors))
    whole = _header(path, size, replace(metadata, tensors=tensors))
    return replace(whole, size=sum(_size(file) for file in files), files=files)


def _metadata(path: Path, size: int) -> Metadata:
    try:
        with path.open("rb") as stream:
            return read_metadata(stream, size)
    except NotGguf:
        raise ModelProblem(f"{path.name} is not a GGUF file of version 2 or 3.", CHOOSE) from None
    except Truncated:
        raise _truncated(path, size) from None
    except Absurd as error:
        raise ModelProblem(f"{path.name} is damaged: its header speaks of {error}.", AGAIN) from None
    except OSError as error:
        raise ModelProblem(f"{path.name} cannot be read: {error.strerror or error}.", CHOOSE) from error


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


def _check_whole(path: Path, size: int, metadata: Metadata) -> None:
    end = metadata.data + max((tensor.offset + tensor.bytes for tensor in metadata.tensors), default=0)
    if metadata.tensors and end > size:
        raise _truncated(path, size, end)


def _parts(header: ModelHeader) -> tuple[Path, ...]:
    """All files of a split model."""
    path = header.path
    match = _PART.match(path.name)
    if match is None or int(match[3]) != header.parts:
        raise ModelProblem(
            f"{path.name} is one of {header.parts} parts, and was renamed so that the others cannot be found.",
            f"Give the parts their names back: …-00001-of-{header.parts:05}.gguf and so on.",
        )
    files = tuple(path.with_name(f"{match[1]}-{part:05}-of-{match[3]}.gguf") for part in range(1, header.parts + 1))
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        raise ModelProblem(f"{path.name} needs {missing.name}, which is not beside it.", "Download all parts.")
    if header.part != 1:
        raise ModelProblem(f"{path.name} is part {header.part} of {header.parts}.", f"Choose {files[0].name}.")
    return files


def _truncated(path: Path, size: int, end: int = 0) -> ModelProblem:
    of = f" of {end:,}" if end else ""
    return ModelProblem(f"{path.name} is truncated: it has only {size:,}{of} bytes.", AGAIN)


def _header(path: Path, size: int, metadata: Metadata) -> ModelHeader:
    values, tensors = metadata.values, metadata.tensors
    architecture = _text(values.get("general.architecture"))
    architecture = architecture if len(architecture) <= _LONGEST_ARCHITECTURE else ""
    measures = Measures(values, architecture)
    heads = measures.number("attention.head_count")
    template = values.get("tokenizer.chat_template")
    keeps = layers_of(values, architecture, tensors)
    return ModelHeader(
        path=path,
        kind=_kind(architecture, metadata, measures),
        name=_text(values.get("general.name")) or path.stem,
        architecture=architecture,
        parameters=sum(tensor.elements for tensor in tensors),
        quantisation=_quantisation(metadata),
        layers=measures.number("block_count"),
        heads=heads,
        heads_kv=measures.number("attention.head_count_kv") or heads,
        width=measures.number("embedding_length"),
        window=measures.number("context_length"),
        rope=_rope(values, architecture),
        tokenizer=_text(values.get("tokenizer.ggml.model")),
        vocabulary=metadata.counts.get("tokenizer.ggml.tokens", 0),
        chat_template=template if isinstance(template, str) else None,
        thinks=isinstance(template, str) and bool(_THINKING.search(template)),
        profile=_text(values.get("burrow.profile")) or None,
        licence=_licence(values),
        sampling=_advice(values),
        experts=measures.number("expert_count"),
        cell_bytes=sum(layer.key + layer.value for layer in keeps) * 2,
        size=size,
        weights=sum(tensor.bytes for tensor in tensors),
        part=count(values.get("split.no")) + 1,
        parts=min(max(1, count(values.get("split.count"))), _MOST_PARTS),
        files=(path,),
        keeps=keeps,
        widths=widths_of(values, architecture, tensors),
    )


def _kind(architecture: str, metadata: Metadata, measures: Measures) -> Kind:
    said = _text(metadata.values.get("general.type"))
    if said == "adapter":
        return "adapter"
    if said in _PROJECTORS or architecture in _PROJECTORS:
        return "projector"
    if not metadata.tensors and count(metadata.values.get("split.count")) < 2:
        return "vocabulary"
    if architecture in _EMBEDDING or measures.number("pooling_type") > 0:
        return "embedding"
    return "model"


def _rope(values: Mapping[str, Value], architecture: str) -> str:
    kind = _text(values.get(f"{architecture}.rope.scaling.type"))
    factor = _real(values.get(f"{architecture}.rope.scaling.factor"))
    return f"{kind} {factor:g}" if kind and kind != "none" and factor is not None else ""


def _licence(values: Mapping[str, Value]) -> str:
    name = _text(values.get("general.license.name"))
    licence = _text(values.get("general.license"))
    return name if licence in ("", "other") and name else licence


def _advice(values: Mapping[str, Value]) -> SamplingAdvice:
    top_k = values.get("general.sampling.top_k")
    return SamplingAdvice(
        temperature=_real(values.get("general.sampling.temp")),
        top_k=count(top_k) if top_k is not None else None,
        top_p=_real(values.get("general.sampling.top_p")),
        min_p=_real(values.get("general.sampling.min_p")),
        repeat_penalty=_real(values.get("general.sampling.penalty_repeat")),
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


def _real(value: Value) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and math.isfinite(value) and abs(value) < 1e9 else None  # type: ignore[arg-type]


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
