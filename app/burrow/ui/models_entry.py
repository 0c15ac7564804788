"""The main window's way to the models window: opened when it is asked for, closed with everything else."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from burrow.ui.models_window import ModelsWindow
from burrow.ui.preferences import Preferences


class ModelsEntry(QObject):
    def __init__(self, preferences: Preferences, load: Callable[[Path], None], window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._load = load
        self._window = window
        self._models: ModelsWindow | None = None

    def show_models(self) -> ModelsWindow:
        """One window for as long as Burrow is open, so that downloads go on when it is put away."""
        if self._models is None:
            self._models = ModelsWindow(self._preferences, self._window)
            self._models.chosen.connect(self._load)
        else:
            self._models.look()
        self._models.show()
        self._models.raise_()
        self._models.activateWindow()
        return self._models

    def keep(self, files: Sequence[Path]) -> None:
        """Model files that were dropped on the window are in the list from now on."""
        known = self._preferences.settings.models
        new = [file for file in files if file.suffix.lower() == ".gguf" and file.is_file() and file not in known]
        if new:
            self._preferences.change(models=(*known, *new))

    def close(self) -> None:
        if self._models is not None:
            self._models.shut()
            self._models.close()
