"""The benchmark's workload, done by Burrow's engine and by the usual ways of running it."""

import multiprocessing
import os
import tempfile
import time

from burrow.inference.engine import Message, Reply, Request, Sampling, Ticket
from burrow.inference.llama import LlamaEngine
from burrow.inference.memory import cores
from burrow.inference.options import LlamaOptions
from burrow.inference.peer_server import server_process
from burrow.inference.server import ServerEngine
from burrow.inference.sizing import threads_for
from burrow.inference.workload import WINDOW, Burst, Measured, Peak, Prompts, Task


def run_burrow(task: Task) -> Measured:
    """In a home of its own, so that no beginning of a prompt is there from an earlier run."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["BURROW_HOME"] = home
        engine = LlamaEngine(task.path, options=LlamaOptions(window=WINDOW))
        try:
            measured = _run_engine(task, engine, engine.pid or 0)
            measured.width = engine.width
        finally:
            engine.close()
    return measured


def run_server(task: Task) -> Measured:
    """Any OpenAI-compatible server. It ends replies where it likes, so its work is only about the same."""
    engine = ServerEngine(task.server)
    try:
        return _run_engine(task, engine, server_process(task.server))
    finally:
        engine.close()


def _run_engine(task: Task, engine: LlamaEngine | ServerEngine, pid: int) -> Measured:
    prompts = Prompts(task.path, task.workload)
    measured = Measured("", minimum=prompts.minimum(), minimum_turns=prompts.minimum_turns())
    peak = Peak(pid) if pid else None
    messages = [Message("system", task.workload.system), Message("user", task.workload.question)]
    begun = time.perf_counter()
    for burst in task.workload.bursts:
        reply = _turn(engine, messages, burst.code_tokens, measured)
        _burst(engine, burst, measured)
        messages += [Message("assistant", reply.text), Message("user", burst.output)]
    _turn(engine, messages, task.workload.final_tokens, measured)
    measured.wall = time.perf_counter() - begun
    if peak:
        peak.stop(measured)
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
    peak.stop(measured)
    return measured
