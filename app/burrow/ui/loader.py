"""Which model the window wants -> the session's engine, loaded in the background; one load at a time.

Also follows the settings: what can be changed at once is, and the model is loaded again when it must be.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from burrow import paths
from burrow.errors import Problem
from burrow.inference.engine import EngineInfo
from burrow.session import Session
from burrow.settings import Settings
from burrow.ui.background import Background
from burrow.ui.preferences import Preferences

RELOADING = ("window", "threads", "gpu_layers", "parallel", "server", "server_model")
"""Settings that the model has to be loaded again for."""


class Loader(QObject):
    loading = Signal(str, object)
    """Name, and the share done or None."""
    changed = Signal(object)
    """`EngineInfo`."""
    failed = Signal(object, str, object)
    """The `Path` (None for a server), its name, and the problem; None when the user cancelled it."""
    problem_met = Signal(object)
    """With the second model; the first one works on."""

    def __init__(
        self, session: Session, preferences: Preferences, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._background = background
        self._cancelled = threading.Event()
        self._busy = False
        self._held = self._due = False
        """A run is going on; the settings have changed meanwhile."""
        preferences.changed.connect(self._take_settings)

    def cancel(self) -> None:
        self._cancelled.set()

    def hold(self, held: bool) -> None:
        """Load nothing while a run works with the model; what the settings ask for meanwhile is loaded after it."""
        self._held = held
        if not held and self._due:
            self._due = False
            self.load()

    def load(self, path: Path | None = None, then: Callable[[], None] | None = None) -> None:
        """Load a model file, or what the settings say; `then` is done when it is there."""
        if self._busy or self._held:
            return
        settings = self._session.settings
        server = settings.server if path is None else ""
        path = None if server else path or settings.model or paths.starter_model()
        name = path.stem if path is not None else server
        self._busy = True
        self._cancelled = cancelled = threading.Event()
        self.loading.emit(name, None)

        def report(share: float) -> None:
            self._background.post(lambda: self.loading.emit(name, share) if self._busy else None)

        self._background.run(
            lambda: self._session.load_model(path, report, cancelled),
            lambda model: self._loaded(model, path, then),
            lambda error: self._fail(path, name, error),
        )

    def load_with_window(self, path: Path, window: int) -> None:
        """Load a model file with another window, which is kept in the settings."""
        if not self._busy and not self._held:
            self._change_unheard(window=window)
            self.load(path)

    def _loaded(self, model: EngineInfo, path: Path | None, then: Callable[[], None] | None) -> None:
        if path is not None:
            self._change_unheard(model=None if path == paths.starter_model() else path, server="")
        self._busy = False
        self.changed.emit(model)
        if then is not None:
            then()

    def _fail(self, path: Path | None, name: str, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(path, name, None if self._cancelled.is_set() else error)

    def _change_unheard(self, **values: object) -> None:
        """Change settings without a load that they would ask for."""
        busy, self._busy = self._busy, True
        self._preferences.change(**values)
        self._busy = busy

    def _take_settings(self, before: Settings, now: Settings) -> None:
        self._session.settings = now
        if any(getattr(before, name) != getattr(now, name) for name in RELOADING):
            self._due = self._held
            self.load()
        elif before.sub_model != now.sub_model:
            self._load_sub_model(now.sub_model)

    def _load_sub_model(self, path: Path | None) -> None:
        """Load the second model, or let it go; one that cannot be loaded is no longer wanted."""
        if path is not None:
            self.loading.emit(path.stem, None)

        def fail(error: Exception) -> None:
            self._preferences.change(sub_model=None)
            self.changed.emit(self._session.model)
            if not isinstance(error, Problem):
                raise error
            self.problem_met.emit(error)

        self._background.run(
            lambda: self._session.load_sub_model(path), lambda _: self.changed.emit(self._session.model), fail
        )
