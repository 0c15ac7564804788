from pathlib import Path

import pytest

from burrow.inference.calibration import WIDTHS, best_threads, best_width, breathe
from burrow.inference.context import Context, Shape
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions


@pytest.mark.parametrize("outputs", [1, 3, 16])
def test_the_width_is_one_that_the_context_can_do_and_the_context_is_left_empty(tiny_model: Path, outputs: int) -> None:
    start_backend()
    shape = Shape(cells=2048, sequences=outputs + 2, outputs=outputs, threads=1)
    context = Context(Model(tiny_model, LlamaOptions()), shape, lambda: False)
    assert breathe(context)
    assert best_threads(context, 1) == 1
    assert best_threads(context, 2) in (1, 2)
    width = best_width(context)
    assert width in WIDTHS
    assert width <= outputs
    assert context.lengths == [0] * shape.sequences
