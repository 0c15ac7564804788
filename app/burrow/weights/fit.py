"""A model's header and what the machine has free -> whether it fits, with the numbers, and the choices that suit both.

Counts what llama.cpp allocates: weights, the KV cache and states of the engine's two contexts, the buffers it computes
in, and what comes out. The counts of the caches are exact; the compute buffers follow rules that were read off
llama.cpp's own allocations on ten architectures (`tests/weights/hollow.py` prints the comparison). A verdict is
advice: every choice that a person has made is taken as it is.
"""

import math
from dataclasses import dataclass
from typing import Literal

from burrow.weights.gguf import ModelHeader
from burrow.weights.machine import Machine

Verdict = Literal["fits", "tight", "too big"]
CacheType = Literal["f16", "q8_0"]

PIECE, ROOT_PIECE = 128, 64
"""Tokens that the engine computes in one go, with flash attention and without it."""
ROOTS, CALLS, SPARE, SPARE_STATES = 4, 16, 12, 4
"""The engine's contexts: conversations and sub-calls at the same time, and sequences beyond them."""
USUAL_WINDOW, LEAST_WINDOW = 16_384, 512
UNTOLD_WINDOW = 4096
PROGRAM = 80_000_000
"""Bytes of the engine process itself: 60 MB were measured with the smallest model, on Linux."""
COMFORTABLE = 0.85
"""Share of the free memory up to which a model fits; above it the system begins to push other programs out."""
CACHE_SHARE = 0.5
"""Of the memory that the weights leave free, which the caches may take."""
_BYTES: dict[CacheType, float] = {"f16": 2.0, "q8_0": 34 / 32}


@dataclass(frozen=True, slots=True)
class Fit:
    """All sizes in bytes."""

    verdict: Verdict
    weights: int
    cache: int
    """KV cache and recurrent states of both contexts."""
    compute: int
    """Buffers to compute in, and results."""
    need: int
    """All of it in the computer's memory, with the engine itself."""
    free: int
    graphics_need: int
    """What lies on the graphics card."""
    graphics_free: int
    window: int

    @property
    def sentence(self) -> str:
        words = {
            "fits": "fits well",
            "tight": "fits barely; close other programs first",
            "too big": "is too big for what is free now",
        }
        said = f"It {words[self.verdict]}: it takes {gigabytes(self.need)} of {gigabytes(self.free)} free memory"
        if self.graphics_need:
            said += f" and {gigabytes(self.graphics_need)} of {gigabytes(self.graphics_free)} on the graphics card"
        return f"{said}, with a window of {self.window:,} tokens."


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person has chosen; 0, or -1 for layers, leaves it to Burrow."""

    window: int = 0
    sequences: int = 0
    gpu_layers: int = -1
    threads: int = 0
    cache_type: CacheType = "f16"


@dataclass(frozen=True, slots=True)
class Chosen:
    window: int
    sequences: int
    """Sub-calls decoded together; 0 lets the engine measure what suits the machine."""
    gpu_layers: int
    threads: int
    """0 lets the engine measure."""
    fit: Fit


@dataclass(frozen=True, slots=True)
class Shape:
    """One of llama.cpp's contexts."""

    cells: int
    sequences: int
    outputs: int
    flash: bool = True
    """Flash attention; without it, scores of all cells are kept."""


def estimate(
    header: ModelHeader,
    machine: Machine,
    window: int,
    sequences: int = 0,
    kv_type: CacheType = "f16",
    gpu_layers: int = 0,
) -> Fit:
    """What the engine takes with this window. `sequences` bounds the sub-calls decoded together (0: the engine's own
    bound), `gpu_layers` lie on the graphics card (-1: all)."""
    trained = header.window or UNTOLD_WINDOW
    window = max(LEAST_WINDOW, min(window, trained)) if window > 0 else min(USUAL_WINDOW, trained)
    shapes = contexts(header, machine, window, sequences, kv_type)
    share = _share(header, gpu_layers) if machine.graphics else 0.0
    cache = sum(cache_bytes(header, shape, kv_type) for shape in shapes)
    compute = sum(compute_bytes(header, shape) + output_bytes(header, shape) for shape in shapes)
    graphics = int((header.weights + cache) * share + (compute if share else 0))
    need = int((header.weights + cache) * (1 - share)) + compute + PROGRAM
    verdict = _worse(_judge(need, machine.free), _judge(graphics, machine.graphics) if graphics else "fits")
    return Fit(verdict, header.weights, cache, compute, need, machine.free, graphics, machine.graphics, window)


