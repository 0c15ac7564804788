"""Methods of Python's own types that can explode, hang or reach out in one call, each behind a look at its arguments.

`METHODS[name](value, *arguments)` does what `value.name(*arguments)` does. The compiler sends every call of such a
name here; all other methods of Python's types are called directly. `HASHING` names only hash their first argument:
for those it is enough to look at that argument. The guards themselves are in `text_methods`, `container_methods` and
`number_methods`.
"""

from types import BuiltinMethodType, MethodType
from typing import Any

# These put their guards into the table that is read below.
from burrow.sandbox import container_methods, number_methods, property_methods, text_methods  # noqa: F401
from burrow.sandbox.dispatch import Method, as_base, dispatch, guard_for, guards, plain
from burrow.sandbox.showing import escapable, printable
from burrow.sandbox.text_methods import LONG
from burrow.sandbox.weight import key

HASHING = frozenset({"get", "setdefault", "pop", "add", "discard", "move_to_end"})


def bound(value: Any, name: str) -> Any:
    """`value.name` as a value of its own, for a name that `METHODS` or `HASHING` lists."""
    found = plain(value, name)
    if not isinstance(found, (BuiltinMethodType, MethodType)):
        return found
    guarded = guard_for(value, name)
    if guarded is not None:
        return lambda *arguments, **named: guarded(as_base(value), *arguments, **named)
    if name in HASHING and isinstance(found, BuiltinMethodType):
        return lambda *arguments, **named: found(*map(key, arguments), **named)
    return found


def unbound(kind: type, name: str) -> Any:
    """`str.join` and its like: a function of the instance and the arguments."""
    guarded = METHODS.get(name)
    native = getattr(kind, name)
    if guarded is None and name in HASHING:
        return lambda value, *arguments, **named: native(value, *map(key, arguments), **named)
    if guarded is None:
        return native

    def method(value: Any, *arguments: Any, **named: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError(
                f"descriptor '{name}' for '{kind.__name__}' objects doesn't apply to a '{type(value).__name__}' object"
            )
        return guarded(value, *arguments, **named)

    return method


METHODS: dict[str, Method] = {name: dispatch(name, kinds) for name, kinds in guards.items()}
"""Name of a method to a function of the value and the arguments."""
TEXT_METHODS: dict[str, Method] = {name: kinds[str] for name, kinds in guards.items() if str in kinds}
"""The same for values that are known to be a `str`."""


def shown(value: Any) -> str:
    """`repr(value)`, bounded."""
    return repr(escapable(value) if isinstance(value, str) else printable(value))


def short_or(name: str) -> Method:
    """`value.lower()` and its like where the value is no plain name."""
    guarded = METHODS[name]

    def call(value: Any) -> Any:
        return getattr(value, name)() if type(value) is str and len(value) < LONG else guarded(value)

    return call
