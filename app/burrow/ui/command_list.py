"""The command list (Ctrl+K) and the sheet of keys (Shift+F1): every action, found by typing or read as a table."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from burrow.ui.actions import ENTRIES, plain
from burrow.ui.rows import RowDelegate, add_row


class CommandList(QDialog):
    """Type a few letters, press Enter."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All commands"))
        self.resize(480, 380)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self.tr("What do you want to do?"))
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._do)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setItemDelegate(RowDelegate(self._list, beside=True))
        self._list.itemActivated.connect(self._do)
        for entry in ENTRIES:
            keys = actions[entry.name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = add_row(self._list, plain(entry.text), keys)
            item.setData(Qt.ItemDataRole.UserRole, actions[entry.name])
            item.setHidden(not actions[entry.name].isEnabled())
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        self._narrow("")

    def offered(self) -> list[str]:
        """The commands that are listed now."""
        return [self._list.item(row).text() for row in self._shown()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the field move through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            action = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(not action.isEnabled() or not all(word in item.text().casefold() for word in words))
        shown = self._shown()
        self._list.setCurrentRow(shown[0] if shown else -1)

    def _shown(self) -> list[int]:
        return [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]

    def _move(self, step: int) -> None:
        shown = self._shown()
        if shown:
            place = shown.index(self._list.currentRow()) if self._list.currentRow() in shown else 0
            self._list.setCurrentRow(shown[(place + step) % len(shown)])

    def _do(self) -> None:
        item = self._list.currentItem()
        if item is not None and not item.isHidden():
            action = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            action.trigger()


class KeySheet(QDialog):
    """All keys in a table."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 560)
        rows = [(plain(entry.text), actions[entry.name].shortcut()) for entry in ENTRIES if entry.keys]
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName(self.tr("Keys"))
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, (text, keys) in enumerate(rows):
            table.setItem(row, 0, QTableWidgetItem(text))
            table.setItem(row, 1, QTableWidgetItem(keys.toString(QKeySequence.SequenceFormat.NativeText)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
