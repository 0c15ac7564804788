"""A document's sections and, in Markdown, its signs -> how the paragraphs of its text look: headings, stress, no signs.

The signs stay in the text, since offsets count them and copying keeps them; they are only drawn as good as not at all.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from burrow.documents.document import Document

MOST_HEADINGS = 4_000
MOST_SIGNS = 3_000_000
"""Characters of a document whose signs are hidden: to lay out each takes time that a longer one does not have."""
LONGEST_PARAGRAPH = 20_000
"""Characters; Qt lays a paragraph out as a whole."""
STRESS = re.compile(r"(?P<sign>\*\*|(?<!\w)__)(?=[^\s*_])(?P<words>[^\n]{1,400}?)(?<=\S)(?P=sign)")
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE)
Place = tuple[int, int]


class TextStyle:
    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._sections = document.sections if len(document.sections) <= MOST_HEADINGS else ()
        self._starts = [section.start for section in self._sections]
        self._signs = document.format == "markdown" and len(document.text) <= MOST_SIGNS
        self._hidden = QTextCharFormat()
        self._hidden.setProperty(QTextFormat.Property.FontPixelSize, 1)
        self._hidden.setForeground(Qt.GlobalColor.transparent)
        self._strong = QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.DemiBold)

    def apply(self, paper: QTextDocument, start: int, end: int, position: Callable[[int], int]) -> None:
        """Style what lies between two offsets; `position` says where in the paper an offset is."""
        cursor = QTextCursor(paper)
        cursor.beginEditBlock()  # else the text is laid out anew for each
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for section in self._sections[first:last]:
            cursor.setPosition(position(section.start))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(heading_format(section.level))
        if self._signs:
            for (begin, stop), style in self._marked(start, end):
                cursor.setPosition(position(begin))
                cursor.setPosition(position(stop), QTextCursor.MoveMode.KeepAnchor)
                if style is self._hidden:
                    cursor.setCharFormat(style)  # in place of a heading's, which has a size of its own
                else:
                    cursor.mergeCharFormat(style)
        cursor.endEditBlock()

    def _marked(self, start: int, end: int) -> Iterator[tuple[Place, QTextCharFormat]]:
        """Signs to be hidden, and words that they put stress on."""
        for match in HEADING.finditer(self._text, start, end):
            yield match.span(), self._hidden
        for match in STRESS.finditer(self._text, start, end):
            inner = match.span("words")
            yield (match.start(), inner[0]), self._hidden
            yield inner, self._strong
            yield (inner[1], match.end()), self._hidden


def heading_format(level: int) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setProperty(QTextFormat.Property.FontSizeAdjustment, max(3 - level, 0))
    return style


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
