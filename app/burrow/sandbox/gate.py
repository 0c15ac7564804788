"""The gate that model-written code passes at every step: open while a block runs, closed for good reasons, never forgotten.

One gate belongs to one sandbox. Checkpoints in the compiled code read a name (`_stop_`) that mirrors it; guards written in
Python ask `here.gate`, which is a gate that is always closed on any thread that is not running a block. So code that wakes
up late (a suspended generator, a finaliser) dies at its first step wherever it wakes up.

The gate also keeps the block's clock, which stands still inside host functions, and its memory budget.
"""

import threading
from collections.abc import Callable, Mapping
from time import perf_counter

from burrow.sandbox.audit import Watch, watch
from burrow.sandbox.memory import private_bytes

WORTH_MEASURING = 4_000_000
"""Bytes: a single operation that allocates less than this is left to the polling."""


class Stop(BaseException):
    """Ends a block. It is raised again at every checkpoint until the block has ended, so nothing can swallow it."""


class Gate:
    """Whether the code may take its next step, and what it may still spend."""

    __slots__ = ("_arm", "_disarm", "_host_depth", "_lock", "_names", "_paused_at", "_paused_for", "_started",
                 "_watch", "baseline", "classes", "closed", "memory_limit", "peak", "readable", "reason",
                 "verdict")  # fmt: skip

    def __init__(self, names: dict[str, object], memory_limit: int, readable: Mapping[type, frozenset[str]] = {}) -> None:  # noqa: B006
        self._names = names
        self._watch: Watch | None = None
        self.readable = readable
        """Attributes that the code may read of host values, by their type."""
        self.classes: set[type] = set()
        """Classes that the code made."""
        self._lock = threading.RLock()
        self._arm: Callable[[], None] | None = None
        self._disarm: Callable[[], None] | None = None
        self._host_depth = 0
        self._paused_at = self._paused_for = self._started = 0.0
        self.memory_limit = memory_limit
        self.baseline = self.peak = 0
        self.reason = ""
        self.verdict: BaseException | None = None
        """What a host function raised to end the whole block; `Sandbox.run` raises it again."""
        self.closed = True
        names["_stop_"] = True

    def begin(self, arm: Callable[[], None], disarm: Callable[[], None]) -> None:
        """Open for a new block. `arm` and `disarm` start and end the interruption of code without checkpoints."""
        with self._lock:
            self._arm, self._disarm = arm, disarm
            self.reason, self.verdict = "", None
            self._host_depth = 0
            self._paused_for = 0.0
            self.baseline = private_bytes()
            self.peak = 0
            self._started = perf_counter()
            self.closed = False
            self._names["_stop_"] = False
            self._watch = watch()
            self._watch.begin()

    def close(self, reason: str, verdict: BaseException | None = None) -> None:
        """End the block at its next step. The first reason stays."""
        with self._lock:
            if self.closed:
                return
            self.reason, self.verdict = reason, verdict
            self.closed = True
            self._names["_stop_"] = True
            if self._arm is not None and self._host_depth == 0:
                self._arm()

    def end(self) -> None:
        """The block has ended: closed until the next one begins."""
        with self._lock:
            self.closed = True
            self._names["_stop_"] = True
            if self._disarm is not None:
                self._disarm()
            self._arm = self._disarm = None
            if self._watch is not None:
                self._watch.end()
                self._watch = None

    def nudge(self, send: Callable[[], None]) -> None:
        """Repeat the interruption of a closed block that still runs."""
        with self._lock:
            if self.closed and self._arm is not None and self._host_depth == 0:
                send()

    def tick(self) -> None:
        if self.closed:
            raise Stop

    def enter_host(self) -> None:
        """Our own code takes over: the clock stands still and nothing interrupts it. Raises `Stop` when closed."""
        with self._lock:
            if self.closed:
                raise Stop
            self._host_depth += 1
            if self._host_depth == 1:
                self._paused_at = perf_counter()
                self._names["_stop_"] = True
                self._trust(True)

    def leave_host(self, grown: int = 0) -> None:
        """Back to model-written code; `grown` bytes of the process are ours and not the block's."""
        with self._lock:
            self._host_depth -= 1
            self.baseline += max(0, grown)
            if self._host_depth == 0:
                self._paused_for += perf_counter() - self._paused_at
                self._names["_stop_"] = self.closed
                self._trust(False)
                if self.closed and self._arm is not None:
                    self._arm()

    def _trust(self, ours: bool) -> None:
        if self._watch is not None:
            self._watch.trust() if ours else self._watch.distrust()

    def suspend_host(self) -> int:
        """A host function calls back into model-written code: the clock runs again. Returns what `resume_host` needs."""
        with self._lock:
            depth, self._host_depth = self._host_depth, 0
            self._paused_for += perf_counter() - self._paused_at
            self._names["_stop_"] = self.closed
            self._trust(False)
            return depth

    def resume_host(self, depth: int) -> None:
        with self._lock:
            self._host_depth = depth
            self._paused_at = perf_counter()
            self._names["_stop_"] = True
            self._trust(True)

    @property
    def in_host(self) -> bool:
        return self._host_depth > 0

    def seconds(self) -> float:
        """Running time of the block so far, host functions excluded."""
        now = self._paused_at if self._host_depth else perf_counter()
        return now - self._started - self._paused_for

    def used(self) -> int:
        """Bytes above the baseline now."""
        used = max(0, private_bytes() - self.baseline)
        self.peak = max(self.peak, used)
        return used

    def reserve(self, size: int, what: str = "This") -> None:
        """Before one operation that will allocate about `size` bytes. Raises `MemoryError` when they are not there."""
        if size > WORTH_MEASURING and self.used() + size > self.memory_limit:
            raise MemoryError(
                f"{what} needs about {size // 1_000_000:,} MB and the block may use {self.memory_limit // 1_000_000:,} MB. "
                "Work on smaller pieces, one after the other"
            )


class _Here(threading.local):
    gate: Gate = Gate({}, 0)


here = _Here()
"""The gate of the block that runs on this thread; closed on every other thread."""
