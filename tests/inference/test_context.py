"""What llama.cpp aborts over, or fails at, on a context of its own."""

import ctypes
import gc
from collections.abc import Iterator
from pathlib import Path

import llama_cpp.llama_cpp as llama
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.inference.batch import Entry
from burrow.inference.context import ABORTED, CACHE_FULL, DECODED, Context, Shape
from burrow.inference.engine import Sampling
from burrow.inference.model import Model, log_lines, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.sampler import Sampler


@pytest.fixture(scope="module")
def computed(model: Model) -> Iterator[Context]:
    """A context with logits after its only entry."""
    context = Context(model, Shape(cells=256, sequences=1, outputs=1, threads=1), lambda: False)
    assert context.decode([Entry(70, 0, True)]) == DECODED
    yield context
    context.close()


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


@given(
    temperature=st.floats(0, 10),
    top_k=st.sampled_from([0, 1, 2, 40, 286, 287, 1 << 20]),
    top_p=st.floats(0.0001, 1),
    min_p=st.floats(0, 1),
    repeat_penalty=st.floats(0.1, 10),
    seed=st.integers(0, (1 << 32) - 1),
)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sampling_that_may_be_asked_for_gives_a_token(computed: Context, **chosen: float) -> None:
    """llama.cpp aborts over a chain that selects nothing, and may select nothing where all candidates are cut."""
    sampler = Sampler(Sampling(**chosen))  # type: ignore[arg-type]
    tokens = [computed.sample(0, sampler) for _ in range(3)]
    assert all(0 <= token < computed.logits_size for token in tokens)
    sampler.close()


def test_a_model_without_weights_gets_no_context(tiny_model: Path) -> None:
    """llama.cpp would make one, and abort over the first batch."""
    vocabulary = Model(tiny_model, LlamaOptions(), vocabulary_only=True)
    with pytest.raises(ValueError, match="no weights"):
        Context(vocabulary, Shape(cells=256, sequences=1, outputs=1, threads=1), lambda: False)


def test_llama_cpps_log_is_kept_whatever_bytes_it_holds(model: Model) -> None:
    """The callback is called from native threads for as long as the process lives, also after a collection."""
    gc.collect()
    log, data = llama.llama_log_callback(), ctypes.c_void_p()
    llama.llama_log_get(ctypes.byref(log), ctypes.byref(data))
    log(3, b"half \xc3 a character\n", None)
    assert log_lines[-1] == "half \ufffd a character"
    gc.collect()
    Context(model, Shape(cells=256, sequences=1, outputs=1, threads=1), lambda: False).close()
    assert log_lines[-1] != "half \ufffd a character"
