from pathlib import Path

import pytest

from burrow.documents.headings import find_headings

BODY = "Here stands a paragraph with enough words in it to count as the body of a chapter, and it goes on.\n"


def titles(text: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.title) for heading in find_headings(text)]


def test_books_and_chapters_nest() -> None:
    text = f"BOOK ONE: 1805\n\nCHAPTER I\n\n{BODY}\nCHAPTER II\n\n{BODY}\nBOOK TWO: 1806\n\nCHAPTER I\n\n{BODY}"
    assert titles(text) == [
        (1, "BOOK ONE: 1805"), (2, "CHAPTER I"), (2, "CHAPTER II"), (1, "BOOK TWO: 1806"), (2, "CHAPTER I"),
    ]  # fmt: skip


def test_a_heading_starts_where_its_words_stand() -> None:
    text = f"{BODY}\n   Chapter 7. The End\n\n{BODY}"
    (heading,) = find_headings(text)
    assert text[heading.start :].startswith("Chapter 7. The End")


def test_a_list_of_contents_is_not_taken_for_chapters() -> None:
    contents = "\n\n".join(f"CHAPTER {number}" for number in range(1, 9))
    text = contents + "\n\n\n" + "\n".join(f"CHAPTER {number}\n\n{BODY}" for number in range(1, 9))
    assert [title for _, title in titles(text)] == [f"CHAPTER {number}" for number in range(1, 9)]
    assert find_headings(text)[0].start > len(contents)


def test_numbered_clauses_of_a_contract_are_sections() -> None:
    text = f"1. Definitions\n{BODY}1.1 Affiliate. {BODY}1.2 Order Form: {BODY}2. Fees and Payment\n{BODY}"
    assert titles(text) == [
        (1, "1. Definitions"), (2, "1.1 Affiliate"), (2, "1.2 Order Form"), (1, "2. Fees and Payment"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Chapter 3 of the Act applies to it in full.",
        "Section 5 applies,",
        "1. first wash the rice, then boil it",
        "3. The tenant pays the rent on the first day of each month and nothing else at all.",
        "1805 was a year like any other",
        "Part of the way was steep",
        "BOOKS",
        "Book a table",
    ],
)
def test_sentences_are_not_headings(line: str) -> None:
    assert titles(f"{BODY}{line}\n{BODY}") == []


def test_the_chapters_of_a_real_book_are_found(corpus: Path) -> None:
    text = (corpus / "books/war-and-peace.txt").read_text("utf-8-sig")
    found = find_headings(text)
    assert sum(heading.level == 1 for heading in found) == 17
    assert sum(heading.level == 2 for heading in found) >= 361
