"""Questions that follow each other, with what became of each: the thread that the answer pane shows.

Holds what is needed to show each of them again without asking anybody, or the id under which the journal has it.
Knows nothing of Qt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from burrow.documents.document import Document
from burrow.events import ENDS, TRANSIENT, End, Event, Failed, RunStarted, status_of
from burrow.session import Run
from burrow.store.journal import SessionSummary


@dataclass(slots=True, eq=False)
class Exchange:
    """One question and its run."""

    question: str
    follows: "Exchange | None" = None
    documents: tuple[Document, ...] = ()
    run: Run | None = None
    """While this window lives; a follow-up question can use its variables."""
    session: str | None = None
    """Its id in the journal."""
    status: str = "running"
    """As in a `SessionSummary`."""
    events: list[Event] = field(default_factory=list)
    """All but the transient ones, as far as they were seen."""
    end: End | None = None
    asked: str = ""
    """When: ISO 8601, UTC."""

    @property
    def handle(self) -> Run | str | None:
        """What a follow-up question is told that it follows: the last in the line that came to something."""
        if isinstance(self.end, Failed):
            return self.follows.handle if self.follows is not None else None
        return self.run if self.run is not None else self.session

    @property
    def answer(self) -> str:
        """Empty while there is none."""
        return "" if self.end is None or isinstance(self.end, Failed) else self.end.answer

    def summary(self) -> SessionSummary:
        """As the journal would tell it."""
        start = next((event for event in self.events if isinstance(event, RunStarted)), None)
        status = self.status if self.end is None else status_of(self.end)
        names = tuple(document.name for document in self.documents)
        return SessionSummary(
            self.session or "", self.question, start.model if start else "", status, self.asked, names, self.question
        )

    def take(self, events: Iterable[Event]) -> None:
        for event in events:
            if not isinstance(event, TRANSIENT):
                self.events.append(event)
            if isinstance(event, ENDS) and event.node == "r":
                self.end = event


class Thread:
    """The exchanges in the order in which they were asked; one of them is shown."""

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []
        self.current: Exchange | None = None

    def begin(self, question: str, documents: Sequence[Document], follows: Exchange | None) -> Exchange:
        """A question is asked: the first of a new thread, or one more in this."""
        exchange = Exchange(question, follows, tuple(documents), asked=datetime.now(UTC).isoformat(timespec="seconds"))
        if follows is None:
            self.exchanges = []
        self.exchanges.append(exchange)
        self.current = exchange
        return exchange

    def find(self, session: str) -> Exchange | None:
        return next((exchange for exchange in self.exchanges if exchange.session == session), None)

    def open(self, session: str, past: Sequence[SessionSummary]) -> Exchange | None:
        """Make this the thread that a session of the past belongs to; `past` are the sessions that exist."""
        line = thread_of(session, past)
        known: dict[str, Exchange] = {}
        for summary in line:
            above = known.get(summary.follows or "")
            known[summary.id] = Exchange(
                summary.question, above, session=summary.id, status=summary.status, asked=summary.created
            )
        self.exchanges = list(known.values())
        self.current = known.get(session)
        return self.current

    def clear(self) -> None:
        self.exchanges, self.current = [], None


def thread_of(session: str, past: Sequence[SessionSummary]) -> list[SessionSummary]:
    """The sessions that hang together with one by what they follow, oldest first."""
    by_id = {summary.id: summary for summary in past}
    first, seen = session, {session}
    while first in by_id and by_id[first].follows in by_id and by_id[first].follows not in seen:
        first = by_id[first].follows or ""
        seen.add(first)
    members = {first}
    found = []
    for summary in reversed(past):  # newest first
        if summary.id == first or summary.follows in members:
            members.add(summary.id)
            found.append(summary)
    return found


def grouped(past: Sequence[SessionSummary]) -> list[tuple[SessionSummary, int]]:
    """Sessions newest first, each with how deep it follows others; follow-ups stand below what they follow."""
    by_id = {summary.id for summary in past}
    below: dict[str, list[SessionSummary]] = {}
    tops: list[SessionSummary] = []
    for summary in past:
        if summary.follows in by_id and summary.follows != summary.id:
            below.setdefault(summary.follows or "", []).insert(0, summary)
        else:
            tops.append(summary)
    placed: list[tuple[SessionSummary, int]] = []
    waiting = [(summary, 0) for summary in reversed(tops)]
    while waiting:
        summary, depth = waiting.pop()
        placed.append((summary, depth))
        waiting += [(follower, depth + 1) for follower in reversed(below.pop(summary.id, []))]
    return placed
