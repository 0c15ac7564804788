"""What the loop itself costs, with a model that answers at once: per turn and per sub-call, and memory over many calls.

Beside it, in the same run, the `rlms` package does the same with a client that answers at once, where a Python has it.
Says nothing about models and nothing about answers.
"""

import gc
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import psutil

from burrow.documents.document import Document
from burrow.events import Answered, Event, TurnStarted
from burrow.evidence.reading import Reading
from burrow.inference.engine import EngineInfo, Reply, Request
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run, Task
from burrow.rlm.prompts import Profile
from burrow.rlm.tree import Tree

TURNS = 200
CALLS = 1000
MANY_CALLS = 10_000
ROUNDS = 3


def _text() -> str:
    """About 200,000 characters of made-up words, in paragraphs, no two alike; the same each time."""
    chance = random.Random(5)
    letters = "eeeetttaaooiinnsshhrrddlluucm"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(4000)]
    paragraphs = (" ".join(chance.choices(words, k=chance.randint(40, 90))).capitalize() + "." for _ in range(500))
    return "\n\n".join(paragraphs)


TEXT = _text()
TURN = "```repl\nseen = {n}\nprint('turn', seen)\n```"
LAST = "```repl\nanswer['content'] = 'done'\nanswer['ready'] = True\n```"
BATCH = "```repl\nreplies = llm_query_batched(['Read this: ' + context[i * 50:i * 50 + 400] for i in range({n})])\n```"
SINGLE = "```repl\nfor i in range({n}):\n    reply = llm_query('Read this: ' + context[i * 50:i * 50 + 400])\n```"

THEIRS = """
import json, sys, time
import rlm.core.rlm as core
from rlm import RLM
from rlm.clients.base_lm import BaseLM
from rlm.core.types import ModelUsageSummary, UsageSummary

job = json.load(sys.stdin)

class Scripted(BaseLM):
    def __init__(self, replies):
        super().__init__("scripted")
        self.replies = iter(replies)
        self.asked = []
    def completion(self, prompt):
        if not isinstance(prompt, list):
            return "fine"
        self.asked.append((time.perf_counter(), time.process_time()))
        return next(self.replies)
    async def acompletion(self, prompt):
        return self.completion(prompt)
    def get_usage_summary(self):
        return UsageSummary({"scripted": ModelUsageSummary(1, 1, 1)})
    def get_last_usage(self):
        return ModelUsageSummary(1, 1, 1)

def spent(replies):
    client = Scripted(replies)
    core.get_client = lambda backend, options: client
    rlm = RLM(backend="openai", backend_kwargs={"model_name": "scripted"}, max_iterations=len(replies) + 1)
    answer = rlm.completion(job["text"], root_prompt="What is it?").response
    assert answer == "done", answer
    return [last - first for first, last in zip(client.asked[0], client.asked[-1])]

def best(replies):
    rounds = [spent(replies) for _ in range(job["rounds"])]
    return [min(each[0] for each in rounds), min(each[1] for each in rounds)]

print(json.dumps({name: best(replies) for name, replies in job["scripts"].items()}))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """From the first reply of the root to its last request, in milliseconds: the clock's, and of a processor."""

    turn: tuple[float, float]
    batched_call: tuple[float, float]
    single_call: tuple[float, float]


Spent = tuple[float, float]


