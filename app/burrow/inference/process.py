"""The engine process: orders from a pipe -> llama.cpp -> reports to a pipe. `serve_engine` is its whole life.

Two threads: one reads orders, the main one computes. The process ends at once when its pipe ends, in the middle of
whatever it computes, so it never outlives the program that started it.
"""

import faulthandler
import os
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Literal

from burrow import paths
from burrow.errors import EngineProblem, ModelProblem
from burrow.inference.cache import PATIENCE, Cache
from burrow.inference.engine import Reply
from burrow.inference.findings import fingerprint
from burrow.inference.generation import Generation, bounds_for
from burrow.inference.jobs import Job
from burrow.inference.lane import Hooks, Lane
from burrow.inference.loading import LoadedModel, LoadHooks, NoRoom, load_model, with_layers
from burrow.inference.model import start_backend
from burrow.inference.prefixes import PrefixStore
from burrow.inference.prompts import PromptWriter
from burrow.inference.refusal import too_long
from burrow.inference.sizing import ROOT_WIDTH
from burrow.inference.thinking import block_of
from burrow.inference.warmth import Warmth
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
    Starting,
    Submit,
    Text,
    Writer,
    read_order,
)

PREFIXES = "prefixes"
"""The folder, among the user's data, of computed beginnings of prompts."""


def serve_engine() -> int:
    """Serve until the pipe on standard input ends; return the exit code."""
    faulthandler.enable()
    orders, reports = _take_pipes()
    first = read_order(orders)
    if not isinstance(first, Load):
        return 2
    writer = Writer(reports)
    inbox = _Inbox(orders)
    start_backend()
    path = Path(first.path)
    options = with_layers(path, first.options)
    writer.send(Starting(options.gpu_layers))
    hooks = LoadHooks(
        progress=lambda part: writer.send(Loading(part)),
        planned=lambda window: writer.send(Planned(window)),
        abort=inbox.aborted,
    )
    try:
        loaded = load_model(path, options, hooks)
        prompts = PromptWriter(loaded.model)
    except NoRoom as problem:
        lacking: Literal["weights", "cache"] = "cache" if problem.window else "weights"
        writer.send(NotLoaded(problem.message, problem.action, problem.details, lacking, problem.window))
        return 1
    except (ModelProblem, EngineProblem) as problem:
        writer.send(NotLoaded(problem.message, problem.action, problem.details))
        return 1
    model = loaded.model
    inbox.count = lambda order: writer.send(Counted(order.number, len(model.tokenize(order.text, control=False))))
    writer.send(_description(path, loaded))
    roots = Cache(loaded.roots, model.cuttable)
    shape = loaded.roots.shape
    name = f"{fingerprint(path)} {shape.cache_type}{'' if shape.flash else ' without flash attention'}"
    warmth = Warmth(roots, PrefixStore(paths.data() / PREFIXES, name), prompts)
    _Server(loaded, roots, prompts, warmth, inbox, writer).serve()
    return 0


