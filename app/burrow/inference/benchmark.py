"""`burrow bench engine`: one RLM workload on any GGUF file, by Burrow's engine and by its peers, side by side.

Lengths of replies are fixed, so all systems do the same work. Each system runs in a process of its own, one after
another. Seconds on a busy machine are worth little; ratios of one run are worth more.
"""

import json
import multiprocessing
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from burrow.errors import Problem
from burrow.inference.peers import Task, decode_rates, run_burrow, run_llama, run_server
from burrow.inference.workload import Measured, Workload, recorded_workload


def run_benchmark(
    files: Sequence[Path],
    *,
    workload: Workload | None = None,
    server: str = "",
    rounds: int = 1,
    as_json: bool = False,
) -> str:
    """A report in Markdown or JSON; the recorded workload is done if no other is given. `server` is the address of an
    OpenAI-compatible server that has loaded the same model. Raises `Problem`."""
    if len(files) != 1 or not files[0].is_file():
        raise Problem("`burrow bench engine` needs one model file.", "Give the path of a GGUF file.")
    workload = workload or recorded_workload()
    task = Task(files[0], workload, server)
    systems: dict[str, Callable[[Task], Measured]] = {"Burrow": run_burrow, "Llama (llama-cpp-python)": run_llama}
    if server:
        systems["server"] = run_server
    measured: list[Measured] = []
    for _ in range(rounds):
        for name, run in systems.items():
            one: Measured = _apart(run, name, task)
            one.system = name
            measured.append(one)
    rates: dict[int, tuple[float, float]] = _apart(decode_rates, "The decode loop", task)
    if as_json:
        return json.dumps({"systems": [asdict(one) for one in measured], "decode": rates}, indent=2)
    return _markdown(task, measured) + "\n\n" + _decode_table(rates)


def _decode_table(rates: dict[int, tuple[float, float]]) -> str:
    rows = ["| decoded together | bare loop, tokens a second | with scheduling | of the limit |", "|---|---|---|---|"]
    for width, (bare, whole) in rates.items():
        rows.append(f"| {width} | {bare:.0f} | {whole:.0f} | {whole / bare:.2f} |")
    return "\n".join(rows)


def _markdown(task: Task, measured: Sequence[Measured]) -> str:
    rows = [
        f"{len(task.workload.bursts)} turns with {len(task.workload.bursts[0].prompts)} sub-calls each on "
        f"{task.path.name}; medians.",
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


def _apart(run: Callable[[Task], Any], name: str, task: Task) -> Any:
    """What a system returns, run in a process of its own."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_send, args=(there, run, task))
    process.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        raise Problem(f"{name} did not finish the benchmark.", "Try another model.") from None
    finally:
        process.join()


def _send(pipe: Connection, run: Callable[[Task], Any], task: Task) -> None:
    pipe.send(run(task))
