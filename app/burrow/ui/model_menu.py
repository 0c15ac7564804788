"""The models one click away: the starter, the latest ones, and the ways to find others."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from burrow import paths
from burrow.ui.recent import Recent


class ModelMenu(QMenu):
    """Filled whenever it is opened."""

    def __init__(self, recent: Recent, load: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._recent = recent
        self._load = load
        self._loaded: Path | None = None
        self._more: list[QAction] = []
        self.aboutToShow.connect(self.fill)

    def offer(self, actions: list[QAction]) -> None:
        """Actions of the window that stand below the models."""
        self._more = actions

    def show_loaded(self, path: str) -> None:
        """Which file is loaded now."""
        self._loaded = Path(path) if path else None

    def fill(self) -> None:
        self.clear()
        for path in [paths.starter_model(), *self._recent.files()]:
            name = self.tr("Starter model") if path == paths.starter_model() else path.stem
            action = self.addAction(name, partial(self._load, path))
            action.setToolTip(str(path))
            action.setCheckable(True)
            action.setChecked(path == self._loaded)
        self.addSeparator()
        self.addActions(self._more)
