"""When a run has its answer, and when it only looks so."""

import pytest

from burrow.rlm.finish import Accepted, Finish, Refused, as_text, refusal
from burrow.sandbox.outcome import Outcome


def outcome(error: str | None = None, **values: object) -> Outcome:
    return Outcome(output="", error=error, stopped=False, variables=(), values=values)  # type: ignore[arg-type]


def no_variables(name: str) -> object:
    raise KeyError(name)


def test_a_value_handed_in_by_a_block_that_ends_well_is_the_answer() -> None:
    finish = Finish()
    finish.hand_in("30 days")
    assert finish.after_block(outcome()) == Accepted("30 days")


def test_a_value_handed_in_by_a_block_that_raised_is_not_taken_but_kept() -> None:
    finish = Finish()
    finish.hand_in("30 days")
    assert isinstance(finish.after_block(outcome("ValueError: no (line 3)")), Refused)
    assert finish.candidates == ["30 days"]


def test_the_last_of_several_values_counts() -> None:
    finish = Finish()
    finish.hand_in("old")
    finish.hand_in("new")
    assert finish.after_block(outcome()) == Accepted("new")


def test_a_value_of_an_earlier_block_is_stale() -> None:
    finish = Finish()
    finish.hand_in("old")
    finish.begin_block()
    assert finish.after_block(outcome()) is None


def test_the_answer_dict_counts_when_ready_and_filled() -> None:
    assert Finish().after_block(outcome(answer={"content": "x y", "ready": True})) == Accepted("x y")


def test_the_answer_dict_ready_before_its_content_is_refused_with_advice() -> None:
    verdict = Finish().after_block(outcome(answer={"content": "", "ready": True}))
    assert isinstance(verdict, Refused)
    assert "content" in verdict.advice


def test_content_that_is_not_ready_is_kept_for_a_limit() -> None:
    finish = Finish()
    finish.offer_content(outcome(answer={"content": "so far", "ready": False}))
    assert finish.candidates == ["so far"]


def test_a_plan_is_refused_once_and_then_taken() -> None:
    finish = Finish()
    finish.hand_in("I will search the document for dates.")
    assert isinstance(finish.after_block(outcome()), Refused)
    finish.begin_block()
    finish.hand_in("I will search the document for dates.")
    assert isinstance(finish.after_block(outcome()), Accepted)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "None", "[]", "Traceback (most recent call last):\n...", "[call failed: skipped by the user]",
     "ValueError: bad", "```python\nx = 1\n```", "import re\nfor x in y:\n    print(x)"],
)  # fmt: skip
def test_what_is_no_answer_is_refused_with_something_to_do(text: str) -> None:
    assert refusal(text)
    finish = Finish()
    finish.hand_in(text)
    assert isinstance(finish.after_block(outcome()), Refused)
    assert finish.candidates == []


@pytest.mark.parametrize("text", ["0", "No", "The error was theirs.", "It is 5.", "Use print(x) to see it."])
def test_short_and_odd_answers_are_answers(text: str) -> None:
    assert not refusal(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (False, "No"), (True, "Yes"), (2.5, "2.5"), (["a", 1], "- a\n- 1"), ({"a": 1}, "- a: 1"), (" x ", "x")],
)
def test_values_become_text(value: object, text: str) -> None:
    assert as_text(value) == text


def test_a_value_that_is_not_text_is_refused() -> None:
    finish = Finish()
    finish.hand_in(object())
    assert isinstance(finish.after_block(outcome()), Refused)


def test_a_final_in_prose_is_taken() -> None:
    assert Finish().after_prose("FINAL(42)", no_variables) == Accepted("42")


def test_a_final_variable_in_prose_is_looked_up() -> None:
    assert Finish().after_prose("FINAL_VAR(n)", {"n": 7}.__getitem__) == Accepted("7")


def test_a_final_variable_that_does_not_exist_is_refused() -> None:
    assert isinstance(Finish().after_prose("FINAL_VAR(n)", no_variables), Refused)


@pytest.mark.parametrize(
    "inside",
    [
        'found[:60] or "The document does not say."',
        "parts[0]",
        'f"{n} times"',
        "str(n)",
        '", ".join(names)',
        "[row for row in rows]",
        '"It is " + total',
        "max(titles, key=len)",
        "first if a else second",
        'f"{len(found)} {',
    ],
)
def test_code_that_nobody_ran_is_no_answer(inside: str) -> None:
    verdict = Finish().after_prose(f"FINAL({inside})", no_variables)
    assert isinstance(verdict, Refused)
    assert "That is code" in verdict.advice


@pytest.mark.parametrize(
    "inside",
    [
        "not guilty",
        "Peter and Mary",
        "Smith (Jones)",
        "www.example.org",
        "a - b",
        "1, 2 or 3",
        "Section 4(b)",
        "3.2 [1]",
        "Netherfield[1]",
        "twelve [2]",
    ],
)
def test_words_that_happen_to_be_python_are_an_answer(inside: str) -> None:
    assert Finish().after_prose(f"FINAL({inside})", no_variables) == Accepted(inside)
