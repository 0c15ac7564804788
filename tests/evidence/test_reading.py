import dataclasses
import itertools
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from burrow.documents.document import Document, Page
from burrow.events import Span
from burrow.evidence.letters import letters_of
from burrow.evidence.reading import PASSAGE_LETTERS, Reading

WORDS = "the Tenant shall pay rent of 1,200 euros in Borodinó “quoted” said — (a) é days'".split()
SEPARATORS = [" ", " ", " ", " ", "\n", "\n\n", ".  ", ", ", "\n    "]
PROSE = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), min_size=8, max_size=150).map(
    lambda pairs: "".join(word + separator for word, separator in pairs)
)


def document(text: str, name: str = "a.txt", pages: tuple[Page, ...] = ()) -> Document:
    return Document(name, None, "text", text, f"hash of {text}", pages)


def is_passage(text: str) -> bool:
    """Long enough to be found for certain, whatever numbers at its lines' beginnings count for."""
    return sum(character.isalpha() for character in text) >= PASSAGE_LETTERS


def stands_in(spans: tuple[Span, ...], text: str, start: int, end: int) -> bool:
    """Whether the passage, less the marks and white space around its letters, lies in one span."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return any(span.start <= start and end <= span.end for span in spans)


def rewrapped(text: str, width: int) -> str:
    words = text.split()
    return "\n".join(" ".join(words[at : at + width]) for at in range(0, len(words), width))


def numbered(text: str) -> str:
    return "\n".join(f"[{number}] {line.strip()}" for number, line in enumerate(text.split("\n")))


def numbered_after(text: str) -> str:
    return "\n".join(f"{line.strip()} [{number}]" for number, line in enumerate(text.split("\n")))


CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "stripped": str.strip,
    "lower case": str.lower,
    "one line": lambda text: " ".join(text.split()),
    "rewrapped": lambda text: rewrapped(text, 5),
    "lines stripped": lambda text: "\n".join(line.strip() for line in text.splitlines()),
    "no blank lines": lambda text: "\n".join(line for line in text.splitlines() if line.strip()),
    "numbered": numbered,
    "numbered after": numbered_after,
    "quoted": lambda text: "\n".join("> " + line for line in text.splitlines()),
    "represented": lambda text: repr(text),
}


@settings(max_examples=300)
@given(PROSE, st.data())
def test_every_passage_is_found_however_code_changed_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    changed = CHANGES[data.draw(st.sampled_from(sorted(CHANGES)))](text[start:end])
    prompt = f"Question: who?\n\n{changed}\n\nAnswer in one word."
    if is_passage(text[start:end]):
        assert stands_in(Reading([document(text)]).spans_in(prompt), text, start, end)


@settings(max_examples=200)
@given(PROSE, PROSE, st.lists(st.tuples(st.integers(0, 900), st.integers(30, 400)), max_size=5), st.randoms())
def test_pieces_of_two_documents_joined_in_any_order_are_all_found(
    one: str, other: str, cuts: list[tuple[int, int]], rnd: random.Random
) -> None:
    texts = [one, other]
    pieces = [(number % 2, at % len(texts[number % 2]), size) for number, (at, size) in enumerate(cuts)]
    rnd.shuffle(pieces)
    prompt = "\n---\n".join(texts[which][at : at + size] for which, at, size in pieces)
    spans = Reading([document(one), document(other)]).spans_in(prompt)
    for which, at, size in pieces:
        passage = texts[which][at : at + size].lstrip("0123456789.,: \n")  # a number that begins a line counts for none
        if is_passage(passage):
            found = [letters_of(texts[span.document][span.start : span.end]) for span in spans]
            assert any(letters_of(passage) in letters for letters in found)


@settings(max_examples=200)
@given(PROSE, PROSE)
def test_nothing_is_reported_that_does_not_stand_in_the_prompt(text: str, prompt: str) -> None:
    prompted = letters_of(prompt)
    for span in Reading([document(text)]).spans_in(prompt):
        inside = letters_of(text[span.start : span.end])
        for at in range(len(inside)):
            around = [inside[start : start + 6] for start in range(max(0, at - 5), at + 1)]
            assert any(piece in prompted for piece in around)


@given(PROSE, PROSE)
def test_spans_are_sorted_apart_and_inside_the_document(text: str, prompt: str) -> None:
    spans = Reading([document(text)]).spans_in(prompt + text[20:300] + prompt)
    for span, after in itertools.pairwise(spans):
        assert span.end < after.start
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_passage_is_found_to_the_very_letter() -> None:
    text = "x" * 40 + ". “It was in July, 1805, and the speaker was the well-known Anna Pávlovna Schérer.” " + "y" * 40
    quote = "“It was in July, 1805, and the speaker was the well-known Anna Pávlovna Schérer.”"
    start = text.index(quote)
    assert Reading([document(text)]).spans_in(f"Read this:\n{quote}\n") == (Span(0, start, start + len(quote)),)


def test_short_sentences_between_long_ones_are_found_with_them() -> None:
    text = (
        "The landlord lets the flat on the second floor to the tenant. Yes. No. "
        "The tenant pays the rent on the first day of each month in advance. Why?"
    )
    shown = numbered_after(text.replace(". ", ".\n"))
    assert Reading([document(text)]).spans_in(shown) == (Span(0, 0, len(text)),)


def test_a_short_line_is_found_where_it_stands_alone_and_once() -> None:
    text = "5. Governing Law\nThe laws of France apply.\n6. Notices\nBy post.\n7. Other\nBy post.\n"
    reading = Reading([document(text)])
    assert [text[one.start : one.end] for one in reading.spans_in("Is it here?\nGoverning Law\n")] == ["Governing Law"]
    assert reading.spans_in("By post.") == ()
    assert reading.spans_in("laws") == ()


def test_the_likelier_place_wins_over_a_shorter_copy() -> None:
    header = "This agreement is confidential and belongs to the company alone. "
    text = header + "First part of the text goes on here. " + header + "Second part ends with the payment of the rent."
    start = text.index(header, 10)
    assert Reading([document(text)]).spans_in(text[start:]) == (Span(0, start, len(text)),)


def test_a_passage_that_stands_twice_is_read_in_both_places() -> None:
    passage = "The tenant pays the rent on the first day of each month. "
    text = passage + "Something else altogether stands between the two. " + passage
    assert len(Reading([document(text)]).spans_in(passage)) == 2


def test_lines_repeated_beyond_number_are_passed_over_quickly() -> None:
    text = "all work and no play makes jack a dull boy\n" * 20_000
    began = time.perf_counter()
    Reading([document(text)]).spans_in(text[:12_000])
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("text", ["", "short", "\n\n", "é"])
def test_documents_too_short_for_passages_do_no_harm(text: str) -> None:
    assert Reading([document(text), document(text + "x")]).spans_in("nothing of the kind " * 10) == ()
    assert Reading([]).spans_in("anything at all") == ()


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 10)), max_size=20))
def test_the_map_holds_what_was_added_merged(places: list[tuple[int, int]]) -> None:
    text = "word " * 20
    reading = Reading([document("other"), document(text)])
    marked = set[int]()
    for start, length in places:
        reading.add("read", [Span(1, start, min(start + length, 100))])
        marked |= set(range(start, min(start + length, 100)))
    held = {offset for span in reading.spans("read", 1) for offset in range(span.start, span.end)}
    assert marked <= held
    assert all(text[offset].isspace() for offset in held - marked)
    assert reading.coverage().read == len(held)
    assert reading.spans("read", 0) == reading.spans("cited", 1) == ()


def test_threads_may_add_at_once() -> None:
    text = "x" * 4000
    reading = Reading([document(text)])

    def add(first: int) -> None:
        for start in range(first, 4000, 40):
            reading.add("searched", [Span(0, start, start + 5)])

    threads = [threading.Thread(target=add, args=(first,)) for first in range(0, 40, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reading.coverage().searched == 4000


def test_pages_without_text_are_told() -> None:
    pages = (Page("i", 0, 4), Page("ii", 4, 4), Page("1", 4, 8))
    one, other = document("textmore", "a.pdf", pages), document("x" * 8, "b.pdf", pages)
    assert Reading([one]).coverage().unreadable_pages == ("ii",)
    assert Reading([one, other]).coverage().unreadable_pages == ("a.pdf, ii", "b.pdf, ii")


def test_a_chunk_of_a_real_book_is_found_fast_and_exactly(corpus: Path) -> None:
    text = (corpus / "books/war-and-peace.txt").read_text("utf-8-sig")
    reading = Reading([document(text)])
    reading.spans_in("")
    for start in range(500_000, 3_000_000, 500_000):
        spans = reading.spans_in("Summarise:\n" + numbered(text[start : start + 12_000].strip()))
        assert stands_in(spans, text, start, start + 12_000)
        assert sum(span.end - span.start for span in spans) < 13_000


def test_pages_of_which_nothing_was_read_are_named_in_runs() -> None:
    text = "".join(f"This is what page {number} says.\n" for number in range(1, 8))
    size = len(text) // 7
    pages = [Page(str(number + 1), number * size, (number + 1) * size) for number in range(7)]
    pages.insert(3, Page("blank", 3 * size, 3 * size))
    book = dataclasses.replace(document(text), pages=tuple(pages))
    reading = Reading([book])
    reading.add("read", [Span(0, size + 3, size + 9), Span(0, 5 * size - 4, 5 * size)])
    coverage = reading.coverage()
    assert (coverage.pages, coverage.pages_read) == (7, 2)
    assert coverage.unread_pages == ("1", "3–4", "6–7")
    assert coverage.unreadable_pages == ("blank",)
    reading.add("read", [Span(0, 0, len(text))])
    assert reading.coverage().unread_pages == ()


@given(st.lists(st.integers(0, 6), min_size=1, max_size=9), st.lists(st.integers(0, 60), max_size=6))
def test_every_page_with_text_is_read_or_named(sizes: list[int], starts: list[int]) -> None:
    ends = list(itertools.accumulate(sizes))
    pages = [Page(str(number), end - size, end) for number, (size, end) in enumerate(zip(sizes, ends, strict=True))]
    reading = Reading([dataclasses.replace(document("x" * ends[-1]), pages=tuple(pages))])
    spans = [Span(0, start, min(start + 2, ends[-1])) for start in starts if start < ends[-1]]
    reading.add("read", spans)
    full = [page for page in pages if page.start < page.end]
    read = {page.label for page in full for span in spans if span.start < page.end and page.start < span.end}
    coverage = reading.coverage()
    assert coverage.pages_read == len(read)
    assert coverage.pages == sum(size > 0 for size in sizes)
