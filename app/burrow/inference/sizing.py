"""A model's measures and what the machine has free -> window, cells and threads of the two contexts.

Rules of thumb from measurements, not promises; whatever a person chose in `LlamaOptions` is taken as it is, except that
a window never grows beyond what the model was trained for.
"""

from dataclasses import dataclass

from burrow.inference.options import LlamaOptions

USUAL_WINDOW = 16_384
LEAST_WINDOW = 512
ROOT_WIDTH = 4
"""Conversations that compute at the same time: a run and some children."""
MOST_WIDTH = 16
"""Sub-calls that compute at the same time; how many really do is measured."""
SPARE_SEQUENCES = 24
"""Sequences beyond the computing ones, so that the beginnings of finished prompts can stay in the cache."""

SPARE_STATES = 4
"""The same for recurrent models, where each sequence has a state of its own that can take many megabytes."""


@dataclass(frozen=True, slots=True)
class Machine:
    cores: int
    """Physical ones."""
    free_memory: int
    """Bytes, after the weights were loaded."""


@dataclass(frozen=True, slots=True)
class Plan:
    window: int
    root_cells: int
    call_cells: int
    threads: int


def plan(options: LlamaOptions, machine: Machine, window_trained: int, cell_bytes: int) -> Plan:
    """`cell_bytes` is what one token takes in an f16 KV cache."""
    if options.cache_type == "q8_0":
        cell_bytes = cell_bytes * 17 // 32
    threads = options.threads or threads_for(machine.cores)
    budget = int(machine.free_memory * 0.5)
    trained = window_trained or 4096
    window = min(options.window or USUAL_WINDOW, trained)
    if not options.window:
        while window > LEAST_WINDOW and 2 * window * cell_bytes > budget:
            window //= 2
    for factor in (2, 1):
        cells = window * factor
        if 2 * cells * cell_bytes <= budget:
            break
    return Plan(window, root_cells=cells, call_cells=cells, threads=threads)


def threads_for(cores: int) -> int:
    """One core is left to the window and to other programs: where threads wait for each other by spinning, a single
    busy core made two threads fifty times slower than one."""
    return max(1, cores - 1)
