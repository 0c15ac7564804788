"""Comparisons of containers: by Python's own operators where nothing can change meanwhile, step by step where it can.

`==` and `<` walk both sides in one call into C. When an object inside has a comparison that the code wrote itself,
that method may change the very containers that are being walked, after their size was looked at. Such containers are
compared here, one pair of items after the other, each pair looked at when its turn comes.
"""

import operator
from collections import ChainMap, Counter, OrderedDict, deque
from collections.abc import Callable
from types import FunctionType
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.hashes import spread_out
from burrow.sandbox.kinds import made_classes
from burrow.sandbox.weight import _BRANCHES, SCALARS, weigh

_NAMES = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
_CHANGING = (list, dict, set, deque, BaseException)
_SEQUENCES: tuple[Any, ...] = (list, tuple, deque)
_SETS = (set, frozenset)
FEW = 20
"""Items of a tuple that is looked at in one go."""


def is_risky(met: set[type]) -> bool:
    """Whether comparing containers in which these types were met runs code that can change them."""
    made = [kind for kind in met if kind in made_classes]
    return bool(made) and any(map(_has_own, made)) and any(issubclass(kind, _CHANGING) for kind in met)


def _has_own(kind: type) -> bool:
    return any(isinstance(getattr(kind, name), FunctionType) for name in _NAMES)


def _comparison(native: Callable[[Any, Any], Any], walked: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def compare(left: Any, right: Any) -> Any:
        first, second = type(left), type(right)
        if first in SCALARS or second in SCALARS:
            return native(left, right)
        if _is_plain(left) and _is_plain(right):
            return native(left, right)
        if not (isinstance(left, _BRANCHES) and isinstance(right, _BRANCHES)):
            return native(left, right)
        left, right = _joined(left), _joined(right)
        met = {first, second}
        for side in (left, right):
            weigh(side, met=met)
            spread_out(side)
        if not is_risky(met):
            return native(left, right)
        here.gate.tick()
        own = any(kind in made_classes and _has_own(kind) for kind in (first, second))
        return native(left, right) if own else walked(left, right)

    return compare


def _joined(value: Any) -> Any:
    """A chain of dictionaries as one, since it would be made so to be compared."""
    return {name: value[name] for name in walk(value)} if isinstance(value, ChainMap) else value


def _is_plain(value: Any) -> bool:
    return type(value) is tuple and len(value) < FEW and SCALARS.issuperset(map(type, value))


def _equal(left: Any, right: Any) -> bool:
    pair = _items(left, right)
    if pair is not None:
        return len(pair[0]) == len(pair[1]) and all(map(_same, *pair))
    if isinstance(left, dict) and isinstance(right, dict):
        return _equal_dicts(left, right)
    if isinstance(left, _SETS) and isinstance(right, _SETS):
        return len(left) == len(right) and _within(left, right)
    if type(left) is type(right) and not isinstance(left, BaseException):
        raise ValueError("These hold objects that compare themselves; compare the parts one by one")
    return left is right


def _same(left: Any, right: Any) -> bool:
    return left is right or bool(equal(left, right))


def _items(left: Any, right: Any) -> tuple[list[Any], list[Any]] | None:
    """The items of two sequences of one kind, as they are now."""
    for base in _SEQUENCES:
        if isinstance(left, base) and isinstance(right, base):
            return list(base.__iter__(left)), list(base.__iter__(right))
    return None


def _equal_dicts(left: dict[Any, Any], right: dict[Any, Any]) -> bool:
    if isinstance(left, Counter) and isinstance(right, Counter):
        raise ValueError("These counters hold objects that compare themselves; compare their items one by one")
    if isinstance(left, OrderedDict) and isinstance(right, OrderedDict):
        return bool(equal(list(dict.items(left)), list(dict.items(right))))
    if len(left) != len(right):
        return False
    missing = object()
    for name, value in list(dict.items(left)):
        other = dict.get(right, name, missing)
        if other is missing or not _same(value, other):
            return False
    return True


def _within(left: Any, right: Any) -> bool:
    base: Any = set if isinstance(right, set) else frozenset
    return all(base.__contains__(right, item) for item in list(left))


def _ordered(native: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def walked(left: Any, right: Any) -> Any:
        pair = _items(left, right)
        if pair is None:
            if isinstance(left, _SETS) and isinstance(right, _SETS):
                raise ValueError("These hold objects that compare themselves; compare the parts one by one")
            return native(left, right)
        for first, second in zip(*pair, strict=False):
            if not _same(first, second):
                return ordered(first, second)
        return native(len(pair[0]), len(pair[1]))

    ordered = _comparison(native, walked)
    return ordered


equal = _comparison(operator.eq, _equal)
unequal = _comparison(operator.ne, lambda left, right: not _equal(left, right))
less, at_most = _ordered(operator.lt), _ordered(operator.le)
greater, at_least = _ordered(operator.gt), _ordered(operator.ge)


class Ordered:
    """A value as a key of Python's own sorting."""

    __slots__ = ("_value",)

    def __init__(self, value: Any) -> None:
        self._value = value

    def __lt__(self, other: "Ordered") -> bool:
        return bool(less(self._value, other._value))

    def __gt__(self, other: "Ordered") -> bool:
        return bool(greater(self._value, other._value))


def light(value: object) -> object:
    """`value`, once it is known that comparing it with anything is bounded (the smaller side bounds the walk)."""
    if type(value) not in SCALARS and isinstance(value, _BRANCHES):
        met = {type(value)}
        weigh(value, met=met)
        if is_risky(met):
            raise ValueError("This holds objects that compare themselves; compare its parts one by one")
    return value
