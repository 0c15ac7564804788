"""A file -> a `Document`, parsed in a child process with a bound on time and memory.

The child gets one request on its standard input and sends one answer on its standard output: the length of a JSON head,
the head, and the text as UTF-8. Whatever a broken or hostile file does to the child, the caller gets a document or a
`DocumentProblem`, within the bound.
"""

import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import IO

import msgspec
import psutil

from burrow.documents.canonical import without_surrogates
from burrow.documents.children import command, environment
from burrow.documents.document import Document
from burrow.documents.exchange import DEFAULT_LIMITS, DETAILS, Head, ReadLimits, Request, out_of_memory, too_large
from burrow.errors import DocumentProblem, LockedDocument

__all__ = ["ReadLimits", "read_document", "reader_command", "serve_reader"]


_PULSE = 0.02
"""Seconds between two looks at the clock, the memory and the cancel token."""


def reader_command() -> list[str]:
    """The command line of a reader process."""
    return command("--reader")


def read_document(
    path: Path,
    *,
    password: str | None = None,
    limits: ReadLimits = DEFAULT_LIMITS,
    cancel: threading.Event | None = None,
) -> Document:
    """The document in the file. Raises `DocumentProblem`, also when `cancel` is set before it is read."""
    began = time.perf_counter()
    _refuse_unreadable(path, limits)
    name = without_surrogates(path.name)
    request = msgspec.json.encode(Request(os.fsencode(path.absolute()), name, password, limits))
    head, text = _Child(limits, cancel).run(request)
    if head.problem:
        raise (LockedDocument if head.locked else DocumentProblem)(*head.problem)
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
    )


def _refuse_unreadable(path: Path, limits: ReadLimits) -> None:
    try:
        if path.is_dir():
            raise DocumentProblem(f"{path.name or path} is a folder, not a file.", "Choose a file in it.")
        if not path.exists():
            raise DocumentProblem(f"There is no file {path}.", "Check the name and the folder.")
        if not path.is_file():
            raise DocumentProblem(
                f"{path.name} is a device or a pipe, not a file.", "Save its content as a file first."
            )
        size = path.stat().st_size
    except OSError as error:
        raise DocumentProblem(
            f"The file {path.name} cannot be reached: {error.strerror}.", "Check that you may read it."
        ) from error
    if size > limits.memory_bytes // 2:
        raise too_large(f"it has {size:,} bytes")


class _Child:
    """One reader process, watched while it works."""

    def __init__(self, limits: ReadLimits, cancel: threading.Event | None) -> None:
        self._limits = limits
        self._cancel = cancel
        self._verdict: DocumentProblem | None = None

    def run(self, request: bytes) -> tuple[Head, str]:
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(
                reader_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            finished = threading.Event()
            watcher = threading.Thread(target=self._watch, args=(process, finished), name="reader-watch", daemon=True)
            watcher.start()
            try:
                return self._exchange(process, request, log)
            finally:
                finished.set()
                watcher.join()
                process.kill()
                process.wait()

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes, log: IO[bytes]) -> tuple[Head, str]:
        assert process.stdin
        assert process.stdout
        with process.stdin as stdin, process.stdout as stdout:
            try:
                stdin.write(request)
                stdin.close()
            except BrokenPipeError:
                pass  # it died before it listened; what follows says why
            size = int.from_bytes(stdout.read(4), "big")
            head = stdout.read(size)
            body = stdout.read()
        code = process.wait()
        if self._verdict:
            raise self._verdict
        if code or not size:
            raise _died(code, log)
        return msgspec.json.decode(head, type=Head), body.decode("utf-8")

    def _watch(self, process: subprocess.Popen[bytes], finished: threading.Event) -> None:
        deadline = time.monotonic() + self._limits.seconds
        while not finished.wait(_PULSE):
            self._verdict = self._judge(process.pid, time.monotonic() > deadline)
            if self._verdict:
                process.kill()
                return

    def _judge(self, pid: int, late: bool) -> DocumentProblem | None:
        if self._cancel is not None and self._cancel.is_set():
            return DocumentProblem("Reading was cancelled.", "Open the file again to read it.")
        if late:
            return DocumentProblem(
                f"The file could not be read within {self._limits.seconds:g} seconds.",
                "Open it in its own program and save it anew, or split it.",
            )
        try:
            memory = psutil.Process(pid).memory_info().rss
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
