"""The generator's promises: what it says is the answer stands where it says, and questions do not give answers away."""

import sys
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "starter"))

import facts  # noqa: E402
import questions  # noqa: E402


@pytest.mark.parametrize("seed", range(5))
def test_every_fact_lies_where_the_writer_says(seed: int) -> None:
    written = facts.write(Random(seed))
    assert written.facts
    for fact in written.facts:
        start, end = fact.span
        statement = written.document.text[start:end]
        assert statement == statement.strip()
        assert statement
        assert fact.questions


def test_no_slot_or_choice_is_left_open() -> None:
    for seed in range(20):
        written = facts.write(Random(seed))
        asked = [question for fact in written.facts for question in fact.questions + fact.missing]
        said = " ".join([written.document.text, *asked, *written.absent])
        assert "{" not in said
        assert "}" not in said


def test_the_same_seed_writes_the_same_document() -> None:
    assert facts.write(Random(3)) == facts.write(Random(3))


def test_a_question_on_a_sentence_leaves_the_asked_name_out() -> None:
    sentence = "In the morning old Wenzel Parrick carried the heavy basket across the frozen river."
    asked = [questions.ask_about(sentence, "", Random(seed)) for seed in range(200)]
    named = [one for one in asked if one is not None and one.kind == "name"]
    assert named
    assert not any("Wenzel" in one.question or "Parrick" in one.question for one in named)


def test_a_sentence_of_small_words_gives_no_question() -> None:
    assert questions.ask_about("And so it was.", "", Random(1)) is None


def test_questions_with_other_names_name_nobody_of_the_document() -> None:
    missing = [(fact, written) for written in map(facts.write, map(Random, range(20))) for fact in written.facts]
    assert any(fact.missing for fact, _ in missing)
    for fact, written in missing:
        asked = set(fact.missing) & {question for each in written.facts for question in each.questions}
        assert not asked
