"""All open documents in a list: type a few letters, press Enter, and the document comes to the front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from burrow.documents.document import Document
from burrow.ui.numbers import count


class DocumentList(QDialog):
    chosen = Signal(int)
    """Index of a document."""

    def __init__(self, documents: Sequence[Document], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open documents"))
        self.resize(480, 420)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Name of a document"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._choose)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Open documents"))
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        for index, document in enumerate(documents):
            about = self.tr("%Ln characters", "", len(document.text))
            item = QListWidgetItem(f"{count(index + 1)}  {document.name}   ({about})", self._list)
            item.setData(Qt.ItemDataRole.UserRole, index)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the field move through the list."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            QApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        first = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in words))
            if first is None and not item.isHidden():
                first = row
        self._list.setCurrentRow(-1 if first is None else first)

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None and not item.isHidden():
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
