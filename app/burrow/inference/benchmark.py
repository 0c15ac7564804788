"""`burrow bench engine`: one RLM workload on any GGUF file, by Burrow's engine and by its peers, side by side.

Lengths of replies are fixed, so all systems do the same work. Each system runs in a process of its own, one after
another. Seconds on a busy machine are worth little; ratios of one run are worth more.
"""

import json
import multiprocessing
import os
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from burrow.errors import Problem
from burrow.inference.decoding import Speed, measure_speed
from burrow.inference.peer_server import run_llama_server, slots
from burrow.inference.peers import run_burrow, run_llama, run_server
from burrow.inference.workload import Measured, Task, Workload, recorded_workload

System = tuple[Callable[[Task], Measured], str]
"""What does the workload, and a server's address."""

BURROW, LLAMA = "Burrow", "Llama (llama-cpp-python)"


@dataclass(frozen=True, slots=True)
class EngineReport:
    model: str
    turns: int
    calls: int
    """Of each turn."""
    turn_tokens: int
    """Generated in turns."""
    call_tokens: int
    """Generated in sub-calls."""
    runs: tuple[Measured, ...]
    speed: Speed

    def systems(self) -> list[Measured]:
        """Each system once, with the medians of its runs."""
        names = dict.fromkeys(run.system for run in self.runs)
        return [_median([run for run in self.runs if run.system == name]) for name in names]

    def least(self) -> dict[str, float]:
        """Seconds that each kind of work would take at the measured rates if nothing were computed twice, nothing
        waited and no sub-call were slowed by another one's prompt."""
        ours = self.systems()[0]
        return {
            "prompts of turns": ours.minimum_turns / self.speed.turn_prefill,
            "replies of turns": self.turn_tokens / self.speed.turn,
            "prompts of sub-calls": (ours.minimum - ours.minimum_turns) / self.speed.prefill,
            "replies of sub-calls": self.call_tokens / self.speed.calls(max(1, ours.width)),
        }

    def least_seconds(self) -> float:
        return sum(self.least().values())

    def as_json(self) -> str:
        runs = [asdict(run) for run in self.runs]
        told = {"model": self.model, "systems": runs, "speed": asdict(self.speed), "least": self.least()}
        return json.dumps(told, indent=2)

    def as_markdown(self) -> str:
        head = f"{self.turns} turns with {self.calls} sub-calls each on {self.model}; medians."
        return "\n".join([head, "", *_systems_table(self), "", *_speed_table(self.speed), "", *_ratios(self)])


def run_benchmark(
    files: Sequence[Path],
    *,
    workload: Workload | None = None,
    servers: Sequence[str] = (),
    rounds: int = 1,
    widths: tuple[int, ...] = (1, 4),
) -> EngineReport:
    """The recorded workload is done if no other is given, in other words in each round: a server keeps what it has
    computed from one to the next. `servers` are addresses of OpenAI-compatible servers that have loaded the model too.
    Raises `Problem`."""
    if len(files) != 1 or not files[0].is_file():
        raise Problem("`burrow bench engine` needs one model file.", "Give the path of a GGUF file.")
    rounds_of_work = [workload or recorded_workload(words=number) for number in range(1, rounds + 1)]
    systems: dict[str, System] = {BURROW: (run_burrow, ""), LLAMA: (run_llama, "")}
    for address in servers:
        several = slots(address)
        name = f"llama-server with {several} slots" if several else f"server at {address}"
        systems[name] = (run_llama_server if several else run_server), address
    measured: list[Measured] = []
    for work in rounds_of_work:
        for name, (run, address) in systems.items():
            one: Measured = _apart(run, name, Task(files[0], work, address, widths))
            one.system = name
            measured.append(one)
    # Where all are compared at the rates of one width, it is the one that was really used.
    task = Task(files[0], work, widths=(*widths, max(1, measured[0].width)))
    speed: Speed = _apart(measure_speed, "The decode loop", task)
    return EngineReport(
        model=task.path.name,
        turns=len(work.bursts),
        calls=len(work.bursts[0].prompts),
        turn_tokens=work.turn_tokens(),
        call_tokens=work.call_tokens(),
        runs=tuple(measured),
        speed=speed,
    )


