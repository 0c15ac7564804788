"""The citations of an answer as a list: number, whether the quotation is really there, where, and the words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from burrow.events import Citation
from burrow.ui.look import colours, icon
from burrow.ui.markdown import mark_of, plain
from burrow.ui.rows import RowDelegate, add_row

QUOTE_LINES = 4


class CitationList(QListWidget):
    chosen = Signal(int)
    """Index of a citation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(self, QUOTE_LINES))
        self.setAccessibleName(self.tr("Citations"))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.section_of: Callable[[Citation], str] = lambda citation: ""
        """Where in its document a passage without a page is; whoever knows the documents says it."""
        self.itemClicked.connect(lambda item: self.chosen.emit(self.row(item)))
        self.itemActivated.connect(lambda item: self.chosen.emit(self.row(item)))

    def show_citations(self, citations: Sequence[Citation]) -> None:
        self.clear()
        c = colours()
        shades = {"exact": c.good, "near": c.doubtful, "missing": c.bad}
        for number, citation in enumerate(citations, 1):
            words, note = f"{number}  “{plain(citation.quote)}”", self._about(citation)
            item = add_row(self, words, note, icon(citation.check, shades[citation.check]))
            item.setToolTip(citation.quote)

    def _about(self, citation: Citation) -> str:
        section = "" if citation.page is not None or citation.check == "missing" else self.section_of(citation)
        return " · ".join(part for part in (check_words(citation), where(citation), section) if part)


def check_words(citation: Citation) -> str:
    """What the check of a quotation found, in words."""
    tr = QCoreApplication.translate
    return {
        "exact": tr("CitationList", "found word for word"),
        "near": tr("CitationList", "found nearly like this"),
        "missing": tr("CitationList", "not found in the document"),
    }[citation.check]


def where(citation: Citation) -> str:
    tr = QCoreApplication.translate
    if citation.page is not None:
        return tr("CitationList", "{0}, p. {1}").format(citation.name, citation.page)
    return citation.name


def tip(number: int, citation: Citation) -> str:
    """What hovering over a chip says."""
    return f"{mark_of(citation)} {number}: {check_words(citation)}\n{where(citation)}\n“{citation.quote[:600]}”"
