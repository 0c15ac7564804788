"""Every connection that this process opens to another machine, or to a server on this one: who, why, how much.

Whoever opens a connection says so first:

    with connections.begin("huggingface.co", "download a model") as talk:
        ...                                # connect only now
        talk.count(sent=312, received=65536)

or, where it ends elsewhere, keeps the `Talk` and calls `end` (twice does no harm). Nothing is sent or stored here: the
record is the process's own, lives as long as it, and keeps the latest `KEPT`; older ones are only counted. Any thread.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import TracebackType

KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Connection:
    number: int
    """From 1, in the order in which they were opened."""
    host: str
    """Name or address, with the port where it was given; never a path, a key or a text."""
    purpose: str
    """What the user asked for, in a few words: "download a model", "ask a server"."""
    began: float
    """Seconds since the epoch."""
    ended: float | None = None
    """None while it is open."""
    sent: int = 0
    received: int = 0
    """Bytes, as far as they were counted."""
    error: str = ""
    """Why it failed; empty when it did not."""


Listener = Callable[[Connection], None]
"""Is told of a connection when it begins, is counted or ends, on the thread where that happens."""


class Talk:
    """One connection while it lasts."""

    def __init__(self, book: "Connections", number: int) -> None:
        self._book = book
        self._number = number

    def count(self, sent: int = 0, received: int = 0) -> None:
        """Add bytes that went over it."""
        self._book._change(self._number, lambda c: replace(c, sent=c.sent + sent, received=c.received + received))

    def end(self, error: object = "") -> None:
        """It is closed, or never came about for the reason given."""
        now = time.time()
        self._book._change(
            self._number, lambda c: c if c.ended is not None else replace(c, ended=now, error=str(error))
        )

    def __enter__(self) -> "Talk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end("" if error is None else error)


class Connections:
    """A record of connections. The process has one, reached by the functions of this module."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: deque[Connection] = deque(maxlen=KEPT)
        self._count = 0
        self._listeners: list[Listener] = []

    def begin(self, host: str, purpose: str) -> Talk:
        with self._lock:
            self._count += 1
            connection = Connection(self._count, host, purpose, time.time())
            self._kept.append(connection)
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(connection)
        return Talk(self, connection.number)

    def made(self) -> tuple[Connection, ...]:
        """The latest, oldest first."""
        with self._lock:
            return tuple(self._kept)

    def open_hosts(self) -> tuple[str, ...]:
        """The hosts that are being talked to now, each once."""
        return tuple(dict.fromkeys(connection.host for connection in self.made() if connection.ended is None))

    def total(self) -> int:
        """How many there were, those included that are no longer kept."""
        return self._count

    def listen(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Stop telling this listener."""
        with self._lock:
            self._listeners = [known for known in self._listeners if known != listener]

    def _change(self, number: int, change: Callable[[Connection], Connection]) -> None:
        with self._lock:
            place = number - self._count - 1 + len(self._kept)
            if place < 0:
                return
            connection = self._kept[place] = change(self._kept[place])
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(connection)


_PROCESS = Connections()
begin = _PROCESS.begin
made = _PROCESS.made
open_hosts = _PROCESS.open_hosts
total = _PROCESS.total
listen = _PROCESS.listen
forget = _PROCESS.forget
