"""Stand-ins for types: what model-written code holds where it would hold `str`, `list` or `datetime`.

A real class in hostile hands is a constructor without guards and a road to everything that ever subclassed it. A `Kind`
prints, compares and works in `isinstance`, as a base class and as a default factory like the type it stands for;
calling it goes through the guarded constructor, and its methods are the guarded ones.
"""

from collections.abc import Callable, Iterable
from types import FunctionType
from typing import Any, NoReturn

from burrow.sandbox.gate import here

Constructor = Callable[..., Any]


class Kind:
    """Stands for `real`. `call` makes one; `base` is what a subclass written by the model really derives from."""

    __slots__ = ("_attributes", "_base", "_call", "_label", "_real")
    _attributes: dict[str, object]
    _base: type | None
    _call: Constructor | None
    _label: str
    _real: type | tuple[type, ...]

    def __init__(self, label: str, real: type | tuple[type, ...], call: Constructor | None = None,
                 base: type | None = None, attributes: dict[str, object] | None = None) -> None:  # fmt: skip
        for name, value in (("_label", label), ("_real", real), ("_call", call), ("_base", base)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_attributes", attributes or {})

    def __call__(self, *args: Any, **named: Any) -> Any:
        if self._call is None:
            raise TypeError(f"cannot create '{self._label}' instances")
        return self._call(*args, **named)

    def __getattr__(self, name: str) -> object:
        try:
            return self._attributes[name]
        except KeyError:
            raise AttributeError(f"type object '{self._label}' has no attribute '{name}'") from None

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise TypeError(f"cannot set '{name}' attribute of immutable type '{self._label}'")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        if self._base is None:
            raise TypeError(f"type '{self._label}' is not an acceptable base type")
        return (self._base,)

    def __getitem__(self, parameters: object) -> "Kind":
        """`list[int]` in a value position; the parameters say nothing at run time."""
        return self

    def __or__(self, other: object) -> "Either":
        return Either((self, other))

    __ror__ = __or__

    def __repr__(self) -> str:
        return f"<class '{self._label}'>"

    def __dir__(self) -> Iterable[str]:
        return sorted(self._attributes)


class Either(tuple[object, ...]):
    """`int | str`, for `isinstance`."""

    __slots__ = ()

    def __or__(self, other: object) -> "Either":
        return Either((*self, other))

    __ror__ = __or__


class Marker:
    """A name from `typing` or `collections.abc`: subscriptable, inert, and a test for `isinstance` where it has one."""

    __slots__ = ("_label", "_test")
    _label: str
    _test: Callable[[object], bool] | None

    def __init__(self, label: str, test: Callable[[object], bool] | None = None) -> None:
        object.__setattr__(self, "_label", label)
        object.__setattr__(self, "_test", test)

    def __getitem__(self, parameters: object) -> "Marker":
        return self

    def __call__(self, *args: object, **named: object) -> object:
        """`TypeVar("T")`, `NewType("Id", str)`, `cast(T, value)`: the last value given, or the marker itself."""
        return args[-1] if args and self._label in ("cast", "NewType") else self

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        return ()

    def __or__(self, other: object) -> Either:
        return Either((self, other))

    __ror__ = __or__

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"cannot set '{name}' of {self!r}")

    def __repr__(self) -> str:
        return self._label


_kinds: dict[type, Kind] = {}
_opaque: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Make `kind` what `type(x)` answers for values of its type."""
    real = kind._real
    for one in real if isinstance(real, tuple) else (real,):
        _kinds[one] = kind
        if kind._base is not None:
            _kinds[kind._base] = kind
    return kind


def kind_of(real: type) -> object:
    """What the code may hold for the class `real`: its kind, the class itself if the code made it or can raise it."""
    kind = _kinds.get(real)
    if kind is not None:
        return kind
    if real in made_classes or issubclass(real, BaseException):
        return real
    label = "function" if real is FunctionType or real.__module__.startswith("burrow.") else real.__name__
    return _opaque.setdefault(label, Kind(label, real))


class _MadeClasses:
    """Classes that model-written code made, on any sandbox of this process; each marks itself with a private token."""

    __slots__ = ("_token",)

    def __init__(self) -> None:
        self._token = object()

    def add(self, made: type) -> None:
        made.__burrow_made__ = self._token  # type: ignore[attr-defined]

    def __contains__(self, made: type) -> bool:
        return made.__dict__.get("__burrow_made__") is self._token


made_classes = _MadeClasses()


def real_types(kind: object) -> tuple[type, ...]:
    """The classes that `isinstance(x, kind)` means. Raises `TypeError` for what is not a type."""
    if isinstance(kind, Kind):
        real = kind._real
        return real if isinstance(real, tuple) else (real,)
    if isinstance(kind, tuple):
        here.gate.tick()
        return tuple(real for part in kind for real in real_types(part))
    if isinstance(kind, type):
        return (kind,)
    if kind is None:
        return (type(None),)
    raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")


def is_instance(value: object, kind: object) -> bool:
    if isinstance(kind, tuple):
        here.gate.tick()
        return any(is_instance(value, part) for part in kind)
    if isinstance(kind, Marker):
        if kind._test is None:
            raise TypeError(f"isinstance() arg 2 cannot be {kind!r}")
        return bool(kind._test(value))
    return isinstance(value, real_types(kind))


def is_subclass(made: object, kind: object) -> bool:
    if isinstance(made, Kind):
        return any(issubclass(real, real_types(kind)) for real in real_types(made))
    if not isinstance(made, type):
        raise TypeError("issubclass() arg 1 must be a class")
    return issubclass(made, real_types(kind))


def callee(function: Any) -> Any:
    """The plain function behind a kind, so that a loop over it costs one call less."""
    return function._call if type(function) is Kind and function._call is not None else function
