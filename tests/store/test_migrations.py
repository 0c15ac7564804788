"""What a released version wrote opens in this one with nothing lost, and what a newer one wrote is refused."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from burrow import settings
from burrow.errors import StoreProblem
from burrow.events import Answered, CodeRan, RunStarted
from burrow.session import Session
from burrow.store.export import to_html, to_json, to_markdown
from burrow.store.journal import Journal, SessionSummary
from burrow.store.migrations import MIGRATIONS, migrate

KEPT = Path(__file__).parent / "kept"
JOURNALS = sorted(KEPT.glob("journal-*.sqlite3"))
SETTINGS = sorted(KEPT.glob("settings-*.toml"))
RENT, ROOF, PETS = "When is the rent due?", "Who repairs the roof?", "Who may keep pets?"
DEPOSIT = "How much is the security deposit?"


@pytest.fixture(params=JOURNALS, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "journal.sqlite3"))


def by_question(journal: Journal) -> dict[str, SessionSummary]:
    return {summary.question: summary for summary in journal.sessions(include_trash=True)}


def test_something_is_kept() -> None:
    assert JOURNALS
    assert len(JOURNALS) == len(SETTINGS)


def test_an_old_journal_opens_with_all_its_sessions(old: Path) -> None:
    journal = Journal(old)
    found = by_question(journal)
    assert {question: summary.status for question, summary in found.items()} == {
        DEPOSIT: "answered", RENT: "answered", PETS: "answered", ROOF: "running",
    }  # fmt: skip
    assert found[RENT].title == "The rent"
    assert [summary.question for summary in journal.sessions(include_trash=True) if summary.trashed] == [PETS]
    assert [summary.question for summary in journal.sessions("lease deposit")] == [DEPOSIT]
    journal.close()


def test_an_old_session_replays_with_its_document_and_exports(old: Path) -> None:
    journal = Journal(old)
    summary = by_question(journal)[DEPOSIT]
    events, documents = list(journal.events(summary.id)), journal.documents(summary.id)
    assert isinstance(events[0], RunStarted)
    assert any(isinstance(event, CodeRan) for event in events)
    end = events[-1]
    assert isinstance(end, Answered)
    assert "$25,462.50" in end.answer
    (lease,) = documents
    assert end.citations
    for citation in end.citations:
        assert lease.text[citation.start : citation.end]
    for export in (to_json, to_markdown, to_html):
        assert "25,462.50" in export(summary, events, documents)
    journal.close()


def test_an_old_session_reopens_and_what_was_cut_off_can_be_resumed(old: Path) -> None:
    with Session(Journal(old)) as session:
        session.load_model()
        found = {summary.question: summary.id for summary in session.past()}
        assert session.reopen(found[RENT]).events
        end = session.resume(found[ROOF]).wait(60)
        assert end is not None
        assert session.journal is not None
        statuses = [summary.status for summary in session.past() if summary.question == ROOF]
        assert statuses in (["answered"], ["partial"]), "the one that was cut off is in the trash"


def test_opening_takes_the_file_to_todays_schema_once(old: Path) -> None:
    Journal(old).close()
    Journal(old).close()
    connection = sqlite3.connect(old)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_an_old_file_ends_up_with_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    Journal(old).close()
    fresh = tmp_path / "fresh.sqlite3"
    Journal(fresh).close()
    assert schema(old) == schema(fresh)


def schema(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for name in names}
    connection.close()
    return columns


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    connection = sqlite3.connect(old, isolation_level=None)
    before = connection.execute("PRAGMA user_version").fetchone(), list(connection.iterdump())

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE event")
        connection.execute("ALTER TABLE nowhere ADD COLUMN lost TEXT")

    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(connection, (*MIGRATIONS[: before[0][0]], broken))
    assert (connection.execute("PRAGMA user_version").fetchone(), list(connection.iterdump())) == before
    connection.close()


def test_a_journal_of_the_next_version_is_refused_with_what_to_do(old: Path) -> None:
    Journal(old).close()
    connection = sqlite3.connect(old)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(StoreProblem, match="newer version of Burrow") as refused:
        Journal(old)
    assert "BURROW_HOME" in refused.value.action


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.stem)
def test_old_settings_mean_the_same(path: Path) -> None:
    found = settings.load(path)
    assert found.warnings == ()
    assert (found.model, found.depth, found.calls, found.seconds) == (Path("/srv/models/some-model.gguf"), 2, 120, 600)
    assert (found.route, found.isolated, found.appearance, found.keep_sessions) == ("rlm", True, "dark", True)
