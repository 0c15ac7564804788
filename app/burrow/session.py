"""The middle everything meets in: open documents, load a model, ask, stop, resume, reopen.

The window and the terminal use the same `Session`. A question runs in a thread of its own; every event is journalled
before a listener sees it, and listeners are called on the run's threads.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from burrow import paths
from burrow.documents.document import Document
from burrow.documents.folder import FolderRead, read_folder
from burrow.documents.formats import SUFFIXES as SUFFIXES
from burrow.documents.freshness import has_changed
from burrow.documents.options import DEFAULT_OPTIONS, Recognised
from burrow.documents.options import ReadOptions as ReadOptions
from burrow.documents.reader import read_document
from burrow.documents.rendering import PageRenderer, is_pdf
from burrow.errors import DocumentProblem, EngineProblem, Problem
from burrow.events import ENDS, Event, Failed
from burrow.inference.engine import Engine, EngineInfo
from burrow.rebuilding import earlier_sessions, rebuilt
from burrow.reopening import Reopened as Reopened
from burrow.reopening import imported, reopened
from burrow.rlm.recorded import Recorded
from burrow.run import AskOptions as AskOptions
from burrow.run import Before, Engines, Listener, unheard
from burrow.run import Run as Run
from burrow.settings import Settings
from burrow.starting import connect, start_engine
from burrow.store.journal import Journal, SessionSummary
from burrow.weights.fit import Fit

KEPT = 3
"""Runs whose variables are kept for follow-up questions: the last ones."""


class Session:
    """Documents and a model, and the questions asked of them. Methods may block; call them off the window's thread."""

    def __init__(self, journal: Journal | None = None, settings: Settings | None = None, server_key: str = "") -> None:
        """`server_key` is for the settings' server, where the system's keyring has none."""
        self.journal = journal
        self.settings = settings or Settings()
        self._server_keys = {self.settings.server: server_key}
        """By the server's address, so that no other server is ever told them; in memory only."""
        self._documents: list[Document] = []
        self._passwords: dict[Path, str] = {}
        """Of the encrypted documents of this session, to show their pages; in memory only."""
        self._recognised: dict[tuple[Path, float], dict[int, Recognised]] = {}
        """Pages that OCR has read, by file and when it was changed: a reading that was given up goes on from there."""
        self._engine: Engine | None = None
        self._sub_engine: Engine | None = None
        self._runs: list[Run] = []
        self.fits: dict[Path, Fit] = {}
        """How the models that were loaded fit this machine, as estimated before."""

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents)

    @property
    def engine(self) -> Engine | None:
        """What answers; the session's own, and not to be closed."""
        return self._engine

    @property
    def model(self) -> EngineInfo | None:
        return self._engine.info() if self._engine else None

    @property
    def sub_model(self) -> EngineInfo | None:
        return self._sub_engine.info() if self._sub_engine else None

    def open_document(
        self,
        path: Path,
        *,
        password: str | None = None,
        cancel: threading.Event | None = None,
        pause: threading.Event | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        reading: ReadOptions = DEFAULT_OPTIONS,
    ) -> Document:
        """Read a file in the reader process and add it; `on_progress` gets pages done and all pages in this thread.

        Raises `DocumentProblem`, which names the file.
        """
        try:
            document = read_document(
                path,
                password=password,
                cancel=cancel,
                pause=pause,
                on_progress=on_progress,
                options=reading,
                recognised=self._recognised_of(path) if reading.ocr else None,
            )
        except DocumentProblem as problem:
            if path.name in problem.message:
                raise
            named = type(problem)(f"{path.name}: {problem.message}", problem.action, problem.details)
            raise named from problem
        self._documents.append(document)
        if password and document.path is not None:
            self._passwords[document.path] = password
        return document

    def _recognised_of(self, path: Path) -> dict[int, Recognised]:
        changed = path.stat().st_mtime if path.is_file() else 0.0
        return self._recognised.setdefault((path, changed), {})

    def open_folder(
        self,
        path: Path,
        *,
        password: str | None = None,
        cancel: threading.Event | None = None,
        pause: threading.Event | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        reading: ReadOptions = DEFAULT_OPTIONS,
    ) -> FolderRead:
        """Read all documents in a folder or a ZIP archive and add them; `on_progress` gets files done and all files.

        Raises `DocumentProblem` when there is none that can be read; others' problems are in the result.
        """
        found = read_folder(
            path, password=password, options=reading, cancel=cancel, pause=pause, on_progress=on_progress
        )
        self._documents += found.documents
        if password:
            self._passwords |= {document.path: password for document in found.documents if document.path}
        return found

    def changed_documents(self) -> tuple[Document, ...]:
        """The open documents whose files hold something else by now, or are gone. Looks at the disk."""
        return tuple(document for document in self._documents if has_changed(document))

    def preview_pages(self, path: Path, *, password: str | None = None) -> PageRenderer | None:
        """The pages of a PDF while it is still being read, None for other files; the caller closes it.

        `PageRenderer.know` tells it the document when that has been read. Raises `DocumentProblem`.
        """
        return PageRenderer(path, password=password) if is_pdf(path) else None

    def open_pages(self, document: Document) -> PageRenderer | None:
        """The pages as they look, None where a format has none or the file is not there; the caller closes it.

        Raises `DocumentProblem` when the file cannot be shown any more.
        """
        if document.format != "pdf" or document.path is None or not document.path.is_file():
            return None
        return PageRenderer(document.path, password=self._passwords.get(document.path), document=document)

    def close_document(self, index: int) -> None:
        del self._documents[index]

    def set_documents(self, documents: Iterable[Document]) -> None:
        """Put other documents in place of all that are open: those of a reopened session."""
        self._documents = list(documents)

    def load_model(
        self,
        path: Path | None = None,
        on_progress: Callable[[float], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> EngineInfo:
        """Start the engine on a GGUF file: the one named, else what the settings say (a server, a file), else the
        starter model.

        Raises `ModelProblem`, or `EngineProblem` for a server; the model that was loaded before is gone then.
        """
        from burrow.weights.gguf import read_header

        if path is None and self.settings.server:
            return self._connect(self.settings.server)
        chosen = path or self.settings.model or paths.starter_model()
        read_header(chosen)
        self.use_engine(None)
        engine = self._started(chosen, on_progress, cancel)
        self.use_engine(engine)
        if self.settings.sub_model is not None and self._sub_engine is None:
            self.load_sub_model(self.settings.sub_model)
        return engine.info()

    def give_server_key(self, key: str) -> None:
        """The key of the settings' server: kept in the system's keyring, or else until this session is closed."""
        from burrow.weights.token import keep_token, key_of

        self._server_keys[self.settings.server] = key
        keep_token(key, key_of(self.settings.server))

    def _connect(self, address: str) -> EngineInfo:
        """Take the model of a server. Who wrote its address into the settings has confirmed it."""
        self.use_engine(None)
        engine = connect(self.settings, self._server_keys.get(address))
        self.use_engine(engine)
        return engine.info()

    def _started(
        self, path: Path, on_progress: Callable[[float], None] | None, cancel: threading.Event | None
    ) -> Engine:
        engine, self.fits[path] = start_engine(path, self.settings, on_progress, cancel)
        return engine

    def use_engine(self, engine: Engine | None) -> None:
        """Take this engine for further questions and close the one before."""
        if self._engine is not None:
            self._engine.close()
        self._engine = engine

    def load_sub_model(self, path: Path | None) -> EngineInfo | None:
        """Start a second engine for sub-calls; None ends it, and the one model does everything again.

        Raises `ModelProblem`.
        """
        self.use_sub_engine(None)
        if path is None:
            return None
        engine = self._started(path, None, None)
        self.use_sub_engine(engine)
        return engine.info()

    def use_sub_engine(self, engine: Engine | None) -> None:
        """Take this engine for the sub-calls of further questions and close the one before."""
        if self._sub_engine is not None:
            self._sub_engine.close()
        self._sub_engine = engine

    def ask(
        self,
        question: str,
        options: AskOptions | None = None,
        listen: Listener = unheard,
        follows: Run | str | None = None,
    ) -> Run:
        """Start a run and return at once. Raises `Problem` when there is nothing to ask, or nothing to ask with.

        `follows` makes it a follow-up question: of a run of this process, whose variables live on, or of a session in
        the journal by its id, whose question and answer are known.
        """
        chosen = options or AskOptions.chosen(self.settings)
        follows = follows if follows is not None else chosen.follows
        if isinstance(follows, str):
            follows = next((run for run in self._runs if run.id == follows and run.ended), follows)
        self._check(question)
        before = self._before(follows) if follows is not None else None
        chosen = replace(chosen, follows=before.id if before is not None else None)
        return self._start(question, chosen, listen, before=before)

    def _before(self, follows: Run | str) -> Before:
        """What the next question follows. Raises `Problem` when that has not ended or is not there."""
        if isinstance(follows, str):
            earlier = earlier_sessions(self.reopen, follows)
            return Before(follows, earlier, lost="the question was asked before Burrow was started again")
        if not follows.ended:
            raise Problem("The question before has not been answered yet.", "Wait for its answer, or stop it.")
        namespace, lost = follows.give_namespace(self.documents)
        return Before(follows.id, follows.earlier, namespace, lost)

    def _start(
        self,
        question: str,
        options: AskOptions,
        listen: Listener,
        *,
        recorded: Recorded | None = None,
        before: Before | None = None,
    ) -> Run:
        assert self._engine is not None
        engines = Engines(self._engine, self._sub_engine)
        run = Run(engines, question.strip(), self.documents, options, recorded=recorded, before=before)
        run.start(self.journal if options.save else None, listen)
        self._runs.append(run)
        for old in self._runs[:-KEPT]:
            if old.ended:
                old.forget()
        self._runs = [known for known in self._runs[:-KEPT] if not known.ended] + self._runs[-KEPT:]
        return run

    def _check(self, question: str) -> None:
        if not question.strip():
            raise Problem("The question is empty.", "Type what you want to know.")
        if not self._documents:
            raise Problem("There is no document to ask.", "Open a document first.")
        if self._engine is None:
            raise EngineProblem("No model is loaded.", "Load a model first; the starter model is always there.")

    def past(self, search: str = "") -> list[SessionSummary]:
        """Sessions in the journal, newest first."""
        return self.journal.sessions(search) if self.journal else []

    def reopen(self, session_id: str) -> Reopened:
        """Raises `StoreProblem` when there is no such session."""
        return reopened(self.journal, session_id)

    def import_run(self, path: Path) -> str:
        """Keep a run that another program logged (JSON lines as the `rlms` package writes them); its new id.

        Raises `StoreProblem` when the file cannot be read or is not such a log.
        """
        return imported(self.journal, path)

    def resume(self, session_id: str, listen: Listener = unheard) -> Run:
        """Go on with a run that was cut off: its code runs again, replies it already had are not asked for again.

        A follow-up question first gets its variables back, from the sessions it follows; the run's first event says
        so, or why not. The run continues under a new id; the old session goes to the trash when the new one has ended.
        """
        old = self.reopen(session_id)
        assert self.journal is not None
        journal = self.journal
        self._documents = list(old.documents)

        def relay(event: Event) -> None:
            listen(event)
            if isinstance(event, ENDS) and event.node == "r" and not isinstance(event, Failed):
                journal.trash(session_id)

        self._check(old.summary.question)
        assert self._engine is not None
        before = rebuilt(self._engine, self.reopen, old) if old.summary.follows is not None else None
        return self._start(old.summary.question, old.options, relay, recorded=Recorded(old.events), before=before)

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop what runs, end the engine. The journal is its owner's to close."""
        for run in self._runs:
            run.stop()
        for run in self._runs:
            run.wait(2.0)
            run.forget()
        self.use_engine(None)
        self.use_sub_engine(None)
