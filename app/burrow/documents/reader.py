"""A file -> a `Document`, parsed in a child process with a bound on time and memory.

The child answers requests one after the other: the length of a JSON head, the head, and the text as UTF-8; heads with
progress may come before. Whatever a broken or hostile file does to the child, the caller gets a document or a
`DocumentProblem`, within the bound.
"""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec
import psutil

from burrow.documents.archive import Listing
from burrow.documents.canonical import without_surrogates
from burrow.documents.children import command, environment
from burrow.documents.document import Document, Stamp
from burrow.documents.exchange import DEFAULT_LIMITS, DETAILS, Head, ReadLimits, Request, out_of_memory, too_large
from burrow.documents.options import DEFAULT_OPTIONS, ReadOptions, Recognised
from burrow.errors import DocumentProblem, LockedDocument

__all__ = ["ReadLimits", "ReadOptions", "Reader", "read_document", "reader_command", "serve_reader"]

OnProgress = Callable[[int, int], None]
"""Told of pages done and all pages, in the caller's thread."""

_PULSE = 0.02
"""Seconds between two looks at the clock, the memory and the cancel token."""
_OCR_PAGE = 90.0
"""Seconds that recognising the text of one page may take, instead of the bound on the whole file."""
_FRESH = 300_000_000
"""Bytes that a process may have held and still read another file."""
_USES = 200


def reader_command() -> list[str]:
    """The command line of a reader process."""
    return command("--reader")


def read_document(
    path: Path,
    *,
    password: str | None = None,
    limits: ReadLimits = DEFAULT_LIMITS,
    cancel: threading.Event | None = None,
    pause: threading.Event | None = None,
    on_progress: OnProgress | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
    recognised: dict[int, Recognised] | None = None,
) -> Document:
    """The document in the file. Raises `DocumentProblem`, also when `cancel` is set before it is read.

    While `pause` is set the process stands still, and its clock too. Pages that OCR has done are put into `recognised`
    at once, and are not done again when they are in it already.
    """
    with Reader(limits, cancel, pause) as reader:
        return reader.read(path, password=password, on_progress=on_progress, options=options, recognised=recognised)


