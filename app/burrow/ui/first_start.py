"""A new user's first minute, played through in the real window: the sample contract, a suggested question, its proof.

Everything is as it is after installation: an empty data folder, no settings, the starter model in its own process. Only
the person is missing, who would need longer to find the two buttons than the program to answer.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from burrow.events import Answered
from burrow.session import Session
from burrow.settings import Settings
from burrow.store.journal import Journal
from burrow.ui.start_page import suggestions
from burrow.ui.window import Window

PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class FirstStart:
    """Seconds since the program was started."""

    window: float
    """The window can be seen."""
    opened: float
    """The contract is there, and the question is asked."""
    model: float
    """The model is ready."""
    answered: float
    proven: float
    """A cited passage is highlighted and on the screen."""
    answer: str

    @property
    def sentence(self) -> str:
        return (
            f"first start, with the starter model: window after {self.window:.1f} s, contract open after "
            f"{self.opened:.1f} s, model ready after {self.model:.1f} s, answer with its proof highlighted after "
            f"{self.proven:.1f} s"
        )


def play_first_start(folder: Path, began: float) -> FirstStart:
    """In an application that has been made already. `began` is when the program was started, as `time.time()` has it.

    Raises `TimeoutError` when there is no answer with a proof within two minutes.
    """
    journal = Journal(folder / "journal.sqlite3")
    choices = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = Window(Session(journal, Settings()), choices, folder / "settings.toml", ask_before_closing=False)
    try:
        return _play(window, began)
    finally:
        window.close()
        journal.close()


def _play(window: Window, began: float) -> FirstStart:
    ready: list[float] = []
    since = lambda: time.time() - began  # noqa: E731
    window.tasks.model_changed.connect(lambda model: ready.append(since()))
    window.show()
    _wait(window.isVisible)
    seen = since()
    window.tasks.load_model()
    window.files.open_sample()
    _wait(lambda: window.documents.count() == 1)
    view = window.documents.views[0]
    window.answer.ask_suggested(suggestions(view.source)[0])
    opened = since()
    _wait(lambda: window.answer.end is not None)
    end, answered = window.answer.end, since()
    if not isinstance(end, Answered):
        raise TimeoutError(f"the run did not end with an answer: {end}")
    _wait(lambda: any(_is_seen(view.on_screen(), place) for place, _ in view.text.highlighted()))
    return FirstStart(seen, opened, ready[0], answered, since(), end.answer)


def _is_seen(screen: tuple[int, int], place: tuple[int, int]) -> bool:
    return screen[0] <= place[0] < screen[1]


def _wait(condition: Callable[[], bool]) -> None:
    loop, limit = QEventLoop(), time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > limit:
            raise TimeoutError("the window did not get there in time")
        QTimer.singleShot(10, loop.quit)
        loop.exec()
