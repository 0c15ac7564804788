"""The middle: documents, a model, questions, the journal, and what happens when something goes wrong."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from burrow.documents.document import Document
from burrow.errors import DocumentProblem, EngineProblem, Problem, StoreProblem
from burrow.events import TRANSIENT, Answered, CallStarted, Event, RunStarted, Stopped, TextStreamed
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.limits import Limits
from burrow.session import AskOptions, Session
from burrow.settings import Settings
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


def turns(*blocks: str) -> ScriptedEngine:
    return ScriptedEngine([f"```repl\n{block}\n```" for block in blocks])


def started(session: Session, run_id: str | None) -> RunStarted:
    assert run_id is not None
    event = session.reopen(run_id).events[0]
    assert isinstance(event, RunStarted)
    return event


def test_a_follow_up_question_works_with_the_variables_of_the_one_before(session: Session) -> None:
    engine = turns(
        "colour = 'blue'\nFINAL('It is blue.')", "FINAL(f'{colour} {context_0[:3]} {history_0[-1][\"role\"]}')"
    )
    session.use_engine(engine)
    first = session.ask("What colour is the sky?", RLM)
    first.wait(20)
    second = session.ask("And again?", RLM, follows=first)
    end = second.wait(20)
    assert isinstance(end, Answered)
    assert end.answer == "blue The assistant"
    told = engine.requests[1].messages[1].text
    assert "What colour is the sky?" in told
    assert "It is blue." in told
    assert "colour" in told.split("still there: ")[1]
    assert started(session, second.id).follows == first.id
    assert started(session, second.id).variables_kept
    assert [summary.follows for summary in session.past()] == [first.id, None]


def test_variables_are_handed_on_once(session: Session) -> None:
    session.use_engine(turns("x = 1\nFINAL('one')", "x += 1\nFINAL('two')", "FINAL(f'{x} three')", "FINAL('gone')"))
    first = session.ask("First?", RLM)
    first.wait(20)
    session.ask("Second?", RLM, follows=first).wait(20)
    third = session.ask("Third?", RLM, follows=first)
    end = third.wait(20)
    assert isinstance(end, Answered)
    assert end.answer == "gone"  # the block before failed: there is no x
    assert not started(session, third.id).variables_kept
    assert "another question has gone on with them" in started(session, third.id).reason


def test_a_follow_up_of_a_session_in_the_journal_knows_what_was_said(session: Session, journal: Journal) -> None:
    session.use_engine(turns("FINAL('It is blue.')"))
    first = session.ask("What colour is the sky?", RLM)
    first.wait(20)
    assert first.id is not None
    with Session(journal) as later:
        later.set_documents(session.documents)
        engine = turns("FINAL('As I said.')")
        later.use_engine(engine)
        run = later.ask("Sure?", RLM, follows=first.id)
        run.wait(20)
        assert "It is blue." in engine.requests[0].messages[1].text
        assert "variables are gone" in started(later, run.id).reason
        assert not started(later, run.id).variables_kept


def test_a_document_that_was_added_comes_as_a_text_of_its_own(session: Session, tmp_path: Path) -> None:
    engine = turns("n = len(documents)\nFINAL('one')", "FINAL(f'{n} {len(documents)} {context_1}')")
    session.use_engine(engine)
    first = session.ask("First?", RLM)
    first.wait(20)
    (tmp_path / "sea.txt").write_text("The sea is deep.")
    session.open_document(tmp_path / "sea.txt")
    end = session.ask("Second?", RLM, follows=first).wait(20)
    assert isinstance(end, Answered)
    assert end.answer == "1 2 The sea is deep."
    assert "`context_1`" in engine.requests[1].messages[1].text


def test_a_question_that_is_still_worked_on_cannot_be_followed(session: Session) -> None:
    session.use_engine(ScriptedEngine(["```repl\nx = '" + "long " * 500 + "'\n```"], delay=0.02))
    run = session.ask("First?", RLM)
    with pytest.raises(Problem, match="not been answered"):
        session.ask("Second?", RLM, follows=run)


@pytest.mark.parametrize("depth", [1, 2])
def test_a_follow_up_that_was_cut_off_gets_its_variables_back(session: Session, journal: Journal, depth: int) -> None:
    blocks = ["seen = [llm_query('one')]\nprint(seen)", "FINAL('first')", "seen.append('two')\nFINAL('second')"][
        : 1 + depth
    ]
    last = ["print(len(seen))", "FINAL(f'{len(seen)} seen')"]
    session.use_engine(
        ScriptedEngine(roots=[f"```repl\n{block}\n```" for block in [*blocks, *last]], calls=["answer one"])
    )
    run = None
    for number in range(depth):
        run = session.ask(f"Question {number}?", RLM, follows=run)
        run.wait(20)
    whole = session.ask("Last?", RLM, follows=run)
    expected = whole.wait(20)
    assert isinstance(expected, Answered)
    assert expected.answer == f"{depth} seen"
    assert whole.id is not None
    assert run is not None
    cut = journal.create("Last?", session.documents, "scripted", journal.options(whole.id), run.id)
    for event in journal.events(whole.id):
        if event.node == "r.2":
            break
        journal.append(cut, event)
    with Session(journal) as later:
        engine = turns(last[1])
        later.use_engine(engine)
        resumed = later.resume(cut)
        end = resumed.wait(20)
        assert isinstance(end, Answered)
        assert end.answer == f"{depth} seen"
        assert len(engine.requests) == 1
        assert started(later, resumed.id).variables_kept


def test_a_follow_up_whose_first_question_was_deleted_resumes_and_says_so(session: Session, journal: Journal) -> None:
    cut = journal.create("Last?", session.documents, "scripted", '{"route": "rlm"}', "deleted")
    session.use_engine(turns("FINAL('An answer.')"))
    run = session.resume(cut)
    assert isinstance(run.wait(20), Answered)
    assert "was deleted" in started(session, run.id).reason


def test_sub_calls_go_to_the_second_model_and_are_booked_to_it(session: Session) -> None:
    main, sub = turns("r = llm_query('x')\nFINAL('It says ' + r)"), ScriptedEngine(["small"], name="second")
    session.use_engine(main)
    session.use_sub_engine(sub)
    heard: list[Event] = []
    run = session.ask("What?", RLM, heard.append)
    end = run.wait(20)
    assert isinstance(end, Answered)
    assert end.answer == "It says small"
    assert (len(main.requests), len(sub.requests)) == (1, 1)
    assert [event.model for event in heard if isinstance(event, CallStarted)] == ["second"]
    assert started(session, run.id).sub_model == "second"
    assert {name: (used.turns, used.calls) for name, used in run.usage_by_model().items()} == {
        "scripted": (1, 0),
        "second": (0, 1),
    }


def test_temperatures_of_the_settings_reach_the_engine(journal: Journal, session: Session) -> None:
    settings = Settings(temperature=0.7, call_temperature=0.4, route="rlm")
    with Session(journal, settings) as warm:
        warm.set_documents(session.documents)
        engine = turns("r = llm_query('x')\nFINAL('It says ' + r)")
        warm.use_engine(engine)
        warm.ask("What?").wait(20)
        assert [request.sampling.temperature for request in engine.requests] == [0.7, 0.4]


def test_an_answer_says_what_stands_nowhere_in_what_was_read(session: Session) -> None:
    session.use_engine(
        ScriptedEngine(["```repl\ncite(find('blue', 1))\nFINAL('It is blue, says Newton in 1704.')\n```"])
    )
    end = session.ask("What colour is the sky?", RLM).wait(20)
    assert isinstance(end, Answered)
    assert end.unsupported == ("Newton", "1704")


def test_a_number_that_the_code_counted_is_not_doubted(session: Session) -> None:
    code = "FINAL(f'It is blue, and named {count(\"the\")} times, not 77.')"
    session.use_engine(ScriptedEngine([f"```repl\ncite(find('blue', 1))\n{code}\n```"]))
    end = session.ask("What colour is the sky?", RLM).wait(20)
    assert isinstance(end, Answered)
    assert end.unsupported == ("77",)


def test_an_answer_of_more_rows_than_citations_are_shown_rests_on_all_of_them(session: Session) -> None:
    rows = [f"Clause {number} was agreed by {name}berg on the spot." for number, name in enumerate("ABCDEFGHIJKL", 1)]
    session.set_documents([Document("rows.txt", None, "text", "\n\n".join(rows), "0")])
    code = "rows = [r for r in context.split('\\n') if r.strip()]\ncite(*rows)\nFINAL(rows)"
    session.use_engine(ScriptedEngine([f"```repl\n{code}\n```"]))
    end = session.ask("Who agreed?", RLM).wait(20)
    assert isinstance(end, Answered)
    assert len(end.citations) == 8
    assert end.unsupported == ()


def test_a_folder_is_opened_and_a_changed_file_noticed(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "a.txt").write_text("One.")
    (folder / "b.txt").write_text("Two.")
    (folder / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    found = session.open_folder(folder)
    assert [document.name for document in session.documents] == ["sky.txt", "a.txt", "b.txt"]
    assert [problem.message.partition(":")[0] for problem in found.problems] == ["c.pdf"]
    assert session.changed_documents() == ()
    (folder / "b.txt").write_text("Three.")
    assert [document.name for document in session.changed_documents()] == ["b.txt"]


def test_a_reopened_session_notices_that_its_document_changed(session: Session, tmp_path: Path) -> None:
    session.use_engine(ScriptedEngine([ANSWER]))
    run = session.ask("What colour?", RLM)
    run.wait(20)
    assert run.id is not None
    session.set_documents(session.reopen(run.id).documents)
    assert session.changed_documents() == ()
    (tmp_path / "sky.txt").write_text("The sky is grey.")
    assert [document.name for document in session.changed_documents()] == ["sky.txt"]


def test_the_pages_of_a_pdf_can_be_seen_before_it_is_read(session: Session, corpus: Path, tmp_path: Path) -> None:
    assert session.preview_pages(tmp_path / "sky.txt") is None
    renderer = session.preview_pages(corpus / "pdf/multicolumn.pdf")
    assert renderer is not None
    assert renderer.render(0, 0.2).pixels
    assert renderer.rectangles(0, 5) == ()
    renderer.know(session.open_document(corpus / "pdf/multicolumn.pdf"))
    assert renderer.rectangles(0, 5)
    renderer.close()
