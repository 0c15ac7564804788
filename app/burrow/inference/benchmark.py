"""`burrow bench engine`: one RLM workload on any GGUF file, by Burrow's engine and by its peers, side by side.

The workload has the shape of recorded runs: a conversation of a few turns, and between two turns a burst of sub-calls
whose prompts begin alike. Lengths of replies are fixed, so all systems do the same work. Each system runs in a process
of its own, one after another. Seconds on a busy machine are worth little; ratios of one run are worth more.
"""

import json
import multiprocessing
import random
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from burrow.errors import Problem
from burrow.inference.engine import Message, Request, Sampling
from burrow.inference.llama import LlamaEngine
from burrow.inference.options import LlamaOptions

TURNS = 4
CALLS = 8
WINDOW = 8192
_WORDS = (
    "the lease tenant shall pay rent on or before first day of each month and landlord may not enter unless".split()
)


@dataclass(frozen=True, slots=True)
class Burst:
    code_tokens: int
    prompts: tuple[str, ...]
    answer_tokens: tuple[int, ...]
    output: str
    """What the conversation is told after the burst."""


@dataclass(frozen=True, slots=True)
class Workload:
    system: str
    question: str
    bursts: tuple[Burst, ...]
    final_tokens: int = 60


@dataclass(slots=True)
class Measured:
    system: str
    wall: float = 0.0
    computed: int = 0
    """Prompt tokens computed."""
    generated: int = 0
    first_tokens: list[float] = field(default_factory=list)
    """Seconds to the first token of each turn of the conversation."""
    bursts: float = 0.0
    memory: int = 0
    """Peak resident bytes of the process that computes."""
    minimum: int = 0
    """Prompt tokens that had to be computed: the prefix tree of all prompts, generated tokens apart."""


def recorded_workload(seed: int = 1, turns: int = TURNS, calls: int = CALLS) -> Workload:
    """Lengths from recorded runs, in words of about 1.3 tokens."""
    chance = random.Random(seed)

    def text(words: int) -> str:
        return " ".join(chance.choice(_WORDS) + ("." if chance.random() < 0.1 else "") for _ in range(words))

    common = text(25)
    bursts = []
    for _ in range(turns):
        instruction = f"{common}\n{text(chance.randrange(80, 130))}\n"
        prompts = tuple(instruction + text(chance.randrange(150, 310)) for _ in range(calls))
        answers = tuple(chance.randrange(20, 61) for _ in range(calls))
        bursts.append(Burst(chance.randrange(165, 277), prompts, answers, text(chance.randrange(190, 400))))
    return Workload(text(540), text(20), tuple(bursts))


def run_benchmark(
    files: Sequence[Path], *, server: str | None = None, rounds: int = 1, as_json: bool = False, threads: int = 0
) -> str:
    """A report in Markdown or JSON; `server` is not yet measured. Raises `Problem` for a wrong file."""
    if len(files) != 1:
        raise Problem("`burrow bench engine` needs one model file.", "Give the path of a GGUF file.")
    workload = recorded_workload()
    systems = {"Burrow": _run_burrow, "Llama (llama-cpp-python)": _run_llama}
    measured = [
        _apart(run, name, files[0], workload, threads) for _ in range(rounds) for name, run in systems.items()
    ]  # fmt: skip
    if as_json:
        return json.dumps([asdict(one) for one in measured], indent=2)
    return _markdown(files[0], measured)


