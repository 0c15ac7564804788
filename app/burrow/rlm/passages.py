"""Pieces of the documents as the model's code handles them: passages that know their place, and ways to find them.

A `Passage` is a `str`, so code can print, slice and join it like any other, and it keeps its place for citations.
Search is lexical (BM25 with headings as a light second field) and needs no index on disk; it knows nothing of meaning.
Texts of tens of megabytes are gone through in steps that are short, or give the interpreter free: a window is waiting.
"""

import heapq
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

import regex

from burrow.documents.document import Document
from burrow.rlm.sentences import fold, sentences, stems, words_of

PASSAGE_CHARACTERS = 700
"""What a passage aims at where nobody says: a few sentences, enough to answer and little to read."""


class Passage(str):
    """The exact text of `documents[document].text[start:end]`; `place` says where that is, for people."""

    __slots__ = ("document", "end", "page", "place", "start")
    document: int
    start: int
    end: int
    page: str | None
    place: str

    def __new__(cls, text: str, document: int, start: int, place: str, page: str | None = None) -> "Passage":
        passage = super().__new__(cls, text)
        passage.document, passage.start, passage.end = document, start, start + len(text)
        passage.place, passage.page = place, page
        return passage

    @property
    def text(self) -> str:
        """The same without its place: models take a passage for an object that has a text."""
        return str.__str__(self)


READABLE: dict[type, frozenset[str]] = {Passage: frozenset({"document", "start", "end", "page", "place", "text"})}
"""What the sandbox lets code read of these values."""

_NUMBER = re.compile(r"\d{1,3}")
"""In a reply that points."""
_ENDING = re.compile(r"\w{0,4}\b")
"""What may follow a stem."""


@dataclass(frozen=True, slots=True)
class _Hit:
    score: float
    document: int
    start: int
    end: int


