"""Texts made from patterns: `%`, `format` and format specifications, with widths bounded and attributes guarded."""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.weight import SCALARS, length, printable

_LONG_NUMBER = re.compile(r"\d{5,}")
_PERCENT = re.compile(r"%(?:\([^)]*\))?[#0 +-]*(\*|\d+)?(?:\.(\*|\d+))?[hlL]?([a-zA-Z%])")
WIDTH = 10_000
CHARACTERS = 50_000_000


def specification(text: str) -> str:
    """A format specification without a width or precision of five digits."""
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
    return value if kind in SCALARS else printable(value)


def _fits(characters: int) -> None:
    if characters > CHARACTERS:
        raise MemoryError(f"The text would have {characters:,} characters; {CHARACTERS:,} are the most")
    here.gate.reserve(characters, "The text")


def format_one(value: Any, spec: Any = "") -> str:
    return format(printable(value), specification(spec) if isinstance(spec, str) else spec)


class _Formatter(string.Formatter):
    """`str.format` whose fields read attributes the way code does, and whose result is bounded while it grows."""

    def __init__(self, read: Callable[[Any, str], Any]) -> None:
        self._read = read
        self._length = 0

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
        return super().convert_field(printable(value), conversion)


def format_text(pattern: str, args: Sequence[Any], named: Mapping[str, Any], read: Callable[[Any, str], Any]) -> str:
    """`pattern.format(*args, **named)`; `read(value, name)` reads an attribute that a field names."""
    if pattern.count("{") > 100_000:
        raise ValueError("The pattern has more than 100,000 fields")
    return _Formatter(read).vformat(pattern, args, named)


def percent(pattern: Any, values: Any) -> Any:
    """`pattern % values`, once widths and the size of the result are known to be small enough."""
    text = str.__str__(pattern) if isinstance(pattern, str) else bytes.decode(pattern, "latin-1")
    stars = list(values) if isinstance(values, tuple) else [values]
    for width, precision, _kind in _PERCENT.findall(text):
        if any(part and part != "*" and len(part) > 4 for part in (width, precision)):
            raise ValueError(f"A width or precision in the pattern is larger than {WIDTH - 1:,}")
        if "*" in (width, precision) and any(isinstance(value, int) and abs(value) >= WIDTH for value in stars):
            raise ValueError(f"A width or precision in the values is larger than {WIDTH - 1:,}")
    if text.count("%") > 100_000:
        raise ValueError("The pattern has more than 100,000 fields")
    whole = len(text)
    parts = values.values() if isinstance(values, dict) else stars
    longest = 0
    for value in parts:
        printable(value)
        size = length(value) if isinstance(value, (str, bytes)) else 0
        longest = max(longest, size)
        whole += size
    if longest > 1000:
        _fits(max(whole, longest * text.count("%") if isinstance(values, dict) else whole))
    return pattern % values
