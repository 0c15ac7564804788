"""The models on this computer: which fits, where it comes from, what its check-up found; use, check, add, delete."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from burrow.checkup.reports import Report
from burrow.ui.look import colours, icon
from burrow.ui.models_words import fit_line, fit_sentence, picture, report_line, report_sentence, size
from burrow.ui.rows import NOTE, RowDelegate, add_row
from burrow.weights.fit import Fit
from burrow.weights.shelf import Found


@dataclass(frozen=True, slots=True)
class Row:
    found: Found
    fit: Fit
    report: Report | None
    in_use: bool = False
    own: bool = False
    """Downloaded by Burrow, which may therefore delete it."""


class ModelsList(QWidget):
    use_asked = Signal(Path)
    check_asked = Signal(Path)
    check_stopped = Signal()
    added = Signal(Path)
    """A folder or a file to look at."""
    delete_agreed = Signal(object)
    """The `Found` to delete."""
    refresh_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Models on this computer"))
        self._list.itemActivated.connect(lambda item: self.use_chosen())
        self._list.currentRowChanged.connect(self._update)
        self._details = QLabel(self)
        self._details.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.setMinimumHeight(64)
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Check-up"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(8)
        self._step = QLabel(self)
        self._step.setObjectName("muted")
        self._step.hide()
        self._progress.hide()
        self._checking = False
        self._use = self._button(self.tr("Use this model"), self.use_chosen)
        self._use.setObjectName("primary")
        self._check = self._button(self.tr("Check-up"), self.check_chosen)
        self._folder = self._button(self.tr("Add a folder…"), self.add_folder)
        self._delete = self._button(self.tr("Delete…"), self.delete_chosen)
        self._again = self._button(self.tr("Look again"), self.refresh_asked.emit)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.refresh_asked.emit)
        self._lay_out()
        self.show_searching()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._folder, self._again, self._delete):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._check)
        buttons.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._details)
        layout.addWidget(self._step)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)

    def show_searching(self) -> None:
        self._details.setText(self.tr("Looking for models on this computer…"))

    def show_rows(self, rows: Sequence[Row]) -> None:
        chosen = self.chosen()
        self._list.clear()
        for row in rows:
            c = colours()
            shade = {"fits": c.good, "tight": c.doubtful, "too big": c.bad}[row.fit.verdict]
            item = add_row(self._list, *self._words(row), icon(picture(row.fit.verdict), shade))
            item.setData(Qt.ItemDataRole.UserRole, row)
            if chosen is not None and chosen.found.path == row.found.path:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._update()

    def chosen(self) -> Row | None:
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def texts(self) -> list[str]:
        rows = (self._list.item(row) for row in range(self._list.count()))
        return [f"{row.text()}\n{row.data(NOTE)}" for row in rows]

    def choose(self, path: Path) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole).found.path == path:
                self._list.setCurrentRow(row)

    def details(self) -> str:
        return self._details.text()

    def use_chosen(self) -> None:
        if (row := self.chosen()) is not None:
            self.use_asked.emit(row.found.path)

    def check_chosen(self) -> None:
        if self._checking:
            self.check_stopped.emit()
        elif (row := self.chosen()) is not None:
            self.check_asked.emit(row.found.path)

    def add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Add a folder with models"))
        if folder:
            self.added.emit(Path(folder))

    def delete_chosen(self) -> None:
        """Delete a model that Burrow has downloaded, after a yes."""
        row = self.chosen()
        if row is None or not row.own:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Delete {0} ({1})?").format(row.found.name, size(row.found.header.size)))
        box.setInformativeText(self.tr("It can be downloaded again."))
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        delete.clicked.connect(lambda: self.delete_agreed.emit(row.found))
        box.open()

    def show_check(self, done: int, count: int) -> None:
        """A check-up is going on; 0 of 0 while the model is being loaded."""
        self._checking = True
        self._progress.setRange(0, count)
        self._progress.setValue(done)
        self._step.setText(self.tr("Task {0} of {1}").format(done, count) if count else self.tr("Loading…"))
        self._step.show()
        self._progress.show()
        self._update()

    def end_check(self) -> None:
        self._checking = False
        self._progress.hide()
        self._step.hide()
        self._update()

    def _update(self) -> None:
        row = self.chosen()
        self._check.setText(self.tr("Stop the check-up") if self._checking else self.tr("Check-up"))
        self._use.setEnabled(row is not None and not row.in_use)
        self._check.setEnabled(row is not None or self._checking)
        self._delete.setEnabled(row is not None and row.own and not row.in_use)
        self._details.setText(self._about(row) if row is not None else self.tr("No model was found."))

    def _words(self, row: Row) -> tuple[str, str]:
        """What it is; how it fits, and where it comes from."""
        header = row.found.header
        used = self.tr("in use") if row.in_use else ""
        first = " · ".join(part for part in (row.found.name, header.quantisation, size(header.size), used) if part)
        origin = ", ".join((row.found.origin, *row.found.also))
        return first, " · ".join(part for part in (fit_line(row.fit), origin, report_line(row.report)) if part)

    def _about(self, row: Row) -> str:
        header = row.found.header
        licence = self.tr("Licence: {0}.").format(header.licence) if header.licence else ""
        told = [fit_sentence(row.fit), licence, str(row.found.path)]
        if row.report is not None:
            told.insert(1, report_sentence(row.report))
        return "\n".join(part for part in told if part)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())  # type: ignore[operator]
        return button