def _description(path: Path, loaded: LoadedModel) -> Loaded:
    model = loaded.model
    return Loaded(
        name=model.metadata("general.name") or path.stem,
        window=loaded.window,
        parameters=model.parameters,
        profile=model.metadata("burrow.profile"),
        width=loaded.width,
        threads=loaded.threads,
        defaults=model.sampling_defaults(),
        thinks=block_of(model.chat_template()) is not None,
        checked=loaded.checked,
    )


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for messages alone: what anything prints goes to standard error from here on."""
    orders, reports = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(orders, os.O_BINARY)
        msvcrt.setmode(reports, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(orders, "rb"), os.fdopen(reports, "wb")


class _Inbox:
    """Orders as they come in, and which jobs are given up: that must be known while a batch is computed."""

    def __init__(self, stream: BinaryIO) -> None:
        self.orders: queue.SimpleQueue[Submit | Cancel] = queue.SimpleQueue()
        self.count: Callable[[Count], None] = _not_yet
        self.cancelled: set[int] = set()
        self._stream = stream
        self._computing: frozenset[int] = frozenset()
        self._abort = False
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def aborted(self) -> bool:
        """Asked from inside llama.cpp."""
        return self._abort

    def computing(self, jobs: frozenset[int]) -> None:
        self._abort = False
        self._computing = jobs
        if not self.cancelled.isdisjoint(jobs):
            self._abort = True

    def _read(self) -> None:
        try:
            while (order := read_order(self._stream)) is not None:
                match order:
                    case Submit():
                        self.orders.put(order)
                    case Cancel(number):
                        self.cancelled.add(number)
                        if number in self._computing:
                            self._abort = True
                        self.orders.put(order)
                    case Count():
                        self.count(order)
        finally:
            # Nobody is there any more to read a reply, and the main thread may be deep inside llama.cpp.
            os._exit(0)


def _not_yet(_order: Count) -> None:
    raise RuntimeError("a text to count before the model was loaded")


class _Server:
    """Two lanes on one model: conversations stay in one, sub-calls come and go in the other."""

    def __init__(
        self, loaded: LoadedModel, roots: Cache, prompts: PromptWriter, warmth: Warmth, inbox: _Inbox, writer: Writer
    ) -> None:
        self._warmth = warmth
        self._model = loaded.model
        self._window = loaded.window
        self._prompts = prompts
        self._inbox = inbox
        self._writer = writer
        self._requests: dict[int, tuple[Submit, list[int]]] = {}
        hooks = Hooks(
            text=lambda number, text: writer.send(Text(number, text)),
            prefill=lambda number, done, total: writer.send(Prefill(number, done, total)),
            ended=self._end,
            failed=self._refuse,
            cancelled=lambda number: number in inbox.cancelled,
            computing=inbox.computing,
        )
        self._roots = Lane(roots, ROOT_WIDTH, hooks)
        self._calls = Lane(Cache(loaded.calls, loaded.model.cuttable), loaded.width, hooks, PATIENCE)

    def serve(self) -> None:
        while True:
            self._take_orders(wait=not (self._roots.busy or self._calls.busy))
            self._roots.step()
            self._calls.step()

    def _take_orders(self, wait: bool) -> None:
        while True:
            try:
                order = self._inbox.orders.get(block=wait)
            except queue.Empty:
                return
            wait = False
            if isinstance(order, Submit):
                self._submit(order)
            elif order.number not in self._requests:
                self._inbox.cancelled.discard(order.number)

    def _submit(self, order: Submit) -> None:
        request = order.request
        try:
            prompt = self._prompts.prompt(request)
            if not prompt:
                raise EngineProblem("The prompt is empty.", "Ask something.")
            format = self._prompts.format(request)
            bounds = bounds_for(request.sampling, self._window - len(prompt), format)
            if bounds is None:
                raise too_long(len(prompt), self._window)
            generation = Generation(self._model, request.sampling, bounds, format, fixed=order.fixed)
        except EngineProblem as problem:
            self._writer.send(Refused(order.number, problem.message, problem.action, problem.details))
            return
        self._requests[order.number] = order, prompt
        if request.conversation is not None and len(request.messages) <= 2:
            self._warmth.prepare(order.number, request, prompt)
        lane = self._calls if request.conversation is None else self._roots
        keep = request.conversation is not None
        lane.add(Job(order.number, prompt, generation, bounds.room, keep, request.owner))

    def _end(self, job: Job, reply: Reply) -> None:
        order, prompt = self._requests.pop(job.number)
        self._inbox.cancelled.discard(job.number)
        self._prompts.remember(order.request, prompt, reply.text, job.generation.kept(), job.generation.begins)
        self._writer.send(Ended(job.number, reply))
        self._warmth.ended(job.number)

    def _refuse(self, job: Job, problem: EngineProblem) -> None:
        self._requests.pop(job.number)
        self._warmth.ended(job.number)
        self._inbox.cancelled.discard(job.number)
        self._writer.send(Refused(job.number, problem.message, problem.action, problem.details))
