"""Passages know their place, tile the text, and are found by their words."""

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.document import Document, Section
from burrow.rlm.passages import Library, cuts
from burrow.rlm.sentences import fold, numbered, sentences, stems


def document(text: str, sections: tuple[Section, ...] = ()) -> Document:
    return Document("a.txt", None, "text", text, hashlib.sha256(text.encode()).hexdigest(), (), sections)


LEASE = """# Lease

## 1. Term

The lease begins on 1 March 2024. It runs for five years. Mr. Hale may extend it once.

## 2. Deposit

The tenant pays a deposit of 3,200 euros. The landlord keeps the deposit on a separate account
and returns it within thirty days after the end of the lease.

| Item | Amount |
| --- | --- |
| Rent | 1,600 euros |
"""


def test_sentences_end_where_people_end_them() -> None:
    found = [LEASE[a:b] for a, b in sentences(LEASE)]
    assert "It runs for five years." in found
    assert "Mr. Hale may extend it once." in found
    assert "| Rent | 1,600 euros |" in found
    assert "# Lease" in found


def test_a_clause_keeps_its_number_and_heading() -> None:
    text = "4.1 **Amount.** The deposit is 900 euros. It is kept apart.\n\n4.2 Use. The landlord may use it."
    found = [text[a:b] for a, b in sentences(text)]
    assert found[0] == "4.1 **Amount.** The deposit is 900 euros."
    assert found[2] == "4.2 Use. The landlord may use it."


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    text = ", ".join(f"clause number {n} which goes on for a while" for n in range(40)) + "."
    found = [text[a:b] for a, b in sentences(text)]
    assert len(found) > 2
    assert all(len(sentence) <= 420 for sentence in found)


@given(st.text(alphabet=st.sampled_from("ab A.!?\n|#-1 ,"), max_size=400))
def test_sentences_lie_in_order_and_hold_every_letter(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    letters = sum(character.isalnum() for character in text)
    assert sum(character.isalnum() for a, b in spans for character in text[a:b]) == letters


@given(st.text(alphabet=st.sampled_from("ab A.\n"), max_size=3000), st.integers(100, 900))
def test_chunks_tile_the_text(text: str, size: int) -> None:
    row = cuts(document(text), size)
    assert row[0] == 0
    assert row[-1] == len(text)
    assert all(a < b for a, b in pairwise(row)) or text == ""


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_takes_accents_and_case_away() -> None:
    assert fold("Natásha ÉCLAIR") == "natasha eclair"


def test_search_finds_the_passage_by_other_forms_of_its_words() -> None:
    library = Library([document(LEASE * 3)])
    best = library.search("When must deposits be returned?", 1)[0]
    assert "returns it within thirty days" in best
    assert library.documents[0].text[best.start : best.end] == best


def test_search_without_a_hit_is_empty() -> None:
    assert Library([document(LEASE)]).search("zebra crossing") == []


def test_search_looks_in_all_documents_and_says_which() -> None:
    library = Library([document("Nothing here."), document(LEASE)])
    assert library.search("deposit", 1)[0].document == 1


@pytest.mark.parametrize(("phrase", "count"), [("deposit", 3), ("the  deposit", 1), ("depo", 0), ("", 0), ("EUROS", 2)])
def test_count_counts_whole_words_in_any_case(phrase: str, count: int) -> None:
    assert Library([document(LEASE)]).count(phrase) == count


def test_find_gives_the_sentence_around_an_occurrence_first_or_last() -> None:
    library = Library([document(LEASE)])
    assert library.find("lease", 1)[0] == "# Lease"
    assert library.find("euros", -1)[0] == "| Rent | 1,600 euros |"


def test_picked_sentences_are_the_ones_numbered_shows() -> None:
    library = Library([document(LEASE)])
    passage = library.passage(0, LEASE.index("The lease"), LEASE.index("## 2"))
    assert numbered(passage).splitlines()[1] == "It runs for five years. [1]"
    found = library.picked([passage], ["1 and 2, but not 17"])
    assert found == ["It runs for five years.", "Mr. Hale may extend it once."]
    assert LEASE[found[0].start : found[0].end] == found[0]


def test_picked_takes_no_word_for_a_number() -> None:
    library = Library([document(LEASE)])
    assert library.picked([library.passage(0, 0, 50)], ["none"]) == []


def test_stems_drop_endings_and_small_words() -> None:
    assert stems("Which state's laws govern the agreements?") == ["stat", "law", "govern", "agreement"]
    assert stems("Who are you?") == ["who", "are", "you"]
