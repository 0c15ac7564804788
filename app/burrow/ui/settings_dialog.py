"""The settings as a form: each choice with a sentence and a way back to its default."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from burrow.settings import Settings
from burrow.ui.look import icon


def _n(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Settings", text))


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; `special` is what its lowest value is called."""

    low: int
    high: int
    special: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    """Of the setting."""
    label: str
    about: str
    kind: Number | tuple[tuple[str, str], ...] | None = None
    """A range, words to choose from (value, label), or None for yes and no."""


ROUTES = (("auto", _n("Burrow decides")), ("rlm", _n("always")), ("direct", _n("never, ask directly")))
SCHEMES = (("system", _n("as the system")), ("light", _n("light")), ("dark", _n("dark")))
GROUPS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        _n("The work"),
        (
            Row("route", _n("Let the model write code"), _n("Short documents can be read in one go."), ROUTES),
            Row("turns", _n("Turns"), _n("How often the model may write code before it must answer."), Number(1, 1000)),
            Row(
                "calls",
                _n("Calls"),
                _n("How many passages may be read for one answer."),
                Number(0, 1_000_000),
            ),
            Row("depth", _n("Depth"), _n("How deep a run may start runs of its own."), Number(0, 8)),
            Row(
                "seconds",
                _n("Time limit in seconds"),
                _n("The best answer by then is given."),
                Number(0, 1_000_000, _n("no limit")),
            ),
        ),
    ),
    (
        _n("The model"),
        (
            Row(
                "window",
                _n("Context window in tokens"),
                _n("A smaller one needs less memory."),
                Number(0, 1 << 24, _n("automatic")),
            ),
            Row("threads", _n("Threads"), _n("Processor cores that compute."), Number(0, 512, _n("automatic"))),
            Row(
                "gpu_layers",
                _n("Layers on the graphics card"),
                _n("0 leaves the graphics card alone."),
                Number(-1, 10_000, _n("as many as fit")),
            ),
        ),
    ),
    (
        _n("Privacy"),
        (
            Row(
                "keep_sessions",
                _n("Keep questions and answers"),
                _n("With the text of the documents, on this computer."),
            ),
        ),
    ),
    (_n("Appearance"), (Row("appearance", _n("Colours"), _n("Light, dark, or as the system has it."), SCHEMES),)),
)


class SettingsDialog(QDialog):
    chosen = Signal(dict)
    """The new values by name."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._values: dict[str, Callable[[], Any]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(600, 620)
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(4)
        for title, rows in GROUPS:
            heading = QLabel(_translated(title), page)
            heading.setObjectName("title")
            heading.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
            for row in rows:
                self._add(grid, row)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(self)
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)

    def accept(self) -> None:
        self.chosen.emit({name: value() for name, value in self._values.items()})
        super().accept()

    def _add(self, grid: QGridLayout, row: Row) -> None:
        name = QLabel(_translated(row.label), self)
        about = QLabel(_translated(row.about), self)
        about.setObjectName("muted")
        about.setWordWrap(True)
        editor, put = self._editor(row)
        editor.setAccessibleName(name.text())
        editor.setAccessibleDescription(about.text())
        editor.setMinimumWidth(170)
        name.setBuddy(editor)
        reset = QToolButton(self)
        reset.setIcon(icon("resumed"))
        reset.setAutoRaise(True)
        reset.setToolTip(self.tr("Back to the default"))
        reset.setAccessibleName(self.tr("{0}: back to the default").format(name.text()))
        reset.clicked.connect(lambda: put(getattr(Settings(), row.name)))
        put(getattr(self._settings, row.name))
        at = grid.rowCount()
        grid.addWidget(name, at, 0)
        grid.addWidget(editor, at, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(reset, at, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(about, at + 1, 0)

    def _editor(self, row: Row) -> tuple[QWidget, Callable[[Any], None]]:
        """A widget for a setting, and how to put a value into it."""
        if isinstance(row.kind, Number):
            spin = QSpinBox(self)
            spin.setRange(row.kind.low, row.kind.high)
            spin.setGroupSeparatorShown(True)
            spin.setSpecialValueText(_translated(row.kind.special) if row.kind.special else "")
            limit = row.name == "seconds"
            self._values[row.name] = lambda: (spin.value() or None) if limit else spin.value()
            return spin, lambda value: spin.setValue(round(value or 0) if limit else value)
        if row.kind is None:
            box = QCheckBox(self)
            self._values[row.name] = box.isChecked
            return box, box.setChecked
        words = QComboBox(self)
        for value, label in row.kind:
            words.addItem(_translated(label), value)
        self._values[row.name] = words.currentData
        return words, lambda value: words.setCurrentIndex(words.findData(value))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
