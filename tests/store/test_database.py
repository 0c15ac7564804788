"""A file that is not a journal Burrow can use is refused with its reason, and left as it was."""

import os
import sqlite3
from pathlib import Path

import pytest

from burrow.errors import StoreProblem
from burrow.store.database import connect
from burrow.store.journal import Journal
from burrow.store.migrations import MIGRATIONS, migrate


def refused(path: Path) -> StoreProblem:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreProblem) as caught:
        Journal(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert str(path) in caught.value.message
    assert caught.value.message.endswith(".")
    assert caught.value.action.endswith(".")
    return caught.value


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"my diary, year one, and nothing like a database " * 100)
    assert "not a Burrow journal" in refused(path).message


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE session (number INTEGER)")
    connection.close()
    assert "not a Burrow journal" in refused(path).message


def test_a_newer_journal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    Journal(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    problem = refused(path)
    assert "newer version" in problem.message
    assert "99" in problem.details


def test_a_damaged_journal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = Journal(path)
    journal.create("q" * 20_000, (), "m")
    journal.close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    assert "damaged" in refused(path).message


def test_a_folder_in_the_journals_place_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.mkdir()
    assert "cannot be opened" in refused(path).message


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    assert "cannot be opened" in refused(tmp_path / "home" / "journal.sqlite3").message


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for this account")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "writable" in refused(tmp_path / "journal.sqlite3").action
    tmp_path.chmod(0o700)


def test_an_empty_file_becomes_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.touch()
    journal = Journal(path)
    assert journal.sessions() == []
    journal.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (x)")
        raise sqlite3.OperationalError("the power went")

    path = tmp_path / "journal.sqlite3"
    Journal(path).close()
    connection = connect(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*MIGRATIONS, half))
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
    Journal(path).close()


@pytest.mark.parametrize("begun", range(len(MIGRATIONS) + 1))
def test_a_journal_of_any_age_is_brought_up_to_date(begun: int, tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    connection = connect(path)
    migrate(connection, MIGRATIONS[:begun])
    connection.close()
    journal = Journal(path)
    journal.create("q", (), "m")
    assert len(journal.sessions()) == 1
    journal.close()
