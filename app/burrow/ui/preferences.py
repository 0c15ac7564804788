"""The user's settings while the window is open: one value, saved whenever it changes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from burrow.errors import Problem
from burrow.settings import Settings, save


class Preferences(QObject):
    changed = Signal(object, object)
    """The `Settings` before and now."""
    problem_met = Signal(object)
    """A choice that cannot be used, or a file that cannot be written; the choice holds until Burrow is closed."""

    def __init__(self, settings: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._path = path

    def change(self, **choices: Any) -> None:
        """Take new values of some settings, by name."""
        before = self.settings
        try:
            self.settings = replace(before, **choices)
            if self.settings != before:
                save(self.settings, self._path)
        except Problem as problem:
            self.problem_met.emit(problem)
        if self.settings != before:
            self.changed.emit(before, self.settings)
