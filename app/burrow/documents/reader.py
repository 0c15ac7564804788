"""A file -> a `Document`, parsed in a child process with a bound on time and memory.

The child gets one request on its standard input and sends one answer on its standard output: the length of a JSON head,
the head, and the text as UTF-8. Whatever a broken or hostile file does to the child, the caller gets a document or a
`DocumentProblem`, within the bound.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import msgspec
import psutil

from burrow.documents.document import Document, Page, Section
from burrow.errors import DocumentProblem


@dataclass(frozen=True, slots=True)
class ReadLimits:
    seconds: float = 120.0
    memory_bytes: int = 2_000_000_000
    """Of the reader process."""
    characters: int = 200_000_000
    """Of the document's text."""


class _Request(msgspec.Struct):
    path: str
    name: str
    password: str | None
    limits: ReadLimits


class _Head(msgspec.Struct):
    """What precedes the text; `problem` (message, action, details) stands alone."""

    problem: tuple[str, str, str] | None = None
    format: str = ""
    sha256: str = ""
    pages: tuple[Page, ...] = ()
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()
    memory: int = 0


_PULSE = 0.02
"""Seconds between two looks at the clock, the memory and the cancel token."""
_DETAILS = 4000
_ADDRESSES = 500_000_000
"""Libraries take up addresses without taking up memory."""


def reader_command() -> list[str]:
    """The command line of a reader process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--reader"]
    # -P: modules are never taken from the folder the user happens to be in
    return [sys.executable, "-P", "-m", "burrow", "--reader"]


def read_document(
    path: Path,
    *,
    password: str | None = None,
    limits: ReadLimits = ReadLimits(),
    cancel: threading.Event | None = None,
) -> Document:
    """The document in the file. Raises `DocumentProblem`, also when `cancel` is set before it is read."""
    began = time.perf_counter()
    _refuse_unreadable(path, limits)
    request = msgspec.json.encode(_Request(str(path.absolute()), path.name, password, limits))
    head, text = _Child(limits, cancel).run(request)
    if head.problem:
        raise DocumentProblem(*head.problem)
    return Document(
        name=path.name,
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


def too_large(size: str) -> DocumentProblem:
    return DocumentProblem(f"The document is too large: {size}.", "Split it, and open the parts together.")


class _Child:
    """One reader process, watched while it works."""

    def __init__(self, limits: ReadLimits, cancel: threading.Event | None) -> None:
        self._limits = limits
        self._cancel = cancel
        self._verdict: DocumentProblem | None = None

    def run(self, request: bytes) -> tuple[_Head, str]:
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(
                reader_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=_environment(),
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

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes, log: IO[bytes]) -> tuple[_Head, str]:
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
        return msgspec.json.decode(head, type=_Head), body.decode("utf-8")

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
        return _out_of_memory(self._limits) if memory > self._limits.memory_bytes else None


def _out_of_memory(limits: ReadLimits) -> DocumentProblem:
    return DocumentProblem(
        f"The file needs more than {limits.memory_bytes // 1_000_000:,} MB of memory to be read.",
        "Split it, or save it in a simpler format such as plain text.",
    )


def _died(code: int, log: IO[bytes]) -> DocumentProblem:
    log.seek(0)
    lines = log.read()[-_DETAILS:].decode("utf-8", "replace")
    return DocumentProblem(
        "The file crashed the program that reads it; it is damaged or made to do harm.",
        "Open it in its own program and save it anew.",
        f"The reader process ended with code {code}.\n{lines}",
    )


def _environment() -> dict[str, str]:
    """The child finds this very package, however the parent found it."""
    package = str(Path(__file__).resolve().parents[2])
    inherited = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([package, inherited] if inherited else [package])}


def serve_reader() -> int:
    """The reader process: one request in, one answer out. Returns the exit code."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=_Request)
    _bound(request.limits)
    try:
        head, text = _read(request)
    except DocumentProblem as problem:
        head, text = _Head(problem=(problem.message, problem.action, problem.details)), b""
    except MemoryError:
        excess = _out_of_memory(request.limits)
        head, text = _Head(problem=(excess.message, excess.action, "")), b""
    except Exception as error:  # a parser met a file that it was not made for: the world's fault, told as such
        import traceback

        details = "".join(traceback.format_exception(error))[-_DETAILS:]
        excess = _out_of_memory(request.limits)
        cause = (excess.message, excess.action) if _at_the_bound(request.limits) else _UNFORESEEN
        head, text = _Head(problem=(*cause, details)), b""
    encoded = msgspec.json.encode(head)
    with answers:
        answers.write(len(encoded).to_bytes(4, "big"))
        answers.write(encoded)
        answers.write(text)
    return 0


_UNFORESEEN = (
    "The file is damaged or unusual, and Burrow could not make sense of it.",
    "Open it in its own program and save it anew, or save it as PDF or plain text.",
)


def _bound(limits: ReadLimits) -> None:
    """The operating system's own bounds, where it has them."""
    try:
        import resource
    except ImportError:
        return
    for kind, bound in (
        (resource.RLIMIT_AS, limits.memory_bytes + _ADDRESSES),
        (resource.RLIMIT_CPU, int(limits.seconds) + 2),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (bound if hard < 0 else min(bound, hard), hard))
        except (ValueError, OSError):
            continue  # macOS refuses some; the watcher in the parent bounds them too


def _at_the_bound(limits: ReadLimits) -> bool:
    """Whether the process has ever come close to its bound: C libraries report that in errors of many kinds."""
    return _status("VmPeak") > 0.95 * (limits.memory_bytes + _ADDRESSES)


def _read(request: _Request) -> tuple[_Head, bytes]:
    from burrow.documents.draft import Source
    from burrow.documents.formats import parse

    try:
        data = Path(request.path).read_bytes()
    except OSError as error:
        raise DocumentProblem(
            f"The file {request.name} cannot be read: {error.strerror}.", "Check that you may read it."
        ) from error
    draft = parse(Source(request.name, data, request.password))
    del data
    if draft.length > request.limits.characters:
        raise too_large(f"it has {draft.length:,} characters")
    text = draft.text.encode("utf-8")
    head: dict[str, Any] = {"pages": draft.pages, "sections": draft.sections, "warnings": tuple(draft.warnings)}
    if not text.strip():
        raise DocumentProblem("The file holds no text.", "Choose a file with text in it.")
    return _Head(format=draft.format, sha256=hashlib.sha256(text).hexdigest(), memory=_peak(), **head), text


def _peak() -> int:
    """The most bytes this process has held."""
    held = _status("VmHWM")  # `ru_maxrss` also counts what the parent held when it started this process
    if held:
        return held
    try:
        import resource
    except ImportError:
        return int(getattr(psutil.Process().memory_info(), "peak_wset", 0))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _status(name: str) -> int:
    """A count of bytes that Linux keeps of this process, 0 elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), 0)
