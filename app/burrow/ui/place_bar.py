"""Where one is in a document: its section and its page, each of which can be chosen to go there."""

from bisect import bisect_right

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QStyleOptionComboBox, QWidget

from burrow.documents.document import Document
from burrow.ui.numbers import count

MOST_SECTIONS = 5_000
TITLE_SHOWN = 90
ARROW_ROOM = 34
"""Pixels of the closed box that its frame and its arrow take."""


class PlaceBar(QWidget):
    """Hidden for a document that has neither sections nor pages."""

    jumped = Signal(int)
    """The offset to go to (code points)."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = document
        self._sections = document.sections[:MOST_SECTIONS]
        self._starts = [section.start for section in self._sections]
        self._contents = Contents(self)
        self._contents.setAccessibleName(self.tr("Section"))
        self._contents.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._contents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._contents.setMinimumContentsLength(8)  # to measure thousands of titles would hold up the window
        self._contents.setMaxVisibleItems(24)
        self._contents.setPlaceholderText(self.tr("Contents"))
        titles = [_indented(section.title, section.level) for section in self._sections]
        self._contents.setModel(QStringListModel(titles, self))  # an item for each would take a tenth of a second
        self._contents.setCurrentIndex(-1)
        self._contents.activated.connect(lambda row: self.jumped.emit(self._starts[row]))
        self._page = QLineEdit(self)
        self._page.setAccessibleName(self.tr("Page"))
        self._page.setFixedWidth(self.fontMetrics().horizontalAdvance("00000") + 24)
        self._page.returnPressed.connect(self._go_to_page)
        self._of = QLabel(self.tr("of {0}").format(count(len(document.pages))), self)
        self._of.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._contents, 1)
        layout.addWidget(self._page)
        layout.addWidget(self._of)
        self._contents.setVisible(bool(self._sections))
        if not self._sections:
            layout.addStretch()
        for part in (self._page, self._of):
            part.setVisible(bool(document.pages))
        self.setVisible(bool(self._sections or document.pages))

    def show_place(self, offset: int) -> None:
        """The document is shown from this offset on."""
        if self._sections:
            self._contents.setCurrentIndex(bisect_right(self._starts, offset) - 1)
        page = self._source.page_at(offset)
        if page is not None and not (self._page.hasFocus() and self._page.isModified()):
            self._page.setText(page.label)

    def page(self) -> str:
        """The label of the page that is shown."""
        return self._page.text()

    def _go_to_page(self) -> None:
        """To the page with this label; where no label is like it, to the one with this number."""
        wanted = self._page.text().strip()
        pages = self._source.pages
        found = next((page for page in pages if page.label == wanted), None)
        if found is None and wanted.isdecimal() and 1 <= int(wanted) <= len(pages):
            found = pages[int(wanted) - 1]
        if found is not None:
            self.jumped.emit(found.start)
        self._page.selectAll()


class Contents(QComboBox):
    """Titles that begin the further to the right the deeper their level is; the closed box shows no indentation."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = option.rect.width() - ARROW_ROOM
        shown = option.fontMetrics.elidedText(option.currentText.strip(), Qt.TextElideMode.ElideRight, room)
        option.currentText = shown


def _indented(title: str, level: int) -> str:
    title = title if len(title) <= TITLE_SHOWN else title[: TITLE_SHOWN - 1] + "…"
    return "    " * (min(level, 6) - 1) + title
