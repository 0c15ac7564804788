"""The citations of an answer as a list: number, whether the quotation is really there, where, and the words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from burrow.events import Citation
from burrow.ui.look import colours, icon
from burrow.ui.markdown import mark_of

QUOTE_SHOWN = 220


class CitationList(QListWidget):
    chosen = Signal(int)
    """Index of a citation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Citations"))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.chosen.emit(self.row(item)))
        self.itemActivated.connect(lambda item: self.chosen.emit(self.row(item)))

    def show_citations(self, citations: Sequence[Citation]) -> None:
        self.clear()
        c = colours()
        shades = {"exact": c.good, "near": c.doubtful, "missing": c.bad}
        for number, citation in enumerate(citations, 1):
            quote = " ".join(citation.quote.split())
            quote = quote if len(quote) <= QUOTE_SHOWN else quote[: QUOTE_SHOWN - 1] + "…"
            item = QListWidgetItem(f"{number}  {check_words(citation)} · {where(citation)}\n“{quote}”", self)
            item.setIcon(icon(citation.check, shades[citation.check]))
            item.setToolTip(citation.quote)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())


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
