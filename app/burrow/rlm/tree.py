"""What all runs of one question share: engine, ledger, evidence, the way out for events, and the interrupts."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from burrow.documents.document import Document
from burrow.errors import EngineProblem
from burrow.events import Attention, Event, PassageRead, Progressed, Span, TextStreamed
from burrow.evidence.quotation import Quotations
from burrow.evidence.reading import Reading
from burrow.inference.engine import Engine, Reply, Request, Ticket
from burrow.rlm.limits import Ledger, Limits
from burrow.rlm.prompts import Profile
from burrow.rlm.recorded import Recorded
from burrow.rlm.scope import Reason, Scope
from burrow.sandbox.outcome import SandboxLimits


class EngineDied(BaseException):
    """The engine cannot serve this run any more. Not an `Exception`: model-written code cannot swallow it."""

    def __init__(self, problem: EngineProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_serial = itertools.count(1)


@dataclass
class Tree:
    """One question, asked of some documents. Used by the threads of all its runs."""

    engine: Engine
    profile: Profile
    documents: tuple[Document, ...]
    emit: Callable[[Event], None]
    limits: Limits = field(default_factory=Limits)
    recorded: Recorded = field(default_factory=Recorded)
    sandbox_limits: SandboxLimits = field(default_factory=SandboxLimits)
    isolated: bool = False
    """Whether model-written code runs in a process of its own."""
    tools: Mapping[str, object] = field(default_factory=dict)
    """Names given to the code besides our own."""
    scope: Scope = field(default_factory=Scope)
    """Ends only when the user stops everything."""

    def __post_init__(self) -> None:
        self.reading = Reading(self.documents)
        self.quotations = Quotations(self.documents)
        self.ledger = Ledger(self.limits)
        self._serial = next(_serial)
        self._scopes: dict[str, Scope] = {}

    def stop(self) -> None:
        """End everything now; what exists is kept."""
        self.scope.end("stopped")

    def interrupt(self, node: str, reason: Reason) -> bool:
        """End the run or call at `node` and all below it; False when nothing is going on there."""
        scope = self._scopes.get(node)
        if scope is not None:
            scope.end(reason)
        return scope is not None

    @contextmanager
    def scope_of(self, node: str, parent: Scope) -> Iterator[Scope]:
        """A scope inside `parent` that `interrupt(node)` finds."""
        with parent.inner() as scope:
            self._scopes[node] = scope
            try:
                yield scope
            finally:
                del self._scopes[node]

    def conversation(self, name: str) -> str:
        """A name for a resident conversation that no other tree of the same engine uses."""
        return f"{self._serial}:{name}"

    def ask(self, request: Request, node: str, scope: Scope) -> Reply:
        """Wait for one reply while streaming it. A reply may come back with `finish="cancelled"` when the scope ends.

        Raises `EngineDied`.
        """
        ticket = self.start(request, node)
        return self.finish(ticket, scope)

    def start(self, request: Request, node: str) -> Ticket:
        try:
            return self.engine.submit(
                request,
                lambda text: self.emit(TextStreamed(node, text)),
                lambda done, total: self.emit(Progressed(node, "reading", done, total)),
            )
        except EngineProblem as problem:
            raise EngineDied(problem) from problem

    def finish(self, ticket: Ticket, scope: Scope) -> Reply:
        try:
            with scope.watched(ticket.cancel):
                return ticket.result()
        except EngineProblem as problem:
            raise EngineDied(problem) from problem

    def attend(self, node: str, attention: Attention, spans: tuple[Span, ...]) -> None:
        """Note on the reading map, and tell, what happened to passages."""
        if spans:
            self.reading.add(attention, spans)
            self.emit(PassageRead(node, attention, spans))
