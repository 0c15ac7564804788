"""How questions with known answers are scored."""

from pathlib import Path

import pytest

from burrow.errors import Problem
from burrow.events import Answered, Citation, Coverage, Failed, Usage
from burrow.terminal.answers import Question, read_questions, scored

QUESTION = Question("lease.md", "When?", "lookup", "thirty|30", "within  thirty days")
COVERAGE = Coverage(1, 0, 0, 0)


def answered(text: str, quote: str, check: str = "exact") -> Answered:
    return Answered("r", text, (Citation(0, "a", None, 0, 1, quote, check),), COVERAGE, Usage())  # type: ignore[arg-type]


def test_an_answer_counts_when_it_matches_and_a_citation_when_it_holds_the_evidence() -> None:
    score = scored(QUESTION, answered("Thirty days.", "returned within\nthirty days after"))
    assert score.answered
    assert score.cited


def test_a_citation_that_is_not_in_the_document_does_not_count() -> None:
    assert not scored(QUESTION, answered("Thirty days.", "within thirty days", "missing")).cited


def test_a_failed_run_answers_nothing() -> None:
    score = scored(QUESTION, Failed("r", "thirty", "", "", COVERAGE, Usage()))
    assert not score.answered
    assert not score.cited


def test_a_question_without_evidence_is_not_scored_for_it() -> None:
    assert scored(Question("a", "q", "count", "7", ""), answered("7", "x")).cited is None


@pytest.mark.parametrize("text", ["{", '[{"document": 1}]', '{"a": 1}'])
def test_a_file_that_holds_no_questions_is_a_problem(tmp_path: Path, text: str) -> None:
    file = tmp_path / "questions.json"
    file.write_text(text)
    with pytest.raises(Problem, match="questions"):
        read_questions(file)
