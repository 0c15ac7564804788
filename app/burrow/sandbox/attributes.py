"""Reading and writing attributes, `type`, `super` and the making of classes, as model-written code may do it."""

import builtins
from collections import Counter
from collections.abc import Callable
from types import (
    BuiltinFunctionType,
    BuiltinMethodType,
    FunctionType,
    MemberDescriptorType,
    MethodType,
    MethodWrapperType,
)
from typing import Any

from burrow.sandbox.audit import watch
from burrow.sandbox.dispatch import as_base, guard_for, plain, reader
from burrow.sandbox.gate import here
from burrow.sandbox.kinds import Kind, Marker, kind_of, made_classes
from burrow.sandbox.methods import HASHING, METHODS, bound, unbound
from burrow.sandbox.names import DESCRIPTIONS, PRIVATE, REFUSED, SPECIAL_METHODS, WATCHED, is_special, private
from burrow.sandbox.showing import as_its_base_shows, printable
from burrow.sandbox.stepwise import light
from burrow.sandbox.weight import key

_nothing = object()


def read(value: Any, name: str) -> Any:
    """`value.name` for a name that was not known to be harmless when the code was compiled. Raises `AttributeError`."""
    name = allowed(name)
    if name in METHODS or name in HASHING:
        return bound(value, name)
    if name in DESCRIPTIONS:
        return describe(value, name)
    if name in WATCHED:
        _unwatched(value, name)
    return plain(value, name)


def _unwatched(value: Any, name: str) -> None:
    """The class counts as well: what it answers would read the attribute as a member of a class of the code's own."""
    kind = value if isinstance(value, type) else type(value)
    if issubclass(kind, (AttributeError, NameError, property)):
        raise AttributeError(f"'{name}' may not be read here")


def allowed(name: Any) -> str:
    """A name found at run time, as the code's own are spelled. Raises `AttributeError` for one that may not be said."""
    if type(name) is not str:
        raise TypeError("attribute name must be string")
    said: str = private(name)
    if said in DESCRIPTIONS:
        return said
    if (said.startswith("_") and said != "_") or said in REFUSED or not said.isascii():
        raise AttributeError(f"The attribute '{name[:60]}' may not be used here")
    return said


def describe(value: Any, name: str) -> Any:
    """`__name__`, `__class__` and `__doc__` of what has them."""
    if name == "__class__":
        return type_of(value)
    if name == "__module__":
        return "__main__"
    if isinstance(value, Kind):
        label = str(value._label)
        return label.rpartition(".")[2] if name != "__doc__" else None
    if isinstance(value, (type, FunctionType, MethodType, BuiltinFunctionType)):
        if name == "__doc__":
            made = getattr(value, "__module__", None) == "__main__"
            return value.__doc__ if made else None
        return ".".join(map(spelled, (value.__name__ if name == "__name__" else value.__qualname__).split(".")))
    if name == "__doc__" and type(value) in made_classes:
        return type(value).__doc__
    raise AttributeError(f"'{type(value).__name__}' object has no attribute '{name}'")


def type_of(value: Any) -> Any:
    """One-argument `type`, answering a kind for everything that the code did not make itself."""
    return kind_of(type(value))


def writable(value: Any) -> Any:
    """`value`, when the code may set attributes on it: its own objects, classes and functions."""
    if type(value) in made_classes or (isinstance(value, type) and value in made_classes):
        return value
    if isinstance(value, FunctionType) and value.__module__ == "__main__":
        return value
    if isinstance(value, BaseException) and type(value).__module__ in ("builtins", "__main__"):
        return value
    label = type_of(value)
    shown = label._label if isinstance(label, Kind) else label.__name__
    raise AttributeError(
        f"Attributes of '{shown}' objects cannot be set here. Keep the value in a variable of your own"
    )


def get(value: Any, name: str, default: Any = _nothing, /) -> Any:
    """`getattr`, with at most three arguments."""
    if default is _nothing:
        return read(value, name)
    name = allowed(name)
    try:
        return read(value, name)
    except AttributeError:
        return default


def has(value: Any, name: str, /) -> bool:
    if type(name) is str and is_special(name) and name not in DESCRIPTIONS:
        return name in SPECIAL_METHODS and hasattr(type(value), name)
    try:
        read(value, name)
    except AttributeError:
        return False
    return True


def put(value: Any, name: str, new: Any, /) -> None:
    name = allowed(name)
    if name in DESCRIPTIONS:
        raise AttributeError(f"'{name}' cannot be set here")
    setattr(writable(value), name, new)


def remove(value: Any, name: str, /) -> None:
    name = allowed(name)
    if name in DESCRIPTIONS:
        raise AttributeError(f"'{name}' cannot be deleted here")
    delattr(writable(value), name)


