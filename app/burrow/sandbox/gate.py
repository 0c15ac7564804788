"""The gate that model-written code passes at every step: open while a block runs, closed for good reasons, never
forgotten.

One gate belongs to one sandbox. Checkpoints in the compiled code read a name (`_stop_`) that mirrors it; guards
written in Python ask `here.gate`, which is a gate that is always closed on any thread that is not running a block. So
code that wakes up late (a suspended generator, a finaliser) dies at its first step wherever it wakes up.

The gate also keeps the block's clock, which stands still inside host functions, and its memory budget.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, repeat
from operator import length_hint
from time import perf_counter, sleep, thread_time
from typing import Any

from burrow.sandbox.audit import Watch, watch
from burrow.sandbox.memory import private_bytes

WORTH_MEASURING = 4_000_000
"""Bytes: a single operation that allocates less than this is left to the polling."""


class Stop(BaseException):
    """Ends a block. It is raised again at every checkpoint until the block has ended, so nothing can swallow it."""


def _halt(_: None) -> bool:
    raise Stop


_NO_STEPS = map(_halt, repeat(None))
"""Ends every block that asks it for a step."""


class Gate:
    """Whether the code may take its next step, and what it may still spend.

    The worker and the thread that supervises it share it without a lock: an interruption that arrives at any
    instruction must find nothing half done that another thread waits for.
    """

    __slots__ = (
        "_allowance",
        "_calm",
        "_clear",
        "_cpu_started",
        "_given",
        "_host_depth",
        "_lent",
        "_names",
        "_paused_at",
        "_paused_for",
        "_send",
        "_sending",
        "_started",
        "_steps",
        "_watch",
        "baseline",
        "classes",
        "closed",
        "cpu",
        "elapsed",
        "memory_limit",
        "peak",
        "readable",
        "reason",
        "step_limit",
        "time_limit",
        "verdict",
    )  # fmt: skip

    def __init__(
        self, names: dict[str, object], memory_limit: int, readable: Mapping[type, frozenset[str]] = {}
    ) -> None:
        self._names = names
        self._send: Callable[[], None] | None = None
        self._clear: Callable[[], None] | None = None
        self._calm = True
        """No interruption may be sent."""
        self._sending = False
        self._watch: Watch | None = None
        self._host_depth = 0
        self._lent = 0
        """Bytes by which code that the host function called let the process grow."""
        self._paused_at = self._paused_for = self._started = 0.0
        self.readable = readable
        """Attributes that the code may read of host values, by their type."""
        self.classes: set[type] = set()
        """Classes that the code made."""
        self.memory_limit = memory_limit
        self.time_limit = 30.0
        self.baseline = self.peak = 0
        self.cpu = self._cpu_started = 0.0
        """Processor time of the last block's thread, when it has ended."""
        self.elapsed = 0.0
        """Running time of the last block, when it has ended."""
        self.reason = ""
        self.verdict: BaseException | None = None
        """What a host function raised to end the whole block; `Sandbox.run` raises it again."""
        self.step_limit = 1_000_000_000
        self._given: Iterator[bool] = repeat(True, 0)
        self._allowance = 0
        self._steps: Iterator[bool] = iter(())
        """Gives `True` for each step that may be taken, and ends the block at the next one."""
        self.closed = True
        self._mirror(shut=True)

    def _mirror(self, shut: bool) -> None:
        """What the compiled code sees of the gate."""
        self._names["_stop_"] = shut
        self._names["_steps_"] = _NO_STEPS if shut else self._steps

    def _spent(self, _: None) -> bool:
        self.close(f"the block took more than {self._allowance:,} steps (turns of loops and calls of functions)")
        raise Stop

    @property
    def steps(self) -> int:
        """Steps that the block has taken."""
        return self._allowance - length_hint(self._given)

    def forget_steps(self) -> None:
        """The next block was refused, and took none."""
        self._allowance, self._given = 0, repeat(True, 0)

    def begin(self, send: Callable[[], None], clear: Callable[[], None]) -> None:
        """Open for a new block. `send` interrupts code without checkpoints, `clear` takes that back."""
        self.reason, self.verdict = "", None
        self._host_depth = self._lent = 0
        self._paused_for = 0.0
        self.baseline = private_bytes()
        self.peak = 0
        self.elapsed = 0.0
        self.cpu = 0.0
        self._cpu_started = thread_time()
        self._started = perf_counter()
        self._send, self._clear = send, clear
        self._watch = watch()
        self._watch.begin()
        self._allowance = self.step_limit
        self._given = repeat(True, self._allowance)
        self._steps = chain(self._given, map(self._spent, repeat(None)))
        self.closed = False
        self._mirror(shut=False)
        self._calm = False

    def close(self, reason: str, verdict: BaseException | None = None) -> None:
        """End the block at its next step. The first reason stays."""
        if not self.closed:
            self.reason, self.verdict = reason, verdict
            self.closed = True
            self.nudge()

    def nudge(self) -> None:
        """Send (again) what ends a closed block that still runs."""
        if not self.closed:
            return
        self._mirror(shut=True)
        self._sending = True
        if not self._calm and self._send is not None:
            self._send()
        self._sending = False

    def _be_calm(self) -> None:
        """On the worker: when this returns, no interruption is on its way and none will be sent."""
        try:
            self._calm = True
            while self._sending:
                sleep(0)
            if self._clear is not None:
                self._clear()
        except Stop:
            self._calm = False
            raise

    def end(self) -> None:
        """The block has ended: closed until the next one begins. May be called again when it raised `Stop`."""
        self.closed = True
        self._mirror(shut=True)
        self._be_calm()
        if self._send is not None:
            self.elapsed = self.seconds()
            self.cpu = thread_time() - self._cpu_started
        self._send = None
        if self._watch is not None:
            self._watch.end()
            self._watch = None

    def tick(self) -> None:
        if self.closed:
            raise Stop

    def enter_host(self) -> int:
        """Our own code takes over: the clock stands still and nothing interrupts it. Raises `Stop` when closed.
        Returns what `leave_host` needs."""
        if self.closed:
            raise Stop
        self._be_calm()
        self._leave_code()
        self._host_depth += 1
        kept, self._lent = self._lent, 0
        return kept

    def leave_host(self, grown: int, kept: int) -> None:
        """Back to model-written code; `grown` bytes are ours, less what the code took meanwhile."""
        self._host_depth -= 1
        self.baseline += max(0, grown - self._lent)
        self._lent = kept
        if self.used() > self.memory_limit:
            self.close(self.too_much_memory())
        self._enter_code()

    def suspend_host(self) -> tuple[int, int]:
        """A host function calls back into model-written code: the clock runs again. Returns what `resume_host`
        needs."""
        depth, self._host_depth = self._host_depth, 0
        if depth:
            self._enter_code()
        return depth, private_bytes()

    def resume_host(self, suspended: tuple[int, int]) -> None:
        depth, before = suspended
        while depth:
            try:
                self._be_calm()
            except Stop:
                continue
            self._leave_code()
            self._host_depth = depth
            self._lent += private_bytes() - before
            return

    def _leave_code(self) -> None:
        self._paused_at = perf_counter()
        self._mirror(shut=True)
        if self._watch is not None:
            self._watch.trust()

    def _enter_code(self) -> None:
        self._paused_for += perf_counter() - self._paused_at
        if self._watch is not None:
            self._watch.distrust()
        self._mirror(shut=self.closed)
        self._calm = False

    @property
    def in_host(self) -> bool:
        return self._host_depth > 0

    def seconds(self) -> float:
        """Running time of the block so far, host functions excluded."""
        now = self._paused_at if self._host_depth else perf_counter()
        return now - self._started - self._paused_for

    def left(self) -> float:
        """Running time that the block still has; a little when it has none."""
        return max(0.05, self.time_limit - self.seconds())

    def used(self) -> int:
        """Bytes above the baseline now."""
        used = max(0, private_bytes() - self.baseline)
        self.peak = max(self.peak, used)
        return used

    def too_much_memory(self) -> str:
        return f"the block used more than {self.memory_limit // 1_000_000:,} MB of memory"

    def grown(self) -> int:
        """Bytes above the baseline now, or below it."""
        return private_bytes() - self.baseline

    def reserve(self, size: int, what: str = "This") -> None:
        """Before one operation that will allocate about `size` bytes. Raises `MemoryError` when they are not there."""
        if size > WORTH_MEASURING and self.used() + size > self.memory_limit:
            raise MemoryError(
                f"{what} needs about {size // 1_000_000:,} MB; a block may use {self.memory_limit // 1_000_000:,}. "
                "Work on smaller pieces, one after the other"
            )


class _Here(threading.local):
    gate: Gate = Gate({}, 0)


here = _Here()
"""The gate of the block that runs on this thread; closed on every other thread."""


def walk(source: Iterable[Any]) -> Iterator[Any]:
    """The items of `source`, with a look at the gate before each, and without the length that an object may claim."""
    gate = here.gate
    for item in source:
        if gate.closed:
            gate.tick()
        yield item
