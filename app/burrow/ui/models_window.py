"""The models window: what is on this computer, what to get, downloads on their way, check-ups.

Looks and checks in the background; connects to nothing but through downloads that the user has asked for.
"""

import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QInputDialog, QLabel, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from burrow import paths
from burrow.checkup.examination import examine
from burrow.checkup.reports import Report, recall, remember
from burrow.errors import ModelProblem, Problem
from burrow.session import Session
from burrow.ui.background import Background
from burrow.ui.models_downloads import ModelsDownloads
from burrow.ui.models_list import ModelsList, Row
from burrow.ui.models_search import ModelsSearch
from burrow.ui.models_words import report_sentence
from burrow.ui.preferences import Preferences
from burrow.ui.problem_dialog import show_problem
from burrow.weights.catalogue import Recommended, load_catalogue
from burrow.weights.fit import Fit, choose
from burrow.weights.gguf import read_header
from burrow.weights.machine import measure
from burrow.weights.orders import Fetch, Offered, Route
from burrow.weights.shelf import Found, Shelf, find_models
from burrow.weights.token import keep_token, keyring_name, recall_token
from burrow.weights.transfer import check_endpoint, files_of, host_of, interrupted_downloads, search


class ModelsWindow(QDialog):
    chosen = Signal(Path)
    """The user wants to work with this model."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._background = Background(lambda events: None, self)
        self._looking = threading.Event()
        self._checking = threading.Event()
        self._searching = threading.Event()
        self._token = ""
        self._here: tuple[str, ...] = ()
        self.setWindowTitle(self.tr("Models"))
        self.setAcceptDrops(True)
        self.resize(820, 600)
        self.list = ModelsList(self)
        catalogue = load_catalogue(paths.resources() / "models.toml")
        self.search = ModelsSearch(catalogue, measure(), host_of(preferences.settings.mirror), self)
        self.downloads = ModelsDownloads(self)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setObjectName("muted")
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.list, self.tr("On this &computer"))
        self.tabs.addTab(self.search, self.tr("&Get a model"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.downloads)
        layout.addWidget(self._note)
        self._connect()
        for order in interrupted_downloads(paths.models()):
            self.downloads.offer(self._with_route(order))
        self.look()

    def _connect(self) -> None:
        self.list.use_asked.connect(self._use)
        self.list.check_asked.connect(self.check)
        self.list.check_stopped.connect(self._checking.set)
        self.list.added.connect(self.add)
        self.list.delete_agreed.connect(self._delete)
        self.list.refresh_asked.connect(self.look)
        self.search.search_asked.connect(self._search)
        self.search.files_asked.connect(self._files)
        self.search.download_asked.connect(self._download)
        self.search.token_asked.connect(self._ask_token)
        self.downloads.arrived.connect(self._arrived)
        self.downloads.failed.connect(lambda problem: show_problem(self, problem))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.shut)

    def note(self) -> str:
        return self._note.text()

    def look(self) -> None:
        """Look for models again."""
        self._looking.set()
        self._looking = stop = threading.Event()
        self.list.show_searching()
        settings = self._preferences.settings
        own = (paths.models(), paths.starter_model())
        used = settings.model or paths.starter_model()

        def work() -> tuple[Shelf, list[Row]]:
            added = (*settings.models, *((settings.model,) if settings.model else ()))
            found = find_models(added=added, own=own, stop=stop.is_set)
            machine = measure()
            rows = [_row(one, choose(one.header, machine).fit, used) for one in found.models]
            return found, rows

        self._background.run(work, lambda done: self._show(done, stop), self._trouble)

    def _show(self, done: "tuple[Shelf, list[Row]]", stop: threading.Event) -> None:
        if stop.is_set():
            return
        found, rows = done
        self._here = tuple(str(file) for one in (*found.models, *found.others) for file in one.header.files)
        self.list.show_rows(rows)
        left = len(found.broken) + len(found.incomplete)
        if left:
            self._note.setText(self.tr("{0} files were passed over: incomplete, or damaged.").format(left))

    def add(self, path: Path) -> None:
        """Look into this folder from now on, or at this file."""
        if path.is_file():
            try:
                read_header(path)
            except ModelProblem as problem:
                show_problem(self, problem)
                return
        known = self._preferences.settings.models
        if path not in known:
            self._preferences.change(models=(*known, path))
        self.look()

    def check(self, path: Path) -> None:
        """Put the check-up's tasks to a model, in an engine of its own."""
        self._checking.clear()
        self.list.show_check(0, 0)
        settings = self._preferences.settings

        def work() -> Report:
            session = Session(settings=settings)
            try:
                session.load_model(path, cancel=self._checking)
                assert session.engine is not None
                report = examine(
                    session.engine,
                    on_trial=lambda number, count, trial: self._background.post(
                        lambda: self.list.show_check(number, count)
                    ),
                    stop=self._checking.is_set,
                )
            finally:
                session.close()
            if not self._checking.is_set():
                remember(path, report)
            return report

        self._background.run(work, self._checked, self._not_checked)

    def shut(self) -> None:
        """Stop everything that this window has begun."""
        for going_on in (self._looking, self._checking, self._searching):
            going_on.set()
        self.downloads.shut()
        self._background.close(5.0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Downloads go on behind the closed window; a check-up does not."""
        self._checking.set()
        super().closeEvent(event)

    def _use(self, path: Path) -> None:
        self.chosen.emit(path)
        self.hide()

    def _checked(self, report: Report) -> None:
        self.list.end_check()
        if not self._checking.is_set():
            self._note.setText(f"{report.model}: {report_sentence(report)}")
            self.look()

    def _not_checked(self, error: Exception) -> None:
        self.list.end_check()
        if not self._checking.is_set():
            self._trouble(error)

    def _delete(self, found: Found) -> None:
        for file in found.header.files:
            with contextlib.suppress(FileNotFoundError):
                file.unlink()
        self.look()

    def _route(self) -> Route:
        settings = self._preferences.settings
        return Route(check_endpoint(settings.mirror), settings.proxy, self._token or recall_token())

    def _with_route(self, order: Fetch) -> Fetch:
        return Fetch(self._route(), order.repository, order.file, order.folder, order.sha256, self._here)

    def _search(self, text: str) -> None:
        self._ask_hub(lambda route, stop: search(route, text, stop), self.search.show_found)

    def _files(self, repository: str) -> None:
        self._ask_hub(
            lambda route, stop: files_of(route, repository, stop),
            lambda files: self.search.show_files(repository, files),
        )

    def _ask_hub(
        self, ask: "Callable[[Route, threading.Event], Sequence[object]]", show: "Callable[..., None]"
    ) -> None:
        self._searching.set()
        self._searching = stop = threading.Event()
        try:
            route = self._route()
        except ModelProblem as problem:
            show_problem(self, problem)
            return
        self._background.run(
            lambda: ask(route, stop),
            lambda found: None if stop.is_set() else show(found),
            lambda error: None if stop.is_set() else self._not_found(error),
        )

    def _not_found(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.search.show_problem(f"{error.message} {error.action}")

    def _download(self, repository: str, wanted: "Recommended | Offered") -> None:
        folder = str(paths.models() / repository.replace("/", "--"))
        parts = wanted.parts if isinstance(wanted, Offered) else ()
        for file in parts or (wanted.file,):
            sha256 = "" if parts else wanted.sha256
            self.downloads.begin(self._with_route(Fetch(Route(), repository, file, folder, sha256)))

    def _ask_token(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Token"))
        place = keyring_name()
        kept = (
            self.tr("It is kept in this computer's keyring ({0}).").format(place)
            if place
            else self.tr("This computer has no keyring: it is used until Burrow is closed, and not kept.")
        )
        dialog.setLabelText(self.tr("A token of the Hub, for private models. {0}").format(kept))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.textValueSelected.connect(self._take_token)
        dialog.open()

    def _take_token(self, token: str) -> None:
        self._token = token.strip()
        keep_token(self._token)

    def _arrived(self, path: Path) -> None:
        self._note.setText(self.tr("{0} is here.").format(path.name))
        self.look()

    def _trouble(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        show_problem(self, error)


def _row(found: Found, fit: Fit, used: Path) -> Row:
    own = paths.models().resolve()
    mine = all(file.resolve().is_relative_to(own) for file in found.header.files)
    in_use = found.path.resolve() == used.resolve()
    return Row(found, fit, recall(found.path), in_use, mine)
