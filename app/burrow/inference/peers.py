"""The benchmark's workload, done by Burrow's engine, by the usual ways of running it, and by the bare decode loop."""

import multiprocessing
import time
from dataclasses import dataclass
from pathlib import Path

from burrow.inference.cache import Cache
from burrow.inference.context import DECODED, Context, Entry, Shape
from burrow.inference.engine import Message, Reply, Request, Sampling, Ticket
from burrow.inference.generation import Bounds, Generation
from burrow.inference.lane import Hooks, Job, Lane
from burrow.inference.llama import LlamaEngine
from burrow.inference.loading import cores
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.server import ServerEngine
from burrow.inference.sizing import threads_for
from burrow.inference.workload import WINDOW, Burst, Measured, Peak, Prompts, Workload

STEPS = 96
"""Steps of the decode loop that are timed."""
WIDTHS = (1, 4)


@dataclass(frozen=True, slots=True)
class Task:
    path: Path
    workload: Workload
    server: str = ""


def run_burrow(task: Task) -> Measured:
    engine = LlamaEngine(task.path, options=LlamaOptions(window=WINDOW))
    try:
        measured = _run_engine(task, engine, engine.pid or 0)
    finally:
        engine.close()
    return measured


def run_server(task: Task) -> Measured:
    """A server ends replies where it likes, so its work is only about the same; its memory is not seen."""
    engine = ServerEngine(task.server)
    try:
        return _run_engine(task, engine, 0)
    finally:
        engine.close()


def _run_engine(task: Task, engine: LlamaEngine | ServerEngine, pid: int) -> Measured:
    measured = Measured("", minimum=Prompts(task.path, task.workload).minimum())
    peak = Peak(pid) if pid else None
    messages = [Message("system", task.workload.system), Message("user", task.workload.question)]
    begun = time.perf_counter()
    for burst in task.workload.bursts:
        reply = _turn(engine, messages, burst.code_tokens, measured)
        _burst(engine, burst, measured)
        messages += [Message("assistant", reply.text), Message("user", burst.output)]
    _turn(engine, messages, task.workload.final_tokens, measured)
    measured.wall = time.perf_counter() - begun
    measured.memory = peak.stop() if peak else 0
    return measured


def _turn(engine: LlamaEngine | ServerEngine, messages: list[Message], tokens: int, measured: Measured) -> Reply:
    asked = time.perf_counter()
    times: list[float] = []
    request = Request(tuple(messages), Sampling(max_tokens=tokens), "root")
    if isinstance(engine, LlamaEngine):
        # The last piece of prefill is reported as soon as it is computed, and the first token follows from it.
        ticket = engine.submit(request, on_prefill=lambda *_: times.append(time.perf_counter()), fixed=True)
        reply, first = ticket.result(), -1
    else:
        reply, first = engine.submit(request, on_text=lambda _: times.append(time.perf_counter())).result(), 0
    measured.first_tokens.append((times[first] if times else time.perf_counter()) - asked)
    measured.count(reply.computed, reply.generated)
    return reply


def _burst(engine: LlamaEngine | ServerEngine, burst: Burst, measured: Measured) -> None:
    asked = time.perf_counter()
    requests = [
        Request((Message("user", prompt),), Sampling(max_tokens=answer))
        for prompt, answer in zip(burst.prompts, burst.answer_tokens, strict=True)
    ]
    tickets: list[Ticket] = [
        engine.submit(request, fixed=True) if isinstance(engine, LlamaEngine) else engine.submit(request)
        for request in requests
    ]
    for ticket in tickets:
        reply = ticket.result()
        measured.count(reply.computed, reply.generated)
    measured.bursts += time.perf_counter() - asked


def run_llama(task: Task) -> Measured:
    """The high-level class, as most programs use it: one object, one sequence, prefixes reused where it can."""
    from llama_cpp import Llama

    prompts = Prompts(task.path, task.workload)
    threads = threads_for(cores())
    llama = Llama(str(task.path), n_ctx=WINDOW, n_batch=512, n_threads=threads, n_threads_batch=threads, verbose=False)
    measured = Measured("", minimum=prompts.minimum())
    peak = Peak(multiprocessing.current_process().pid or 0)
    held: list[int] = []

    def say(prompt: list[int], count: int) -> tuple[list[int], float]:
        nonlocal held
        asked = time.perf_counter()
        shared = next((at for at, pair in enumerate(zip(held, prompt, strict=False)) if pair[0] != pair[1]), len(held))
        said: list[int] = []
        first = 0.0
        for token in llama.generate(prompt, temp=0.0):
            first = first or time.perf_counter() - asked
            said.append(token)
            if len(said) == count:
                break
        held = prompt + said[:-1]
        measured.count(len(prompt) - min(shared, len(prompt) - 1), len(said))
        return said, first

    root = list(prompts.opening)
    begun = time.perf_counter()
    for burst, calls, following in zip(task.workload.bursts, prompts.calls, prompts.following, strict=True):
        said, first = say(root, burst.code_tokens)
        measured.first_tokens.append(first)
        asked = time.perf_counter()
        for prompt, answer in zip(calls, burst.answer_tokens, strict=True):
            say(prompt, answer)
        measured.bursts += time.perf_counter() - asked
        root = root + said + following
    measured.first_tokens.append(say(root, task.workload.final_tokens)[1])
    measured.wall = time.perf_counter() - begun
    measured.memory = peak.stop()
    return measured


def decode_rates(task: Task) -> dict[int, tuple[float, float]]:
    """Tokens a second at each width: of llama.cpp's decode alone, and of the same with Burrow's scheduling around."""
    start_backend()
    model = Model(task.path, LlamaOptions())
    return {width: _rates(task, model, width) for width in WIDTHS}


def _rates(task: Task, model: Model, width: int) -> tuple[float, float]:
    """The better of two times each, taken by turns."""
    shape = Shape(cells=4096, sequences=width + 1, outputs=width, threads=threads_for(cores()))
    context = Context(model, shape, lambda: False)
    bare = whole = 0.0
    for _ in range(2):
        begun = time.perf_counter()
        _bare_steps(context, width)
        between = time.perf_counter()
        _lane_steps(context, model, width)
        bare = max(bare, width * STEPS / (between - begun))
        whole = max(whole, width * STEPS / (time.perf_counter() - between))
    return bare, whole


def _bare_steps(context: Context, width: int) -> None:
    for _ in range(STEPS):
        if context.decode([Entry(1, sequence, True) for sequence in range(width)]) != DECODED:
            raise RuntimeError("llama.cpp could not decode")
    for sequence in range(width):
        context.cut(sequence, 0)


def _lane_steps(context: Context, model: Model, width: int) -> None:
    ended: list[int] = []
    hooks = Hooks(
        text=lambda number, text: None,
        prefill=lambda number, done, total: None,
        ended=lambda job, reply: ended.append(job.number),
        failed=lambda job, problem: ended.append(job.number),
        cancelled=lambda number: False,
        computing=lambda jobs: None,
    )
    lane = Lane(Cache(context, model.cuttable), width, hooks)
    sampling = Sampling(max_tokens=STEPS)
    for number in range(width):
        generation = Generation(model, sampling, Bounds(STEPS), fixed=True)
        lane.add(Job(number, [number + 1], generation, STEPS, keep_reply=False))
    while lane.busy:
        lane.step()
    for sequence in range(width):
        context.cut(sequence, 0)
