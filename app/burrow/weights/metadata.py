"""The bytes at the head of a GGUF file -> its metadata and the places of its tensors.

Nothing in the file is believed: every count and length is checked against what the file can hold before anything is
read or kept, and of long arrays only the length is kept. Follows GGUF versions 2 and 3, little and big endian.
"""

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

Value = int | float | bool | str | tuple["Value", ...] | None

MOST_KEYS = 1 << 13
MOST_TENSORS = 1 << 14
MOST_ITEMS = 1 << 20
"""In all arrays together; the largest known vocabularies have about half a million merges."""
MOST_DIMENSIONS = 4
LONGEST_NAME = 1 << 16
LONGEST_TEXT = 1 << 24
MOST_TEXT = 1 << 25
"""Bytes of all texts together."""
KEPT_ITEMS = 1024
"""Longer arrays (vocabularies, merges) are only counted."""
MOST_KEPT = 1 << 13
"""Values of kept arrays together; what comes after is only counted."""
_BUFFER = 1 << 18

_TEXT, _ARRAY = 8, 9
_FORMATS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}

TENSOR_TYPES: dict[int, tuple[str, int, int]] = {
    0: ("F32", 1, 4), 1: ("F16", 1, 2), 2: ("Q4_0", 32, 18), 3: ("Q4_1", 32, 20), 6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24), 8: ("Q8_0", 32, 34), 10: ("Q2_K", 256, 84), 11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144), 13: ("Q5_K", 256, 176), 14: ("Q6_K", 256, 210), 16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74), 18: ("IQ3_XXS", 256, 98), 19: ("IQ1_S", 256, 50), 20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110), 22: ("IQ2_S", 256, 82), 23: ("IQ4_XS", 256, 136), 24: ("I8", 1, 1), 25: ("I16", 1, 2),
    26: ("I32", 1, 4), 27: ("I64", 1, 8), 28: ("F64", 1, 8), 29: ("IQ1_M", 256, 56), 30: ("BF16", 1, 2),
    34: ("TQ1_0", 256, 54), 35: ("TQ2_0", 256, 66), 39: ("MXFP4", 32, 17), 40: ("NVFP4", 64, 36),
    41: ("Q1_0", 128, 18),
}  # fmt: skip
"""Name, numbers in a block and bytes of a block."""


class NotGguf(Exception):
    """The file does not begin like a GGUF file of a version that is known."""


class Truncated(Exception):
    """The file ends before what its own counts say."""


class Absurd(Exception):
    """A count, length or type that no model has."""


