"""`burrow bench starter`: scores by family, and the intervals that say how little a small sample proves."""

from pathlib import Path

import pytest

from burrow import paths
from burrow.errors import Problem
from burrow.terminal.heldout import Asked
from burrow.terminal.starter import Length, Score, fits, interval, report, run_starter, scores

ASKED = Asked("lookup", "How deep is it?", r"\b9 metres", "It is 9 metres deep.")


def score(right: bool, family: str = "lookup", tokens: int = 4000) -> Score:
    return Score(Asked(family, "q", "a"), tokens, "said", right, right, False, 1.0)


def test_an_answer_fits_by_its_pattern_whatever_its_lines() -> None:
    assert fits(ASKED, "It is\n9 metres deep.")
    assert not fits(ASKED, "It is 19 metres deep.")
    assert not fits(ASKED, "")


def test_an_interval_is_wide_for_few_and_narrow_for_many() -> None:
    low, high = interval([True, False, True, False])
    assert low <= 0.25
    assert high >= 0.75
    low, high = interval([True, False] * 500)
    assert 0.46 < low < 0.5 < high < 0.54
    assert interval([True] * 9) == (1.0, 1.0)


def test_a_report_has_a_row_for_each_family_and_each_length() -> None:
    text = report([score(True), score(False), score(True, "count", 32_000)])
    assert "| lookup | 2 | 50% | 0% to 100% | 50% | 0% |" in text
    assert "| 32,000 | 1 | 100% |" in text
    assert "| count | 0 of 0 | 1 of 1 |" in text


def test_the_starter_model_is_asked_every_question_both_ways() -> None:
    found = list(scores(paths.starter_model(), [Length(600, 1)]))
    assert len({each.asked.family for each in found}) == len(found)
    assert all(each.direct is not None for each in found)
    assert any(each.right for each in found)


def test_a_model_that_is_not_there_is_a_problem() -> None:
    with pytest.raises(Problem, match="no file"):
        run_starter(Path("nowhere.gguf"))