class Library:
    """The run's documents as the REPL's helpers see them. Thread safe: it only reads."""

    def __init__(self, documents: Sequence[Document], passage_characters: int = PASSAGE_CHARACTERS) -> None:
        """`passage_characters` is what a passage found by `search` aims at."""
        self.documents = tuple(documents)
        self._size = passage_characters

    def passage(self, document: int, start: int, end: int) -> Passage:
        source = self.documents[document]
        page = source.page_at(start)
        place = source.name + (f", p. {page.label}" if page else f", character {start:,}")
        return Passage(source.text[start:end], document, start, place, page.label if page else None)

    def picked(self, passages: Sequence[Passage], replies: Sequence[str]) -> list[Passage]:
        """The sentences that each reply names by the numbers `numbered` gave them; other words name none."""
        found = []
        for passage, reply in zip(passages, replies, strict=True):
            spans = sentences(passage)
            for number in dict.fromkeys(int(digits) for digits in _NUMBER.findall(reply)):
                if number < len(spans):
                    start, end = spans[number]
                    found.append(self.passage(passage.document, passage.start + start, passage.start + end))
        return found

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(fold(document.text) for document in self.documents)

    @cached_property
    def _cuts(self) -> tuple[tuple[int, ...], ...]:
        """For each document, where the passages of a search begin; the text's end closes the row."""
        return tuple(tuple(cuts(document, self._size)) for document in self.documents)

    def chunks(self, size: int) -> list[Passage]:
        """All documents cut at paragraphs and headings into passages of about `size` characters that tile the text."""
        found = []
        for index, document in enumerate(self.documents):
            found += [self.passage(index, a, b) for a, b in pairwise(cuts(document, size))]
        return found

    def search(self, query: str, k: int = 5) -> list[Passage]:
        """The `k` passages that fit the query's words best, best first; fewer when fewer hold any of them.

        BM25 (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.4) over the documents cut at paragraphs; the words of a
        passage's section heading count a third.
        """
        hits = heapq.nsmallest(k, self._scored(query), key=lambda hit: (-hit.score, hit.document, hit.start))
        return [self.passage(hit.document, hit.start, hit.end) for hit in hits]

    def _scored(self, query: str) -> Iterator[_Hit]:
        frequencies: dict[tuple[int, int], dict[str, float]] = {}
        weights: dict[str, float] = {}
        total = sum(len(row) - 1 for row in self._cuts)
        for stem in stems(query):
            holding: Counter[tuple[int, int]] = Counter()
            for document, offset in self._occurrences(stem):
                holding[document, bisect_right(self._cuts[document], offset) - 1] += 1
            weights[stem] = log(1 + (total - len(holding) + 0.5) / (len(holding) + 0.5))
            for place, count in holding.items():
                frequencies.setdefault(place, {})[stem] = count
        for (document, index), found in frequencies.items():
            start, end = self._cuts[document][index : index + 2]
            heading = self._heading_words(document, start)
            length = 0.6 + 0.4 * (end - start) / self._size
            score = 0.0
            for stem, weight in weights.items():
                frequency = found.get(stem, 0) + (0.33 if any(word.startswith(stem) for word in heading) else 0)
                score += weight * frequency * 2.2 / (frequency + 1.2 * length)
            yield _Hit(score, document, start, end)

    def _heading_words(self, document: int, offset: int) -> list[str]:
        sections = self.documents[document].sections
        index = bisect_right(sections, offset, key=lambda section: section.start) - 1
        return [fold(word) for word in words_of(sections[index].title)] if index >= 0 else []

    def _occurrences(self, stem: str) -> Iterator[tuple[int, int]]:
        """Where a word begins with `stem` and adds at most four letters."""
        for document, text in enumerate(self._folded):
            offset = text.find(stem)
            while offset >= 0:
                before = text[offset - 1 : offset]
                if not (before.isalnum() or before == "_") and _ENDING.match(text, offset + len(stem)):
                    yield document, offset
                offset = text.find(stem, offset + 1)

    def find(self, phrase: str, k: int = 10) -> list[Passage]:
        """The sentences around the first `k` places where the phrase stands (the last `-k` when negative)."""
        places = list(self._places(phrase))
        return [self._around(*place) for place in (places[:k] if k >= 0 else places[k:])]

    def count(self, phrase: str) -> int:
        """How often the phrase stands in the documents as whole words, whatever its case and white space."""
        return sum(1 for _ in self._places(phrase))

    def _places(self, phrase: str) -> Iterator[tuple[int, int]]:
        words = phrase.lower().split()
        if not words:
            return
        body = r"\s+".join(re.escape(word) for word in words)
        pattern = regex.compile(rf"(?<!\w){body}(?!\w)", regex.IGNORECASE)  # type: ignore[no-untyped-call]
        for document, source in enumerate(self.documents):
            for match in pattern.finditer(source.text, concurrent=True):
                yield document, match.start()

    def _around(self, document: int, offset: int) -> Passage:
        row = self._cuts[document]
        index = bisect_right(row, offset) - 1
        start, end = row[index], row[index + 1]
        for a, b in sentences(self.documents[document].text[start:end]):
            if a <= offset - start < b:
                return self.passage(document, start + a, start + b)
        return self.passage(document, offset, min(offset + 80, end))


_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def cuts(document: Document, size: int) -> list[int]:
    """Offsets that tile the text: at headings, else between paragraphs, in a long paragraph between sentences."""
    text = document.text
    headings = {section.start for section in document.sections}
    starts = (section.start for section in document.sections)
    paragraphs = (match.end() for match in _PARAGRAPH.finditer(text))
    found = [0]
    for start, end in pairwise(heapq.merge((0, len(text)), starts, paragraphs)):
        full = end - found[-1] > size * 1.2
        if start > found[-1] and (full or (start in headings and start - found[-1] > size // 3)):
            found.append(start)
        if end - start > size * 1.5:
            found.extend(_cuts_inside(text, start, end, size))
    if found[-1] != len(text):
        found.append(len(text))
    return found if len(found) > 1 else [0, len(text)]


def _cuts_inside(text: str, start: int, end: int, size: int) -> Iterator[int]:
    last = start
    for a, b in sentences(text[start:end]):
        if start + b - last > size and start + a > last:
            last = start + a
            yield last
