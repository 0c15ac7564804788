"""Text that reached a model -> the passages of the documents in it, exactly, and from them the map of what was read.

Passages are found by their letters and digits, so it does not matter how code cut, joined, stripped or re-wrapped
them, changed case, numbered their lines, or printed their representation. Pieces under some 40 characters are found
only next to longer ones, or as a whole line that stands once. A passage that stands in several places counts as read
in each, up to a bound.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from burrow.documents.document import Document, Page
from burrow.events import Attention, Coverage, Span
from burrow.evidence.anchors import GRAM, STRIDE, Anchors
from burrow.evidence.letters import Letters, letters_in, letters_of, same_edges

PASSAGE_LETTERS = GRAM + STRIDE - 1
"""A passage with so many letters (some 36 characters of English) is found for certain."""
_SAME = 12
"""A match this much shorter than one that covers it is another, less likely place for the same words."""
_PLACES = 12
_NUMBERS = re.compile(r"\[\d{1,6}\]|^[ \t]*\(?\d{1,6}[.):\]]+(?=[ \t])", re.MULTILINE)
_NUMBER_BEFORE = re.compile(r"(\[\d{1,6}\]|\(?\d{1,6}[.):\]]+)[^\w\n]*$")
_LEFT_OUT = re.compile(r"[^\w[]*(?:\[\d{1,6}\][^\w[]*|\n[ \t]*\(?\d{1,6}[.):\]][^\w[]*)*")
"""What may stand between two passages that were read as one: marks, and numbers that are left out of prompts."""
_GAP = 24
_LETTER = re.compile(r"[^\W\d_]")
_LINE_LETTERS = 6
_SCAN = 12_000_000
"""Letters that may be looked through for short lines in one call."""


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    """Letters of the prompt."""
    document: int
    place: int
    """The first letter in the document."""


class Reading:
    """Matches text that reached a model against the documents, and keeps the reading map. Safe to share by threads."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._lock = Lock()
        self._letters: tuple[Letters, ...] = ()
        self._anchors: Anchors | None = None
        self._spans: dict[tuple[Attention, int], tuple[Span, ...]] = {}

    def spans_in(self, text: str) -> tuple[Span, ...]:
        """The documents' passages that stand in `text`, merged and sorted."""
        anchors = self._prepared()
        text = text.replace("\\n", " \n").replace("\\t", " \t")
        prompt = Letters(_NUMBERS.sub(lambda number: " " * len(number[0]), text))
        matches = _best(list(self._matches(anchors, prompt.bytes)))
        spans = [self._span(match, prompt, text) for match in matches]
        spans += self._short_lines(prompt, matches)
        return self._merged(spans)

    def add(self, attention: Attention, spans: Iterable[Span]) -> None:
        """Note what happened to passages."""
        by_document: dict[int, list[Span]] = {}
        for span in spans:
            by_document.setdefault(span.document, []).append(span)
        with self._lock:
            for document, added in by_document.items():
                known = self._spans.get((attention, document), ())
                self._spans[attention, document] = self._merged([*known, *added])

    def spans(self, attention: Attention, document: int) -> tuple[Span, ...]:
        """What is noted for a document so far, merged and sorted."""
        with self._lock:
            return self._spans.get((attention, document), ())

    def coverage(self) -> Coverage:
        """How much of all documents was searched, read and cited so far."""
        with_text, unread = self._pages_read()
        return Coverage(
            pages=with_text,
            pages_read=with_text - sum(len(run) for _, run in unread),
            unread_pages=tuple(self._named(document, run) for document, run in unread),
            characters=sum(len(document.text) for document in self._documents),
            searched=self._covered("searched"),
            read=self._covered("read"),
            cited=self._covered("cited"),
            unreadable_pages=tuple(self._unreadable_pages()),
        )

    def _covered(self, attention: Attention) -> int:
        spans = (span for number in range(len(self._documents)) for span in self.spans(attention, number))
        return sum(span.end - span.start for span in spans)

    def _pages_read(self) -> tuple[int, list[tuple[Document, list[Page]]]]:
        """How many pages have text, and the runs of pages of which no model read anything."""
        count = 0
        runs: list[tuple[Document, list[Page]]] = []
        for number, document in enumerate(self._documents):
            spans = self.spans("read", number)
            run: list[Page] = []
            for page in document.pages:
                if page.start == page.end:
                    continue
                count += 1
                at = bisect_right(spans, page.start, key=lambda span: span.end)
                if at < len(spans) and spans[at].start < page.end:
                    run = []
                    continue
                if not run:
                    runs.append((document, run))
                run.append(page)
        return count, runs

    def _named(self, document: Document, run: Sequence[Page]) -> str:
        labels = run[0].label if len(run) == 1 else f"{run[0].label}–{run[-1].label}"
        return labels if len(self._documents) == 1 else f"{document.name}, {labels}"

    def _unreadable_pages(self) -> Iterator[str]:
        for document in self._documents:
            for page in document.pages:
                if page.start == page.end:
                    yield page.label if len(self._documents) == 1 else f"{document.name}, {page.label}"

    def _prepared(self) -> Anchors:
        """The index, made when the first text is matched."""
        with self._lock:
            if self._anchors is None:
                self._letters = tuple(letters_in(document) for document in self._documents)
                self._anchors = Anchors([letters.bytes for letters in self._letters])
            return self._anchors

    def _matches(self, anchors: Anchors, prompt: bytes) -> Iterator[_Match]:
        """Every longest common run of at least `PASSAGE_LETTERS` letters."""
        ends: dict[tuple[int, int], int] = {}
        for at, document, position in anchors.find(prompt):
            diagonal = (document, position - at)
            if at < ends.get(diagonal, -1):
                continue
            text = self._letters[document].bytes
            after = _common_after(prompt, at, text, position)
            if after < GRAM:
                continue  # another gram with the same hash
            before = _common_before(prompt, at, text, position)
            ends[diagonal] = at + after
            if before + after >= PASSAGE_LETTERS:
                yield _Match(at - before, at + after, document, position - before)

    def _span(self, match: _Match, prompt: Letters, prompted: str) -> Span:
        letters = self._letters[match.document]
        start = letters.offset(match.place)
        end = letters.offset(match.place + match.end - match.start - 1) + 1
        there = prompt.offset(match.start), prompt.offset(match.end - 1) + 1
        numbered = _with_number(letters.text, start, prompted, there[0])
        start, end = same_edges(letters.text, start, end, prompted, *there)
        return Span(match.document, min(start, numbered), end)

    def _short_lines(self, prompt: Letters, matches: Sequence[_Match]) -> Iterator[Span]:
        """Whole lines too short to be found by anchors, where they stand exactly once as a whole line."""
        budget, seen = _SCAN, set[bytes]()
        at = 0
        covered = sorted((match.start, match.end) for match in matches)
        for line in prompt.text.split("\n"):
            letters = letters_of(line)
            start, at = at, at + len(letters)
            if not _LINE_LETTERS <= len(letters) < PASSAGE_LETTERS or letters in seen or _within(covered, start, at):
                continue
            seen.add(letters)
            budget -= sum(len(one.bytes) for one in self._letters)
            if budget < 0:
                return
            places = list(self._whole_lines(letters))
            if len(places) == 1:
                yield places[0]

    def _whole_lines(self, line: bytes) -> Iterator[Span]:
        for number, letters in enumerate(self._letters):
            at = letters.bytes.find(line)
            while at >= 0:
                start, end = letters.offset(at), letters.offset(at + len(line) - 1) + 1
                first = letters.text.rfind("\n", 0, start) + 1
                last = letters.text.find("\n", end)
                last = len(letters.text) if last < 0 else last
                if not _LETTER.search(letters.text, first, start) and not _LETTER.search(letters.text, end, last):
                    yield Span(number, start, end)
                at = letters.bytes.find(line, at + 1)

    def _merged(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Sorted; overlapping ones, and those with nothing but white space or a number between them, are one."""
        merged: list[Span] = []
        for span in sorted(spans, key=lambda one: (one.document, one.start, one.end)):
            last = merged[-1] if merged else None
            if last is not None and last.document == span.document and self._adjoin(last, span):
                merged[-1] = Span(last.document, last.start, max(last.end, span.end))
            else:
                merged.append(span)
        return tuple(merged)

    def _adjoin(self, one: Span, next_one: Span) -> bool:
        if next_one.start <= one.end:
            return True
        between = self._documents[one.document].text[one.end : min(next_one.start, one.end + 2000)]
        if next_one.start - one.end > len(between):
            return False
        return not between.strip() or (len(between) <= _GAP and _LEFT_OUT.fullmatch(between) is not None)


def _best(matches: list[_Match]) -> list[_Match]:
    """Without those that a clearly longer match covers, and with few places for the same words."""
    kept: list[_Match] = []
    around: list[_Match] = []
    for match in sorted(matches, key=lambda one: (one.start, -one.end)):
        around = [one for one in around if one.end > match.start]
        covers = [one for one in around if one.end >= match.end]
        length = match.end - match.start
        if all(one.end - one.start <= length + _SAME for one in covers) and len(covers) < _PLACES:
            kept.append(match)
        around.append(match)
    return kept


def _with_number(text: str, start: int, prompted: str, prompted_start: int) -> int:
    """`start` moved before the clause number that both texts have there: it was left out when they were compared."""
    own = _NUMBER_BEFORE.search(text, max(0, start - _GAP), start)
    read = _NUMBER_BEFORE.search(prompted, max(0, prompted_start - _GAP), prompted_start)
    return own.start() if own and read and own[1] == read[1] else start


def _within(covered: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(one <= start and end <= other for one, other in covered)


_FIRST, _LARGEST = 64, 1 << 14


def _common_after(one: bytes, at: int, other: bytes, position: int) -> int:
    """How many bytes are the same from there on."""
    limit = min(len(one) - at, len(other) - position)
    done, size = 0, _FIRST
    while done < limit:
        size = min(size, limit - done)
        ours, theirs = one[at + done : at + done + size], other[position + done : position + done + size]
        if ours != theirs:
            differing = int.from_bytes(ours, "big") ^ int.from_bytes(theirs, "big")
            return done + size - (differing.bit_length() + 7) // 8
        done, size = done + size, min(size * 4, _LARGEST)
    return done


def _common_before(one: bytes, at: int, other: bytes, position: int) -> int:
    """How many bytes are the same right before."""
    limit = min(at, position)
    done, size = 0, _FIRST
    while done < limit:
        size = min(size, limit - done)
        ours, theirs = one[at - done - size : at - done], other[position - done - size : position - done]
        if ours != theirs:
            differing = int.from_bytes(ours, "little") ^ int.from_bytes(theirs, "little")
            return done + size - (differing.bit_length() + 7) // 8
        done, size = done + size, min(size * 4, _LARGEST)
    return done
