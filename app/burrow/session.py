"""The middle everything meets in: open documents, load a model, ask, stop, resume, reopen.

The window and the terminal use the same `Session`. A question runs in a thread of its own; every event is journalled
before a listener sees it, and listeners are called on the run's threads.
"""

import json
import logging
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Literal

import msgspec

from burrow import paths
from burrow.documents.document import Document
from burrow.documents.formats import SUFFIXES as SUFFIXES
from burrow.documents.reader import ReadLimits, read_document
from burrow.documents.rendering import PageRenderer
from burrow.errors import DocumentProblem, EngineProblem, Problem, StoreProblem
from burrow.events import ENDS, Coverage, End, Event, Failed, Route, RunStarted, Usage
from burrow.inference.engine import Engine, EngineInfo
from burrow.rlm.direct import ask_directly, choose_route
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run as RlmRun
from burrow.rlm.loop import Task
from burrow.rlm.prompts import load_profile, profile_name
from burrow.rlm.recorded import Recorded
from burrow.rlm.tree import Tree
from burrow.settings import Settings
from burrow.store.journal import Journal, SessionSummary

log = logging.getLogger(__name__)

Listener = Callable[[Event], None]


def _unheard(event: Event) -> None:
    pass


@dataclass(frozen=True, slots=True)
class AskOptions:
    route: Literal["auto", "rlm", "direct"] = "auto"
    limits: Limits = field(default_factory=Limits)
    save: bool = True
    """Keep the question, the documents' text and all events in the journal."""
    isolated: bool = False
    """Run model-written code in a process of its own, which is slower to start and a real boundary."""
    follows: str | None = None
    """The session in the journal that this question follows; `Session.ask` also takes a `Run`."""

    @classmethod
    def chosen(cls, settings: Settings) -> "AskOptions":
        """What the user's settings say."""
        limits = Limits(settings.depth, settings.turns, settings.calls, seconds=settings.seconds)
        return cls(settings.route, limits, settings.keep_sessions, settings.isolated)


@dataclass(frozen=True, slots=True)
class Reopened:
    """A session from the journal: the same events the window saw live."""

    summary: SessionSummary
    documents: tuple[Document, ...]
    events: tuple[Event, ...]


class Session:
    """Documents and a model, and the questions asked of them. Methods may block; call them off the window's thread."""

    def __init__(self, journal: Journal | None = None, settings: Settings | None = None) -> None:
        self.journal = journal
        self.settings = settings or Settings()
        self._documents: list[Document] = []
        self._passwords: dict[Path, str] = {}
        """Of the encrypted documents of this session, to show their pages; in memory only."""
        self._engine: Engine | None = None
        self._sub_engine: Engine | None = None
        self._runs: list[Run] = []

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents)

    @property
    def model(self) -> EngineInfo | None:
        return self._engine.info() if self._engine else None

    @property
    def sub_model(self) -> EngineInfo | None:
        return self._sub_engine.info() if self._sub_engine else None

    def open_document(
        self, path: Path, *, password: str | None = None, cancel: threading.Event | None = None
    ) -> Document:
        """Read a file in the reader process and add it. Raises `DocumentProblem`, which names the file."""
        try:
            document = read_document(path, password=password, limits=ReadLimits(), cancel=cancel)
        except DocumentProblem as problem:
            if path.name in problem.message:
                raise
            named = type(problem)(f"{path.name}: {problem.message}", problem.action, problem.details)
            raise named from problem
        self._documents.append(document)
        if password and document.path is not None:
            self._passwords[document.path] = password
        return document

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
        """Start the engine on a GGUF file: the one named, else the one in the settings, else the starter model.

        Raises `ModelProblem`; the model that was loaded before is gone then.
        """
        from burrow.weights.gguf import read_header

        chosen = path or self.settings.model or paths.starter_model()
        read_header(chosen)
        self.use_engine(None)
        engine = self._started(chosen, on_progress, cancel)
        self.use_engine(engine)
        return engine.info()

    def _started(
        self, path: Path, on_progress: Callable[[float], None] | None, cancel: threading.Event | None
    ) -> Engine:
        from burrow.inference.llama import LlamaEngine, LlamaOptions
        from burrow.weights.gguf import read_header

        read_header(path)
        options = LlamaOptions(
            window=self.settings.window, threads=self.settings.threads, gpu_layers=self.settings.gpu_layers
        )
        return LlamaEngine(path, options=options, on_progress=on_progress, cancel=cancel)

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
        listen: Listener = _unheard,
        follows: "Run | str | None" = None,
    ) -> "Run":
        """Start a run and return at once. Raises `Problem` when there is nothing to ask, or nothing to ask with.

        `follows` makes it a follow-up question: of a run of this process, whose variables live on, or of a session in
        the journal by its id, whose question and answer are known.
        """
        chosen = options or AskOptions.chosen(self.settings)
        if follows is not None:
            chosen = replace(chosen, follows=follows if isinstance(follows, str) else follows.id)
        return self._start(question, chosen, listen, Recorded())

    def _start(self, question: str, options: AskOptions, listen: Listener, recorded: Recorded) -> "Run":
        if not question.strip():
            raise Problem("The question is empty.", "Type what you want to know.")
        if not self._documents:
            raise Problem("There is no document to ask.", "Open a document first.")
        if self._engine is None:
            raise EngineProblem("No model is loaded.", "Load a model first; the starter model is always there.")
        run = Run(self._engine, question.strip(), self.documents, options, recorded)
        run.start(self.journal if options.save else None, listen)
        self._runs = [known for known in self._runs if not known.ended] + [run]
        return run

    def past(self, search: str = "") -> list[SessionSummary]:
        """Sessions in the journal, newest first."""
        return self.journal.sessions(search) if self.journal else []

    def reopen(self, session_id: str) -> Reopened:
        """Raises `StoreProblem` when there is no such session."""
        if self.journal is None:
            raise StoreProblem("Sessions are not kept here.", "Switch keeping sessions on in the settings.")
        summaries = [s for s in self.journal.sessions(include_trash=True) if s.id == session_id]
        if not summaries:
            raise StoreProblem(f"There is no session “{session_id}”.", "See the list of sessions for its id.")
        events = tuple(self.journal.events(session_id))
        return Reopened(summaries[0], self.journal.documents(session_id), events)

    def resume(self, session_id: str, listen: Listener = _unheard) -> "Run":
        """Go on with a run that was cut off: its code runs again, replies it already had are not asked for again.

        The run continues under a new id; the old session goes to the trash when the new one has ended.
        """
        old = self.reopen(session_id)
        assert self.journal is not None
        self._documents = list(old.documents)
        options = msgspec.json.decode(self.journal.options(session_id).encode(), type=AskOptions)
        journal = self.journal

        def relay(event: Event) -> None:
            listen(event)
            if isinstance(event, ENDS) and event.node == "r" and not isinstance(event, Failed):
                journal.trash(session_id)

        return self._start(old.summary.question, options, relay, Recorded(old.events))

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
        self.use_engine(None)
        self.use_sub_engine(None)


