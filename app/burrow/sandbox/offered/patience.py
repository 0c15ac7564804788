"""Searching with a clock and without the interpreter lock, in slices of time between which the gate is looked at."""

import contextlib
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from burrow.sandbox.gate import here

TEXT = 20_000_000
"""Characters of the longest text that is searched in one go."""
FIRST = 0.05
"""Seconds of the first attempt, which keeps the interpreter lock: handing it over costs more than most searches."""
SLICE = 0.25
LONGEST = 0.5
PATIENCE = 6.0
"""Seconds after which one match is given up, with advice."""


def searchable(string: Any) -> None:
    if len(string) > TEXT:
        raise MemoryError(
            f"A text of {len(string):,} characters is too long to search in one go; {TEXT:,} are the most"
        )


def patiently(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """The regex function's result, tried in growing slices of time. Raises `TimeoutError` with advice when it takes
    too long."""
    text = arguments[-1]
    searchable(text)
    here.gate.tick()
    with contextlib.suppress(TimeoutError):
        return function(*arguments, timeout=FIRST, **options)
    started = perf_counter()
    patience = SLICE
    while True:
        here.gate.tick()
        try:
            return function(*arguments, timeout=min(patience, here.gate.left()), concurrent=True, **options)
        except TimeoutError:
            here.gate.tick()
            if perf_counter() - started > PATIENCE:
                raise _too_slow() from None
            patience = min(patience * 2, LONGEST)


def _too_slow() -> TimeoutError:
    return TimeoutError(
        "The pattern takes too long on this text. Avoid nested quantifiers such as (a+)+, or search shorter pieces"
    )


def scan(pattern: Any, string: Any, pos: int, endpos: int | None) -> Iterator[Any]:
    """The matches one after the other; a scan that ran out of its slice goes on from its last match."""
    gate = here.gate
    patience = SLICE if len(string) > 2000 else FIRST
    seen = 0
    """Matches that began where the last one did: they come again when the scan is taken up there."""
    stuck_since = perf_counter()
    apart = len(string) > 2000
    while True:
        gate.tick()
        skip = seen
        try:
            for found in pattern.finditer(
                string, pos=pos, endpos=endpos, timeout=min(patience, gate.left()), concurrent=apart
            ):
                if skip:
                    skip -= 1
                    continue
                seen = seen + 1 if found.start() == pos and seen else 1
                pos = found.start()
                patience, stuck_since = SLICE, 0.0
                if gate.closed:
                    gate.tick()
                yield found
            return
        except TimeoutError:
            gate.tick()
            apart = True
            stuck_since = stuck_since or perf_counter()
            if perf_counter() - stuck_since > PATIENCE:
                raise _too_slow() from None
            patience = min(patience * 2, LONGEST)
