"""`functools` and `operator` as model-written code has them: closures that keep no handle on what they wrap."""

import operator
from collections import OrderedDict
from collections.abc import Callable, Iterable
from types import FunctionType
from typing import Any

from burrow.sandbox import operators, stepwise
from burrow.sandbox.gate import here
from burrow.sandbox.kinds import callee, made_classes
from burrow.sandbox.offered.containers import make_record
from burrow.sandbox.weight import key

_nothing = object()
CACHED = 1_000_000


def partial(function: Any, /, *first: Any, **preset: Any) -> Callable[..., Any]:
    call = callee(function)
    if not callable(call):
        raise TypeError("the first argument must be callable")

    def applied(*more: Any, **named: Any) -> Any:
        here.gate.tick()
        return call(*first, *more, **{**preset, **named})

    return applied


def reduce(function: Any, source: Iterable[Any], initial: Any = _nothing, /) -> Any:
    call, gate = callee(function), here.gate
    steps = iter(source)
    if initial is _nothing:
        initial = next(steps, _nothing)
        if initial is _nothing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in steps:
        gate.tick()
        initial = call(initial, item)
    return initial


def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
    if callable(maxsize):
        return _remembering(maxsize, 128)
    return lambda function: _remembering(function, maxsize)


def cache(function: Any) -> Callable[..., Any]:
    return _remembering(function, None)


def _remembering(function: Any, maxsize: int | None) -> Callable[..., Any]:
    call = callee(function)
    known: OrderedDict[Any, Any] = OrderedDict()
    most = CACHED if maxsize is None else min(max(maxsize, 0), CACHED)
    counts = {"hits": 0, "misses": 0}

    def remembered(*arguments: Any, **named: Any) -> Any:
        here.gate.tick()
        name = key((arguments, tuple(sorted(named.items())))) if named else key(arguments)
        found = known.get(name, _nothing)
        if found is not _nothing:
            counts["hits"] += 1
            return found
        counts["misses"] += 1
        made = call(*arguments, **named)
        if most:
            known[name] = made
            if len(known) > most:
                known.popitem(last=False)
        return made

    def clear() -> None:
        known.clear()

    def info() -> Any:
        """Of a class of its own: the code may change it, and nothing else has it."""
        kind: Any = make_record("CacheInfo", "hits misses maxsize currsize", {})
        return kind(counts["hits"], counts["misses"], maxsize, len(known))

    remembered.cache_clear = clear  # type: ignore[attr-defined]
    remembered.cache_info = info  # type: ignore[attr-defined]
    named_like(remembered, call)
    return remembered


def named_like(made: Any, function: Any) -> None:
    """`made`, with the name and the text of the code's function."""
    if isinstance(function, FunctionType) and function.__module__ == "__main__":
        made.__name__, made.__qualname__ = function.__name__, function.__qualname__
        made.__doc__, made.__module__ = function.__doc__, "__main__"


def wraps(wrapped: Any, assigned: Any = None, updated: Any = None) -> Callable[[Any], Any]:
    """The name and the text of the wrapped function, and nothing else of it."""
    if assigned is not None or updated is not None:
        raise TypeError("wraps() takes the wrapped function only")

    def decorate(function: Any) -> Any:
        if getattr(function, "__module__", None) == "__main__" and getattr(wrapped, "__module__", None) == "__main__":
            function.__name__ = wrapped.__name__
            function.__doc__ = wrapped.__doc__
        return function

    return decorate


def cmp_to_key(compare: Any) -> Callable[[Any], Any]:
    call = callee(compare)

    class Compared:
        __slots__ = ("_value",)

        def __init__(self, value: Any) -> None:
            self._value = value

        def __lt__(self, other: "Compared") -> bool:
            here.gate.tick()
            return bool(call(self._value, other._value) < 0)

        def __gt__(self, other: "Compared") -> bool:
            here.gate.tick()
            return bool(call(self._value, other._value) > 0)

        def __eq__(self, other: object) -> bool:
            here.gate.tick()
            return isinstance(other, Compared) and bool(call(self._value, other._value) == 0)

        __hash__ = None  # type: ignore[assignment]

    return lambda value: Compared(value)


def total_ordering(made: Any) -> Any:
    if not isinstance(made, type) or made not in made_classes or "__lt__" not in vars(made):
        raise ValueError("total_ordering() takes a class of your own that defines __lt__")
    made.__gt__ = lambda self, other: not (self < other or self == other)  # type: ignore[operator]
    made.__le__ = lambda self, other: self < other or self == other  # type: ignore[operator]
    made.__ge__ = lambda self, other: not self < other  # type: ignore[operator]
    return made


class _Once:
    """`cached_property`: computed at the first reading, kept on the instance under a name of its own."""

    __slots__ = ("_function", "_name")

    def __init__(self, function: Any) -> None:
        self._function = function
        self._name = "pv_cached_" + getattr(function, "__name__", "value")

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return None
        kept = vars(instance)
        if self._name not in kept:
            kept[self._name] = self._function(instance)
        return kept[self._name]


def cached_property(function: Any) -> Any:
    if getattr(function, "__module__", None) != "__main__":
        raise TypeError("cached_property() takes a method of your own")
    return _Once(function)


FUNCTOOLS: dict[str, Any] = {
    "partial": partial, "reduce": reduce, "lru_cache": lru_cache, "cache": cache, "wraps": wraps,
    "cmp_to_key": cmp_to_key,
    "total_ordering": total_ordering, "cached_property": cached_property,
}  # fmt: skip


def itemgetter(*names: Any) -> Callable[[Any], Any]:
    if not names:
        raise TypeError("itemgetter expected at least 1 argument, got 0")
    wanted = [key(name) for name in names]
    if len(wanted) == 1:
        return lambda value: value[wanted[0]]
    return lambda value: tuple(value[name] for name in wanted)


OPERATOR: dict[str, Any] = {
    "itemgetter": itemgetter,
    "add": operators.add, "concat": operators.add, "mul": operators.mul, "pow": operators.power, "mod": operators.mod,
    "lshift": operators.shift, "sub": operators.without, "or_": operators.either, "and_": operators.both,
    "xor": operators.one_of, "contains": lambda whole, item: operators.contains(item, whole),
    "getitem": lambda value, name: value[key(name)],
    **{name: getattr(operator, name) for name in ("truediv", "floordiv", "rshift", "neg", "pos", "abs", "invert",
                                                  "not_",
                                                  "truth",
                                                  "is_", "is_not")},
    "eq": stepwise.equal, "ne": stepwise.unequal, "lt": stepwise.less, "le": stepwise.at_most,
    "gt": stepwise.greater, "ge": stepwise.at_least,
}  # fmt: skip
