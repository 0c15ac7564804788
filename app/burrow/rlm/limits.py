"""What a run may spend, and the one ledger of its whole tree: everything is reserved before it is spent."""

import threading
import time
from dataclasses import dataclass, field, replace
from functools import reduce

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
    """Prompt tokens computed and tokens generated, of the whole tree, the last request for an answer included."""
    seconds: float | None = None
    """Of the whole run, the last request for an answer included."""
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


FEWEST_TOKENS = 24
"""A reply shorter than this says nothing; no request is made for less."""


class TokensSpent(Exception):
    """A request does not fit into what is left of the limit on tokens."""


@dataclass(slots=True)
class Booking:
    """Tokens reserved for one request; `Ledger.spend` gives back what it did not use."""

    reserved: int
    reply: int
    """The longest reply that is paid for."""


class CallsSpent(Exception):
    """No sub-call is left. An ordinary exception: the model's code sees it and can go on with what it has."""


@dataclass
class Ledger:
    """Counts for the whole tree. Thread safe, exact: a reservation either fits or nothing is taken."""

    limits: Limits
    started: float = field(default_factory=time.monotonic)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _usages: dict[str, Usage] = field(default_factory=dict)
    """By the name of the model."""
    calls_missed: bool = False
    """More were wanted when none was left: what is answered now rests on less than it should."""
    _calls: int = 0
    _reserved: int = 0
    """Tokens of requests that have not ended."""

    def reserve_calls(self, number: int) -> None:
        """Take `number` sub-calls at once. Raises `CallsSpent`, taking nothing, when they do not all fit."""
        with self._lock:
            left = self.limits.calls - self._calls
            if number > left:
                self.calls_missed = self.calls_missed or not left
                raise CallsSpent(
                    f"{number} calls asked for, {left} left in this run. "
                    + ("Ask fewer at once." if left else "Answer from the variables you have: FINAL(value).")
                )
            self._calls += number

    @property
    def calls_left(self) -> int:
        with self._lock:
            return self.limits.calls - self._calls

    def reserve_tokens(self, prompt: int, reply: int, *, last: bool = False) -> Booking:
        """Take `prompt` tokens and a reply of at most `reply`; a shorter reply where less is left.

        A part of the limit is kept for the `last` request, which asks for the answer. Raises `TokensSpent`.
        """
        limit = self.limits.tokens
        if limit is None:
            return Booking(0, reply)
        with self._lock:
            kept = 0 if last else min(limit // 4, _LAST_TOKENS)
            left = limit - kept - self._spent() - self._reserved - prompt
            if left < FEWEST_TOKENS:
                raise TokensSpent(f"{max(left + prompt, 0)} tokens are left of {limit}")
            reply = min(reply, left)
            self._reserved += prompt + reply
        return Booking(prompt + reply, reply)

    def give_back(self, booking: Booking) -> None:
        """The request was not made."""
        with self._lock:
            self._reserved -= booking.reserved
            booking.reserved = 0

    def spend(self, reply: Reply, booking: Booking, model: str, *, turns: int = 0, calls: int = 0) -> Usage:
        """Book a finished request; what it used comes back."""
        used = Usage(
            turns=turns,
            calls=calls,
            tokens_computed=reply.computed,
            tokens_reused=reply.reused,
            tokens_generated=reply.generated,
            seconds=round(reply.prefill_seconds + reply.decode_seconds, 4),
        )
        with self._lock:
            self._reserved -= booking.reserved
            booking.reserved = 0
            self._usages[model] = _sum(self._usages.get(model, Usage()), used)
        return used

    def _spent(self) -> int:
        return sum(used.tokens_computed + used.tokens_generated for used in self._usages.values())

    def usage(self) -> Usage:
        """What the tree has used so far, with the wall time since the run began."""
        with self._lock:
            used = reduce(_sum, self._usages.values(), Usage())
        return replace(used, seconds=round(time.monotonic() - self.started, 3))

    def by_model(self) -> dict[str, Usage]:
        """The same for each model that was asked; seconds are those it worked."""
        with self._lock:
            return dict(self._usages)


_LAST_TOKENS = 1500
"""What is kept of a limit on tokens for the last request, at most; a quarter of a small limit."""


def _sum(a: Usage, b: Usage) -> Usage:
    return Usage(
        a.turns + b.turns,
        a.calls + b.calls,
        a.tokens_computed + b.tokens_computed,
        a.tokens_reused + b.tokens_reused,
        a.tokens_generated + b.tokens_generated,
        a.seconds + b.seconds,
    )
