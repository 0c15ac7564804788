"""The door to the window: starts Qt, opens the journal and the settings, shows the window, ends everything again."""

import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from burrow import paths
from burrow.errors import Problem
from burrow.session import Session
from burrow.settings import Settings, load
from burrow.store.journal import Journal
from burrow.ui.collector import Collector
from burrow.ui.language import speak
from burrow.ui.look import dress, system_is_dark
from burrow.ui.problem_dialog import show_bug, show_problem
from burrow.ui.single import STARTING, Doorbell, hand_over, is_taken, meeting_point, seat_in
from burrow.ui.update_notice import look_for_update
from burrow.ui.window import Window


def run_window(
    files: Sequence[Path | str] = (), change: Callable[[Settings], Settings] | None = None, server_key: str = ""
) -> int:
    """Show the window with these files open; returns the process's exit code when it is closed. `change` is made to
    the settings for this time; a server that it names has been confirmed, and may want the key."""
    application = make_application()
    wanted = [Path(file).absolute() for file in files]
    name = meeting_point(paths.data())
    seat = seat_in(paths.data())
    if is_taken(seat) and hand_over(name, wanted, STARTING):
        return 0
    problems: list[Problem] = []
    settings = _settings(problems)
    if change is not None:
        settings = change(settings)
    journal = _journal(problems)
    window = Window(Session(journal, settings, server_key), choices_file(), paths.settings_file())
    _catch_bugs(window)
    window.show()
    for problem in problems:
        show_problem(window, problem)
    window.tasks.load_model()
    window.files.open_files(wanted)
    window.offer_resume()
    look_for_update(settings, window.tasks.background, window.statusBar().showMessage)
    bell = Doorbell(name)
    bell.rung.connect(window.answer_bell)
    for sign in (signal.SIGINT, signal.SIGTERM):  # Ctrl-C, or the end of the desktop session
        signal.signal(sign, lambda *_: window.close_unasked())
    put_window_first()
    collector = Collector()
    collector.start()
    code = application.exec()
    collector.stop()
    bell.close()
    seat.unlock()
    if journal is not None:
        journal.close()
    return code


def put_window_first() -> None:
    """A thread that computes gives way to the window after a fifth of a millisecond, and not after Python's usual five:
    to draw a tree, Qt asks for hundreds of values, and the window waits that long for each."""
    sys.setswitchinterval(0.0002)


def make_application(language: str | None = None) -> QApplication:
    """The one `QApplication`, dressed, in the system's language or the one that is named."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Burrow")
    application.setDesktopFileName("burrow")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "burrow.svg")))
    speak(application, language)
    dress(application, system_is_dark())
    return application


def choices_file() -> QSettings:
    """What the window remembers: an INI file beside the user's sessions."""
    return QSettings(str(paths.data() / "window.ini"), QSettings.Format.IniFormat)


def _settings(problems: list[Problem]) -> Settings:
    try:
        return load(paths.settings_file())
    except Problem as problem:
        problems.append(problem)
        return Settings()


def _journal(problems: list[Problem]) -> Journal | None:
    """The journal; without it Burrow works and keeps nothing."""
    try:
        return Journal(paths.journal())
    except Problem as problem:
        problems.append(problem)
        return None


def _catch_bugs(window: Window) -> None:
    """Show what nobody caught, instead of ending without a word: a problem of the world as one, a bug as a bug."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Problem):
            show_problem(window, error)
            return
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            show_bug(window, kind, error, trace)

    sys.excepthook = show
