"""The table of guarded methods: by name, then by the type whose method it stands in for."""

from collections.abc import Callable
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.weight import exact

Method = Callable[..., Any]

reader: list[Callable[[Any, str], Any]] = [getattr]
"""How the fields of `str.format` read attributes; `attributes` puts its guarded reading here."""

guards: dict[str, dict[type, Method]] = {}


def guard(name: str, *kinds: type) -> Callable[[Method], Method]:
    def register(method: Method) -> Method:
        for kind in kinds:
            guards.setdefault(name, {})[kind] = method
        return method

    return register


def plain(value: Any, name: str) -> Any:
    """The attribute without a guard, for values that read only what their type allows."""
    readable = here.gate.readable
    if readable:
        for kind, names in readable.items():
            if isinstance(value, kind):
                if name in names or _inherited(kind, name):
                    break
                raise AttributeError(f"'{kind.__name__}' object has no attribute '{name}'")
    return getattr(value, name)


def _inherited(kind: type, name: str) -> bool:
    """A method that a host type has from one of Python's own types."""
    return any(base.__module__ == "builtins" and base is not object and name in base.__dict__ for base in kind.__mro__)


def dispatch(name: str, kinds: dict[type, Method]) -> Method:
    def method(value: Any, /, *arguments: Any, **named: Any) -> Any:
        guarded = kinds.get(type(value))
        if guarded is None and (guarded := guard_for(value, name)) is not None:
            value = as_base(value)
        return guarded(value, *arguments, **named) if guarded else plain(value, name)(*arguments, **named)

    return method


def as_base(value: Any) -> Any:
    """A text of a subclass as plain text, so that no method of the subclass answers for it."""
    return exact(value) if isinstance(value, (str, bytes)) else value


def guard_for(value: Any, name: str) -> Method | None:
    """The guard for `value.name`, unless a class made by the code has a method of its own under that name."""
    for kind, guarded in guards.get(name, {}).items():
        if isinstance(value, kind):
            found = getattr(type(value), name, None)
            own = getattr(found, "__module__", None) == "__main__"
            return None if own else guarded
    return None
