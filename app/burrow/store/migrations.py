"""The journal's schema: an append-only list of steps from an empty file to today's. A step never changes once shipped.

The number of steps a file has been through is its `user_version`. A file that has been through more than we know was
written by a newer Burrow and is refused untouched.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from burrow.errors import StoreProblem

APPLICATION_ID = 0x42757277
"""Written into the file's header, so that another program's database is never taken for ours."""

Migration = Callable[[sqlite3.Connection], None]


def sessions_documents_events(connection: sqlite3.Connection) -> None:
    """A session asks one question of some documents; a text is kept once, however many sessions hold it."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE text (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID")
    connection.execute("""
        CREATE TABLE session (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            question TEXT NOT NULL,
            title TEXT NOT NULL,
            model TEXT NOT NULL,
            options TEXT NOT NULL,
            status TEXT NOT NULL DEFAULT 'running',
            answer TEXT NOT NULL DEFAULT '',
            created TEXT NOT NULL,
            trashed TEXT
        )""")
    connection.execute("""
        CREATE TABLE document (
            session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            path BLOB,
            format TEXT NOT NULL,
            sha256 TEXT NOT NULL REFERENCES text,
            layout BLOB NOT NULL,
            PRIMARY KEY (session, position)
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX document_text ON document (sha256)")
    connection.execute("""
        CREATE TABLE event (
            number INTEGER PRIMARY KEY,
            session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            kind TEXT NOT NULL,
            body BLOB NOT NULL
        )""")
    connection.execute("CREATE INDEX event_session ON event (session, number)")


def sessions_follow_sessions(connection: sqlite3.Connection) -> None:
    """A follow-up question names the session it follows, which may be deleted later."""
    connection.execute("ALTER TABLE session ADD COLUMN follows TEXT")


MIGRATIONS: tuple[Migration, ...] = (sessions_documents_events, sessions_follow_sessions)


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Take the file through the steps it has not seen, each in a transaction of its own."""
    while (done := _version(connection)) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) == done:  # another Burrow may have been faster
                steps[done](connection)
                connection.execute(f"PRAGMA user_version = {done + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    """Raises `StoreProblem` when the file has seen more steps than there are."""
    done = _version(connection)
    if done > len(MIGRATIONS):
        raise StoreProblem(
            f"The journal of your sessions, {path}, was written by a newer version of Burrow.",
            "Install that version again, or set BURROW_HOME to another folder.",
            f"schema {done}, known here {len(MIGRATIONS)}",
        )


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
