import pytest

from burrow.inference.options import LlamaOptions
from burrow.inference.sizing import GRAPHICS_SPARE, Machine, layers_that_fit, plan, threads_for

GIB = 1 << 30


def test_a_small_model_gets_the_window_it_was_trained_for() -> None:
    sizes = plan(LlamaOptions(), Machine(8, 16 * GIB), window_trained=2048, cell_bytes=4096)
    assert (sizes.window, sizes.root_cells) == (2048, 3072)
    assert [sizes.call_cells(width) for width in (1, 8, 12, 16, 128)] == [2048, 2048, 3072, 4096, 4096]


def test_the_window_shrinks_until_both_caches_fit() -> None:
    machine = Machine(8, 4 * GIB)
    sizes = plan(LlamaOptions(), machine, window_trained=131_072, cell_bytes=131_072)
    assert (sizes.root_cells + sizes.call_cells(128)) * 131_072 <= machine.free_memory / 2
    assert 512 <= sizes.window < 16_384


def test_a_window_that_a_person_chose_is_kept_but_for_what_the_model_can() -> None:
    tight = Machine(8, GIB)
    assert plan(LlamaOptions(window=8192), tight, window_trained=32_768, cell_bytes=131_072).window == 8192
    assert plan(LlamaOptions(window=8192), tight, window_trained=2048, cell_bytes=131_072).window == 2048


def test_smaller_numbers_are_kept_only_where_the_window_would_be_tiny_without_them() -> None:
    def kind(memory: int, shrinks: bool = True) -> str:
        return plan(LlamaOptions(), Machine(8, memory), 131_072, 131_072, shrinks).cache_type

    assert [kind(memory) for memory in (64 * GIB, 3 * GIB, GIB)] == ["f16", "f16", "q8_0"]
    assert kind(GIB, shrinks=False) == "f16"


def test_a_smaller_cache_type_buys_a_larger_window() -> None:
    machine = Machine(8, 5 * GIB)
    windows = [plan(LlamaOptions(cache_type=kind), machine, 131_072, 131_072).window for kind in ("f16", "q8_0")]
    assert windows[0] < windows[1]


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 1), (4, 3), (16, 15)])
def test_one_core_is_left_to_others(cores: int, threads: int) -> None:
    assert threads_for(cores) == threads
    assert plan(LlamaOptions(threads=7), Machine(cores, GIB), 2048, 4096).threads == 7


@pytest.mark.parametrize("wrong", [{"window": 5}, {"threads": -1}, {"gpu_layers": -2}, {"parallel": 257}])
def test_choices_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        LlamaOptions(**wrong)  # type: ignore[arg-type]


def test_a_graphics_card_gets_the_layers_that_fit_with_their_share_of_the_caches() -> None:
    weights, cache = 4 * GIB, GIB
    assert layers_that_fit(24 * GIB, weights, 33, cache) == 33
    some = layers_that_fit(4 * GIB, weights, 33, cache)
    assert 0 < some < 33
    assert some * (weights + cache) / 33 <= 4 * GIB - GRAPHICS_SPARE
    assert layers_that_fit(GIB, weights, 33, cache) == 0
    assert layers_that_fit(0, weights, 33, cache) == 0
