"""How much work a value is for one uninterruptible C call: the size of the tree that a shared structure stands for.

`a = [a, a]` forty times over is forty small lists in memory and a tree of a million million for `==`, `hash`, `repr`
and `json.dumps`, which walk the tree while they hold the interpreter. Every such call is therefore preceded by a walk
over the structure itself, where each shared part is visited once.
"""

import datetime
from collections import deque
from collections.abc import Iterable
from typing import Any

from burrow.sandbox.gate import here

SCALARS = frozenset(
    {int, float, str, bool, bytes, complex, type(None), type(...),
     datetime.date, datetime.datetime, datetime.time, datetime.timedelta}
)  # fmt: skip
"""Exact types that compare, hash and print in one small step (or, for text, in one linear step)."""
TREE = 5_000_000
"""Nodes that a comparison may walk."""
KEY = 100_000
"""Nodes that a key may have."""
TEXT = 20_000_000
"""Characters and nodes that a printed value may have."""
DEPTH = 900

_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
_BRANCHES = (list, tuple, dict, set, frozenset, deque, *_VIEWS, BaseException)


def weigh(root: object, limit: int = TREE, *, text: bool = False, doing: str = "compare it") -> int:
    """The number of nodes below `root`, as a C call would walk it; with `text` every character counts.

    Raises `ValueError` above `limit` and `RecursionError` deeper than a C call could go.
    """
    flat = _flat(root, text)
    if flat is not None:
        return _within(flat, limit, doing)
    sizes: dict[int, int] = {}
    walks = [_children(root)]
    objects = [root]
    totals = [1]
    above = {id(root)}
    gate = here.gate
    while walks:
        for child in walks[-1]:
            known = sizes.get(id(child))
            if known is None:
                known = _flat(child, text)
                if known is None:
                    if id(child) in above:
                        if text:
                            continue
                        raise RecursionError(f"This value contains itself, so it is impossible to {doing}")
                    if len(walks) >= DEPTH:
                        raise RecursionError(f"This value is nested more than {DEPTH} levels deep, too deep to {doing}")
                    walks.append(_children(child))
                    objects.append(child)
                    totals.append(1)
                    above.add(id(child))
                    break
                sizes[id(child)] = known
            totals[-1] += known
            if totals[-1] > limit:
                _within(totals[-1], limit, doing)
        else:
            gate.tick()
            walks.pop()
            done = id(objects.pop())
            above.discard(done)
            total = sizes[done] = totals.pop()
            if totals:
                totals[-1] += total
                _within(totals[-1], limit, doing)
    return total


def _within(size: int, limit: int, doing: str) -> int:
    if size > limit:
        raise ValueError(
            f"This value stands for more than {limit:,} parts when it is written out in full, too many to {doing}. "
            "Work on its parts, or on counts and lengths"
        )
    return size


def _flat(value: Any, text: bool) -> int | None:
    """The weight of a leaf or of a container of scalars, found at C speed; None for anything nested."""
    kind = type(value)
    if kind in SCALARS:
        return _letters(value) if text else 1
    if not isinstance(value, _BRANCHES):
        return length(value) + 2 if text and isinstance(value, (str, bytes)) else 1
    if isinstance(value, (dict, BaseException)):
        if isinstance(value, dict) and SCALARS.issuperset(map(type, dict.values(value))):
            keys = dict.keys(value)
            if SCALARS.issuperset(map(type, keys)):
                return (
                    (sum(map(_letters, keys)) + sum(map(_letters, dict.values(value))) if text else 0) + len(keys) + 1
                )
        return None
    if not SCALARS.issuperset(map(type, _children(value))):
        return None
    if not text:
        return length(value) + 1
    return sum(map(_letters, _children(value))) + 1


def _letters(value: object) -> int:
    return length(value) + 4 if isinstance(value, (str, bytes)) else 12


def _children(value: Any) -> Iterable[object]:
    """What a C call finds inside, whatever `__iter__` a subclass has of its own."""
    if isinstance(value, list):
        return list.__iter__(value)
    if isinstance(value, tuple):
        return tuple.__iter__(value)
    if isinstance(value, dict):
        return (part for pair in dict.items(value) for part in pair)
    if isinstance(value, set):
        return set.__iter__(value)
    if isinstance(value, frozenset):
        return frozenset.__iter__(value)
    if isinstance(value, deque):
        return deque.__iter__(value)
    if isinstance(value, BaseException):
        return iter(value.args)
    return _view(value)


def _view(value: Any) -> Iterable[object]:
    members: Iterable[object] = iter(value)
    return members


_BASES = (str, bytes, list, tuple, dict, set, frozenset, deque)
_EXACT = frozenset(_BASES)


def length(value: Any) -> int:
    """`len(value)` as C sees it, whatever a subclass says."""
    if type(value) in _EXACT:
        return len(value)
    base: Any = next((base for base in _BASES if isinstance(value, base)), None)
    return len(value) if base is None else int(base.__len__(value))


def key(value: object) -> object:
    """`value`, once it is known that hashing it and comparing it with its like is cheap."""
    kind = type(value)
    if kind in SCALARS:
        return value
    if isinstance(value, (tuple, frozenset)):
        if length(value) < 1000 and SCALARS.issuperset(map(type, _children(value))):
            return value
        weigh(value, KEY, doing="use it as a key")
    return value


def light(value: object) -> object:
    """`value`, once it is known that comparing it with anything is bounded (the smaller side bounds the walk)."""
    if type(value) not in SCALARS and isinstance(value, _BRANCHES):
        weigh(value)
    return value


def printable(value: object) -> object:
    """`value`, once it is known that its text is bounded."""
    if type(value) not in SCALARS and isinstance(value, _BRANCHES):
        weigh(value, TEXT, text=True, doing="print it")
    return value
