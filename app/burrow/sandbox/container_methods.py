"""Methods of lists, deques, sets and dictionaries that hash, compare or grow by much in one call."""

from collections import Counter, OrderedDict, deque
from collections.abc import Iterable, Iterator
from typing import Any

from burrow.sandbox.comparing import in_order
from burrow.sandbox.dispatch import Method, guard
from burrow.sandbox.gate import here, walk
from burrow.sandbox.hashes import spread_out, well_spread
from burrow.sandbox.operators import checked, counted
from burrow.sandbox.stepwise import equal, light
from burrow.sandbox.weight import EAGER, SCALARS, exact, few_letters, key, length, short

# Lists


@guard("extend", list, deque)
def _extend(target: Any, items: Iterable[Any]) -> None:
    base: Any = list if isinstance(target, list) else deque
    if isinstance(items, (list, tuple, set, frozenset, dict, str, bytes, deque, range)):
        counted(length(target) + length(items))
        base.extend(target, items)
    else:
        base.extend(target, walk(items))


@guard("extendleft", deque)
def _extendleft(target: deque[Any], items: Iterable[Any]) -> None:
    deque.extendleft(target, walk(items))


@guard("sort", list)
def _sort(target: list[Any], *, key: Any = None, reverse: bool = False) -> None:
    target[:] = in_order(target, key=key, reverse=reverse)


@guard("index", list, tuple, deque)
def _index(items: Any, wanted: Any, *bounds: int) -> int:
    if short(wanted):
        return int(items.index(wanted, *bounds))
    start, stop, _ = (
        slice(*(bounds or (None,)), *(() if len(bounds) > 1 else (None,))).indices(length(items))
        if bounds
        else (0, length(items), 1)
    )
    for place in range(start, min(stop, length(items))):
        here.gate.tick()
        if items[place] is wanted or equal(items[place], wanted):
            return place
    raise ValueError("the value is not in the list")


@guard("count", list, tuple, deque)
def _count(items: Any, wanted: Any) -> int:
    if short(wanted):
        return int(items.count(wanted))
    total = 0
    for item in items:
        here.gate.tick()
        total += item is wanted or bool(equal(item, wanted))
    return total


@guard("remove", list, deque)
def _remove(items: Any, wanted: Any) -> None:
    if short(wanted):
        items.remove(wanted)
    else:
        del items[_index(items, wanted)]


# Sets and dictionaries


@guard("remove", set)
def _discard(items: set[Any], wanted: Any) -> None:
    set.remove(items, key(wanted))


def hashable_items(items: Any) -> Any:
    """An iterable whose items are about to be hashed."""
    if isinstance(items, (set, frozenset, dict)):
        return spread_out(items)
    items = exact(items)
    if isinstance(items, (list, tuple, str, range)) and length(items) < EAGER:
        if type(items) is str or (SCALARS.issuperset(map(type, items)) and few_letters(items) and well_spread(items)):
            return items
    elif type(items) is str:
        return walk(items)
    return map(key, _filling(items))


def _filling(items: Iterable[Any]) -> Iterator[Any]:
    """`items` on their way into a hash table, which doubles: the room for the next doubling is asked for in time."""
    gate = here.gate
    for count, item in enumerate(items):
        gate.tick()
        if not count & 0xFFFF:
            gate.reserve(count * 100, "The table")
        yield item


def _set_method(name: str) -> Method:
    def method(items: Any, *others: Any) -> Any:
        base: Any = set if isinstance(items, set) else frozenset
        return getattr(base, name)(spread_out(items), *map(hashable_items, others))

    return method


for _name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    guard(_name, set, frozenset)(_set_method(_name))
for _name in ("difference_update", "intersection_update", "symmetric_difference_update"):
    guard(_name, set)(_set_method(_name))
guard("update", set)(_set_method("update"))


def mapping(source: Any) -> Any:
    """What `**` and `update` take: a dictionary as it is, anything with `keys()` copied with its keys looked at."""
    if isinstance(source, dict) and type(source).__module__ != "__main__":
        return spread_out(source)
    if hasattr(source, "keys"):
        gate = here.gate
        copied = {}
        for name in source.keys():  # noqa: SIM118 - this is the protocol, on any object
            gate.tick()
            copied[key(name)] = source[name]
        return copied
    raise TypeError(f"'{type(source).__name__}' object is not a mapping")


def pairs(source: Any) -> Any:
    """What `dict(...)` takes: a mapping, or pairs whose first items are looked at."""
    if isinstance(source, dict) or hasattr(source, "keys"):
        return mapping(source)
    return map(checked, walk(source))


@guard("copy", set, frozenset, dict)
def _copy(table: Any) -> Any:
    return spread_out(table).copy()


@guard("update", Counter)
def _count_more(target: Counter[Any], source: Any = (), **named: int) -> None:
    Counter.update(target, source if isinstance(source, dict) else hashable_items(source), **named)


@guard("subtract", Counter)
def _count_less(target: Counter[Any], source: Any = (), **named: int) -> None:
    target.subtract(source if isinstance(source, dict) else hashable_items(source), **named)


@guard("most_common", Counter)
def _most_common(target: Counter[Any], n: Any = None) -> list[Any]:
    light(target)
    return target.most_common(n)


@guard("elements", Counter)
def _elements(target: Counter[Any]) -> Iterator[Any]:
    gate = here.gate
    for item, times in list(target.items()):
        for _ in range(times):
            gate.tick()
            yield item


@guard("update", OrderedDict, dict)
def _update(target: dict[Any, Any], source: Any = (), **named: Any) -> None:
    kind: Any = OrderedDict if isinstance(target, OrderedDict) else dict
    kind.update(target, pairs(source), **named)


@guard("fromkeys", dict)
def _fromhashable_items(target: Any, source: Any, value: Any = None) -> dict[Any, Any]:
    return dict.fromkeys(hashable_items(source), value)
