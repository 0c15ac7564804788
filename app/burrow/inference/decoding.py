"""How fast this machine computes a model: prefill, llama.cpp's bare decode loop, and that loop under Burrow's lane.

Each in the same process, by turns, so that the ratio of the two loops means something on a busy machine too.
"""

import time
from dataclasses import dataclass

from burrow.inference.batch import Entry
from burrow.inference.cache import Cache
from burrow.inference.context import DECODED, Context, Shape
from burrow.inference.engine import Sampling
from burrow.inference.generation import Bounds, Generation
from burrow.inference.jobs import Job
from burrow.inference.lane import Hooks, Lane
from burrow.inference.memory import cores
from burrow.inference.model import Model, has_graphics, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.sizing import threads_for
from burrow.inference.workload import Task

STEPS = 24
"""Steps of the decode loop that are timed in one go; more of them would seldom pass undisturbed."""
TURNS = 6
CALL, TURN = 512, 2048
"""Tokens that a sub-call and a conversation hold, as recorded: attention to them takes its time."""
PIECE = 256


@dataclass(frozen=True, slots=True)
class Decoding:
    """Decoding so many replies together."""

    width: int
    bare: float
    """Tokens a second of llama.cpp's decode alone."""
    scheduled: float
    """The same with everything Burrow does around it."""
    calls: float
    """The bare loop's, where each reply follows a sub-call's prompt."""
    outside: float
    """Of the thread's processor time, the part that was not spent in llama.cpp's decode."""


@dataclass(frozen=True, slots=True)
class Speed:
    prefill: float
    """Prompt tokens a second of a sub-call."""
    turn_prefill: float
    """Prompt tokens a second in the middle of a conversation."""
    turn: float
    """Tokens a second of a reply there, by llama.cpp's decode alone."""
    decoding: tuple[Decoding, ...]

    def calls(self, width: int) -> float:
        """Tokens a second of so many sub-calls together, or of the next smaller number that was measured."""
        return max((one for one in self.decoding if one.width <= width), key=lambda one: one.width).calls


def measure_speed(task: Task) -> Speed:
    start_backend()
    model = Model(task.path, LlamaOptions())
    decoding = tuple(_decoding(model, width) for width in sorted({1, *task.widths}))
    return Speed(_prefill(model), *_turn(model), decoding)


def _context(model: Model, width: int, flash: bool = True) -> Context:
    shape = Shape(
        cells=max(TURN + 1024, width * (CALL + 128)),
        sequences=width + 1,
        outputs=width,
        threads=threads_for(cores()),
        flash=flash,
    )
    return Context(model, shape, lambda: False)


def _prefill(model: Model) -> float:
    context = _context(model, 1)
    best = 0.0
    for _ in range(TURNS):
        begun = time.perf_counter()
        _fill(context, CALL)
        best = max(best, CALL / (time.perf_counter() - begun))
        context.cut(0, 0)
    context.close()
    return best


def _turn(model: Model) -> tuple[float, float]:
    """A conversation's prompt tokens a second, and its reply's."""
    context = _context(model, 1, flash=has_graphics())  # as the engine makes it for conversations
    _fill(context, TURN)
    prefill = decode = 0.0
    for _ in range(TURNS):
        begun = time.perf_counter()
        _fill(context, PIECE)
        between = time.perf_counter()
        for _ in range(STEPS):
            _decode(context, [Entry(1, 0, True)])
        prefill = max(prefill, PIECE / (between - begun))
        decode = max(decode, STEPS / (time.perf_counter() - between))
        if not context.cut(0, TURN):
            context.cut(0, 0)
            _fill(context, TURN)
    context.close()
    return prefill, decode


def _fill(context: Context, length: int) -> None:
    """Go on with the first sequence by so many tokens."""
    for done in range(0, length, PIECE):
        count = min(PIECE, length - done)
        _decode(context, [Entry(at % 200 + 1, 0, at == count - 1) for at in range(count)])


def _decoding(model: Model, width: int) -> Decoding:
    """The best of several times each, taken by turns."""
    context = _context(model, width)
    bare = scheduled = calls = 0.0
    outside = 1.0
    for _ in range(TURNS):
        begun = time.perf_counter()
        _bare_steps(context, width)
        between, thread, computing = time.perf_counter(), time.thread_time(), context.computing
        _lane_steps(context, model, width)
        bare = max(bare, width * STEPS / (between - begun))
        scheduled = max(scheduled, width * STEPS / (time.perf_counter() - between))
        share = (context.computing - computing) / (time.thread_time() - thread)
        outside = min(outside, 1 - share)
    _fill(context, CALL)
    state = context.state(0)
    for _ in range(TURNS):
        if not all(context.lengths[one] or context.restore(one, state, CALL) for one in range(width)):
            raise RuntimeError("llama.cpp did not take its own state over")
        begun = time.perf_counter()
        _bare_steps(context, width)
        calls = max(calls, width * STEPS / (time.perf_counter() - begun))
    context.close()
    return Decoding(width, bare, scheduled, calls, outside)


def _decode(context: Context, entries: list[Entry]) -> None:
    if context.decode(entries) != DECODED:
        raise RuntimeError("llama.cpp could not decode")


def _bare_steps(context: Context, width: int) -> None:
    for _ in range(STEPS):
        _decode(context, [Entry(1, sequence, True) for sequence in range(width)])
    for sequence in range(width):
        context.cut(sequence, 0)


def _lane_steps(context: Context, model: Model, width: int) -> None:
    hooks = Hooks(
        text=lambda number, text: None,
        prefill=lambda number, done, total: None,
        ended=lambda job, reply: None,
        failed=lambda job, problem: None,
        cancelled=lambda number: False,
        computing=lambda jobs: None,
    )
    lane = Lane(Cache(context, model.cuttable), width, hooks)
    sampling = Sampling(max_tokens=STEPS)
    for number in range(width):
        generation = Generation(model, sampling, Bounds(STEPS), fixed=True)
        lane.add(Job(number, [number + 1], generation, STEPS, keep_reply=False))
    while lane.busy:
        lane.step()
    for sequence in range(width):
        context.cut(sequence, 0)
