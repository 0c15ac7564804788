"""Methods of properties, which may not be nested in each other."""

from typing import Any

from burrow.sandbox.dispatch import Method, guard


def _changing(name: str) -> Method:
    def change(value: property, function: Any) -> property:
        if isinstance(function, (property, staticmethod, classmethod)):
            raise TypeError(f"a {type(function).__name__} cannot be wrapped again here")
        changed: property = getattr(property, name)(value, function)
        return changed

    return change


for _name in ("getter", "setter", "deleter"):
    guard(_name, property)(_changing(_name))
