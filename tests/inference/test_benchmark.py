import json
from collections.abc import Callable
from pathlib import Path

import pytest

from burrow.errors import Problem
from burrow.inference.benchmark import run_benchmark
from burrow.inference.workload import Prompts, recorded_workload


def test_the_workload_is_the_same_every_time_and_its_minimum_is_counted_right(tiny_model: Path) -> None:
    workload = recorded_workload(turns=1, calls=3)
    assert workload == recorded_workload(turns=1, calls=3)
    prompts = Prompts(tiny_model, workload)
    calls = prompts.calls[0]
    shared = next(at for at in range(10_000) if len({call[at] for call in calls}) > 1)
    assert shared > 50
    rest = sum(len(call) for call in calls) - shared * len(calls)
    assert shared + rest >= prompts.minimum() - len(prompts.opening) - len(prompts.following[0]) > rest


def test_the_report_names_each_system_and_burrow_computes_the_minimum(make_model: Callable[..., Path]) -> None:
    path = make_model("benchmarked", layers=1, window=8192)
    small = recorded_workload(turns=2, calls=3)
    report = json.loads(run_benchmark([path], workload=small, as_json=True))
    burrow, llama = report["systems"]
    assert burrow["generated"] == llama["generated"]
    assert burrow["minimum"] <= burrow["computed"] <= 1.02 * burrow["minimum"] < llama["computed"]
    assert set(report["decode"]) == {"1", "4"}


def test_one_file_is_needed() -> None:
    for files in ([], [Path("missing.gguf")], [Path("a"), Path("b")]):
        with pytest.raises(Problem, match="one model file"):
            run_benchmark(files)
