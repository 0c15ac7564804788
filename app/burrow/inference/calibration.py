"""A context -> a first breath, and the threads and the number of sub-calls that suit this machine best.

On one processor core few sequences are fastest, on many cores or a graphics card many are; only measuring tells. What
is measured is a typical sub-call as a whole: decoded together with others its reply is cheaper, and its prompt is
dearer, since attention looks at the cells of all others as well.
"""

import time

from burrow.inference.batch import Entry
from burrow.inference.context import DECODED, Context
from burrow.inference.model import LoadFailure

WIDTHS = (1, 2, 4, 8, 16)
WORTH_IT = 1.05
"""With more sub-calls at the same time they must take so many times less time, as each of them ends later."""
HALF_WORTH_IT = 1.1
"""Half the threads must be so many times faster than all of them to be chosen."""
PROMPT, NEW, REPLY = 512, 320, 40
"""Tokens of a typical sub-call, from recorded runs: its prompt, what of it no other one shares, its reply."""
PREFILL_SECONDS = 1.0
"""So long a first prompt is computed, of fewer tokens then where the machine is slow."""
BUDGET = 3.0
"""Seconds after which no more sub-calls at the same time are tried."""
CALIBRATION_CELLS = PROMPT * (WIDTHS[-1] + 1) + 256
_PIECE = 64
_STEPS = 3
BREATH = 16
"""Tokens of the prompt that is computed before anything is measured."""
_SHORT_PROMPT = 4


class NoNumbers(LoadFailure):
    """The model computes, and no valid numbers come out."""


def breathe(context: Context) -> int:
    """Compute a short prompt and one token more; return the bytes that this one token takes in the KV cache. What would
    crash, crashes here, while loading, and not in the middle of a run. Raises `LoadFailure`."""
    sizes = []
    for entries in (_prompt(0, BREATH), [Entry(1, 0, True)]):
        _decode(context, entries)
        if context.sample(len(entries) - 1, None) < 0:
            raise NoNumbers("no valid numbers come out")
        sizes.append(context.state_size(0))
    context.cut(0, 0)
    return max(0, sizes[1] - sizes[0])


def best_threads(context: Context, most: int) -> int:
    """All of `most` threads, or half of them where the others stand in each other's way: on processors with slow
    cores, or when something else keeps some of them busy. Raises `LoadFailure`."""
    half = max(1, most // 2)
    if half == most:
        return most
    _decode(context, _prompt(0, _SHORT_PROMPT))
    seconds: dict[int, float] = {}
    for count in (most, half):
        context.use_threads(count)
        seconds[count] = _step(context, 1)
    context.cut(0, 0)
    best = threads_worth_it(seconds)
    context.use_threads(best)
    return best


def threads_worth_it(seconds: dict[int, float]) -> int:
    """Of two numbers of threads, with the seconds that a step took with each: the larger one, unless the smaller one
    was clearly faster."""
    fewer, most = min(seconds), max(seconds)
    return fewer if seconds[fewer] * HALF_WORTH_IT < seconds[most] else most


def best_width(context: Context, longest: int = PROMPT) -> int:
    """How many sub-calls take the least time each when they are under way together; no more than `longest` tokens are
    put into a sequence. Raises `LoadFailure`."""
    begun = time.perf_counter()
    pieces = _first_prompt(context, min(PROMPT, longest))
    length = len(pieces) * _PIECE
    state = context.state(0)
    steps: dict[int, float] = {}
    for width in WIDTHS:
        if width > context.shape.outputs or time.perf_counter() - begun > BUDGET:
            break
        if not all(context.lengths[other] or context.restore(other, state, length) for other in range(width)):
            break
        steps[width] = _step(context, width)
    others = max(1, (max(steps) - 1) * length)
    each = max(0.0, _last_piece(context, len(pieces)) - pieces[-1]) / others
    alone = sum(pieces) / len(pieces)
    return _worth_it(
        {width: NEW * (alone + each * (width - 1) * PROMPT) + REPLY * step / width for width, step in steps.items()}
    )


def _worth_it(seconds: dict[int, float]) -> int:
    """The width with which a sub-call takes the least seconds, or a narrower one that is as good."""
    best = 1
    for width in sorted(seconds):
        if seconds[width] * WORTH_IT < seconds[best]:
            best = width
    return best


def _first_prompt(context: Context, longest: int) -> list[float]:
    """Fill the first sequence with a prompt, piece by piece; the seconds that a token of each piece took."""
    begun = time.perf_counter()
    pieces: list[float] = []
    while not pieces or ((len(pieces) + 1) * _PIECE <= longest and time.perf_counter() - begun < PREFILL_SECONDS):
        pieces.append(_timed(context, _prompt(0, _PIECE)) / _PIECE)
    return pieces


def _last_piece(context: Context, pieces: int) -> float:
    """Seconds that a token of the last of so many pieces takes beside all other sequences."""
    kept = (pieces - 1) * _PIECE
    if not context.cut(0, kept):
        context.cut(0, 0)
    return _timed(context, _prompt(0, _PIECE)) / _PIECE


def _step(context: Context, width: int) -> float:
    """Seconds to decode one more token of so many sequences together: the best of a few."""
    entries = [Entry(1, sequence, True) for sequence in range(width)]
    return min(_timed(context, entries) for _ in range(_STEPS))


def _timed(context: Context, entries: list[Entry]) -> float:
    """Seconds to compute a batch and to sample from it."""
    begun = time.perf_counter()
    _decode(context, entries)
    for index in [index for index, entry in enumerate(entries) if entry.sampled]:
        context.sample(index, None)
    return time.perf_counter() - begun


def _decode(context: Context, entries: list[Entry]) -> None:
    if context.decode(entries) != DECODED:
        raise LoadFailure("nothing was computed")


def _prompt(sequence: int, length: int) -> list[Entry]:
    return [Entry(token, sequence, token == length - 1) for token in range(length)]