class _Instant:
    """An engine that gives the root these replies at once and answers every sub-call with `fine`: no threads, no wait.

    The other library's client is as bare.
    """

    def __init__(self, replies: Sequence[str]) -> None:
        self._replies = iter(replies)

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> "_Said":
        return _Said(next(self._replies) if request.conversation else "fine")

    def count_tokens(self, text: str) -> int:
        return len(text) // 4 + 1

    def info(self) -> EngineInfo:
        return EngineInfo("instant", "", 10_000_000, 0)

    def close(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class _Said:
    text: str

    def result(self) -> Reply:
        return Reply(self.text, "stop", 1, 0, 1, 0.0, 0.0)

    def cancel(self) -> None:
        pass


def scripts() -> dict[str, list[str]]:
    return {
        "turn": [*(TURN.format(n=n) for n in range(TURNS)), LAST],
        "batched_call": [BATCH.format(n=CALLS), LAST],
        "single_call": [SINGLE.format(n=CALLS), LAST],
    }


def _cost(spent: Mapping[str, Sequence[float]]) -> Cost:
    """Seconds of whole runs -> milliseconds of one turn or call."""
    times = {name: TURNS if name == "turn" else CALLS for name in spent}
    each = {name: [1000 * seconds / times[name] for seconds in both] for name, both in spent.items()}
    return Cost(**{name: (wall, processor) for name, (wall, processor) in each.items()})


def run_benchmark(profile: Profile, python: Path | None = None) -> str:
    """The costs as a Markdown table. `python` is an interpreter that has `rlms`; this one, where none is given."""
    ours = our_cost(profile)
    theirs, why = their_cost(python)
    grown, kept = memory(profile)
    lines = [
        "| milliseconds, and of a processor | Burrow | | rlms | | share | |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, part in (
        ("a turn", "turn"),
        ("a sub-call of a batch", "batched_call"),
        ("a sub-call by itself", "single_call"),
    ):
        mine: Spent = getattr(ours, part)
        other: Spent | None = getattr(theirs, part) if theirs else None
        cells = [f"{value:.3f}" for value in (*mine, *(other or ()))]
        cells += [f"{a / b:.2f}" for a, b in zip(mine, other, strict=True)] if other else ["-"] * 4
        lines.append(f"| {name} | {' | '.join(cells)} |")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    lines += ["", f"Best of {ROUNDS}; {TURNS} turns, {CALLS} calls. Load of this computer: {load}."]
    lines.append(f"Of a sub-call, {_matching():.3f} ms find what it read in the document; rlms does not do that.")
    if why:
        lines.append(f"Without rlms: {why}")
    lines.append(
        f"{MANY_CALLS:,} sub-calls in one run: {grown / 1e6:.1f} MB more memory than after {MANY_CALLS // 10:,}, "
        f"of which the answers themselves are {kept / 1e6:.1f} MB."
    )
    return "\n".join(lines)


def our_cost(profile: Profile) -> Cost:
    best: dict[str, Spent] = {}
    for name, replies in scripts().items():
        rounds = [_spent(profile, replies) for _ in range(ROUNDS)]
        best[name] = (min(each[0] for each in rounds), min(each[1] for each in rounds))
    return _cost(best)


def _matching() -> float:
    """Milliseconds of a processor that it takes to find the passages of one prompt in the text."""
    reading = Reading((Document("text", None, "text", TEXT, ""),))
    prompts = [f"Read this: {TEXT[i * 50 : i * 50 + 400]}" for i in range(CALLS)]
    reading.spans_in(prompts[0])
    begun = time.process_time()
    for prompt in prompts:
        reading.add("read", reading.spans_in(prompt))
    return (time.process_time() - begun) * 1000 / CALLS


def _spent(profile: Profile, replies: list[str]) -> Spent:
    asked: list[Spent] = []

    def watch(event: Event) -> None:
        if isinstance(event, TurnStarted):
            asked.append((time.perf_counter(), time.process_time()))

    engine = _Instant(replies)
    _asked(engine, profile, watch)
    return asked[-1][0] - asked[0][0], asked[-1][1] - asked[0][1]


def _asked(engine: _Instant, profile: Profile, emit: Callable[[Event], None]) -> None:
    document = Document("text", None, "text", TEXT, sha256(TEXT.encode()).hexdigest())
    limits = Limits(turns=TURNS + 10, calls=MANY_CALLS, calls_per_block=MANY_CALLS)
    tree = Tree(engine, profile, (document,), emit, limits=limits)
    end = Run(tree, Task("What is it?", (document,))).run()
    assert isinstance(end, Answered), end
    assert end.answer == "done"


def their_cost(python: Path | None) -> tuple[Cost | None, str]:
    """The same for `rlms`; None and why when it is not there."""
    job = json.dumps({"text": TEXT, "rounds": ROUNDS, "scripts": scripts()})
    command = [str(python or sys.executable), "-c", THEIRS]
    try:
        done = subprocess.run(command, input=job, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, f"{python or sys.executable} did not do it ({type(error).__name__})."
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        if "No module named 'rlm'" in last:
            return None, f"the package is not installed for {python or sys.executable}; `pip install rlms` there first."
        return None, f"it failed: {last}"
    return _cost(json.loads(done.stdout.splitlines()[-1])), ""


def memory(profile: Profile) -> tuple[int, int]:
    """Bytes by which the process grew between a run of a tenth of the calls and one of all; bytes of the answers."""
    levels = []
    for number in (MANY_CALLS // 10, MANY_CALLS):
        code = BATCH.format(n=number).replace("context[i * 50:i * 50 + 400]", "str(i) + context[:400]")
        engine = _Instant([code, LAST])
        _asked(engine, profile, lambda event: None)
        gc.collect()
        levels.append(psutil.Process().memory_info().rss)
    return levels[1] - levels[0], MANY_CALLS * (sys.getsizeof("fine") + 8)
