"""`burrow bench starter`: scores by family, and the intervals that say how little a small sample proves."""

from itertools import pairwise
from pathlib import Path

import pytest

from burrow import paths
from burrow.errors import Problem
from burrow.rlm.sentences import sentences
from burrow.terminal.heldout import Asked, sheet
from burrow.terminal.starter import Length, Score, fits, interval, report, run_starter, scores

ASKED = Asked("lookup", "How deep is it?", r"\b9 metres", "It is 9 metres deep.")
SUMMARY = Asked("summary", "What is it about?", "")
SENTENCES = (
    "The quick hares ran uphill.", "Their ears were long and soft.", "Dogs could not follow them.",
    "An old oak fell in March.", "Its rings told of dry years.", "Moss had covered the bark.",
    "Grey geese flew over the lake.", "They rested on the far shore.", "By May the nests were full.",
)  # fmt: skip
"""Three for each of three sections."""
LEADS = SENTENCES[::3]
TITLES = ("Kinds of Running Hares", "Trees of Every Age", "Birds of Passing Flight")
UNDIVIDED = " ".join(SENTENCES).replace(" were", "\nwere")
TEXT = "# Nature\n\n" + "\n\n".join(
    f"## {title}\n\n{' '.join(SENTENCES[3 * number : 3 * number + 3])}" for number, title in enumerate(TITLES)
)


def score(right: bool, family: str = "lookup", tokens: int = 4000) -> Score:
    return Score(Asked(family, "q", "a"), tokens, "said", right, right, False, 1.0)


def test_an_answer_fits_by_its_pattern_whatever_its_lines() -> None:
    assert fits(ASKED, "It is\n9 metres deep.", TEXT)
    assert not fits(ASKED, "It is 19 metres deep.", TEXT)
    assert not fits(ASKED, "", TEXT)


@pytest.mark.parametrize("text", [TEXT, UNDIVIDED], ids=["sections", "thirds"])
def test_a_summary_is_right_by_sentences_of_three_sections_whatever_their_marks(text: str) -> None:
    assert fits(SUMMARY, "\n".join(LEADS), text)
    assert fits(SUMMARY, "\n".join(f"- {lead}" for lead in LEADS), text)
    assert fits(SUMMARY, "\n\n".join(f"{number}. {lead[:20]}…" for number, lead in enumerate(LEADS, 1)), text)
    assert fits(SUMMARY, "\n".join(["In short:", *LEADS]), text)


@pytest.mark.parametrize("text", [TEXT, UNDIVIDED], ids=["sections", "thirds"])
@pytest.mark.parametrize(
    "said",
    [
        "",
        "- hares: 12\n- oak: 9\n- geese: 4",
        "- the quick hares ran: 12\n- an old oak fell: 9\n- grey geese flew over: 4",
        "\n".join(SENTENCES[:3]),
        "\n".join([SENTENCES[0]] * 3),
        "\n".join(LEADS[:2]),
        "\n".join([LEADS[0], LEADS[1], SENTENCES[1]]),
        " ".join(LEADS),
        "\n".join([*LEADS, "A bear was seen in the hills."]),
        "\n".join(lead.split(" ", 1)[1] for lead in LEADS),
        "\n".join(LEADS * 9),
        "Kinds of Running Hares\nTrees of Every Age\nBirds of Passing Flight",
        "## Kinds of Running Hares\n## Trees of Every Age\n## Birds of Passing Flight",
    ],
    ids=[
        "nothing", "a tally", "a tally of phrases", "one section", "one sentence", "two rows", "two sections",
        "one row", "an invented row", "middles", "too many rows", "headings", "marked headings",
    ],
)  # fmt: skip
def test_a_summary_is_wrong_by_other_rows_or_too_few_sections(said: str, text: str) -> None:
    assert not fits(SUMMARY, said, text)


def test_a_sentence_that_stands_in_every_section_does_not_make_three_of_one() -> None:
    text = TEXT.replace("\n\n## ", f" {SENTENCES[1]}\n\n## ")
    assert not fits(SUMMARY, "\n".join(SENTENCES[:3]), text)
    assert fits(SUMMARY, "\n".join([SENTENCES[1], *LEADS]), text)


@pytest.mark.parametrize("characters", [600, 16_000, 128_000])
def test_lead_sentences_sum_up_a_held_out_document_and_its_tallies_or_first_sentences_do_not(characters: int) -> None:
    written = sheet(1, characters)
    asked = next(one for one in written.asked if one.family == "summary")
    found = [written.text[start:end] for start, end in sentences(written.text)]
    plain = [sentence for sentence in found if not sentence.startswith("#")]
    leads = [after for before, after in pairwise(found) if before.startswith("#") and not after.startswith("#")]
    spread = plain[:: len(plain) // 5 + 1] if len(leads) < 3 else leads[:20]
    assert fits(asked, "\n".join(spread), written.text)
    assert not fits(asked, "\n".join(plain[:3]), written.text)
    assert not fits(asked, "\n".join(f"- {word}: 12" for word in plain[0].split()), written.text)


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
