"""The sandbox: Python that a model wrote goes in, an outcome comes out.

The code runs in this process, on a thread of its own with a large stack, behind three walls: what may be said
(`policy`), what may be touched and spent (`rewriting` and the guards), what may happen (`audit`). What is spent is
bounded for a block and for all blocks together: time, memory, output, steps.

For people, as the help and the settings may say it:

    Burrow runs the code that the model writes on this computer, inside the program. The code sees the document and
    a choice of Python's own tools; it finds no files, no network, no other programs and no passwords, and it is ended
    when it takes too long, too much memory or you press Stop. This limits accidents and known attacks. It is not a
    boundary of the operating system. What remains: a way out that nobody knows yet would act with your rights; one
    long step inside Python that no guard foresaw would freeze the window until it ends; a fault in Python itself
    could end the program (what was asked and answered is saved before); memory can be exceeded by one step, about
    a quarter; and a document can still talk the model into a wrong answer. If code cannot be stopped, Burrow says so
    and runs no other until it is restarted. "Run code in a process of its own" (`--isolated`) puts the system's own
    limits around it: on Linux and macOS the code can then open no file and no connection at all, and it is ended from
    outside; on Windows that process has only the walls described here and can be ended. Choose it for documents that
    you have reason to distrust; it costs a little time at the start of a question.

On Python 3.11 library code is interrupted only as well as that version can; later versions end it at its next line.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from queue import SimpleQueue
from time import perf_counter
from types import CodeType, FunctionType
from typing import Any

from burrow.sandbox import collector
from burrow.sandbox.crossing import HostFunction, described, handed_over, offered, plain_copy
from burrow.sandbox.failure import told
from burrow.sandbox.gate import Gate, Stop, here
from burrow.sandbox.interruption import Interrupter
from burrow.sandbox.names import PRIVATE, private
from burrow.sandbox.normalise import FIELDS
from burrow.sandbox.offered.builtins import builtins_for
from burrow.sandbox.offered.modules import READY, Module, Modules
from burrow.sandbox.outcome import Outcome, SandboxLimits, Variable
from burrow.sandbox.printing import Printed
from burrow.sandbox.program import compile_block
from burrow.sandbox.refusal import Refusal, in_words
from burrow.sandbox.spending import overspent, spent
from burrow.sandbox.text_methods import preload_codecs
from burrow.sandbox.workers import ensure_stoppable, unstoppable, with_large_stack

POLL = 0.01
UNSTOPPABLE = "Stopped: this code could not be ended. Save your work and restart Burrow to run code again"
GRACE = 5.0
"""Seconds after which a stopped block that still runs is called unstoppable."""


@dataclass(slots=True)
class _Block:
    source: str
    harvest: Sequence[str]
    done: threading.Event = field(default_factory=threading.Event)
    outcome: Outcome | None = None
    verdict: BaseException | None = None


class Sandbox:
    """One namespace that lives through many blocks. `names` are values and functions of ours that the code may use."""

    def __init__(
        self,
        names: Mapping[str, object],
        limits: SandboxLimits = SandboxLimits(),  # noqa: B008 - immutable
        *,
        cancel: threading.Event | None = None,
        readable: Mapping[type, frozenset[str]] | None = None,
    ) -> None:
        self._limits = limits
        self._cancel = cancel
        self._readable = dict(readable or {})
        self._watched = frozenset(name for kind in self._readable for name in dir(kind) if not name.startswith("_"))
        self._names = {name: offered(name, value) for name, value in names.items()}
        self._printed = Printed(limits.output_characters)
        preload_codecs()
        modules = Modules(self._printed.write)
        self._builtins = builtins_for({
            **{name: modules.load(name) for name in READY},
            "_echo_": self._echo, "print": self._printed.write, "globals": self._variables_copy,
            "locals": self._variables_copy,
            "__import__": modules.load,
        })  # fmt: skip
        self._gate = Gate(self._builtins, limits.memory_bytes, self._readable)
        self._gate.time_limit = limits.block_seconds
        self._builtins["_classes_"] = self._gate.classes
        self._printed.gate = self._gate
        self._space: dict[str, Any] = {"__name__": "__main__", "__builtins__": self._builtins}
        self._blocks: SimpleQueue[_Block | None] = SimpleQueue()
        self._count = 0
        self._seconds = 0.0
        """Running time of the blocks before this one."""
        self._steps = 0
        """Steps of the blocks before this one."""
        self._held = 0
        """Bytes by which the blocks before this one let the process grow."""
        self._worker: threading.Thread | None = None
        self._interrupter: Interrupter | None = None
        self.outcome: Outcome | None = None
        """Of the last block, also when it ended with an exception of the host's."""
        self.stuck = False
        """A block could not be stopped; this sandbox runs nothing any more."""

    def run(self, source: str, harvest: Sequence[str] = ()) -> Outcome:
        """Run one block and wait for its end. Raises again what a host function raised to end the run."""
        ensure_stoppable()
        if self.stuck:
            return self._unstoppable(0.0)
        if (spent := self._spent()) is not None:
            self.outcome = Outcome("", f"Stopped: {spent}", True, ())
            return self.outcome
        self._start()
        block = _Block(source, harvest)
        self._blocks.put(block)
        self._supervise(block)
        self.outcome = block.outcome or self._unstoppable(self._gate.seconds())
        if block.verdict is not None:
            raise block.verdict
        return self.outcome

    def variables(self) -> tuple[Variable, ...]:
        """The user's variables. For host functions, while a block runs."""
        return tuple(described(self._spoken(name), value) for name, value in self._own().items())

    def value(self, name: str) -> object:
        """A copy of a variable, plain or as text. For host functions, while a block runs. Raises `KeyError`."""
        found = {**self._own(), **{known: self._space[known] for known in self._names if known in self._space}}[
            private(name)
        ]
        if isinstance(found, HostFunction):
            raise KeyError(name)
        suspended = self._gate.suspend_host()
        try:
            return handed_over(found, self._readable)
        finally:
            self._gate.resume_host(suspended)

    def offer(self, values: Mapping[str, object]) -> None:
        """Give the next blocks these names too, or in place of those of the same name. Between two blocks only."""
        for name, value in values.items():
            self._names[name] = offered(name, value)

    def interrupt(self, reason: str) -> None:
        """End the running block soon. From any thread."""
        self._gate.close(reason)

    def close(self) -> None:
        """Forget the namespace, on the worker, and end the worker."""
        if self._worker is not None and not self.stuck:
            self._blocks.put(None)
            self._worker.join(GRACE)
            self.stuck = self._worker.is_alive()
        self._worker = None

    # The calling thread

    def _start(self) -> None:
        if self._worker is None:
            ready = threading.Event()
            self._worker = with_large_stack(lambda: self._work(ready))
            ready.wait()

    def _spent(self) -> str | None:
        """Why no further block may run."""
        return spent(self._limits, self._seconds, self._steps)

    def _supervise(self, block: _Block) -> None:
        gate, limits = self._gate, self._limits
        told = perf_counter()
        while not block.done.wait(POLL):
            if gate.closed:
                gate.nudge()
                if gate.in_host or not gate.reason:
                    told = perf_counter()
                elif perf_counter() - told > GRACE:
                    self.stuck = True
                    if self._worker is not None:
                        unstoppable.append(self._worker)
                    return
                continue
            told = perf_counter()
            if self._cancel is not None and self._cancel.is_set():
                gate.close("the run was stopped")
            elif gate.in_host:
                continue
            elif (reason := overspent(gate, limits, self._seconds, self._held)) is not None:
                gate.close(reason)

    def _unstoppable(self, seconds: float) -> Outcome:
        return Outcome("", UNSTOPPABLE, True, (), seconds=seconds, stuck=True)

    # The worker

    def _work(self, ready: threading.Event) -> None:
        self._interrupter = Interrupter(threading.get_ident())
        here.gate = self._gate
        ready.set()
        while (block := self._blocks.get()) is not None:
            try:
                self._run_block(block)
            except BaseException as failure:  # whatever happens here, nobody waits for it in vain
                self._gate.end()
                block.outcome = Outcome(
                    "", f"Stopped: the outcome could not be told ({type(failure).__name__})", True, ()
                )
                block.done.set()
            del block
            if self.stuck:  # it ended after all, and nobody waits for it
                break
        self._space.clear()
        self._gate.classes.clear()
        self._names.clear()
        collector.forgotten()

    def _run_block(self, block: _Block) -> None:
        self._count += 1
        self._space.update(self._names)
        self._space["__builtins__"] = self._builtins
        self._space["__name__"] = "__main__"
        filename = f"<block {self._count}>"
        try:
            code = compile_block(block.source, filename, self._watched)
        except Refusal as refusal:
            error: str | None = in_words(refusal.kind, refusal.reason, refusal.line, block.source, refusal.instead)
            self._printed.clear()
            self._gate.elapsed = self._gate.cpu = 0.0
            self._gate.peak = 0
            self._gate.forget_steps()
            self._hand_over(block, error, stopped=False)
            return
        error, stopped = self._execute(code, filename, block.source)
        self._held = max(0, self._held + self._gate.grown())
        self._hand_over(block, error, stopped)

    def _execute(self, code: CodeType, filename: str, source: str) -> tuple[str | None, bool]:
        ended: list[str] = []
        with collector.paused():
            self._printed.clear()
            steps = iter((lambda: self._attempt(code, filename, source, ended), self._gate.end))
            while True:
                # An interruption may arrive between any two instructions, also in the handler of the one before it.
                with contextlib.suppress(Stop):
                    self._take(steps)
                    break
        if self._gate.reason:
            return f"Stopped: {self._gate.reason}", True
        return (ended[0] if ended else None), False

    def _take(self, steps: Iterator[Callable[[], None]]) -> None:
        """Run the block and close the gate, whatever is still on its way to this thread."""
        while True:
            try:
                for step in steps:
                    step()
                self._gate.end()
                return
            except Stop:
                continue

    def _attempt(self, code: CodeType, filename: str, source: str, ended: list[str]) -> None:
        assert self._interrupter is not None
        block = FunctionType(code, self._space, "<module>")
        self._gate.step_limit = min(self._limits.block_steps, self._limits.run_steps - self._steps)
        self._gate.begin(self._interrupter.send, self._interrupter.clear)
        try:
            block()
        except Stop:
            if not self._gate.closed:
                ended.append("Stop: the code raised an exception that it had caught when an earlier block was stopped")
        except BaseException as raised:
            ended.append(told(raised, filename, source))
            raised.__traceback__ = None

    def _hand_over(self, block: _Block, error: str | None, stopped: bool) -> None:
        gate = self._gate
        self._seconds += gate.elapsed
        self._steps += gate.steps
        own = self._own()
        values = {**{name: self._space.get(name) for name in self._names}, **own}
        block.outcome = Outcome(
            output=self._printed.text(),
            error=error,
            stopped=stopped,
            variables=tuple(described(self._spoken(name), value) for name, value in own.items()),
            values={name: plain_copy(values[private(name)]) for name in block.harvest if private(name) in values},
            seconds=gate.elapsed,
            cpu_seconds=gate.cpu,
            steps=gate.steps,
            peak_memory=gate.peak,
        )
        block.verdict, gate.verdict = gate.verdict, None
        block.done.set()

    # What the code calls

    def _echo(self, value: Any) -> None:
        if value is not None:
            self._printed.echo(value)

    def _variables_copy(self) -> dict[str, Any]:
        return {self._spoken(name): value for name, value in self._own().items()}

    def _own(self) -> dict[str, Any]:
        return {
            name: value
            for name, value in list(self._space.items())
            if not name.startswith("__")
            and name != FIELDS
            and name not in self._names
            and not isinstance(value, Module)
        }

    def _spoken(self, name: str) -> str:
        return "_" + name[len(PRIVATE) :] if name.startswith(PRIVATE) else name
