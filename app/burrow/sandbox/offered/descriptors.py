"""`property`, `staticmethod` and `classmethod` as model-written code has them: of functions, never of each other.

Python takes nested ones down by recursion in C, which a few million of them turn into a crash.
"""

from typing import Any

from burrow.sandbox.kinds import Kind, register

_NESTING = (property, staticmethod, classmethod)


def _plain(*functions: Any) -> None:
    for function in functions:
        if isinstance(function, _NESTING):
            raise TypeError(f"a {type(function).__name__} cannot be wrapped again here")


def make_property(fget: Any = None, fset: Any = None, fdel: Any = None, doc: Any = None) -> property:
    _plain(fget, fset, fdel, doc)
    return property(fget, fset, fdel, doc)


def make_static(function: Any) -> Any:
    _plain(function)
    return staticmethod(function)


def make_class(function: Any) -> Any:
    _plain(function)
    return classmethod(function)


PROPERTY = register(Kind("property", property, make_property))
STATIC = register(Kind("staticmethod", staticmethod, make_static))
CLASS = register(Kind("classmethod", classmethod, make_class))
