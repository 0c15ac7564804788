"""A server on this machine that speaks the Hub's protocol, and can be told to misbehave in every way a network can.

`GET /api/models` searches, `GET /api/models/OWNER/NAME` tells the files, `HEAD` and `GET` of `/OWNER/NAME/resolve/…`
tell about a file and send it on to another address, as the Hub does with large files.
"""

import hashlib
import http.server
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Hub:
    """What it holds, and what goes wrong."""

    files: dict[str, bytes] = field(default_factory=dict)
    """By `owner/name/file`."""
    token: str = ""
    """Needed for everything, where it is set."""
    gated: bool = False
    statuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    """Answers that come first, one for each request for a file's bytes."""
    head_statuses: list[int] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    """After so many bytes the connection is cut, once each."""
    stalls: list[int] = field(default_factory=list)
    """After so many bytes nothing comes any more, once each."""
    corrupt_at: int = -1
    ranges: bool = True
    """Whether a file can be sent from the middle on."""
    tells_checksum: bool = True
    slow: float = 0.0
    """Seconds between two pieces."""
    redirect: str = ""
    """Where the bytes are; by itself another name of this machine, as the Hub sends on to other hosts."""
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    """Every request: method, path, headers in lower case."""
    sent: int = 0
    """Bytes of files in all."""
    over: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    def sha256(self, name: str) -> str:
        return hashlib.sha256(self.files[name]).hexdigest()

    def ranges_asked(self) -> list[str]:
        return [headers.get("range", "") for method, path, headers in self.asked if "/cdn/" in path and method == "GET"]


PIECE = 1 << 14


class _Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def hub(self) -> Hub:
        return self.server.hub  # type: ignore[attr-defined, no-any-return]

    def log_message(self, *words: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        hub, parts = self.hub, urlsplit(self.path)
        hub.asked.append((self.command, self.path, {name.lower(): value for name, value in self.headers.items()}))
        allowed = not hub.token or self.headers.get("authorization") == f"Bearer {hub.token}"
        if not allowed and not parts.path.startswith("/cdn/"):
            self._say(401, {"X-Error-Code": "GatedRepo" if hub.gated else "RepoNotFound"}, {"error": "no"})
        elif parts.path == "/api/models":
            self._search(parse_qs(parts.query).get("search", [""])[0])
        elif parts.path.startswith("/api/models/"):
            self._tell(parts.path.removeprefix("/api/models/"))
        elif "/resolve/" in parts.path:
            self._resolve(parts.path)
        elif parts.path.startswith("/cdn/"):
            self._send(parts.path.removeprefix("/cdn/"))
        else:
            self._say(404, {}, {"error": "not found"})

    def _search(self, text: str) -> None:
        names = {"/".join(name.split("/")[:2]) for name in self.hub.files}
        found = [
            {"id": name, "modelId": name, "downloads": 7, "likes": 3, "tags": ["gguf", "license:mit"], "gated": False}
            for name in sorted(names)
            if text.lower() in name.lower()
        ]
        self._say(200, {}, found)

    def _tell(self, repository: str) -> None:
        hub = self.hub
        files = [name for name in hub.files if name.startswith(repository + "/")]
        if not files:
            self._say(404, {"X-Error-Code": "RepoNotFound"}, {"error": "no"})
            return
        siblings = [
            {
                "rfilename": name.removeprefix(repository + "/"),
                "size": len(hub.files[name]),
                "lfs": {"sha256": hub.sha256(name), "size": len(hub.files[name]), "pointerSize": 135},
            }
            for name in files
        ]
        self._say(200, {}, {"id": repository, "modelId": repository, "siblings": siblings, "tags": []})

    def _resolve(self, path: str) -> None:
        hub = self.hub
        repository, _, rest = path.lstrip("/").partition("/resolve/")
        name = f"{repository}/{rest.partition('/')[2]}"
        if self.command == "HEAD" and hub.head_statuses:
            self._say(hub.head_statuses.pop(0), {}, None)
            return
        if name not in hub.files:
            self._say(404, {"X-Error-Code": "EntryNotFound"}, None)
            return
        etag = hub.sha256(name) if hub.tells_checksum else "abc"
        headers = {
            "X-Repo-Commit": "f" * 40,
            "X-Linked-Size": str(len(hub.files[name])),
            "X-Linked-Etag": f'"{etag}"',
            "Location": f"{hub.redirect}{name}",
        }
        self._say(302, headers, None)

    def _send(self, name: str) -> None:
        hub = self.hub
        if hub.statuses:
            status, headers = hub.statuses.pop(0)
            self._say(status, headers, None)
            return
        content = bytearray(hub.files[name])
        if hub.corrupt_at >= 0:
            content[hub.corrupt_at] ^= 0xFF
        wanted = self.headers.get("range", "")
        begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and hub.ranges else 0
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(content) - begin))
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        cut = hub.cuts.pop(0) if hub.cuts else 0
        stall = hub.stalls.pop(0) if hub.stalls else 0
        end = min(len(content), begin + (cut or stall or len(content)))
        for at in range(begin, end, PIECE):
            piece = bytes(content[at : min(at + PIECE, end)])
            self.wfile.write(piece)
            hub.sent += len(piece)
            if hub.slow:
                time.sleep(hub.slow)
        if stall:
            self.wfile.flush()
            hub.over.wait(20)
        if cut or stall:
            self.close_connection = True
            self.connection.close()

    def _say(self, status: int, headers: dict[str, str], body: Any) -> None:
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, address: object) -> None:
        """A client that was killed has gone; that is what these tests are about."""


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    server = _Server(("127.0.0.1", 0), _Answer)
    server.hub = hub  # type: ignore[attr-defined]
    hub.address = f"http://127.0.0.1:{server.server_address[1]}"
    hub.redirect = hub.redirect or f"{hub.address.replace('127.0.0.1', 'localhost')}/cdn/"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield hub
    finally:
        hub.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
