"""The left edge of a document's text: the labels of the pages that begin on the screen, each beside a line."""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from burrow.documents.document import Document, Page
from burrow.ui.look import colours


class PageEdge(QWidget):
    def __init__(
        self, document: Document, on_screen: Callable[[int], Iterable[tuple[Page, int]]], view: QPlainTextEdit
    ) -> None:
        """Lies in the margin of `view`. `on_screen` says which pages begin above a height, and how high each does."""
        super().__init__(view)
        self._source = document
        self._on_screen = on_screen
        self._view = view
        self._starts = [page.start for page in document.pages]

    def wanted_width(self) -> int:
        """0 for a document without pages."""
        if not self._source.pages:
            return 0
        longest = max((page.label for page in self._source.pages[-50:]), key=len)
        return self._view.fontMetrics().horizontalAdvance(longest + "99") + 18

    def page_at(self, start: int, length: int) -> Page | None:
        """The page that begins in a paragraph, by the paragraph's offset and length."""
        index = bisect_left(self._starts, start)
        if index < len(self._starts) and self._starts[index] < start + length:
            return self._source.pages[index]
        return None

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours().window))
        for page, top in self._on_screen(event.rect().bottom()):
            self._paint_label(painter, page, top)
        painter.end()

    def _paint_label(self, painter: QPainter, page: Page, top: int) -> None:
        line = QRect(0, top, self.width() - 8, self._view.fontMetrics().height())
        painter.setPen(QColor(colours().line))
        painter.drawLine(4, line.top(), self.width(), line.top())
        painter.setPen(QColor(colours().muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, page.label)
