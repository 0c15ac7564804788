"""Events -> the recursion tree: one node for each run, turn and call, with everything that is known about it.

Knows nothing of Qt, so it runs without a display. Takes live and replayed events alike and does not check that a stream
is complete: a node that nothing has introduced yet is made when something happens to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from burrow.events import (
    Answered,
    Attention,
    CallEnded,
    CallStarted,
    CodeRan,
    Event,
    Failed,
    LimitReached,
    PassageRead,
    Progressed,
    ReplyReceived,
    RunStarted,
    Span,
    Stopped,
    TextStreamed,
    TurnStarted,
    Usage,
    VariableShown,
)

Kind = Literal["run", "turn", "call", "child"]
State = Literal["running", "done", "partial", "stopped", "failed"]


@dataclass(slots=True, eq=False)
class Node:
    """One place in the tree. Changed only by `NodeIndex`."""

    name: str
    kind: Kind
    parent: "Node | None"
    children: list["Node"] = field(default_factory=list)
    state: State = "running"
    number: int = 0
    """Of a turn or a call, from 1."""
    limit: int = 0
    """Turns that the run may take."""
    calls: int = 0
    """Calls and child runs started under this node, at any depth."""
    open_calls: int = 0
    prompt: str = ""
    reply: str = ""
    """Of a run: its answer. Grows while text streams in."""
    thought: str = ""
    """What a thinking model thought before it."""
    code: str = ""
    output: str = ""
    error: str = ""
    variables: tuple[VariableShown, ...] = ()
    usage: Usage = field(default_factory=Usage)
    code_seconds: float = 0.0
    passages: list[tuple[Attention, Span]] = field(default_factory=list)
    resumed: bool = False
    """Its reply was in the journal."""
    known: bool = False
    """The same was asked before in this run, so the reply is that one's."""

    @property
    def seconds(self) -> float:
        return self.usage.seconds + self.code_seconds

    @property
    def tokens(self) -> int:
        """Read and written by the model here."""
        return self.usage.tokens_computed + self.usage.tokens_reused + self.usage.tokens_generated


@dataclass(slots=True)
class Changes:
    added: list[Node] = field(default_factory=list)
    """Parents come before their children."""
    touched: dict[Node, None] = field(default_factory=dict)
    """Nodes that look different now, in order."""


class NodeIndex:
    """All nodes of one run by name."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}

    @property
    def root(self) -> Node | None:
        return next(iter(self.nodes.values()), None)

    def apply(self, events: Iterable[Event]) -> Changes:
        """Take events in order."""
        changes = Changes()
        for event in events:
            self._apply(event, changes)
        return changes

    def cited(self) -> list[Node]:
        """The nodes whose passages the answer cites."""
        spans = [span for node in self.nodes.values() for attention, span in node.passages if attention == "cited"]
        return [node for node in self.nodes.values() if any(_meets(span, spans) for _, span in node.passages)]

    def _apply(self, event: Event, changes: Changes) -> None:
        node = self._node(event, changes)
        changes.touched[node] = None
        match event:
            case RunStarted():
                node.prompt = event.question
                node.kind = "run" if event.parent is None else "child"
            case TurnStarted():
                node.number, node.limit, node.prompt = event.number, event.limit, event.prompt
            case CallStarted():
                node.prompt = event.prompt
            case TextStreamed():
                node.reply += event.text
            case ReplyReceived():
                node.reply, node.code, node.usage = event.reply, event.code, event.usage
                node.thought = event.thought
                node.state = "running" if event.code else "done"
            case CodeRan():
                node.output, node.error, node.variables = event.output, event.error or "", event.variables
                node.code_seconds = event.seconds
                node.state = "failed" if event.error else "done"
            case CallEnded():
                node.reply, node.error, node.usage = event.reply, event.error or "", event.usage
                node.resumed, node.known = event.resumed, event.known
                self._close(node, "failed" if event.error else "done", changes)
            case PassageRead():
                node.passages += [(event.attention, span) for span in event.spans]
            case Answered() | LimitReached() | Stopped() | Failed():
                self._end(node, event, changes)
            case Progressed():
                pass

    def _node(self, event: Event, changes: Changes) -> Node:
        node = self.nodes.get(event.node)
        if node is None:
            node = Node(event.node, _kind(event), self._parent(event))
            node.number = _number(event.node)
            self.nodes[event.node] = node
            if node.parent is not None:
                node.parent.children.append(node)
            changes.added.append(node)
            if node.kind in ("call", "child"):
                self._count(node, changes, 1)
        return node

    def _parent(self, event: Event) -> Node | None:
        named = getattr(event, "parent", None) or event.node.rpartition(".")[0]
        return self.nodes.get(named) or self.root

    def _count(self, node: Node, changes: Changes, step: int) -> None:
        above = node.parent
        while above is not None:
            above.calls += max(step, 0)
            above.open_calls += step
            changes.touched[above] = None
            above = above.parent

    def _close(self, node: Node, state: State, changes: Changes) -> None:
        if node.state == "running" and node.kind in ("call", "child"):
            self._count(node, changes, -1)
        node.state = state
        changes.touched[node] = None

    def _end(self, node: Node, event: Answered | LimitReached | Stopped | Failed, changes: Changes) -> None:
        states: dict[type, State] = {Answered: "done", LimitReached: "partial", Stopped: "stopped", Failed: "failed"}
        node.usage = event.usage
        if isinstance(event, Failed):
            node.error = event.reason
        else:
            node.reply = event.answer
        below: State = "stopped" if isinstance(event, Stopped | Failed) else "done"
        for other in [other for other in self.nodes.values() if other.state == "running" and _is_under(other, node)]:
            self._close(other, below, changes)
        self._close(node, states[type(event)], changes)


def _kind(event: Event) -> Kind:
    match event:
        case RunStarted(parent=None):
            return "run"
        case RunStarted():
            return "child"
        case CallStarted() | CallEnded():
            return "call"
        case _ if "." not in event.node:
            return "run"
        case _:
            return "call" if event.node.rpartition(".")[2].startswith("c") else "turn"


def _number(name: str) -> int:
    digits = name.rpartition(".")[2].lstrip("c")
    return int(digits) if digits.isdecimal() else 0


def _is_under(node: Node, top: Node) -> bool:
    return node.name.startswith(top.name + ".")


def _meets(span: Span, others: list[Span]) -> bool:
    return any(span.document == o.document and span.start < o.end and o.start < span.end for o in others)
