"""What a model says itself, beside what its code works out."""

import pytest

from burrow.rlm.said import said


def fenced(code: str) -> str:
    return f"I look at 7 places.\n```repl\n{code}\n```"


@pytest.mark.parametrize(
    "code",
    [
        "cite(*find(target, 13))",
        "print(context[13:])",
        "words = question_words[13:14]",
        "n = count(find(name, -13)[0])\nFINAL(f'{n:13}')",
        "for i in range(13):\n    print(i)",
        "hits = search(question, count=13)",
    ],
)
def test_numbers_that_tell_code_how_to_work_are_not_said(code: str) -> None:
    assert "13" not in said(fenced(code))
    assert "7 places" in said(fenced(code))


@pytest.mark.parametrize(
    "code",
    [
        "FINAL(13)",
        "FINAL('It is 13.')",
        "answer = 13",
        "n = 13\nFINAL(f'{n} times')",
        "FINAL(f'{n} of 13')",
        "totals = {'a': 13}",
        "FINAL(dict(total=13))",
        "if n == 13:\n    FINAL(n)",
        "broken = (13",
    ],
)
def test_numbers_that_stand_in_values_are(code: str) -> None:
    assert "13" in said(fenced(code))


def test_a_reply_without_code_is_said_as_a_whole() -> None:
    assert "13" in said("There are 13.")
