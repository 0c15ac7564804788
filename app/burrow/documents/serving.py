"""The reader process: requests on standard input -> answers on standard output, each within the bounds it is given."""

import hashlib
import os
import sys
import time
import traceback
from pathlib import Path
from typing import BinaryIO

import msgspec

from burrow.documents.archive import listed, member_of
from burrow.documents.canonical import canonical
from burrow.documents.draft import Source
from burrow.documents.exchange import DETAILS, Head, ReadLimits, Request, out_of_memory, too_large
from burrow.documents.formats import SUFFIXES, parse
from burrow.documents.options import Recognised
from burrow.documents.package import Package
from burrow.errors import DocumentProblem, LockedDocument

_ADDRESSES = 500_000_000
"""Libraries take up addresses without taking up memory."""
_PROGRESS = 0.1
"""Seconds between two reports of progress."""


def serve() -> int:
    """The reader process: requests in, one answer to each. Returns the exit code when there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between
    archives = _Archives()
    while (request := _next(sys.stdin.buffer)) is not None:
        bound_memory(request.limits.memory_bytes, _cpu_seconds(request))
        head, text = _answer(request, archives, _Telling(answers))
        head.text_bytes = len(text)
        _send(answers, head, text)
    return 0


def _next(stream: BinaryIO) -> Request | None:
    size = int.from_bytes(stream.read(4), "big")
    body = stream.read(size)
    return msgspec.json.decode(body, type=Request) if size and len(body) == size else None


def _send(answers: BinaryIO, head: Head, text: bytes = b"") -> None:
    encoded = msgspec.json.encode(head)
    answers.write(len(encoded).to_bytes(4, "big"))
    answers.write(encoded)
    answers.write(text)
    answers.flush()


class _Telling:
    """What the parent is told while a file is read."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._last = 0.0
        self._progress = (0, 0)

    def progress(self, done: int, total: int) -> None:
        """Told on now and then."""
        self._progress = done, total
        now = time.monotonic()
        if now - self._last >= _PROGRESS or done == total:
            self._last = now
            _send(self._answers, Head(progress=self._progress))

    def keep(self, page: Recognised) -> None:
        _send(self._answers, Head(progress=self._progress, recognised=page))


def _cpu_seconds(request: Request) -> int | None:
    """What this process may have used when the request is done; recognising text is bounded by the page, outside."""
    if request.options.ocr:
        return None
    return int(time.process_time() + request.limits.seconds) + 2


def _answer(request: Request, archives: "_Archives", telling: _Telling) -> tuple[Head, bytes]:
    try:
        if request.list_members:
            return Head(listing=listed(_data(request), SUFFIXES)), b""
        return _read(request, archives, telling)
    except DocumentProblem as problem:
        said = (problem.message, problem.action, problem.details)
        return Head(problem=said, locked=isinstance(problem, LockedDocument), memory=_peak()), b""
    except MemoryError:
        excess = out_of_memory(request.limits)
        return Head(problem=(excess.message, excess.action, ""), memory=_peak()), b""
    except Exception as error:  # a parser met a file that it was not made for: the world's fault, told as such
        details = "".join(traceback.format_exception(error))[-DETAILS:]
        excess = out_of_memory(request.limits)
        cause = (excess.message, excess.action) if _at_the_bound(request.limits) else _UNFORESEEN
        return Head(problem=(*cause, details), memory=_peak()), b""


_UNFORESEEN = (
    "The file is damaged or unusual, and Burrow could not make sense of it.",
    "Open it in its own program and save it anew, or save it as PDF or plain text.",
)


def bound_memory(memory_bytes: int, cpu_seconds: int | None = None) -> None:
    """The operating system's own bounds on this process, where it has them."""
    try:
        import resource
    except ImportError:
        return
    bounds = [(resource.RLIMIT_AS, memory_bytes + _ADDRESSES), (resource.RLIMIT_CORE, 0)]
    if cpu_seconds is not None:
        bounds.append((resource.RLIMIT_CPU, cpu_seconds))
    for kind, bound in bounds:
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (bound if hard < 0 else min(bound, hard), hard))
        except (ValueError, OSError):
            continue  # macOS refuses some; the watcher in the parent bounds them too


def _at_the_bound(limits: ReadLimits) -> bool:
    """Whether the process has ever come close to its bound: C libraries report that in errors of many kinds."""
    return _status("VmPeak") > 0.95 * (limits.memory_bytes + _ADDRESSES)


class _Archives:
    """The archive whose members are being read: it is opened once for all of them."""

    def __init__(self) -> None:
        self._key: tuple[bytes, tuple[str, ...]] | None = None
        self._package: Package | None = None
        self._sha256 = ""

    def read(self, request: Request) -> tuple[bytes, str]:
        """The member's bytes and the hash of the whole archive."""
        *around, name = request.member
        key = (request.path, tuple(around))
        if self._package is None or key != self._key:
            self._package = None
            data = _data(request)
            self._sha256 = hashlib.sha256(data).hexdigest()
            self._package, self._key = Package(member_of(data, around)), key
        try:
            return self._package.read(name), self._sha256
        except KeyError as error:
            raise DocumentProblem(f"The archive holds no {name}.", "Open the archive again.") from error


def _data(request: Request) -> bytes:
    try:
        return Path(os.fsdecode(request.path)).read_bytes()
    except OSError as error:
        raise DocumentProblem(
            f"The file {request.name} cannot be read: {error.strerror}.", "Check that you may read it."
        ) from error


def _read(request: Request, archives: _Archives, telling: _Telling) -> tuple[Head, bytes]:
    if request.member:
        data, file_sha256 = archives.read(request)
    else:
        data = _data(request)
        file_sha256 = hashlib.sha256(data).hexdigest()
    source = Source(
        request.name, data, request.password, request.options, telling.progress, request.recognised, telling.keep
    )
    del data
    draft = parse(source)
    del source
    if draft.length > request.limits.characters:
        raise too_large(f"it has {draft.length:,} characters")
    text = draft.text.encode("utf-8")
    if not text.strip():
        raise DocumentProblem("The file holds no text.", "Choose a file with text in it.")
    head = Head(
        format=draft.format,
        sha256=hashlib.sha256(text).hexdigest(),
        pages=draft.pages,
        sections=draft.sections,
        warnings=tuple(map(canonical, draft.warnings)),
        encoding=draft.encoding,
        file_sha256=file_sha256,
        memory=_peak(),
    )
    return head, text


def _peak() -> int:
    """The most bytes this process has held."""
    held = _status("VmHWM")  # `ru_maxrss` also counts what the parent held when it started this process
    if held:
        return held
    try:
        import resource
    except ImportError:
        import psutil

        return int(getattr(psutil.Process().memory_info(), "peak_wset", 0))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _status(name: str) -> int:
    """A count of bytes that Linux keeps of this process, 0 elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), 0)
