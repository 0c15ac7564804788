"""Options under which a model did not load -> the next more modest ones, with the reason that is shown for them.

From all layers on the graphics card to fewer, to none; from a large window to smaller ones; and after a crash without
the processor's special instructions. Each step asks for strictly less than the one before, so nothing is tried twice.
Knows neither the process nor the file.
"""

import dataclasses
from dataclasses import dataclass
from typing import Literal

from burrow.inference.options import LlamaOptions
from burrow.inference.sizing import LEAST_WINDOW

Fault = Literal["crash", "weights", "cache"]
"""The process ended by itself; there was no room for the weights; there was none for the context's cache."""

LEAST_LAYERS = 4
"""Fewer than these on a graphics card are not worth it."""
PLAIN = "llama.cpp crashed with this processor's special instructions, so it works without them and is slower."
NO_GRAPHICS = "The model did not run on the graphics card, so it runs on the processor and is slower."
FEWER = "Not all of the model fits on the graphics card: {layers} of its layers are computed there, which is slower."
AFTER_CRASH = "The last time this model was loaded, the graphics card took the engine down with it."
SMALL_WINDOW = "There was not enough memory, so the window was reduced to {window:,} tokens."


@dataclass(frozen=True, slots=True)
class Tried:
    """What an engine process was about to do when it failed."""

    fault: Fault
    layers: int = 0
    """Layers that it put on a graphics card."""
    window: int = 0
    """Tokens of its window, where it came as far as to choose one."""


def more_modest(options: LlamaOptions, tried: Tried) -> tuple[LlamaOptions, str] | None:
    """The next options to try, with the reason to show for them; None when nothing is left that may help."""
    if tried.layers:
        fewer = fewer_layers(tried.layers)
        return dataclasses.replace(options, gpu_layers=fewer), FEWER.format(layers=fewer) if fewer else NO_GRAPHICS
    if tried.fault == "cache":
        return _smaller_window(options, tried.window)
    if tried.fault == "crash" and not options.plain:
        return dataclasses.replace(options, plain=True), PLAIN
    return None


def changed(before: LlamaOptions, after: LlamaOptions) -> str:
    """The option in which a step differs: of several steps in one, only the last is worth a word."""
    return next(
        field.name for field in dataclasses.fields(before) if getattr(before, field.name) != getattr(after, field.name)
    )


def after_crash(options: LlamaOptions, layers: int) -> tuple[LlamaOptions, str]:
    """Where to begin when the last load, with so many layers on the graphics card, never came to an end."""
    fewer = fewer_layers(layers)
    if options.gpu_layers != -1 and options.gpu_layers <= fewer:
        return options, ""
    reason = FEWER.format(layers=fewer) if fewer else NO_GRAPHICS
    return dataclasses.replace(options, gpu_layers=fewer), f"{AFTER_CRASH} {reason}"


def fewer_layers(layers: int) -> int:
    half = layers // 2
    return half if half >= LEAST_LAYERS else 0


def _smaller_window(options: LlamaOptions, window: int) -> tuple[LlamaOptions, str] | None:
    smaller = window // 2
    if smaller < LEAST_WINDOW:
        return None
    return dataclasses.replace(options, window=smaller), SMALL_WINDOW.format(window=smaller)
