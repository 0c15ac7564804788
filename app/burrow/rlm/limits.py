"""What a run may spend, and the one ledger of its whole tree: everything is reserved before it is spent."""

import threading
import time
from dataclasses import dataclass, field

from burrow.events import Usage
from burrow.inference.engine import Reply


@dataclass(frozen=True, slots=True)
class Limits:
    depth: int = 1
    """How deep `rlm_query` may recurse: 0 makes every `rlm_query` a plain call. At most 8."""
    turns: int = 20
    """Of each run in the tree."""
    calls: int = 300
    """Sub-calls of the whole tree."""
    calls_per_block: int = 200
    tokens: int | None = None
    """Prompt tokens computed and tokens generated, of the whole tree."""
    seconds: float | None = None
    errors: int = 4
    """Blocks in a row that may end in an error, or replies in a row without code."""
    children: int = 4
    """Child runs at the same time."""

    def __post_init__(self) -> None:
        if not 0 <= self.depth <= 8:
            raise ValueError("the depth must be between 0 and 8")
        if min(self.turns, self.errors, self.children) < 1 or min(self.calls, self.calls_per_block) < 0:
            raise ValueError("limits must be positive")
        if (self.tokens is not None and self.tokens < 1) or (self.seconds is not None and self.seconds <= 0):
            raise ValueError("a limit on tokens or seconds must be positive")


class CallsSpent(Exception):
    """No sub-call is left. An ordinary exception: the model's code sees it and can go on with what it has."""


@dataclass
class Ledger:
    """Counts for the whole tree. Thread safe, exact: a reservation either fits or nothing is taken."""

    limits: Limits
    started: float = field(default_factory=time.monotonic)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _usage: Usage = field(default_factory=Usage)
    _calls: int = 0

    def reserve_calls(self, number: int) -> None:
        """Take `number` sub-calls at once. Raises `CallsSpent`, taking nothing, when they do not all fit."""
        with self._lock:
            left = self.limits.calls - self._calls
            if number > left:
                raise CallsSpent(
                    f"{number} calls asked for, {left} left in this run. "
                    + ("Ask fewer at once." if left else "Answer from the variables you have: FINAL(value).")
                )
            self._calls += number

    @property
    def calls_left(self) -> int:
        with self._lock:
            return self.limits.calls - self._calls

    def spend(self, reply: Reply, *, turn: bool) -> Usage:
        """Book a finished request; what it used comes back."""
        used = Usage(
            turns=int(turn),
            calls=int(not turn),
            tokens_computed=reply.computed,
            tokens_reused=reply.reused,
            tokens_generated=reply.generated,
            seconds=round(reply.prefill_seconds + reply.decode_seconds, 4),
        )
        with self._lock:
            self._usage = _sum(self._usage, used)
        return used

    @property
    def tokens_spent(self) -> bool:
        """Whether the limit on tokens is reached."""
        with self._lock:
            spent = self._usage.tokens_computed + self._usage.tokens_generated
        return self.limits.tokens is not None and spent >= self.limits.tokens

    def usage(self) -> Usage:
        """What the tree has used so far, with the wall time since the run began."""
        with self._lock:
            used = self._usage
        seconds = round(time.monotonic() - self.started, 3)
        return Usage(used.turns, used.calls, used.tokens_computed, used.tokens_reused, used.tokens_generated, seconds)


def _sum(a: Usage, b: Usage) -> Usage:
    return Usage(
        a.turns + b.turns,
        a.calls + b.calls,
        a.tokens_computed + b.tokens_computed,
        a.tokens_reused + b.tokens_reused,
        a.tokens_generated + b.tokens_generated,
        a.seconds + b.seconds,
    )
