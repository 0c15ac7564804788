"""The benchmark of the loop runs the real loop, and says so plainly where the other library is not there."""

import importlib.util

import pytest

from burrow import paths
from burrow.rlm.benchmark import _spent, scripts, their_cost
from burrow.rlm.prompts import load_profile


def test_a_script_is_run_to_its_answer_and_takes_time() -> None:
    profile = load_profile(paths.resources() / "prompts", "standard")
    wall, processor = _spent(profile, scripts()["turn"][-5:])
    assert wall > 0
    assert processor > 0


def test_without_the_other_library_it_says_what_to_do() -> None:
    if importlib.util.find_spec("rlm") is not None:
        pytest.skip("it is installed here")
    cost, why = their_cost(None)
    assert cost is None
    assert "pip install rlms" in why
