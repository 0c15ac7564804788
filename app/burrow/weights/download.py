"""The download process: one order on standard input -> what the Hugging Face Hub answers, reported line by line.

The only file of the room that opens connections, and only in a process that was started for one thing a person asked
for. It can be killed at any moment: what has arrived stays in `NAME.part`, and the next attempt goes on from there.
Telemetry, implicit tokens and everything else that the Hub's library would do by itself are switched off.
"""

import contextlib
import os
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from burrow import __version__
from burrow.weights.arrival import Arrival, Interrupted, Refusal, Send, disk_failure
from burrow.weights.orders import (
    Contacted,
    Failed,
    Fetch,
    Files,
    Look,
    Offered,
    Order,
    Report,
    Repositories,
    Repository,
    Route,
    Search,
    Waiting,
)

LONGEST_WAIT = 60.0
_PATIENT = (408, 425, 429, 500, 502, 503, 504)
_PART = re.compile(r"-(\d{5})-of-(\d{5})\.gguf$", re.IGNORECASE)
_SWITCHED_OFF = ("TELEMETRY", "XET", "IMPLICIT_TOKEN", "UPDATE_CHECK", "PROGRESS_BARS", "SYMLINKS_WARNING")


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
        send(disk_failure(error).report)
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
            send(Arrival(hub, order, send).run())


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
        """A file's bytes from `begin` on, or from 0 where the server cannot begin elsewhere. Raises `Interrupted`."""
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
            raise Interrupted(_lost(error)) from error
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
                trouble = Interrupted(_lost(error))
            if isinstance(trouble, Refusal):
                raise trouble
            attempt += 1
            self.wait(trouble, attempt)

    def wait(self, trouble: Interrupted, attempt: int) -> None:
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

    def _by_status(self, status: int, what: str, headers: Any) -> "Refusal | Interrupted":
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
                return Interrupted("the server does not have the rest of the file")
            case _ if status in _PATIENT:
                said = str(headers.get("retry-after", ""))
                reason = "the server is asked too often" if status == 429 else f"the server is not ready ({status})"
                return Interrupted(reason, float(said) if said.isdigit() else 0.0)
        return Refusal(f"{host} answered with status {status}.", "Try again later, or choose another model.")


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
