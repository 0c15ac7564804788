"""Pieces of the documents as the model's code handles them: passages that know their place, and ways to find them.

A `Passage` is a `str`, so code can print, slice and join it like any other, and it keeps its place for citations.
Search is lexical (BM25 with headings as a light second field) and needs no index on disk; it knows nothing of meaning.
Texts of tens of megabytes are gone through in steps that are short, or give the interpreter free: a window is waiting.
"""

import heapq
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

import regex

from burrow.documents.document import Document

PASSAGE_CHARACTERS = 700
"""What a passage aims at where nobody says: a few sentences, enough to answer and little to read."""
SENTENCE_CHARACTERS = 420
"""A sentence longer than this is cut at its commas, so that pointing at one still says something."""


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

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Hon|Gen|Col|Capt|Lt|Sgt|Jr|Sr|No|Nos|Sec|Art|Fig|Vol|pp?|vs|etc|cf|Inc|Ltd|Co|Corp"
    r"|e\.g|i\.e|approx|Messrs)|(?:^|[\s(.])[A-Za-z])\.$"
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…]+[\"'”’)\]*_]*)(?=\s+[^\s\da-zà-ÿ]|\s+\d+[.)]\s|\s*$)"  # an end of sentence before a capital
    r"|\n[ \t]*\n\s*"  # a blank line
    r"|\n(?=[ \t]*(?:[|#>*•-]|\d+(?:\.\d+)*[.)]\s|\([a-z\d]{1,3}\)\s))"  # a row, a heading, an item of a list
)
_NUMBER = re.compile(r"\d{1,3}")
_RUN_IN_HEADING = re.compile(
    r"\s*(?:[\d.()a-z]{1,8}\s+)?(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__)|\s*\d[\d.]*\s+[^.\n]{1,40}\."
)
_CLAUSE = re.compile(r"[;:,]\s+")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, table rows, headings and list items of `text`, in order, without outer white space."""
    cuts = [0]
    for match in _BREAK.finditer(text):
        if match["stop"] == "." and _ABBREVIATION.search(text, max(0, match.end() - 12), match.end()):
            continue
        cuts.append(match.end())
    cuts.append(len(text))
    spans: list[tuple[int, int]] = []
    for start, end in pairwise(_with_run_in_headings(text, cuts)):
        spans.extend(_shortened(text, start, end))
    return spans


def _with_run_in_headings(text: str, cuts: list[int]) -> list[int]:
    """The cuts without those between a clause's number and heading and its first sentence (`4.1 **Amount.** The`)."""
    kept = [
        end
        for start, end in pairwise(cuts)
        if not (text[end : end + 1] in {" ", "\t"} and _RUN_IN_HEADING.fullmatch(text, start, end))
    ]
    return [0, *kept, len(text)] if not kept or kept[-1] != len(text) else [0, *kept]


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without outer white space, cut at commas and semicolons while it is too long to point at."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > SENTENCE_CHARACTERS:
        cuts = [match.end() for match in _CLAUSE.finditer(text, start + 80, start + SENTENCE_CHARACTERS)]
        cut = cuts[-1] if cuts else start + SENTENCE_CHARACTERS
        yield start, cut - 1 if text[cut - 1].isspace() else cut
        start = cut
    if any(character.isalnum() for character in text[start:end]):
        yield start, end


def one_line(text: str) -> str:
    return " ".join(text.split())


def numbered(text: str | Sequence[str]) -> str:
    """The sentences of a passage, or the items of a list, one a line, each followed by its number in brackets, from 0.

    The number comes last so that a model has read the sentence when it meets the name to point with.
    """
    items = [text[a:b] for a, b in sentences(text)] if isinstance(text, str) else text
    return "\n".join(f"{one_line(item)} [{number}]" for number, item in enumerate(items))


_WORD = re.compile(r"\w[\w'’-]*")


def words_of(text: str) -> list[str]:
    """Words as `search` and the starter profile count them."""
    return _WORD.findall(text)


_FOLDED_AT_ONCE = 1 << 16
_GATHERED_AT_ONCE = 32 * _FOLDED_AT_ONCE
"""Characters. To join all in one step would hold the interpreter lock, and so the window."""


def fold(text: str) -> str:
    """Lower case without accents, one character for each character of `text`."""
    folded = ""
    for start in range(0, len(text), _GATHERED_AT_ONCE):
        slices = range(start, min(start + _GATHERED_AT_ONCE, len(text)), _FOLDED_AT_ONCE)
        folded += "".join([_fold_slice(text[at : at + _FOLDED_AT_ONCE]) for at in slices])
    return folded


def _fold_slice(text: str) -> str:
    if text.isascii():
        return text.lower()
    table = {}
    for character in set(text):
        plain = unicodedata.normalize("NFD", character.lower())[:1]
        table[ord(character)] = plain if len(plain) == 1 else character
    return text.translate(table)


_STOP_WORDS = frozenset(
    """
    a about after all also an and any are as at be been before being but by can could did do does doing done for
    from had has have having how i if in into is it its many may me more most much must my no not of on one or our
    say said says she he shall should so some such than that the their them then there these they this those to
    under up upon was were what when where which who whom whose why will with within would you your often times
    time name tell give given please document text book find list
    """.split()
)
_ENDING = re.compile(r"\w{0,4}\b")
"""What may follow a stem."""
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_SUFFIXES = ("edly", "ies", "ied", "ing", "ed", "es", "ly", "s", "e", "y")


def stems(query: str) -> list[str]:
    """The query's content words, folded and cut to a stem, without repeats; all its words if none is a content word."""
    words = [fold(word) for word in words_of(query)]
    content = [word for word in words if word not in _STOP_WORDS] or words
    return list(dict.fromkeys(_stem(_POSSESSIVE.sub("", word)) for word in content))


def _stem(word: str) -> str:
    """`word` without the first of the usual endings that leaves three letters or more."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


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
