"""What llama.cpp aborts over, or fails at, on a context of its own."""

from pathlib import Path

import pytest

from burrow.inference.context import ABORTED, CACHE_FULL, DECODED, Context, Entry, Shape
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions


@pytest.fixture(scope="module")
def model(tiny_model: Path) -> Model:
    start_backend()
    return Model(tiny_model, LlamaOptions())


def entries(count: int, sequence: int = 0) -> list[Entry]:
    return [Entry(60 + at % 40, sequence, at == count - 1) for at in range(count)]


def test_a_full_cache_changes_nothing_and_there_is_room_again_after_a_cut(model: Model) -> None:
    context = Context(model, Shape(cells=256, sequences=2, outputs=1, threads=1), lambda: False)
    assert context.decode(entries(200)) == DECODED
    assert context.decode(entries(100, sequence=1)) == CACHE_FULL
    assert context.lengths == [200, 0]
    with pytest.raises(ValueError, match="no logits"):
        context.sample(99, None)
    assert context.cut(0, 100)
    assert context.decode(entries(100, sequence=1)) == DECODED
    assert context.sample(99, None) >= 0
    context.close()


def test_after_an_abort_nothing_can_be_sampled_and_the_sequence_goes_on(model: Model) -> None:
    abort = [False]
    context = Context(model, Shape(cells=256, sequences=2, outputs=1, threads=1), lambda: abort[0])
    assert context.decode(entries(20)) == DECODED
    abort[0] = True
    assert context.decode(entries(20)) == ABORTED
    with pytest.raises(ValueError, match="no logits"):
        context.sample(19, None)
    abort[0] = False
    assert context.lengths == [20, 0]
    assert context.decode(entries(20)) == DECODED
    assert context.lengths == [40, 0]
    context.close()
