"""Values on their way into a text: known to have one of bounded length, and kept from changing while it is written.

`repr` of a container is one call into C. An object inside may have a `__repr__` that the code wrote itself and that
changes the very container that is being written, after its size was looked at. So a container with such objects is
copied first; the objects are not.
"""

from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from types import FunctionType
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.kinds import made_classes
from burrow.sandbox.weight import _BRANCHES, _VIEWS, SCALARS, TEXT, exact, length, weigh

WIDEST = 10
"""Characters that one character becomes at most: `\\U0010ffff`."""
_NAMED: tuple[Any, ...] = (Counter, OrderedDict, defaultdict, deque)


def printable(value: Any) -> Any:
    """`value`, or a copy that shows the same, once it is known that its text is bounded."""
    kind = type(value)
    if kind is bytes:
        return escapable(value)
    if kind in SCALARS or not isinstance(value, _BRANCHES):
        return value
    met = {kind}
    nodes = weigh(value, TEXT, text=True, doing="print it", met=met)
    if any(each in made_classes for each in met):
        value = _Copying()(value)
        nodes = weigh(value, TEXT, text=True, doing="print it")
    here.gate.reserve(nodes * WIDEST, "The text")
    return value


def escapable(value: Any) -> Any:
    """A text or bytes on their way to a form in which one character may become many (`repr`, `ascii`)."""
    size = length(value)
    if size > TEXT // 4:
        raise MemoryError(f"A value of {size:,} characters is too long to be shown in full; show a part of it")
    here.gate.reserve(size * WIDEST, "The text")
    return value


def as_its_base_shows(value: Any, native: Callable[[], str]) -> str:
    """`super().__repr__()`, where the object's own class may have another; `native` is Python's way."""
    if not isinstance(value, _BRANCHES):
        return native()
    met: set[type] = set()
    weigh(value, TEXT, text=True, doing="print it", met=met)
    if not any(each in made_classes for each in met):
        return native()
    if isinstance(value, BaseException):
        raise ValueError("The text of this exception cannot be made; show its args")
    return repr(printable(_Copying().as_base(value)))


class Said:
    """A text that stands for a value."""

    __slots__ = ("_long", "_short")

    def __init__(self, short: str, long: str) -> None:
        self._short, self._long = short, long

    def __str__(self) -> str:
        return self._short

    def __repr__(self) -> str:
        return self._long


def writes_itself(kind: type) -> bool:
    """A class of the code's own, with its own words for its objects."""
    return kind in made_classes and any(
        isinstance(getattr(kind, name), FunctionType) for name in ("__repr__", "__str__")
    )


def _again(value: Any) -> Said:
    brackets = "[...]" if isinstance(value, (list, deque)) else "(...)" if isinstance(value, tuple) else "{...}"
    return Said(brackets, brackets)


class _Copying:
    """One copy: containers are copied once each, everything else is taken as it is."""

    def __init__(self) -> None:
        self._made: dict[int, Any] = {}
        self._kept: list[Any] = []

    def __call__(self, value: Any) -> Any:
        kind = type(value)
        if kind in SCALARS or not isinstance(value, _BRANCHES) or writes_itself(kind):
            return value
        here.gate.tick()
        if id(value) not in self._made:
            self._kept.append(value)
            self._made[id(value)] = _again(value)  # as what contains itself shows itself
            self._made[id(value)] = self._copied(value)
        return self._made[id(value)]

    def as_base(self, value: Any) -> Any:
        """The copy of an object whatever words its class has."""
        self._made[id(value)] = _again(value)
        return self._copied(value)

    def _copied(self, value: Any) -> Any:
        if isinstance(value, BaseException):
            return self._exception(value)
        if isinstance(value, ChainMap):
            return ChainMap(*map(self, value.maps))
        if isinstance(value, _VIEWS):
            return self._view(value)
        for named in (*_NAMED, dict):
            if isinstance(value, named):
                return self._renamed(value, named, self._filled(value, named))
        base: Any = next(each for each in (list, tuple, set, frozenset) if isinstance(value, each))
        return base(map(self, list(base.__iter__(value))))

    def _filled(self, value: Any, base: Any) -> Any:
        if base is deque:
            return type(value)(map(self, list(deque.__iter__(value))), value.maxlen)
        made: Any = defaultdict(value.default_factory) if base is defaultdict else base()
        for name, part in list(dict.items(value)):
            made[self(name)] = self(part)
        return made

    def _renamed(self, value: Any, base: Any, made: Any) -> Any:
        """An object of a class of the code's own shows the name of that class."""
        if type(value) not in made_classes or base is dict:
            return made
        text = type(value).__name__ + repr(printable(made))[len(base.__name__) :]
        return Said(text, text)

    def _view(self, value: Any) -> Any:
        parts: list[Any] = list(value)
        if isinstance(value, _VIEWS[1]):
            return dict(enumerate(map(self, parts))).values()
        if isinstance(value, _VIEWS[2]):
            return {self(name): self(part) for name, part in parts}.items()
        return dict.fromkeys(map(self, parts)).keys()

    def _exception(self, raised: BaseException) -> Any:
        kind: Any = type(raised)
        arguments = BaseException.args.__get__(raised)  # type: ignore[attr-defined]
        if SCALARS.issuperset(map(type, arguments)):
            return raised
        parts = tuple(map(self, arguments))
        shown = repr(printable(parts)) if len(parts) != 1 else f"({printable(parts[0])!r})"
        if kind.__str__ is not BaseException.__str__ and kind.__str__ is not KeyError.__str__:
            raise ValueError(f"The text of this {kind.__name__} cannot be made; show its args")
        short = "" if not parts else str(printable(parts[0])) if len(parts) == 1 else shown
        if kind.__str__ is KeyError.__str__ and len(parts) == 1:
            short = shown[1:-1]
        return Said(short, kind.__name__ + shown)


def copied_plainly(value: Any, deep: int = 0) -> Any:
    """Lists, tuples and dictionaries of any class as Python's own, as they are now; everything else as it is."""
    if deep > DEPTH:
        raise RecursionError(f"This value is nested more than {DEPTH} levels deep, too deep to be written")
    if isinstance(value, dict):
        here.gate.tick()
        return {exact(name): copied_plainly(part, deep + 1) for name, part in list(dict.items(value))}
    if isinstance(value, (list, tuple)):
        here.gate.tick()
        base: Any = list if isinstance(value, list) else tuple
        return base([copied_plainly(part, deep + 1) for part in list(base.__iter__(value))])
    return value


DEPTH = 200
