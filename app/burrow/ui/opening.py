"""Files, folders and archives -> open documents, one after the other, so that they have the same order everywhere.

Also reads a document again, as its file is now or in another way, and finds those that changed on disk.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from burrow.documents.document import Document
from burrow.documents.folder import FolderRead, is_collection
from burrow.documents.options import DEFAULT_OPTIONS, ReadOptions
from burrow.errors import LockedDocument, Problem
from burrow.session import Session
from burrow.ui.background import Background

PROBLEMS_SHOWN = 8
"""Files of one folder that are named when they cannot be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    path: Path
    password: str | None = None
    reading: ReadOptions = DEFAULT_OPTIONS
    instead: Document | None = None
    """The open document whose place it takes."""


class Opening(QObject):
    opened = Signal(object)
    """A `Document`, last among those of the session."""
    several_opened = Signal(list)
    """The documents of a folder."""
    replaced = Signal(object, object)
    """An open `Document`, and the one that is in its place now."""
    reading = Signal(str, int, int)
    """Name of what is being read, empty when nothing is; pages or files done, and all of them or 0."""
    paused = Signal(bool)
    """Reading stands still, or goes on."""
    password_needed = Signal(object, str)
    """The `Path` of an encrypted file, and what is to be said about it."""
    changed_on_disk = Signal(list)
    """Open documents whose files hold something else now."""
    problem_met = Signal(object)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._queue: deque[Wanted] = deque()
        self._cancel = threading.Event()
        self._pause = threading.Event()
        self._busy = False
        self._looking = False
        self._told: set[str] = set()
        """Paths and stamps of changes that were told already."""

    def open(self, path: Path, password: str | None = None) -> None:
        """Read a file, or everything readable in a folder or an archive."""
        self._queue.append(Wanted(path, password))
        self._next()

    def open_locked(self, path: Path, password: str) -> None:
        """Open an encrypted file. The password is used once and kept nowhere but in memory."""
        self._queue.appendleft(Wanted(path, password))
        self._next()

    def read_again(self, document: Document, reading: ReadOptions = DEFAULT_OPTIONS) -> None:
        """Read an open document's file anew; what comes of it takes its place."""
        if document.path is not None:
            self._queue.append(Wanted(document.path, None, reading, document))
            self._next()

    def cancel(self) -> None:
        """Give up what is being read and what waits."""
        self._queue.clear()
        self._cancel.set()
        self.pause(False)

    def pause(self, wanted: bool) -> None:
        """Let reading stand still, or go on where it was. Nothing happens while nothing is read."""
        wanted = wanted and self._busy
        if wanted == self._pause.is_set():
            return
        if wanted:
            self._pause.set()
        else:
            self._pause.clear()
        self.paused.emit(wanted)

    def pause_or_go_on(self) -> None:
        self.pause(not self._pause.is_set())

    def look_for_changes(self) -> None:
        """Find open documents that changed on disk; each change is told once."""
        if self._looking or self._busy or not self._session.documents:
            return
        self._looking = True
        self._background.run(self._session.changed_documents, self._tell_changes, self._not_looked)

    def _next(self) -> None:
        if self._busy:
            return
        if not self._queue:
            self.reading.emit("", 0, 0)
            return
        wanted = self._queue.popleft()
        self._busy = True
        self._cancel = cancel = threading.Event()
        name = wanted.path.name
        self.reading.emit(name, 0, 0)

        def report(done: int, total: int) -> None:
            self._background.post(lambda: self.reading.emit(name, done, total) if self._busy else None)

        self._background.run(
            lambda: self._read(wanted, cancel, report),
            lambda found: self._finish(lambda: self._take(wanted, found)),
            lambda error: self._finish(lambda: self._fail(wanted, error, cancel.is_set())),
        )

    def _read(
        self, wanted: Wanted, cancel: threading.Event, report: Callable[[int, int], None]
    ) -> Document | FolderRead:
        """In the background."""
        if wanted.instead is None and is_collection(wanted.path):
            return self._session.open_folder(
                wanted.path, password=wanted.password, cancel=cancel, pause=self._pause, on_progress=report,
                reading=wanted.reading,
            )  # fmt: skip
        document = self._session.open_document(
            wanted.path, password=wanted.password, cancel=cancel, pause=self._pause, on_progress=report,
            reading=wanted.reading,
        )  # fmt: skip
        if wanted.instead is not None:
            others = list(self._session.documents)[:-1]
            places = [place for place, other in enumerate(others) if other is wanted.instead]
            if places:
                others[places[0]] = document
                self._session.set_documents(others)
        return document

    def _finish(self, do: Callable[[], None]) -> None:
        self._busy = False
        if not self._queue:
            self.pause(False)
        do()
        self._next()

    def _take(self, wanted: Wanted, found: Document | FolderRead) -> None:
        if isinstance(found, FolderRead):
            self.several_opened.emit(list(found.documents))
            if found.problems:
                self.problem_met.emit(self._summed_up(wanted.path, found))
        elif wanted.instead is not None:
            self.replaced.emit(wanted.instead, found)
        else:
            self.opened.emit(found)

    def _summed_up(self, path: Path, found: FolderRead) -> Problem:
        """One sentence for all the files of a folder that could not be read, each with its reason below."""
        said = [problem.message for problem in found.problems]
        more = [f"… (+{len(said) - PROBLEMS_SHOWN})"] if len(said) > PROBLEMS_SHOWN else []
        counted = self.tr("%Ln files could not be read.", "", len(said))
        return Problem(
            f"{path.name}: {counted}",
            self.tr("All others are open.") + "\n\n" + "\n".join(said[:PROBLEMS_SHOWN] + more),
            "\n".join(said),
        )

    def _fail(self, wanted: Wanted, error: Exception, cancelled: bool) -> None:
        if not isinstance(error, Problem):
            raise error
        if isinstance(error, LockedDocument):
            self.password_needed.emit(wanted.path, error.message)
        elif not cancelled:
            self.problem_met.emit(error)

    def _tell_changes(self, changed: tuple[Document, ...]) -> None:
        self._looking = False
        fresh = [document for document in changed if f"{document.path} {document.sha256}" not in self._told]
        self._told |= {f"{document.path} {document.sha256}" for document in fresh}
        if fresh:
            self.changed_on_disk.emit(fresh)

    def _not_looked(self, error: Exception) -> None:
        self._looking = False
        raise error
