"""The journal: sessions with their documents and every event of their runs, kept in one SQLite file.

An event is committed before `append` returns, so what a person saw is there after a crash, and reopening a session
replays what happened. Any thread may call any method. Searching looks at questions, titles, answers and file names, not
inside documents.
"""

import json
import secrets
import sqlite3
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from burrow.documents.document import Document
from burrow.errors import StoreProblem
from burrow.events import ENDS, TRANSIENT, Event, Failed, decode, status_of
from burrow.store.database import connect, open_database, store_problems, transaction
from burrow.store.encoding import document_from, document_row, encoded, storable, text_body

_BATCH = 500
"""Events fetched at once, so that replaying a long session never holds the others up."""

_NAMES = "(SELECT json_group_array(name) FROM (SELECT name FROM document WHERE session = number ORDER BY position))"


@dataclass(frozen=True, slots=True)
class SessionSummary:
    id: str
    question: str
    model: str
    status: str
    """`answered`, `partial`, `stopped`, `failed`, or `running`: no end was journalled, so it runs or was cut off."""
    created: str
    """ISO 8601, UTC."""
    documents: tuple[str, ...]
    """File names."""
    title: str = ""
    """What the user calls it; the question until renamed."""
    trashed: bool = False
    follows: str | None = None
    """The session that this one is a follow-up question of; it may be gone."""


