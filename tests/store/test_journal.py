"""The journal keeps what it took, for good, in order, and says clearly why when it cannot."""

import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from happenings import COVERAGE, STORY

from burrow.documents.document import Document
from burrow.errors import StoreProblem
from burrow.events import Answered, CodeRan, Failed, LimitReached, Progressed, Stopped, TextStreamed, Usage
from burrow.store.journal import Journal

APPENDER = """
import sys
from pathlib import Path
from burrow.events import CodeRan
from burrow.store.journal import Journal
journal = Journal(Path(sys.argv[1]))
session = journal.create("q", (), "m")
print(session, flush=True)
for number in range(100_000):
    journal.append(session, CodeRan(f"r.{number}", "out" * 50, None, 0.0, ()))
    print(number, flush=True)
"""

CREATOR = """
import sys
from pathlib import Path
from burrow.store.journal import Journal
Journal(Path(sys.argv[1])).create("q", (), "m")
"""


def test_a_session_replays_as_it_happened(journal: Journal, document: Callable[..., Document]) -> None:
    session = journal.create("What is the rent?", [document()], "Starter", '{"route": "rlm"}')
    for event in STORY:
        journal.append(session, event)
    assert tuple(journal.events(session)) == STORY
    assert journal.documents(session) == (document(),)
    assert journal.options(session) == '{"route": "rlm"}'


def test_a_follow_up_names_the_session_it_follows(journal: Journal) -> None:
    first = journal.create("What is the rent?", (), "m")
    second = journal.create("And who pays it?", (), "m", follows=first)
    assert [(summary.id, summary.follows) for summary in journal.sessions()] == [(second, first), (first, None)]
    journal.trash(first)
    journal.empty_trash()
    assert journal.sessions()[0].follows == first


