"""A document's text to read: headings, page labels at the left edge, highlighted passages, what is on the screen.

The text shown has exactly as many characters as the document's, so an offset means the same place in both. Nothing is
read back from the widget: what the user copies is what Qt copied, what Burrow needs comes from the document.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from burrow.documents.document import Document, Page
from burrow.ui.look import colours
from burrow.ui.offsets import Offsets

LONGEST_PARAGRAPH = 20_000
"""Characters; Qt lays a paragraph out as a whole."""
SLICE = 30_000
"""Characters taken in at a time: some milliseconds."""
SCREEN = 10_000
"""Characters that no screen holds more of."""
MOST_HEADINGS = 4_000
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
        self._section_starts = [section.start for section in document.sections]
        self._page_starts = [page.start for page in document.pages]
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Text of {0}").format(document.name))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        self.document().setUndoRedoEnabled(False)
        self._filled = 0
        """Characters of the text that are laid out by now."""
        self._waiting: tuple[int, Callable[[], None]] | None = None
        """An offset, and what is to be done when the text is there."""
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill_some)
        self._edge = PageEdge(self)
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
        cursor.setPosition(self._offsets.to_qt(offset))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(cursor.block().firstLineNumber())

    def cursor_offset(self) -> int:
        return self._offsets.from_qt(self.textCursor().position())

    def on_screen(self) -> Place:
        """First and past-the-last code point on the screen."""
        first = self.firstVisibleBlock().position()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        return self._offsets.from_qt(first), max(self._offsets.from_qt(last), self._offsets.from_qt(first))

    def highlighted(self) -> list[tuple[Place, str]]:
        """What is highlighted now, as places in the document and the colour behind them."""
        return [
            (
                (
                    self._offsets.from_qt(selection.cursor.selectionStart()),
                    self._offsets.from_qt(selection.cursor.selectionEnd()),
                ),
                selection.format.background().color().name(),
            )
            for selection in self.extraSelections()
        ]

    def selected_text(self) -> str:
        """From the document itself: Qt's own has other line ends."""
        cursor = self.textCursor()
        start, end = self._offsets.from_qt(cursor.selectionStart()), self._offsets.from_qt(cursor.selectionEnd())
        return self._source.text[start:end]

    def restyle(self) -> None:
        """The colours have changed."""
        self._highlight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def edge_width(self) -> int:
        if not self._source.pages:
            return 0
        longest = max((page.label for page in self._source.pages[-50:]), key=len)
        return self.fontMetrics().horizontalAdvance(longest + "99") + 18

    def paint_edge(self, painter: QPainter, area: QRect) -> None:
        """Draw the labels of the pages that begin on the screen, and a line where they do."""
        painter.fillRect(area, QColor(colours().window))
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > area.bottom():
                break
            page = self.page_in(block)
            if page is not None:
                line = QRect(0, round(place.top()), self._edge.width() - 8, self.fontMetrics().height())
                painter.setPen(QColor(colours().line))
                painter.drawLine(4, line.top(), self._edge.width(), line.top())
                painter.setPen(QColor(colours().muted))
                painter.drawText(line, Qt.AlignmentFlag.AlignRight, page.label)
            block = block.next()

    def page_in(self, block: QTextBlock) -> Page | None:
        start = self._offsets.from_qt(block.position())
        index = bisect_left(self._page_starts, start)
        if index < len(self._page_starts) and self._page_starts[index] < start + block.length():
            return self._source.pages[index]
        return None

    def _fill_some(self) -> None:
        """Take in the next slice of the text: laying out a book at once would hold up the window."""
        start, text = self._filled, self._source.text
        if start >= len(text):
            self._filling.stop()
            self._highlight()
            return
        end = min(start + SLICE, len(text))
        self._filled = end = end if end == len(text) else text.rfind("\n", start, end) + 1 or end
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(breakable(text[start:end]), QTextCharFormat())
        self._style_headings(start, end)
        if self._waiting is not None and self._waiting[0] <= end:
            go = self._waiting[1]
            self._waiting = None
            go()
            self._highlight()

    def _has(self, offset: int, go: Callable[[int], None]) -> bool:
        """Whether a place and a screen below it are taken in; if not, `go` is called with the offset when they are."""
        needed = min(offset + SCREEN, self._offsets.length)
        self._waiting = None if self._filled >= needed else (needed, partial(go, offset))
        return self._waiting is None

    def _centre(self, offset: int) -> None:
        if not self._has(offset, self._centre):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(offset))
        self.setTextCursor(cursor)
        self.centerCursor()

    def _highlight(self) -> None:
        c = colours()
        start, end = self.on_screen()
        chosen = [self._selection(place, c.found) for place in _between(self._found, start, end)]
        chosen += [self._selection(place, c.cited) for place in self._cited if place[1] <= self._filled]
        if self._current is not None and self._current[1] <= self._filled:
            chosen.append(self._selection(self._current, c.current))
        self.setExtraSelections(chosen)

    def _selection(self, place: Place, colour: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(place[0]))
        cursor.setPosition(self._offsets.to_qt(place[1]), QTextCursor.MoveMode.KeepAnchor)
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
        self.view_changed.emit(*self.on_screen())

    def _make_room(self) -> None:
        area = self.contentsRect()
        edge = self.edge_width()
        spare = area.width() - edge - self.fontMetrics().averageCharWidth() * MEASURE - 40
        side = max(spare // 2, 0)
        self.setViewportMargins(edge + side, 0, side, 0)
        self._edge.setGeometry(area.left(), area.top(), edge, area.height())

    def _style_headings(self, start: int, end: int) -> None:
        """Make the headings between two offsets stand out."""
        sections = self._source.sections
        if len(sections) > MOST_HEADINGS:
            return
        first = bisect_left(self._section_starts, start)
        last = bisect_left(self._section_starts, end)
        cursor = QTextCursor(self.document())
        for section in sections[first:last]:
            cursor.setPosition(self._offsets.to_qt(section.start))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setFontWeight(QFont.Weight.Bold)
            style.setProperty(QTextFormat.Property.FontSizeAdjustment, max(3 - section.level, 0))
            cursor.mergeCharFormat(style)


class PageEdge(QWidget):
    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        return QSize(self._view.edge_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._view.paint_edge(painter, event.rect())
        painter.end()


def breakable(text: str) -> str:
    """The text with a space turned into a line break wherever a paragraph is too long to be laid out quickly."""
    paragraphs = text.split("\n")
    if max(map(len, paragraphs)) <= LONGEST_PARAGRAPH:
        return text
    parts = []
    for paragraph in paragraphs:
        start = 0
        while len(paragraph) - start > LONGEST_PARAGRAPH:
            space = paragraph.rfind(" ", start + 1, start + LONGEST_PARAGRAPH)
            if space < 0:
                break
            parts.append(paragraph[start:space])
            start = space + 1
        parts.append(paragraph[start:])
    return "\n".join(parts)


def _between(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    first = bisect_left(places, (start, 0))
    return places[max(first - 1, 0) : bisect_left(places, (end, 0))]
