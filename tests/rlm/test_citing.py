"""Which passages stand behind an answer."""

from collections.abc import Callable

from lease_runs import LEASE, Asked

from burrow.events import Answered, Citation
from burrow.inference.scripted import ScriptedEngine

Ask = Callable[..., Asked]


def citations(asked: Ask, code: str) -> tuple[Citation, ...]:
    end = asked(ScriptedEngine([f"```repl\n{code}\n```"])).run()
    assert isinstance(end, Answered)
    return end.citations


def test_cited_passages_come_in_the_order_they_were_cited(asked: Ask) -> None:
    found = citations(asked, "cite(find('Freedonia', 1), find('euros', 1))\nFINAL('It is so.')")
    assert ["Freedonia" in found[0].quote, "euros" in found[1].quote] == [True, True]
    assert all(citation.check == "exact" for citation in found)
    assert LEASE[found[0].start : found[0].end] == found[0].quote


def test_a_passage_cited_twice_or_inside_another_is_shown_once(asked: Ask) -> None:
    found = citations(asked, "p = search('deposit', 1)[0]\ncite(p, p, find('3,200', 1))\nFINAL('It is so.')")
    assert len(found) == 1


def test_text_that_stands_in_the_document_can_be_cited(asked: Ask) -> None:
    found = citations(asked, "cite('runs for five years. Mr. Hale may')\nFINAL('It is so.')")
    assert found[0].check == "exact"


def test_an_answer_that_is_a_sentence_of_the_document_is_its_own_proof(asked: Ask) -> None:
    found = citations(asked, "FINAL('Mr. Hale may extend it once.')")
    assert found[0].quote == "Mr. Hale may extend it once."


def test_a_quotation_that_was_made_up_is_marked_missing(asked: Ask) -> None:
    found = citations(asked, "FINAL('It says “the moon is made of green cheese and honey”.')")
    assert found[0].check == "missing"


def test_without_any_citation_the_sentences_read_that_fit_best_are_named(asked: Ask) -> None:
    found = citations(asked, "print(peek(0, 1000))\nFINAL('The deposit is 3,200 euros.')")
    assert "3,200 euros" in found[0].quote


def test_what_was_never_read_proves_nothing(asked: Ask) -> None:
    assert citations(asked, "FINAL('Something else entirely.')") == ()
