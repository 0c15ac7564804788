"""A path -> an open SQLite connection that is certainly Burrow's journal, and SQLite's errors -> `StoreProblem`.

The file is made readable by its owner alone, since it holds the text of private documents. Writes survive the death of
the process; the last moments before a power cut may be missing, and never more than that.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from burrow.errors import StoreProblem
from burrow.store.migrations import APPLICATION_ID, migrate, refuse_newer

_CAUSES = {
    sqlite3.SQLITE_NOTADB: (
        "is not a Burrow journal",
        "Move {name} out of {folder}; Burrow then starts a new journal.",
    ),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "Move {name} out of {folder}; Burrow then starts a new journal."),
    sqlite3.SQLITE_READONLY: ("cannot be written", "Make {name} and {folder} writable for your account."),
    sqlite3.SQLITE_PERM: ("may not be opened", "Make {name} and {folder} writable for your account."),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "Make {name} and {folder} readable and writable for your account."),
    sqlite3.SQLITE_FULL: ("has no room left on its disk", "Free some space on the disk of {folder}."),
    sqlite3.SQLITE_BUSY: ("is held by another program", "Close other Burrow windows and try again."),
    sqlite3.SQLITE_LOCKED: ("is held by another program", "Close other Burrow windows and try again."),
    sqlite3.SQLITE_IOERR: ("could not be read or written", "Check the disk that holds {folder}."),
}


@contextmanager
def store_problems(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say about the journal at `path` into a `StoreProblem`."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # our own misuse of the library
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        cause, action = _CAUSES.get(code, ("could not be used", "Move {name} out of {folder} if it happens again."))
        raise _problem(path, cause, action, f"{type(error).__name__}: {error}") from error
    except OSError as error:
        cause, action = _CAUSES[sqlite3.SQLITE_CANTOPEN]
        raise _problem(path, cause, action, str(error)) from error


def open_database(path: Path) -> sqlite3.Connection:
    """Open or create the journal and bring it up to date. Raises `StoreProblem`; what was there is left as it was."""
    with store_problems(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = connect(path)
        try:
            _check_ownership(connection, path)
            refuse_newer(connection, path)
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def connect(path: Path) -> sqlite3.Connection:
    """One more connection to a journal that is already open. Every statement is its own transaction unless begun."""
    connection = sqlite3.connect(path, timeout=10.0, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.create_function("folded", 1, lambda text: (text or "").casefold(), deterministic=True)
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is kept, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back when the disk is full
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _check_ownership(connection: sqlite3.Connection, path: Path) -> None:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and application != APPLICATION_ID:
        cause, action = _CAUSES[sqlite3.SQLITE_NOTADB]
        raise _problem(path, cause, action, f"application id {application:#x}, {tables} tables")


def _problem(path: Path, cause: str, action: str, details: str) -> StoreProblem:
    where = {"name": path.name, "folder": str(path.parent)}
    return StoreProblem(f"The journal of your sessions, {path}, {cause}.", action.format(**where), details)
