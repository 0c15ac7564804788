"""The words that models are driven with: shown, changed in a copy of the user's own, and put back.

A profile is a TOML file; the user's copy holds the entries that take the place of Burrow's. A copy that could not be
used is not saved, and the sentence below says why.
"""

import tomllib
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from burrow.ui.code_view import CodeView


class PromptsPage(QWidget):
    def __init__(self, theirs: Path, own: Path, parent: QWidget | None = None) -> None:
        """`theirs` is the folder of Burrow's profiles, `own` that of the user's copies."""
        super().__init__(parent)
        self._theirs = theirs
        self._own = own
        about = QLabel(
            self.tr("What a model is told before and between its turns. Words with $ are filled in by Burrow."), self
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        self._names = QComboBox(self)
        self._names.setAccessibleName(self.tr("Prompt profile"))
        self._names.addItems(sorted(path.stem for path in theirs.glob("*.toml")))
        self._names.currentTextChanged.connect(self.show_profile)
        self._text = CodeView(parent=self)
        self._text.setReadOnly(False)
        self._text.setAccessibleName(self.tr("Text of the profile"))
        self._text.textChanged.connect(self._look)
        self._save = QPushButton(self.tr("Save my copy"), self)
        self._save.clicked.connect(self.save)
        self._restore = QPushButton(self.tr("Restore Burrow's"), self)
        self._restore.clicked.connect(self.restore)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setObjectName("muted")
        row = QHBoxLayout()
        row.addWidget(self._names)
        row.addStretch()
        row.addWidget(self._restore)
        row.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(about)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._said)
        layout.addLayout(row)
        self.show_profile(self._names.currentText())

    def show_profile(self, name: str) -> None:
        """The user's copy where there is one, Burrow's otherwise."""
        copy, original = self._files(name)
        self._text.setPlainText(_read(copy) or _read(original))
        self._text.document().setModified(False)
        self._look()

    def save(self) -> bool:
        """Keep what is in the field as the user's copy; False when it cannot be used."""
        copy, original = self._files(self._names.currentText())
        text = self._text.toPlainText()
        wrong = self._wrong(text, _read(original))
        if wrong:
            self._said.setText(wrong)
            return False
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            kept = copy.with_name(copy.name + ".new")
            kept.write_text(text, encoding="utf-8")
            kept.replace(copy)
        except OSError as error:
            self._said.setText(self.tr("It could not be written: {0}").format(error))
            return False
        self._text.document().setModified(False)
        self._look()
        return True

    def restore(self) -> None:
        """Throw the user's copy away."""
        copy, original = self._files(self._names.currentText())
        copy.unlink(missing_ok=True)
        self._text.setPlainText(_read(original))
        self._text.document().setModified(False)
        self._look()

    def said(self) -> str:
        """The sentence below the text."""
        return self._said.text()

    def _look(self) -> None:
        copy, _ = self._files(self._names.currentText())
        changed = self._text.document().isModified()
        self._save.setEnabled(changed)
        self._restore.setEnabled(copy.exists() or changed)
        self._said.setText(
            self.tr("Not saved yet. It holds from the next question on.") if changed
            else self.tr("This is your copy.") if copy.exists()
            else self.tr("This is Burrow's own.")
        )  # fmt: skip

    def _wrong(self, text: str, original: str) -> str:
        """Why a text is no profile; empty when it is one."""
        try:
            found, wanted = tomllib.loads(text), tomllib.loads(original)
        except tomllib.TOMLDecodeError as error:
            return self.tr("This is not valid TOML: {0}").format(error)
        strange = sorted(set(found) - set(wanted))
        if strange:
            return self.tr("These entries are not known: {0}").format(", ".join(strange))
        other = [key for key, value in found.items() if isinstance(value, str) != isinstance(wanted[key], str)]
        if other:
            return self.tr("These entries have the wrong kind of value: {0}").format(", ".join(other))
        return ""

    def _files(self, name: str) -> tuple[Path, Path]:
        return self._own / f"{name}.toml", self._theirs / f"{name}.toml"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
