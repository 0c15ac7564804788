"""What a person sees in the terminal while a run goes on, and at its end."""

import io

from rich.console import Console

from burrow.events import (
    Answered,
    CallEnded,
    CallStarted,
    Citation,
    CodeRan,
    Coverage,
    Failed,
    LimitReached,
    ReplyReceived,
    RunStarted,
    TurnStarted,
    Usage,
)
from burrow.terminal.live import LivePrinter, coverage_sentence, print_end

COVERAGE = Coverage(1000, 400, 123, 20)
CITATION = Citation(0, "lease.md", "4", 10, 30, "thirty days", "exact")


def console() -> Console:
    return Console(file=io.StringIO(), width=100)


def shown(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_run_is_printed_as_a_tree() -> None:
    out = console()
    printer = LivePrinter(out)
    for event in (
        RunStarted("r", None, "When?", "rlm", "It is long.", "tiny", ("lease.md",), 0),
        TurnStarted("r.1", "r", 1, 20, "..."),
        ReplyReceived("r.1", "```repl\nprint(1)\n```", "print(1)", Usage()),
        CallStarted("r.1.c1", "r.1", "x" * 1234),
        CallEnded("r.1.c1", "thirty days", None, Usage(tokens_computed=7)),
        CodeRan("r.1", "the output", "NameError: x", 0.01, ()),
    ):
        printer(event)
    text = shown(out)
    for part in ("When?", "It is long.", "turn 1", "print(1)", "1,234", "thirty days", "the output", "NameError: x"):
        assert part in text


def test_the_answer_comes_with_its_places_and_what_was_read() -> None:
    out = console()
    print_end(Answered("r", "Within [bold] thirty days.", (CITATION,), COVERAGE, Usage()), out)
    text = shown(out)
    assert "Within [bold] thirty days." in text
    assert "lease.md, p. 4, characters 10 to 30 (exact)" in text
    assert "12.3 %" in text


def test_a_partial_answer_says_why() -> None:
    out = console()
    print_end(LimitReached("r", "the time limit was reached", "", (), COVERAGE, Usage()), out)
    assert "because the time limit was reached" in shown(out)
    assert shown(out).startswith("There is no answer, because the time limit was reached.\n")


def test_a_failed_run_shows_its_reason_and_no_answer() -> None:
    out = console()
    print_end(Failed("r", "The engine ended.", "Ask again.", "last line", COVERAGE, Usage()), out)
    assert "The engine ended. Ask again." in shown(out)
    assert "last line" in shown(out)


def test_a_citation_that_was_not_found_is_marked() -> None:
    out = console()
    missing = Citation(-1, "", None, 0, 0, "made up", "missing")
    print_end(Answered("r", "x", (missing,), COVERAGE, Usage()), out)
    assert "not found in the documents" in shown(out)


def test_pages_without_text_are_named() -> None:
    sentence = coverage_sentence(Coverage(10, 0, 5, 0, ("40", "41")))
    assert "50.0 %" in sentence
    assert "40, 41" in sentence
