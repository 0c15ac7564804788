"""`json` and `io` as model-written code has them."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import Kind, callee, made_classes, register
from burrow.sandbox.operators import CHARACTERS, counted, sized
from burrow.sandbox.showing import copied_plainly
from burrow.sandbox.weight import TEXT, exact, exactly, weigh

_DUMP = frozenset(
    {"skipkeys", "ensure_ascii", "check_circular", "allow_nan", "indent", "separators", "default", "sort_keys"}
)
_LOAD = frozenset({"object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook", "strict"})


@exactly
def dumps(value: Any, **options: Any) -> str:
    _known(options, _DUMP, "dumps")
    value, nodes = _written_out(value, callable(options.get("default")))
    indent = options.get("indent")
    if isinstance(indent, int):
        if indent > 100:
            raise ValueError("indent is 100 at most")
    elif isinstance(indent, str) and len(indent) > 100:
        raise ValueError("indent is 100 characters at most")
    if callable(options.get("default")):
        options["default"] = _ticking(options["default"])
    for joint in options.get("separators") or ():
        if len(joint) > 100:
            raise ValueError("separators are 100 characters at most")
    step = min(indent, 100) if isinstance(indent, int) else len(indent or "")
    sized(nodes * 6 if nodes > 1_000_000 else 0, "The JSON text")
    if step:
        sized(indented(value, max(step, 0)), "The JSON text")
    return json.dumps(value, **options)


def _written_out(value: Any, runs_code: bool, most: int = TEXT) -> tuple[Any, int]:
    """The value and how much it is; a copy of plain containers when code runs while it is written."""
    met = {type(value)}
    nodes = weigh(value, most, text=True, doing="write it as JSON", met=met)
    if runs_code or any(kind in made_classes for kind in met):
        value = copied_plainly(value)
        nodes = weigh(value, most, text=True, doing="write it as JSON")
    return value, nodes


def indented(value: Any, step: int, depth: int = 1) -> int:
    """Characters of indentation, at most."""
    here.gate.tick()
    parts: Any = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    size = len(parts) * depth * step + depth * step
    if size > CHARACTERS:
        return size
    nested = [part for part in parts if isinstance(part, (dict, list, tuple))] if len(parts) else []
    return size + sum(indented(part, step, depth + 1) for part in nested)


def _ticking(function: Any) -> Any:
    call = callee(function)

    def default(value: Any) -> Any:
        here.gate.tick()
        return _written_out(call(value), True, 1_000_000)[0]

    return default


@exactly
def loads(text: Any, **options: Any) -> Any:
    _known(options, _LOAD, "loads")
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(text).__name__}")
    if len(text) > 100_000:
        marks: tuple[Any, ...] = (",", "[", "{", '"') if isinstance(text, str) else (b",", b"[", b"{", b'"')
        parts = sum([text.count(mark) for mark in marks])
        counted(parts, "The JSON value")
        here.gate.reserve(len(text) + parts * 60, "The JSON value")
    for name in _HOOKS & options.keys():
        if callable(options[name]):
            options[name] = _stepping(options[name])
    return json.loads(text, **options)


_HOOKS = _LOAD - {"strict"}


def _stepping(function: Any) -> Any:
    """`function` for C code that calls it many times in a row."""
    call = callee(function)

    def hook(value: Any) -> Any:
        here.gate.tick()
        return call(value)

    return hook


def _known(options: dict[str, Any], names: frozenset[str], function: str) -> None:
    for name in options:
        if name not in names:
            raise TypeError(f"json.{function}() takes no argument '{name}' here")


JSON: dict[str, Any] = {"dumps": dumps, "loads": loads, "JSONDecodeError": json.JSONDecodeError}


class Text:
    """`io.StringIO`: a text that is written and read line by line, in memory."""

    __slots__ = ("_length", "_lines", "_parts", "_place")

    def __init__(self, initial_value: str = "", newline: str | None = "\n") -> None:
        self._parts = [exact(initial_value or "")]
        self._length = len(self._parts[0])
        self._place = 0

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        text = exact(text)
        self._length += len(text)
        if self._length > CHARACTERS:
            sized(self._length)
        self._parts.append(text)
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in walk(lines):
            self.write(line)

    def getvalue(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return str(self._parts[0])

    def read(self, size: int | None = -1) -> str:
        whole = self.getvalue()
        start = self._place
        self._place = len(whole) if size is None or size < 0 else min(len(whole), start + size)
        return whole[start : self._place]

    def readline(self) -> str:
        whole = self.getvalue()
        end = whole.find("\n", self._place) + 1 or len(whole)
        start, self._place = self._place, end
        return whole[start:end]

    def readlines(self) -> list[str]:
        return list(self)

    def seek(self, place: int, whence: int = 0) -> int:
        self._place = max(0, min(place, self._length)) if whence == 0 else self._length
        return self._place

    def tell(self) -> int:
        return self._place

    def close(self) -> None:
        """Nothing to let go."""

    def flush(self) -> None:
        """Nothing is held back."""

    def __iter__(self) -> Iterator[str]:
        gate = here.gate
        while line := self.readline():
            gate.tick()
            yield line

    def __enter__(self) -> "Text":
        return self

    def __exit__(self, *raised: object) -> None:
        """The text stays readable."""


IO: dict[str, Any] = {"StringIO": register(Kind("_io.StringIO", Text, Text))}
