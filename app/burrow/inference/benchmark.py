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
from burrow.inference.peer_server import run_llama_server, speaks_tokens
from burrow.inference.peers import run_burrow, run_llama, run_server
from burrow.inference.workload import Measured, Task, Workload, recorded_workload

BURROW, LLAMA = "Burrow", "Llama (llama-cpp-python)"


@dataclass(frozen=True, slots=True)
class EngineReport:
    model: str
    turns: int
    calls: int
    """Of each turn."""
    runs: tuple[Measured, ...]
    speed: Speed

    def systems(self) -> list[Measured]:
        """Each system once, with the medians of its runs."""
        names = dict.fromkeys(run.system for run in self.runs)
        return [_median([run for run in self.runs if run.system == name]) for name in names]

    def least_seconds(self) -> float:
        """What the workload would take at the measured rates if nothing were computed twice and nothing waited."""
        ours = self.systems()[0]
        replies = sum(run.generated for run in self.runs[:1])
        return ours.minimum / self.speed.prefill + replies / self.speed.bare(max(1, ours.width))

    def as_json(self) -> str:
        runs = [asdict(run) for run in self.runs]
        return json.dumps({"model": self.model, "systems": runs, "speed": asdict(self.speed)}, indent=2)

    def as_markdown(self) -> str:
        head = f"{self.turns} turns with {self.calls} sub-calls each on {self.model}; medians."
        return "\n".join([head, "", *_systems_table(self), "", *_speed_table(self.speed), "", *_ratios(self)])


def run_benchmark(
    files: Sequence[Path],
    *,
    workload: Workload | None = None,
    server: str = "",
    rounds: int = 1,
    widths: tuple[int, ...] = (1, 4),
) -> EngineReport:
    """The recorded workload is done if no other is given. `server` is the address of an OpenAI-compatible server that
    has loaded the same model. Raises `Problem`."""
    if len(files) != 1 or not files[0].is_file():
        raise Problem("`burrow bench engine` needs one model file.", "Give the path of a GGUF file.")
    workload = workload or recorded_workload()
    task = Task(files[0], workload, server, widths)
    systems: dict[str, Callable[[Task], Measured]] = {BURROW: run_burrow, LLAMA: run_llama}
    if server:
        tokens = speaks_tokens(server)
        systems["llama-server" if tokens else "server"] = run_llama_server if tokens else run_server
    measured: list[Measured] = []
    for _ in range(rounds):
        for name, run in systems.items():
            one: Measured = _apart(run, name, task)
            one.system = name
            measured.append(one)
    speed: Speed = _apart(measure_speed, "The decode loop", task)
    return EngineReport(task.path.name, len(workload.bursts), len(workload.bursts[0].prompts), tuple(measured), speed)


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
        memory=int(middle(lambda run: run.memory)),
        minimum=runs[0].minimum,
        width=runs[0].width,
    )


def _systems_table(report: EngineReport) -> list[str]:
    rows = [
        "| system | wall s | prompt tokens computed | of the minimum | first token s | in last turn | bursts s | MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in report.systems():
        rows.append(
            f"| {one.system} | {one.wall:.1f} | {one.computed:,} | {one.computed / one.minimum:.3f} "
            f"| {statistics.mean(one.first_tokens[1:]):.2f} | {one.first_tokens[-1]:.2f} | {one.bursts:.1f} "
            f"| {one.memory / 1e6:.0f} |"
        )
    return rows


def _speed_table(speed: Speed) -> list[str]:
    rows = [
        f"Prefill alone: {speed.prefill:.0f} tokens a second.",
        "",
        "| decoded together | bare loop, tokens a second | with scheduling | of the limit | time outside llama.cpp |",
        "|---|---|---|---|---|",
    ]
    for one in speed.decoding:
        rows.append(
            f"| {one.width} | {one.bare:.1f} | {one.scheduled:.1f} | {one.scheduled / one.bare:.2f} "
            f"| {one.outside:.2%} |"
        )
    return rows


def _ratios(report: EngineReport) -> list[str]:
    ours, *others = report.systems()
    rows = [f"* Burrow decodes {ours.width} sub-calls together here; wall / least possible = "
            f"{ours.wall / report.least_seconds():.2f}"]  # fmt: skip
    for other in others:
        first = f"{ours.first_tokens[-1] / other.first_tokens[-1]:.2f}" if other.first_tokens[-1] else "-"
        memory = f"{ours.memory / other.memory:.2f}" if other.memory else "not seen"
        rows.append(
            f"* Burrow / {other.system}: wall {ours.wall / other.wall:.2f}, first token of the last turn {first}, "
            f"memory {memory}"
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
