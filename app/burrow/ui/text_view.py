"""A document's text to read: headings, page labels at the left edge, highlighted passages, what is on the screen.

The text is taken in slice by slice, from the place that is looked at on both sides, since to lay out a book at once
would hold up the window. Nothing is read back from the widget: what Burrow needs comes from the document.
"""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from burrow.documents.document import Document, Page
from burrow.ui.look import colours
from burrow.ui.offsets import Offsets
from burrow.ui.page_edge import PageEdge
from burrow.ui.text_style import TextStyle, breakable

SLICES = range(10_000, 200_000)
"""Characters taken in at a time; as many as take `SLICE_SECONDS`."""
FIRST_SLICE = 40_000
SLICE_SECONDS = 0.008
FAR = 1_000_000
"""Characters that are not waited for: what lies farther off is taken in before all that is between."""
TOLD_MILLISECONDS = 15
"""After what is on the screen has changed: to find it out takes longer than to scroll."""
SCREEN = 10_000
"""Characters that no screen holds more of."""
MEASURE = 92
"""Characters in a line that are still pleasant to read."""
Place = tuple[int, int]


class TextView(QPlainTextEdit):
    view_changed = Signal(int, int)
    """First and past-the-last code point on the screen."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = document
        self._offsets = Offsets(document.text)
        self._found: Sequence[Place] = ()
        self._cited: Sequence[Place] = ()
        self._current: Place | None = None
        self._style = TextStyle(document)
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Text of {0}").format(document.name))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines are broken anyway
        self.document().setDocumentMargin(12)
        self.document().setUndoRedoEnabled(False)
        self._from = self._to = 0
        """The part of the text that is taken in by now."""
        self._middle = 0
        """The place that what is taken in began around."""
        self._slice = FIRST_SLICE
        self._waiting: tuple[int, Callable[[], None]] | None = None
        """An offset, and what is to be done when the text is there."""
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill_some)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TOLD_MILLISECONDS)
        self._telling.timeout.connect(self._tell_view)
        self._sought: int | None = None
        """A place that was brought to the middle, until the user scrolls."""
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self._edge = PageEdge(document, self._pages_on_screen, self)
        self.updateRequest.connect(self._follow)
        self._make_room()
        self._fill_some()
        self._filling.start()

    def show_place(self, start: int, end: int) -> None:
        """Scroll to a passage, highlight it and put the cursor before it."""
        self._current = (start, end)
        self._centre(start)
        self._highlight()

    def forget_place(self) -> None:
        self._current = None
        self._highlight()

    def show_cited(self, places: Iterable[Place]) -> None:
        self._cited = sorted(places)
        self._highlight()

    def show_found(self, places: Sequence[Place]) -> None:
        """Highlight hits, which are in order; only those on the screen are drawn."""
        self._found = places
        self._highlight()

    def go_to(self, offset: int) -> None:
        self._centre(offset)

    def go_to_top(self, offset: int) -> None:
        """Scroll so that a place is at the upper edge."""
        if not self._has(offset, self.go_to_top):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(cursor.block().firstLineNumber())

    def taken_in(self) -> Place:
        """The part of the text that can be scrolled to by now."""
        return self._from, self._to

    def cursor_offset(self) -> int:
        return self._offset(self.textCursor().position())

    def on_screen(self) -> Place:
        """First and past-the-last code point on the screen."""
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()  # may be in mid-paragraph
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        return self._offset(first), max(self._offset(last), self._offset(first))

    def highlighted(self) -> list[tuple[Place, str]]:
        """What is highlighted now, as places in the document and the colour behind them."""
        return [
            (
                (self._offset(selection.cursor.selectionStart()), self._offset(selection.cursor.selectionEnd())),
                selection.format.background().color().name(),
            )
            for selection in self.extraSelections()
        ]

    def selected_text(self) -> str:
        """From the document itself: Qt's own has other line ends."""
        cursor = self.textCursor()
        start, end = self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())
        return self._source.text[start:end]

    def restyle(self) -> None:
        """The colours have changed."""
        self._highlight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if self._sought is not None:  # lines break elsewhere now; a view that was just made has had no size before
            self._centre(self._sought)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sought = None
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._sought = None
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_edge"):
            self._make_room()

    def edge_width(self) -> int:
        return self._edge.wanted_width()

    def _pages_on_screen(self, bottom: int) -> Iterator[tuple[Page, int]]:
        """The pages that begin above a height, each with where it does."""
        block = self.firstVisibleBlock()
        while block.isValid():
            top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
            if top > bottom:
                return
            page = self.page_in(block)
            if page is not None:
                yield page, top
            block = block.next()

    def page_in(self, block: QTextBlock) -> Page | None:
        """The page that begins in a paragraph."""
        return self._edge.page_at(self._offset(block.position()), block.length())

    def _position(self, offset: int) -> int:
        """Where an offset into the text is in the widget, as far as it is taken in."""
        return self._offsets.to_qt(min(max(offset, self._from), self._to)) - self._offsets.to_qt(self._from)

    def _offset(self, position: int) -> int:
        return self._offsets.from_qt(position + self._offsets.to_qt(self._from))

    def _fill_some(self) -> None:
        """Take in the next slice: below what is there, and above it in turn where it does not begin the text."""
        began = time.perf_counter()
        if self._to < len(self._source.text) and (
            self._from == 0 or self._to - self._middle <= self._middle - self._from
        ):
            self._fill_below()
        elif self._from > 0:
            self._fill_above()
        elif self._to < len(self._source.text):
            self._fill_below()
        else:
            self._filling.stop()
            self._highlight()
            return
        taken = max(time.perf_counter() - began, 1e-5)
        wanted = self._slice * min(max(SLICE_SECONDS / taken, 0.5), 2.0)
        self._slice = round(min(max(wanted, SLICES.start), SLICES.stop))
        if self._waiting is not None and self._holds(self._waiting[0]):
            go = self._waiting[1]
            self._waiting = None
            go()
            self._highlight()

    def _fill_below(self) -> None:
        start, text = self._to, self._source.text
        end = min(start + self._slice, len(text))
        self._to = end = end if end == len(text) else text.rfind("\n", start, end) + 1 or end
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(breakable(text[start:end]), QTextCharFormat())
        self._style.apply(self.document(), start, end, self._position)

    def _fill_above(self) -> None:
        """What is on the screen stays there."""
        end, text = self._from, self._source.text
        start = max(end - self._slice, 0)
        start = text.find("\n", start, end - 1) + 1 or start if start else 0
        top = self.firstVisibleBlock()
        place, line = top.position(), self.verticalScrollBar().value() - top.firstLineNumber()
        cursor = QTextCursor(self.document())
        cursor.setPosition(0)
        cursor.insertText(breakable(text[start:end]), QTextCharFormat())
        added = self._offsets.to_qt(end) - self._offsets.to_qt(start)
        self._from = start
        self._style.apply(self.document(), start, end, self._position)
        block = self.document().findBlock(place + added)
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    def _holds(self, offset: int) -> bool:
        """Whether a place and a screen around it are taken in."""
        length = self._offsets.length
        return self._from <= max(offset - SCREEN, 0) and min(offset + SCREEN, length) <= self._to

    def _has(self, offset: int, go: Callable[[int], None]) -> bool:
        """Whether a place can be shown now; if not, `go` is called with the offset when it can."""
        offset = min(max(offset, 0), self._offsets.length)
        self._waiting = None
        if self._holds(offset):
            return True
        self._waiting = (offset, partial(go, offset))
        if not self._from - FAR <= offset <= self._to + FAR:
            self._begin_at(offset)
        return False

    def _begin_at(self, offset: int) -> None:
        """Throw away what is taken in and begin again around a place far from it."""
        start = self._source.text.rfind("\n", 0, max(offset - SCREEN, 0)) + 1
        self.clear()
        self._from = self._to = start
        self._middle = offset
        self._filling.start()

    def _centre(self, offset: int) -> None:
        if not self._has(offset, self._centre):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        self.setTextCursor(cursor)
        self.centerCursor()
        self._sought = offset

    def _let_go(self) -> None:
        self._sought = None

    def _highlight(self) -> None:
        c = colours()
        start, end = self.on_screen()
        chosen = [self._selection(place, c.found) for place in _between(self._found, start, end)]
        chosen += [self._selection(place, c.cited) for place in self._cited if self._shows(place)]
        if self._current is not None and self._shows(self._current):
            chosen.append(self._selection(self._current, c.current))
        self.setExtraSelections(chosen)

    def _shows(self, place: Place) -> bool:
        return self._from <= place[0] and place[1] <= self._to

    def _selection(self, place: Place, colour: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(place[0]))
        cursor.setPosition(self._position(place[1]), QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(colour))
        style.setForeground(self.palette().color(QPalette.ColorRole.Text))
        selection.cursor, selection.format = cursor, style
        return selection

    def _follow(self, area: QRect, dy: int) -> None:
        if dy:
            self._edge.scroll(0, dy)
            if self._found:
                self._highlight()
        else:
            self._edge.update(0, area.y(), self._edge.width(), area.height())
        if not self._telling.isActive():
            self._telling.start()

    def _tell_view(self) -> None:
        self.view_changed.emit(*self.on_screen())

    def _make_room(self) -> None:
        area = self.contentsRect()
        edge = self.edge_width()
        spare = area.width() - edge - self.fontMetrics().averageCharWidth() * MEASURE - 40
        side = max(spare // 2, 0)
        self.setViewportMargins(edge + side, 0, side, 0)
        self._edge.setGeometry(area.left(), area.top(), edge, area.height())


def _between(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    first = bisect_left(places, (start, 0))
    return places[max(first - 1, 0) : bisect_left(places, (end, 0))]
