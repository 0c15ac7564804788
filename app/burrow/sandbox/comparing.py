"""Sorting, smallest, largest and sum: the built-in functions that compare or add many values in one call."""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from itertools import chain
from random import Random
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import callee
from burrow.sandbox.operators import SMALL, add, counted
from burrow.sandbox.stepwise import Ordered, is_risky
from burrow.sandbox.weight import EAGER, SCALARS, exact, few_letters, length, weigh

SORTED = 3_000_000
CHARACTERS = 200_000_000
"""All texts to be compared with each other, together."""
STRIDE = 50_000
"""Items handed to one C call at a time."""
ADDED = 5_000
_NUMBERS = frozenset({int, float, bool})
_nothing = object()


def items_of(source: Iterable[Any]) -> list[Any]:
    """A list of what `source` gives, looking up between steps."""
    source = exact(source)
    if isinstance(source, (list, tuple, dict, set, frozenset, str, bytes)) and type(source).__module__ != "__main__":
        counted(len(source))
        return list(source)
    gate = here.gate
    gathered: list[Any] = []
    for item in source:
        gathered.append(item)
        if gate.closed:
            gate.tick()
        if not len(gathered) & 0xFFFFF:
            counted(len(gathered))
    return gathered


def in_steps(source: Any) -> Any:
    """`source` for one call into C: a container that is too long for it is walked with a look at the gate."""
    if isinstance(source, (list, tuple, dict, set, frozenset, str, bytes, deque)) and length(source) > EAGER:
        return walk(source)
    return source


def comparable(values: list[Any]) -> list[Any]:
    """`values` or keys that order them, once comparing any of them with each other is known to be bounded."""
    kinds = set(map(type, values))
    if kinds <= SCALARS:
        _short_enough(values, kinds)
    elif kinds != {tuple} or len(values) >= 1_000_000 or not _flat(values):
        met: set[type] = set()
        weigh(values, NESTED, met=met)
        if is_risky(met):
            return [Ordered(value) for value in values]
    return values


def _short_enough(values: list[Any], kinds: set[type]) -> None:
    words = kinds & {str, bytes}
    if words:
        texts = values if kinds == words else [value for value in values if type(value) in words]
        if sum(map(len, texts)) > CHARACTERS:
            raise ValueError("These texts are too long to be compared this often. Compare their beginnings or lengths")
    if int in kinds and len(values) > 5_000:
        numbers = values if len(kinds) == 1 else [value for value in values if type(value) is int]
        if max(numbers) > SMALL or min(numbers) < -SMALL:
            raise ValueError("These numbers are too large to be compared this often")


def _flat(values: list[Any]) -> bool:
    """Tuples of short scalars only."""
    parts = list(chain.from_iterable(values))
    kinds = set(map(type, parts))
    if not kinds <= SCALARS or not few_letters(parts):
        return False
    numbers = [part for part in parts if type(part) is int]
    return not numbers or -SMALL < min(numbers) <= max(numbers) < SMALL


NESTED = 2_000_000
"""Nodes that are compared about twenty times each."""


def _keyed(values: list[Any], key: Callable[[Any], Any]) -> list[Any]:
    gate = here.gate
    function = callee(key)
    found = []
    for value in values:
        if gate.closed:
            gate.tick()
        found.append(function(value))
    return found


def in_order(source: Iterable[Any], /, *, key: Callable[[Any], Any] | None = None, reverse: bool = False) -> list[Any]:
    values = items_of(source)
    if len(values) > SORTED:
        raise MemoryError(f"Sorting takes {SORTED:,} items at most; sort parts, or count instead")
    keys = comparable(values if key is None else _keyed(values, key))
    if len(keys) > LONG and set(map(type, keys)) <= _ORDERED:
        places = _placed(keys[::-1] if reverse else keys)
        found = [values[len(keys) - 1 - place if reverse else place] for place in walk(places)]
        return found[::-1] if reverse else found
    if keys is values:
        values.sort(reverse=bool(reverse))
        return values
    return [values[place] for place in sorted(range(len(values)), key=keys.__getitem__, reverse=bool(reverse))]


LONG = 200_000
"""Items that one call to `sort` puts in order; more are put into buckets first."""
_ORDERED = frozenset({int, float, bool, str, bytes, tuple})


_dice = Random()
"""Nobody who chose the keys knows which of them become the bounds."""


def _placed(keys: list[Any]) -> list[int]:
    """The places of the keys in ascending order, equal ones as they stood."""
    bounds = sorted(_dice.choices(keys, k=2_000))[::25]
    buckets: list[list[int]] = [[] for _ in range(len(bounds) + 1)]
    for place, value in enumerate(walk(keys)):
        buckets[bisect_right(bounds, value)].append(place)
    found: list[int] = []
    for bucket in walk(buckets):
        bucket.sort(key=keys.__getitem__)
        found += bucket
    return found


def _extreme(name: str, native: Callable[..., Any]) -> Callable[..., Any]:
    def extreme(*values: Any, key: Any = None, default: Any = _nothing) -> Any:
        source: Any = values if len(values) > 1 else values[0] if values else _nothing
        if source is _nothing:
            raise TypeError(f"{name} expected at least 1 argument, got 0")
        if len(values) > 1 and default is not _nothing:
            raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
        found: Any = source if type(source) in (list, tuple, range) else items_of(source)
        if not found:
            if default is not _nothing:
                return default
            raise ValueError(f"{name}() arg is an empty sequence")
        if type(found) is range and key is None:
            return native(found)
        listed: list[Any] = found if type(found) is list else list(found)
        keys = comparable(listed if key is None else _keyed(listed, key))
        if keys is listed:
            return _in_strides(native, found)
        return found[native(range(len(keys)), key=keys.__getitem__)]

    return extreme


def _in_strides(native: Callable[..., Any], values: Any) -> Any:
    if len(values) <= STRIDE:
        return native(values)
    best = native(values[:STRIDE])
    for start in range(STRIDE, len(values), STRIDE):
        here.gate.tick()
        best = native(best, native(values[start : start + STRIDE]))
    return best


smallest = _extreme("min", min)
largest = _extreme("max", max)


def total(source: Any, start: Any = 0) -> Any:
    """`sum`, as C where it adds plain numbers and one by one where it does not."""
    gate = here.gate
    if type(start) in _NUMBERS:
        if type(source) not in (list, tuple):
            return sum(in_steps(source), start)
        kinds = set(map(type, source))
        if kinds <= _NUMBERS:
            if len(source) <= 1000:
                return sum(source, start)
            if float in kinds:
                return sum(walk(source) if int in kinds else in_steps(source), start)
            for place in range(0, len(source), ADDED):
                gate.tick()
                start = sum(source[place : place + ADDED], start)
            return start
    if isinstance(start, (str, bytes)):
        return sum(source, start)
    for item in source:
        gate.tick()
        start = add(start, item)
    return start
