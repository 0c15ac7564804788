"""A document's text -> the paper of a text view, slice by slice from a place on both sides, and where an offset is.

Knows nothing of the screen: whoever shows the paper says when the next slice is due, and holds still what is in sight
while something is put above it.
"""

from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from burrow.documents.document import Document
from burrow.ui.offsets import Offsets
from burrow.ui.passages import Place
from burrow.ui.text_style import TextStyle, breakable

SLICES = range(10_000, 200_000)
"""Characters taken in at a time; as many as take `SLICE_SECONDS`."""
FIRST_SLICE = 40_000
SLICE_SECONDS = 0.008
SCREEN = 10_000
"""Characters that no screen holds more of."""
Side = Literal["below", "above"]


class TextSlices:
    def __init__(self, document: Document, paper: QTextDocument) -> None:
        self._text = document.text
        self._paper = paper
        self._offsets = Offsets(document.text)
        self._style = TextStyle(document)
        self._from = self._to = 0
        self._middle = 0
        """The place that what is taken in began around."""
        self._slice = FIRST_SLICE

    @property
    def taken_in(self) -> Place:
        """The part of the text that is on the paper by now."""
        return self._from, self._to

    def position(self, offset: int) -> int:
        """Where an offset into the text is on the paper, as far as it is taken in."""
        return self._offsets.to_qt(min(max(offset, self._from), self._to)) - self._offsets.to_qt(self._from)

    def offset(self, position: int) -> int:
        return self._offsets.from_qt(position + self._offsets.to_qt(self._from))

    def selected(self, cursor: QTextCursor) -> Place:
        """The part of the text that a cursor on the paper has selected."""
        return self.offset(cursor.selectionStart()), self.offset(cursor.selectionEnd())

    def inside(self, offset: int) -> int:
        """An offset, moved to the text's ends if it is outside."""
        return min(max(offset, 0), self._offsets.length)

    def holds(self, offset: int) -> bool:
        """Whether a place and a screen around it are taken in."""
        below = min(offset + SCREEN, self._offsets.length)
        return self._from <= max(offset - SCREEN, 0) and below <= self._to

    def is_near(self, offset: int, most: int) -> bool:
        """Whether a place is taken in, or no more than so many characters away from what is."""
        return self._from - most <= offset <= self._to + most

    def next_side(self) -> Side | None:
        """Where the next slice belongs: below, and above in turn where the text does not begin there; None at last."""
        more = self._to < len(self._text)
        if more and (self._from == 0 or self._to - self._middle <= self._middle - self._from):
            return "below"
        if self._from > 0:
            return "above"
        return "below" if more else None

    def take(self, side: Side) -> int:
        """Take in the next slice; returns how many of the paper's characters were put above those that were there."""
        if side == "above":
            return self._take_above()
        self._take_below()
        return 0

    def pace(self, seconds: float) -> None:
        """A slice took so long: make the next as much smaller or larger as it should be."""
        wanted = self._slice * min(max(SLICE_SECONDS / max(seconds, 1e-5), 0.5), 2.0)
        self._slice = round(min(max(wanted, SLICES.start), SLICES.stop))

    def begin_around(self, offset: int) -> None:
        """The paper is empty: begin again there."""
        self._from = self._to = self._text.rfind("\n", 0, max(offset - SCREEN, 0)) + 1
        self._middle = offset

    def _take_below(self) -> None:
        start, text = self._to, self._text
        end = min(start + self._slice, len(text))
        self._to = end = end if end == len(text) else text.rfind("\n", start, end) + 1 or end
        cursor = QTextCursor(self._paper)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._put(cursor, start, end)

    def _take_above(self) -> int:
        end, text = self._from, self._text
        start = max(end - self._slice, 0)
        self._from = start = text.find("\n", start, end - 1) + 1 or start if start else 0
        cursor = QTextCursor(self._paper)
        cursor.setPosition(0)
        self._put(cursor, start, end)
        return self._offsets.to_qt(end) - self._offsets.to_qt(start)

    def _put(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.insertText(breakable(self._text[start:end]), QTextCharFormat())
        self._style.apply(self._paper, start, end, self.position)
