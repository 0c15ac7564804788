"""`contextlib` and `abc` as model-written code has them, made from plain classes: no metaclass, no real module."""

from collections.abc import Callable, Generator
from types import FunctionType
from typing import Any, Literal

from burrow.sandbox.kinds import Kind, is_subclass
from burrow.sandbox.offered.calls import named_like


class Managed:
    """What a function under `contextmanager` makes: a generator that is entered at its `yield`."""

    __slots__ = ("_steps",)

    def __init__(self, steps: Generator[Any, Any, Any]) -> None:
        self._steps = steps

    def __enter__(self) -> Any:
        try:
            return next(self._steps)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind: Any, raised: Any, trace: Any) -> bool:
        try:
            if kind is None:
                next(self._steps)
            else:
                self._steps.throw(raised)
        except StopIteration as end:
            return kind is not None and end is not raised
        except BaseException as other:
            if other is raised:
                return False
            raise
        raise RuntimeError("generator didn't stop" if kind is None else "generator didn't stop after throw()")


def contextmanager(function: Any) -> Callable[..., Managed]:
    def make(*arguments: Any, **named: Any) -> Managed:
        return Managed(function(*arguments, **named))

    named_like(make, function)
    return make


class suppress:  # noqa: N801 - the code knows it by this name
    """Swallows the exceptions of the given kinds; the end of a block is raised again at the next step."""

    __slots__ = ("_kinds",)

    def __init__(self, *kinds: Any) -> None:
        self._kinds = kinds

    def __enter__(self) -> None:
        """Nothing to hand over."""

    def __exit__(self, kind: Any, raised: Any, trace: Any) -> bool:
        return kind is not None and any(is_subclass(kind, one) for one in self._kinds)


class nullcontext:  # noqa: N801
    __slots__ = ("_result",)

    def __init__(self, enter_result: Any = None) -> None:
        self._result = enter_result

    def __enter__(self) -> Any:
        return self._result

    def __exit__(self, *raised: object) -> Literal[False]:
        return False


class closing:  # noqa: N801
    __slots__ = ("_thing",)

    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def __enter__(self) -> Any:
        return self._thing

    def __exit__(self, *raised: object) -> Literal[False]:
        self._thing.close()
        return False


CONTEXTLIB: dict[str, Any] = {
    "contextmanager": contextmanager,
    **{each.__name__: Kind(f"contextlib.{each.__name__}", each, each) for each in (suppress, nullcontext, closing)},
}


class Abstract:
    """`abc.ABC`: what derives from it is not made while a method is missing."""

    __slots__ = ()
    __module__ = "builtins"


ABC = Kind("abc.ABC", Abstract, None, Abstract)


def abstractmethod(function: Any) -> Any:
    if getattr(function, "__module__", None) == "__main__":
        function.__isabstractmethod__ = True
    return function


def mark_abstract(made: type) -> None:
    """Has Python refuse to make an object of a class under `ABC` that leaves a method out."""
    if issubclass(made, Abstract):
        names = {name for base in made.__mro__ for name in vars(base)}
        missing = {name for name in names if _is_abstract(getattr(made, name, None))}
        made.__abstractmethods__ = frozenset(missing)  # type: ignore[attr-defined]


def _is_abstract(member: Any) -> bool:
    function = member.fget if type(member) is property else getattr(member, "__func__", member)
    return isinstance(function, FunctionType) and getattr(function, "__isabstractmethod__", False)


ABSTRACTS: dict[str, Any] = {"ABC": ABC, "abstractmethod": abstractmethod}
