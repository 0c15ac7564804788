"""What the user asks, one question after the other: begins runs, keeps their thread, shows or saves one of them.

It decides which question follows which; what a follow-up means is the session's business.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from burrow.events import Event
from burrow.session import AskOptions, Reopened, Run
from burrow.store.export import FORMATS
from burrow.ui import dialogs
from burrow.ui.again_dialog import AgainDialog
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.document_pane import DocumentPane
from burrow.ui.files import Files
from burrow.ui.run_view import RunView
from burrow.ui.tasks import Tasks
from burrow.ui.thread import Exchange, Thread


class Conversation(QObject):
    said = Signal(str)
    """Something for the status bar."""
    changed = Signal()
    """A run began or ended, or another one is shown."""

    def __init__(
        self, window: QWidget, tasks: Tasks, run: RunView, panes: tuple[DocumentPane, AnswerPane], files: Files
    ) -> None:
        super().__init__(window)
        documents, answer = panes
        self._files = files
        self.thread_ = Thread()
        self._tasks = tasks
        self._run = run
        self._documents = documents
        self._answer = answer
        self._asked: tuple[str, Exchange | None] = ("", None)
        """The question that waits for its run to begin, and what it follows."""
        self._replaying: Exchange | None = None
        """A past exchange whose events are still coming from the journal."""
        tasks.run_started.connect(self._prepare)
        tasks.run_known.connect(self._know)
        tasks.events_arrived.connect(self._take)
        tasks.run_ended.connect(self._finish)
        tasks.reopened.connect(self._show_past)
        answer.asked.connect(self._ask)
        answer.stop_asked.connect(self.stop)
        answer.answer_now_asked.connect(self.answer_now)
        answer.thread_list.chosen.connect(self.show_exchange)
        answer.new_asked.connect(self.new_question)
        answer.page.go_on_asked.connect(self.go_on)
        answer.page.again_with_asked.connect(self.ask_again_with)

    def ask(self) -> None:
        self._answer.ask()

    def ask_again(self, options: AskOptions | None = None) -> None:
        """Ask the shown question once more, with the model and the settings of now or with other limits."""
        shown = self.thread_.current
        if shown is not None:
            self._start(shown.question, shown.follows, options)

    def ask_again_with(self) -> None:
        """Ask the shown question once more with another model or other limits."""
        shown, session = self.thread_.current, self._tasks.session
        if shown is None or self._tasks.running:
            return
        loaded = session.model.model if session.model else ""
        dialog = AgainDialog(shown.question, session.settings, self._files.models.files(), loaded, self._window())
        dialog.chosen.connect(self._ask_again_with)
        dialog.open()

    def go_on(self) -> None:
        """Try a run that failed once more, from where it failed; where nothing is kept, from its start."""
        shown = self.thread_.current
        if shown is not None and shown.session is not None and self._tasks.session.journal is not None:
            self._tasks.reopen(shown.session, go_on=True)
        else:
            self.ask_again()

    def new_question(self) -> None:
        """Begin a new thread: the next question follows none."""
        if self._tasks.running:
            return
        self._tasks.end_replay()
        self.thread_.clear()
        self._run.clear()
        self._show_thread()
        self._answer.focus_question()
        self.changed.emit()

    def stop(self) -> None:
        if self._tasks.running:
            self._answer.show_stopping()
        self._tasks.stop()

    def answer_now(self) -> None:
        self._tasks.answer_now()
        self.said.emit(self.tr("Asked for the best answer so far"))

    def show_exchange(self, exchange: Exchange) -> None:
        """Show a question of this thread again, from what was seen or from the journal."""
        if self._tasks.running or exchange is self.thread_.current:
            return
        if exchange.end is None and exchange.session is not None:
            self._tasks.reopen(exchange.session)
            return
        self.thread_.current = exchange
        self._replaying = None
        self._tasks.session.set_documents(exchange.documents)
        self._run.show_past(exchange.documents, exchange.question)
        self._show_thread()
        self._tasks.replay(exchange.events)
        self.changed.emit()

    def export_answer(self) -> None:
        """Save the shown answer where the user says, with what proves it."""
        shown = self.thread_.current
        if shown is None or shown.end is None:
            return
        path = dialogs.choose_export(self._window(), self._files.recent.folder())
        if path is not None:
            write, events = FORMATS[path.suffix.lower()], tuple(shown.events)
            self._tasks.save_text(path, lambda: write(shown.summary(), events, shown.documents))

    def _ask_again_with(self, options: AskOptions, model: Path | None) -> None:
        shown = self.thread_.current
        if shown is None:
            return
        if model is not None:
            self._tasks.load_model(model, then=lambda: self._start(shown.question, shown.follows, options))
        else:
            self._start(shown.question, shown.follows, options)

    def _ask(self, question: str) -> None:
        """The user asks; it follows what is shown, if that is wanted."""
        if not self._documents.count():
            self._answer.start.show_hint(self.tr("Open a document first: drop it on the window, or press Ctrl+O."))
            return
        self._start(question, self.thread_.current if self._answer.follow_up() else None, None)

    def _start(self, question: str, follows: Exchange | None, options: AskOptions | None) -> None:
        if self._tasks.running:
            return
        self._asked = (question, follows)
        self._tasks.ask(question, options, follows.handle if follows is not None else None)
        if self._tasks.waiting_question:
            self._answer.start.show_hint(
                self.tr("The model is still loading. Your question is asked when it is ready.")
            )

    def _prepare(self) -> None:
        """A run begins: a new one, or one of the past that goes on."""
        self._replaying = None
        question, follows = self._asked
        if question:
            self.thread_.begin(question, self._tasks.session.documents, follows)
            self._asked = ("", None)
        elif self.thread_.current is not None:
            self.thread_.current.events = []
        self._run.clear()
        self._answer.set_running(True, self.thread_.current.question if self.thread_.current else "")
        self._show_thread()
        self.changed.emit()

    def _know(self, run: Run) -> None:
        if self.thread_.current is not None:
            self.thread_.current.run, self.thread_.current.session = run, run.id

    def _take(self, events: list[Event]) -> None:
        """Events of the run, or of one of the past that is shown again."""
        current = self.thread_.current
        if current is not None and (self._tasks.running or self._replaying is current):
            before = current.end
            current.take(events)
            if current.end is not before:
                self._show_thread()
        self._run.show_events(events)

    def _finish(self) -> None:
        self._answer.set_running(False)
        QApplication.alert(self._window())
        self._show_thread()
        self.changed.emit()

    def _show_past(self, past: Reopened) -> None:
        """Make room for a session of the past; its events come like those of a live run."""
        exchange = self.thread_.find(past.summary.id) or self.thread_.open(past.summary.id, self._tasks.session.past())
        if exchange is None:  # it is in the trash
            exchange = self.thread_.begin(past.summary.question, past.documents, None)
            exchange.session = past.summary.id
        exchange.documents, exchange.events, exchange.end = tuple(past.documents), [], None
        self.thread_.current = self._replaying = exchange
        self._run.show_past(past.documents, past.summary.question)
        self._show_thread()
        self.changed.emit()

    def _show_thread(self) -> None:
        self._answer.show_thread(self.thread_.exchanges, self.thread_.current)

    def _window(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent
