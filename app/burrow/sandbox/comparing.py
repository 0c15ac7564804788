"""Sorting, smallest, largest and sum: the built-in functions that compare or add many values in one call."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.kinds import callee
from burrow.sandbox.operators import SMALL, add, counted
from burrow.sandbox.weight import SCALARS, weigh

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


def comparable(values: list[Any]) -> list[Any]:
    """`values`, once comparing any of them with each other is known to be bounded."""
    kinds = set(map(type, values))
    if kinds <= _NUMBERS:
        if len(values) > STRIDE and int in kinds and (max(values) > SMALL or min(values) < -SMALL):
            raise ValueError("These numbers are too large to be compared this often")
    elif kinds == {str} or kinds == {bytes}:
        if sum(map(len, values)) > CHARACTERS:
            raise ValueError("These texts are too long to be compared this often. Compare their beginnings or lengths")
    elif kinds == {tuple} and len(values) < 1_000_000:
        if not SCALARS.issuperset(map(type, chain.from_iterable(values))):
            weigh(values)
    elif not kinds <= SCALARS:
        weigh(values)
    return values


def _keyed(values: list[Any], key: Callable[[Any], Any]) -> list[Any]:
    gate = here.gate
    function = callee(key)
    if len(values) < STRIDE and not isinstance(function, type):
        return [function(value) for value in values] if values else []
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
    if key is None:
        comparable(values).sort(reverse=bool(reverse))
        return values
    keys = comparable(_keyed(values, key))
    return [values[place] for place in sorted(range(len(values)), key=keys.__getitem__, reverse=bool(reverse))]


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
        if key is None:
            comparable(found)
            return _in_strides(native, found)
        keys = comparable(_keyed(list(found), key))
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
            return sum(source, start)
        if _NUMBERS.issuperset(map(type, source)):
            if len(source) <= 1000:
                return sum(source, start)
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
