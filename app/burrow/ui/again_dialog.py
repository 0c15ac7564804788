"""Ask a question once more with another model, other limits or the other route: chosen for this one time."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from burrow import paths
from burrow.session import AskOptions
from burrow.settings import Settings
from burrow.ui.settings_rows import ROUTES, translated


class AgainDialog(QDialog):
    chosen = Signal(object, object)
    """`AskOptions`, and the `Path` of the model to load for it or None for the one that is loaded."""

    def __init__(
        self, question: str, settings: Settings, models: list[Path], loaded: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options = AskOptions.chosen(settings)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ask again with…"))
        self.resize(460, 300)
        title = QLabel(question, self)
        title.setObjectName("question")
        title.setWordWrap(True)
        self._model = QComboBox(self)
        self._model.addItem(self.tr("the one that is loaded: {0}").format(loaded), None)
        for path in [paths.starter_model(), *models]:
            if path.stem != loaded:
                self._model.addItem(path.stem, path)
        self._route = QComboBox(self)
        for value, label in ROUTES:
            self._route.addItem(translated(label), value)
        self._route.setCurrentIndex(self._route.findData(settings.route))
        self._turns = self._number(1, 1000, settings.turns)
        self._calls = self._number(0, 1_000_000, settings.calls)
        self._depth = self._number(0, 8, settings.depth)
        self._seconds = self._number(0, 1_000_000, round(settings.seconds or 0))
        self._seconds.setSpecialValueText(self.tr("no limit"))
        form = QFormLayout()
        form.addRow(self.tr("Model"), self._model)
        form.addRow(translated("Let the model write code"), self._route)
        form.addRow(translated("Turns"), self._turns)
        form.addRow(translated("Calls"), self._calls)
        form.addRow(translated("Depth"), self._depth)
        form.addRow(translated("Time limit in seconds"), self._seconds)
        for field in (self._model, self._route, self._turns, self._calls, self._depth, self._seconds):
            words = form.labelForField(field)
            field.setAccessibleName(words.text() if isinstance(words, QLabel) else "")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        ask = buttons.addButton(self.tr("Ask"), QDialogButtonBox.ButtonRole.AcceptRole)
        ask.setObjectName("primary")
        ask.style().unpolish(ask)
        ask.style().polish(ask)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addLayout(form, 1)
        layout.addWidget(buttons)

    def accept(self) -> None:
        limits = replace(
            self._options.limits, turns=self._turns.value(), calls=self._calls.value(), depth=self._depth.value(),
            seconds=float(self._seconds.value()) or None,
        )  # fmt: skip
        self.chosen.emit(
            replace(self._options, limits=limits, route=self._route.currentData()), self._model.currentData()
        )
        super().accept()

    def _number(self, low: int, high: int, value: int) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(low, high)
        spin.setValue(value)
        spin.setGroupSeparatorShown(True)
        return spin
