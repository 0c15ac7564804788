"""The download process: one order on standard input -> what the Hugging Face Hub answers, reported line by line.

The only file of the room that opens connections, and only in a process that was started for one thing a person asked
for. It can be killed at any moment: what has arrived stays in `NAME.part`, and the next attempt goes on from there.
Telemetry, implicit tokens and everything else that the Hub's library would do by itself are switched off.
"""

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from burrow import __version__
from burrow.weights.orders import (
    Advanced,
    Begun,
    Checking,
    Contacted,
    Failed,
    Fetch,
    Files,
    Finished,
    Look,
    Offered,
    Order,
    Report,
    Repositories,
    Repository,
    Route,
    Search,
    Waiting,
    notes_of,
    part_of,
)

READ = 1 << 22
"""Bytes of a file on the disk that are read in one go."""
TELLING = 0.1
"""Seconds between two reports of how far a download is."""
SPARE_DISK = 200_000_000
"""Bytes of the disk that are left to others."""
LONGEST_WAIT = 60.0
_PATIENT = (408, 425, 429, 500, 502, 503, 504)
_PART = re.compile(r"-(\d{5})-of-(\d{5})\.gguf$", re.IGNORECASE)
_SAFE = re.compile(r"[\w.\- ()+,@=~]+")
_SWITCHED_OFF = ("TELEMETRY", "XET", "IMPLICIT_TOKEN", "UPDATE_CHECK", "PROGRESS_BARS", "SYMLINKS_WARNING")

Send = Callable[[Report], None]


class Refusal(Exception):
    """An end without the file, in words for a person."""

    def __init__(self, message: str, action: str, *, resumable: bool = False, details: str = "") -> None:
        super().__init__(message)
        self.report = Failed(message, action, details, resumable)


class _Interrupted(Exception):
    """A connection that was lost, or a server that wants to be asked again later."""

    def __init__(self, reason: str, seconds: float = 0.0) -> None:
        super().__init__(reason)
        self.seconds = seconds


def serve_download() -> int:
    """Do the one thing that standard input asks for; end at once when it ends. Returns the exit code."""
    for name in _SWITCHED_OFF:
        os.environ[f"HF_HUB_DISABLE_{name}"] = "1"
    reports = sys.stdout.buffer
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    threading.Thread(target=_end_with_parent, daemon=True).start()

    def send(report: Report) -> None:
        reports.write(msgspec.json.encode(report) + b"\n")
        reports.flush()

    try:
        _work(order, send)
    except Refusal as refusal:
        send(refusal.report)
        return 1
    except OSError as error:  # the disk; connections have been dealt with
        send(_disk_failure(error).report)
        return 1
    except Exception as error:  # the edge of this process: a bug must be told, and not be silence
        reason = f"Burrow made a mistake while downloading: {type(error).__name__}: {error}."
        send(Failed(reason, "Try again; if it happens again, report it.", traceback.format_exc(), resumable=True))
        return 1
    return 0


def _end_with_parent() -> None:
    """Whoever asked has gone when the pipe ends: nobody wants the rest."""
    sys.stdin.buffer.read()
    os._exit(3)


def _work(order: Order, send: Send) -> None:
    hub = _Hub(order.route, send)
    match order:
        case Search():
            send(Repositories(hub.search(order.text, order.limit)))
        case Look():
            send(Files(hub.files(order.repository)))
        case Fetch():
            send(_Transfer(hub, order, send).run())