def test_what_was_appended_is_there_for_the_next_to_open_the_file(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.append(session, STORY[0])
    other = Journal(journal.path)
    assert list(other.events(session)) == [STORY[0]]
    other.close()


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_was_appended_is_lost_when_the_process_is_killed(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "journal.sqlite3"
    with subprocess.Popen([sys.executable, "-c", APPENDER, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        session = child.stdout.readline().strip()
        for _ in range(random.Random(seed).randint(1, 400)):
            child.stdout.readline()
        child.kill()
        told = [line for line in child.stdout.read().splitlines() if line.isdecimal()]
    journal = Journal(path)
    kept = [event.node for event in journal.events(session)]
    journal.close()
    assert kept == [f"r.{number}" for number in range(len(kept))]
    assert len(kept) > int(told[-1]) if told else kept


def test_streamed_text_is_not_kept(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.append(session, TextStreamed("r.1", "bit"))
    journal.append(session, Progressed("r.1", "prefill", 1, 2))
    assert list(journal.events(session)) == []


def test_threads_may_append_at_the_same_time(journal: Journal) -> None:
    session = journal.create("q", (), "m")

    def work(thread: int) -> None:
        for number in range(50):
            journal.append(session, CodeRan(f"r.{thread}.c{number}", "", None, 0.0, ()))
            assert journal.sessions()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    nodes = [event.node for event in journal.events(session)]
    assert len(nodes) == len(set(nodes)) == 400
    for thread in range(8):
        assert [node for node in nodes if node.startswith(f"r.{thread}.")] == [f"r.{thread}.c{n}" for n in range(50)]


def test_a_replay_shows_what_is_appended_meanwhile(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    for number in range(501):
        journal.append(session, CodeRan(f"r.{number}", "", None, 0.0, ()))
    replay = journal.events(session)
    next(replay)
    journal.append(session, STORY[-1])
    assert len(list(replay)) == 501


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (Answered("r", "a", (), COVERAGE, Usage()), "answered"),
        (LimitReached("r", "turns", "a", (), COVERAGE, Usage()), "partial"),
        (Stopped("r", "", (), COVERAGE, Usage()), "stopped"),
        (Failed("r", "why", "do", "", COVERAGE, Usage()), "failed"),
    ],
)
def test_a_session_has_the_status_of_its_end(
    end: Answered | LimitReached | Stopped | Failed, status: str, journal: Journal
) -> None:
    session = journal.create("q", (), "m")
    assert journal.sessions()[0].status == "running"
    journal.append(session, end)
    assert journal.sessions()[0].status == status


def test_the_end_of_a_child_run_does_not_end_the_session(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.append(session, Answered("r.1.c1", "a", (), COVERAGE, Usage()))
    assert journal.sessions()[0].status == "running"


def test_a_text_is_kept_once_however_many_sessions_hold_it(journal: Journal, document: Callable[..., Document]) -> None:
    text = random.Random(1).randbytes(200_000).hex()
    for number in range(5):
        journal.create(f"q{number}", [document(text, "a.md"), document(text, "b.md")], "m")
    journal.close()
    assert journal.path.stat().st_size < 400_000


def test_documents_come_in_their_order(journal: Journal, document: Callable[..., Document]) -> None:
    names = [f"{letter}.md" for letter in "zebra"]
    session = journal.create("q", [document(f"text {index}", name) for index, name in enumerate(names)], "m")
    assert [found.name for found in journal.documents(session)] == names
    assert journal.sessions()[0].documents == tuple(names)


def test_the_newest_session_comes_first(journal: Journal) -> None:
    ids = [journal.create(f"q{number}", (), "m") for number in range(3)]
    assert [summary.id for summary in journal.sessions()] == ids[::-1]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("search", ["rent", "RENT lease", "zürich", "ZÜRICH", "1,200", "  rent   is ", "Wohnung"])
def test_search_finds_words_in_question_title_answer_and_names(
    search: str, journal: Journal, document: Callable[..., Document]
) -> None:
    session = journal.create("What is the rent in Zürich?", [document()], "m")
    journal.append(session, STORY[-1])
    journal.rename(session, "Wohnung")
    journal.create("Who is Anna?", [document(name="war.txt")], "m")
    assert [summary.id for summary in journal.sessions(search)] == [session]


@pytest.mark.parametrize("search", ["100%", "re_t", "'; DROP TABLE session; --"])
def test_search_takes_no_sign_for_anything_but_itself(search: str, journal: Journal) -> None:
    journal.create("What is the rent?", (), "m")
    assert journal.sessions(search) == []
    assert len(journal.sessions()) == 1


def test_a_renamed_session_keeps_its_question(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.rename(session, "  My flat ")
    assert (journal.sessions()[0].title, journal.sessions()[0].question) == ("My flat", "q")
    journal.rename(session, " ")
    assert journal.sessions()[0].title == "q"


def test_trash_hides_and_restore_brings_back(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.append(session, STORY[0])
    journal.trash(session)
    assert journal.sessions() == []
    assert [summary.trashed for summary in journal.sessions(include_trash=True)] == [True]
    journal.restore(session)
    assert [summary.trashed for summary in journal.sessions()] == [False]
    assert list(journal.events(session)) == [STORY[0]]


def test_emptying_the_trash_leaves_no_trace_in_the_file(journal: Journal, document: Callable[..., Document]) -> None:
    gone = journal.create("a secret question", [document("secret text " * 2000)], "m")
    journal.append(gone, CodeRan("r.1", "a secret output " * 50_000, None, 0.0, ()))
    kept = journal.create("another", [document("shared")], "m")
    gone_too = journal.create("third", [document("shared")], "m")
    for session in (gone, gone_too):
        journal.trash(session)
    assert journal.empty_trash() == 2
    assert journal.documents(kept)[0].text == "shared"
    with pytest.raises(StoreProblem, match="no session"):
        journal.documents(gone)
    assert journal.path.stat().st_size < 150_000, "the room on the disk is given back"
    raw = b"".join(path.read_bytes() for path in journal.path.parent.iterdir())
    assert b"secret" not in raw


@pytest.mark.parametrize(
    "act",
    [
        lambda journal: journal.append("nope", STORY[0]),
        lambda journal: list(journal.events("nope")),
        lambda journal: journal.documents("nope"),
        lambda journal: journal.options("nope"),
        lambda journal: journal.rename("nope", "x"),
        lambda journal: journal.trash("nope"),
        lambda journal: journal.restore("nope"),
    ],
)
def test_a_session_that_is_not_there_is_named(act: Callable[[Journal], object], journal: Journal) -> None:
    with pytest.raises(StoreProblem, match="no session “nope”"):
        act(journal)


def test_a_question_with_a_broken_letter_is_kept(journal: Journal) -> None:
    journal.create("caf\udce9?", (), "m\udce9")
    assert journal.sessions()[0].question == "caf??"


def test_a_closed_journal_says_so(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.close()
    journal.close()
    for act in (lambda: journal.append(session, STORY[0]), journal.sessions, lambda: list(journal.events(session))):
        with pytest.raises(StoreProblem, match="closed"):
            act()


def test_a_damaged_event_condemns_its_session_and_no_other(journal: Journal) -> None:
    bad, good = journal.create("bad", (), "m"), journal.create("good", (), "m")
    for session in (bad, good):
        journal.append(session, STORY[0])
    with sqlite3.connect(journal.path) as connection:
        connection.execute("UPDATE event SET body = '{}' WHERE number = 1")
    connection.close()
    assert list(journal.events(good)) == [STORY[0]]
    with pytest.raises(StoreProblem, match=bad):
        list(journal.events(bad))


def test_a_disk_without_room_is_named_and_costs_nothing_that_was_there(journal: Journal) -> None:
    session = journal.create("q", (), "m")
    journal.append(session, STORY[0])
    (pages,) = journal._writer.execute("PRAGMA page_count").fetchone()
    journal._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreProblem, match="no room") as caught:
        journal.append(session, CodeRan("r.1", "x" * 1_000_000, None, 0.0, ()))
    assert "Free some space" in caught.value.action
    assert list(journal.events(session)) == [STORY[0]]
    journal._writer.execute("PRAGMA max_page_count = 1000000")
    journal.append(session, STORY[1])
    assert len(list(journal.events(session))) == 2


def test_two_processes_may_create_the_journal_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "journal.sqlite3"
    children = [subprocess.Popen([sys.executable, "-c", CREATOR, str(path)]) for _ in range(4)]
    assert [child.wait(60) for child in children] == [0, 0, 0, 0]
    journal = Journal(path)
    assert len(journal.sessions()) == 4
    journal.close()


def test_a_writer_waits_for_another_to_end(journal: Journal) -> None:
    other = sqlite3.connect(journal.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    release.start()
    journal.create("q", (), "m")
    release.join()
    other.close()
    assert len(journal.sessions()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by folder")
def test_only_the_owner_can_read_the_journal(journal: Journal) -> None:
    journal.create("q", (), "m")
    assert {path.stat().st_mode & 0o077 for path in journal.path.parent.iterdir()} == {0}
