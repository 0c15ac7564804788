"""Texts made from patterns: `%`, `format` and format specifications, with widths bounded and attributes guarded."""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.showing import escapable, printable
from burrow.sandbox.weight import SCALARS, exact, short

_LONG_NUMBER = re.compile(r"\d{5,}")
_PERCENT = re.compile(r"%(?:\(([^)]*)\))?[#0 +-]*(\*|\d+)?(?:\.(\*|\d*))?[hlL]?([a-zA-Z%])")
WIDTH = 10_000
CHARACTERS = 30_000_000


def specification(text: str) -> str:
    """A format specification without a width or precision of five digits."""
    text = exact(text)
    if len(text) > 1000:
        raise ValueError("A format specification of more than 1,000 characters is too long")
    if _LONG_NUMBER.search(text):
        raise ValueError(f"A width or precision in '{text[:40]}' is larger than {WIDTH - 1:,}")
    return text


def field(value: Any, fields: int = 1) -> Any:
    """A value on its way into an f-string of `fields` fields."""
    kind = type(value)
    if kind is str:
        if len(value) > 100_000:
            _fits(len(value) * fields)
        return value
    return value if kind in SCALARS and kind is not bytes else printable(value)


def shown_field(value: Any, fields: int = 1) -> Any:
    """The same for a field with `!r` or `!a`."""
    return escapable(value) if isinstance(value, str) else printable(value)


def _fits(characters: int) -> None:
    if characters > CHARACTERS:
        raise MemoryError(f"The text would have {characters:,} characters; {CHARACTERS:,} are the most")
    here.gate.reserve(characters, "The text")


def format_one(value: Any, spec: Any = "") -> str:
    if isinstance(spec, str) and len(spec) > 1000:
        raise ValueError("A format specification of more than 1,000 characters is too long")
    return format(printable(value), specification(spec) if isinstance(spec, str) else spec)


class _Formatter(string.Formatter):
    """`str.format` whose fields read attributes the way code does, and whose result is bounded while it grows."""

    def __init__(self, read: Callable[[Any, str], Any]) -> None:
        self._read = read
        self._length = 0

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        if isinstance(key, int) and key >= len(args):
            raise IndexError(f"Replacement index {key} out of range for positional args tuple")
        return super().get_value(key, args, kwargs)

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, int | str]:
        first, rest = string._string.formatter_field_name_split(field_name)  # type: ignore[attr-defined]
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = self._read(value, name) if is_attribute else value[name]
        return value, first

    def format_field(self, value: Any, format_spec: str) -> str:
        here.gate.tick()
        text = format_one(value, format_spec)
        self._length += len(text)
        _fits(self._length)
        return text

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        return super().convert_field(field(value) if conversion in (None, "s") else shown_field(value), conversion)


def format_text(pattern: str, args: Sequence[Any], named: Mapping[str, Any], read: Callable[[Any, str], Any]) -> str:
    """`pattern.format(*args, **named)`; `read(value, name)` reads an attribute that a field names."""
    pattern = exact(pattern)
    if pattern.count("{") > 100_000:
        raise ValueError("The pattern has more than 100,000 fields")
    return _Formatter(read).vformat(pattern, args, named)


def percent(pattern: Any, values: Any) -> Any:
    """`pattern % values`, one field after the other, so that the text is bounded while it grows."""
    pattern = exact(pattern)
    given = values if isinstance(values, tuple) else (values,)
    usual = len(given) < 20 and type(pattern) is str and len(pattern) <= REMEMBERED
    if usual and all(map(short, given)) and _plain(pattern):
        return pattern % values
    return _Percent(pattern, values).made()


REMEMBERED = 1000
"""Characters of the longest pattern that is kept, by all sandboxes together."""


@lru_cache(maxsize=256)
def _plain(pattern: str) -> bool:
    """A short pattern without widths that come from the values."""
    if "*" in pattern:
        return False
    _bounded_widths(pattern, ())
    return True


def _text_of(pattern: Any) -> str:
    return str.__str__(pattern) if isinstance(pattern, str) else bytes.decode(pattern, "latin-1")


def _bounded_widths(text: str, given: Sequence[Any]) -> None:
    for _, width, precision, _kind in _PERCENT.findall(text):
        if any(part and part != "*" and len(part) > 4 for part in (width, precision)):
            raise ValueError(f"A width or precision in the pattern is larger than {WIDTH - 1:,}")
        if "*" in (width, precision) and any(isinstance(value, int) and abs(value) >= WIDTH for value in given):
            raise ValueError(f"A width or precision in the values is larger than {WIDTH - 1:,}")


class _Percent:
    """One `%` formatting."""

    def __init__(self, pattern: Any, values: Any) -> None:
        self._binary = isinstance(pattern, bytes)
        self._text = _text_of(pattern)
        self._values = values
        self._given = list(tuple.__iter__(values)) if isinstance(values, tuple) else [values]
        self._taken = self._size = 0
        self._parts: list[Any] = []

    def made(self) -> Any:
        place = 0
        for field in _PERCENT.finditer(self._text):
            here.gate.tick()
            self._add(self._apply(self._text[place : field.start()], ()))
            self._add(self._field(field))
            place = field.end()
        self._add(self._apply(self._text[place:], ()))
        mapped = not isinstance(self._values, (tuple, str, bytes)) and hasattr(type(self._values), "__getitem__")
        if self._taken < len(self._given) and not (mapped and (self._taken == 0 or "%(" in self._text)):
            raise TypeError("not all arguments converted during string formatting")
        return (b"" if self._binary else "").join(self._parts)

    def _field(self, field: re.Match[str]) -> Any:
        name, width, precision, kind = field.groups()
        if kind == "%":
            return self._apply("%%", ())
        stars = [exact(self._next()) for part in (width, precision) if part == "*"]
        _bounded_widths(field.group(), stars)
        if name is None:
            value = self._next()
        elif isinstance(self._values, tuple) or not hasattr(type(self._values), "__getitem__"):
            raise TypeError("format requires a mapping")
        else:
            value = self._values[name.encode("latin-1") if self._binary else name]
            self._taken = len(self._given)
        text = field.group() if name is None else "%" + field.group()[len(name) + 3 :]
        if kind in "ra" or not isinstance(value, (str, bytes)):
            value = escapable(value) if isinstance(value, str) else printable(value)
        return self._apply(text, (*stars, value))

    def _next(self) -> Any:
        if self._taken >= len(self._given):
            raise TypeError("not enough arguments for format string")
        self._taken += 1
        return self._given[self._taken - 1]

    def _apply(self, text: str, values: tuple[Any, ...]) -> Any:
        return (text.encode("latin-1") if self._binary else text) % values if text else b"" if self._binary else ""

    def _add(self, part: Any) -> None:
        self._parts.append(part)
        self._size += len(part)
        _fits(self._size)
