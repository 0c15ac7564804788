"""Looking for a part in a long text: in pieces between which others may run, and never slowly from the end."""

from typing import Any

from burrow.sandbox import operators
from burrow.sandbox.dispatch import Method, guard
from burrow.sandbox.gate import here
from burrow.sandbox.weight import length


def base_of(text: Any) -> Any:
    return str if isinstance(text, str) else bytes


NEEDLE = 100
WINDOW = 1_000_000
"""Characters of a text that are searched for a long part in one go."""


def place_of(text: Any, part: Any, start: int = 0, end: int | None = None) -> int:
    """`text.find(part, start, end)`, in pieces between which others may run where both are long."""
    if not isinstance(part, (str, bytes)) or length(part) < NEEDLE or length(text) < 2 * WINDOW:
        return int(base_of(text).find(text, part, start, end))
    first, last, _ = slice(start, end).indices(length(text))
    reach = length(part)
    window = max(WINDOW, 4 * reach)
    for begin in range(first, last - reach + 1, window):
        here.gate.tick()
        found = base_of(text).find(text, part, begin, min(last, begin + window + reach - 1))
        if found >= 0:
            return int(found)
    return -1


guard("find", str, bytes)(place_of)
operators.searches.append(place_of)


@guard("index", str, bytes)
def _index(text: Any, part: Any, *bounds: Any) -> int:
    found = place_of(text, part, *bounds)
    if found < 0:
        raise ValueError("substring not found" if isinstance(text, str) else "subsection not found")
    return found


@guard("count", str, bytes)
def _count(text: Any, part: Any, *bounds: Any) -> int:
    if not isinstance(part, (str, bytes)) or length(part) < NEEDLE or length(text) < 2 * WINDOW:
        return int(base_of(text).count(text, part, *bounds))
    first, last, _ = (
        slice(*bounds, *((None,) if len(bounds) < 2 else ())).indices(length(text)) if bounds else (0, length(text), 1)
    )
    times = 0
    while (first := place_of(text, part, first, last)) >= 0:
        times, first = times + 1, first + length(part)
    return times


def search_backwards(text: Any, part: Any) -> None:
    """Searching from the end compares every place with the whole part when the two are built for it."""
    if isinstance(part, (str, bytes)) and length(part) > 100 and length(part) * length(text) > 10**9:
        raise ValueError(
            "Searching from the end for a text this long is too slow here. Search from the start with find()"
        )


def _backward(name: str) -> Method:
    def search(text: Any, part: Any, *rest: Any) -> Any:
        search_backwards(text, part)
        return getattr(base_of(text), name)(text, part, *rest)

    return search


for _name in ("rfind", "rindex", "rpartition"):
    guard(_name, str, bytes)(_backward(_name))
