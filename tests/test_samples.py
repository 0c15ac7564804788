"""The sample lease holds what its questions ask about."""

import json
import re
from typing import Any

import pytest

from burrow import paths

LEASE = paths.sample_contract().read_text(encoding="utf-8")
QUESTIONS: list[dict[str, Any]] = json.loads((paths.sample_contract().parent / "questions.json").read_text("utf-8"))
PROVED = [question for question in QUESTIONS if question["evidence"]]


@pytest.mark.parametrize("question", PROVED, ids=lambda question: question["question"])
def test_the_evidence_stands_in_the_lease_once_and_gives_the_answer(question: dict[str, Any]) -> None:
    assert LEASE.count(question["evidence"]) == 1
    assert re.search(question["answer"], question["evidence"], re.IGNORECASE)


@pytest.mark.parametrize("kind", ["lookup", "list", "count", "compare", "absent"])
def test_there_is_a_question_of_every_kind(kind: str) -> None:
    assert any(question["kind"] == kind for question in QUESTIONS)


def test_what_is_counted_is_counted_right() -> None:
    (question,) = [question for question in QUESTIONS if question["kind"] == "count"]
    assert re.search(question["answer"], str(LEASE.count("Brackenford")))


def test_clauses_are_numbered_in_order_and_point_at_clauses_that_exist() -> None:
    clauses = [tuple(map(int, number)) for number in re.findall(r"^(\d+)\.(\d+) \*\*", LEASE, re.MULTILINE)]
    assert clauses == sorted(set(clauses))
    referred = {tuple(map(int, number)) for number in re.findall(r"clauses? (\d+)\.(\d+)", LEASE)}
    assert referred <= set(clauses)
