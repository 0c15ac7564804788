"""Everything a run can report, in the past tense: one frozen value for each thing that happened.

A node is one place in the recursion tree and is named by its path: the root run is `r`, its second turn `r.2`, the
third call made in that turn `r.2.c3`, the first turn of a child run started there `r.2.c3.1`. Names depend only on the
order in which the model's code asks, so the same run has the same names when it is resumed or replayed. A run (the
root's or a child's) ends with exactly one of `Answered`, `LimitReached`, `Stopped` and `Failed`.

`TextStreamed` and `Progressed` are transient: they are shown and not journalled.
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

Check = Literal["exact", "near", "missing"]
Status = Literal["answered", "partial", "stopped", "failed"]
Route = Literal["rlm", "direct"]
Attention = Literal["searched", "read", "cited"]
"""What happened to a passage: code looked at it, a model read it, the answer cites it."""


@dataclass(frozen=True, slots=True)
class Span:
    document: int
    """Index into the run's documents."""
    start: int
    end: int
    """Offsets in code points into the document's canonical text; `end` is exclusive."""


@dataclass(frozen=True, slots=True)
class Citation:
    document: int
    name: str
    """The document's file name."""
    page: str | None
    """The page's label as printed, where the format has pages."""
    start: int
    end: int
    quote: str
    check: Check


@dataclass(frozen=True, slots=True)
class Usage:
    turns: int = 0
    calls: int = 0
    tokens_computed: int = 0
    """Prompt tokens that the model really computed."""
    tokens_reused: int = 0
    """Prompt tokens taken from the KV cache."""
    tokens_generated: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Coverage:
    characters: int
    """Length of all documents."""
    searched: int
    read: int
    cited: int
    """Characters that code returned to the model, that a model read, that the answer cites."""
    unreadable_pages: tuple[str, ...] = ()
    """Labels of pages without text."""
    pages: int = 0
    """With text, in all documents that have pages."""
    pages_read: int = 0
    """Of which a model read something."""
    unread_pages: tuple[str, ...] = ()
    """Labels of the other pages with text; `3–17` stands for all from one to the other."""


@dataclass(frozen=True, slots=True)
class VariableShown:
    name: str
    type: str
    size: str
    preview: str


@dataclass(frozen=True, slots=True)
class RunStarted:
    node: str
    parent: str | None
    question: str
    route: Route
    reason: str
    """Why this route was taken, as a sentence."""
    model: str
    documents: tuple[str, ...]
    depth: int
    follows: str | None = None
    """The session that this question follows; empty when it follows one that is not kept."""
    sub_model: str | None = None
    """Answers the sub-calls, where that is another model."""
    variables_kept: bool = False
    """The variables of the question it follows are still there."""


@dataclass(frozen=True, slots=True)
class TurnStarted:
    node: str
    parent: str
    number: int
    """From 1."""
    limit: int
    prompt: str
    """What this turn adds to the conversation."""


@dataclass(frozen=True, slots=True)
class TextStreamed:
    node: str
    text: str


@dataclass(frozen=True, slots=True)
class Progressed:
    node: str
    phase: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ReplyReceived:
    """A turn's reply is complete; `code` is what will run, empty when the reply holds none."""

    node: str
    reply: str
    code: str
    usage: Usage
    thought: str = ""
    """What a thinking model thought before it; never fed back and never run."""


@dataclass(frozen=True, slots=True)
class CodeRan:
    node: str
    output: str
    error: str | None
    seconds: float
    variables: tuple[VariableShown, ...]


@dataclass(frozen=True, slots=True)
class CallStarted:
    node: str
    parent: str
    prompt: str
    model: str = ""
    """The model that is asked, where it is not the run's own."""


@dataclass(frozen=True, slots=True)
class CallEnded:
    node: str
    reply: str
    error: str | None
    usage: Usage
    resumed: bool = False
    """Answered from the journal of an earlier, interrupted run."""
    known: bool = False
    """The same had been asked before in this run: no model was asked again, and nothing is used up."""


@dataclass(frozen=True, slots=True)
class PassageRead:
    node: str
    attention: Attention
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    node: str
    answer: str
    citations: tuple[Citation, ...]
    coverage: Coverage
    usage: Usage
    unsupported: tuple[str, ...] = ()
    """Dates, numbers and names in the answer that stand in nothing that was read for it, and that no code computed."""


@dataclass(frozen=True, slots=True)
class LimitReached:
    """A limit ended the run; `answer` is the best that existed and may be empty only when nothing did."""

    node: str
    limit: str
    answer: str
    citations: tuple[Citation, ...]
    coverage: Coverage
    usage: Usage
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stopped:
    """The user stopped the run."""

    node: str
    answer: str
    citations: tuple[Citation, ...]
    coverage: Coverage
    usage: Usage
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    node: str
    reason: str
    action: str
    details: str
    coverage: Coverage
    usage: Usage


End = Answered | LimitReached | Stopped | Failed
Event = (
    RunStarted
    | TurnStarted
    | TextStreamed
    | Progressed
    | ReplyReceived
    | CodeRan
    | CallStarted
    | CallEnded
    | PassageRead
    | End
)

MARKER = re.compile(r"\[(\d{1,3})\](?!\()")
"""Where an answer points at one of its citations, by its number from 1."""
TRANSIENT = (TextStreamed, Progressed)
ENDS = (Answered, LimitReached, Stopped, Failed)
KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (RunStarted, TurnStarted, TextStreamed, Progressed, ReplyReceived, CodeRan, CallStarted, CallEnded,
                 PassageRead, Answered, LimitReached, Stopped, Failed)
}  # fmt: skip


def encode(event: Event) -> tuple[str, bytes]:
    """An event as its kind's name and a JSON object."""
    return type(event).__name__, msgspec.json.encode(event)


def decode(kind: str, body: bytes) -> Event:
    """The event that `encode` wrote. Raises `KeyError` or `msgspec.ValidationError` for anything else."""
    event: Event = msgspec.json.decode(body, type=KINDS[kind])
    return event


def support_sentence(end: End) -> str:
    """What a reader should know about an answer that its documents do not bear out; empty when there is nothing."""
    if isinstance(end, Failed) or not end.answer:
        return ""
    sentences = []
    if not any(citation.check != "missing" for citation in end.citations):
        sentences.append("This answer rests on no passage of the documents.")
    if end.unsupported:
        sentences.append(f"Nowhere in what was read: {', '.join(end.unsupported)}.")
    return " ".join(sentences)


def status_of(end: End) -> Status:
    """The word users and `--json` see for the way a run ended."""
    match end:
        case Answered():
            return "answered"
        case LimitReached():
            return "partial"
        case Stopped():
            return "stopped"
        case Failed():
            return "failed"
