"""How a request wants its tokens drawn -> a chain of llama.cpp's samplers. Used in the engine process only."""

from collections.abc import Iterator
from typing import Any

import llama_cpp.llama_cpp as llama

from burrow.inference.engine import Sampling

LEAST_TEMPERATURE = 0.001
"""Below it, logits divided by it may leave the range of numbers: the most probable token is taken instead."""
PENALIZED = 64
"""The last tokens that `repeat_penalty` is about."""
_MOST_CANDIDATES = 1024
"""Candidates kept when a request asks for no top-k: sorting the whole vocabulary costs milliseconds a token."""


def needs_sampler(sampling: Sampling) -> bool:
    """Whether it takes more than the most probable token."""
    return sampling.temperature >= LEAST_TEMPERATURE or sampling.repeat_penalty != 1.0


class Sampler:
    """A chain of llama.cpp's samplers: the candidates first, since the others are slow on a whole vocabulary."""

    def __init__(self, sampling: Sampling) -> None:
        self.handle = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        for part in self._parts(sampling):
            llama.llama_sampler_chain_add(self.handle, part)

    def _parts(self, sampling: Sampling) -> Iterator[Any]:
        yield llama.llama_sampler_init_top_k(sampling.top_k or _MOST_CANDIDATES)
        if sampling.repeat_penalty != 1.0:
            yield llama.llama_sampler_init_penalties(_MOST_CANDIDATES, PENALIZED, sampling.repeat_penalty, 0.0, 0.0)
        if sampling.temperature < LEAST_TEMPERATURE:
            yield llama.llama_sampler_init_greedy()
            return
        yield llama.llama_sampler_init_top_p(sampling.top_p, 1)
        if sampling.min_p:
            yield llama.llama_sampler_init_min_p(sampling.min_p, 1)
        yield llama.llama_sampler_init_temp(sampling.temperature)
        yield llama.llama_sampler_init_dist(sampling.seed)

    def close(self) -> None:
        if self.handle:
            llama.llama_sampler_free(self.handle)
            self.handle = None