@dataclass(frozen=True, slots=True)
class Tensor:
    name: str
    shape: tuple[int, ...]
    kind: int
    offset: int
    """From the beginning of the tensor data."""

    @property
    def elements(self) -> int:
        return math.prod(self.shape)

    @property
    def bytes(self) -> int:
        """0 for a type that is not known."""
        _, block, size = TENSOR_TYPES.get(self.kind, ("", 1, 0))
        return -(-self.elements // block) * size


@dataclass(frozen=True, slots=True)
class Metadata:
    values: dict[str, Value]
    """None for arrays that are too long to keep."""
    counts: dict[str, int]
    """The length of every array."""
    tensors: tuple[Tensor, ...]
    data: int
    """Where the tensor data begins."""


def read_metadata(stream: BinaryIO, size: int) -> Metadata:
    """Read the head of a file of `size` bytes. Raises `NotGguf`, `Truncated`, `Absurd`."""
    cursor = _Cursor(stream, size)
    if cursor.raw(4) != b"GGUF":
        raise NotGguf
    cursor.choose_order()
    tensors, keys = cursor.number("Q"), cursor.number("Q")
    if tensors > MOST_TENSORS or keys > MOST_KEYS:
        raise Absurd(f"{tensors} tensors and {keys} keys")
    values: dict[str, Value] = {}
    counts: dict[str, int] = {}
    for _ in range(keys):
        key = cursor.text(LONGEST_NAME)
        kind = cursor.number("I")
        if kind == _ARRAY:
            values[key], counts[key] = _array(cursor)
        else:
            values[key] = _scalar(cursor, kind)()
    infos = tuple(_tensor(cursor) for _ in range(tensors))
    alignment = values.get("general.alignment", 32)
    if not isinstance(alignment, int) or not 0 < alignment <= 1 << 20:
        raise Absurd(f"an alignment of {alignment}")
    return Metadata(values, counts, infos, -(-cursor.at // alignment) * alignment)


def _array(cursor: "_Cursor") -> tuple[Value, int]:
    kind, count = cursor.number("I"), cursor.number("Q")
    cursor.items += count
    if cursor.items > MOST_ITEMS:
        raise Absurd(f"lists of {cursor.items} values")
    least = 8 if kind == _TEXT else struct.calcsize(_FORMATS.get(kind, "B"))
    if count * least > cursor.left:
        raise Truncated
    read = _scalar(cursor, kind)
    if count <= KEPT_ITEMS and cursor.kept + count <= MOST_KEPT:
        cursor.kept += count
        return tuple(read() for _ in range(count)), count
    if kind == _TEXT:
        cursor.skip_texts(count)
    else:
        cursor.skip(count * least)
    return None, count


def _scalar(cursor: "_Cursor", kind: int) -> Callable[[], Value]:
    if kind == _TEXT:
        return lambda: cursor.text(LONGEST_TEXT)
    form = _FORMATS.get(kind)
    if form is None:
        raise Absurd(f"a value of type {kind}")
    if form == "?":
        return lambda: cursor.raw(1) != b"\0"
    if form in "fd":
        return lambda: cursor.real(form)
    return lambda: cursor.number(form)


def _tensor(cursor: "_Cursor") -> Tensor:
    name = cursor.text(LONGEST_NAME)
    dimensions = cursor.number("I")
    if dimensions > MOST_DIMENSIONS:
        raise Absurd(f"a tensor of {dimensions} dimensions")
    shape = tuple(cursor.number("Q") for _ in range(dimensions))
    if math.prod(shape) >= 1 << 62:
        raise Absurd("a tensor of more numbers than any disk holds")
    return Tensor(name, shape, cursor.number("I"), cursor.number("Q"))


class _Cursor:
    """A place in the file that never goes behind its end."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self.at = 0
        self._stream = stream
        self._size = size
        self._order = "<"
        self._texts = 0
        self.items = 0
        self.kept = 0

    @property
    def left(self) -> int:
        return self._size - self.at

    def choose_order(self) -> None:
        """The version is a small number in the file's own byte order, which tells the order."""
        version = self.raw(4)
        for order, name in (("<", "little"), (">", "big")):
            if int.from_bytes(version, name) in (2, 3):  # type: ignore[arg-type]
                self._order = order
                return
        raise NotGguf

    def raw(self, count: int) -> bytes:
        if count > self.left:
            raise Truncated
        data = self._stream.read(count)
        if len(data) < count:
            raise Truncated
        self.at += count
        return data

    def skip(self, count: int) -> None:
        if count > self.left:
            raise Truncated
        if count > 1 << 12:
            self._stream.seek(count, 1)
        else:
            self._stream.read(count)
        self.at += count

    def skip_texts(self, count: int) -> None:
        """Go behind so many texts. Vocabularies have hundreds of thousands, so they are walked in large pieces."""
        read, at, buffer = struct.Struct(self._order + "Q").unpack_from, 0, b""
        while count:
            try:
                while count:
                    at += 8 + read(buffer, at)[0]
                    count -= 1
            except (struct.error, OverflowError):  # the piece ends before this text
                self._move(at - len(buffer))
                if self.left < 8:
                    raise Truncated from None
                buffer, at = self.raw(min(_BUFFER, self.left, 24 * count + 8)), 0
        self._move(at - len(buffer))

    def _move(self, count: int) -> None:
        if count >= 0:
            self.skip(count)
        else:
            self._stream.seek(count, 1)
            self.at += count

    def number(self, form: str) -> int:
        (number,) = struct.unpack(self._order + form, self.raw(struct.calcsize(form)))
        return int(number)

    def real(self, form: str) -> float:
        (number,) = struct.unpack(self._order + form, self.raw(struct.calcsize(form)))
        return float(number)

    def text(self, longest: int) -> str:
        length = self.number("Q")
        if length > self.left:
            raise Truncated
        self._texts += length
        if length > longest or self._texts > MOST_TEXT:
            raise Absurd(f"a text of {length} bytes")
        return self.raw(length).decode("utf-8", "replace")
