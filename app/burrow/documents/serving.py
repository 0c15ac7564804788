"""The reader process: one request on standard input -> one answer on standard output, within the bounds it is given."""

import hashlib
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec

from burrow.documents.canonical import canonical
from burrow.documents.draft import Source
from burrow.documents.exchange import DETAILS, Head, ReadLimits, Request, out_of_memory, too_large
from burrow.documents.formats import parse
from burrow.errors import DocumentProblem, LockedDocument

_ADDRESSES = 500_000_000
"""Libraries take up addresses without taking up memory."""


def serve() -> int:
    """The reader process: one request in, one answer out. Returns the exit code."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    bound_memory(request.limits.memory_bytes, int(request.limits.seconds) + 2)
    try:
        head, text = _read(request)
    except DocumentProblem as problem:
        said = (problem.message, problem.action, problem.details)
        head, text = Head(problem=said, locked=isinstance(problem, LockedDocument)), b""
    except MemoryError:
        excess = out_of_memory(request.limits)
        head, text = Head(problem=(excess.message, excess.action, "")), b""
    except Exception as error:  # a parser met a file that it was not made for: the world's fault, told as such
        details = "".join(traceback.format_exception(error))[-DETAILS:]
        excess = out_of_memory(request.limits)
        cause = (excess.message, excess.action) if _at_the_bound(request.limits) else _UNFORESEEN
        head, text = Head(problem=(*cause, details)), b""
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


def _read(request: Request) -> tuple[Head, bytes]:
    try:
        data = Path(os.fsdecode(request.path)).read_bytes()
    except OSError as error:
        raise DocumentProblem(
            f"The file {request.name} cannot be read: {error.strerror}.", "Check that you may read it."
        ) from error
    draft = parse(Source(request.name, data, request.password))
    del data
    if draft.length > request.limits.characters:
        raise too_large(f"it has {draft.length:,} characters")
    text = draft.text.encode("utf-8")
    head: dict[str, Any] = {
        "pages": draft.pages,
        "sections": draft.sections,
        "warnings": tuple(map(canonical, draft.warnings)),
    }
    if not text.strip():
        raise DocumentProblem("The file holds no text.", "Choose a file with text in it.")
    return Head(format=draft.format, sha256=hashlib.sha256(text).hexdigest(), memory=_peak(), **head), text


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