def _markdown(path: Path, measured: Sequence[Measured]) -> str:
    rows = [
        f"Workload: {TURNS} turns with {CALLS} sub-calls each on {path.name}; medians.",
        "",
        "| system | wall s | prompt tokens computed | of the minimum | first token s | in last turn | bursts s | MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name in dict.fromkeys(one.system for one in measured):
        runs = [one for one in measured if one.system == name]

        def median(of: Callable[[Measured], float], runs: list[Measured] = runs) -> float:
            return statistics.median(map(of, runs))

        rows.append(
            f"| {name} | {median(lambda one: one.wall):.1f} | {median(lambda one: one.computed):,.0f} "
            f"| {median(lambda one: one.computed / one.minimum):.3f} "
            f"| {median(lambda one: statistics.mean(one.first_tokens[1:])):.2f} "
            f"| {median(lambda one: one.first_tokens[-1]):.2f} | {median(lambda one: one.bursts):.1f} "
            f"| {median(lambda one: one.memory / 1e6):.0f} |"
        )
    return "\n".join(rows)


def _apart(
    run: Callable[[Path, Workload, int], Measured], name: str, path: Path, workload: Workload, threads: int
) -> Measured:
    """Run a system in a process of its own."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_send, args=(there, run, path, workload, threads))
    process.start()
    there.close()
    try:
        measured: Measured = here.recv()
    except EOFError:
        raise Problem(f"{name} did not finish the benchmark.", "Try a smaller model.") from None
    finally:
        process.join()
    measured.system = name
    return measured


def _send(
    pipe: Connection, run: Callable[[Path, Workload, int], Measured], path: Path, workload: Workload, threads: int
) -> None:
    pipe.send(run(path, workload, threads))


class _Peak:
    """Watches the resident memory of a process."""

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._process = psutil.Process(pid)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="memory", daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.05):
            self.bytes = max(self.bytes, self._process.memory_info().rss)

    def stop(self) -> int:
        self._over.set()
        self._thread.join()
        return self.bytes


def _run_burrow(path: Path, workload: Workload, threads: int) -> Measured:
    engine = LlamaEngine(path, options=LlamaOptions(window=WINDOW, threads=threads))
    measured = Measured("")
    peak = _Peak(engine.pid or 0)
    messages = [Message("system", workload.system), Message("user", workload.question)]
    begun = time.perf_counter()
    try:
        for burst in (*workload.bursts, None):
            first: list[float] = []
            asked = time.perf_counter()
            tokens = burst.code_tokens if burst else workload.final_tokens
            request = Request(tuple(messages), Sampling(max_tokens=tokens), "root")
            # The last piece of prefill is reported as soon as it is computed, and the first token follows from it.
            reply = engine.submit(
                request, on_prefill=lambda *_, first=first: first.append(time.perf_counter()), fixed=True
            ).result()
            measured.first_tokens.append(first[-1] - asked)
            _count(measured, reply.computed, reply.generated)
            if burst is None:
                break
            asked = time.perf_counter()
            tickets = [
                engine.submit(Request((Message("user", prompt),), Sampling(max_tokens=answer)), fixed=True)
                for prompt, answer in zip(burst.prompts, burst.answer_tokens, strict=True)
            ]
            for ticket in tickets:
                called = ticket.result()
                _count(measured, called.computed, called.generated)
            measured.bursts += time.perf_counter() - asked
            messages += [Message("assistant", reply.text), Message("user", burst.output)]
    finally:
        measured.wall = time.perf_counter() - begun
        measured.memory = peak.stop()
        engine.close()
    measured.minimum = _minimum(path, workload)
    return measured


def _count(measured: Measured, computed: int, generated: int) -> None:
    measured.computed += computed
    measured.generated += generated


def _minimum(path: Path, workload: Workload) -> int:
    return _Prompts(path, workload).minimum()


class _Prompts:
    """The workload in token ids, as Burrow's engine writes it: what the peers are given."""

    def __init__(self, path: Path, workload: Workload) -> None:
        from burrow.inference.binding import Model, start_backend
        from burrow.inference.prompts import PromptWriter

        start_backend()
        writer = PromptWriter(Model(path, LlamaOptions(gpu_layers=0)))
        messages = (Message("system", workload.system), Message("user", workload.question))
        self.opening = writer.prompt(Request(messages, conversation="root"))
        self.calls: list[list[list[int]]] = []
        self.following: list[list[int]] = []
        for number, burst in enumerate(workload.bursts):
            self.calls.append([writer.prompt(Request((Message("user", prompt),))) for prompt in burst.prompts])
            name = str(number)
            root = Request(messages, conversation=name)
            writer.remember(root, self.opening, "x", [])
            grown = (*messages, Message("assistant", "x"), Message("user", burst.output))
            self.following.append(writer.prompt(Request(grown, conversation=name))[len(self.opening) :])

    def minimum(self) -> int:
        calls = [prompt for burst in self.calls for prompt in burst]
        nodes = {hash(tuple(prompt[: end + 1])) for prompt in calls for end in range(len(prompt))}
        return len(self.opening) + sum(map(len, self.following)) + len(nodes)


def _run_llama(path: Path, workload: Workload, threads: int) -> Measured:
    """The high-level class, as most programs use it: one object, one sequence, prefixes reused where it can."""
    from llama_cpp import Llama

    from burrow.inference.sizing import threads_for

    prompts = _Prompts(path, workload)
    threads = threads or threads_for(psutil.cpu_count(logical=False) or 1)
    llama = Llama(str(path), n_ctx=WINDOW, n_batch=512, n_threads=threads, n_threads_batch=threads, verbose=False)
    measured = Measured("", minimum=prompts.minimum())
    peak = _Peak(multiprocessing.current_process().pid or 0)
    held: list[int] = []

    def say(prompt: list[int], count: int) -> tuple[list[int], float]:
        nonlocal held
        asked = time.perf_counter()
        shared = next((at for at, pair in enumerate(zip(held, prompt, strict=False)) if pair[0] != pair[1]), None)
        shared = min(len(held), len(prompt) - 1) if shared is None else min(shared, len(prompt) - 1)
        said: list[int] = []
        first = 0.0
        for token in llama.generate(prompt, temp=0.0):
            first = first or time.perf_counter() - asked
            said.append(token)
            if len(said) == count:
                break
        held = prompt + said[:-1]
        _count(measured, len(prompt) - shared, len(said))
        return said, first

    root = list(prompts.opening)
    begun = time.perf_counter()
    for burst, calls, following in zip(workload.bursts, prompts.calls, prompts.following, strict=True):
        said, first = say(root, burst.code_tokens)
        measured.first_tokens.append(first)
        asked = time.perf_counter()
        for prompt, answer in zip(calls, burst.answer_tokens, strict=True):
            say(prompt, answer)
        measured.bursts += time.perf_counter() - asked
        root = root + said + following
    measured.first_tokens.append(say(root, workload.final_tokens)[1])
    measured.wall = time.perf_counter() - begun
    measured.memory = peak.stop()
    return measured
