"""What a person may choose about the llama engine. Zero, or -1 for layers, means: let Burrow choose."""

from dataclasses import dataclass
from typing import Literal

MOST_PARALLEL = 128
"""llama.cpp holds 256 sequences at most, and beginnings of prompts need some of them."""

SMALLEST_WINDOW = 64
"""Tokens; less holds no prompt of ours."""

CacheType = Literal["f16", "q8_0"]


@dataclass(frozen=True, slots=True)
class LlamaOptions:
    window: int = 0
    """Tokens that one prompt and its reply may take together."""
    threads: int = 0
    gpu_layers: int = -1
    """Layers computed on a graphics card; -1 is as many as fit, 0 none."""
    parallel: int = 0
    """Sub-calls decoded together, at most `MOST_PARALLEL`; 0 is as many as was found best on this machine."""
    cache_type: CacheType = "f16"
    """Element type of the KV cache. `q8_0` halves its memory, but computes 2.5 times slower on a CPU."""
    check_tensors: bool = False
    """Look for invalid numbers in the weights while loading; done anyway when a file is loaded for the first time."""
    plain: bool = False
    """Do without the processor's special instructions for quantised weights (repacking, AMX). Chosen by itself after a
    crash."""

    def __post_init__(self) -> None:
        if not (self.window == 0 or SMALLEST_WINDOW <= self.window <= 1 << 24):
            raise ValueError(f"window must be 0 or at least {SMALLEST_WINDOW}, not {self.window}")
        if not 0 <= self.threads <= 512:
            raise ValueError(f"threads must be 0 to 512, not {self.threads}")
        if not -1 <= self.gpu_layers <= 10_000:
            raise ValueError(f"gpu_layers must be -1 or more, not {self.gpu_layers}")
        if not 0 <= self.parallel <= 256:
            raise ValueError(f"parallel must be 0 to 256, not {self.parallel}")
