"""A document's text to read: headings, page labels at the left edge, highlighted passages, what is on the screen.

The text is taken in slice by slice while the window has nothing else to do, since to lay out a book at once would hold
it up. Nothing is read back from the widget: what Burrow needs comes from the document.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from burrow.documents.document import Document, Page
from burrow.ui.page_edge import PageEdge
from burrow.ui.passages import Place
from burrow.ui.text_marks import TextMarks
from burrow.ui.text_slices import TextSlices

FAR = 1_000_000
"""Characters that are not waited for: what lies farther off is taken in before all that is between."""
TOLD_MILLISECONDS = 15
"""After what is on the screen has changed: to find it out takes longer than to scroll."""
MEASURE = 92
"""Characters in a line that are still pleasant to read."""


class TextView(QPlainTextEdit):
    view_changed = Signal(int, int)
    """First and past-the-last code point on the screen."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = document
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
        self._slices = TextSlices(document, self.document())
        self._marks = TextMarks(self._slices, self.document())
        self._waiting: tuple[int, Callable[[], None]] | None = None
        """An offset, and what is to be done when the text is there."""
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill_some)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TOLD_MILLISECONDS)
        self._telling.timeout.connect(self._tell_view)
        self._sought: Callable[[], None] | None = None
        """Scrolls to the place that was asked for last, until the user scrolls."""
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self._edge = PageEdge(document, self._pages_on_screen, self)
        self.updateRequest.connect(self._follow)
        self._make_room()
        self._fill_some()
        self._filling.start()

    def show_place(self, start: int, end: int) -> None:
        """Scroll to a passage, highlight it and put the cursor before it."""
        self._marks.current = (start, end)
        self._centre(start)
        self._highlight()

    def forget_place(self) -> None:
        self._marks.current = None
        self._highlight()

    def show_cited(self, places: Iterable[Place]) -> None:
        self._marks.cited = sorted(places)
        self._highlight()

    def show_found(self, places: Sequence[Place]) -> None:
        """Highlight hits, which are in order; only those on the screen are drawn."""
        self._marks.found = places
        self._highlight()

    def go_to(self, offset: int) -> None:
        self._centre(offset)

    def go_to_top(self, offset: int) -> None:
        """Scroll so that the line with a place is at the upper edge."""
        if not self._has(offset, self.go_to_top):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._slices.position(offset))
        self.setTextCursor(cursor)
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.position() - block.position())
        self.verticalScrollBar().setValue(block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0))
        self._sought = partial(self.go_to_top, offset)

    def taken_in(self) -> Place:
        """The part of the text that can be scrolled to by now."""
        return self._slices.taken_in

    def cursor_offset(self) -> int:
        return self._slices.offset(self.textCursor().position())

    def on_screen(self) -> Place:
        """First and past-the-last code point on the screen."""
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()  # may be in mid-paragraph
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        return self._slices.offset(first), max(self._slices.offset(last), self._slices.offset(first))

    def highlighted(self) -> list[tuple[Place, str]]:
        """What is highlighted now, as places in the document and the colour behind them."""
        return [
            (self._slices.selected(selection.cursor), selection.format.background().color().name())
            for selection in self.extraSelections()
        ]

    def selected_text(self) -> str:
        """From the document itself: Qt's own has other line ends."""
        start, end = self._slices.selected(self.textCursor())
        return self._source.text[start:end]

    def restyle(self) -> None:
        """The colours have changed."""
        self._highlight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if self._sought is not None:  # lines break elsewhere now; a view that was just made has had no size before
            self._sought()
        self._highlight_hits()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sought = None
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._sought = None
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:  # it scrolls when it leaves the view
            self._sought = None
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_edge"):
            self._make_room()
            self._highlight_hits()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged: the document's own text, where Qt has other spaces and line ends."""
        copied = QMimeData()
        copied.setText(self.selected_text())
        return copied

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
        return self._edge.page_at(self._slices.offset(block.position()), block.length())

    def _fill_some(self) -> None:
        """Take in the next slice."""
        began = time.perf_counter()
        side = self._slices.next_side()
        if side == "below":
            self._slices.take(side)
        elif side == "above":
            self._fill_above()
        else:
            self._filling.stop()
            self._highlight()
            return
        self._slices.pace(time.perf_counter() - began)
        if self._waiting is not None and self._slices.holds(self._waiting[0]):
            go = self._waiting[1]
            self._waiting = None
            go()
            self._highlight()

    def _fill_above(self) -> None:
        """What is on the screen stays there."""
        top = self.firstVisibleBlock()
        place, line = top.position(), self.verticalScrollBar().value() - top.firstLineNumber()
        added = self._slices.take("above")
        block = self.document().findBlock(place + added)
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    def _has(self, offset: int, go: Callable[[int], None]) -> bool:
        """Whether a place can be shown now; if not, `go` is called with the offset when it can."""
        offset = self._slices.inside(offset)
        self._waiting = None
        if self._slices.holds(offset):
            return True
        self._waiting = (offset, partial(go, offset))
        if not self._slices.is_near(offset, FAR):
            self._begin_at(offset)
        return False

    def _begin_at(self, offset: int) -> None:
        """Throw away what is taken in and begin again around a place far from it."""
        self.clear()
        self._slices.begin_around(offset)
        self._filling.start()

    def _centre(self, offset: int) -> None:
        if not self._has(offset, self._centre):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._slices.position(offset))
        self.setTextCursor(cursor)
        self.centerCursor()
        self._sought = partial(self._centre, offset)

    def _let_go(self) -> None:
        self._sought = None

    def _highlight(self) -> None:
        ink = self.palette().color(QPalette.ColorRole.Text)
        self.setExtraSelections(self._marks.selections(self.on_screen(), ink))

    def _highlight_hits(self) -> None:
        """Others are on the screen now."""
        if self._marks.found:
            self._highlight()

    def _follow(self, area: QRect, dy: int) -> None:
        if dy:
            self._edge.scroll(0, dy)
            self._highlight_hits()
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
