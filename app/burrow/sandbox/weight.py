"""How much work a value is for one uninterruptible C call: the size of the tree that a shared structure stands for.

`a = [a, a]` forty times over is forty small lists in memory and a tree of a million million for `==`, `hash`, `repr`
and `json.dumps`, which walk the tree while they hold the interpreter. Every such call is therefore preceded by a walk
over the structure itself, where each shared part is visited once.
"""

import datetime
from collections import ChainMap, deque
from collections.abc import Iterable
from sys import getsizeof
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import Any

from burrow.sandbox.gate import here

SCALARS = frozenset(
    {int, float, str, bool, bytes, complex, type(None), type(...),
     datetime.date, datetime.datetime, datetime.time, datetime.timedelta}
)  # fmt: skip
"""Exact types that compare, hash and print in one small step (or, for text, in one linear step)."""
TREE = 5_000_000
"""Nodes that a comparison may walk."""
EAGER = 1_000_000
"""Items that one call into C takes without a look at the gate."""
KEY = 100_000
"""Nodes that a key may have."""
TEXT = 20_000_000
"""Characters and nodes that a printed value may have."""
DEPTH = 900

_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
_BRANCHES = (list, tuple, dict, set, frozenset, deque, *_VIEWS, BaseException, ChainMap)
_SAID = ("filename", "filename2", "strerror", "errno", "msg", "reason", "encoding", "text", "name", "path", "code")
"""Attributes of exceptions that their texts may show besides `args`."""


def weigh(
    root: object, limit: int = TREE, *, text: bool = False, doing: str = "compare it", met: set[type] | None = None
) -> int:
    """The number of nodes below `root`, as a C call would walk it; with `text` every character counts. `met` gathers
    the types of what is below and no scalar.

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
                if met is not None and type(child) not in SCALARS:
                    met.add(type(child))
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
    if isinstance(value, (dict, BaseException, ChainMap)):
        if isinstance(value, dict) and SCALARS.issuperset(map(type, dict.values(value))):
            keys = dict.keys(value)
            if SCALARS.issuperset(map(type, keys)):
                if text:
                    return _written(keys) + _written(dict.values(value)) + len(keys) + 1
                return _compared(keys) + _compared(dict.values(value)) + 1
        return None
    if not SCALARS.issuperset(map(type, _children(value))):
        return None
    if not text:
        return _compared(_children(value)) + 1
    return _written(_children(value)) + 1


def _letters(value: object) -> int:
    return length(value) + 4 if isinstance(value, (str, bytes)) else 12


def _written(parts: Iterable[Any]) -> int:
    """The letters of scalars, at C speed where they are of one kind."""
    values = list(parts)
    kinds = set(map(type, values))
    if kinds <= _WORDS:
        return sum(map(len, values)) + 4 * len(values)
    if kinds & _WORDS:
        gate = here.gate
        total = 0
        for value in values:
            if gate.closed:
                gate.tick()
            total += _letters(value)
        return total
    return 12 * len(values)


_WORDS = frozenset({str, bytes})
CHUNK = 200
"""Characters that are compared in the time of one node."""


def _compared(parts: Iterable[Any]) -> int:
    """The nodes that scalars stand for when they are compared: long texts and numbers take longer."""
    values = list(parts)
    kinds = set(map(type, values))
    if kinds <= _WORDS:
        return len(values) + sum(map(len, values)) // CHUNK
    size = len(values)
    if kinds & _WORDS:
        size += sum([len(value) for value in values if type(value) in _WORDS]) // CHUNK
    if int in kinds:
        numbers = values if len(kinds) == 1 else [value for value in values if type(value) is int]
        if max(numbers) > SHORT or min(numbers) < -SHORT:
            size += sum(map(int.bit_length, numbers)) // (10 * CHUNK)
    return size


def short(value: Any) -> bool:
    """A scalar that is compared in next to no time."""
    kind = type(value)
    if kind is str or kind is bytes:
        return len(value) < 10 * CHUNK
    if kind is int:
        return bool(-SHORT < value < SHORT)
    return bool(kind in SCALARS)


SHORT = 1 << 4096


def few_letters(values: Iterable[Any]) -> bool:
    """Whether scalars that one call compares with each other hold little text together."""
    kinds = set(map(type, values))
    if kinds <= _WORDS:
        return bool(sum(map(len, values)) <= LETTERS)
    return not kinds & _WORDS or sum([len(value) for value in values if type(value) in _WORDS]) <= LETTERS


LETTERS = 50_000_000


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
        return _shown_by(value)
    if isinstance(value, ChainMap):
        return value.maps
    return _view(value)


def _shown_by(raised: Any) -> Iterable[object]:
    """What an exception's text may show, read without running code that a class of its own has under these names."""
    yield from BaseException.args.__get__(raised)  # type: ignore[attr-defined]
    for base in type(raised).__mro__:
        for name in _SAID:
            member = vars(base).get(name)
            if isinstance(member, (MemberDescriptorType, GetSetDescriptorType)):
                yield member.__get__(raised)
    yield from list(raised.__dict__.values())


def _view(value: Any) -> Iterable[object]:
    """A view makes its pairs as it is walked; each would have the place in memory of the one before."""
    if isinstance(value, _VIEWS[2]):
        pairs: Any = value
        return (part for pair in pairs for part in pair)
    members: Iterable[object] = iter(value)
    return members


def exact(value: Any) -> Any:
    """A text, number or bytes of a subclass as Python's own: what its methods say of it is not believed."""
    if type(value) in SCALARS:
        return value
    if isinstance(value, str):
        return str.__str__(value)[:]
    if isinstance(value, int):
        return int.__index__(value)
    return bytes.__getitem__(value, slice(None)) if isinstance(value, bytes) else value


def exactly(function: Any) -> Any:
    """`function`, given exact arguments only."""

    def call(*arguments: Any, **named: Any) -> Any:
        return function(*map(exact, arguments), **{name: exact(value) for name, value in named.items()})

    return call


def bytes_per_character(text: Any) -> int:
    """1, 2 or 4: how widely Python keeps this text."""
    if isinstance(text, bytes) or str.isascii(text):
        return 1
    return 4 if (size := length(text)) < 200 else min(4, max(1, round((getsizeof(text) - 74) / size)))


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
        met: set[type] = set()
        weigh(value, KEY, doing="use it as a key", met=met)
        for each in met:
            _unchanging(each)
    else:
        _unchanging(kind)
    return value


def _unchanging(kind: type) -> None:
    """A list with a hash of its own would be walked by every comparison of keys, however it has grown since."""
    if issubclass(kind, (list, dict, set, deque)):
        found = kind.__eq__
        if not isinstance(found, FunctionType) and kind.__hash__ is not None:
            raise TypeError(f"An object of '{kind.__name__}' may change and is no key here; use a tuple of its items")
