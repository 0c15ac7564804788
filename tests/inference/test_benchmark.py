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
    report = run_benchmark([path], workload=recorded_workload(turns=2, calls=3), rounds=2, widths=(2,))
    burrow, llama = report.systems()
    assert burrow.generated == llama.generated
    assert burrow.minimum <= burrow.computed <= 1.02 * burrow.minimum < llama.computed
    assert [one.width for one in report.speed.decoding] == sorted({1, 2, burrow.width})
    assert all(0 <= one.outside < 1 and one.bare > 0 and one.calls > 0 for one in report.speed.decoding)
    assert report.turn_tokens + report.call_tokens == burrow.generated
    told = json.loads(report.as_json())
    assert [run["system"] for run in told["systems"]] == ["Burrow", "Llama (llama-cpp-python)"] * 2
    assert f"| Burrow | {burrow.wall:.1f} | {burrow.processor:.1f} | {burrow.computed:,} |" in report.as_markdown()
    assert 0 < report.least_seconds() < burrow.wall


def test_one_file_is_needed() -> None:
    for files in ([], [Path("missing.gguf")], [Path("a"), Path("b")]):
        with pytest.raises(Problem, match="one model file"):
            run_benchmark(files)