def _median(runs: list[Measured]) -> Measured:
    def middle(of: Callable[[Measured], float]) -> float:
        return statistics.median(map(of, runs))

    first = [statistics.median(times) for times in zip(*(run.first_tokens for run in runs), strict=True)]
    return Measured(
        system=runs[0].system,
        wall=middle(lambda run: run.wall),
        computed=int(middle(lambda run: run.computed)),
        generated=int(middle(lambda run: run.generated)),
        first_tokens=first,
        bursts=middle(lambda run: run.bursts),
        processor=middle(lambda run: run.processor),
        memory=int(middle(lambda run: run.memory)),
        minimum=int(middle(lambda run: run.minimum)),
        minimum_turns=int(middle(lambda run: run.minimum_turns)),
        width=int(middle(lambda run: run.width)),
    )


def _systems_table(report: EngineReport) -> list[str]:
    rows = [
        "| system | wall s | processor s | prompt tokens computed | of the minimum | first token s | in last turn "
        "| bursts s | MB |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in report.systems():
        rows.append(
            f"| {one.system} | {one.wall:.1f} | {one.processor:.1f} | {one.computed:,} "
            f"| {one.computed / one.minimum:.3f} | {statistics.mean(one.first_tokens[1:]):.2f} "
            f"| {one.first_tokens[-1]:.2f} | {one.bursts:.1f} | {one.memory / 1e6:.0f} |"
        )
    return rows


def _speed_table(speed: Speed) -> list[str]:
    rows = [
        f"Tokens a second: a sub-call's prompt {speed.prefill:.0f}, a turn's {speed.turn_prefill:.0f}, "
        f"a turn's reply {speed.turn:.1f}.",
        "",
        "| decoded together | bare loop, tokens a second | with scheduling | of the limit | time outside llama.cpp "
        "| bare loop behind sub-calls' prompts |",
        "|---|---|---|---|---|---|",
    ]
    for one in speed.decoding:
        rows.append(
            f"| {one.width} | {one.bare:.1f} | {one.scheduled:.1f} | {one.scheduled / one.bare:.2f} "
            f"| {one.outside:.2%} | {one.calls:.1f} |"
        )
    return rows


def _ratios(report: EngineReport) -> list[str]:
    ours, *others = report.systems()
    least = ", ".join(f"{name} {seconds:.1f}" for name, seconds in report.least().items())
    rows = [
        f"* Burrow decodes {ours.width} sub-calls together here; wall / least possible = "
        f"{ours.wall / report.least_seconds():.2f}",
        f"* Least possible, in seconds: {least}",
    ]
    for other in others:
        first = f"{ours.first_tokens[-1] / other.first_tokens[-1]:.2f}" if other.first_tokens[-1] else "-"
        processor = f"{ours.processor / other.processor:.2f}" if other.processor else "not seen"
        memory = f"{ours.memory / other.memory:.2f}" if other.memory else "not seen"
        rows.append(
            f"* Burrow / {other.system}: wall {ours.wall / other.wall:.2f}, processor {processor}, "
            f"first token of the last turn {first}, memory {memory}"
        )
    return rows


def _apart(run: Callable[[Task], Any], name: str, task: Task) -> Any:
    """What a system returns, run in a process of its own."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_send, args=(there, run, task))
    process.start()
    there.close()
    try:
        result = here.recv()
    except EOFError:
        raise Problem(f"{name} did not finish the benchmark.", "Try another model.") from None
    finally:
        process.join()
    if isinstance(result, Problem):
        raise result
    return result


def _send(pipe: Connection, run: Callable[[Task], Any], task: Task) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)  # llama.cpp's log is long, and nothing is wrong
    os.close(nowhere)
    try:
        pipe.send(run(task))
    except Problem as problem:
        pipe.send(problem)