class _Hub:
    """The Hub's interface, by its own library, over connections of our making."""

    def __init__(self, route: Route, send: Send) -> None:
        import httpx2
        import huggingface_hub
        from huggingface_hub import set_client_factory

        self.route = route
        self._send = send
        self._hosts: set[str] = set()
        self._httpx = httpx2
        local = _is_local(route.endpoint)
        set_client_factory(
            lambda: httpx2.Client(
                proxy=route.proxy or None,
                trust_env=not local,
                follow_redirects=True,
                max_redirects=5,
                timeout=route.patience,
                event_hooks={"request": [self._note]},
            )
        )
        self._headers = {"user-agent": f"burrow/{__version__}"}
        self._api = huggingface_hub.HfApi(endpoint=route.endpoint, token=route.token or False, headers=self._headers)

    def _note(self, request: Any) -> None:
        """Say which host is talked to, before it is. A plain connection is made only where the address asked for
        one."""
        url = request.url
        plain_allowed = urlsplit(self.route.endpoint).scheme == "http"
        if url.scheme != "https" and not plain_allowed:
            raise Refusal(
                f"The server sent the download on to {url.host} without encryption.", "Use another mirror, or none."
            )
        if url.host not in self._hosts:
            self._hosts.add(url.host)
            self._send(Contacted(url.host))

    def search(self, text: str, limit: int) -> tuple[Repository, ...]:
        fields: list[Any] = ["downloads", "likes", "gated", "tags"]
        found: tuple[Repository, ...] = self._patiently(
            lambda: tuple(
                Repository(str(found.id), found.downloads or 0, found.likes or 0, _licence(found), bool(found.gated))
                for found in self._api.list_models(
                    search=text, filter="gguf", sort="downloads", limit=limit, expand=fields
                )
            ),
            f"“{text}”",
        )
        return found

    def files(self, repository: str) -> tuple[Offered, ...]:
        info = self._patiently(lambda: self._api.model_info(repository, files_metadata=True), repository)
        found = [
            Offered(one.rfilename, one.size or 0, (one.lfs.sha256 if one.lfs else "") or "")
            for one in info.siblings or ()
            if one.rfilename.lower().endswith(".gguf")
        ]
        return tuple(_grouped(found))

    def measure(self, fetch: Fetch) -> tuple[str, int, str]:
        """A file's address, size, and checksum (empty where the Hub tells none)."""
        from huggingface_hub import get_hf_file_metadata, hf_hub_url

        url = hf_hub_url(fetch.repository, fetch.file, endpoint=self.route.endpoint)
        told = self._patiently(
            lambda: get_hf_file_metadata(
                url, token=self.route.token or False, timeout=self.route.patience, headers=self._headers
            ),
            f"{fetch.file} in {fetch.repository}",
        )
        if not told.size:
            raise Refusal(f"{fetch.repository} does not say how large {fetch.file} is.", "Choose another file.")
        etag = (told.etag or "").lower()
        return url, told.size, etag if re.fullmatch(r"[0-9a-f]{64}", etag) else ""

    @contextlib.contextmanager
    def stream(self, url: str, begin: int) -> Iterator[tuple[int, Iterator[bytes]]]:
        """A file's bytes from `begin` on, or from 0 where the server cannot begin elsewhere. Raises `_Interrupted`."""
        from huggingface_hub import get_session

        headers = {**self._headers, "accept-encoding": "identity"}
        if self.route.token:
            headers["authorization"] = f"Bearer {self.route.token}"  # not sent on to other hosts
        if begin:
            headers["Range"] = f"bytes={begin}-"
        try:
            with get_session().stream("GET", url, headers=headers) as response:
                status = response.status_code
                if status not in (200, 206):
                    raise self._by_status(status, url, response.headers)
                yield (begin if status == 206 else 0), response.iter_raw()
        except self._httpx.TransportError as error:
            raise _Interrupted(_lost(error)) from error
        except self._httpx.TooManyRedirects as error:
            raise self._in_circles() from error

    def _in_circles(self) -> Refusal:
        host = urlsplit(self.route.endpoint).hostname
        return Refusal(f"{host} sends the download on and on.", "Try again later, or use another mirror.")

    def _patiently(self, ask: Callable[[], Any], what: str) -> Any:
        """Ask, and ask again while there is hope."""
        from huggingface_hub.errors import HfHubHTTPError, HFValidationError

        attempt = 0
        while True:
            try:
                return ask()
            except HFValidationError as error:
                raise Refusal(f"{what} is not the name of a repository.", "Give it as owner/name.") from error
            except HfHubHTTPError as error:
                response = error.response
                status = response.status_code if response is not None else 500
                trouble = self._by_status(status, what, response.headers if response is not None else {})
            except self._httpx.TooManyRedirects as error:
                raise self._in_circles() from error
            except (self._httpx.TransportError, self._httpx.HTTPStatusError) as error:
                trouble = _Interrupted(_lost(error))
            if isinstance(trouble, Refusal):
                raise trouble
            attempt += 1
            self.wait(trouble, attempt)

    def wait(self, trouble: _Interrupted, attempt: int) -> None:
        """Let some time go by before the next attempt; refuse when there were enough."""
        if attempt >= self.route.attempts:
            raise Refusal(
                f"The download broke off: {trouble}.",
                "Try again when the network or the server is there; what has arrived is kept.",
                resumable=True,
            )
        seconds = min(LONGEST_WAIT, max(trouble.seconds, self.route.pause * 2 ** (attempt - 1)))
        self._send(Waiting(str(trouble), seconds))
        time.sleep(seconds)

    def _by_status(self, status: int, what: str, headers: Any) -> "Refusal | _Interrupted":
        host = urlsplit(self.route.endpoint).hostname or "The server"
        match status:
            case 401 | 403:
                return Refusal(
                    f"{host} does not hand this out without permission ({status}).",
                    "Accept the model's terms on its page and give Burrow a token, or choose another model.",
                )
            case 404:
                return Refusal(f"{host} has no {what}.", "Check the names of the repository and the file.")
            case 416:
                return _Interrupted("the server does not have the rest of the file")
            case _ if status in _PATIENT:
                said = str(headers.get("retry-after", ""))
                reason = "the server is asked too often" if status == 429 else f"the server is not ready ({status})"
                return _Interrupted(reason, float(said) if said.isdigit() else 0.0)
        return Refusal(f"{host} answered with status {status}.", "Try again later, or choose another model.")


