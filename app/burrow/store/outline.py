"""A run's events -> the tree they grew: runs hold turns, turns hold calls and child runs.

Children that ran side by side report in a mixed order; here each stands under the turn that asked for it, in the order
of asking.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from burrow.events import ENDS, CallEnded, CallStarted, CodeRan, End, Event, ReplyReceived, RunStarted, TurnStarted


@dataclass(slots=True)
class Branch:
    """One run, turn or call. Only what has happened is there: a run that was cut off has no end."""

    node: str
    run: RunStarted | None = None
    turn: TurnStarted | None = None
    reply: ReplyReceived | None = None
    ran: CodeRan | None = None
    call: CallStarted | None = None
    called: CallEnded | None = None
    end: End | None = None
    branches: list["Branch"] = field(default_factory=list)

    @property
    def title(self) -> str:
        if self.turn:
            return f"Turn {self.turn.number}"
        if self.run:
            return "Run" if self.run.parent is None else f"Child run: {self.run.question}"
        return "Call" if self.call else self.node

    def walk(self) -> Iterator["Branch"]:
        """This branch, then all below it, parents first."""
        yield self
        for branch in self.branches:
            yield from branch.walk()


def outline(events: Iterable[Event]) -> Branch:
    """The root's branch; an empty one when there are no events."""
    known = {"r": Branch("r")}
    for event in events:
        _note(_branch(known, event.node), event)
    for branch in known.values():
        branch.branches.sort(key=_order)
    return known["r"]


def _branch(known: dict[str, Branch], node: str) -> Branch:
    if node not in known:
        known[node] = Branch(node)
        above = node.rpartition(".")[0]
        _branch(known, above or "r").branches.append(known[node])
    return known[node]


def _note(branch: Branch, event: Event) -> None:
    match event:
        case RunStarted():
            branch.run = event
        case TurnStarted():
            branch.turn = event
        case ReplyReceived():
            branch.reply = event
        case CodeRan():
            branch.ran = event
        case CallStarted():
            branch.call = event
        case CallEnded():
            branch.called = event
        case _ if isinstance(event, ENDS):
            branch.end = event
        case _:
            pass


def _order(branch: Branch) -> int:
    digits = branch.node.rpartition(".")[2].lstrip("c")
    return int(digits) if digits.isdecimal() else 0
