"""A model's metadata and tensors -> what each of its layers keeps of a conversation, and how wide its work is.

The shapes of the tensors are believed before the metadata, because llama.cpp takes the same sizes from them: grouped
heads, sliding windows, latent attention (MLA), layers that share another's cache, and recurrent states all show there.
Knows nothing of bytes on a machine; `fit` counts those.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from burrow.weights.metadata import Tensor, Value

_LAYER = re.compile(r"blk\.(\d{1,5})\.(.+)$")
_RECURRENT = ("ssm_", "shortconv.", "time_mix_")
_SHARED_FROM = {"gemma3n": 20}
"""Layers that keep keys and values of their own, of models whose files do not say it."""
_MOST_LAYERS = 2048


@dataclass(frozen=True, slots=True)
class Layer:
    """What one layer keeps, in numbers (not bytes)."""

    key: int
    """Numbers of a token in the K cache; 0 where the layer does not attend."""
    value: int
    """Numbers of a token in the V cache; 0 with latent attention, which keeps only one."""
    state: int
    """Numbers of one sequence's recurrent state, which does not grow with its length."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The widest intermediate results of one token, in numbers."""

    embedding: int
    query: int
    """All heads' queries of one layer together."""
    attended: int
    """All heads' results of one layer together."""
    feed: int
    """The feed-forward part, or all its experts that are used for a token, together."""
    mixed: int
    """What a recurrent layer projects a token to; 0 without such layers."""
    experts: int
    """Experts used for a token; 0 for a dense model."""
    sliding: bool
    """Whether some layers attend to a sliding window, which needs a mask of its own."""


class Measures:
    """Reads numbers of one architecture out of a file's metadata, whatever the file says."""

    def __init__(self, values: Mapping[str, Value], architecture: str) -> None:
        self._values = values
        self._architecture = architecture

    def number(self, key: str) -> int:
        """A count, of which a list (one for each layer) gives the largest; 0 for anything else."""
        return count(self._values.get(f"{self._architecture}.{key}"))

    def of_layer(self, key: str, layer: int) -> int:
        """The count of one layer: a list's entry, or the one number for all."""
        value = self._values.get(f"{self._architecture}.{key}")
        if isinstance(value, tuple):
            return count(value[layer]) if layer < len(value) else 0
        return count(value)

    def has(self, key: str) -> bool:
        return f"{self._architecture}.{key}" in self._values


def count(value: Value) -> int:
    if isinstance(value, tuple):
        return max((count(item) for item in value), default=0)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 48 else 0


def layers_of(values: Mapping[str, Value], architecture: str, tensors: Iterable[Tensor]) -> tuple[Layer, ...]:
    measures = Measures(values, architecture)
    number = min(measures.number("block_count"), _MOST_LAYERS)
    shapes = _by_layer(tensors, number)
    sharing = _SHARED_FROM.get(architecture) or number - measures.number("attention.shared_kv_layers")
    upcoming = measures.number("nextn_predict_layers")
    return tuple(
        _layer(measures, index, shapes.get(index, {}), own=index < sharing, drafts=index >= number - upcoming)
        for index in range(number)
    )


def widths_of(values: Mapping[str, Value], architecture: str, tensors: Iterable[Tensor]) -> Widths:
    measures = Measures(values, architecture)
    shapes = _by_layer(tensors, min(measures.number("block_count"), _MOST_LAYERS))
    every = [shape for layer in shapes.values() for shape in layer.items()]

    def widest(*names: str) -> int:
        return max((shape[1] for name, shape in every if name in names and len(shape) > 1), default=0)

    used = measures.number("expert_used_count")
    heads, width = measures.number("attention.head_count"), measures.number("embedding_length")
    key = measures.number("attention.key_length") or width // max(1, heads)
    expert = widest("ffn_gate_exps.weight", "ffn_up_exps.weight")
    feed = max(widest("ffn_up.weight", "ffn_gate.weight"), measures.number("feed_forward_length") if not every else 0)
    mixed = widest("ssm_in.weight", "shortconv.in_proj.weight")
    if any(name.startswith("ssm_") for name, _ in every):
        mixed = max(mixed, widest("attn_qkv.weight"))
    return Widths(
        embedding=width,
        query=widest("attn_q.weight", "attn_q_b.weight") or heads * key,
        attended=heads * (measures.number("attention.value_length") or width // max(1, heads)),
        feed=max(feed, expert * used),
        mixed=mixed,
        experts=used if expert else 0,
        sliding=measures.number("attention.sliding_window") > 0,
    )


def _by_layer(tensors: Iterable[Tensor], number: int) -> dict[int, dict[str, tuple[int, ...]]]:
    found: dict[int, dict[str, tuple[int, ...]]] = {}
    for tensor in tensors:
        match = _LAYER.match(tensor.name)
        if match and int(match[1]) < number:
            found.setdefault(int(match[1]), {})[match[2]] = tensor.shape
    return found


def _layer(measures: Measures, index: int, shapes: Mapping[str, tuple[int, ...]], *, own: bool, drafts: bool) -> Layer:
    recurrent = any(name.startswith(_RECURRENT) for name in shapes)
    state = _state(measures, index) if recurrent and not drafts else 0
    if not own:
        return Layer(0, 0, state)
    key, value = _cached(measures, index, shapes, recurrent)
    return Layer(key, value, state)


def _cached(measures: Measures, index: int, shapes: Mapping[str, tuple[int, ...]], recurrent: bool) -> tuple[int, int]:
    """The K and V widths of a layer."""
    if (latent := _rows(shapes, "attn_kv_a_mqa.weight")) and measures.has("attention.key_length_mla"):
        return latent, 0
    heads = measures.of_layer("attention.head_count", index)
    heads_kv = measures.of_layer("attention.head_count_kv", index)
    if not measures.has("attention.head_count_kv"):
        heads_kv = heads
    width = measures.number("embedding_length") // max(1, heads)
    told_key = heads_kv * (measures.number("attention.key_length") or width)
    told_value = heads_kv * (measures.number("attention.value_length") or width)
    if not shapes:
        return told_key, told_value
    if latent:
        return told_key, told_value
    if key := _rows(shapes, "attn_k.weight"):
        return key, _rows(shapes, "attn_v.weight") or key
    if "attn_qkv.weight" in shapes and not recurrent:
        return told_key, told_value
    return 0, 0


def _state(measures: Measures, index: int) -> int:
    """One sequence's state in one recurrent layer: what its convolution remembers, and its state proper."""
    width = measures.number("embedding_length")
    if head := measures.number("wkv.head_size"):
        return (measures.number("token_shift_count") or 2) * width + width * head
    if kept := measures.number("shortconv.l_cache"):
        return width * (kept - 1)
    convolution = measures.number("ssm.conv_kernel")
    if head := measures.number("kda.head_dim"):
        heads = max(1, measures.number("attention.head_count"))
        return 3 * max(convolution - 1, 3 if not convolution else 0) * heads * head + head * head * heads
    inner, size, groups = (measures.number(f"ssm.{name}") for name in ("inner_size", "state_size", "group_count"))
    return max(0, convolution - 1) * (inner + 2 * groups * size) + size * inner


def _rows(shapes: Mapping[str, tuple[int, ...]], name: str) -> int:
    shape = shapes.get(name, ())
    return shape[1] if len(shape) > 1 else 0
