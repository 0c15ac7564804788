"""llama.cpp in a process of its own, as an `Engine`. Nothing that happens there can take this process down.

When the engine process dies, what it was working on fails with the reason, and the next request starts another one,
which computes again what it needs. Knows nothing of llama.cpp itself.
"""

import itertools
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path

from burrow.errors import EngineProblem, ModelProblem, Problem
from burrow.inference.engine import EngineInfo, Reply, Request
from burrow.inference.options import LlamaOptions
from burrow.inference.refusal import check_request
from burrow.inference.spawn import EngineProcess
from burrow.inference.wire import (
    Cancel,
    Count,
    Counted,
    Ended,
    Load,
    Loaded,
    Loading,
    NotLoaded,
    Prefill,
    Refused,
    Report,
    Submit,
    Text,
)

__all__ = ["LlamaEngine", "LlamaOptions", "LlamaTicket"]

PATIENCE = 0.8
"""Seconds after which a cancelled request ends without the engine process having said so."""
COUNTED_AT_ONCE = 1 << 15
"""Characters that are tokenized in one go; a longer text is counted in pieces, which may be off by one at each cut."""
TRY_AGAIN = "Ask again; if it happens again, choose a smaller window or another model."


class LlamaEngine:
    def __init__(
        self,
        path: Path,
        *,
        options: LlamaOptions = LlamaOptions(),  # noqa: B008 - frozen
        on_progress: Callable[[float], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Start the engine process and load the model; `on_progress` gets fractions from 0 to 1 in this thread.

        Raises `ModelProblem`, also when `cancel` is set meanwhile.
        """
        self._path = path
        self._options = options
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._starting = threading.Lock()
        self._closed = False
        self._session: _Session | None = _start(path, options, on_progress, cancel)
        self._loaded = self._session.loaded

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> "LlamaTicket":
        check_request(request)
        ticket = LlamaTicket(next(self._numbers), on_text, on_prefill)
        self._enter(ticket).submit(ticket, request)
        return ticket

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text. Raises `EngineProblem`."""
        total = 0
        for at in range(0, len(text), COUNTED_AT_ONCE):
            counting = _Counting(next(self._numbers))
            self._enter(counting).count(counting, text[at : at + COUNTED_AT_ONCE])
            total += counting.result()
        return total

    def info(self) -> EngineInfo:
        loaded = self._loaded
        return EngineInfo(loaded.name, str(self._path), loaded.window, loaded.parameters, loaded.profile)

    @property
    def pid(self) -> int | None:
        """The engine process's id, None while there is none."""
        session = self._session
        return session.process.pid if session is not None and session.problem is None else None

    def close(self) -> None:
        with self._lock:
            self._closed = True
            session, self._session = self._session, None
        if session is not None:
            session.close()

    def _enter(self, waiting: "_Waiting") -> "_Session":
        """A living session that will answer `waiting`; a new one where the last has died. Raises `EngineProblem`."""
        while True:
            session = self._session
            if session is not None and session.admit(waiting):
                return session
            with self._starting:
                self._restart(session)

    def _restart(self, dead: "_Session | None") -> None:
        with self._lock:
            if self._closed:
                raise EngineProblem("The engine is closed.", "Load a model again.")
            if self._session is not dead:
                return
        if dead is not None:
            dead.close()
        try:
            session = _start(self._path, self._options, None, None)
        except ModelProblem as problem:
            raise EngineProblem(
                f"The engine could not be started again: {problem.message}", problem.action, problem.details
            ) from problem
        with self._lock:
            if not self._closed:
                self._session = session
                return
        session.close()


class _Waiting:
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


class _Counting(_Waiting):
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


class LlamaTicket(_Waiting):
    """One request in the engine process."""

    def __init__(
        self, number: int, on_text: Callable[[str], None] | None, on_prefill: Callable[[int, int], None] | None
    ) -> None:
        super().__init__(number)
        self.session: _Session | None = None
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
        if self.session is not None and not self.ended.is_set() and not self._woken.is_set():
            self._give_up_at = time.monotonic() + PATIENCE
            self.session.process.send(Cancel(self.number))
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
        if self.session is not None:
            self.session.abandon(self)


class _Session:
    """One engine process and what is waiting for it."""

    loaded: Loaded

    def __init__(self, path: Path, options: LlamaOptions) -> None:
        self.problem: EngineProblem | None = None
        """Why this session serves nothing any more."""
        self._path = path
        self._lock = threading.Lock()
        self._waiting: dict[int, _Waiting] = {}
        self._loading: queue.SimpleQueue[Report | str] = queue.SimpleQueue()
        self.process = EngineProcess(self._take, self._end)
        self.process.send(Load(str(path), options))

    def load(self, on_progress: Callable[[float], None] | None, cancel: threading.Event | None) -> None:
        """Wait until the model is loaded. Raises `ModelProblem`."""
        while True:
            if cancel is not None and cancel.is_set():
                raise ModelProblem(f"Loading {self._path.name} was stopped.", "Load it again when you want it.")
            try:
                report = self._loading.get(timeout=0.05 if cancel is not None else None)
            except queue.Empty:
                continue
            match report:
                case Loading(fraction):
                    if on_progress:
                        on_progress(fraction)
                case Loaded():
                    self.loaded = report
                    return
                case NotLoaded(message, action, details):
                    raise ModelProblem(message, action, details)
                case reason:
                    raise ModelProblem(
                        f"The engine ended while it loaded {self._path.name}: {reason}.",
                        "Close other programs, or choose a smaller model.",
                        self.process.details(),
                    )

    def admit(self, waiting: _Waiting) -> bool:
        """Answer for it from now on; False when this session is over."""
        with self._lock:
            if self.problem is None:
                self._waiting[waiting.number] = waiting
            return self.problem is None

    def submit(self, ticket: LlamaTicket, request: Request) -> None:
        ticket.session = self
        self.process.send(Submit(ticket.number, request))

    def count(self, counting: _Counting, text: str) -> None:
        self.process.send(Count(counting.number, text))

    def abandon(self, ticket: LlamaTicket) -> None:
        """Nobody waits for this ticket any more. If nothing else is under way, a process that did not heed the cancel
        is ended, since it may hang; otherwise the others are worth more than its time."""
        with self._lock:
            self._waiting.pop(ticket.number, None)
            alone = not self._waiting
            if alone and self.problem is None:
                self.problem = EngineProblem("The engine did not stop and was ended.", TRY_AGAIN)
        if alone:
            self.process.kill()

    def close(self) -> None:
        self._fail(EngineProblem("The engine was closed.", "Load a model again."))
        self.process.close()

    def _take(self, report: Report) -> None:
        match report:
            case Loading() | Loaded() | NotLoaded():
                self._loading.put(report)
                return
            case Ended(number) | Refused(number) | Counted(number):
                with self._lock:
                    waiting = self._waiting.pop(number, None)
            case Text(number) | Prefill(number):
                with self._lock:
                    waiting = self._waiting.get(number)
        if waiting is not None:
            waiting.take(report)

    def _end(self, reason: str) -> None:
        self._loading.put(reason)
        self._fail(EngineProblem(f"The engine ended while it worked: {reason}.", TRY_AGAIN, self.process.details()))

    def _fail(self, problem: EngineProblem) -> None:
        with self._lock:
            self.problem = self.problem or problem
            waiting, self._waiting = list(self._waiting.values()), {}
        for one in waiting:
            one.fail(self.problem)


def _start(
    path: Path,
    options: LlamaOptions,
    on_progress: Callable[[float], None] | None,
    cancel: threading.Event | None,
) -> _Session:
    session = _Session(path, options)
    try:
        session.load(on_progress, cancel)
    except Problem:
        session.close()
        raise
    return session
