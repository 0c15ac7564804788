"""The passages of a document that are highlighted -> the selections that a text widget draws them with."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from burrow.ui.look import colours
from burrow.ui.passages import Place
from burrow.ui.text_slices import TextSlices


class TextMarks:
    def __init__(self, slices: TextSlices, paper: QTextDocument) -> None:
        self._slices = slices
        self._paper = paper
        self.found: Sequence[Place] = ()
        """Hits of a search, in order."""
        self.cited: Sequence[Place] = ()
        self.current: Place | None = None
        """What was asked for last."""

    def selections(self, screen: Place, ink: QColor) -> list[QTextEdit.ExtraSelection]:
        """Of hits those on the screen, of the rest all that is taken in; the lowest first."""
        c = colours()
        chosen = [self._selection(place, c.found, ink) for place in _between(self.found, *screen)]
        chosen += [self._selection(place, c.cited, ink) for place in self.cited if self._is_there(place)]
        if self.current is not None and self._is_there(self.current):
            chosen.append(self._selection(self.current, c.current, ink))
        return chosen

    def _is_there(self, place: Place) -> bool:
        start, end = self._slices.taken_in
        return start <= place[0] and place[1] <= end

    def _selection(self, place: Place, colour: str, ink: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._paper)
        cursor.setPosition(self._slices.position(place[0]))
        cursor.setPosition(self._slices.position(place[1]), QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(colour))
        style.setForeground(ink)
        selection.cursor, selection.format = cursor, style
        return selection


def _between(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    first = bisect_left(places, (start, 0))
    return places[max(first - 1, 0) : bisect_left(places, (end, 0))]
