"""The door to the window: starts Qt, shows the window, ends everything again."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from burrow import paths
from burrow.session import Session
from burrow.ui.look import dress
from burrow.ui.problem_dialog import show_bug
from burrow.ui.window import Window


def run_window(files: Sequence[Path | str] = ()) -> int:
    """Show the window with these files open; returns the process's exit code when it is closed."""
    application = make_application()
    window = make_window(Session(), choices_file())
    _catch_bugs(window)
    window.show()
    window.tasks.load_model()
    window.open_files([Path(file).absolute() for file in files])
    return application.exec()


def make_application() -> QApplication:
    """The one `QApplication`, dressed."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Burrow")
    application.setDesktopFileName("burrow")
    application.setWindowIcon(QIcon(str(paths.resources() / "style" / "burrow.svg")))
    dress(application)
    return application


def make_window(session: Session, choices: QSettings) -> Window:
    return Window(session, choices)


def choices_file() -> QSettings:
    """What the window remembers: an INI file beside the user's sessions."""
    return QSettings(str(paths.data() / "window.ini"), QSettings.Format.IniFormat)


def _catch_bugs(window: Window) -> None:
    """Show what nobody caught, instead of ending without a word."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            show_bug(window, kind, error, trace)

    sys.excepthook = show
