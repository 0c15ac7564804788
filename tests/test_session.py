"""The middle: documents, a model, questions, the journal, and what happens when something goes wrong."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from burrow.errors import DocumentProblem, EngineProblem, Problem, StoreProblem
from burrow.events import TRANSIENT, Answered, Event, Stopped, TextStreamed
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.limits import Limits
from burrow.session import AskOptions, Session
from burrow.store.journal import Journal

ANSWER = "```repl\ncite(find('blue', 1))\nFINAL('It is blue.')\n```"
RLM = AskOptions(route="rlm")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "journal.sqlite3")
    yield journal
    journal.close()


@pytest.fixture
def session(journal: Journal, tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "sky.txt").write_text("The sky is blue. The grass is green.", encoding="utf-8")
    session = Session(journal)
    session.open_document(tmp_path / "sky.txt")
    yield session
    session.close()


def test_a_question_is_answered_and_kept(session: Session) -> None:
    session.use_engine(ScriptedEngine([ANSWER]))
    heard: list[Event] = []
    run = session.ask("What colour is the sky?", RLM, heard.append)
    end = run.wait(20)
    assert isinstance(end, Answered)
    assert end.citations[0].quote == "The sky is blue."
    assert run.id is not None
    old = session.reopen(run.id)
    assert old.events == tuple(event for event in heard if not isinstance(event, TRANSIENT))
    assert old.documents[0].text == session.documents[0].text
    assert old.summary.status == "answered"


def test_a_question_that_is_not_kept_leaves_no_trace(session: Session) -> None:
    session.use_engine(ScriptedEngine([ANSWER]))
    run = session.ask("What colour?", AskOptions(route="rlm", save=False))
    run.wait(20)
    assert run.id is None
    assert session.past() == []


@pytest.mark.parametrize("question", ["", "  \n"])
def test_an_empty_question_is_a_problem(session: Session, question: str) -> None:
    session.use_engine(ScriptedEngine([]))
    with pytest.raises(Problem, match="empty"):
        session.ask(question)


def test_without_a_document_or_a_model_nothing_is_asked(session: Session) -> None:
    with pytest.raises(EngineProblem, match="No model"):
        session.ask("What?")
    session.use_engine(ScriptedEngine([]))
    session.close_document(0)
    with pytest.raises(Problem, match="no document"):
        session.ask("What?")


def test_a_file_that_cannot_be_read_leaves_the_others_open(session: Session, tmp_path: Path) -> None:
    with pytest.raises(DocumentProblem):
        session.open_document(tmp_path / "missing.txt")
    assert [document.name for document in session.documents] == ["sky.txt"]


def test_a_stopped_run_keeps_what_there_is(session: Session) -> None:
    session.use_engine(ScriptedEngine(["```repl\nx = '" + "long " * 500 + "'\n```"], delay=0.02))
    writing = threading.Event()

    def listen(event: Event) -> None:
        if isinstance(event, TextStreamed):
            writing.set()

    run = session.ask("What colour?", RLM, listen)
    assert writing.wait(20)
    run.stop()
    assert isinstance(run.wait(1.0), Stopped)
    assert run.id is not None
    assert session.reopen(run.id).summary.status == "stopped"


def test_a_listener_that_breaks_is_dropped_and_the_run_goes_on(
    session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    session.use_engine(ScriptedEngine([ANSWER]))
    heard: list[Event] = []

    def listen(event: Event) -> None:
        heard.append(event)
        if isinstance(event, TextStreamed):
            raise RuntimeError("a bug")

    run = session.ask("What colour?", RLM, listen)
    assert isinstance(run.wait(20), Answered)
    assert sum(isinstance(event, TextStreamed) for event in heard) == 1
    assert "listener" in caplog.text


def test_an_interrupted_run_resumes_without_asking_twice(session: Session, journal: Journal) -> None:
    code = "```repl\nr = llm_query_batched(['one', 'two'])\nprint(r)\n```"
    last = "```repl\nFINAL(' '.join(r))\n```"
    session.use_engine(ScriptedEngine(roots=[code, last], calls=["first", "second"]))
    whole = session.ask("What?", RLM)
    assert isinstance(whole.wait(20), Answered)
    assert whole.id is not None
    cut = journal.create("What?", session.documents, "scripted", '{"route": "rlm"}')
    for event in journal.events(whole.id):
        if event.node.startswith("r.2"):
            break
        journal.append(cut, event)
    engine = ScriptedEngine(roots=[last], calls=[])
    session.use_engine(engine)
    end = session.resume(cut).wait(20)
    assert isinstance(end, Answered)
    assert end.answer == "first second"
    assert len(engine.requests) == 1
    assert cut not in [summary.id for summary in session.past()]


def test_resuming_needs_a_session_that_exists(session: Session) -> None:
    session.use_engine(ScriptedEngine([]))
    with pytest.raises(StoreProblem, match="no session"):
        session.resume("nonsense")


def test_the_model_can_be_asked_directly(session: Session) -> None:
    def reply(request: Request) -> str:
        return "Blue." if "The sky is blue" in request.messages[-1].text else "?"

    session.use_engine(ScriptedEngine(reply))
    run = session.ask("What colour?", AskOptions(route="auto", limits=Limits()))
    end = run.wait(20)
    assert isinstance(end, Answered)
    assert run.route == "direct"
    assert end.answer == "Blue."


def test_a_pdf_has_pages_to_look_at_and_a_text_has_none(session: Session, corpus: Path) -> None:
    locked = session.open_document(corpus / "pdf/libreoffice-writer-password.pdf", password="openpassword")
    assert session.open_pages(session.documents[0]) is None
    renderer = session.open_pages(locked)
    assert renderer is not None
    assert len(renderer.sizes) == len(locked.pages)
    assert len(renderer.rectangles(0, 10)) == 1
    renderer.close()
