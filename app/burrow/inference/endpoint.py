"""Talking HTTP with one server: whole answers and streams of lines, and every way in which that goes wrong in words.

The only module of the room that opens a connection, and only to the address it was given.
"""

import contextlib
import http.client
import ipaddress
import json
import socket
import ssl
import threading
from collections.abc import Generator
from typing import Any
from urllib.parse import urlsplit

from burrow import connections
from burrow.errors import EngineProblem, KeyWanted

CONNECTING = 10.0
"""Seconds to wait for the server to accept."""
SILENCE = 600.0
"""Seconds without a word after which the server is given up: a long prompt may take minutes to compute."""
LONGEST_LINE = 1 << 22
LONGEST_WAIT = 30.0
"""Seconds before another attempt, whatever a busy server asks for."""
_BUSY = (429, 502, 503, 504)
_ERRORS = (OSError, http.client.HTTPException)


class Busy(EngineProblem):
    """The server has no time now, and may have later."""

    wait: float | None = None
    """Seconds that the server asks for."""


class Refusal(EngineProblem):
    """The server does not understand the request, or does not want to."""


def is_local(url: str) -> bool:
    """Whether an address is this machine's own."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Endpoint:
    def __init__(self, url: str, key: str) -> None:
        parts = urlsplit(url)
        self.host = parts.hostname or ""
        self._secure = parts.scheme == "https"
        self._port = parts.port
        self._path = parts.path.rstrip("/").removesuffix("/v1")
        self.name = self.host + (f":{self._port}" if self._port else "")
        """The server, as it is told to people."""
        self._headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """A whole answer. Raises `EngineProblem`."""
        with contextlib.closing(Call(self)) as call:
            return call.object(call.send(method, path, body).read())

    def stream(self, path: str, body: dict[str, Any], call: "Call") -> Generator[dict[str, Any], None, None]:
        """The events of a streamed answer, until its end is announced. Raises `EngineProblem`, also where it breaks
        off without that."""
        with contextlib.closing(call):
            call.send("POST", path, body)
            while (line := call.line()) != b"data: [DONE]":
                if line.startswith(b"data:"):
                    yield call.object(line[5:])

    def connection(self) -> http.client.HTTPConnection:
        if self._secure:
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(self.host, self._port, timeout=CONNECTING, context=context)
        return http.client.HTTPConnection(self.host, self._port, timeout=CONNECTING)

    def request(self, connection: http.client.HTTPConnection, method: str, path: str, body: object) -> int:
        """Send a request; return the number of bytes in its body."""
        data = None if body is None else json.dumps(body).encode()
        connection.request(method, self._path + path, data, self._headers)
        return len(data or b"")

    def lost(self, error: object) -> EngineProblem:
        return EngineProblem(
            f"The server at {self.name} cannot be reached, or broke off.",
            "Start it, or check the address.",
            str(error),
        )

    def silent(self) -> EngineProblem:
        return EngineProblem(
            f"The server at {self.name} said nothing for {SILENCE / 60:.0f} minutes.", "Look at the server's log."
        )


class Call:
    """One request and its answer, which another thread may hang up on."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._connection = endpoint.connection()
        self._response: http.client.HTTPResponse | None = None
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._talk: connections.Talk | None = None
        self._over = False

    def send(self, method: str, path: str, body: dict[str, Any] | None) -> http.client.HTTPResponse:
        """Raises `EngineProblem` for everything but success; `Busy` and `Refusal` are two of them."""
        self._talk = connections.begin(self._endpoint.name, "ask a server")
        try:
            self._connection.connect()
            with self._lock:
                if self._over:
                    raise self._endpoint.lost("hung up")
                self._socket = self._connection.sock
            self._socket.settimeout(SILENCE)
            self._talk.count(sent=self._endpoint.request(self._connection, method, path, body))
            self._response = self._connection.getresponse()
            if self._response.status == 200:
                return self._response
            said = self._response.read(1 << 16).decode("utf-8", "replace")
        except TimeoutError as error:
            raise (self._endpoint.silent() if self._socket else self._endpoint.lost(error)) from error
        except _ERRORS as error:
            raise self._endpoint.lost(error) from error
        raise self._refused(self._response, said)

    def _refused(self, response: http.client.HTTPResponse, said: str) -> EngineProblem:
        message = f"The server at {self._endpoint.name} answered with status {response.status}: {in_words(said)}"
        if response.status in _BUSY:
            busy = Busy(message, "Wait a while, or ask the server for less at the same time.")
            with contextlib.suppress(ValueError):
                busy.wait = min(LONGEST_WAIT, max(0.0, float(response.headers.get("Retry-After") or "")))
            return busy
        if response.status in (401, 403):
            return KeyWanted(message, "Give the key of this server (`--server-key`), or check it.")
        kind = Refusal if 400 <= response.status < 500 else EngineProblem
        return kind(message, "Check the address, the key and the server's log.")

    def line(self) -> bytes:
        """The next line of the answer. Raises `EngineProblem`, also at the answer's end."""
        try:
            line = self._response.readline(LONGEST_LINE) if self._response else b""
        except TimeoutError as error:
            raise self._endpoint.silent() from error
        except _ERRORS as error:
            raise self._endpoint.lost(error) from error
        if not line:
            raise self._endpoint.lost("the answer ended early")
        if self._talk is not None:
            self._talk.count(received=len(line))
        return line.strip()

    def object(self, data: bytes) -> dict[str, Any]:
        try:
            value = json.loads(data)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            raise EngineProblem(f"{self._endpoint.name} is no OpenAI-compatible server.", "Check the address.")
        return value

    def hang_up(self) -> None:
        """From any thread: whoever reads the answer finds it broken off."""
        with self._lock:
            self._over = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """From the thread that reads."""
        if self._response is not None:
            self._response.close()
        self._connection.close()
        if self._talk is not None:
            self._talk.end()
        with self._lock:
            self._socket = None


def in_words(error: object) -> str:
    """The message in whatever a server sends as its error."""
    if isinstance(error, dict):
        return in_words(error.get("message") or error.get("error") or "no reason given")
    text = str(error).strip()
    if text.startswith("{"):
        with contextlib.suppress(ValueError):
            return in_words(json.loads(text))
    return text[:300] or "no reason given"