class _Transfer:
    """One file: looked for on this computer, fetched, checked, and only then given its name."""

    def __init__(self, hub: _Hub, order: Fetch, send: Send) -> None:
        self._hub = hub
        self._order = order
        self._send = send
        parts = order.file.split("/")
        if not all(_SAFE.fullmatch(part) and part not in (".", "..") for part in parts):
            raise Refusal(f"{order.file} is not the name of a file.", "Choose a file from the list.")
        self._path = Path(order.folder, *parts)
        self._part = part_of(self._path)
        self._told = 0.0

    def run(self) -> Report:
        url, size, told = self._hub.measure(self._order)
        wanted = told or (self._order.sha256 if len(self._order.sha256) == 64 else "")
        if self._order.sha256 and told and not told.startswith(self._order.sha256):
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
                    with self._hub.stream(url, done) as (begin, pieces):
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
                        raise _Interrupted("the connection ended early")
                except _Interrupted as trouble:
                    attempt = 1 if done > before else attempt + 1
                    file.flush()
                    self._hub.wait(trouble, attempt)
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
        expected = wanted or self._order.sha256
        if expected and not found.startswith(expected):
            for leftover in (self._part, notes_of(self._path)):
                leftover.unlink(missing_ok=True)
            raise Refusal(
                f"{self._order.file} arrived damaged: its checksum is not the one it should have.",
                "Download it again; if it happens again, the network or the mirror changes what it carries.",
                details=f"expected {expected}, received {found}",
            )
        os.replace(self._part, self._path)
        notes_of(self._path).unlink(missing_ok=True)
        return Finished(str(self._path), found, bool(expected), fetched=True)


def _grouped(files: list[Offered]) -> Iterator[Offered]:
    """The parts of a split model as one."""
    for one in files:
        match = _PART.search(one.file)
        if match is None:
            yield one
        elif int(match[1]) == 1:
            stem = one.file[: match.start()]
            parts = [other for other in files if other.file.startswith(stem) and _PART.search(other.file)]
            if len(parts) == int(match[2]):
                yield Offered(one.file, sum(part.size for part in parts), "", tuple(part.file for part in parts))


def _licence(found: Any) -> str:
    tags = found.tags or ()
    return next((tag.removeprefix("license:") for tag in tags if tag.startswith("license:")), "")


def _lost(error: Exception) -> str:
    name = type(error).__name__
    if "Timeout" in name:
        return "the server has gone silent"
    return "the server cannot be reached" if "Connect" in name else "the connection was lost"


def _is_local(endpoint: str) -> bool:
    return (urlsplit(endpoint).hostname or "") in ("localhost", "127.0.0.1", "::1")


def _disk_failure(error: OSError) -> Refusal:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal("The disk is full.", "Free some space and go on; what has arrived is kept.", resumable=True)
    return Refusal(
        f"The file cannot be written: {error.strerror or error}.", "Choose a folder you may write to.", resumable=True
    )
