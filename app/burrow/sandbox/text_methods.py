"""Methods of `str` and `bytes` that can explode or take long in one call."""

import codecs
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from burrow.sandbox import operators
from burrow.sandbox.dispatch import Method, guard, reader
from burrow.sandbox.formats import format_text
from burrow.sandbox.gate import here, walk
from burrow.sandbox.operators import counted, sized
from burrow.sandbox.text_search import base_of, search_backwards
from burrow.sandbox.weight import bytes_per_character, exact, length

CODECS = frozenset(
    {"utf8", "utf16", "utf16le", "utf16be", "utf32", "ascii", "usascii", "latin1", "iso88591", "cp1252", "utf8sig"}
)


@cache
def preload_codecs() -> None:
    """Python loads them at their first use, which the audit hook would refuse to a block."""
    for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii", "latin-1", "cp1252", "utf-8-sig"):
        codecs.lookup(name)


_TEXT = frozenset({str})
RECASING = frozenset({"upper", "lower", "casefold", "title", "capitalize", "swapcase"})
"""Methods that are only looked at where the text is long."""
LONG = 100_000


@guard("join", str, bytes)
def _join(joint: Any, parts: Iterable[Any]) -> Any:
    if type(parts) is list and len(parts) < 10_000 and _TEXT.issuperset(map(type, parts)):
        if (size := sum(map(len, parts)) + len(parts) * length(joint)) > 100_000:
            sized(size, width=_widest(joint, parts))
        return joint.join(parts)
    if type(parts) is not list:
        parts = list(_bounded_parts(parts)) if not isinstance(parts, (str, bytes)) else parts
    if isinstance(parts, (str, bytes)):
        size = length(parts) * (length(joint) + 1)
    else:
        try:
            lengths = map(len, parts) if set(map(type, parts)) <= {str, bytes} else map(length, walk(parts))
            size = sum(lengths) + length(joint) * length(parts)
        except TypeError:
            size = 0
    if size > 100_000:
        sized(size, width=1 if isinstance(joint, bytes) else _widest(joint, parts))
    return joint.join(parts)


def _widest(joint: Any, parts: Iterable[Any]) -> int:
    """Bytes per character of a joined text, at most."""
    ascii_only = str.isascii(joint) and all(map(str.isascii, parts if not isinstance(parts, str) else (parts,)))
    return 1 if ascii_only else 4


def _bounded_parts(parts: Iterable[Any]) -> Iterator[Any]:
    total = 0
    for count, part in enumerate(parts):
        total += length(part) if isinstance(part, (str, bytes)) else 0
        if not count & 1023:
            here.gate.tick()
            if total > operators.CHARACTERS:
                sized(total)
        yield part


@guard("replace", str, bytes)
def _replace(text: Any, old: Any, new: Any, count: int = -1) -> Any:
    text, old, new, count = exact(text), exact(old), exact(new), exact(count)
    if (length(new) > length(old) and length(text) > 1000) or length(new) > 1000:
        times = text.count(old) if count < 0 else min(text.count(old), count)
        sized(length(text) + times * max(0, length(new) - length(old)), width=_width(text, new))
    elif length(text) > 1_000_000:
        here.gate.reserve(length(text) * _width(text, new), "The text")
    return text.replace(old, new, count)


def _padding(name: str) -> Method:
    def pad(text: Any, width: int, *fill: Any) -> Any:
        width = exact(width)
        if isinstance(width, int) and width > length(text):
            sized(width, width=_width(text, *fill))
        return getattr(base_of(text), name)(text, width, *fill)

    return pad


def _width(*texts: Any) -> int:
    return max(bytes_per_character(text) for text in texts if isinstance(text, (str, bytes)))


for _name in ("ljust", "rjust", "center", "zfill"):
    guard(_name, str, bytes)(_padding(_name))


@guard("expandtabs", str, bytes)
def _expandtabs(text: Any, tabsize: int = 8) -> Any:
    tabsize = exact(tabsize)
    tab = "\t" if isinstance(text, str) else b"\t"
    if isinstance(tabsize, int) and tabsize > 0:
        sized(length(text) + text.count(tab) * tabsize)
    return text.expandtabs(tabsize)


@guard("translate", str)
def _translate(text: str, table: Any) -> str:
    if length(text) < 100 and isinstance(table, dict):
        longest = max((length(value) for value in table.values() if isinstance(value, str)), default=1)
        sized(length(text) * max(longest, 1))
        return text.translate(table)
    found: dict[int, Any] = {}
    grown = 0
    for character in dict.fromkeys(text if length(text) < 1_000_000 else walk(text)):
        here.gate.tick()
        try:
            value = found[ord(character)] = table[ord(character)]
        except LookupError:
            continue
        if isinstance(value, str):
            grown += text.count(character) * length(value)
    sized(length(text) + grown, width=1 if text.isascii() and grown == 0 else 4)
    return "".join([piece.translate(found) for piece in _pieces_of(text)])


