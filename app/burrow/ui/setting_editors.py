"""A setting's kind -> a widget to choose its value with, and how to put a value in and take it out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from burrow.ui.settings_rows import Decimal, File, Folders, Number, Row, Text, Words, translated


@dataclass(frozen=True, slots=True)
class Editor:
    widget: QWidget
    put: Callable[[Any], None]
    take: Callable[[], Any]

    def on_change(self, do: Callable[[], None]) -> None:
        """Call `do` whenever what would be taken may have become another."""
        target = self.widget.focusProxy() or self.widget
        for name in ("valueChanged", "currentIndexChanged", "toggled", "textChanged"):
            signal = getattr(target, name, None)
            if signal is not None:
                signal.connect(lambda *_: do())
                return


def editor_for(row: Row, parent: QWidget) -> Editor:
    """A fresh editor, not yet filled."""
    match row.kind:
        case Number():
            return _number(row.kind, parent, or_none=row.name == "seconds")
        case Decimal():
            return _decimal(row.kind, parent)
        case Text():
            line = QLineEdit(parent)
            line.setPlaceholderText(row.kind.example)
            return Editor(line, line.setText, lambda: line.text().strip())
        case File():
            return _file(row.kind, parent)
        case Folders():
            return _folders(parent)
        case None:
            box = QCheckBox(parent)
            return Editor(box, box.setChecked, box.isChecked)
        case words:
            return _words(words, parent)


def _number(kind: Number, parent: QWidget, or_none: bool) -> Editor:
    spin = QSpinBox(parent)
    spin.setRange(kind.low, kind.high)
    spin.setGroupSeparatorShown(True)
    spin.setSpecialValueText(translated(kind.special) if kind.special else "")
    if or_none:
        return Editor(spin, lambda value: spin.setValue(round(value or 0)), lambda: spin.value() or None)
    return Editor(spin, spin.setValue, spin.value)


def _decimal(kind: Decimal, parent: QWidget) -> Editor:
    """One step below 0 stands for none."""
    spin = QDoubleSpinBox(parent)
    spin.setDecimals(2)
    spin.setSingleStep(0.05)
    spin.setRange(-0.05, kind.high)
    spin.setSpecialValueText(translated(kind.special))
    return Editor(
        spin,
        lambda value: spin.setValue(-0.05 if value is None else value),
        lambda: None if spin.value() < 0 else round(spin.value(), 2),
    )


def _file(kind: File, parent: QWidget) -> Editor:
    tr = QCoreApplication.translate
    whole = QWidget(parent)
    line, button = QLineEdit(whole), QPushButton(tr("Settings", "Choose…"), whole)
    line.setPlaceholderText(translated(kind.special))
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line, 1)
    row.addWidget(button)
    whole.setFocusProxy(line)

    def choose() -> None:
        path, _ = QFileDialog.getOpenFileName(
            whole, tr("Settings", "Choose a model"), line.text(), tr("Dialogs", "Models") + " (*.gguf)"
        )
        if path:
            line.setText(path)

    button.clicked.connect(choose)
    return Editor(
        whole,
        lambda value: line.setText("" if value is None else str(value)),
        lambda: Path(line.text().strip()).expanduser() if line.text().strip() else None,
    )


def _folders(parent: QWidget) -> Editor:
    tr = QCoreApplication.translate
    whole = QWidget(parent)
    lines, button = QPlainTextEdit(whole), QPushButton(tr("Settings", "Add…"), whole)
    lines.setPlaceholderText(tr("Settings", "one in each line"))
    lines.setTabChangesFocus(True)
    lines.setFixedHeight(lines.fontMetrics().lineSpacing() * 3 + 14)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(lines, 1)
    row.addWidget(button)
    whole.setFocusProxy(lines)

    def add() -> None:
        folder = QFileDialog.getExistingDirectory(whole, tr("Settings", "Choose a folder"))
        if folder:
            lines.appendPlainText(folder)

    button.clicked.connect(add)
    return Editor(
        whole,
        lambda value: lines.setPlainText("\n".join(str(folder) for folder in value)),
        lambda: tuple(Path(line.strip()).expanduser() for line in lines.toPlainText().splitlines() if line.strip()),
    )


def _words(words: Words, parent: QWidget) -> Editor:
    box = QComboBox(parent)
    for value, label in words:
        box.addItem(translated(label), value)
    return Editor(box, lambda value: box.setCurrentIndex(box.findData(value)), box.currentData)
