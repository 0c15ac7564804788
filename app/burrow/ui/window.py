"""The window: document, recursion tree and answer side by side, and the actions that move between them.

It shows what the session reports and asks for what the user wants; it decides nothing about documents or runs.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from burrow import connections
from burrow.documents.document import Document
from burrow.documents.options import ReadOptions
from burrow.errors import Problem
from burrow.inference.engine import EngineInfo
from burrow.session import Session
from burrow.ui import dialogs
from burrow.ui.actions import fill_menus
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.appearance import Appearance
from burrow.ui.availability import Situation, useful
from burrow.ui.conversation import Conversation
from burrow.ui.document_pane import DocumentPane
from burrow.ui.files import Files
from burrow.ui.load_problem import Ways, remedies_for, show_load_problem
from burrow.ui.model_menu import ModelMenu
from burrow.ui.models_entry import ModelsEntry
from burrow.ui.network import Network
from burrow.ui.panes import Panes
from burrow.ui.preferences import Preferences
from burrow.ui.problem_dialog import show_message, show_problem
from burrow.ui.recent import RecentMenu
from burrow.ui.run_view import RunView
from burrow.ui.side_windows import Side, other_host
from burrow.ui.start_page import suggestions
from burrow.ui.status import StatusBar
from burrow.ui.tasks import Tasks
from burrow.ui.tree_pane import TreePane
from burrow.ui.watch import Watch

MESSAGE_MILLISECONDS = 6000


class Window(QMainWindow):
    def __init__(
        self, session: Session, choices: QSettings, settings_file: Path, ask_before_closing: bool = True
    ) -> None:
        """`choices` is what the window itself remembers, `settings_file` where changed settings are kept."""
        super().__init__()
        self._choices = choices
        self._ask_before_closing = ask_before_closing
        self.preferences = Preferences(session.settings, settings_file, self)
        self.tasks = Tasks(session, self.preferences, self)
        self.network = Network(self.tasks.background, self)
        self.watch = Watch(self)
        self.documents = DocumentPane(self)
        self.tree = TreePane(self.documents.quote, self)
        self.answer = AnswerPane(self)
        self.status = StatusBar(self)
        self.run = RunView(self.documents, self.tree, self.answer, self)
        self.files = Files(self, self.tasks, choices)
        panes = (self.documents, self.answer)
        self.conversation = Conversation(self, self.tasks, self.run, panes, self.files)
        self.appearance = Appearance(self.preferences, choices, self)
        self.panes = Panes(self.documents, self.tree, self.answer, self)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setMinimumSize(820, 520)
        recent = RecentMenu(self.files.recent, self.files.open_files, self)
        models = RecentMenu(self.files.models, self.files.open_files, self)
        self.shelf = ModelsEntry(self.preferences, self.tasks.load_model, self)
        self.side = Side(self.preferences, self.tasks, self.network, lambda: self.actions_by_name, self)
        self.actions_by_name = fill_menus(
            self,
            (
                self,
                self.side,
                self.panes,
                self.documents,
                self.conversation,
                self.run,
                self.files,
                self.appearance,
                self.shelf,
            ),
            {"choose_documents": recent, "choose_model": models},
        )
        self.models = ModelMenu(self.files.models, self.tasks.load_model, self)
        more = ("show_models", "choose_model", "show_settings")
        self.models.offer([self.actions_by_name[name] for name in more if name in self.actions_by_name])
        self.status.set_models(self.models)
        self._connect()
        self._restore()
        self._update()
        self._update_waiting()
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # now, and not while the first run waits for it to be drawn

    def close_current_document(self) -> None:
        self._close_document(self.documents.current_index())

    def skip_branch(self) -> None:
        node = self.tree.current()
        if node is not None:
            self.tasks.skip(node.name)

    def answer_bell(self, files: list[Path]) -> None:
        """Another start of Burrow came here: show its files, and the window."""
        self.files.open_files(files)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def offer_resume(self) -> None:
        """Say so when the last run was cut off: it can go on."""
        past = self.tasks.session.past()
        if past and past[0].status == "running":
            self.answer.start.offer(past[0].question, lambda: self.tasks.reopen(past[0].id, go_on=True))

    def close_unasked(self) -> None:
        """Close because the system wants it; a run is stopped and what it has found is kept."""
        self._ask_before_closing = False
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back from another program may have changed a document there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and hasattr(self, "tasks"):
            self.tasks.opening.look_for_changes()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _local_files(event.mimeData().urls())
        self.shelf.keep(files)
        self.files.open_files(files)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.tasks.running and self._ask_before_closing and not dialogs.wants_to_stop(self):
            event.ignore()
            return
        self._choices.setValue("geometry", self.saveGeometry())
        self.panes.save(self._choices)
        self._choices.sync()
        self.hide()
        self.watch.stop()
        self.network.close()
        self.shelf.close()
        self.documents.close_all_pages()
        self.tasks.close()
        event.accept()

    def _connect(self) -> None:
        tasks, answer = self.tasks, self.answer
        tasks.document_opened.connect(self._show_document)
        tasks.pages_opened.connect(self.documents.show_pages)
        tasks.opening.reading.connect(self.status.show_reading)
        tasks.opening.reading.connect(lambda *reading: self._update_waiting())
        tasks.opening.paused.connect(self.status.show_pause)
        self.status.pause_asked.connect(tasks.opening.pause)
        tasks.opening.several_opened.connect(self._show_documents)
        tasks.opening.replaced.connect(self._replace_document)
        tasks.opening.changed_on_disk.connect(self.documents.tell_changes)
        tasks.model_loading.connect(self.status.show_loading)
        for signal in (tasks.model_loading, tasks.model_changed, tasks.model_failed):
            signal.connect(lambda *_: self._update_waiting())
        tasks.model_changed.connect(self._show_model)
        tasks.model_failed.connect(self._show_model_problem)
        tasks.run_started.connect(self.watch.start)
        tasks.run_ended.connect(self.watch.stop)
        self.conversation.changed.connect(self._update)
        tasks.saved.connect(lambda path: self._say(self.tr("Saved {0}").format(path.name)))
        for source in (tasks, self.preferences):
            source.problem_met.connect(lambda problem: show_problem(self, problem))
        for speaker in (answer, self.run, self.conversation):
            speaker.said.connect(self._say)
        self.documents.shown.connect(self._suggest)
        self.documents.open_asked.connect(self.files.choose_documents)
        self.documents.sample_asked.connect(self.files.open_sample)
        self.documents.reading_asked.connect(self._read_again)
        self.documents.pages_asked.connect(tasks.open_pages)
        self.documents.close_asked.connect(self._close_document)
        self.tree.skip_asked.connect(tasks.skip)
        self.tree.node_chosen.connect(lambda node: self._update())
        answer.details_asked.connect(lambda reason, details: show_message(self, reason, "", details))
        self.status.cancel_asked.connect(tasks.cancel_loading)
        self.status.connections_asked.connect(self.side.show_connections)
        self.network.changed.connect(self._show_hosts)
        self.appearance.changed.connect(self._restyle)

    def _show_document(self, document: Document) -> None:
        self.documents.add(document)
        self.answer.focus_question()
        self._update()

    def _show_documents(self, documents: list[Document]) -> None:
        self.documents.add_all(documents)
        self.answer.focus_question()
        self._update()

    def _read_again(self, document: Document, reading: ReadOptions) -> None:
        if self.tasks.running:
            self._say(self.tr("Not while a run works on it"))
        else:
            self.tasks.opening.read_again(document, reading)

    def _replace_document(self, before: Document, now: Document) -> None:
        self.documents.put_instead(before, now)
        self._update()

    def _close_document(self, index: int) -> None:
        if index >= 0 and not self.tasks.running:
            self.tasks.session.close_document(index)
            self.documents.remove(index)
            self._update()

    def _suggest(self) -> None:
        """Say what to do next, and offer questions that suit most documents."""
        view = self.documents.current()
        if view is None:
            host = other_host(self.preferences.settings.server)
            promise = self.tr("What the model reads is sent to {0}.").format(host) if host else ""
            promise = promise or self.tr("Nothing leaves this computer.")
            self.answer.start.show_hint(self.tr("Open a document, then ask. {0}").format(promise))
            self.answer.start.suggest(())
        else:
            self.answer.start.show_hint(self.tr("Write a question below, or try one of these:"))
            self.answer.start.suggest(suggestions(view.source))

    def _show_model(self, model: EngineInfo | None) -> None:
        self.models.show_loaded(model.path if model else "")
        self.status.show_model(model, self.tasks.session.fits.get(Path(model.path)) if model and model.path else None)
        self._update()

    def _show_model_problem(self, path: Path | None, name: str, problem: Problem | None) -> None:
        self.status.show_failed_model(name)
        if problem is not None:
            load, smaller = self.tasks.load_model, self.tasks.loader.load_with_window
            side = self.side
            show = (self.shelf.show_models, lambda: side.show_settings("server"), side.ask_server_key)
            ways = Ways(load, smaller, *show)
            fit = self.tasks.session.fits.get(path) if path is not None else None
            show_load_problem(self, problem, remedies_for(path, problem, fit, ways))

    def _show_hosts(self) -> None:
        self.status.show_hosts(connections.open_hosts(), connections.total())

    def _say(self, text: str) -> None:
        self.status.showMessage(text, MESSAGE_MILLISECONDS)

    def _update(self) -> None:
        """Let only those actions be chosen that would do something."""
        view = self.documents.current()
        self.setWindowTitle(f"{view.source.name} – Burrow" if view else "Burrow")
        situation = Situation(
            running=self.tasks.running,
            opened=bool(self.documents.count()),
            answered=self.answer.end is not None,
            cited=bool(self.answer.citations),
            asked=bool(self.conversation.thread_.exchanges),
            chosen=self.tree.current() is not None,
        )
        for name, on in useful(situation).items():
            self.actions_by_name[name].setEnabled(on)

    def _update_waiting(self) -> None:
        self.actions_by_name["pause_reading"].setEnabled(bool(self.status.reading()))
        self.actions_by_name["give_up"].setEnabled(self.status.is_busy())

    def _restore(self) -> None:
        geometry = self._choices.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1280, 800)
        self.panes.restore(self._choices)
        self.appearance.apply()
        self._suggest()

    def _restyle(self) -> None:
        for pane in (self.documents, self.tree, self.answer, self.status):
            pane.restyle()


def _local_files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
