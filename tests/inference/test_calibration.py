import os
import subprocess
import sys
from pathlib import Path

import pytest

import burrow
from burrow.inference.calibration import CALIBRATION_CELLS, WIDTHS, best_threads, best_width, breathe, threads_worth_it
from burrow.inference.context import Context, Shape
from burrow.inference.model import LoadFailure, Model, start_backend
from burrow.inference.options import LlamaOptions


@pytest.fixture(scope="module")
def model(tiny_model: Path) -> Model:
    start_backend()
    return Model(tiny_model, LlamaOptions())


@pytest.mark.parametrize("outputs", [1, 3, 16])
def test_the_width_is_one_that_the_context_can_do(model: Model, outputs: int) -> None:
    shape = Shape(cells=CALIBRATION_CELLS, sequences=outputs + 1, outputs=outputs, threads=1)
    context = Context(model, shape, lambda: False)
    breathe(context)
    assert best_threads(context, 1) == 1
    assert best_threads(context, 2) in (1, 2)
    assert context.lengths == [0] * shape.sequences
    width = best_width(context)
    assert width in WIDTHS
    assert width <= outputs
    context.close()
    context.close()


def test_a_cache_that_is_too_small_for_all_widths_bounds_them(model: Model) -> None:
    context = Context(model, Shape(cells=1024, sequences=17, outputs=16, threads=1), lambda: False)
    assert best_width(context, longest=400) in (1, 2)
    context.close()


def test_where_nothing_can_be_computed_that_is_told(model: Model) -> None:
    context = Context(model, Shape(cells=256, sequences=2, outputs=1, threads=1), lambda: True)
    for work in (breathe, best_width):
        with pytest.raises(LoadFailure):
            work(context)
    context.close()


@pytest.mark.parametrize(
    ("seconds", "threads"),
    [
        ({2: 0.0100, 4: 0.0060}, 4),
        ({2: 0.0100, 4: 0.0105}, 4),
        ({2: 0.0100, 4: 0.0120}, 2),
        ({1: 0.0065, 2: 0.3300}, 1),
    ],
    ids=["all cores are free", "no difference", "slow cores", "a core is busy and the others spin"],
)
def test_half_the_threads_are_taken_where_the_others_stand_in_the_way(seconds: dict[int, float], threads: int) -> None:
    assert threads_worth_it(seconds) == threads


MEASURING = """
import os, pathlib, sys
from burrow.inference.calibration import best_threads
from burrow.inference.context import Context, Shape
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
import llama_cpp
start_backend()
context = Context(Model(pathlib.Path(sys.argv[1]), LlamaOptions()), Shape(256, 2, 1, threads=2), lambda: False)
os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
print(llama_cpp.llama_n_threads(context.handle), best_threads(context, 2), llama_cpp.llama_n_threads(context.handle))
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="keeps a process on one core")
def test_threads_that_keep_each_other_from_working_are_measured_and_taken_back(tiny_model: Path) -> None:
    """Two threads get one core, on which one spins while the other one has the work."""
    environment = {**os.environ, "OMP_WAIT_POLICY": "active", "PYTHONPATH": str(Path(burrow.__file__).parents[1])}
    command = [sys.executable, "-c", MEASURING, str(tiny_model)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=False)
    assert done.stdout.split() == ["2", "1", "1"]
