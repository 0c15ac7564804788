"""`dataclasses` and the names of `typing` as model-written code has them, made from closures: nothing is evaluated."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any

from burrow.sandbox import stepwise
from burrow.sandbox.attributes import allowed, spelled
from burrow.sandbox.gate import here
from burrow.sandbox.kinds import Marker, made_classes
from burrow.sandbox.names import is_special
from burrow.sandbox.normalise import FIELDS
from burrow.sandbox.offered.containers import make_namedtuple, make_record
from burrow.sandbox.showing import printable
from burrow.sandbox.stepwise import light
from burrow.sandbox.weight import key

_missing = object()
MADE = "__burrow_fields__"
"""Where a dataclass keeps its fields: a name that code cannot say."""


class Field:
    """What `field(...)` answers."""

    __slots__ = ("_compare", "_default", "_factory", "_init", "_repr")

    def __init__(self, default: Any, factory: Any, init: bool, repr: bool, compare: bool) -> None:
        self._default, self._factory, self._init, self._repr, self._compare = default, factory, init, repr, compare


def field(*, default: Any = _missing, default_factory: Any = _missing, init: bool = True, repr: bool = True,
          compare: bool = True, hash: Any = None, kw_only: bool = False, metadata: Any = None) -> Any:  # fmt: skip
    if default is not _missing and default_factory is not _missing:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, compare)


def dataclass(made: Any = None, /, *, init: bool = True, repr: bool = True, eq: bool = True, order: bool = False,
              frozen: bool = False, unsafe_hash: bool = False, slots: bool = False, kw_only: bool = False,
              match_args: bool = True) -> Any:  # fmt: skip
    """Gives a class its `__init__`, `__repr__` and comparisons. `slots` and `match_args` change nothing here."""

    def decorate(plain: Any) -> Any:
        if not isinstance(plain, type) or plain not in made_classes:
            raise TypeError("dataclass() takes a class of your own")
        fields = _fields_of(plain)
        members: dict[str, Any] = {}
        if init:
            members["__init__"] = _make_init(plain.__name__, fields, kw_only, frozen)
        if repr:
            members["__repr__"] = _make_repr([name for name, part in fields.items() if part._repr])
        compared = [name for name, part in fields.items() if part._compare]
        if eq:
            members["__eq__"] = _make_equal(compared)
        if order:
            members.update(_make_order(compared))
        if frozen:
            members["__setattr__"] = _refuse_setting
        if eq and (frozen or unsafe_hash):
            members["__hash__"] = lambda self: hash(key(_values(self, compared)))
        elif eq and "__hash__" not in vars(plain):
            members["__hash__"] = None
        for name, member in members.items():
            if name == "__hash__" or name not in vars(plain):
                setattr(plain, name, member)
        setattr(plain, MADE, fields)
        return plain

    return decorate if made is None else decorate(made)


def _fields_of(plain: type) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for base in reversed(plain.__mro__[1:]):
        fields.update(vars(base).get(MADE, {}))
    for name in vars(plain).get(FIELDS, ()):
        if is_special(allowed(name)):
            raise TypeError(f"'{name}' may not be a field")
        default = vars(plain).get(name, _missing)
        if isinstance(default, (list, dict, set)):
            raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")
        part = default if isinstance(default, Field) else Field(default, _missing, True, True, True)
        fields[name] = part
        if isinstance(default, Field):
            if part._default is _missing:
                delattr(plain, name)
            else:
                setattr(plain, name, part._default)
    return fields


def _make_init(label: str, fields: dict[str, Field], kw_only: bool, frozen: bool) -> Callable[..., None]:
    asked = [name for name, part in fields.items() if part._init]
    store: Callable[[Any, str, Any], None] = object.__setattr__ if frozen else setattr

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 - it becomes the method of that name
        if len(values) > (0 if kw_only else len(asked)):
            raise TypeError(
                f"{label}.__init__() takes {len(asked) + 1} positional arguments but {len(values) + 1} were given"
            )
        given = dict(zip(asked, values, strict=False))
        for name in named:
            if name in given or name not in asked:
                raise TypeError(f"{label}.__init__() got an unexpected keyword argument '{name}'")
        given.update(named)
        missing = [spelled(name) for name in asked if name not in given and _no_default(fields[name])]
        if missing:
            names = " and ".join(f"'{name}'" for name in missing)
            number = f"{len(missing)} required positional argument{'s'[: len(missing) > 1]}"
            raise TypeError(f"{label}.__init__() missing {number}: {names}")
        for name, part in fields.items():
            if name in given:
                store(self, name, given[name])
            elif part._factory is not _missing:
                store(self, name, part._factory())
            elif part._default is not _missing:
                store(self, name, part._default)
        finish = getattr(self, "__post_init__", None)
        if finish is not None:
            finish()

    return __init__


def _no_default(part: Field) -> bool:
    return part._default is _missing and part._factory is _missing


def _make_repr(names: list[str]) -> Callable[[Any], str]:
    def shown(self: Any) -> str:
        here.gate.tick()
        parts = [f"{spelled(name)}={printable(getattr(self, name))!r}" for name in names]
        return f"{type(self).__qualname__}({', '.join(parts)})"

    return shown


def _values(value: Any, names: list[str]) -> tuple[Any, ...]:
    here.gate.tick()
    return tuple(getattr(value, name) for name in names)


def _make_equal(names: list[str]) -> Callable[[Any, Any], Any]:
    def equal(self: Any, other: Any) -> Any:
        return (
            stepwise.equal(_values(self, names), _values(other, names)) if type(other) is type(self) else NotImplemented
        )

    return equal


def _make_order(names: list[str]) -> dict[str, Any]:
    def ordered(compare: Callable[[Any, Any], Any], self: Any, other: Any) -> Any:
        return compare(_values(self, names), _values(other, names)) if type(other) is type(self) else NotImplemented

    def less(self: Any, other: Any) -> Any:
        return ordered(stepwise.less, self, other)

    def at_most(self: Any, other: Any) -> Any:
        return ordered(stepwise.at_most, self, other)

    return {
        "__lt__": less, "__le__": at_most,
        "__gt__": lambda self, other: less(other, self), "__ge__": lambda self, other: at_most(other, self),
    }  # fmt: skip


def _refuse_setting(self: Any, name: str, value: Any) -> None:
    raise FrozenInstanceError(f"cannot assign to field '{name}'")


def _names(value: Any) -> dict[str, Field]:
    found = getattr(value, MADE, None)
    if not isinstance(found, dict):
        raise TypeError("this takes a dataclass or an instance of one")
    return found


def asdict(value: Any) -> dict[str, Any]:
    return {spelled(name): _plain(getattr(value, name)) for name in _names(light(value))}


def _plain(value: Any) -> Any:
    here.gate.tick()
    if isinstance(getattr(type(value), MADE, None), dict):
        return asdict(value)
    if type(value) in (list, tuple):
        light(value)
        return type(value)(_plain(part) for part in value)
    if type(value) is dict:
        light(value)
        return {key: _plain(part) for key, part in value.items()}
    return value


def astuple(value: Any) -> tuple[Any, ...]:
    return tuple(asdict(value).values())


def replace(value: Any, /, **changes: Any) -> Any:
    return type(value)(
        **{**{name: getattr(value, name) for name, part in _names(value).items() if part._init}, **changes}
    )


class NamedField:
    """One of the fields of a dataclass, for `fields(...)`."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "name", name)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field '{name}'")


