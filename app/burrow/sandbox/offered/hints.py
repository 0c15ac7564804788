"""The names of `typing` and `collections.abc` as model-written code has them: inert, and tests for `isinstance`."""

from collections.abc import Callable
from typing import Any

from burrow.sandbox.kinds import Marker
from burrow.sandbox.offered.records import NAMED_TUPLE


def _same(value: Any) -> Any:
    return value


def _cast(kind: Any, value: Any) -> Any:
    return value


def _cannot_hint(value: Any) -> Any:
    raise NotImplementedError("get_type_hints() is not offered: annotations are dropped here")


def _is_a(kind: Any) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)


_TESTS: dict[str, Callable[[object], bool]] = {
    "Callable": callable,
    "Hashable": lambda value: type(value).__hash__ is not None,
    "Iterable": lambda value: hasattr(type(value), "__iter__"),
    "Iterator": lambda value: hasattr(type(value), "__next__"),
    "Generator": lambda value: hasattr(type(value), "send"),
    "Sized": lambda value: hasattr(type(value), "__len__"),
    "Container": lambda value: hasattr(type(value), "__contains__"),
    "Collection": lambda value: hasattr(type(value), "__contains__") and hasattr(type(value), "__len__"),
    "Sequence": lambda value: isinstance(value, (list, tuple, str, bytes, range)),
    "MutableSequence": lambda value: isinstance(value, list),
    "Mapping": lambda value: isinstance(value, dict),
    "MutableMapping": lambda value: isinstance(value, dict),
    "Set": lambda value: isinstance(value, (set, frozenset)),
    "MutableSet": lambda value: isinstance(value, set),
}
ABSTRACT: dict[str, Any] = {name: Marker(f"collections.abc.{name}", test) for name, test in _TESTS.items()}
TYPING: dict[str, Any] = {
    **{name: Marker(f"typing.{name}") for name in (
        "Any", "Optional", "Union", "Literal", "Final", "ClassVar", "TypeVar", "Generic", "Protocol", "TypedDict",
        "Annotated", "Type", "NewType", "Self", "NoReturn", "Never", "TypeAlias", "ParamSpec", "Concatenate", "AnyStr",
        "Text", "Pattern", "Match", "IO", "TypeGuard", "Required", "NotRequired", "SupportsFloat", "SupportsInt",
        "Awaitable", "Coroutine")},
    **{name: Marker(f"typing.{name}", test) for name, test in _TESTS.items()},
    **{name: Marker(f"typing.{name}", _is_a(kind)) for name, kind in (
        ("List", list), ("Dict", dict), ("Tuple", tuple), ("Set", set), ("FrozenSet", frozenset), ("Deque", object),
        ("DefaultDict", dict), ("OrderedDict", dict), ("Counter", dict), ("AbstractSet", (set, frozenset)))},
    "NamedTuple": NAMED_TUPLE, "TYPE_CHECKING": False, "cast": _cast, "overload": _same, "final": _same,
    "no_type_check": _same,
    "runtime_checkable": _same, "get_type_hints": _cannot_hint,
}  # fmt: skip
