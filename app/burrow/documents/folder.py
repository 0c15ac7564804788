"""A folder or a ZIP archive -> all documents in it, read by several processes, and the files that could not be read.

One broken file never keeps the others from being read. Hidden files and links to other folders are passed over.
"""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from burrow.documents.document import Document
from burrow.documents.exchange import DEFAULT_LIMITS, ReadLimits
from burrow.documents.formats import SUFFIXES
from burrow.documents.options import DEFAULT_OPTIONS, ReadOptions
from burrow.documents.reader import Reader
from burrow.errors import DocumentProblem

FILES = 5_000
_DEPTH = 32
_READERS = 4
_CHARACTERS = 400_000_000
"""Of all documents together."""
_PACKED = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class FolderRead:
    documents: tuple[Document, ...]
    """In the order of their paths; each is named by its path in the folder or archive."""
    problems: tuple[DocumentProblem, ...]
    """One for each file that could not be read; its message begins with the file's name."""
    left_out: tuple[str, ...]
    """Files of kinds that hold no text, such as pictures."""


@dataclass(frozen=True, slots=True)
class _Item:
    path: Path
    name: str
    member: tuple[str, ...] = ()


def is_collection(path: Path) -> bool:
    """Whether a path is a folder, or a ZIP archive by its content that does not call itself a document."""
    if path.is_dir():
        return True
    try:
        with path.open("rb") as file:
            packed = file.read(4) == _PACKED
    except OSError:
        return False
    return packed and path.suffix.lower() not in SUFFIXES


def read_folder(
    path: Path,
    *,
    password: str | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
    limits: ReadLimits = DEFAULT_LIMITS,
    cancel: threading.Event | None = None,
    pause: threading.Event | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> FolderRead:
    """Everything readable in a folder or archive; `on_progress` gets files done and all files.

    While `pause` is set the processes stand still.
    Raises `DocumentProblem` when there is nothing to read in it, when it cannot be opened, or when it is cancelled.
    """
    search = _Search(limits, cancel)
    search.look_into(path)
    work = _Work(search.items, password, options, limits, cancel, pause, on_progress)
    documents, problems = work.done()
    if cancel is not None and cancel.is_set():
        raise DocumentProblem("Reading was cancelled.", "Open the folder again to read it.")
    problems = [*search.problems, *problems]
    if not documents:
        raise _nothing_in(path, problems)
    return FolderRead(tuple(documents), tuple(problems), tuple(search.left_out))


def _nothing_in(path: Path, problems: Sequence[DocumentProblem]) -> DocumentProblem:
    if len(problems) == 1:
        return DocumentProblem(problems[0].message, problems[0].action, problems[0].details)
    if problems:
        why = "\n".join(problem.message for problem in problems[:50])
        some = f"none of the {len(problems)} files in it can be read"
        return DocumentProblem(f"{path.name}: {some}.", "Open one of them alone to see why.", why)
    return DocumentProblem(f"There is no document in {path.name or path}.", "Choose a folder with documents in it.")


class _Search:
    """What there is to read, in order."""

    def __init__(self, limits: ReadLimits, cancel: threading.Event | None) -> None:
        self.items: list[_Item] = []
        self.problems: list[DocumentProblem] = []
        self.left_out: list[str] = []
        self._limits = limits
        self._cancel = cancel

    def look_into(self, path: Path) -> None:
        if path.is_dir():
            self._folder(path, "", _DEPTH)
        else:
            self._archive(path, "")

    def _folder(self, folder: Path, prefix: str, depth: int) -> None:
        try:
            found = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._cannot(prefix.rstrip("/") or folder.name, f"the folder cannot be read: {error.strerror}")
            return
        for entry in found:
            if entry.name.startswith(".") or len(self.items) > FILES:
                continue
            try:
                self._entry(entry, prefix + entry.name, depth)
            except OSError as error:  # even what it is may be forbidden to know
                self._cannot(prefix + entry.name, f"it cannot be read: {error.strerror}")
        if len(self.items) > FILES and not prefix:
            del self.items[FILES:]
            self._cannot(folder.name, f"only the first {FILES:,} files are read")

    def _entry(self, entry: "os.DirEntry[str]", name: str, depth: int) -> None:
        if not entry.is_dir(follow_symlinks=False):
            if entry.is_file():
                self._file(Path(entry.path), name)
        elif depth:
            self._folder(Path(entry.path), f"{name}/", depth - 1)
        else:
            self._cannot(name, f"it lies more than {_DEPTH} folders deep")

    def _file(self, path: Path, name: str) -> None:
        suffix = path.suffix.lower()
        if suffix == ".zip":
            try:
                self._archive(path, f"{name}/")
            except DocumentProblem as problem:
                self.problems.append(DocumentProblem(f"{name}: {problem.message}", problem.action, problem.details))
        elif suffix in SUFFIXES or not suffix:
            self.items.append(_Item(path, name))
        else:
            self.left_out.append(name)

    def _archive(self, path: Path, prefix: str) -> None:
        with Reader(self._limits, self._cancel) as reader:
            listing = reader.members(path)
        self.items += [_Item(path, (prefix + "/".join(way)) or path.name, way) for way in listing.members]
        self.left_out += [prefix + name for name in listing.others]
        for name, reason in listing.problems:
            self._cannot(prefix + name, reason)

    def _cannot(self, name: str, reason: str) -> None:
        reason = reason.rstrip(".")
        self.problems.append(DocumentProblem(f"{name}: {reason}.", "The other files are open."))


class _Work:
    """Items being read, each by the next free process."""

    def __init__(
        self,
        items: Sequence[_Item],
        password: str | None,
        options: ReadOptions,
        limits: ReadLimits,
        cancel: threading.Event | None,
        pause: threading.Event | None,
        on_progress: Callable[[int, int], None] | None,
    ) -> None:
        self._items = items
        self._password, self._options, self._limits, self._cancel = password, options, limits, cancel
        self._pause = pause
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._next = iter(range(len(items)))
        self._results: list[Document | DocumentProblem | None] = [None] * len(items)
        self._finished = 0
        self._characters = 0

    def done(self) -> tuple[list[Document], list[DocumentProblem]]:
        count = max(1, min(_READERS, os.cpu_count() or 1, len(self._items)))
        with ThreadPoolExecutor(count, thread_name_prefix="read-folder") as pool:
            for future in [pool.submit(self._serve) for _ in range(count)]:
                future.result()
        documents = [result for result in self._results if isinstance(result, Document)]
        return documents, [result for result in self._results if isinstance(result, DocumentProblem)]

    def _serve(self) -> None:
        with Reader(self._limits, self._cancel, self._pause) as reader:
            while True:
                with self._lock:
                    index = next(self._next, None)
                if index is None or (self._cancel is not None and self._cancel.is_set()):
                    return
                result = self._read(reader, self._items[index])
                with self._lock:
                    self._results[index] = result
                    self._finished += 1
                    if self._on_progress is not None:
                        self._on_progress(self._finished, len(self._items))

    def _read(self, reader: Reader, item: _Item) -> Document | DocumentProblem:
        if self._characters > _CHARACTERS:
            return DocumentProblem(f"{item.name}: the files before it hold all the text that fits.", "Open it alone.")
        try:
            document = reader.read(
                item.path, name=item.name, member=item.member, password=self._password, options=self._options
            )
        except DocumentProblem as problem:
            return type(problem)(f"{item.name}: {problem.message}", problem.action, problem.details)
        with self._lock:
            self._characters += len(document.text)
        return document
