from hypothesis import given
from hypothesis import strategies as st

from burrow.inference.ladder import (
    LEAST_LAYERS,
    NO_GRAPHICS,
    PLAIN,
    Tried,
    after_crash,
    changed,
    fewer_layers,
    more_modest,
)
from burrow.inference.options import LlamaOptions

FAULTS = st.lists(st.sampled_from(["crash", "weights", "cache"]), min_size=30, max_size=30)


@given(FAULTS, st.integers(0, 200), st.integers(512, 1 << 20), st.sampled_from(["f16", "q8_0"]), st.booleans())
def test_no_setting_is_tried_twice_and_the_ladder_ends(
    faults: list[str], layers: int, window: int, kind: str, plain: bool
) -> None:
    options = LlamaOptions(window=window, gpu_layers=layers, cache_type=kind, plain=plain)  # type: ignore[arg-type]
    seen = [options]
    for fault in faults:
        step = more_modest(options, Tried(fault, options.gpu_layers, options.window))  # type: ignore[arg-type]
        if step is None:
            break
        options, reason = step
        assert options not in seen
        assert reason.endswith(".")
        seen.append(options)
    else:
        raise AssertionError("the ladder has no end")


def test_a_graphics_card_gets_fewer_layers_and_then_none() -> None:
    options = LlamaOptions(gpu_layers=33)
    tried = []
    while True:
        tried.append(options.gpu_layers)
        step = more_modest(options, Tried("crash", options.gpu_layers))
        if step is None or not options.gpu_layers:
            break
        options, reason = step
    assert tried == [33, 16, 8, 4, 0]
    assert reason == NO_GRAPHICS
    assert fewer_layers(2 * LEAST_LAYERS - 1) == 0


def test_a_crash_on_the_processor_leads_to_plain_instructions_once() -> None:
    step = more_modest(LlamaOptions(gpu_layers=0), Tried("crash"))
    assert step is not None
    assert (step[0].plain, step[1]) == (True, PLAIN)
    assert more_modest(step[0], Tried("crash")) is None


def test_weights_that_do_not_fit_the_processors_memory_are_not_tried_again() -> None:
    assert more_modest(LlamaOptions(), Tried("weights")) is None


def test_no_room_for_the_cache_means_a_smaller_window() -> None:
    options, window, reasons = LlamaOptions(), 4096, []
    while (step := more_modest(options, Tried("cache", 0, options.window or window))) is not None:
        options, reason = step
        reasons.append(options.window)
    assert reasons == [2048, 1024, 512]
    assert "512 tokens" in reason


def test_the_option_that_a_step_changes_is_named() -> None:
    assert changed(LlamaOptions(), LlamaOptions(window=512)) == "window"
    assert changed(LlamaOptions(), LlamaOptions(plain=True)) == "plain"


def test_after_a_load_that_took_everything_down_less_is_tried() -> None:
    assert after_crash(LlamaOptions(), 33)[0].gpu_layers == 16
    assert after_crash(LlamaOptions(), 6)[0].gpu_layers == 0
    assert "took the engine down" in after_crash(LlamaOptions(), 33)[1]
    assert after_crash(LlamaOptions(gpu_layers=0), 33) == (LlamaOptions(gpu_layers=0), "")
