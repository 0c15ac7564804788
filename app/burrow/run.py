"""One question being answered, in a thread of its own: what was chosen for it, what it follows, how it ends."""

import json
import logging
import threading
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Literal

from burrow import paths
from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import ENDS, Coverage, End, Event, Failed, Route, RunStarted, Usage
from burrow.inference.engine import Engine, EngineInfo
from burrow.rlm.direct import ask_directly, choose_route
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run as RlmRun
from burrow.rlm.loop import Task
from burrow.rlm.namespace import Namespace
from burrow.rlm.prompts import Earlier, FollowUp, Profile, load_profile, profile_name
from burrow.rlm.recorded import Recorded
from burrow.rlm.tree import Tree
from burrow.settings import Settings
from burrow.store.journal import Journal

log = logging.getLogger(__name__)

Listener = Callable[[Event], None]


def unheard(event: Event) -> None:
    """The listener of a run that nobody listens to."""


@dataclass(frozen=True, slots=True)
class AskOptions:
    route: Literal["auto", "rlm", "direct"] = "auto"
    limits: Limits = field(default_factory=Limits)
    save: bool = True
    """Keep the question, the documents' text and all events in the journal."""
    isolated: bool = False
    """Run model-written code in a process of its own, which is slower to start and a real boundary."""
    temperature: float | None = None
    call_temperature: float | None = None
    """Of a run's turns and of its sub-calls; None is what the prompt profile says."""
    follows: str | None = None
    """The session in the journal that this question follows; `Session.ask` also takes a `Run`."""

    @classmethod
    def chosen(cls, settings: Settings) -> "AskOptions":
        """What the user's settings say."""
        limits = Limits(settings.depth, settings.turns, settings.calls, seconds=settings.seconds)
        return cls(
            settings.route,
            limits,
            settings.keep_sessions,
            settings.isolated,
            settings.temperature,
            settings.call_temperature,
        )


@dataclass(frozen=True, slots=True)
class Before:
    """What a follow-up question follows."""

    id: str | None = None
    """The session in the journal."""
    earlier: tuple[Earlier, ...] = ()
    """Oldest first."""
    namespace: Namespace | None = None
    """The variables of that work, where they are still there."""
    lost: str = ""
    """Why they are not, as the end of a sentence; empty when there were none."""

    @property
    def sentence(self) -> str:
        """What the reader of the run's first event is told."""
        if self.namespace is not None:
            return "It follows an earlier question, whose variables are still there."
        gone = f"; its variables are gone, because {self.lost}." if self.lost else "."
        return f"It follows an earlier question{gone}"


@dataclass(frozen=True, slots=True)
class Engines:
    main: Engine
    sub: Engine | None = None
    """A second model, for sub-calls."""


def profile_for(info: EngineInfo) -> Profile:
    """The prompt profile a model is driven with, with the user's changes. Raises `SettingsProblem`."""
    return load_profile(paths.resources() / "prompts", profile_name(info), paths.config() / "prompts")


class Run:
    """One question being answered, in a thread of its own."""

    def __init__(
        self,
        engines: Engines,
        question: str,
        documents: tuple[Document, ...],
        options: AskOptions,
        *,
        recorded: Recorded | None = None,
        before: Before | None = None,
    ) -> None:
        """`recorded` is what an interrupted run was already told. Raises `SettingsProblem` for a prompt profile."""
        self.id: str | None = None
        """The session's id in the journal; None when it is not kept."""
        self.question = question
        self._documents = documents
        self._options = options
        self._engine = engines.main
        self._end: End | None = None
        self._before = before
        self._namespace: Namespace | None = (before and before.namespace) or Namespace()
        self._lock = threading.Lock()
        profile = profile_for(engines.main.info())
        self._tree = Tree(
            engine=engines.main,
            profile=_warmed(profile, options),
            documents=documents,
            emit=self._emit,
            limits=options.limits,
            recorded=recorded or Recorded(),
            isolated=options.isolated,
            sub_engine=engines.sub,
            sub_profile=_warmed(profile_for(engines.sub.info()), options) if engines.sub is not None else None,
        )
        self.route: Route = "rlm"
        """The route that was taken, once the run has begun."""
        self._journal: Journal | None = None
        self._listen: Listener = unheard
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
            self.id = journal.create(self.question, self._documents, model, options, self._options.follows)
        self._thread.start()

    @property
    def follows(self) -> str | None:
        """The session in the journal that this question follows."""
        return self._options.follows

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """What a follow-up question knows of this one and those before it; oldest first."""
        answer = "" if self._end is None or isinstance(self._end, Failed) else self._end.answer
        return (*(self._before.earlier if self._before else ()), Earlier(self.question, answer))

    def usage_by_model(self) -> dict[str, Usage]:
        """What each model did, by its name."""
        return self._tree.ledger.by_model()

    def give_namespace(self, documents: tuple[Document, ...]) -> tuple[Namespace | None, str]:
        """Hand the variables on to a question about these documents, once; None and why when that cannot be."""
        with self._lock:
            if self._namespace is None:
                return None, "another question has gone on with them"
            if self._namespace.sandbox is None:
                return None, ""  # it was answered without code
            if self._namespace.sandbox.stuck:
                return None, "its code could not be stopped"
            if not self._namespace.fits(documents):
                return None, "other documents are open now"
            namespace, self._namespace = self._namespace, None
            return namespace, ""

    def forget(self) -> None:
        """Give up the variables, which take memory."""
        with self._lock:
            namespace, self._namespace = self._namespace, None
        if namespace is not None:
            namespace.close()

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
            self._listen = unheard
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
        tree, question, documents, before = self._tree, self.question, self._documents, self._before
        route, reason = choose_route(self._engine, tree.profile, question, documents)
        if self._options.route != "auto" and self._options.route != route:
            route, reason = self._options.route, "You chose this route."
        follows = None
        if before is not None:
            follows, reason = before.id or "", f"{reason} {before.sentence}"
        if route == "direct":
            follow_up = FollowUp(before.earlier) if before is not None else None
            ask_directly(tree, question, documents, reason, follows=follows, follow_up=follow_up)
            return
        with self._lock:
            namespace = self._namespace
        kept = before is not None and before.namespace is not None
        task = Task(
            question, documents, reason=reason, follows=follows, follow_up=self._follow_up(), variables_kept=kept
        )
        RlmRun(tree, task, namespace=namespace).run()

    def _follow_up(self) -> FollowUp | None:
        before = self._before
        if before is None:
            return None
        if before.namespace is None:
            return FollowUp(before.earlier, lost=bool(before.lost))
        return before.namespace.follow_up(before.earlier, self._documents)

    def _failed(self, reason: str, action: str, details: str) -> None:
        characters = sum(len(document.text) for document in self._documents)
        end = Failed("r", reason, action, details, Coverage(characters, 0, 0, 0), Usage())
        try:
            self._emit(end)
        except Problem:  # the journal itself is what failed; the listener still learns of it
            self._end = end
            self._tell(end)


def _warmed(profile: Profile, options: AskOptions) -> Profile:
    """The profile with the user's temperatures."""
    root = profile.temperature if options.temperature is None else options.temperature
    calls = profile.call_temperature if options.call_temperature is None else options.call_temperature
    return replace(profile, temperature=float(root), call_temperature=float(calls))
