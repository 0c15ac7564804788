"""A context -> a first breath, and the threads and the number of sub-calls that suit this machine best.

On one processor core a single sequence is fastest, on many cores or a graphics card many are; only measuring tells.
"""

import time

from burrow.inference.context import DECODED, Context, Entry
from burrow.inference.model import LoadFailure

WIDTHS = (1, 2, 4, 8, 16)
WORTH_IT = 1.15
"""A wider batch must generate so many times more tokens a second than the best narrower one, as all its replies end
later."""
HALF_WORTH_IT = 1.1
"""Half the threads must be so many times faster than all of them to be chosen."""
BUDGET = 3.0
"""Seconds after which no wider batch is tried."""
_STEPS = 4
_PROMPT = 16
_SHORT_PROMPT = 4


def breathe(context: Context) -> bool:
    """Compute a short prompt and one token more; whether numbers came out. What would crash, crashes here, while
    loading, and not in the middle of a run. Raises `LoadFailure` when nothing can be computed."""
    try:
        for entries in (_prompt(0, _PROMPT), [Entry(1, 0, True)]):
            if context.decode(entries) != DECODED:
                raise LoadFailure("nothing was computed")
            if context.sample(len(entries) - 1, None) < 0:
                return False
        return True
    finally:
        context.cut(0, 0)


def best_threads(context: Context, most: int) -> int:
    """All of `most` threads, or half of them where the others stand in each other's way: on processors with slow
    cores, or when something else keeps some of them busy."""
    half = max(1, most // 2)
    if half == most:
        return most
    seconds: dict[int, float] = {}
    for count in (most, half):
        context.use_threads(count)
        seconds[count] = 1 / _rate(context, 1)
    best = half if seconds[half] * HALF_WORTH_IT < seconds[most] else most
    context.use_threads(best)
    return best


def best_width(context: Context) -> int:
    """The width to decode sub-calls at; leaves the context empty."""
    best, best_rate = 1, 0.0
    begun = time.perf_counter()
    for width in WIDTHS:
        if width > min(context.shape.outputs, context.shape.sequences - 1):
            break
        rate = _rate(context, width)
        if rate > best_rate * WORTH_IT:
            best, best_rate = width, rate
        if time.perf_counter() - begun > BUDGET:
            break
    return best


def _rate(context: Context, width: int) -> float:
    """Tokens a second when so many sequences are decoded together: the best of a few steps."""
    for sequence in range(width):
        context.decode(_prompt(sequence, _SHORT_PROMPT))
    best = 0.0
    for _ in range(_STEPS):
        begun = time.perf_counter()
        entries = [Entry(1, sequence, True) for sequence in range(width)]
        done = context.decode(entries) == DECODED
        for index in range(width if done else 0):
            context.sample(index, None)
        best = max(best, width / (time.perf_counter() - begun) if done else 1e-9)
    for sequence in range(width):
        context.cut(sequence, 0)
    return best


def _prompt(sequence: int, length: int) -> list[Entry]:
    return [Entry(token, sequence, token == length - 1) for token in range(length)]
