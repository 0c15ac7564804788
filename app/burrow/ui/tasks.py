"""What the window asks of the session, and what comes back as Qt signals.

Blocking work happens in the background. Files are opened one after the other, so that documents have the same order
everywhere.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import ENDS, Event
from burrow.session import AskOptions, Reopened, Run, Session
from burrow.ui.background import Background
from burrow.ui.loader import Loader
from burrow.ui.opening import Opening
from burrow.ui.preferences import Preferences
from burrow.ui.renders import Renderer

log = logging.getLogger(__name__)
REPLAYED_AT_ONCE = 400
STOP_SECONDS = 1.0


class Tasks(QObject):
    document_opened = Signal(object)
    """A `Document`; those of a folder come together in `opening.several_opened`."""
    pages_opened = Signal(object, object)
    """A `Document` and what draws its pages."""
    model_loading = Signal(str, object)
    """Name, and the share done or None."""
    model_changed = Signal(object)
    """`EngineInfo`."""
    model_failed = Signal(object, str, object)
    """`Path` (None for a server), name, and the problem; None when the user cancelled it."""
    reopened = Signal(object)
    """A `Reopened` session of the past. Its events follow."""
    run_started = Signal()
    """Nothing has been heard of it yet."""
    run_known = Signal(object)
    """The `Run` that was started."""
    events_arrived = Signal(list)
    run_ended = Signal()
    problem_met = Signal(object)
    saved = Signal(object)
    """The `Path` that was written."""

    def __init__(self, session: Session, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.background = Background(self._show, self)
        self._run: Run | None = None
        self._starting = False
        self._stop_wanted = False
        self.opening = Opening(session, self.background, self)
        self.opening.opened.connect(self.document_opened)
        self.opening.problem_met.connect(self.problem_met)
        self.loader = Loader(session, preferences, self.background, self)
        self.loader.loading.connect(self.model_loading)
        self.loader.changed.connect(self.model_changed)
        self.loader.changed.connect(self._ask_what_waits)
        self.loader.failed.connect(self.model_failed)
        self.loader.problem_met.connect(self.problem_met)
        self.run_started.connect(lambda: self.loader.hold(True))
        self.run_ended.connect(lambda: self.loader.hold(False))
        self._closing = threading.Lock()
        self._closed = False
        self._unclaimed: list[Renderer] = []
        """Made in the background and not handed over yet."""
        self._replay: Iterator[Event] = iter(())
        self._replaying = QTimer(self)
        self._replaying.setInterval(0)
        self._replaying.timeout.connect(self._replay_some)
        self._waiting: tuple[str, AskOptions | None, Run | str | None] | None = None
        """What is asked when the model is there."""

    @property
    def running(self) -> bool:
        return self._starting or self._run is not None

    @property
    def waiting_question(self) -> str:
        return self._waiting[0] if self._waiting is not None else ""

    def open_files(self, files: list[Path]) -> None:
        """Open files, and what is readable in folders and archives; a GGUF file is loaded as a model."""
        for path in files:
            if path.suffix.lower() == ".gguf" and not path.is_dir():
                self.load_model(path)
            else:
                self.opening.open(path)

    def open_pages(self, document: Document) -> None:
        """Make a document's pages ready to be drawn, where its format has any."""
        if document.format == "pdf":
            self.background.run(lambda: self._renderer_of(document), self._hand_over_pages, self._no_pages)

    def cancel_loading(self) -> None:
        """Give up what is being read and loaded."""
        self.opening.cancel()
        self.loader.cancel()

    def load_model(self, path: Path | None = None, then: Callable[[], None] | None = None) -> None:
        """Load a model file, or what the settings say; `then` is done when it is there. Not during a run."""
        self.loader.load(path, then)

    def ask(self, question: str, options: AskOptions | None = None, follows: Run | str | None = None) -> None:
        """Start a run, at once or as soon as the model is there."""
        if self.running:
            return
        if self.session.model is None:
            self._waiting = (question, options, follows)
            return
        self._waiting = None
        listen = self.background.listener()
        self._start(lambda: self.session.ask(question, options, listen, follows))

    def reopen(self, session_id: str, go_on: bool = False) -> None:
        """Show a session of the past; with `go_on`, continue its run where it was cut off."""
        if self.running:
            return
        self.background.listener()
        self.background.run(
            lambda: self.session.reopen(session_id),
            lambda past: self._reopened(past, go_on),
            self._not_started,
        )

    def save_text(self, path: Path, make: Callable[[], str]) -> None:
        """Write a file whole or not at all."""
        self.background.run(lambda: _write(path, make()), lambda _: self.saved.emit(path), self._not_saved)

    def stop(self) -> None:
        self._waiting = None
        self._stop_wanted = self._starting
        if self._run is not None:
            self._run.stop()

    def answer_now(self) -> None:
        if self._run is not None:
            self._run.answer_now()

    def skip(self, node: str) -> None:
        if self._run is not None:
            self._run.skip(node)

    def close(self) -> None:
        """Stop everything; takes a second at most where the session keeps its word."""
        with self._closing:
            self._closed = True
        run, self._run = self._run, None
        self.cancel_loading()
        if run is not None:
            run.stop()
            run.wait(STOP_SECONDS)
        self.session.close()
        self.background.close()
        for renderer in self._unclaimed:
            renderer.close()

    def _reopened(self, past: Reopened, go_on: bool) -> None:
        if go_on and self.session.model is None:
            self.problem_met.emit(Problem("No model is loaded yet.", "Wait until the model is ready, then go on."))
            return
        self.session.set_documents(past.documents)
        self.reopened.emit(past)
        if go_on:
            listen = self.background.listener()
            self._start(lambda: self.session.resume(past.summary.id, listen))
        else:
            self.replay(past.events)

    def replay(self, events: Iterable[Event]) -> None:
        """Show what happened in a run of the past."""
        self._replay = iter(events)
        self._replaying.start()

    def end_replay(self) -> None:
        """What is still to come of a run of the past is not wanted any more."""
        self._replaying.stop()

    def _replay_some(self) -> None:
        """Show the next of a past run's events; some at a time, so that the window stays awake."""
        batch = list(islice(self._replay, REPLAYED_AT_ONCE))
        if batch:
            self.events_arrived.emit(batch)
        else:
            self._replaying.stop()

    def _start(self, begin: Callable[[], Run]) -> None:
        self._replaying.stop()
        self._starting, self._stop_wanted = True, False
        self.run_started.emit()
        self.background.run(begin, self._started, self._not_started)

    def _started(self, run: Run) -> None:
        self._starting = False
        self._run = run
        self.run_known.emit(run)
        if self._stop_wanted:
            run.stop()

    def _not_started(self, error: Exception) -> None:
        self._starting = False
        self.run_ended.emit()
        if not isinstance(error, Problem):
            raise error
        self.problem_met.emit(error)

    def _show(self, events: list[Event]) -> None:
        self.events_arrived.emit(events)
        if any(isinstance(event, ENDS) and event.node == "r" for event in events):
            self._run = None
            self.run_ended.emit()

    def _renderer_of(self, document: Document) -> tuple[Document, Renderer | None]:
        """In the background: a renderer that comes too late for the window is let go."""
        renderer = self.session.open_pages(document)
        with self._closing:
            if renderer is not None and not self._closed:
                self._unclaimed.append(renderer)
                return document, renderer
        if renderer is not None:
            renderer.close()
        return document, None

    def _hand_over_pages(self, opened: tuple[Document, Renderer | None]) -> None:
        document, renderer = opened
        if renderer is not None:
            self._unclaimed.remove(renderer)
            self.pages_opened.emit(document, renderer)

    def _no_pages(self, error: Exception) -> None:
        """The text is there all the same, which is what matters: the log says why its pages are not."""
        if not isinstance(error, Problem):
            raise error
        log.warning("no pages: %s", error)

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.problem_met.emit(Problem(f"The file could not be written: {error}", "Choose another folder."))

    def _ask_what_waits(self) -> None:
        if self._waiting is not None:
            self.ask(*self._waiting)


def _write(path: Path, text: str) -> None:
    kept = path.with_name(f".{path.name}.part")
    kept.write_text(text, encoding="utf-8")
    kept.replace(path)
