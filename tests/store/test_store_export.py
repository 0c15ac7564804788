"""An exported session holds the whole story, and nothing in it can harm or be fetched when it is opened."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from happenings import CITATION, COVERAGE, STORY
from markdown_it import MarkdownIt

from burrow.documents.document import Document
from burrow.events import Answered, CodeRan, Event, Failed, LimitReached, Stopped, Usage, decode
from burrow.store.export import SHOWN, to_html, to_json, to_markdown
from burrow.store.journal import SessionSummary

SUMMARY = SessionSummary("abc", "What is the rent?", "Starter", "answered", "2026-01-01T00:00:00+00:00", ("lease.md",))
POINTS = "The rent is 1,200 a month [1], they say [2][3]; see [1](https://example.com)."
STORY_CITED = (*STORY[:-1], Answered("r", POINTS, (CITATION, replace(CITATION, check="missing")), COVERAGE, Usage()))
FORMS = [to_markdown, to_html, to_json]
Export = Callable[[SessionSummary, tuple[Event, ...], tuple[Document, ...]], str]


def ended(answer: str) -> tuple[Event, ...]:
    return (*STORY[:-1], Answered("r", answer, (), COVERAGE, Usage()))


@pytest.mark.parametrize("export", FORMS)
def test_every_form_tells_answer_proof_and_way(export: Export, document: Callable[..., Document]) -> None:
    told = export(SUMMARY, STORY, (document(),))
    for piece in (
        "What is the rent?",
        "1,200 a month",
        "lease.md",
        "llm_query",
        "NameError",
        "And the deposit?",
        "r.1.c1",
    ):
        assert piece in told


def test_json_holds_every_event_in_full() -> None:
    told = json.loads(to_json(SUMMARY, STORY, ()))
    events = [decode(event.pop("kind"), json.dumps(event).encode()) for event in told["events"]]
    assert tuple(events) == STORY
    assert told["end"]["answer"] == "The rent is **1,200 a month**."
    assert told["session"]["id"] == "abc"


@pytest.mark.parametrize("export", FORMS)
def test_the_documents_text_stays_at_home(export: Export, document: Callable[..., Document]) -> None:
    assert "never asked about" not in export(SUMMARY, STORY, (document("never asked about " * 50),))


@pytest.mark.parametrize("export", FORMS)
def test_a_run_that_was_cut_off_can_be_exported(export: Export) -> None:
    for length in range(len(STORY)):
        assert export(SUMMARY, STORY[:length], ()).endswith("\n")


@pytest.mark.parametrize("export", [to_markdown, to_html])
@pytest.mark.parametrize(
    ("end", "said"),
    [
        (
            LimitReached("r", "the turns ran out", "So far.", (), COVERAGE, Usage()),
            "Partial, because the turns ran out",
        ),
        (Stopped("r", "So far.", (), COVERAGE, Usage()), "Stopped by the user"),
        (Failed("r", "The engine died.", "Ask again.", "", COVERAGE, Usage()), "The run failed: The engine died."),
    ],
)
def test_an_end_that_is_no_answer_says_what_it_is(export: Export, end: Event, said: str) -> None:
    assert said in export(SUMMARY, (*STORY[:-1], end), ())


def test_a_page_leads_from_the_answer_to_its_proof() -> None:
    told = to_html(SUMMARY, STORY_CITED, ())
    assert '<a href="#c1">[1]</a>' in told
    assert '<li id="c1" class="exact">' in told
    assert '<li id="c2" class="missing">' in told
    assert "[3]" in told
    assert "#c3" not in told
    assert '<a href="https://example.com">1</a>' in told


def test_the_steps_can_be_left_out() -> None:
    told = to_markdown(SUMMARY, STORY, (), steps=False)
    assert "1,200 a month" in told
    assert "The model read" in told
    assert "llm_query" not in told


def test_a_fence_in_an_output_does_not_end_its_block() -> None:
    told = to_markdown(SUMMARY, (*STORY[:-2], CodeRan("r.1", "```\n# not a heading\n````", None, 0.0, ())), ())
    headings = [token for token in MarkdownIt().parse(told) if token.type == "heading_open" and token.tag == "h1"]
    assert len(headings) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![](http://tracker.example/pixel)",
        "[click](javascript:alert(1))",
        "</pre></details><iframe src='//evil.example'></iframe>",
    ],
)
def test_nothing_an_answer_says_runs_or_loads(answer: str) -> None:
    story = (CodeRan("r.1", answer, answer, 0.0, ()), *ended(answer))
    page = to_html(SessionSummary("abc", answer, answer, "answered", "", (answer,), answer), story, ())
    assert not re.search(r"<(script|img|iframe)|href=\"javascript", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("export", FORMS)
def test_a_broken_letter_does_not_spoil_the_file(export: Export) -> None:
    assert export(SUMMARY, ended("a\ud800b"), ()).encode("utf-8")


@pytest.mark.parametrize("export", [to_markdown, to_html])
def test_what_was_cut_says_its_length(export: Export) -> None:
    told = export(SUMMARY, (CodeRan("r.1", "x" * (SHOWN + 1), None, 0.0, ()),), ())
    assert f"[cut here; {SHOWN + 1:,} characters in all]" in told
