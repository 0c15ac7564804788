"""Runs go out as the JSON lines that an RLM logger writes, and such lines come in as sessions."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from happenings import STORY

from burrow.documents.document import Document
from burrow.errors import StoreProblem
from burrow.events import (
    Answered,
    CallEnded,
    CallStarted,
    CodeRan,
    LimitReached,
    ReplyReceived,
    RunStarted,
    TurnStarted,
)
from burrow.store.importing import from_jsonl
from burrow.store.interchange import to_jsonl
from burrow.store.journal import Journal

FOREIGN = Path(__file__).with_name("rlms_log.jsonl")


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def written(journal: Journal, document: Callable[..., Document]) -> str:
    session = journal.create('What is the "rent"?', [document()], "Starter", "{}")
    for event in STORY:
        journal.append(session, event)
    (summary,) = journal.sessions()
    return to_jsonl(summary, journal.events(session), journal.documents(session))


def test_the_first_line_is_metadata_and_each_further_one_a_turn(written: str) -> None:
    head, *turns = lines(written)
    assert head["type"] == "metadata"
    for name in ("root_model", "max_depth", "max_iterations", "backend", "backend_kwargs", "environment_type",
                 "environment_kwargs", "other_backends", "timestamp"):  # fmt: skip
        assert name in head
    assert [turn["iteration"] for turn in turns] == list(range(1, len(turns) + 1))
    for turn in turns:
        assert set(turn) == {"type", "iteration", "timestamp", "prompt", "response", "code_blocks", "final_answer",
                             "iteration_time"}  # fmt: skip
    assert [bool(turn["final_answer"]) for turn in turns] == [False] * (len(turns) - 1) + [True]


def test_what_goes_out_comes_in_again(written: str) -> None:
    run = from_jsonl(written, "run.jsonl")
    ours = [event for event in STORY if isinstance(event, (ReplyReceived, CodeRan)) and event.node.count(".") == 1]
    theirs = [
        event for event in run.events if isinstance(event, (ReplyReceived, CodeRan)) and event.node.count(".") == 1
    ]
    assert [(e.node, e.code if isinstance(e, ReplyReceived) else e.output) for e in theirs] == [
        (e.node, e.code if isinstance(e, ReplyReceived) else e.output) for e in ours
    ]
    calls = [event.prompt for event in run.events if isinstance(event, CallStarted)]
    assert calls == [event.prompt for event in STORY if isinstance(event, CallStarted)]
    assert run.question == 'What is the "rent"?'
    end = run.events[-1]
    assert isinstance(end, Answered)
    assert end.answer == next(event.answer for event in STORY if isinstance(event, Answered) and event.node == "r")


def test_a_log_of_the_rlms_package_is_a_session() -> None:
    run = from_jsonl(FOREIGN.read_text(encoding="utf-8"), FOREIGN.name)
    assert isinstance(run.events[0], RunStarted)
    assert run.question == "How many fruits are named?"
    assert run.model == "scripted-model"
    assert [event.node for event in run.events if isinstance(event, TurnStarted)] == ["r.1", "r.2"]
    calls = [event for event in run.events if isinstance(event, CallEnded)]
    assert [call.reply for call in calls] == ["three fruits", "three fruits"]
    assert run.documents[0].text == "apple, pear, plum"
    assert isinstance(run.events[-1], Answered)
    assert run.events[-1].answer == "3"


def test_a_log_without_an_answer_says_so() -> None:
    whole = FOREIGN.read_text(encoding="utf-8").splitlines()
    end = from_jsonl("\n".join(whole[:2]), "cut.jsonl").events[-1]
    assert isinstance(end, LimitReached)
    assert end.answer == ""


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[1]", "not json", '{"type": "metadata"}', '{"type": "iteration", "response": "x", "code_blocks": 7}',
     '{"response": "x", "iteration_time": "soon"}'],
)  # fmt: skip
def test_another_file_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(StoreProblem, match=r"diary\.jsonl is not a log"):
        from_jsonl(text, "diary.jsonl")
