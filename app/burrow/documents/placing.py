"""A page's characters as PDFium has them, and the same page's canonical text -> which character stands where.

Canonical text leaves out running lines, joins broken words and may be in another order (right-to-left scripts), so the
two are aligned line by line and, where that fails, word by word. Only arithmetic: knows nothing of PDFium.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from burrow.documents.canonical import canonical

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, the origin in the upper left corner of the page as shown."""

_REACH = 72.0
"""Points around the text in which a place still belongs to the nearest character."""
_WORD = re.compile(r"\S+")
_LINE_GAP = 1.6
"""Two pieces of a line this many heights apart are drawn as two rectangles: columns, cells of a table."""


@dataclass(frozen=True, slots=True)
class Glyph:
    character: str
    """Empty for what stands for no character."""
    box: Box
    upright: bool = True
    """Its line runs from left to right or back, not up or down."""

    @property
    def is_drawn(self) -> bool:
        left, top, right, bottom = self.box
        return right > left and bottom > top


class Placed:
    """One page: canonical offsets, counted from the page's start, and the places of their characters."""

    def __init__(self, glyphs: Sequence[Glyph], text: str) -> None:
        self._glyphs = glyphs
        self._glyph_of = align("".join(glyph.character or "\0" for glyph in glyphs), text)
        self._offset_of = {index: offset for offset, index in enumerate(self._glyph_of) if index >= 0}
        self._known = sorted(self._offset_of)

    def rectangles(self, start: int, end: int) -> tuple[Box, ...]:
        """The boxes around the characters from `start` to `end`, one for each piece of a line."""
        found = (self._glyphs[index] for index in self._glyph_of[start:end] if index >= 0)
        return tuple(_joined([glyph for glyph in found if glyph.is_drawn]))

    def offset_at(self, x: float, y: float) -> int | None:
        """The character at a place, or the nearest to it; None where no text is near."""
        nearest = min(
            ((_distance(glyph.box, x, y), index) for index, glyph in enumerate(self._glyphs) if glyph.is_drawn),
            default=None,
        )
        if nearest is None or nearest[0][0] > _REACH**2 or not self._known:
            return None
        return self._offset_of[self._nearest_known(nearest[1])]

    def _nearest_known(self, index: int) -> int:
        """The character itself, or the closest in reading order that is in the canonical text."""
        at = bisect_left(self._known, index)
        return min(self._known[max(0, at - 1) : at + 1], key=lambda known: abs(known - index))


def align(shown: str, text: str) -> list[int]:
    """For each character of `text`, the index in `shown` of the same character, -1 where it has none.

    `shown` has one character for each glyph, NUL for none.
    """
    kept = [(index, character) for index, raw in enumerate(shown) for character in canonical(raw) if character != "\0"]
    folded = "\n" + "".join(character for _, character in kept)
    places = [-1, *(index for index, _ in kept)]
    found = [-1] * len(text)
    after, begin = 0, 0
    for line in text.split("\n"):
        at = _line_place(folded, line, after) if line else -1
        if at >= 0:
            found[begin : begin + len(line)] = places[at : at + len(line)]
            after = at + len(line)
        elif line:
            after = _align_words(folded, line, after, places, found, begin)
        begin += len(line) + 1
    return found


def _line_place(folded: str, line: str, after: int) -> int:
    """Where a line stands: rather at the start of one, rather further on than before."""
    at = folded.find("\n" + line, after)
    if at >= 0:
        return at + 1
    at = folded.find(line, after)
    return at if at >= 0 else folded.find(line)


def _align_words(folded: str, line: str, after: int, places: list[int], found: list[int], begin: int) -> int:
    """Word by word, forwards where that is possible; returns how far it came."""
    used: set[int] = set()
    for word in _WORD.finditer(line):
        text, start = word[0], begin + word.start()
        at = _word_place(folded, text, after, 4 * len(line), used)
        turned = _word_place(folded, text[::-1], 0, len(folded), used) if at < 0 else -1
        if at < 0 and turned < 0:
            after = _align_letters(folded, text, after, places, found, start)
            continue
        used.add(max(at, turned))
        if at >= 0:
            found[start : start + len(text)] = places[at : at + len(text)]
            after = at + len(text)
        else:
            found[start : start + len(text)] = places[turned : turned + len(text)][::-1]
    return after


def _word_place(folded: str, word: str, after: int, reach: int, used: set[int]) -> int:
    """Where a word stands that is not taken yet: within reach, else anywhere."""
    for begin, end in ((after, after + reach), (max(0, after - reach), after), (0, len(folded))):
        at = folded.find(word, begin, end)
        while at in used:
            at = folded.find(word, at + 1, end)
        if at >= 0:
            return at
    return -1


def _align_letters(folded: str, word: str, after: int, places: list[int], found: list[int], begin: int) -> int:
    """A word that a hyphen was put into or taken out of: letter by letter, while each is close to the one before."""
    for number, letter in enumerate(word):
        at = folded.find(letter, after, after + 4)
        if at >= 0:
            found[begin + number] = places[at]
            after = at + 1
    return after


def _joined(glyphs: Sequence[Glyph]) -> Iterator[Box]:
    box: Box | None = None
    upright = True
    for glyph in glyphs:
        if box is not None and glyph.upright == upright and _same_line(box, glyph.box, upright):
            box = _around(box, glyph.box)
            continue
        if box is not None:
            yield box
        box, upright = glyph.box, glyph.upright
    if box is not None:
        yield box


def _same_line(one: Box, other: Box, upright: bool) -> bool:
    if not upright:
        one, other = (one[1], one[0], one[3], one[2]), (other[1], other[0], other[3], other[2])
    height = min(one[3] - one[1], other[3] - other[1])
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    gap = max(one[0], other[0]) - min(one[2], other[2])
    return overlap > height / 2 and gap < _LINE_GAP * max(one[3] - one[1], other[3] - other[1])


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _distance(box: Box, x: float, y: float) -> tuple[float, float]:
    """Squared, to the box, then to its middle: boxes of neighbours overlap. Lines count for more than columns."""
    left, top, right, bottom = box
    across = max(left - x, 0.0, x - right)
    down = max(top - y, 0.0, y - bottom)
    return across**2 + down**2, abs((left + right) / 2 - x) + abs((top + bottom) / 2 - y)
