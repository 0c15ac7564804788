"""An RLM workload of fixed lengths, in texts and in token ids, and what is measured of a system that does it.

The lengths are those of recorded runs: a conversation of a few turns, and between two turns a burst of sub-calls whose
prompts begin alike.
"""

import random
import threading
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from burrow.inference.engine import Message, Request
from burrow.inference.options import LlamaOptions

TURNS = 4
CALLS = 8
WINDOW = 8192
WORDS = "the lease tenant shall pay rent on or before first day of each month and landlord may not enter unless".split()


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

    def turn_tokens(self) -> int:
        """Generated in the turns of the conversation."""
        return sum(burst.code_tokens for burst in self.bursts) + self.final_tokens

    def call_tokens(self) -> int:
        return sum(sum(burst.answer_tokens) for burst in self.bursts)


@dataclass(frozen=True, slots=True)
class Task:
    path: Path
    workload: Workload
    server: str = ""
    """The address of a server that has loaded the same model; empty is none."""
    widths: tuple[int, ...] = (1, 4)
    """How many replies are decoded together where the decode loop is measured."""


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
    processor: float = 0.0
    """Processor seconds of the process that computes: on a busy machine they are worth more than the wall's."""
    memory: int = 0
    """Peak resident bytes of the process that computes."""
    minimum: int = 0
    """Prompt tokens that had to be computed: the prefix tree of all prompts, generated tokens apart."""
    minimum_turns: int = 0
    """Those of them that were the conversation's."""
    width: int = 0
    """Sub-calls that were decoded together; 0 where it is not known."""

    def count(self, computed: int, generated: int) -> None:
        self.computed += computed
        self.generated += generated


def recorded_workload(seed: int = 1, turns: int = TURNS, calls: int = CALLS, words: int = 1) -> Workload:
    """Lengths from recorded runs, in words of about 1.3 tokens. Other `words` make another text of the same lengths, of
    which no system has anything in its cache."""
    chance, choice = random.Random(seed), random.Random(words)

    def text(words: int) -> str:
        return " ".join(choice.choice(WORDS) + ("." if choice.random() < 0.1 else "") for _ in range(words))

    common = text(25)
    bursts = []
    for _ in range(turns):
        instruction = f"{common}\n{text(chance.randrange(80, 130))}\n"
        prompts = tuple(instruction + text(chance.randrange(150, 310)) for _ in range(calls))
        answers = tuple(chance.randrange(20, 61) for _ in range(calls))
        bursts.append(Burst(chance.randrange(165, 277), prompts, answers, text(chance.randrange(190, 400))))
    return Workload(text(540), text(20), tuple(bursts))


class Peak:
    """Watches the resident memory of a process, and the processor time it takes."""

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._process = psutil.Process(pid)
        self._begun = self._processor()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="memory", daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.05):
            self.bytes = max(self.bytes, self._process.memory_info().rss)

    def _processor(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system

    def stop(self, measured: Measured) -> None:
        """The end of what is measured."""
        self._over.set()
        self._thread.join()
        measured.memory = self.bytes
        measured.processor = self._processor() - self._begun


class Prompts:
    """The workload in token ids, as Burrow's engine writes it: what the peers are given."""

    def __init__(self, path: Path, workload: Workload) -> None:
        from burrow.inference.model import Model, start_backend
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
            writer.remember(root, self.opening, "x", [], [])
            grown = (*messages, Message("assistant", "x"), Message("user", burst.output))
            self.following.append(writer.prompt(Request(grown, conversation=name))[len(self.opening) :])

    def minimum_turns(self) -> int:
        return len(self.opening) + sum(map(len, self.following))

    def minimum(self) -> int:
        calls = [prompt for burst in self.calls for prompt in burst]
        nodes = {hash(tuple(prompt[: end + 1])) for prompt in calls for end in range(len(prompt))}
        return self.minimum_turns() + len(nodes)
