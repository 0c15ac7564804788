"""One file on its way to the disk: looked for on this computer, received, checked, and only then given its name.

Knows how bytes become a whole file and what can go wrong with that; where they come from is a `Source`'s affair.
"""

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from burrow.weights.orders import Advanced, Begun, Checking, Failed, Fetch, Finished, Report, notes_of, part_of

READ = 1 << 22
"""Bytes of a file on the disk that are read in one go."""
TELLING = 0.1
"""Seconds between two reports of how far a download is."""
SPARE_DISK = 200_000_000
"""Bytes of the disk that are left to others."""
_SAFE = re.compile(r"[\w.\- ()+,@=~]+")

Send = Callable[[Report], None]


class Refusal(Exception):
    """An end without the file, in words for a person."""

    def __init__(self, message: str, action: str, *, resumable: bool = False, details: str = "") -> None:
        super().__init__(message)
        self.report = Failed(message, action, details, resumable)


class Interrupted(Exception):
    """A connection that was lost, or a server that wants to be asked again later."""

    def __init__(self, reason: str, seconds: float = 0.0) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Source(Protocol):
    """Where a file comes from."""

    def measure(self, fetch: Fetch) -> tuple[str, int, str]:
        """A file's address, size, and checksum (empty where none is told). Raises `Refusal`."""
        ...

    def stream(self, url: str, begin: int) -> AbstractContextManager[tuple[int, Iterator[bytes]]]:
        """Its bytes from `begin` on, or from 0 where it cannot begin elsewhere. Raises `Interrupted`, `Refusal`."""
        ...

    def wait(self, trouble: Interrupted, attempt: int) -> None:
        """Let time go by before the next attempt. Raises `Refusal` when there were enough."""
        ...


class Arrival:
    def __init__(self, source: Source, order: Fetch, send: Send) -> None:
        self._source = source
        self._order = order
        self._send = send
        parts = order.file.split("/")
        if not all(_SAFE.fullmatch(part) and part not in (".", "..") for part in parts):
            raise Refusal(f"{order.file} is not the name of a file.", "Choose a file from the list.")
        self._path = Path(order.folder, *parts)
        self._part = part_of(self._path)
        self._told = 0.0

    def run(self) -> Report:
        url, size, told = self._source.measure(self._order)
        wanted = self._order.sha256 or told
        if told and told != wanted:
            raise Refusal(
                f"{self._order.file} is not the file that Burrow knows: its checksum has changed.",
                "Choose another model, or fetch it by its repository if you trust the change.",
            )
        if (there := self._already(size, wanted)) is not None:
            return there
        self._path.parent.mkdir(parents=True, exist_ok=True)
        digest, done = self._kept(size, wanted)
        self._check_space(size - done)
        self._send(Begun(size, done))
        return self._keep(self._receive(url, size, done, digest), wanted)

    def _already(self, size: int, wanted: str) -> Finished | None:
        """The same file, where it lies on this computer under whatever name."""
        for path in (self._path, *map(Path, self._order.elsewhere)):
            with contextlib.suppress(OSError):
                if path.stat().st_size != size:
                    continue
                digest = self._digest(path, size) if wanted else None
                if digest is None or digest.hexdigest() == wanted:
                    if digest is None and path.name != self._path.name:
                        continue
                    return Finished(str(path), wanted, bool(wanted), fetched=False)
        return None

    def _kept(self, size: int, wanted: str) -> "tuple[hashlib._Hash, int]":
        """What an earlier attempt has left, if it belongs to the same file."""
        notes = {"repository": self._order.repository, "file": self._order.file, "size": size, "sha256": wanted}
        known: object = None
        with contextlib.suppress(OSError, ValueError):
            known = json.loads(notes_of(self._path).read_bytes())
        done = self._part.stat().st_size if self._part.is_file() else 0
        if known != notes or done > size:
            with contextlib.suppress(FileNotFoundError):
                self._part.unlink()
            done = 0
        notes_of(self._path).write_text(json.dumps(notes))
        return (self._digest(self._part, done) if done else hashlib.sha256()), done

    def _digest(self, path: Path, size: int) -> "hashlib._Hash":
        digest, done = hashlib.sha256(), 0
        with path.open("rb") as stream:
            while piece := stream.read(READ):
                digest.update(piece)
                done += len(piece)
                self._send(Checking(done, size))
        return digest

    def _check_space(self, need: int) -> None:
        free = shutil.disk_usage(self._path.parent).free
        if free < need + SPARE_DISK:
            raise Refusal(
                f"There is not enough room on the disk: {need / 1e9:.1f} GB are needed and {free / 1e9:.1f} GB are "
                "free.",
                "Free some space, or choose a smaller model; what has arrived is kept.",
                resumable=True,
            )

    def _receive(self, url: str, size: int, done: int, digest: "hashlib._Hash") -> str:
        """Returns the checksum of all that has arrived."""
        attempt = 0
        with self._part.open("ab") as file:
            while done < size:
                before = done
                try:
                    with self._source.stream(url, done) as (begin, pieces):
                        if begin != done:  # the server can only begin at the beginning
                            file.truncate(0)
                            digest, done = hashlib.sha256(), 0
                        for piece in pieces:
                            if done + len(piece) > size:
                                raise Refusal(
                                    "The server sends more than the file holds.", "Try again, or another mirror."
                                )
                            file.write(piece)
                            digest.update(piece)
                            done += len(piece)
                            self._advance(done)
                    if done < size:
                        raise Interrupted("the connection ended early")
                except Interrupted as trouble:
                    attempt = 1 if done > before else attempt + 1
                    file.flush()
                    self._source.wait(trouble, attempt)
            file.flush()
            os.fsync(file.fileno())
        self._send(Advanced(done))
        return digest.hexdigest()

    def _advance(self, done: int) -> None:
        """Tell how far it is, now and then."""
        now = time.monotonic()
        if now - self._told >= TELLING:
            self._told = now
            self._send(Advanced(done))

    def _keep(self, found: str, wanted: str) -> Finished:
        """Give a checked file its name; a file that is not what it should be never gets one."""
        if wanted and found != wanted:
            for leftover in (self._part, notes_of(self._path)):
                leftover.unlink(missing_ok=True)
            raise Refusal(
                f"{self._order.file} arrived damaged: its checksum is not the one it should have.",
                "Download it again; if it happens again, the network or the mirror changes what it carries.",
                details=f"expected {wanted}, received {found}",
            )
        os.replace(self._part, self._path)
        notes_of(self._path).unlink(missing_ok=True)
        return Finished(str(self._path), found, bool(wanted), fetched=True)


def disk_failure(error: OSError) -> Refusal:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal("The disk is full.", "Free some space and go on; what has arrived is kept.", resumable=True)
    return Refusal(
        f"The file cannot be written: {error.strerror or error}.", "Choose a folder you may write to.", resumable=True
    )
