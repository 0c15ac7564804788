"""Earlier questions: find one, see it again with its tree, go on with one that was cut off, rename, delete, undo; and
delete for good what is in the trash."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from burrow.store.journal import Journal, SessionSummary
from burrow.ui.look import icon
from burrow.ui.rows import RowDelegate, add_row
from burrow.ui.thread import grouped
from burrow.ui.thread_list import picture_of


class History(QDialog):
    opened = Signal(str)
    """Id of the session to show again."""
    resumed = Signal(str)
    """Id of the session to go on with."""

    def __init__(
        self, past: Callable[[str], Sequence[SessionSummary]], shelf: Journal | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._past = past
        self._shelf = shelf
        self._deleted: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier questions"))
        self.resize(640, 520)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Search in questions, answers and file names"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.show_list)
        self._list = QListWidget(self)
        self._list.setItemDelegate(RowDelegate(self._list, 2))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Earlier questions"))
        self._list.itemActivated.connect(self.open_chosen)
        self._list.currentRowChanged.connect(self._update)
        self._note = QLabel(self)
        self._note.setObjectName("muted")
        self._open = self._button(self.tr("Open"), self.open_chosen)
        self._open.setObjectName("primary")
        self._resume = self._button(self.tr("Go on"), self.resume_chosen)
        self._rename = self._button(self.tr("Rename…"), self.rename_chosen)
        self._delete = self._button(self.tr("Delete"), self.delete_chosen)
        self._undo = self._button(self.tr("Undo delete"), self.undo)
        self._empty = self._button(self.tr("Empty trash…"), self.ask_to_empty)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        QShortcut(QKeySequence("Ctrl+Del"), self, self.delete_chosen)
        self._lay_out()
        self.show_list()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._rename, self._delete, self._undo, self._empty):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._resume)
        buttons.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    def show_list(self) -> None:
        self._list.clear()
        for session, depth in grouped(self._past(self._field.text())):
            words = ("↳ " if depth else "") + (session.title or session.question)
            picture = icon(*picture_of(session.status))
            item = add_row(self._list, words, self._about(session), picture, min(depth, 3))
            item.setData(Qt.ItemDataRole.UserRole, session)
        self._list.setCurrentRow(0)
        empty = self.tr("Nothing found.") if self._field.text() else self.tr("No question was asked yet.")
        self._note.setText("" if self._list.count() else empty)
        self._empty.setVisible(self._trashed() > 0)
        self._update()

    def chosen(self) -> SessionSummary | None:
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def open_chosen(self) -> None:
        session = self.chosen()
        if session is not None:
            self.accept()
            self.opened.emit(session.id)

    def resume_chosen(self) -> None:
        session = self.chosen()
        if session is not None:
            self.accept()
            self.resumed.emit(session.id)

    def rename_chosen(self) -> None:
        session = self.chosen()
        if session is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename"))
        dialog.setLabelText(self.tr("A name for this question"))
        dialog.setTextValue(session.title or session.question)
        dialog.textValueSelected.connect(lambda title: self._give_name(session.id, title))
        dialog.open()

    def delete_chosen(self) -> None:
        """Put the chosen session in the trash; `undo` brings it back."""
        session = self.chosen()
        if session is not None and self._shelf is not None:
            row = self._list.currentRow()
            self._shelf.trash(session.id)
            self._deleted.append(session.id)
            self.show_list()
            self._list.setCurrentRow(min(row, self._list.count() - 1))
            self._note.setText(self.tr("Deleted. Ctrl+Z brings it back."))

    def undo(self) -> None:
        if self._deleted and self._shelf is not None:
            self._shelf.restore(self._deleted.pop())
            self.show_list()

    def ask_to_empty(self) -> None:
        """Delete for good what is in the trash, if the user really wants it."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), "", parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("Delete %Ln questions in the trash for good?", "", self._trashed()))
        box.setInformativeText(self.tr("Their answers, and the kept texts of documents that no other question needs."))
        box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole).clicked.connect(
            self._do_empty
        )
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    def _do_empty(self) -> None:
        if self._shelf is not None:
            gone = self._shelf.empty_trash()
            self._deleted = []
            self.show_list()
            self._note.setText(self.tr("%Ln questions deleted for good.", "", gone))

    def _trashed(self) -> int:
        kept = self._shelf.sessions(include_trash=True) if self._shelf is not None else []
        return sum(session.trashed for session in kept)

    def _give_name(self, session: str, title: str) -> None:
        if self._shelf is not None:
            self._shelf.rename(session, title)
            self.show_list()

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _update(self) -> None:
        session = self.chosen()
        for button in (self._open, self._rename, self._delete):
            button.setEnabled(session is not None)
        self._resume.setVisible(session is not None and session.status in ("running", "failed"))
        self._undo.setVisible(bool(self._deleted))

    def _about(self, session: SessionSummary) -> str:
        words = {
            "answered": self.tr("answered"),
            "partial": self.tr("partial answer"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
            "running": self.tr("cut off"),
        }
        moment = QDateTime.fromSecsSinceEpoch(round(datetime.fromisoformat(session.created).timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        return " · ".join(
            [words.get(session.status, session.status), when, ", ".join(session.documents), session.model]
        )
