"""Iterators whose every step looks at the gate, so that whatever consumes them can be stopped: `itertools`, `map`,
`zip`, `range`.

Where all sources are plain containers, `zip` and `enumerate` are Python's own: they end by themselves and nest no
deeper.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from burrow.sandbox.comparing import items_of
from burrow.sandbox.gate import WORTH_MEASURING, here, walk
from burrow.sandbox.kinds import callee
from burrow.sandbox.operators import add, counted
from burrow.sandbox.stepwise import equal, light
from burrow.sandbox.weight import SCALARS, exact

NATIVE_RANGE = 1_000_000
CONTAINERS = frozenset(
    {list, tuple, dict, set, frozenset, str, bytes, range, type({}.items()), type({}.keys()), type({}.values())}
)
_nothing = object()


NESTED = 50
WIDE = 1000
"""Sources of a `zip` from which its rows are watched for their size."""


class Steps:
    """An iterator of ours. A `for` loop gets the generator inside; how deep iterators are nested is counted."""

    __slots__ = ("_depth", "_steps")
    _depth: int

    def __init__(self, steps: Iterator[Any], *sources: Any) -> None:
        self._depth = 1 + max((source._depth for source in sources if type(source) is Steps), default=0)
        if self._depth > NESTED:
            raise RecursionError(f"Iterators are nested more than {NESTED} deep; make a list in between")
        self._steps = steps

    def __iter__(self) -> Iterator[Any]:
        return self._steps

    def __next__(self) -> Any:
        return next(self._steps)

    def __repr__(self) -> str:
        return "<iterator>"


class BigRange:
    """A `range` too long to be walked in C: its own steps look at the gate, everything else is arithmetic."""

    __slots__ = ("_range",)

    def __init__(self, whole: range) -> None:
        self._range = whole

    def __iter__(self) -> Iterator[int]:
        return walk(self._range)

    def __reversed__(self) -> Iterator[int]:
        return walk(reversed(self._range))

    def __len__(self) -> int:
        return len(self._range)

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, index: Any) -> Any:
        part = self._range[index]
        return make_range(part.start, part.stop, part.step) if isinstance(part, range) else part

    def __contains__(self, item: object) -> bool:
        if isinstance(item, float):
            return item.is_integer() and int(item) in self._range
        return type(item) in (int, bool) and item in self._range

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BigRange) and self._range == other._range

    def __hash__(self) -> int:
        return hash(self._range)

    def __repr__(self) -> str:
        return repr(self._range)

    def index(self, item: int) -> int:
        return self._range.index(item) if type(item) is int else -1

    def count(self, item: int) -> int:
        return int(item in self)


def make_range(*bounds: Any) -> Any:
    whole = range(*bounds)
    try:
        return whole if len(whole) <= NATIVE_RANGE else BigRange(whole)
    except OverflowError:
        return BigRange(whole)


def make_map(function: Any, *sources: Iterable[Any]) -> Iterator[Any]:
    if not sources:
        raise TypeError("map() must have at least two arguments.")
    return Steps(_map(callee(function), *map(iter, sources)), *sources)


def _map(function: Callable[..., Any], *sources: Iterator[Any]) -> Iterator[Any]:
    gate = here.gate
    if len(sources) == 1:
        for item in sources[0]:
            if gate.closed:
                gate.tick()
            yield function(item)
    else:
        for items in zip(*sources, strict=False):
            if gate.closed:
                gate.tick()
            yield function(*items)


def make_filter(function: Any, source: Iterable[Any]) -> Iterator[Any]:
    return Steps(_filter(callee(function), iter(source)), source)


def _filter(function: Any, source: Iterator[Any]) -> Iterator[Any]:
    gate = here.gate
    for item in source:
        if gate.closed:
            gate.tick()
        if item if function is None else function(item):
            yield item


def make_zip(*sources: Any, strict: bool = False) -> Iterator[Any]:
    native = zip(*sources, strict=bool(strict))
    if len(sources) >= WIDE:
        return Steps(_wide(native, len(sources)), *sources)
    return native if all(type(source) in CONTAINERS for source in sources) else Steps(walk(native), *sources)


def _wide(rows: Iterator[Any], width: int) -> Iterator[Any]:
    """Rows so wide that a few of them fill the memory before anybody else looks."""
    gate, stride = here.gate, max(1, 4 * WORTH_MEASURING // (8 * width))
    for number, row in enumerate(rows):
        if gate.closed:
            gate.tick()
        if not number % stride:
            gate.reserve(stride * 8 * width, "This wide zip")
        yield row


def make_enumerate(source: Any, start: int = 0) -> Iterator[Any]:
    native = enumerate(source, start)
    return native if type(source) in CONTAINERS else Steps(walk(native), source)


def make_reversed(source: Any) -> Iterator[Any]:
    return reversed(source) if type(source) in CONTAINERS else Steps(walk(reversed(source)), source)


def make_iter(source: Any, sentinel: Any = _nothing) -> Iterator[Any]:
    if sentinel is _nothing:
        return iter(source)
    return _until(callee(source), sentinel)


def _until(function: Callable[[], Any], sentinel: Any) -> Iterator[Any]:
    gate = here.gate
    while True:
        gate.tick()
        value = function()
        if equal(value, sentinel):
            return
        yield value


def count(start: Any = 0, step: Any = 1) -> Iterator[Any]:
    return walk(itertools.count(start, step))


def repeat(item: Any, times: int | None = None) -> Iterator[Any]:
    return walk(itertools.repeat(item) if times is None else itertools.repeat(item, times))


def cycle(source: Iterable[Any]) -> Iterator[Any]:
    kept = items_of(source)
    while kept:
        yield from walk(kept)


def chain(*sources: Iterable[Any]) -> Iterator[Any]:
    for source in sources:
        yield from walk(source)


def from_iterable(sources: Iterable[Iterable[Any]]) -> Iterator[Any]:
    for source in sources:
        yield from walk(source)


def islice(source: Iterable[Any], *bounds: Any) -> Iterator[Any]:
    return walk(itertools.islice(walk(source), *bounds))


def starmap(function: Any, source: Iterable[Any]) -> Iterator[Any]:
    call = callee(function)
    return (call(*items) for items in walk(source))


def accumulate(source: Iterable[Any], func: Any = None, *, initial: Any = None) -> Iterator[Any]:
    combine = callee(func) if func is not None else add
    return walk(itertools.accumulate(walk(source), combine, initial=initial))


def takewhile(test: Any, source: Iterable[Any]) -> Iterator[Any]:
    return walk(itertools.takewhile(callee(test), walk(source)))


def dropwhile(test: Any, source: Iterable[Any]) -> Iterator[Any]:
    return walk(itertools.dropwhile(callee(test), walk(source)))


def filterfalse(test: Any, source: Iterable[Any]) -> Iterator[Any]:
    return walk(itertools.filterfalse(callee(test), walk(source)))


def compress(source: Iterable[Any], selectors: Iterable[Any]) -> Iterator[Any]:
    return walk(itertools.compress(walk(source), walk(selectors)))


def zip_longest(*sources: Iterable[Any], fillvalue: Any = None) -> Iterator[Any]:
    return walk(itertools.zip_longest(*map(walk, sources), fillvalue=fillvalue))


def pairwise(source: Iterable[Any]) -> Iterator[Any]:
    return walk(itertools.pairwise(walk(source)))


def batched(source: Iterable[Any], n: int) -> Iterator[Any]:
    n = exact(n)
    if n < 1:
        raise ValueError("n must be at least one")
    steps = walk(source)
    while batch := items_of(itertools.islice(steps, n)):
        yield tuple(batch)


def product(*sources: Iterable[Any], repeat: int = 1) -> Iterator[Any]:
    repeat = exact(repeat)
    pools = [items_of(source) for source in sources]
    counted((sum(map(len, pools)) + len(pools)) * max(repeat, 1), "The pools of product()")
    return walk(itertools.product(*pools, repeat=repeat))


def _chosen(native: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    def choose(source: Iterable[Any], r: int | None = None) -> Iterator[Any]:
        pool = items_of(source)
        size = len(pool) if r is None else exact(r)
        if size > 10_000:
            raise ValueError("More than 10,000 items at a time are too many")
        return walk(native(pool, size))

    return choose


combinations = _chosen(itertools.combinations)
permutations = _chosen(itertools.permutations)
combinations_with_replacement = _chosen(itertools.combinations_with_replacement)


def groupby(source: Iterable[Any], key: Any = None) -> Iterator[Any]:
    call = callee(key)

    def comparable_key(item: Any) -> Any:
        found = item if call is None else call(item)
        return found if type(found) in SCALARS else light(found)

    return itertools.groupby(walk(source), comparable_key)


def tee(source: Iterable[Any], n: int = 2) -> tuple[Iterator[Any], ...]:
    n = exact(n)
    if n > 100:
        raise ValueError("tee() makes 100 iterators at most")
    return tuple(map(walk, itertools.tee(walk(source), n)))


def _counted(function: Callable[..., Any]) -> Callable[..., Iterator[Any]]:
    """The iterator that `function` makes, its nesting counted from the iterators among the arguments."""

    def make(*arguments: Any, **named: Any) -> Iterator[Any]:
        sources = [part for part in arguments if type(part) is Steps]
        return Steps(function(*arguments, **named), *sources)

    return make


nested_chain = _counted(chain)
nested_from_iterable = _counted(from_iterable)
ITERTOOLS: dict[str, Any] = {
    name: globals()[name] if name == "tee" else _counted(globals()[name])
    for name in ("count", "repeat", "cycle", "chain", "islice", "starmap", "accumulate", "takewhile", "dropwhile",
                 "filterfalse",
                 "compress", "zip_longest", "pairwise", "batched", "product", "combinations", "permutations",
                 "combinations_with_replacement", "groupby", "tee")
}  # fmt: skip
