"""What was found out about a model on this machine -> a small file, so that it is found out once.

Keyed by the file's size, its ends and samples between them, by the version of the binding and by the processor. Losing
the file costs some seconds at the next load and nothing else, so a broken or unwritable one is as good as none.
"""

import contextlib
import hashlib
import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO

import msgspec

from burrow import paths

FILE = "engine.json"
MOST_MODELS = 200
_ENDS = 1 << 16
_SAMPLES, _SAMPLE = 256, 1 << 10
"""Pieces of so many bytes, evenly spread: a model that was trained further differs from the first everywhere."""


class Findings(msgspec.Struct, frozen=True):
    checked: bool = False
    """The weights held no invalid numbers."""
    together: int = 0
    """Sub-calls that are best decoded together; 0 when it was not measured."""
    plain: bool = False
    """llama.cpp crashed with the processor's special instructions and worked without."""
    layers: int = -1
    """Layers on a graphics card with which it worked, where all of them did not."""
    trying: int = 0
    """Layers with which it is being loaded onto a graphics card; what stays here after that is a load that took the
    process, or the machine, down."""


def recall(path: Path) -> Findings:
    return _all().get(fingerprint(path), Findings())


def keep(path: Path, findings: Findings) -> None:
    """Write what was found; silently not, where that cannot be done."""
    known = _all()
    key = fingerprint(path)
    if not key or known.get(key) == findings:
        return
    known.pop(key, None)
    known[key] = findings
    while len(known) > MOST_MODELS:
        del known[next(iter(known))]
    with contextlib.suppress(OSError):
        paths.write_whole(paths.data() / FILE, msgspec.json.encode(known))


def _all() -> dict[str, Findings]:
    try:
        return msgspec.json.decode((paths.data() / FILE).read_bytes(), type=dict[str, Findings])
    except (OSError, msgspec.DecodeError):
        return {}


def fingerprint(path: Path) -> str:
    """Names a model file's content on this machine; empty for a file that cannot be read."""
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_ENDS)
            stream.seek(max(0, size - _ENDS))
            tail = stream.read(_ENDS)
            samples = b"".join(_piece(stream, size * number // _SAMPLES) for number in range(_SAMPLES))
    except (OSError, ValueError):
        return ""
    try:
        binding = version("llama-cpp-python")
    except PackageNotFoundError:
        binding = ""
    machine = f"{binding} {platform.machine()} {platform.processor()} {os.cpu_count()} {size}"
    return hashlib.sha256(machine.encode() + head + samples + tail).hexdigest()[:32]


def _piece(stream: BinaryIO, start: int) -> bytes:
    stream.seek(start)
    return stream.read(_SAMPLE)
