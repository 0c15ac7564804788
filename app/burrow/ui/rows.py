"""How the rows of a list are drawn: a picture, the words that matter over a few lines, and a quiet line below them.

The quiet line is an item's `NOTE`; what a screen reader says is the item's own text with it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from burrow.ui.look import colours

NOTE = Qt.ItemDataRole.UserRole + 1
DEPTH = Qt.ItemDataRole.UserRole + 2
"""How far a row is moved to the right, in steps."""
PICTURE = 18
BESIDE, ABOVE, STEP = 10, 7, 22
"""Pixels left and right of a row, above and below its words, and of a step of depth."""
SMALL = 0.92


class RowDelegate(QStyledItemDelegate):
    def __init__(self, view: QListWidget, lines: int = 1, beside: bool = False) -> None:
        """`lines` is the most that an item's words may take; what is longer ends in an ellipsis. The quiet line stands
        `beside` the words, at the right, or below them."""
        super().__init__(view)
        self._view = view
        self._lines = lines
        self._beside = beside

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        picture, words, area = QIcon(drawn.icon), drawn.text, QRect(drawn.rect)
        drawn.text, drawn.icon = "", QIcon()
        drawn.state &= ~QStyle.StateFlag.State_HasFocus  # the chosen row shows it by its colour
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, self._view)
        left = area.left() + BESIDE + STEP * int(index.data(DEPTH) or 0)
        top = area.top() + ABOVE
        painter.save()
        if not picture.isNull():
            line = QFontMetrics(drawn.font).height()
            picture.paint(painter, left, top + (line - PICTURE) // 2, PICTURE, PICTURE)
            left += PICTURE + BESIDE
        width = area.right() - BESIDE - left
        enabled = bool(drawn.state & QStyle.StateFlag.State_Enabled)
        painter.setPen(QColor(colours().text if enabled else colours().muted))
        below = _draw(painter, QPoint(left, top), wrapped(words, drawn.font, width, self._lines), drawn.font)
        painter.setPen(QColor(colours().muted))
        note, font = str(index.data(NOTE) or ""), drawn.font if self._beside else small(drawn.font)
        if self._beside:
            at = QPoint(area.right() - BESIDE - QFontMetrics(font).horizontalAdvance(note), top)
        else:
            at = QPoint(left, below + 1)
        _draw(painter, at, wrapped(note, font, width, 1), font)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        width = self._view.viewport().width() - 2 * BESIDE - STEP * int(index.data(DEPTH) or 0)
        if not drawn.icon.isNull():
            width -= PICTURE + BESIDE
        lines = len(wrapped(drawn.text, drawn.font, width, self._lines))
        height = lines * QFontMetrics(drawn.font).lineSpacing()
        if index.data(NOTE) and not self._beside:
            height += QFontMetrics(small(drawn.font)).lineSpacing() + 1
        return QSize(60, height + 2 * ABOVE)


def add_row(view: QListWidget, words: str, note: str, picture: QIcon | None = None, depth: int = 0) -> QListWidgetItem:
    """A row at the end of a list that has a `RowDelegate`."""
    item = QListWidgetItem(words, view)
    item.setData(NOTE, note)
    item.setData(DEPTH, depth)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}. {note}" if note else words)
    if picture is not None:
        item.setIcon(picture)
    return item


def small(font: QFont) -> QFont:
    """The font of what matters less."""
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF() * SMALL, 1.0))
    return smaller


def wrapped(text: str, font: QFont, width: int, most: int) -> Sequence[str]:
    """A text in lines of this width, at most so many; the last one ends in an ellipsis when there was more."""
    text = " ".join(text.split())
    if not text or width <= 0:
        return [text] if text else []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    lines = [
        units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(starts, [*starts[1:], len(units) // 2], strict=True)
    ]
    if len(lines) > most:
        rest = units[2 * starts[most - 1] :].decode("utf-16-le")
        lines = [*lines[: most - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return [line.rstrip() for line in lines]


def _draw(painter: QPainter, at: QPoint, lines: Sequence[str], font: QFont) -> int:
    """Draw lines below each other; where the next one would be."""
    painter.setFont(font)
    metrics = QFontMetrics(font)
    top = at.y()
    for line in lines:
        painter.drawText(QPoint(at.x(), top + metrics.ascent()), line)
        top += metrics.lineSpacing()
    return top
