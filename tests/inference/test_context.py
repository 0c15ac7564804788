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


@pytest.mark.parametrize("flash", [True, False])
def test_a_context_that_grows_keeps_what_its_sequences_hold_and_share(model: Model, flash: bool) -> None:
    def said(shape: Shape) -> list[int]:
        context = Context(model, shape, lambda: False)
        found = []
        context.decode(entries(150))
        context.fork(0, 1, 100)
        for length in (90, 300, 40):
            if sum(context.lengths) - 100 + length > context.cells:
                assert context.grow(sum(context.lengths) - 100 + length)
            assert context.decode(entries(length, sequence=1)) == DECODED
            found.append(int(context.logits(length - 1).argmax()))
            assert context.decode([Entry(70, 0, True)]) == DECODED
            found.append(int(context.logits(0).argmax()))
        assert context.lengths == [153, 530]
        assert context.cut(1, 100)
        context.close()
        return found

    small = Shape(cells=256, most_cells=1024, sequences=2, outputs=1, threads=1, flash=flash)
    assert said(small) == said(Shape(cells=1024, sequences=2, outputs=1, threads=1, flash=flash))


def test_a_context_grows_no_further_than_it_may_and_than_there_is_memory_for(model: Model) -> None:
    fixed = Context(model, Shape(cells=256, sequences=2, outputs=1, threads=1), lambda: False)
    assert not fixed.grow(300)
    greedy = Shape(cells=256, most_cells=1024, cell_bytes=1 << 50, sequences=2, outputs=1, threads=1)
    poor = Context(model, greedy, lambda: False)
    assert poor.decode(entries(200)) == DECODED
    assert not poor.grow(300)
    assert (poor.cells, poor.lengths) == (256, [200, 0])
    able = Context(model, Shape(cells=256, most_cells=700, sequences=2, outputs=1, threads=1), lambda: False)
    assert able.grow(300)
    assert able.cells == 512
    assert able.grow(513)
    assert able.cells == 768  # llama.cpp rounds up
    assert not able.grow(800)
    for context in (fixed, poor, able):
        context.close()
