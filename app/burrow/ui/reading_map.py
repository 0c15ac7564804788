"""The reading map: a strip beside the document that shows the whole of it at a glance, and what became of each part.

The more happened (unread, found by code, read by a model, cited) the wider is the mark: colour does not speak alone.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from burrow.events import Attention
from burrow.ui.look import colours

CELLS = 1024
"""Parts into which a document is divided, however long it is."""
LEVELS: dict[Attention, int] = {"searched": 1, "read": 2, "cited": 3}
WIDTH = 18


class Cells:
    """The most that happened in each of the document's parts."""

    def __init__(self, length: int) -> None:
        self.length = max(length, 1)
        self.levels = bytearray(CELLS)

    def clear(self) -> None:
        self.levels = bytearray(CELLS)

    def mark(self, attention: Attention, start: int, end: int) -> None:
        """`start` and `end` in code points, as in a `Span`."""
        level = LEVELS[attention]
        first = min(start * CELLS // self.length, CELLS - 1)
        last = min(max(end - 1, start) * CELLS // self.length, CELLS - 1)
        for cell in range(first, last + 1):
            self.levels[cell] = max(self.levels[cell], level)

    def runs(self) -> Iterable[tuple[int, int, int]]:
        """Neighbouring parts of one level as (first, past the last, level), the unread left out."""
        start = 0
        for cell in range(1, CELLS + 1):
            if cell == CELLS or self.levels[cell] != self.levels[start]:
                if self.levels[start]:
                    yield start, cell, self.levels[start]
                start = cell


class ReadingMap(QWidget):
    jumped = Signal(int)
    """The user asked for the place at this offset (code points)."""

    def __init__(self, cells: Cells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._view = (0, 0)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Reading map"))
        self.setAccessibleDescription(self.tr("Shows which parts of the document were read and cited"))

    @property
    def levels(self) -> bytes:
        """0 unread, 1 found by code, 2 read by a model, 3 cited, for each of `CELLS` parts."""
        return bytes(self._cells.levels)

    def clear(self) -> None:
        self._cells.clear()
        self.update()

    def mark(self, attention: Attention, start: int, end: int) -> None:
        self._cells.mark(attention, start, end)
        self.update()

    def show_view(self, start: int, end: int) -> None:
        """The part of the document that is on the screen."""
        if (start, end) != self._view:
            self._view = (start, end)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.window))
        shades = {1: QColor(c.searched), 2: QColor(c.read), 3: QColor(c.mark)}
        scale = self.height() / CELLS
        for first, last, level in self._cells.runs():
            width = (self.width() - 4) * level / 3
            painter.fillRect(QRectF(2, first * scale, width, max((last - first) * scale, 2.0)), shades[level])
        length = self._cells.length
        top, bottom = (self.height() * offset / length for offset in self._view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(c.text))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, self.width() - 1, max(bottom - top - 1, 5)), 2, 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self._word(event.position().y()), self)

    def _jump(self, event: QMouseEvent) -> None:
        share = min(max(event.position().y() / max(self.height(), 1), 0.0), 1.0)
        self.jumped.emit(int(share * (self._cells.length - 1)))

    def _word(self, y: float) -> str:
        cell = min(max(int(y / max(self.height(), 1) * CELLS), 0), CELLS - 1)
        return (
            self.tr("Not read"),
            self.tr("Found by code"),
            self.tr("Read by the model"),
            self.tr("Cited in the answer"),
        )[self._cells.levels[cell]]
