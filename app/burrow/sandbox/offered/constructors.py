"""The built-in types as model-written code has them: a stand-in for each, whose calls look at what they are given."""

from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType
from typing import Any

from burrow.sandbox.attributes import type_of
from burrow.sandbox.container_methods import hashable_items, pairs
from burrow.sandbox.gate import walk
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.methods import HASHING, METHODS, unbound
from burrow.sandbox.offered.iteration import BigRange, make_range
from burrow.sandbox.operators import counted, sized
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import exact, length

_SIZED = (list, tuple, dict, set, frozenset, str, bytes)


def _steps(source: Any) -> Any:
    """`source` for a C call that collects it: bounded when its length is known, without a false length otherwise."""
    source = exact(source)
    if isinstance(source, _SIZED):
        if length(source) > 100_000:
            counted(length(source))
        return source
    return source if type(source) is GeneratorType else walk(source)


def make_list(source: Any = ()) -> list[Any]:
    return list(_steps(source))


def make_tuple(source: Any = ()) -> tuple[Any, ...]:
    return tuple(_steps(source))


def make_set(source: Any = ()) -> set[Any]:
    return set(hashable_items(source))


def make_frozenset(source: Any = ()) -> frozenset[Any]:
    return frozenset(hashable_items(source))


def make_dict(source: Any = (), **named: Any) -> dict[Any, Any]:
    return dict(pairs(source), **named)


def make_str(value: Any = "", *codec: Any) -> str:
    if type(value) is str and not codec:
        return value
    if codec:
        return METHODS["decode"](value, *codec)  # type: ignore[no-any-return]
    return str(printable(value))


def make_int(value: Any = 0, *base: Any, **named: Any) -> int:
    if isinstance(value, (str, bytes)) and length(value) > 50_000:
        raise ValueError("The text is too long for a number")
    return int(value, *base, **named)


def make_float(value: Any = 0.0) -> float:
    if isinstance(value, (str, bytes)) and length(value) > 1_000_000:
        raise ValueError("The text is too long for a number")
    return float(value)


def make_bytes(source: Any = b"", *codec: Any) -> bytes:
    if codec:
        return METHODS["encode"](source, *codec)  # type: ignore[no-any-return]
    source = exact(source)
    if isinstance(source, int):
        sized(source, "The bytes")
        return bytes(source)
    steps: Any = source if isinstance(source, _SIZED) else walk(source)
    return bytes(steps)


def make_type(*arguments: Any) -> Any:
    if len(arguments) != 1:
        raise TypeError("type() takes one value here; write a class statement to make a class")
    return type_of(arguments[0])


def make_object() -> object:
    return object()


def _from_keys(source: Any, value: Any = None) -> dict[Any, Any]:
    return dict.fromkeys(hashable_items(source), value)


def _from_bytes(source: Any, byteorder: Any = "big", *, signed: bool = False) -> int:
    return METHODS["from_bytes"](0, make_bytes(source), byteorder, signed=signed)  # type: ignore[no-any-return]


def _from_hex(text: str) -> bytes:
    return bytes.fromhex(text)


def derivable(real: type, make: Callable[..., Any]) -> type:
    """A class to derive from whose instances are filled through the guarded constructor."""
    if real in (list, set, dict):

        def fill(self: Any, *arguments: Any, **named: Any) -> None:
            real.__init__(self, make(*arguments, **named))

        members: dict[str, Any] = {"__init__": fill}
    else:

        def create(made: type, *arguments: Any, **named: Any) -> Any:
            return real.__new__(made, make(*arguments[:2], **named) if real is not object else ())

        members = {"__new__": create}
    return type(real.__name__, (real,), {**members, "__module__": "builtins"})


def attributes_of_type(real: type, extra: dict[str, Any]) -> dict[str, Any]:
    """What `str.upper` and its like answer: the guarded method or Python's own."""
    found: dict[str, Any] = {}
    for name in dir(real):
        if name.startswith("_") or name in extra:
            continue
        native = getattr(real, name)
        if isinstance(native, (BuiltinFunctionType, FunctionType, MethodType)) or callable(native):
            found[name] = unbound(real, name) if name in METHODS or name in HASHING else native
    return found | extra


def _text_table(*arguments: Any) -> dict[int, Any]:
    return METHODS["maketrans"]("", *arguments)  # type: ignore[no-any-return]


_EXTRA: dict[type, dict[str, Any]] = {
    str: {"maketrans": _text_table},
    dict: {"fromkeys": _from_keys},
    int: {"from_bytes": _from_bytes},
    bytes: {"fromhex": _from_hex},
}
_MAKERS: dict[type, Callable[..., Any]] = {
    str: make_str, int: make_int, float: make_float, list: make_list, tuple: make_tuple, dict: make_dict, set: make_set,
    frozenset: make_frozenset, bytes: make_bytes,
}  # fmt: skip

KINDS: dict[str, Kind] = {
    real.__name__: register(
        Kind(real.__name__, real, make, derivable(real, make), attributes_of_type(real, _EXTRA.get(real, {})))
    )
    for real, make in _MAKERS.items()
} | {
    "bool": register(Kind("bool", bool, bool)),
    "complex": register(Kind("complex", complex, complex)),
    "range": register(Kind("range", (range, BigRange), make_range)),
    "type": register(Kind("type", (type, Kind), make_type)),
    "object": register(Kind("object", object, make_object, type("object", (), {"__module__": "builtins"}))),
}


def make_slice(*bounds: Any) -> slice:
    if not all(bound is None or isinstance(bound, int) for bound in bounds):
        raise TypeError("slice() takes whole numbers and None")
    return slice(*bounds)


KINDS["slice"] = register(Kind("slice", slice, make_slice))
_NONE = register(Kind("NoneType", type(None)))
