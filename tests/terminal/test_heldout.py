"""The held-out documents: what is planted stands in them, answers are right, and nothing else could be."""

import re

import pytest

from burrow.rlm.passages import one_line
from burrow.terminal.heldout import _FACTS, FAMILIES, Asked, sheet

TEMPLATES = frozenset(re.findall(r"[A-Z]\w+", str(_FACTS)))
"""Words with a capital that are no names."""


def by_family(seed: int, characters: int = 12_000) -> tuple[str, dict[str, Asked]]:
    written = sheet(seed, characters)
    return written.text, {asked.family: asked for asked in written.asked}


@pytest.mark.parametrize("seed", range(6))
def test_what_is_planted_stands_in_the_document_in_its_order(seed: int) -> None:
    text, asked = by_family(seed)
    for one in asked.values():
        places = [text.find(planted) for planted in one.planted]
        assert -1 not in places, one
        if len(set(one.planted)) == len(places):
            assert places == sorted(places)
        assert one.evidence in text


@pytest.mark.parametrize("seed", range(6))
def test_counts_are_those_of_the_document(seed: int) -> None:
    text, asked = by_family(seed)
    name = max(re.findall(r"[A-Z][a-z]+", asked["count"].question), key=len)
    times = len(re.findall(rf"\b{name}\b", text))
    assert re.search(asked["count"].answer, f"{times} times")
    assert not re.search(asked["count"].answer, f"{times + 1} times")


@pytest.mark.parametrize("seed", range(6))
def test_the_absent_thing_is_nowhere_and_the_mentioned_name_is_where_yes_is_right(seed: int) -> None:
    text, asked = by_family(seed)
    absent = set(re.findall(r"[A-Z][a-z]{5,}", asked["absent"].question)) - TEMPLATES
    assert absent
    assert not any(name in text for name in absent)
    name = re.findall(r"[A-Z][a-z]{5,}", asked["is it mentioned"].question)[-1]
    assert (name in text) == bool(re.search(asked["is it mentioned"].answer, "yes"))


def test_the_most_frequent_name_is_more_frequent_than_any_of_a_long_filler() -> None:
    text, asked = by_family(1, 2_000_000)
    right = re.compile(asked["most frequent"].answer)
    text = re.sub(r"(?m)^##.*", "", text)
    names = [name for name in re.findall(r"(?<=[a-z] )[A-Z][a-z]+", text) if name not in TEMPLATES]
    best = max(set(names), key=names.count)
    assert right.search(best)


def test_the_same_seed_writes_the_same_document_of_about_the_length() -> None:
    assert sheet(3, 40_000) == sheet(3, 40_000)
    assert 38_000 < len(sheet(3, 40_000).text) < 42_000


def test_a_document_holds_every_family_and_one_question_where_two_would_disturb_each_other() -> None:
    families = [asked.family for asked in sheet(5, 20_000, each=3).asked]
    assert len(set(families)) == len(FAMILIES)
    assert families.count("list") == families.count("most frequent") == 1
    assert families.count("lookup") == 3


def test_answers_are_patterns_that_their_evidence_matches() -> None:
    for seed in range(6):
        for asked in by_family(seed)[1].values():
            if asked.family in {"lookup", "paraphrase", "quote"}:
                assert re.search(asked.answer, one_line(asked.evidence), re.IGNORECASE)