class Journal:
    """One connection that writes and one that reads, each behind a lock of its own."""

    def __init__(self, path: Path) -> None:
        """Open the journal at `path`, or create it. Raises `StoreProblem`; a file that is refused is not changed."""
        self.path = path
        self._closed = False
        self._write_lock = threading.Lock()
        self._read_lock = threading.Lock()
        self._writer = open_database(path)
        with store_problems(path):
            self._reader = connect(path)

    def create(
        self,
        question: str,
        documents: Sequence[Document],
        model: str,
        options: str = "{}",
        follows: str | None = None,
    ) -> str:
        """Begin a session and return its id. The documents' texts are kept with it."""
        session, asked = secrets.token_hex(4), storable(question)
        with self._writing() as connection:
            number = connection.execute(
                "INSERT INTO session (id, question, title, model, options, created, follows)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (session, asked, asked, storable(model), options, _now(), follows),
            ).lastrowid
            for position, document in enumerate(documents):
                _keep_text(connection, document)
                row = (number, position, *document_row(document))
                connection.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return session

    def append(self, session: str, event: Event) -> None:
        """Keep an event. It is committed when this returns; transient events are not kept."""
        if isinstance(event, TRANSIENT):
            return
        insert = "INSERT INTO event (session, kind, body) SELECT number, ?, ? FROM session WHERE id = ?"
        with self._writing() as connection:
            if connection.execute(insert, (*encoded(event), session)).rowcount != 1:
                raise _no_session(session)
            if isinstance(event, ENDS) and event.node == "r":
                answer = "" if isinstance(event, Failed) else storable(event.answer)
                update = "UPDATE session SET status = ?, answer = ? WHERE id = ?"
                connection.execute(update, (status_of(event), answer, session))

    def events(self, session: str) -> Iterator[Event]:
        """The session's events in the order they were appended."""
        number = self._number(session)
        query = "SELECT number, kind, body FROM event WHERE session = ? AND number > ? ORDER BY number LIMIT ?"
        last = 0
        while rows := self._rows(query, number, last, _BATCH):
            for _, kind, body in rows:
                with self._damage(session):
                    event = decode(kind, body)
                yield event
            last = rows[-1][0]

    def documents(self, session: str) -> tuple[Document, ...]:
        """The documents as they were read when the question was asked, in their order."""
        rows = self._rows(
            "SELECT name, path, format, sha256, layout, body FROM document JOIN text USING (sha256)"
            " WHERE session = ? ORDER BY position",
            self._number(session),
        )
        with self._damage(session):
            return tuple(
                document_from((name, path, form, sha, layout), body) for name, path, form, sha, layout, body in rows
            )

    def options(self, session: str) -> str:
        """The JSON that `create` was given."""
        options: str = self._rows("SELECT options FROM session WHERE number = ?", self._number(session))[0][0]
        return options

    def sessions(self, search: str = "", include_trash: bool = False) -> list[SessionSummary]:
        """Newest first; only those in which every word of `search` occurs, whatever its case."""
        words = storable(search).casefold().split()
        searched = f"instr(folded(question || ' ' || title || ' ' || answer || ' ' || {_NAMES}), ?)"
        conditions = ["1" if include_trash else "trashed IS NULL", *[searched] * len(words)]
        rows = self._rows(
            f"SELECT id, question, model, status, created, {_NAMES}, title, trashed IS NOT NULL, follows"
            f" FROM session WHERE {' AND '.join(conditions)} ORDER BY number DESC",
            *words,
        )
        return [_summary(*row) for row in rows]

    def rename(self, session: str, title: str) -> None:
        """Call the session by another title; an empty one gives it its question back."""
        self._change("title = coalesce(nullif(?, ''), question)", storable(title.strip()), session)

    def trash(self, session: str) -> None:
        """Put the session where `restore` finds it and `empty_trash` deletes it."""
        self._change("trashed = ?", _now(), session)

    def restore(self, session: str) -> None:
        self._change("trashed = ?", None, session)

    def empty_trash(self) -> int:
        """Delete what is in the trash for good, with every text that no other session holds; how many went."""
        with self._writing() as connection:
            gone = connection.execute("DELETE FROM session WHERE trashed IS NOT NULL").rowcount
            connection.execute("DELETE FROM text WHERE sha256 NOT IN (SELECT sha256 FROM document)")
        with self._write_lock, store_problems(self.path):
            self._writer.executescript("PRAGMA incremental_vacuum")  # `execute` would free a single page
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return gone

    def close(self) -> None:
        """May be called twice. What is asked of a closed journal raises `StoreProblem`."""
        with self._write_lock, self._read_lock:
            self._closed = True
            self._reader.close()
            self._writer.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._write_lock, store_problems(self.path):
            self._check_open()
            with transaction(self._writer):
                yield self._writer

    def _rows(self, query: str, *values: Any) -> list[Any]:
        with self._read_lock, store_problems(self.path):
            self._check_open()
            return self._reader.execute(query, values).fetchall()

    def _number(self, session: str) -> int:
        rows = self._rows("SELECT number FROM session WHERE id = ?", session)
        if not rows:
            raise _no_session(session)
        number: int = rows[0][0]
        return number

    def _change(self, assignment: str, value: str | None, session: str) -> None:
        with self._writing() as connection:
            if connection.execute(f"UPDATE session SET {assignment} WHERE id = ?", (value, session)).rowcount != 1:
                raise _no_session(session)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreProblem("The journal of your sessions is already closed.", "Start Burrow again.")

    @contextmanager
    def _damage(self, session: str) -> Iterator[None]:
        try:
            yield
        except (KeyError, msgspec.MsgspecError, UnicodeError, zlib.error) as error:
            raise StoreProblem(
                f"Session {session} in {self.path} is damaged.",
                "Put this session into the trash; the others are not touched.",
                f"{type(error).__name__}: {error}",
            ) from error


def _keep_text(connection: sqlite3.Connection, document: Document) -> None:
    known = connection.execute("SELECT 1 FROM text WHERE sha256 = ?", (document.sha256,)).fetchone()
    if known is None:
        connection.execute("INSERT INTO text VALUES (?, ?)", (document.sha256, text_body(document.text)))


def _summary(
    id_: str,
    question: str,
    model: str,
    status: str,
    created: str,
    names: str,
    title: str,
    trashed: int,
    follows: str | None,
) -> SessionSummary:
    documents = tuple(json.loads(names))
    return SessionSummary(id_, question, model, status, created, documents, title, bool(trashed), follows)


def _no_session(session: str) -> StoreProblem:
    return StoreProblem(f"There is no session “{session}”.", "See the list of sessions for its id.")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
