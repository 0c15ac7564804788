"""Why a model gets no contexts, in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from burrow.errors import ModelProblem
from burrow.inference.loading import LoadHooks, NoRoom, load_model
from burrow.inference.model import log_lines, start_backend
from burrow.inference.options import LlamaOptions


def hooks(*, abort: bool = False) -> LoadHooks:
    start_backend()
    log_lines.clear()  # other tests have models fail for want of memory
    return LoadHooks(progress=lambda part: None, planned=lambda window: None, abort=lambda: abort)


def test_a_window_that_is_too_large_for_the_machine_is_refused_with_need_and_have(
    make_model: Callable[..., Path],
) -> None:
    path = make_model("vast", window=1 << 24, layers=96)
    with pytest.raises(
        NoRoom, match=r"a window of 16,777,216 tokens: it takes [\d.]+ GB and [\d.]+ GB are free"
    ) as caught:
        load_model(path, LlamaOptions(window=1 << 24, threads=1, gpu_layers=0), hooks())
    assert caught.value.window == 1 << 24


def test_a_context_that_fails_for_another_reason_than_memory_is_not_called_a_lack_of_it(tiny_model: Path) -> None:
    with pytest.raises(ModelProblem, match="cannot compute with it: nothing was computed") as caught:
        load_model(tiny_model, LlamaOptions(), hooks(abort=True))
    assert not isinstance(caught.value, NoRoom)
