"""The documents or models opened last, newest first, remembered from one start to the next."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu, QWidget

MOST = 12


class Recent:
    def __init__(self, choices: QSettings, key: str = "recent") -> None:
        """`key` names the list."""
        self._choices = choices
        self._key = key

    def files(self) -> list[Path]:
        """Those that still exist."""
        kept = str(self._choices.value(self._key, "") or "").split("\n")
        return [Path(name) for name in kept if name and Path(name).exists()]

    def add(self, path: Path) -> None:
        files = [path, *(known for known in self.files() if known != path)]
        self._choices.setValue(self._key, "\n".join(str(file) for file in files[:MOST]))
        self._choices.setValue("folder", str(path.parent))

    def folder(self) -> str:
        """Where the last file was, to begin looking for the next."""
        return str(self._choices.value("folder", "") or Path.home())

    def clear(self) -> None:
        self._choices.setValue(self._key, "")


class RecentMenu(QMenu):
    """Filled whenever it is opened."""

    def __init__(self, recent: Recent, show: Callable[[Sequence[Path]], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self._recent = recent
        self._show = show
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        self.clear()
        for path in self._recent.files():
            self.addAction(path.name, partial(self._show, [path])).setToolTip(str(path))
        if self.isEmpty():
            self.addAction(self.tr("Nothing was opened yet")).setEnabled(False)
        else:
            self.addSeparator()
            self.addAction(self.tr("&Forget these"), self._recent.clear)