def fields(value: Any) -> tuple[NamedField, ...]:
    return tuple(NamedField(spelled(name)) for name in _names(value))


def is_dataclass(value: Any) -> bool:
    return isinstance(getattr(value, MADE, None), dict)


DATACLASSES: dict[str, Any] = {
    "dataclass": dataclass, "field": field, "asdict": asdict, "astuple": astuple, "replace": replace, "fields": fields,
    "is_dataclass": is_dataclass, "FrozenInstanceError": FrozenInstanceError,
}  # fmt: skip


class TypedTuple(Marker):
    """`class Row(NamedTuple): ...` and `NamedTuple("Row", [...])`."""

    __slots__ = ()

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        typename, pairs = arguments
        return make_namedtuple(typename, [pair[0] for pair in pairs])


def named_tuple_from(made: type) -> type:
    """The named tuple that a class body with annotations describes."""
    names = vars(made).get(FIELDS, ())
    defaults = [vars(made)[name] for name in names if name in vars(made)]
    members: dict[str, Any] = {}
    for name, member in vars(made).items():
        if name not in names and (
            not name.startswith("_") or name in ("__repr__", "__str__", "__doc__", "__len__", "__add__", "__lt__")
        ):
            members[name] = member
    return make_record(made.__name__, names, members, defaults=defaults)


NAMED_TUPLE = TypedTuple("typing.NamedTuple")
