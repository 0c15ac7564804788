"""Streams of events as a run reports them, for the views to show."""

from burrow.documents.document import Document, Page, Section
from burrow.events import (
    Answered,
    CallEnded,
    CallStarted,
    Citation,
    CodeRan,
    Coverage,
    Event,
    PassageRead,
    ReplyReceived,
    RunStarted,
    Span,
    TurnStarted,
    Usage,
    VariableShown,
)

QUESTION = "Which state's laws govern this agreement?"
CODE = "hits = search(question)\nreplies = llm_query_batched(prompts)  # one for each hit"
COVERAGE = Coverage(1000, 150, 80, 20, ("3", "4"))


def document(text: str, name: str = "lease.md", pages: tuple[Page, ...] = ()) -> Document:
    sections = (Section("Lease", 1, 0, len(text)),) if text.startswith("#") else ()
    return Document(name, None, "markdown", text, "0" * 64, pages, sections)


def citation(text: str, quote: str, check: str = "exact", page: str | None = None) -> Citation:
    """A citation of a quote where it stands in the text; of nothing when it is not there."""
    start = max(text.find(quote), 0)
    end = start + len(quote) if quote in text else start
    return Citation(0, "lease.md", page, start, end, quote, check)  # type: ignore[arg-type]


def start(calls: int = 2) -> list[Event]:
    """A run in its first turn: its code runs, `calls` calls are open."""
    events: list[Event] = [
        RunStarted(
            "r", None, QUESTION, "rlm", "The document is longer than the window.", "Burrow starter", ("lease.md",), 0
        ),
        TurnStarted("r.1", "r", 1, 20, "Question: " + QUESTION),
        ReplyReceived("r.1", f"```repl\n{CODE}\n```", CODE, Usage(1, 0, 800, 0, 96, 3.0)),
        PassageRead("r.1", "searched", (Span(0, 0, 10),)),
    ]
    return events + [CallStarted(f"r.1.c{n}", "r.1", f"Does passage {n} say it?") for n in range(1, calls + 1)]


def middle(calls: int = 2) -> list[Event]:
    """The calls end, the code has run."""
    events: list[Event] = []
    for n in range(1, calls + 1):
        events.append(PassageRead(f"r.1.c{n}", "read", (Span(0, 10 * n, 10 * n + 8),)))
        events.append(CallEnded(f"r.1.c{n}", "none" if n > 1 else "2", None, Usage(0, 1, 300, 120, 4, 0.5)))
    shown = (VariableShown("hits", "list", "2 items", "[…]"),)
    return [*events, CodeRan("r.1", "2 passages\n", None, 1.5, shown)]


def answer(text: str, *citations: Citation) -> Answered:
    return Answered("r", text, citations, COVERAGE, Usage(1, 2, 1400, 240, 104, 4.5))
