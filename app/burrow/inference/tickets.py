"""What waits for an answer of an engine process: the tickets of requests, and texts to be counted."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from burrow.errors import EngineProblem
from burrow.inference.engine import Reply
from burrow.inference.wire import Counted, Ended, Prefill, Refused, Report, Text

PATIENCE = 0.8
"""Seconds after which a cancelled request ends without the engine process having said so."""


class Link(Protocol):
    """What a ticket asks of the engine process it was given to."""

    def cancel(self, ticket: "LlamaTicket") -> None: ...

    def abandon(self, ticket: "LlamaTicket") -> None: ...


class Waiting:
    """Something an engine process will answer."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.ended = threading.Event()
        self.problem: EngineProblem | None = None

    def fail(self, problem: EngineProblem) -> None:
        if not self.ended.is_set():
            self.problem = problem
            self.end()

    def end(self) -> None:
        self.ended.set()

    def take(self, report: Report) -> None:
        if isinstance(report, Refused):
            self.fail(EngineProblem(report.message, report.action, report.details))


class Counting(Waiting):
    tokens = 0

    def take(self, report: Report) -> None:
        if isinstance(report, Counted):
            self.tokens = report.tokens
            self.end()
        else:
            super().take(report)

    def result(self) -> int:
        self.ended.wait()
        if self.problem is not None:
            raise self.problem
        return self.tokens


class LlamaTicket(Waiting):
    """One request in the engine process."""

    def __init__(
        self, number: int, on_text: Callable[[str], None] | None, on_prefill: Callable[[int, int], None] | None
    ) -> None:
        super().__init__(number)
        self.link: Link | None = None
        self._on_text = on_text
        self._on_prefill = on_prefill
        self._shown: list[str] = []
        self._reply: Reply | None = None
        self._woken = threading.Event()
        self._give_up_at = 0.0

    def result(self) -> Reply:
        self._woken.wait()
        if not self.ended.wait(max(0.0, self._give_up_at - time.monotonic())):
            self._give_up()
        if self.problem is not None:
            raise self.problem
        if self._reply is None:
            raise EngineProblem("The reply was lost by a fault.", "See the log for the fault.")
        return self._reply

    def cancel(self) -> None:
        if self.link is not None and not self.ended.is_set() and not self._woken.is_set():
            self._give_up_at = time.monotonic() + PATIENCE
            self.link.cancel(self)
            self._woken.set()

    def end(self) -> None:
        super().end()
        self._woken.set()

    def take(self, report: Report) -> None:
        if self.ended.is_set():
            return
        match report:
            case Text(_, text):
                self._shown.append(text)
                if self._on_text:
                    self._on_text(text)
            case Prefill(_, done, total):
                if self._on_prefill:
                    self._on_prefill(done, total)
            case Ended(_, reply):
                self._reply = reply
                self.end()
            case _:
                super().take(report)

    def _give_up(self) -> None:
        """The engine process is too busy, or hangs: end with what is here already."""
        self._reply = Reply("".join(self._shown), "cancelled", 0, 0, len(self._shown), 0.0, 0.0)
        self.end()
        if self.link is not None:
            self.link.abandon(self)
