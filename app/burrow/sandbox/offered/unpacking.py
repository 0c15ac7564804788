"""What a star unpacks: `f(*x)`, `first, *rest = x`, `[*x, *y]`, `case [first, *rest]`, each one call into C."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.offered.iteration import CONTAINERS
from burrow.sandbox.operators import counted
from burrow.sandbox.weight import SCALARS, length


def arguments(source: Any) -> Any:
    """What `f(*source)` hands over: nothing whose claimed length would be believed before it is counted."""
    if type(source) in CONTAINERS:
        if len(source) > 100_000:
            counted(len(source))
        return source
    return walk(source)


def spread(source: Any) -> Any:
    """The right side of `first, *rest = source`, or an item that a loop unpacks so."""
    if isinstance(source, (str, bytes)):
        if length(source) > 100_000:
            counted(length(source))
    elif type(source) in (list, tuple) and len(source) < 100:
        for part in source:
            if isinstance(part, (str, bytes)) and length(part) > 100_000:
                counted(length(part))
    return source


def spreading(source: Iterable[Any]) -> Iterator[Any]:
    return map(spread, walk(source))


def matched(subject: Any, stars: int) -> Any:
    """The subject of a `match` whose patterns take parts of sequences `stars` times, each in one call into C."""
    longest, seen = 0, set()
    waiting = [subject]
    while waiting:
        part = waiting.pop()
        here.gate.tick()
        if isinstance(part, range):
            longest = max(longest, 5 * len(part))
        if not isinstance(part, (list, tuple, deque, dict)) or id(part) in seen:
            continue
        seen.add(id(part))
        longest = max(longest, length(part))
        inside: Any = dict.values(part) if isinstance(part, dict) else part
        if not SCALARS.issuperset(map(type, inside)):
            waiting += [each for each in inside if type(each) not in SCALARS]
    if longest * stars > 100_000:
        counted(longest * stars, "What the patterns take")
    return subject


def star(source: Any, many: int) -> Any:
    """What `*source` unpacks inside a display with `many` stars."""
    if type(source) in CONTAINERS:
        if len(source) > 100_000:
            counted(len(source) * many)
        return source
    return walk(source)
