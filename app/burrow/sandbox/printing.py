"""What a block prints: the beginning is kept, the length is known, and far too much ends the block."""

from typing import Any

from burrow.sandbox.gate import Gate
from burrow.sandbox.offered.constructors import make_str
from burrow.sandbox.offered.data import Text
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import exact

FLOOD = 50
"""Times the kept length at which a block is ended."""


class Printed:
    """Output of one block at a time."""

    def __init__(self, kept: int) -> None:
        self._limit = kept
        self._parts: list[str] = []
        self._length = 0
        self.gate: Gate | None = None

    def clear(self) -> None:
        self._parts, self._length = [], 0

    def write(self, *values: Any, sep: Any = " ", end: Any = "\n", file: Any = None, flush: bool = False) -> None:
        """`print`"""
        add: Any = self._add
        if isinstance(file, Text):
            add = file.write
        elif file is not None:
            raise TypeError("print() here writes to the output or to an io.StringIO()")
        for joint in (sep, end):
            if joint is not None and not isinstance(joint, str):
                raise TypeError(f"sep and end must be None or a string, not {type(joint).__name__}")
        between = " " if sep is None else sep
        for number, value in enumerate(values):
            if number:
                add(between)
            add(make_str(value))
        add("\n" if end is None else end)

    def echo(self, value: Any) -> None:
        self._add(repr(printable(value)))
        self._add("\n")

    def _add(self, text: str) -> None:
        text = exact(text)
        if self._length < self._limit:
            self._parts.append(
                text
                if type(text) is str and len(text) < self._limit
                else str.__getitem__(text, slice(0, self._limit - self._length))
            )
        self._length += len(text)
        if self._length > self._limit * FLOOD and self.gate is not None:
            self.gate.close(f"the block printed more than {self._limit * FLOOD:,} characters")
            self.gate.tick()

    def text(self) -> str:
        whole = "".join(self._parts)
        if self._length <= self._limit:
            return whole
        return f"{whole[: self._limit]}\n[{self._length:,} characters were printed; the first {self._limit:,} are kept]"