def _pieces_of(text: str) -> Iterator[str]:
    for start in range(0, length(text), 200_000):
        here.gate.tick()
        yield str.__getitem__(text, slice(start, start + 200_000))


@guard("maketrans", str)
def _maketrans(text: str, *arguments: Any) -> dict[int, Any]:
    for argument in arguments:
        if isinstance(argument, str) and length(argument) > 100_000:
            raise ValueError("maketrans() takes texts of 100,000 characters at most")
    return str.maketrans(*arguments)


RECASED = 10_000_000


def _recasing(name: str) -> Method:
    """Python writes these out with twelve bytes a character before it keeps the result."""

    def recase(text: Any) -> Any:
        if length(text) > 100_000 and isinstance(text, str):
            plain = text.isascii() and name in ("upper", "lower", "casefold")
            if not plain and length(text) > RECASED:
                raise MemoryError(f"{name}() takes {RECASED:,} characters of this kind at most; work on smaller pieces")
            here.gate.reserve(length(text) * (1 if plain else 13), "The text")
        return getattr(base_of(text), name)(text)

    return recase


for _name in RECASING:
    guard(_name, str)(_recasing(_name))


@guard("format", str)
def _format(text: str, *arguments: Any, **named: Any) -> str:
    return format_text(text, arguments, named, reader[0])


@guard("format_map", str)
def _format_map(text: str, mapping: Any) -> str:
    return format_text(text, (), mapping, reader[0])


_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_SPACES += "".join(map(chr, range(0x2000, 0x200B)))
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def _times(text: Any, characters: str) -> int:
    """How often any of the characters is in the text."""
    here.gate.tick()
    if isinstance(text, bytes):
        return sum([text.count(character.encode()) for character in characters if character.isascii()])
    return sum([text.count(character) for character in characters if not text.isascii() or character.isascii()])


def _pieces(text: Any, pieces: int) -> None:
    if pieces > 100_000:
        counted(pieces)
        here.gate.reserve(pieces * 60 + length(text), "The list of pieces")


@guard("split", str, bytes)
def _split(text: Any, sep: Any = None, maxsplit: int = -1) -> Any:
    if type(text) is str and len(text) < 200_000:
        return text.split(sep, maxsplit)
    if length(text) > 200_000 and maxsplit < 0:
        _pieces(text, text.count(sep) if sep else _times(text, _SPACES))
    return text.split(sep, maxsplit)


@guard("rsplit", str, bytes)
def _rsplit(text: Any, sep: Any = None, maxsplit: int = -1) -> Any:
    if sep is not None:
        search_backwards(text, sep)
    if length(text) > 200_000 and maxsplit < 0:
        _pieces(text, text.count(sep) if sep else _times(text, _SPACES))
    return text.rsplit(sep, maxsplit)


@guard("splitlines", str, bytes)
def _splitlines(text: Any, keepends: bool = False) -> Any:
    if length(text) > 200_000:
        _pieces(text, _times(text, _LINE_ENDS))
    return text.splitlines(keepends)


def _stripping(name: str) -> Method:
    def strip(text: Any, characters: Any = None) -> Any:
        if characters is not None and length(characters) > 1000:
            raise ValueError(
                f"{name}() takes a set of characters, not a long text; use removeprefix() or removesuffix()"
            )
        return getattr(base_of(text), name)(text, characters)

    return strip


for _name in ("strip", "lstrip", "rstrip"):
    guard(_name, str, bytes)(_stripping(_name))


def _codec(encoding: Any) -> None:
    if not isinstance(encoding, str) or str.lower(encoding).replace("-", "").replace("_", "") not in CODECS:
        raise LookupError(
            f"The encoding {encoding!r:.40} is not offered; use 'utf-8', 'utf-16', 'ascii', 'latin-1' or 'cp1252'"
        )


@guard("encode", str)
def _encode(text: str, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    encoding, errors = exact(encoding), exact(errors)
    _codec(encoding)
    sized(length(text))
    if errors not in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
        raise LookupError(f"unknown error handler name {errors!r:.40}")
    if length(text) > 100_000:
        if errors in ("backslashreplace", "xmlcharrefreplace") and not text.isascii() and length(text) > 2_000_000:
            raise MemoryError(f"encode() with {errors} takes 2,000,000 characters at most; work on smaller pieces")
        width = 10 if errors in ("backslashreplace", "xmlcharrefreplace") and not text.isascii() else 4
        sized(length(text), "The bytes", 1 if text.isascii() and "8" in encoding else width)
    return text.encode(encoding, errors)


@guard("decode", bytes)
def _decode(data: bytes, encoding: str = "utf-8", errors: str = "strict") -> str:
    encoding, errors = exact(encoding), exact(errors)
    _codec(encoding)
    if errors not in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        raise LookupError(f"unknown error handler name {errors!r:.40}")
    return data.decode(encoding, errors)