class Reader:
    """Reads files one after the other, in one process for as long as they do it no harm. For one thread at a time."""

    def __init__(
        self, limits: ReadLimits, cancel: threading.Event | None = None, pause: threading.Event | None = None
    ) -> None:
        self._limits = limits
        self._cancel = cancel
        self._pause = pause
        self._child: _Child | None = None

    def read(
        self,
        path: Path,
        *,
        name: str = "",
        member: tuple[str, ...] = (),
        password: str | None = None,
        on_progress: OnProgress | None = None,
        options: ReadOptions = DEFAULT_OPTIONS,
        recognised: dict[int, Recognised] | None = None,
    ) -> Document:
        """The document in the file, or in a member of the archive. Raises `DocumentProblem`."""
        began = time.perf_counter()
        stat = _refuse_unreadable(path, self._limits)
        name = without_surrogates(name or path.name)
        pages = recognised if recognised is not None else {}
        known = tuple(pages.values())
        request = Request(os.fsencode(path.absolute()), name, password, self._limits, options, member, known)
        head, text = self._ask(request, on_progress, pages)
        return Document(
            name=name,
            path=path,
            format=head.format,
            text=text,
            sha256=head.sha256,
            pages=head.pages,
            sections=head.sections,
            warnings=head.warnings,
            seconds=time.perf_counter() - began,
            memory=head.memory,
            encoding=head.encoding,
            member=member,
            stamp=Stamp(stat.st_size, stat.st_mtime_ns, head.file_sha256),
        )

    def members(self, path: Path) -> Listing:
        """What is in an archive. Raises `DocumentProblem` when it is none, or made to do harm."""
        _refuse_unreadable(path, self._limits)
        name = without_surrogates(path.name)
        request = Request(os.fsencode(path.absolute()), name, None, self._limits, list_members=True)
        listing = self._ask(request, None, {})[0].listing
        assert listing is not None
        return listing

    def _ask(
        self, request: Request, on_progress: OnProgress | None, recognised: dict[int, Recognised]
    ) -> tuple[Head, str]:
        child = self._child or _Child(self._limits, self._cancel, self._pause)
        self._child = None
        try:
            head, text = child.ask(request, on_progress, recognised)
        except BaseException:
            child.close()
            raise
        if head.memory < _FRESH and child.uses < _USES:
            self._child = child
        else:
            child.close()
        if head.problem:
            raise (LockedDocument if head.locked else DocumentProblem)(*head.problem)
        return head, text

    def close(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def _refuse_unreadable(path: Path, limits: ReadLimits) -> os.stat_result:
    try:
        if path.is_dir():
            raise DocumentProblem(
                f"{path.name or path} is a folder, not a file.", "Open it as a folder, or choose a file in it."
            )
        if not path.exists():
            raise DocumentProblem(f"There is no file {path}.", "Check the name and the folder.")
        if not path.is_file():
            raise DocumentProblem(
                f"{path.name} is a device or a pipe, not a file.", "Save its content as a file first."
            )
        stat = path.stat()
    except OSError as error:
        raise DocumentProblem(
            f"The file {path.name} cannot be reached: {error.strerror}.", "Check that you may read it."
        ) from error
    if stat.st_size > limits.memory_bytes // 2:
        raise too_large(f"it has {stat.st_size:,} bytes")
    return stat


class _Child:
    """One reader process, watched while it works."""

    def __init__(self, limits: ReadLimits, cancel: threading.Event | None, pause: threading.Event | None) -> None:
        self.uses = 0
        self._limits = limits
        self._cancel = cancel
        self._pause = pause
        self._verdict: DocumentProblem | None = None
        self._deadline = 0.0
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `close`
        self._process = subprocess.Popen(
            reader_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def ask(
        self, request: Request, on_progress: OnProgress | None, recognised: dict[int, Recognised]
    ) -> tuple[Head, str]:
        """One answer. Raises `DocumentProblem` when the process dies or must be killed; it is of no use then."""
        self.uses += 1
        self._deadline = time.monotonic() + self._limits.seconds
        finished = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(finished,), name="reader-watch", daemon=True)
        watcher.start()
        try:
            return self._exchange(request, on_progress, recognised)
        finally:
            finished.set()
            watcher.join()

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            if stream is not None:
                with suppress(OSError):  # what was still to be written goes nowhere
                    stream.close()

    def _exchange(
        self, request: Request, on_progress: OnProgress | None, recognised: dict[int, Recognised]
    ) -> tuple[Head, str]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        with suppress(BrokenPipeError):  # it died before it listened; what follows says why
            body = msgspec.json.encode(request)
            stdin.write(len(body).to_bytes(4, "big") + body)
            stdin.flush()
        while True:
            size = int.from_bytes(stdout.read(4), "big")
            encoded = stdout.read(size)
            if not size or len(encoded) < size:
                raise self._verdict or _died(self._process.wait(), self._log)
            head = msgspec.json.decode(encoded, type=Head)
            if head.progress is None:
                break
            if request.options.ocr:
                self._deadline = max(self._deadline, time.monotonic() + _OCR_PAGE)
            if head.recognised is not None:
                recognised[head.recognised.page] = head.recognised
            if on_progress is not None:
                on_progress(*head.progress)
        text = stdout.read(head.text_bytes)
        if self._verdict or len(text) < head.text_bytes:
            raise self._verdict or _died(self._process.wait(), self._log)
        return head, text.decode("utf-8")

    def _watch(self, finished: threading.Event) -> None:
        while not finished.wait(_PULSE):
            if self._pause is not None and self._pause.is_set():
                self._stand_still(self._pause, finished)
            self._verdict = self._judge()
            if self._verdict:
                self._process.kill()
                return

    def _stand_still(self, pause: threading.Event, finished: threading.Event) -> None:
        began = time.monotonic()
        with suppress(psutil.Error):
            process = psutil.Process(self._process.pid)
            process.suspend()
            while pause.is_set() and not finished.is_set() and not (self._cancel and self._cancel.is_set()):
                finished.wait(_PULSE)
            process.resume()
        self._deadline += time.monotonic() - began

    def _judge(self) -> DocumentProblem | None:
        if self._cancel is not None and self._cancel.is_set():
            return DocumentProblem("Reading was cancelled.", "Open the file again to read it.")
        if time.monotonic() > self._deadline:
            return DocumentProblem(
                f"The file could not be read within {self._limits.seconds:g} seconds.",
                "Open it in its own program and save it anew, or split it.",
            )
        try:
            memory = psutil.Process(self._process.pid).memory_info().rss
        except psutil.Error:
            return None  # it has just ended
        return out_of_memory(self._limits) if memory > self._limits.memory_bytes else None


def _died(code: int, log: IO[bytes]) -> DocumentProblem:
    log.seek(0)
    lines = log.read()[-DETAILS:].decode("utf-8", "replace")
    return DocumentProblem(
        "The file crashed the program that reads it; it is damaged or made to do harm.",
        "Open it in its own program and save it anew.",
        f"The reader process ended with code {code}.\n{lines}",
    )


def serve_reader() -> int:
    """The reader process's main loop. Returns its exit code."""
    from burrow.documents.serving import serve

    return serve()
