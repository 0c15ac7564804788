"""`heapq` and `bisect` as model-written code has them: every comparison is looked at, whatever a heap already holds."""

import bisect
import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from burrow.sandbox.comparing import in_order
from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import callee
from burrow.sandbox.stepwise import less, light
from burrow.sandbox.weight import SCALARS


def _checked(heap: Any) -> list[Any]:
    if not isinstance(heap, list):
        raise TypeError(f"heap argument must be a list, not {type(heap).__name__}")
    return heap


def _rise(heap: list[Any], place: int, top: int = 0) -> None:
    """The item at `place` moves towards the top until its parent is not larger."""
    item = heap[place]
    while place > top:
        parent = (place - 1) // 2
        if not less(item, heap[parent]):
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _sink(heap: list[Any], top: int) -> None:
    """The item at `top` moves to the bottom along the smaller children, and rises from there to its place."""
    here.gate.tick()
    item, place, size = heap[top], top, len(heap)
    while (child := 2 * place + 1) < size:
        if child + 1 < size and not less(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _rise(heap, place, top)


def heappush(heap: list[Any], item: Any, /) -> None:
    _checked(heap).append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap: list[Any], /) -> Any:
    last = _checked(heap).pop()
    return heapreplace(heap, last) if heap else last


def heapreplace(heap: list[Any], item: Any, /) -> Any:
    smallest = _checked(heap)[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap: list[Any], item: Any, /) -> Any:
    return heapreplace(heap, item) if _checked(heap) and less(heap[0], item) else item


def heapify(x: list[Any], /) -> None:
    for place in reversed(range(len(_checked(x)) // 2)):
        _sink(x, place)


def _n_best(reverse: bool) -> Callable[..., list[Any]]:
    def best(n: int, iterable: Iterable[Any], key: Any = None) -> list[Any]:
        return in_order(iterable, key=key, reverse=reverse)[: max(n, 0)]

    return best


def _merge(*iterables: Iterable[Any], key: Any = None, reverse: bool = False) -> Iterator[Any]:
    guarded: Any = (lambda item: light(item)) if key is None else (lambda item: light(callee(key)(item)))
    return walk(heapq.merge(*map(walk, iterables), key=guarded, reverse=reverse))


HEAPQ: dict[str, Any] = {
    "heappush": heappush, "heappop": heappop, "heapify": heapify, "heappushpop": heappushpop,
    "heapreplace": heapreplace, "nlargest": _n_best(True), "nsmallest": _n_best(False), "merge": _merge,
}  # fmt: skip


def _search(name: str) -> Callable[..., int]:
    native = getattr(bisect, name)
    leftmost = name == "bisect_left"

    def search(a: Any, x: Any, lo: int = 0, hi: int | None = None, *, key: Any = None) -> int:
        if type(x) in SCALARS and key is None:
            return int(native(a, x, lo, hi))
        if lo < 0:
            raise ValueError("lo must be non-negative")
        call = callee(key) if key is not None else None
        end = len(a) if hi is None else hi
        while lo < end:
            here.gate.tick()
            middle = (lo + end) // 2
            item = a[middle] if call is None else call(a[middle])
            if less(item, x) if leftmost else not less(x, item):
                lo = middle + 1
            else:
                end = middle
        return lo

    return search


def _insert(search: Callable[..., int]) -> Callable[..., None]:
    def insert(a: Any, x: Any, lo: int = 0, hi: int | None = None, *, key: Any = None) -> None:
        a.insert(search(a, x if key is None else callee(key)(x), lo, hi, key=key), x)

    return insert


_left, _right = _search("bisect_left"), _search("bisect_right")
BISECT: dict[str, Any] = {
    "bisect": _right, "bisect_left": _left, "bisect_right": _right, "insort": _insert(_right),
    "insort_left": _insert(_left), "insort_right": _insert(_right),
}  # fmt: skip
