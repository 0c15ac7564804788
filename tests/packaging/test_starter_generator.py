"""The generator's promises: what it says is the answer stands where it says, and questions do not give answers away."""

import itertools
import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "starter"))

import facts  # noqa: E402
import plans  # noqa: E402
import questions  # noqa: E402
import samples  # noqa: E402


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


def test_the_same_seed_writes_the_same_document_in_every_process() -> None:
    """Python orders sets of texts anew in each process."""
    code = "from random import Random; import facts; print(*(facts.write(Random(seed)) for seed in range(5)))"
    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": order, "PYTHONPATH": str(ROOT / "packaging" / "starter")},
            capture_output=True,
            check=True,
        ).stdout
        for order in ("1", "2", "3")
    }
    assert len(written) == 1


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


BOOK = """The carrier Wenzel Parrick lived by the river in Olmen, and carried baskets for seven pence a day.

He met Ottilie on the bridge. “The water rises,” she said, because the snow had melted in the hills of Brann.

In March the mill of old Gregor stood still, and the children of the village fished from its wheel until dark.

"""


@pytest.mark.parametrize(
    "kind", ["calls", "factcalls", "plans", "heldplans", "ends", "judged", "roots", "factroots", "easy", "scrambled"]
)
def test_samples_of_every_kind_end_with_what_the_model_has_to_write(kind: str, tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text(BOOK * 60, "utf-8")
    found = list(itertools.islice(samples.samples(kind, 1, tmp_path), 40))
    assert found == list(itertools.islice(samples.samples(kind, 1, tmp_path), 40))
    for turns in found:
        assert [turn.role for turn in turns[:2]] == ["system", "user"]
        assert turns[-1].role == "assistant"
        if kind.endswith(("roots", "plans", "ends")):
            assert turns[-1].content.startswith("```repl\n")
        elif kind == "judged":
            assert turns[-1].content in {"yes", "no"}
        else:
            assert re.fullmatch(r"none|\d+(?: \d+)*", turns[-1].content)


def test_some_calls_have_nothing_to_point_at_and_some_runs_give_up(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text(BOOK * 60, "utf-8")
    replies = [turns[-1].content for turns in itertools.islice(samples.samples("factcalls", 2, tmp_path), 150)]
    assert 0.25 < replies.count("none") / len(replies) < 0.6
    ends = [turns[-1].content for turns in itertools.islice(samples.samples("factroots", 2, tmp_path), 150)]
    given_up = sum(plans.NOTHING in end and "search" not in end and "target" not in end for end in ends)
    assert 0.05 < given_up / len(ends) < 0.35


def test_a_question_about_another_name_finds_a_sentence_that_only_looks_like_the_answer() -> None:
    library = samples.Library([samples.documents.document(BOOK * 3, "book.txt")])
    question, sentence = "Where did Ottilie meet the miller?", "In March old Ottilie met the miller."
    for seed in range(30):
        other = samples.of_another(question, sentence, library, Random(seed))
        assert other is None or ("Ottilie" not in other and other.startswith("Where did "))
    assert any(samples.of_another(question, sentence, library, Random(seed)) for seed in range(30))
    assert samples.of_another("Where was she?", sentence, library, Random(1)) is None


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Is there a lift?", True),
        ("Please tell me: may guests smoke", True),
        ("do you know does it end in May?", True),
        ("Can you tell me who pays?", False),
        ("What is allowed?", False),
        ("Isabel's house", False),
    ],
)
def test_questions_for_yes_or_no_are_told_from_others(question: str, wants: bool) -> None:
    assert samples.verdicts.by_yes_or_no(question) is wants


def test_what_was_found_stands_in_the_order_of_the_search() -> None:
    text = "".join(f"Chapter {n}. {BOOK} In May the baker of Ulm sold bread number {n}.\n\n" for n in range(40))
    library = samples.Library([samples.documents.document(text, "book.txt")], 400)
    question = "Which bread did the baker of Ulm sell, number 17?"
    start = text.index("In May the baker of Ulm sold bread number 17.")
    needle = samples.tasks.Needle(question, ((start, start + 45),))
    order = [hit.start for hit in library.search(question, 6)]
    assert order[0] <= start < order[0] + 400
    for seed in range(20):
        turns = samples.tasks.last_block(samples.PROFILE, library, needle, Random(seed))
        assert "cite(found[0]" in turns[-1].content
        assert turns[-2].content.index("number 17") < 120
