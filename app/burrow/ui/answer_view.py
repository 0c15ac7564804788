"""An answer to read: Markdown with citation chips. Loads nothing, neither from the network nor from the disk."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from burrow.events import Citation
from burrow.ui.citation_list import tip
from burrow.ui.look import colours
from burrow.ui.markdown import answer_html

UNSUPPORTED = "burrow:unsupported"
STYLE = """
body, p, li {{ line-height: 135%; }}
h1, h2, h3 {{ margin-top: 10px; margin-bottom: 4px; }}
code, pre {{ background-color: {window}; }}
td, th {{ padding: 4px 8px; border: 1px solid {line}; }}
blockquote {{ color: {muted}; margin-left: 14px; }}
"""


class AnswerView(QTextBrowser):
    citation_chosen = Signal(int)
    """Index of a citation."""
    address_copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = ""
        self._citations: Sequence[Citation] = ()
        self._unsupported: Sequence[str] = ()
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Answer"))
        self.setPlaceholderText("")
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._show_tip)

    def show_answer(self, answer: str, citations: Sequence[Citation], unsupported: Sequence[str] = ()) -> None:
        """`unsupported` are words of the answer that stand in nothing that was read for it."""
        self._answer, self._citations, self._unsupported = answer, citations, unsupported
        c = colours()
        self.document().setDefaultStyleSheet(STYLE.format(window=c.window, line=c.line, muted=c.muted))
        self.setHtml(answer_html(answer, citations, c, unsupported))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def restyle(self) -> None:
        """The colours have changed."""
        self.show_answer(self._answer, self._citations, self._unsupported)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded: an answer may name pictures or files that a document talked the model into."""
        return None

    def _follow(self, url: QUrl) -> None:
        number = _citation_number(url)
        if number is not None:
            self.citation_chosen.emit(number - 1)
        elif url.toString() == UNSUPPORTED:
            self._show_tip(url)
        else:
            QGuiApplication.clipboard().setText(url.toString())
            self.address_copied.emit(url.toString())

    def _show_tip(self, url: QUrl) -> None:
        number = _citation_number(url)
        if url.toString() == UNSUPPORTED:
            QToolTip.showText(QCursor.pos(), self.tr("This stands in nothing that was read for the answer."), self)
        elif number is None or not 1 <= number <= len(self._citations):
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), tip(number, self._citations[number - 1]), self)


def _citation_number(url: QUrl) -> int | None:
    scheme, _, number = url.toString().partition(":cite/")
    return int(number) if scheme == "burrow" and number.isdecimal() else None
