"""A model's measures and what the machine has free -> window, cells and threads of the two contexts.

Rules of thumb from measurements, not promises; whatever a person chose in `LlamaOptions` is taken as it is, except that
a window never grows beyond what the model was trained for.
"""

from dataclasses import dataclass

from burrow.inference.options import CacheType, LlamaOptions

USUAL_WINDOW = 16_384
LEAST_WINDOW = 512
TIGHT_WINDOW = 4_096
"""A cache of smaller numbers is chosen only where the window would be smaller than this without it: it computes 2.5
times slower on a processor."""
ROOT_WIDTH = 4
"""Conversations that compute at the same time: a run and some children."""
MOST_WIDTH = 16
"""Sub-calls that compute at the same time; how many really do is measured."""
SPARE_SEQUENCES = 12
"""Sequences beyond the computing ones, so that the beginnings of finished prompts can stay in the cache. llama.cpp
keeps room for the logits of each of them, which is more than half a megabyte with a large vocabulary."""

SPARE_STATES = 4
"""The same for recurrent models, where each sequence has a state of its own that can take many megabytes."""


FIRST_CELLS = 4096
"""Cells of a context before it grows: those of a conversation of a few turns, or of a burst of about ten usual
sub-calls. Most runs need no more, and memory that a cache has once been given counts as taken."""

GRAPHICS_SPARE = 600 << 20
"""Bytes of a graphics card that are left to buffers, to the driver and to the screen."""


@dataclass(frozen=True, slots=True)
class Machine:
    cores: int
    """Physical ones."""
    free_memory: int
    """Bytes, after the weights were loaded."""


@dataclass(frozen=True, slots=True)
class Plan:
    cache_type: CacheType
    window: int
    root_cells: int
    """A whole conversation, and half a window for children where there is room."""
    most_call_cells: int
    threads: int

    def call_cells(self, width: int) -> int:
        """For so many sub-calls at the same time: a whole window, since one of them may be that long, and an eighth of
        it for each where that is more and there is room."""
        return min(self.most_call_cells, max(self.window, width * self.window // 8))


def plan(options: LlamaOptions, machine: Machine, window_trained: int, cell_bytes: int, shrinks: bool = False) -> Plan:
    """`cell_bytes` is what one token takes in an f16 KV cache; `shrinks` tells whether the model's can be one of
    smaller numbers."""
    budget = int(machine.free_memory * 0.5)
    trained = window_trained or 4096
    wanted = min(options.window or USUAL_WINDOW, trained)

    def fitting(each: int) -> int:
        window = wanted
        while not options.window and window > LEAST_WINDOW and 2 * window * each > budget:
            window //= 2
        return window

    kind = options.cache_type
    if kind == "f16" and shrinks and fitting(cell_bytes) < min(wanted, TIGHT_WINDOW):
        kind = "q8_0"
    each = cell_bytes * 17 // 32 if kind == "q8_0" else cell_bytes
    window = fitting(each)
    ample = 4 * window * each <= budget
    root_cells, most_call_cells = (window * 3 // 2, window * 2) if ample else (window, window)
    threads = options.threads or threads_for(machine.cores)
    return Plan(kind, window, root_cells, most_call_cells, threads)


def layers_that_fit(free: int, weights: int, layers: int, cache: int) -> int:
    """How many of a model's layers, its output counted as one of them, a graphics card with so many free bytes holds,
    with their share of the caches; 0 where it is too few to be worth it."""
    usable = max(0, free - max(GRAPHICS_SPARE, free // 10))
    fitting = min(layers, usable * layers // (weights + cache + 1))
    return fitting if fitting * 8 >= layers else 0


def threads_for(cores: int) -> int:
    """One core is left to the window and to other programs: where threads wait for each other by spinning, a single
    busy core made two threads fifty times slower than one."""
    return max(1, cores - 1)
