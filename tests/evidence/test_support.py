import pytest

from burrow.documents.document import Document
from burrow.events import Span
from burrow.evidence.reading import Reading
from burrow.evidence.support import unsupported_in

TEXT = (
    "The fee is $1,300 a year.\nIt was agreed by Natasha\nRostova on 3 March 2020.\n\nUnread: Pierre pays 250 in 2012."
)
DOCUMENT = Document("a.txt", None, "text", TEXT, "0")


def missing(answer: str, question: str = "What?", read: str = "The fee", until: str = "2020.") -> tuple[str, ...]:
    reading = Reading((DOCUMENT,))
    reading.add("read", [Span(0, TEXT.index(read), TEXT.index(until) + len(until))])
    return unsupported_in(answer, question, (DOCUMENT,), reading, [f"FINAL({answer!r})"])


@pytest.mark.parametrize(
    "answer", ["It is 1,300 or $1300.", "It was Natasha Rostova.", "Agreed on March 3, 2020.", "It says nothing."]
)
def test_what_was_read_is_supported_however_it_is_broken_and_written(answer: str) -> None:
    assert missing(answer) == ()


@pytest.mark.parametrize(
    ("answer", "claims"),
    [
        ("It was Pierre, who pays 250.", ("Pierre", "250")),
        ("It is 300 a year.", ("300",)),
        ("It is 13 a year.", ("13",)),
        ("It was agreed by Natasha Rost.", ("Natasha Rost",)),
        ("It was in 2012.", ("2012",)),
    ],
)
def test_what_stands_only_in_unread_text_or_inside_other_words_is_not(answer: str, claims: tuple[str, ...]) -> None:
    assert missing(answer) == claims


def test_what_the_question_says_needs_no_document() -> None:
    assert missing("In 1999 it was Pierre.", question="What about Pierre in 1999?") == ()


def test_a_number_that_code_computed_is_no_claim_of_a_model() -> None:
    reading = Reading((DOCUMENT,))
    code = "n = count('fee')\nFINAL(f'The fee is named {n} times, by Pierre.')"
    assert unsupported_in("Named 1,213 times, by Pierre.", "?", (DOCUMENT,), reading, [code]) == ("Pierre",)
    assert unsupported_in("Named 13 times.", "?", (DOCUMENT,), reading, [code, "I counted 13."]) == ("13",)
    assert unsupported_in("On March 4, 2020.", "?", (DOCUMENT,), reading, [code]) == ("March 4, 2020",)