class Run:
    """One question being answered, in a thread of its own."""

    def __init__(
        self, engine: Engine, question: str, documents: tuple[Document, ...], options: AskOptions, recorded: Recorded
    ) -> None:
        self.id: str | None = None
        """The session's id in the journal; None when it is not kept."""
        self._question = question
        self._documents = documents
        self._options = options
        self._engine = engine
        self._end: End | None = None
        profile = load_profile(paths.resources() / "prompts", profile_name(engine.info()))
        self._tree = Tree(
            engine=engine,
            profile=profile,
            documents=documents,
            emit=self._emit,
            limits=options.limits,
            recorded=recorded,
            isolated=options.isolated,
        )
        self.route: Route = "rlm"
        """The route that was taken, once the run has begun."""
        self._journal: Journal | None = None
        self._listen: Listener = _unheard
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="run", daemon=True)

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def start(self, journal: Journal | None, listen: Listener) -> None:
        self._journal, self._listen = journal, listen
        if journal is not None:
            options = json.dumps(asdict(self._options))
            model = self._engine.info().model
            self.id = journal.create(self._question, self._documents, model, options, self._options.follows)
        self._thread.start()

    def stop(self) -> None:
        """End the run now; what exists is kept. Returns at once."""
        self._tree.stop()

    def answer_now(self) -> None:
        """End the work and ask once for the best answer from what exists."""
        self._tree.interrupt("r", "answer now")

    def skip(self, node: str) -> None:
        """Give up the call or child run at `node`; the rest goes on."""
        self._tree.interrupt(node, "skipped")

    def wait(self, timeout: float | None = None) -> End | None:
        """The ending, or None when it has not come within `timeout` seconds."""
        # Not by joining the thread: Python 3.11 takes a thread for ended when Ctrl-C interrupts a join.
        if self._ended.wait(timeout):
            self._thread.join()
            return self._end
        return None

    def _emit(self, event: Event) -> None:
        if self._journal is not None and self.id is not None:
            self._journal.append(self.id, event)
        if isinstance(event, RunStarted) and event.node == "r":
            self.route = event.route
        if isinstance(event, ENDS) and event.node == "r":
            self._end = event
        self._tell(event)

    def _tell(self, event: Event) -> None:
        """A listener's bug must not end the engine's thread or the run: the listener is dropped and the bug logged."""
        try:
            self._listen(event)
        except Exception:
            self._listen = _unheard
            log.exception("a listener failed and is not called again")

    def _work(self) -> None:
        try:
            self._answer()
        except Exception as error:  # the edge of a run: a bug must end it as failed, never as silence
            log.exception("a run failed")
            problem = error if isinstance(error, Problem) else None
            reason = problem.message if problem else f"Burrow made a mistake: {type(error).__name__}: {error}."
            action = problem.action if problem else "Ask again; if it happens again, report it with the details."
            self._failed(reason, action, traceback.format_exc())
        finally:
            self._ended.set()

    def _answer(self) -> None:
        tree, question, documents = self._tree, self._question, self._documents
        route, reason = choose_route(self._engine, tree.profile, question, documents)
        if self._options.route != "auto" and self._options.route != route:
            route, reason = self._options.route, "You chose this route."
        if route == "direct":
            ask_directly(tree, question, documents, reason)
        else:
            RlmRun(tree, Task(question, documents, reason=reason)).run()

    def _failed(self, reason: str, action: str, details: str) -> None:
        characters = sum(len(document.text) for document in self._documents)
        end = Failed("r", reason, action, details, Coverage(characters, 0, 0, 0), Usage())
        try:
            self._emit(end)
        except Problem:  # the journal itself is what failed; the listener still learns of it
            self._end = end
            self._tell(end)
