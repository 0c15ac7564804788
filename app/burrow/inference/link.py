"""One engine process, from its start to its end, and everything that waits for it.

`start_link` finds options under which a model loads on this machine: where llama.cpp crashes or finds no room, it tries
the next more modest ones, never the same twice, and remembers what it found.
"""

import dataclasses
import queue
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec

from burrow.errors import EngineProblem, LackOfMemory, ModelProblem, Problem
from burrow.inference.engine import Request
from burrow.inference.findings import Findings, keep, recall
from burrow.inference.ladder import PLAIN, Tried, after_crash, changed, more_modest
from burrow.inference.options import LlamaOptions
from burrow.inference.refusal import whole_text
from burrow.inference.spawn import EngineProcess
from burrow.inference.tickets import Counting, LlamaTicket, Waiting
from burrow.inference.wire import (
    Cancel,
    Count,
    Counted,
    Ended,
    Load,
    Loaded,
    Loading,
    NotLoaded,
    Planned,
    Prefill,
    Refused,
    Report,
    Starting,
    Submit,
    Text,
)

TRY_AGAIN = "Ask again; if it happens again, choose a smaller window or another model."


class Unfit(ModelProblem):
    """The model may well load with more modest options."""

    tried: Tried

    def plainly(self) -> ModelProblem:
        kind = ModelProblem if self.tried.fault == "crash" else LackOfMemory
        return kind(self.message, self.action, self.details)


def start_link(
    path: Path,
    options: LlamaOptions,
    on_progress: Callable[[float], None] | None = None,
    cancel: threading.Event | None = None,
) -> "EngineLink":
    """Raises `ModelProblem`."""
    if whole_text(str(path)) != str(path):
        raise ModelProblem(f"The name {whole_text(str(path))} is not valid text.", "Rename the file.")
    found = recall(path)
    known, notes = _with_findings(options, found)
    while True:
        link = EngineLink(path, known, " ".join(notes.values()))
        try:
            link.load(on_progress, cancel, lambda layers: keep(path, msgspec.structs.replace(found, trying=layers)))
        except Unfit as unfit:
            link.close()
            next_step = more_modest(known, unfit.tried)
            if next_step is None:
                keep(path, msgspec.structs.replace(found, trying=0))
                raise unfit.plainly() from None
            following, note = next_step
            notes[changed(known, following)] = note
            known = following
        except Problem:
            link.close()
            keep(path, msgspec.structs.replace(found, trying=0))
            raise
        else:
            width = found.together if options.parallel else link.loaded.width
            layers = known.gpu_layers if options.gpu_layers == -1 else found.layers
            keep(path, Findings(link.loaded.checked, width, known.plain, layers))
            return link


def _with_findings(options: LlamaOptions, found: Findings) -> tuple[LlamaOptions, dict[str, str]]:
    """What is to be tried first, with the reasons why it is not what was asked for, by the name of the option."""
    known = dataclasses.replace(
        options,
        parallel=options.parallel or found.together,
        check_tensors=options.check_tensors or not found.checked,
        plain=options.plain or found.plain,
        gpu_layers=found.layers if options.gpu_layers == -1 else options.gpu_layers,
    )
    notes = {"plain": PLAIN} if known.plain else {}
    if found.trying:
        known, note = after_crash(known, found.trying)
        notes |= {"gpu_layers": note} if note else {}
    return known, notes


class EngineLink:
    loaded: Loaded

    def __init__(self, path: Path, options: LlamaOptions, note: str = "") -> None:
        self.note = note
        """Why the options are not those that were asked for."""
        self._layers = 0
        self._window = 0
        self.problem: EngineProblem | None = None
        """Why this session serves nothing any more."""
        self._path = path
        self._lock = threading.Lock()
        self._waiting: dict[int, Waiting] = {}
        self._loading: queue.SimpleQueue[Report | str] = queue.SimpleQueue()
        self.process = EngineProcess(self._take, self._end)
        self.process.send(Load(str(path), options))

    def load(
        self,
        on_progress: Callable[[float], None] | None,
        cancel: threading.Event | None,
        on_graphics: Callable[[int], None],
    ) -> None:
        """Wait until the model is loaded; `on_graphics` is told how many layers a graphics card is about to get, before
        it gets them. Raises `ModelProblem`, of which `Unfit` may go better with other options."""
        while True:
            if cancel is not None and cancel.is_set():
                raise ModelProblem(f"Loading {self._path.name} was stopped.", "Load it again when you want it.")
            try:
                report = self._loading.get(timeout=0.05 if cancel is not None else None)
            except queue.Empty:
                continue
            match report:
                case Starting(layers):
                    self._layers = layers
                    if layers:
                        on_graphics(layers)
                case Loading(fraction):
                    if on_progress:
                        on_progress(fraction)
                case Planned(window):
                    self._window = window
                case Loaded():
                    self.loaded = report
                    return
                case NotLoaded(message, action, details, lacking, window):
                    if lacking:
                        raise _unfit(message, action, details, Tried(lacking, self._layers, window))
                    raise ModelProblem(message, action, details)
                case _:
                    raise self._died(str(report))

    def _died(self, reason: str) -> ModelProblem:
        message = f"The engine ended while it loaded {self._path.name}: {reason}."
        action = "Close other programs, or choose a smaller model."
        details = self.process.details()
        # A process that is killed while it takes memory was mostly killed for that.
        short = self.process.lacked_memory or self.process.killed
        if short and self._window:
            return _unfit(message, action, details, Tried("cache", self._layers, self._window))
        if self._layers or (self.process.crashed and not short):
            return _unfit(message, action, details, Tried("crash", self._layers))
        return LackOfMemory(message, action, details) if short else ModelProblem(message, action, details)

    def admit(self, waiting: Waiting) -> bool:
        """Answer for it from now on; False when this session is over."""
        with self._lock:
            if self.problem is None:
                self._waiting[waiting.number] = waiting
            return self.problem is None

    def submit(self, ticket: LlamaTicket, request: Request, fixed: bool) -> None:
        ticket.link = self
        self.process.send(Submit(ticket.number, request, fixed))

    def count(self, counting: Counting, text: str) -> None:
        self.process.send(Count(counting.number, text))

    def cancel(self, ticket: LlamaTicket) -> None:
        self.process.send(Cancel(ticket.number))

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
            case Starting() | Loading() | Planned() | Loaded() | NotLoaded():
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

    def _end(self, reason: str, details: str) -> None:
        self._loading.put(reason)
        self._fail(EngineProblem(f"The engine ended while it worked: {reason}.", TRY_AGAIN, details))

    def _fail(self, problem: EngineProblem) -> None:
        with self._lock:
            self.problem = self.problem or problem
            waiting, self._waiting = list(self._waiting.values()), {}
        for one in waiting:
            one.fail(self.problem)


def _unfit(message: str, action: str, details: str, tried: Tried) -> Unfit:
    unfit = Unfit(message, action, details)
    unfit.tried = tried
    return unfit
