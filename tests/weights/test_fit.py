"""Estimates beside what llama.cpp really allocates, and the choices that follow from them."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
from ggufwriting import write
from hollow import REAL, measure, small, write_hollow
from hypothesis import given
from hypothesis import strategies as st

from burrow import paths
from burrow.inference import context, loading, sizing
from burrow.weights import fit
from burrow.weights.fit import Shape, Wishes, cache_bytes, choose, compute_bytes, estimate, output_bytes
from burrow.weights.gguf import ModelHeader, read_header
from burrow.weights.machine import Machine

GB = 1_000_000_000


@pytest.fixture(scope="module")
def header(tmp_path_factory: pytest.TempPathFactory) -> ModelHeader:
    """Qwen3-4B: 4.3 GB of weights, 144 KiB of cache a token."""
    return read_header(write_hollow(tmp_path_factory.mktemp("hollow") / "model.gguf", REAL["Qwen3-4B"]))


@pytest.mark.parametrize("flash", [True, False])
@pytest.mark.parametrize("name", list(REAL))
def test_estimates_are_within_a_tenth_of_what_llama_allocates(name: str, flash: bool, tmp_path: Path) -> None:
    path = write_hollow(tmp_path / "model.gguf", small(REAL[name]))
    header = read_header(path)
    shape = Shape(4096, 28, 16, flash)
    real = measure(path, shape)
    assert header.weights == pytest.approx(real.weights, rel=0.01)
    assert cache_bytes(header, shape) == pytest.approx(real.cache, rel=0.01)
    assert compute_bytes(header, shape) == pytest.approx(real.compute, rel=0.10)
    assert output_bytes(header, shape) == pytest.approx(real.outputs, rel=0.02)


def test_a_quantised_cache_is_estimated_too(tmp_path: Path) -> None:
    path = write_hollow(tmp_path / "model.gguf", small(REAL["Qwen3-4B"]))
    real = measure(path, Shape(8192, 28, 16), "q8_0")
    assert cache_bytes(read_header(path), Shape(8192, 28, 16), "q8_0") == pytest.approx(real.cache, rel=0.01)


def test_the_engines_contexts_are_the_ones_that_are_counted() -> None:
    assert (fit.ROOTS, fit.CALLS) == (sizing.ROOT_WIDTH, sizing.MOST_WIDTH)
    assert (context.Shape(1, 1, 1, 1).piece, loading.ROOT_PIECE) == (fit.PIECE, fit.ROOT_PIECE)
    assert (fit.SPARE, fit.SPARE_STATES) == (sizing.SPARE_SEQUENCES, sizing.SPARE_STATES)
    assert (fit.USUAL_WINDOW, fit.LEAST_WINDOW) == (sizing.USUAL_WINDOW, sizing.LEAST_WINDOW)


def test_the_verdict_follows_the_memory_that_is_free(header: ModelHeader) -> None:
    verdicts = [
        estimate(header, Machine(32 * GB, int(free * GB), 4), 4096).verdict for free in (16, 8, 6.6, 5.9, 5.5, 1)
    ]
    assert verdicts == ["fits", "fits", "tight", "tight", "too big", "too big"]


def test_the_numbers_are_told_with_the_verdict(header: ModelHeader) -> None:
    found = estimate(header, Machine(16 * GB, 5 * GB, 4), 4096)
    assert found.sentence.startswith("It is too big for what is free now: it takes 5.")
    assert "of 5.0 GB free memory" in found.sentence
    assert "4,096 tokens" in found.sentence


def test_a_smaller_window_is_chosen_where_memory_is_short(header: ModelHeader) -> None:
    windows = [choose(header, Machine(64 * GB, int(free * GB), 4)).window for free in (32, 10, 7)]
    assert windows == sorted(windows, reverse=True)
    assert windows[0] == fit.USUAL_WINDOW
    assert windows[-1] < fit.USUAL_WINDOW
    for free, window in zip((32, 10, 7), windows, strict=True):
        assert estimate(header, Machine(64 * GB, int(free * GB), 4), window).verdict == "fits"


def test_a_persons_choice_is_taken_as_it_is(header: ModelHeader) -> None:
    chosen = choose(header, Machine(8 * GB, 2 * GB, 4), Wishes(window=32_768, gpu_layers=7, threads=3, sequences=5))
    assert (chosen.window, chosen.gpu_layers, chosen.threads, chosen.sequences) == (32_768, 7, 3, 5)
    assert chosen.fit.verdict == "too big"


def test_a_window_never_grows_beyond_what_the_model_knows(header: ModelHeader) -> None:
    assert choose(replace(header, window=2048), Machine(64 * GB, 60 * GB, 4), Wishes(window=8192)).window == 2048
    assert choose(replace(header, window=0), Machine(64 * GB, 60 * GB, 4)).window == fit.UNTOLD_WINDOW


def test_a_card_gets_as_many_layers_as_fit_on_it(header: ModelHeader) -> None:
    layers = [choose(header, Machine(64 * GB, 60 * GB, 4, graphics=int(free * GB))).gpu_layers for free in (48, 6, 2)]
    assert layers[0] == -1
    assert header.layers > layers[1] > layers[2] > 0
    without = choose(header, Machine(64 * GB, 60 * GB, 4)).fit
    half = choose(header, Machine(64 * GB, 60 * GB, 4, graphics=6 * GB)).fit
    assert half.need < without.need
    assert 0 < half.graphics_need <= 6 * GB


def test_memory_of_the_model_that_goes_is_counted_as_free(header: ModelHeader) -> None:
    machine = Machine(16 * GB, 4 * GB, 4)
    assert estimate(header, machine, 2048).verdict == "too big"
    assert estimate(header, replace(machine, free=machine.free + 6 * GB), 2048).verdict == "fits"


def test_the_starter_model_fits_everywhere() -> None:
    assert choose(read_header(paths.starter_model()), Machine(2 * GB, GB, 2)).fit.verdict == "fits"


@given(
    total=st.integers(1, 1 << 50), free=st.integers(0, 1 << 50), graphics=st.integers(0, 1 << 45),
    window=st.integers(-5, 1 << 30), layers=st.integers(-1, 10_000), sequences=st.integers(0, 100),
)  # fmt: skip
def test_no_machine_and_no_wish_gives_numbers_that_are_none(
    total: int, free: int, graphics: int, window: int, layers: int, sequences: int
) -> None:
    machine = Machine(total, free, 4, graphics)
    starter = read_header(paths.starter_model())
    found = estimate(starter, machine, window, sequences, "f16", layers)
    assert found.verdict in ("fits", "tight", "too big")
    assert all(math.isfinite(number) and number >= 0 for number in (found.need, found.cache, found.graphics_need))
    assert "nan" not in found.sentence.lower()


def test_a_file_that_says_nothing_of_its_layers_is_estimated_too(tmp_path: Path) -> None:
    bare = replace(
        read_header(write(tmp_path / "bare.gguf")), layers=0, keeps=(), window=0, vocabulary=0, heads=0, width=0
    )
    found = estimate(bare, Machine(8 * GB, 4 * GB, 4), 0)
    assert found.verdict == "fits"
    assert found.need > 0