def attributes_of(value: Any = _nothing) -> dict[str, Any]:
    """`vars(value)`: a copy."""
    if value is _nothing:
        raise TypeError("vars() takes a value here; SHOW_VARS() lists your variables")
    if type(value) not in made_classes:
        raise TypeError("vars() argument must be an object of a class of your own")
    return {spelled(name): part for name, part in getattr(value, "__dict__", {}).items() if not is_special(name)}


def spelled(name: str) -> str:
    return "_" + name[len(PRIVATE) :] if name.startswith(PRIVATE) else name


def listed(value: Any = _nothing) -> list[str]:
    """`dir(value)`: the names that may be read."""
    if value is _nothing:
        return []
    return sorted(spelled(name) for name in dir(value) if not name.startswith("_") and name not in REFUSED)


def parent(proxy: Any, name: str) -> Any:
    """`super().name`; the compiler lets a `super` object go nowhere else."""
    value = builtins.super.__getattribute__(proxy, "__self__")
    if name in WATCHED:
        _unwatched(value, name)
    found = getattr(proxy, name)
    if isinstance(found, (BuiltinMethodType, MethodWrapperType)):
        guarded = guard_for(value, name) if name in METHODS else None
        if guarded is not None:
            return lambda *arguments, **named: guarded(as_base(value), *arguments, **named)
        if name in METHODS:
            for base in type(value).__mro__:
                if base not in made_classes:
                    return lambda *arguments, **named: unbound(base, name)(value, *arguments, **named)

        if name in ("__repr__", "__str__"):
            return lambda: as_its_base_shows(value, found)

        def inherited(*arguments: Any, **named: Any) -> Any:
            printable(value) if name == "__hash__" else light(value)
            return found(*(light(key(argument)) for argument in arguments), **named)

        return inherited
    return found


def special(owner: Any, name: str) -> Callable[..., Any]:
    """`Base.__init__` and other special methods said by name: only of classes that the code made or may derive from."""
    if isinstance(owner, type) and (owner in made_classes or issubclass(owner, BaseException)):
        found = getattr(owner, name)
        if isinstance(found, FunctionType) or name == "__init__":
            return found  # type: ignore[no-any-return]
    if isinstance(owner, Kind) and name == "__init__" and owner._base is not None:
        return owner._base.__init__  # type: ignore[misc, no-any-return]
    if not isinstance(owner, (type, Kind)) and type(owner) in made_classes:
        found = getattr(owner, name)
        if isinstance(found, MethodType):
            return found
    raise AttributeError(f"'{name}' may not be used here; use the operator or the built-in function for it")


def build_class(body: Any, name: str, *bases: Any, **named: Any) -> Any:
    """What a `class` statement calls: kinds among the bases become classes that may be derived from."""
    if named:
        raise TypeError("Class keywords such as metaclass= are not offered")
    for base in bases:
        if not isinstance(base, (type, Kind, Marker)):
            raise TypeError("A class derives from classes only")
        if isinstance(base, type) and base not in made_classes and not issubclass(base, BaseException):
            raise TypeError(f"type '{base.__name__}' is not an acceptable base type")
    made = builtins.__build_class__(body, spelled(name), *bases)
    if not isinstance(made, type):
        return made
    if type(made) is not type:
        raise TypeError("Metaclasses are not offered")
    _written_out(made)
    _counts_as_usual(made)
    if PRIVATE in made.__qualname__:
        watch().trust()
        made.__qualname__ = ".".join(map(spelled, made.__qualname__.split(".")))
        watch().distrust()
    made_classes.add(made)
    here.gate.classes.add(made)
    return made


_COUNTING = frozenset(vars(Counter)) | frozenset(vars(dict))
_OWN_OF_A_COUNTER = frozenset({"__init__", "__repr__", "__str__", "__doc__", "__module__", "__hash__", "__qualname__"})


def _counts_as_usual(made: type) -> None:
    """Counters compare and add in Python, by methods of their own; those must be the ones that are known."""
    changed = sorted((_COUNTING & vars(made).keys()) - _OWN_OF_A_COUNTER) if issubclass(made, Counter) else []
    if changed:
        raise TypeError(f"A class derived from Counter may not replace {changed[0]}(); use a name of your own")


def _written_out(made: type) -> None:
    """Special methods are functions of the code: a call into C under such a name would have no checkpoint."""
    for name, member in vars(made).items():
        if name in SPECIAL_METHODS and not (member is None or isinstance(member, FunctionType)):
            raise TypeError(f"{name} must be a function written with def or lambda")
        if is_special(name) and isinstance(member, MemberDescriptorType):
            raise TypeError(f"'{name}' may not be a slot")


reader[0] = read
