"""Python code to read: line numbers and colours. Colours come from the tokens' shapes and promise no full parse."""

import keyword
import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from burrow.ui.look import colours, fixed_font, is_dark

TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<string>[rbfRBF]{0,2}(?:'''.*?(?:'''|$)|\"\"\".*?(?:\"\"\"|$)|'(?:\\.|[^'\\])*'?|\"(?:\\.|[^\"\\])*\"?))"
    r"|(?P<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)"
    r"|(?P<call>\b[A-Za-z_]\w*(?=\())"
    r"|(?P<word>\b[A-Za-z_]\w*\b)"
)
SHADES = {
    False: {"comment": "#6d7268", "string": "#1b6b3a", "number": "#9a4d00", "keyword": "#7a2a8c", "call": "#0b5a8a"},
    True: {"comment": "#949a8e", "string": "#8fd3a2", "number": "#e8b27a", "keyword": "#d8a0e6", "call": "#86c5ee"},
}


class PythonColours(QSyntaxHighlighter):
    def highlightBlock(self, text: str) -> None:
        shades = SHADES[is_dark()]
        for match in TOKEN.finditer(text[:2000]):
            kind = match.lastgroup or ""
            word = match.group()
            if keyword.iskeyword(word):
                kind = "keyword"
            if kind in shades:
                style = QTextCharFormat()
                style.setForeground(QColor(shades[kind]))
                if kind == "keyword":
                    style.setFontWeight(QFont.Weight.DemiBold)
                self.setFormat(
                    _units(text, match.start()), _units(text, match.end()) - _units(text, match.start()), style
                )


class CodeView(QPlainTextEdit):
    """Read-only text in a fixed width; with line numbers when it holds code."""

    def __init__(self, numbered: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(fixed_font(self.font().pointSizeF()))
        self.document().setDocumentMargin(8)
        self._margin = LineNumbers(self) if numbered else None
        self._colours = PythonColours(self.document()) if numbered else None
        if self._margin is not None:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.blockCountChanged.connect(self._make_room)
            self.updateRequest.connect(self._margin.follow)
            self._make_room()

    def show_text(self, text: str) -> None:
        """Replace the text; nothing happens, and nothing scrolls, when it is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def restyle(self) -> None:
        """The colours have changed."""
        if self._colours is not None:
            self._colours.rehighlight()

    def number_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("9" * max(2, len(str(self.blockCount())))) + 16

    def paint_numbers(self, painter: QPainter, area: QRect, width: int) -> None:
        painter.fillRect(area, QColor(colours().window))
        painter.setPen(QColor(colours().muted))
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > area.bottom():
                break
            line = QRect(0, round(place.top()), width - 8, self.fontMetrics().height())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._margin is not None:
            area = self.contentsRect()
            self._margin.setGeometry(area.left(), area.top(), self.number_width(), area.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        margin = getattr(self, "_margin", None)  # none yet while it is being made
        if event.type() == QEvent.Type.FontChange and margin is not None:
            margin.setFont(self.font())
            self._make_room()

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)


class LineNumbers(QWidget):
    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view
        self.setFont(view.font())

    def follow(self, area: QRect, dy: int) -> None:
        if dy:
            self.scroll(0, dy)
        else:
            self.update(0, area.y(), self.width(), area.height())

    def sizeHint(self) -> QSize:
        return QSize(self._view.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._view.paint_numbers(painter, event.rect(), self.width())
        painter.end()


def _units(text: str, offset: int) -> int:
    """Qt counts UTF-16 units."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le")) // 2
