"""A run as it happens, printed as a tree: turns, code, output, calls. The same events the window shows."""

import threading

from rich.console import Console
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from burrow.events import (
    ENDS,
    CallEnded,
    CallStarted,
    Citation,
    CodeRan,
    Coverage,
    End,
    Event,
    Failed,
    LimitReached,
    ReplyReceived,
    RunStarted,
    Stopped,
    TurnStarted,
    support_sentence,
)

SHOWN = 1200
"""Characters of one output or reply; the window shows all of it."""


class LivePrinter:
    """A listener. Thread safe, since children report from threads of their own."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._lock = threading.Lock()
        self._thought: set[str] = set()
        """Turns whose thought is printed."""

    def __call__(self, event: Event) -> None:
        with self._lock:
            self._print(event)

    def _print(self, event: Event) -> None:
        match event:
            case RunStarted(node=node, model=model, route=route, reason=reason, question=question, sub_model=second):
                self._line(node, f"● {question}", "bold")
                models = f"{model}, with {second} for sub-calls" if second else model
                self._line(node, f"  {models}, {route} route. {reason}", "dim")
            case TurnStarted(node=node, number=number, limit=limit):
                self._line(node, f"├─ turn {number} of at most {limit}", "bold cyan")
            case ReplyReceived(node=node, thought=thought) if thought and event.node not in self._thought:
                self._thought.add(node)
                self._line(node, f"│  thought: {_cut(thought, 400)}", "dim italic")
                self._print(event)
            case ReplyReceived(node=node, code=code) if code:
                shown = Syntax(code, "python", background_color="default", word_wrap=True)
                self._console.print(Padding(shown, (0, 0, 0, len(_indent(node)) + 3)))
            case ReplyReceived(node=node, reply=reply):
                self._line(node, f"│  {_cut(reply)}", "italic")
            case CodeRan(node=node, output=output, error=error, seconds=seconds):
                for line in _cut(output).splitlines():
                    self._line(node, f"│  {line}", "")
                if error:
                    self._line(node, f"│  {error}", "red")
                self._line(node, f"│  ran in {seconds:.2f} s", "dim")
            case CallStarted(node=node, prompt=prompt, model=model):
                asks = f"asks {model} about" if model else "asks about"
                self._line(node, f"├─ {node.rpartition('.')[2]} {asks} {len(prompt):,} characters", "dim")
            case CallEnded(node=node, reply=reply, error=error, usage=usage, resumed=resumed, known=asked_before):
                known = " (from the journal)" if resumed else f" ({usage.tokens_computed} tokens computed)"
                known = " (asked before)" if asked_before else known
                text = f"failed: {error}" if error else _cut(reply, 200)
                self._line(node, f"├─ {node.rpartition('.')[2]} → {text}{known}", "red" if error else "green")
            case _ if isinstance(event, ENDS) and event.node != "r":
                self._line(event.node, f"└─ {type(event).__name__.lower()}", "cyan")
            case _:
                pass

    def _line(self, node: str, text: str, style: str) -> None:
        self._console.print(Text(_indent(node) + text, style=style), soft_wrap=True)


def _indent(node: str) -> str:
    """Two columns for each run above the node, two more for a call."""
    parts = node.split(".")
    return "  " * sum(part.startswith("c") for part in parts)


def _cut(text: str, limit: int = SHOWN) -> str:
    text = text.strip()
    return text if len(text) <= limit else f"{text[:limit]} … ({len(text):,} characters)"


def coverage_sentence(coverage: Coverage) -> str:
    """How much of the documents was read, in one sentence."""
    if not coverage.characters:
        return "Nothing was read."
    sentence = f"The model read {_share(coverage.read, coverage)} of {coverage.characters:,} characters"
    if coverage.searched > coverage.read:
        sentence += f", its code looked at {_share(coverage.searched, coverage)}"
    sentence += "."
    if coverage.pages:
        sentence += f" It read something on {coverage.pages_read:,} of {coverage.pages:,} pages."
    if coverage.unreadable_pages:
        pages = ", ".join(coverage.unreadable_pages[:12])
        sentence += f" Pages without text: {pages}."
    return sentence


def _share(characters: int, coverage: Coverage) -> str:
    share = characters / coverage.characters
    return "less than 0.1 %" if 0 < share < 0.001 else f"{share:.1%}".replace("%", " %")


def print_end(end: End, console: Console) -> None:
    """The answer last: the text, what proves it, and what was read."""
    match end:
        case Failed(reason=reason, action=action, details=details):
            console.print(Text(f"Failed: {reason} {action}", style="red"), soft_wrap=True)
            if details:
                console.print(Text(details, style="dim"), soft_wrap=True)
            return
        case LimitReached(limit=limit):
            said = "Partial answer" if end.answer else "There is no answer"
            console.print(Text(f"{said}, because {limit}.", style="yellow"), soft_wrap=True)
        case Stopped():
            said = "Stopped. What there was:" if end.answer else "Stopped before there was an answer."
            console.print(Text(said, style="yellow"))
        case _:
            pass
    if end.answer:
        console.print(Text(end.answer), soft_wrap=True)
    for number, citation in enumerate(end.citations, 1):
        console.print(
            Text(f"[{number}] {_place(citation)}: “{_cut(citation.quote, 300)}”", style="dim"), soft_wrap=True
        )
    if doubts := support_sentence(end):
        console.print(Text(doubts, style="yellow"), soft_wrap=True)
    console.print(Text(coverage_sentence(end.coverage), style="dim"), soft_wrap=True)


def _place(citation: Citation) -> str:
    if citation.check == "missing":
        return "not found in the documents"
    page = f", p. {citation.page}" if citation.page else ""
    return f"{citation.name}{page}, characters {citation.start:,} to {citation.end:,} ({citation.check})"
