"""The window: document, recursion tree and answer side by side, and the actions that move between them.

It shows what the session reports and asks for what the user wants; it decides nothing about documents or runs.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from burrow import __version__, paths
from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import Event, Span
from burrow.inference.engine import EngineInfo
from burrow.session import Session
from burrow.ui import dialogs
from burrow.ui.actions import fill_menus
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.appearance import Appearance
from burrow.ui.command_list import CommandList, KeySheet
from burrow.ui.document_pane import DocumentPane
from burrow.ui.history import History
from burrow.ui.panes import Panes
from burrow.ui.preferences import Preferences
from burrow.ui.problem_dialog import show_message, show_problem
from burrow.ui.recent import Recent
from burrow.ui.settings_dialog import SettingsDialog
from burrow.ui.start_page import suggestions
from burrow.ui.status import StatusBar
from burrow.ui.tasks import Tasks
from burrow.ui.tree_pane import TreePane


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
        self.documents = DocumentPane(self)
        self.tree = TreePane(self.documents.quote, self)
        self.answer = AnswerPane(self)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.setWindowTitle(self.tr("Burrow"))
        self.setAcceptDrops(True)
        self._panes = Panes((self.documents, self.tree, self.answer), self)
        self.setCentralWidget(self._panes)
        self.setMinimumSize(820, 520)
        self._recent = Recent(choices)
        self._appearance = Appearance(self.preferences, choices, self)
        self._appearance.changed.connect(self._restyle)
        self.actions_by_name = fill_menus(self, self, self._appearance)
        self._connect()
        self._restore()
        self._update()

    def choose_documents(self) -> None:
        self.open_files(dialogs.choose_documents(self, self._recent.folder()))

    def open_sample(self) -> None:
        self.tasks.open_files([paths.sample_contract()])

    def open_files(self, files: Sequence[Path]) -> None:
        self.tasks.open_files(list(files))

    def export_answer(self) -> None:
        """Save the answer where the user says."""
        path = dialogs.choose_export(self, self._recent.folder()) if self.answer.end else None
        if path is not None and self.answer.end is not None:
            text = dialogs.exported(path, self.answer.shown_question(), self.answer.end)
            self.tasks.save_text(path, text)

    def close_current_document(self) -> None:
        self._close_document(self.documents.current_index())

    def show_history(self) -> None:
        history = History(self.tasks.session.past, self.tasks.session.journal, self)
        history.opened.connect(self.tasks.reopen)
        history.resumed.connect(lambda session: self.tasks.reopen(session, go_on=True))
        history.open()

    def open_find(self) -> None:
        self.documents.open_find()

    def find_next(self) -> None:
        view = self.documents.current()
        if view is not None:
            view.find_bar.go_to_next()

    def find_previous(self) -> None:
        view = self.documents.current()
        if view is not None:
            view.find_bar.go_to_previous()

    def copy_answer(self) -> None:
        QGuiApplication.clipboard().setText(self.answer.as_text())
        self.status.showMessage(self.tr("Answer copied"), 4000)

    def focus_question(self) -> None:
        self.answer.show()
        self.answer.focus_question()

    def ask(self) -> None:
        self.answer.ask()

    def stop(self) -> None:
        if self.tasks.running:
            self.answer.show_stopping()
        self.tasks.stop()
        self._update()

    def answer_now(self) -> None:
        self.tasks.answer_now()
        self.status.showMessage(self.tr("Asked for the best answer so far"), 4000)

    def skip_branch(self) -> None:
        node = self.tree.current()
        if node is not None:
            self.tasks.skip(node.name)

    def next_citation(self) -> None:
        self._step_citation(1)

    def previous_citation(self) -> None:
        self._step_citation(-1)

    def focus_document(self) -> None:
        self.documents.show()
        view = self.documents.current()
        (view.text if view else self.documents).setFocus()

    def focus_tree(self) -> None:
        self.tree.show()
        self.tree.tree.setFocus()

    def focus_answer(self) -> None:
        self.answer.show()
        self.answer.focus_answer()

    def fold_document(self) -> None:
        self._panes.fold(self.documents)

    def fold_tree(self) -> None:
        self._panes.fold(self.tree)

    def fold_answer(self) -> None:
        self._panes.fold(self.answer)

    def choose_model(self) -> None:
        path = dialogs.choose_model(self, self._recent.folder())
        if path is not None:
            self.tasks.load_model(path)

    def load_starter(self) -> None:
        self.tasks.load_model(paths.starter_model())

    def show_settings(self) -> None:
        dialog = SettingsDialog(self.preferences.settings, self)
        dialog.chosen.connect(lambda values: self.preferences.change(**values))
        dialog.open()

    def show_commands(self) -> None:
        CommandList(self.actions_by_name, self).open()

    def show_keys(self) -> None:
        KeySheet(self.actions_by_name, self).open()

    def show_about(self) -> None:
        show_message(
            self,
            self.tr("Burrow {0}").format(__version__),
            self.tr("Answers from documents of any length, with the places that prove them, on your own computer."),
        )

    def show_events(self, events: list[Event]) -> None:
        """Show what happened, now or in a run of long ago."""
        self.tree.show_events(events)
        self.documents.show_events(events)
        before = self.answer.end
        self.answer.show_events(events)
        if self.answer.end is not before:
            self.documents.show_citations(self.answer.citations)
            if self.answer.citations:
                self._show_citation(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_files(_local_files(event.mimeData().urls()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.tasks.running and self._ask_before_closing and not dialogs.wants_to_stop(self):
            event.ignore()
            return
        self._choices.setValue("geometry", self.saveGeometry())
        self._panes.save(self._choices)
        self._choices.sync()
        self.hide()
        self.tasks.close()
        event.accept()

    def _connect(self) -> None:
        tasks, documents, answer = self.tasks, self.documents, self.answer
        self.preferences.problem_met.connect(lambda problem: show_problem(self, problem))
        tasks.document_opened.connect(self._show_document)
        tasks.opening.connect(self._show_opening)
        tasks.password_needed.connect(self._ask_password)
        tasks.model_loading.connect(self.status.show_loading)
        tasks.model_changed.connect(self._show_model)
        tasks.model_failed.connect(self._show_model_problem)
        tasks.run_started.connect(self._prepare_run)
        tasks.events_arrived.connect(self.show_events)
        tasks.reopened.connect(self._show_past)
        tasks.saved.connect(lambda path: self.status.showMessage(self.tr("Saved {0}").format(path.name), 6000))
        tasks.run_ended.connect(self._finish_run)
        tasks.problem_met.connect(lambda problem: show_problem(self, problem))
        documents.open_asked.connect(self.choose_documents)
        documents.sample_asked.connect(self.open_sample)
        documents.close_asked.connect(self._close_document)
        self.tree.passage_chosen.connect(documents.show_span)
        self.tree.passages_asked.connect(lambda node: documents.show_spans([span for _, span in node.passages]))
        self.tree.skip_asked.connect(tasks.skip)
        self.tree.node_chosen.connect(lambda node: self._update())
        answer.asked.connect(self._ask)
        answer.stop_asked.connect(self.stop)
        answer.answer_now_asked.connect(self.answer_now)
        answer.citation_chosen.connect(self._show_citation)
        answer.details_asked.connect(lambda reason, details: show_message(self, reason, "", details))
        answer.said.connect(lambda text: self.status.showMessage(text, 6000))
        self.status.model_asked.connect(self.choose_model)

    def _ask(self, question: str) -> None:
        if not self.documents.views:
            self.answer.start.show_hint(self.tr("Open a document first: drop it on the window, or press Ctrl+O."))
        else:
            self.tasks.ask(question)
            if self.tasks.waiting_question:
                self.answer.start.show_hint(
                    self.tr("The model is still loading. Your question is asked when it is ready.")
                )

    def _prepare_run(self) -> None:
        self._clear_run()
        self.answer.set_running(True)
        self._update()

    def _show_past(self, documents: Sequence[Document], question: str) -> None:
        """Make room for a session of the past; its events come like those of a live run."""
        self._clear_run()
        self.documents.replace(documents)
        self.answer.set_question(question)
        self._update()

    def _clear_run(self) -> None:
        self.tree.clear()
        self.answer.clear()
        self.documents.clear_marks()

    def _finish_run(self) -> None:
        self.answer.set_running(False)
        self._update()

    def _show_document(self, document: Document) -> None:
        self.documents.add(document)
        if document.path is not None and document.path != paths.sample_contract():
            self._recent.add(document.path)
        self._suggest()
        self.answer.focus_question()
        self._update()

    def _suggest(self) -> None:
        """Say what to do next, and offer questions that suit most documents."""
        view = self.documents.current()
        if view is None:
            self.answer.start.show_hint(self.tr("Open a document, then ask. Nothing leaves this computer."))
            self.answer.start.suggest(())
        else:
            self.answer.start.show_hint(self.tr("Write a question below, or try one of these:"))
            self.answer.start.suggest(suggestions(view.source))

    def _show_opening(self, name: str) -> None:
        if name:
            self.status.showMessage(self.tr("Reading {0}…").format(name))
        else:
            self.status.clearMessage()

    def _close_document(self, index: int) -> None:
        if index >= 0 and not self.tasks.running:
            self.tasks.session.close_document(index)
            self.documents.remove(index)
            self._suggest()
            self._update()

    def _ask_password(self, path: Path, why: str) -> None:
        dialog = dialogs.ask_password(self, path, why)
        dialog.textValueSelected.connect(lambda password: self.tasks.open_locked(path, password))
        dialog.open()

    def _show_model(self, model: EngineInfo) -> None:
        self.status.show_model(model)
        self._update()

    def _show_model_problem(self, name: str, problem: Problem) -> None:
        self.status.show_failed_model(name)
        show_problem(self, problem)

    def _show_citation(self, index: int) -> None:
        if 0 <= index < len(self.answer.citations):
            self.answer.choose_citation(index)
            citation = self.answer.citations[index]
            if citation.check == "missing":
                self.status.showMessage(self.tr("This quotation was not found in the document"), 6000)
            else:
                self.documents.show_span(Span(citation.document, citation.start, citation.end))

    def _step_citation(self, step: int) -> None:
        if self.answer.citations:
            self._show_citation((self.answer.current_citation() + step) % len(self.answer.citations))

    def _update(self) -> None:
        """Let only those actions be chosen that would do something."""
        running, answered = self.tasks.running, self.answer.end is not None
        enabled = {
            "ask": not running, "stop": running, "answer_now": running,
            "skip_branch": running and self.tree.current() is not None,
            "close_current_document": bool(self.documents.views) and not running,
            "open_find": bool(self.documents.views), "find_next": bool(self.documents.views),
            "find_previous": bool(self.documents.views), "copy_answer": answered,
            "next_citation": bool(self.answer.citations), "previous_citation": bool(self.answer.citations),
            "choose_model": not running, "load_starter": not running,
        }  # fmt: skip
        for name, on in enabled.items():
            self.actions_by_name[name].setEnabled(on)

    def _restore(self) -> None:
        geometry = self._choices.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1280, 800)
        self._panes.restore(self._choices)
        self.answer.start.show_hint(self.tr("Open a document, then ask. Nothing leaves this computer."))

    def _restyle(self) -> None:
        for pane in (self.documents, self.answer, self.status):
            pane.restyle()


def _local_files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
