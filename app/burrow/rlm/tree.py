"""What all runs of one question share: engine, ledger, evidence, the way out for events, and the interrupts."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from burrow.documents.document import Document
from burrow.errors import EngineProblem
from burrow.events import (
    Attention,
    CallEnded,
    Event,
    PassageRead,
    Progressed,
    ReplyReceived,
    Span,
    TextStreamed,
    Usage,
)
from burrow.evidence.quotation import Quotations
from burrow.evidence.reading import Reading
from burrow.inference.engine import Engine, Message, Reply, Request, Ticket
from burrow.rlm.limits import Booking, Ledger, Limits, TokensSpent
from burrow.rlm.prompts import Profile
from burrow.rlm.recorded import Known, Recorded
from burrow.rlm.repetition import Repetition
from burrow.rlm.said import said
from burrow.rlm.scope import Interrupted, Reason, Scope
from burrow.sandbox.outcome import SandboxLimits


class EngineDied(BaseException):
    """The engine cannot serve this run any more. Not an `Exception`: model-written code cannot swallow it."""

    def __init__(self, problem: EngineProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_serial = itertools.count(1)

FRAME = 32
"""Tokens that a model's template may write around a message, for reservations."""


@dataclass(slots=True)
class Asked:
    """A request on its way."""

    ticket: Ticket
    booking: Booking
    model: str
    repetition: Repetition


@dataclass(frozen=True, slots=True)
class Answer:
    reply: Reply
    usage: Usage
    repeated: bool
    """It only repeated itself, and was given up unless it had ended by then."""


@dataclass
class Tree:
    """One question, asked of some documents. Used by the threads of all its runs."""

    engine: Engine
    profile: Profile
    documents: tuple[Document, ...]
    emit: Callable[[Event], None]
    limits: Limits = field(default_factory=Limits)
    recorded: Recorded = field(default_factory=Recorded)
    known: Known | None = field(default_factory=Known)
    """Replies of sub-calls, so that none is asked for twice; None asks again each time."""
    sandbox_limits: SandboxLimits = field(default_factory=SandboxLimits)
    isolated: bool = False
    """Whether model-written code runs in a process of its own."""
    tools: Mapping[str, object] = field(default_factory=dict)
    """Names given to the code besides our own."""
    sub_engine: Engine | None = None
    """Answers the plain sub-calls, where that is another model; child runs stay with the first one."""
    sub_profile: Profile | None = None
    """What that other model is driven with."""
    compaction: bool = True
    """Whether a model summarises older turns when the conversation fills its window."""
    scope: Scope = field(default_factory=Scope)
    """Ends only when the user stops everything."""

    def __post_init__(self) -> None:
        self.reading = Reading(self.documents)
        self.quotations = Quotations(self.documents)
        self.ledger = Ledger(self.limits)
        self.written: list[str] = []
        """What models said in this tree: turns and replies of sub-calls."""
        self._tell, self.emit = self.emit, self._noting
        self._serial = next(_serial)
        self._scopes: dict[str, Scope] = {}

    def _noting(self, event: Event) -> None:
        if isinstance(event, ReplyReceived | CallEnded):
            self.written.append(said(event.reply) if isinstance(event, ReplyReceived) else event.reply)
        self._tell(event)

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

    @property
    def call_engine(self) -> Engine:
        return self.sub_engine or self.engine

    @property
    def call_profile(self) -> Profile:
        """What sub-calls are driven with."""
        return self.sub_profile or self.profile

    @property
    def sub_model(self) -> str | None:
        """The name of the second model, where there is one."""
        return self.sub_engine.info().model if self.sub_engine is not None else None

    def ask(self, request: Request, new: Sequence[Message], node: str, scope: Scope, *, last: bool = False) -> Answer:
        """Wait for a turn's reply while streaming it; `new` are the messages that the model has not read yet.

        The reply has `finish="cancelled"` when the scope ends. Raises `EngineDied`, and `Interrupted` when the limit
        on tokens leaves no room.
        """
        return self.finish(self.start(request, new, node, self.engine, last=last), scope, turns=1)

    def start(
        self, request: Request, new: Sequence[Message], node: str, engine: Engine, *, last: bool = False
    ) -> Asked:
        """Reserve and send."""
        request, booking = self._booked(request, new, engine, last=last)
        repetition = Repetition()
        tickets: list[Ticket] = []

        def stream(text: str) -> None:
            if repetition.feed(text) and tickets:
                tickets[0].cancel()
            self.emit(TextStreamed(node, text))

        try:
            tickets.append(
                engine.submit(request, stream, lambda done, total: self.emit(Progressed(node, "reading", done, total)))
            )
        except EngineProblem as problem:
            self.ledger.give_back(booking)
            raise EngineDied(problem) from problem
        if repetition.caught:  # before there was a ticket to cancel
            tickets[0].cancel()
        return Asked(tickets[0], booking, engine.info().model, repetition)

    def _booked(
        self, request: Request, new: Sequence[Message], engine: Engine, *, last: bool
    ) -> tuple[Request, Booking]:
        if self.limits.tokens is None:
            return request, Booking(0, request.sampling.max_tokens)
        prompt = sum(engine.count_tokens(message.text) + FRAME for message in new)
        sampling = request.sampling
        try:
            booking = self.ledger.reserve_tokens(prompt, sampling.max_tokens + sampling.thinking, last=last)
        except TokensSpent:
            raise Interrupted("tokens") from None
        if booking.reply < sampling.max_tokens + sampling.thinking:
            sampling = replace(sampling, max_tokens=min(booking.reply, sampling.max_tokens), thinking=0)
        return replace(request, sampling=sampling), booking

    def finish(self, asked: Asked, scope: Scope, *, turns: int = 0, calls: int = 0) -> Answer:
        """Wait for a reply and book it. Raises `EngineDied`."""
        try:
            with scope.watched(asked.ticket.cancel):
                reply = asked.ticket.result()
        except EngineProblem as problem:
            self.ledger.give_back(asked.booking)
            raise EngineDied(problem) from problem
        usage = self.ledger.spend(reply, asked.booking, asked.model, turns=turns, calls=calls)
        return Answer(reply, usage, asked.repetition.caught)

    def attend(self, node: str, attention: Attention, spans: tuple[Span, ...]) -> None:
        """Note on the reading map, and tell, what happened to passages."""
        if spans:
            self.reading.add(attention, spans)
            self.emit(PassageRead(node, attention, spans))
