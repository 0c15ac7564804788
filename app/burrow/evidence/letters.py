"""A text -> its letters and digits alone, one byte each, with the way back to where each stood.

Lower case, accents off, ligatures apart; white space, punctuation, hyphens and marks of every kind are gone, so that
two texts that differ only in these have the same letters. A byte is the low part of a code point: a long run of equal
bytes is the same text; a short run in a script beyond Latin need not be.
"""

import re
import unicodedata
import weakref
from array import array
from bisect import bisect_right
from itertools import accumulate
from threading import Lock

import numpy as np
import numpy.typing as npt

from burrow.documents.document import Document

_BLOCK = 512
_BEYOND_TABLE = re.compile(r"[^\x00-\xbb\xbf-\xff\u2000-\u202f]")
"""Beyond Latin-1 (less its three fractions) and common typographic marks: decomposed character by character."""
_NO_LETTER = re.compile(r"[\W_]+")


def _decomposed(text: str) -> bytes:
    letters = _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).lower().replace("ς", "σ"))
    return unicodedata.normalize("NFKD", letters).encode("utf-32-le", "surrogatepass")[::4]


_TABLE = bytes((_decomposed(chr(code)) or b"\0")[0] for code in range(256))
_DELETED = bytes(code for code in range(256) if not _decomposed(chr(code)))
_IS_LETTER = np.array([code not in _DELETED for code in range(256)])


def letters_of(text: str) -> bytes:
    """The letters of a short text, or of a piece of a long one: pieces can be joined."""
    if text.isascii():
        return text.encode("ascii").translate(_TABLE, _DELETED)
    if _BEYOND_TABLE.search(text):
        return b"".join(map(_one, text))
    return text.encode("utf-32-le")[::4].translate(_TABLE, _DELETED)


def _kept(text: str) -> npt.NDArray[np.intp]:
    """Where letters stand in a text that the table knows."""
    codes = text.encode("ascii") if text.isascii() else text.encode("utf-32-le")[::4]
    return _IS_LETTER[np.frombuffer(codes, np.uint8)].nonzero()[0]


_known: dict[str, bytes] = {}


def _one(character: str) -> bytes:
    """A character's letters do not depend on its neighbours."""
    found = _known.get(character)
    if found is None:
        found = _known[character] = _decomposed(character)
    return found


class Letters:
    """All letters of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = [letters_of(text[start : start + _BLOCK]) for start in range(0, len(text), _BLOCK)]
        self.bytes = b"".join(pieces)
        self._starts = array("Q", [0, *accumulate(map(len, pieces))])
        """How many letters stand before each block."""

    def offset(self, index: int) -> int:
        """Where in the text the letter at `index` stands."""
        block = bisect_right(self._starts, index) - 1
        begin, wanted = block * _BLOCK, index - self._starts[block]
        part = self.text[begin : begin + _BLOCK]
        if part.isascii() or not _BEYOND_TABLE.search(part):
            return begin + int(_kept(part)[wanted])
        low, high = 0, min(_BLOCK, len(self.text) - begin)
        while high - low > 1:
            middle = (low + high) // 2
            if len(letters_of(self.text[begin : begin + middle])) <= wanted:
                low = middle
            else:
                high = middle
        return begin + low

    def index(self, offset: int) -> int:
        """How many letters stand before an offset of the text."""
        block = min(offset // _BLOCK, max(0, len(self._starts) - 2))
        return self._starts[block] + len(letters_of(self.text[block * _BLOCK : offset]))


_lettered: "weakref.WeakValueDictionary[str, Letters]" = weakref.WeakValueDictionary()
_lock = Lock()


def letters_in(document: Document) -> Letters:
    """A document's letters, made once for as long as somebody holds them."""
    with _lock:
        found = _lettered.get(document.sha256)
        if found is None:
            found = _lettered[document.sha256] = Letters(document.text)
        return found


def same_edges(text: str, start: int, end: int, other: str, other_start: int, other_end: int) -> tuple[int, int]:
    """`start` and `end` moved outwards over the marks that both texts have there, such as brackets or a full stop."""
    while start > 0 and other_start > 0 and _same_mark(text[start - 1], other[other_start - 1]):
        start, other_start = start - 1, other_start - 1
    while end < len(text) and other_end < len(other) and _same_mark(text[end], other[other_end]):
        end, other_end = end + 1, other_end + 1
    return start, end


def _same_mark(one: str, other: str) -> bool:
    return one == other and not one.isspace() and not one.isalnum()
