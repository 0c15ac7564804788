"""The window: document, recursion tree and answer side by side, and the actions that move between them.

It shows what the session reports and asks for what the user wants; it decides nothing about documents or runs.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QMainWindow, QMessageBox

from burrow import __version__, paths
from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import Event, Span
from burrow.inference.engine import EngineInfo
from burrow.session import Session
from burrow.ui.actions import fill_menus
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.command_list import CommandList, KeySheet
from burrow.ui.document_pane import DocumentPane
from burrow.ui.look import dress
from burrow.ui.panes import Panes
from burrow.ui.problem_dialog import show_message, show_problem
from burrow.ui.status import StatusBar
from burrow.ui.tasks import Tasks
from burrow.ui.tree_pane import TreePane

SMALLEST, LARGEST = 7.0, 24.0
"""Points."""


class Window(QMainWindow):
    def __init__(self, session: Session, choices: QSettings, ask_before_closing: bool = True) -> None:
        super().__init__()
        self._choices = choices
        self._ask_before_closing = ask_before_closing
        self.tasks = Tasks(session, self)
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
        self.actions_by_name = fill_menus(self)
        self._connect()
        self._restore()
        self._update()

    def choose_documents(self) -> None:
        kinds = self.tr("Documents ({0})").format("*.pdf *.docx *.md *.txt *.html *.htm")
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Open documents"), self._folder(), f"{kinds};;{self.tr('All files')} (*)"
        )
        self.open_files([Path(file) for file in files])

    def open_sample(self) -> None:
        self.tasks.open_files([paths.sample_contract()])

    def open_files(self, files: Sequence[Path]) -> None:
        if files:
            self._choices.setValue("folder", str(files[0].parent))
            self.tasks.open_files(list(files))

    def close_current_document(self) -> None:
        self._close_document(self.documents.current_index())

    def show_history(self) -> None:
        return

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

    def enlarge(self) -> None:
        self._set_size(self._size() + 1)

    def shrink(self) -> None:
        self._set_size(self._size() - 1)

    def reset_size(self) -> None:
        self._set_size(0)

    def follow_system(self) -> None:
        self._set_scheme(Qt.ColorScheme.Unknown)

    def go_light(self) -> None:
        self._set_scheme(Qt.ColorScheme.Light)

    def go_dark(self) -> None:
        self._set_scheme(Qt.ColorScheme.Dark)

    def choose_model(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a model"), self._folder(), f"{self.tr('Models')} (*.gguf);;{self.tr('All files')} (*)"
        )
        if file:
            self.tasks.load_model(Path(file))

    def load_starter(self) -> None:
        self.tasks.load_model()

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
        if self.tasks.running and self._ask_before_closing and not self._wants_to_close():
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
        tasks.document_opened.connect(self._show_document)
        tasks.opening.connect(self._show_opening)
        tasks.password_needed.connect(self._ask_password)
        tasks.model_loading.connect(self.status.show_loading)
        tasks.model_changed.connect(self._show_model)
        tasks.model_failed.connect(self._show_model_problem)
        tasks.run_started.connect(self._prepare_run)
        tasks.events_arrived.connect(self.show_events)
        tasks.run_ended.connect(self._finish_run)
        tasks.problem_met.connect(lambda problem: show_problem(self, problem))
        documents.open_asked.connect(self.choose_documents)
        documents.sample_asked.connect(self.open_sample)
        documents.close_asked.connect(self._close_document)
        self.tree.passage_chosen.connect(documents.show_span)
        self.tree.node_chosen.connect(lambda node: self._update())
        answer.asked.connect(self._ask)
        answer.stop_asked.connect(self.stop)
        answer.answer_now_asked.connect(self.answer_now)
        answer.citation_chosen.connect(self._show_citation)
        answer.details_asked.connect(lambda reason, details: show_message(self, reason, "", details))
        answer.said.connect(lambda text: self.status.showMessage(text, 6000))
        self.status.model_asked.connect(self.choose_model)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._restyle)

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
        self.tree.clear()
        self.answer.clear()
        self.documents.clear_marks()
        self.answer.set_running(True)
        self._update()

    def _finish_run(self) -> None:
        self.answer.set_running(False)
        self._update()

    def _show_document(self, document: Document) -> None:
        self.documents.add(document)
        self.answer.start.show_hint(self.tr("Write a question below and press Ctrl+Enter."))
        self.answer.focus_question()
        self._update()

    def _show_opening(self, name: str) -> None:
        if name:
            self.status.showMessage(self.tr("Reading {0}…").format(name))
        else:
            self.status.clearMessage()

    def _close_document(self, index: int) -> None:
        if index >= 0 and not self.tasks.running:
            self.tasks.session.close_document(index)
            self.documents.remove(index)
            self._update()

    def _ask_password(self, path: Path) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Password"))
        dialog.setLabelText(self.tr("{0} is encrypted. Its password is used once and not stored.").format(path.name))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
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

    def _wants_to_close(self) -> bool:
        asked = QMessageBox.question(
            self, self.tr("Burrow"), self.tr("A run is going on. Stop it and quit? What it has found so far is kept.")
        )
        return asked == QMessageBox.StandardButton.Yes

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

    def _folder(self) -> str:
        return str(self._choices.value("folder", "") or Path.home())

    def _size(self) -> float:
        return float(str(self._choices.value("points", 0) or 0)) or 10.5

    def _set_size(self, points: float) -> None:
        self._choices.setValue("points", min(max(points, SMALLEST), LARGEST) if points else 0)
        self._restyle()

    def _set_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._choices.setValue("scheme", scheme.name)
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._restyle()

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self._size())
        for pane in (self.documents, self.answer, self.status):
            pane.restyle()


def _local_files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
