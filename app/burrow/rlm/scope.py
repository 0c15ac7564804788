"""Why and how far a run is interrupted: one scope for the run, one inside it for each child and call.

Stop, "answer now", "skip this branch" and the time limit are one mechanism: a scope ends, everything that waits inside
it is told, and the next look at the scope raises `Interrupted` with the reason.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

Reason = Literal["stopped", "answer now", "skipped", "time", "tokens"]


class Interrupted(BaseException):
    """Leaves the work of a scope that has ended. Not an `Exception`: model-written code cannot swallow it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class Scope:
    """Thread safe. Ending a scope ends every scope inside it."""

    def __init__(self) -> None:
        self.ended = threading.Event()
        self.reason: Reason | None = None
        self._lock = threading.RLock()
        self._watchers: list[Callable[[], None]] = []

    def end(self, reason: Reason) -> None:
        """The first reason counts, but `stopped` replaces any other."""
        with self._lock:
            if self.reason is None or reason == "stopped":
                self.reason = reason
            watchers = list(self._watchers)
            self.ended.set()
        for told in watchers:
            told()

    def check(self) -> None:
        """Raises `Interrupted` when the scope has ended."""
        if self.ended.is_set() and self.reason is not None:
            raise Interrupted(self.reason)

    @contextmanager
    def watched(self, told: Callable[[], None]) -> Iterator[None]:
        """While inside, `told` is called when the scope ends; at once when it already has."""
        with self._lock:
            self._watchers.append(told)
            ended = self.ended.is_set()
        try:
            if ended:
                told()
            yield
        finally:
            with self._lock:
                self._watchers.remove(told)

    @contextmanager
    def inner(self) -> Iterator["Scope"]:
        """A scope that ends with this one, or alone."""
        scope = Scope()
        with self.watched(lambda: scope.end(self.reason or "stopped")):
            yield scope