def choose(header: ModelHeader, machine: Machine, wishes: Wishes = Wishes()) -> Chosen:
    """The largest usual window and as many layers on the graphics card as fit, but for what a person chose."""
    layers = wishes.gpu_layers if wishes.gpu_layers >= 0 else _layers_that_fit(header, machine, wishes)
    window = min(wishes.window or USUAL_WINDOW, header.window or UNTOLD_WINDOW)

    def fit(size: int, sequences: int) -> Fit:
        return estimate(header, machine, size, sequences, wishes.cache_type, layers)

    sequences = wishes.sequences
    if not wishes.window:
        while window > LEAST_WINDOW and fit(window, sequences).verdict != "fits":
            window = max(LEAST_WINDOW, window // 2)
        if fit(window, sequences).verdict == "too big":  # a smaller window does not help: the weights are too big
            window = min(USUAL_WINDOW // 4, header.window or UNTOLD_WINDOW)
    return Chosen(window, sequences, layers, wishes.threads, fit(window, sequences))


def contexts(
    header: ModelHeader, machine: Machine, window: int, sequences: int, kv_type: CacheType
) -> tuple[Shape, Shape]:
    """The two contexts that the engine would make: one for conversations, one for sub-calls. The latter is smaller
    where fewer of these are found to be best on this machine."""
    cell = max(1, int(sum(layer.key + layer.value for layer in header.keeps) * _BYTES[kv_type]))
    left = max(0, machine.free + machine.graphics - header.weights)
    ample = 4 * window * cell <= left * CACHE_SHARE
    roots, calls = (window * 3 // 2, window * 2) if ample else (window, window)
    spare = SPARE if _cuttable(header) else SPARE_STATES
    width = min(sequences or CALLS, CALLS) if _cuttable(header) else ROOTS
    flash = bool(machine.graphics) or kv_type != "f16"
    return Shape(roots, ROOTS + spare, ROOTS, flash), Shape(calls, width + spare, width)


def cache_bytes(header: ModelHeader, shape: Shape, kv_type: CacheType = "f16") -> int:
    """The KV cache and the recurrent states of one context."""
    cells = _padded(shape.cells)
    kept = sum(layer.key + layer.value for layer in header.keeps)
    states = sum(layer.state for layer in header.keeps)
    return int(cells * kept * _BYTES[kv_type]) + states * shape.sequences * 4


def compute_bytes(header: ModelHeader, shape: Shape) -> int:
    """The largest of what is alive at the same time: a feed-forward part, a recurrent state at work, or the logits."""
    widths = header.widths
    piece = PIECE if shape.flash else ROOT_PIECE
    rows = math.ceil(piece / max(1, shape.sequences)) * max(1, shape.sequences)
    masks = rows * _padded(shape.cells) * (2 if shape.flash else 4) * (2 if widths.sliding else 1)
    masks = masks if _attends(header) else 0
    if widths.experts:
        feed = 2.0 * widths.feed + 2 * widths.experts * widths.embedding + widths.embedding
    else:
        feed = 3.0 * widths.feed + 3.5 * widths.embedding
    state = max((layer.state for layer in header.keeps), default=0) * shape.sequences
    delta = header.architecture.startswith(("qwen3next", "qwen35", "kimi", "qwen4"))
    mixing = state * (2 if delta else 1) + rows * widths.mixed * (4.0 if delta else 3.2)
    outputs = min(rows, max(shape.outputs, shape.sequences))
    logits = outputs * header.vocabulary + 2 * rows * widths.embedding
    scores = 0 if shape.flash else _scores(header, rows, _padded(shape.cells))
    return int(max(max(rows * feed, mixing) * 4 + masks, scores + masks if scores else 0, logits * 4))


def _scores(header: ModelHeader, rows: int, cells: int) -> float:
    """Without flash attention: each head's scores of all cells, and a copy of values that are kept with the keys."""
    if not _attends(header):
        return 0
    widths = header.widths
    copied = (
        widths.attended // max(1, header.heads) * 2 if any(lay.key and not lay.value for lay in header.keeps) else 0
    )
    return rows * (header.heads * cells + 3.5 * widths.embedding + 2 * widths.query) * 4 + copied * cells


def output_bytes(header: ModelHeader, shape: Shape) -> int:
    """Where llama.cpp puts logits for the program to read."""
    return max(shape.outputs, shape.sequences) * header.vocabulary * 4


def gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 950_000_000 else f"{max(1, round(count / 1e6))} MB"


def _layers_that_fit(header: ModelHeader, machine: Machine, wishes: Wishes) -> int:
    """-1 for all of them."""
    if not machine.graphics:
        return -1  # llama.cpp's own word for as many as there are; without a graphics card it means none
    for layers in range(header.layers + 1, 0, -1):
        window = wishes.window or USUAL_WINDOW
        fit = estimate(header, machine, window, wishes.sequences, wishes.cache_type, layers)
        if fit.graphics_need <= machine.graphics * COMFORTABLE:
            return -1 if layers > header.layers else layers
    return 0


def _share(header: ModelHeader, gpu_layers: int) -> float:
    """Of the model that lies on the graphics card; the output counts as a layer."""
    every = header.layers + 1
    return 1.0 if gpu_layers < 0 else min(gpu_layers, every) / every


def _judge(need: int, free: int) -> Verdict:
    if need <= free * COMFORTABLE:
        return "fits"
    return "tight" if need <= free else "too big"


def _worse(one: Verdict, other: Verdict) -> Verdict:
    order: tuple[Verdict, ...] = ("fits", "tight", "too big")
    return max(one, other, key=order.index)


def _cuttable(header: ModelHeader) -> bool:
    """Recurrent states only know their end; the engine gives such models fewer sequences."""
    return not any(layer.state for layer in header.keeps)


def _attends(header: ModelHeader) -> bool:
    return any(layer.key for layer in header.keeps)


def _padded(cells: int) -> int:
    """llama.cpp rounds its caches up."""
    return -(-cells // 256) * 256
