"""Files that come in: documents and models to open, passwords to ask for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from burrow import paths
from burrow.documents.document import Document
from burrow.inference.engine import EngineInfo
from burrow.ui import dialogs
from burrow.ui.recent import Recent
from burrow.ui.tasks import Tasks


class Files(QObject):
    """The window's actions that begin with a file dialog."""

    def __init__(self, window: QWidget, tasks: Tasks, choices: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self.recent = Recent(choices)
        self.models = Recent(choices, "models")
        tasks.document_opened.connect(self._remember)
        tasks.opening.several_opened.connect(self._remember_folder)
        tasks.model_changed.connect(self._remember_model)
        tasks.opening.password_needed.connect(self._ask_password)

    def choose_documents(self) -> None:
        self.open_files(dialogs.choose_documents(self._window, self.recent.folder()))

    def choose_folder(self) -> None:
        folder = dialogs.choose_folder(self._window, self.recent.folder())
        if folder is not None:
            self.open_files([folder])

    def open_sample(self) -> None:
        self.open_files([paths.sample_contract()])

    def open_files(self, files: Sequence[Path]) -> None:
        self._tasks.open_files(list(files))

    def pause_reading(self) -> None:
        self._tasks.opening.pause_or_go_on()

    def give_up(self) -> None:
        """What is being read or loaded is not wanted any more."""
        self._tasks.cancel_loading()

    def choose_model(self) -> None:
        path = dialogs.choose_model(self._window, self.recent.folder())
        if path is not None:
            self._tasks.load_model(path)

    def load_starter(self) -> None:
        self._tasks.load_model(paths.starter_model())

    def _remember(self, document: Document) -> None:
        if document.path is not None and document.path != paths.sample_contract():
            self.recent.add(document.path)

    def _remember_folder(self, documents: Sequence[Document]) -> None:
        for document in documents[:3]:
            if document.path is not None and not document.member:
                self.recent.add(document.path)

    def _remember_model(self, model: EngineInfo) -> None:
        if model.path and Path(model.path) != paths.starter_model():
            self.models.add(Path(model.path))

    def _ask_password(self, path: Path, why: str) -> None:
        dialog = dialogs.ask_password(self._window, path, why)
        dialog.textValueSelected.connect(lambda password: self._tasks.opening.open_locked(path, password))
        dialog.open()
