"""Words that claim to be in the documents -> the place where they stand, and how exactly.

Exact means the same words and marks once white space, quotation marks, dashes, ligatures, hyphenation, Markdown
marks and a capital at the start are set aside. Near means nearly the same letters, by edit distance, or most words in
the same order; numbers may differ there, so the two texts should be shown side by side. Paraphrases are missing.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from burrow.documents.document import Document
from burrow.events import Check, Citation, Span
from burrow.evidence.answer import quoted_passages, unsupported
from burrow.evidence.letters import Letters, letters_in, letters_of, same_edges

__all__ = ["NEAR", "Quotations", "plain", "quoted_passages", "unsupported"]

NEAR = 85.0
"""Similarity in percent from which words count as near."""
_NEAR_WORDS = 0.72
"""Share of the words, in their order, from which words count as near although some are quite different."""
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.)\s*")
_ELLIPSIS_GAP = 4000
"""Characters that an ellipsis may stand for."""
_HITS = 400
_ROUGHLY = 72.0
"""Similarity of the letters around a place from which it is looked at closely."""
_SEED = 10
_SEEDS = 24
_SEED_HITS = 60
_NEAR_LETTERS = 16
"""Fewer letters are near to too many things."""
_SLACK = 24

_SET_ASIDE = re.compile(r"[\s\"'“”„‟‘’‚‛«»‹›`´′″*_#|\\\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=\n)[ \t]*>+")
_DASHES = re.compile(r"[-‐‑‒–—―−]+")
_DASH_BY_LETTERS = re.compile(r"(?<!\d)-(?!\d)")
_NUMBER_GOES_ON = re.compile(r"\d[.,]\d")
_WORD = re.compile(r"\w+")
_OUTER_MARKS = ".,;:!?()[]&/+=~<> "


class Quotations:
    """Looks words up in the documents."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._letters: tuple[Letters, ...] = ()

    def find(self, quote: str, *, near: Span | None = None, limit: int = 5) -> tuple[Span, Check] | None:
        """Where `quote` stands, the place closest to `near` if it stands in several; None if nowhere.

        At most `limit` similar places are compared when it does not stand there exactly.
        """
        if not letters_of(quote):
            return None
        found = self._whole(quote, near)
        parts = [part for part in _ELLIPSIS.split(quote) if letters_of(part)]
        if found is None and len(parts) > 1:
            found = self._parts(parts, near, limit)
        return found or self._similar(quote, near, limit)

    def _lettered(self) -> tuple[Letters, ...]:
        """Made when the first quotation is looked up; the same that the reading map holds."""
        if not self._letters:
            self._letters = tuple(letters_in(document) for document in self._documents)
        return self._letters

    def check(self, span: Span) -> Citation:
        """The citation of a known place: its quotation is the text that stands there."""
        text = self._documents[span.document].text[span.start : span.end]
        return self._citation(span, text, "exact")

    def citation(self, quote: str, near: Span | None = None) -> Citation:
        """The citation of words: as they stand there when exact, else as given."""
        found = self.find(quote, near=near)
        if found is None:
            return Citation(-1, "", None, 0, 0, quote, "missing")
        span, check = found
        return self.check(span) if check == "exact" else self._citation(span, quote, check)

    def _citation(self, span: Span, quote: str, check: Check) -> Citation:
        document = self._documents[span.document]
        page = document.page_at(span.start)
        return Citation(span.document, document.name, page.label if page else None, span.start, span.end, quote, check)

    def _parts(self, parts: list[str], near: Span | None, limit: int) -> tuple[Span, Check] | None:
        """A quotation with ellipses: its parts, each not far after the one before."""
        found = self.find(parts[0], near=near, limit=limit)
        if found is None:
            return None
        span, check = found
        for part in parts[1:]:
            next_one = self.find(part, near=Span(span.document, span.end, span.end), limit=limit)
            if next_one is None:
                return None
            there, how = next_one
            if there.document != span.document or not span.start <= there.start <= span.end + _ELLIPSIS_GAP:
                return None
            span = Span(span.document, span.start, max(span.end, there.end))
            check = "exact" if check == how == "exact" else "near"
        return span, check

    def _whole(self, quote: str, near: Span | None) -> tuple[Span, Check] | None:
        """A place with the same letters: exact if the marks are the same too, else near."""
        hits = sorted(self._hits(quote), key=lambda span: _distance(span, near))
        wanted = plain(quote)
        for span in hits:
            if _equal(plain(self._documents[span.document].text[span.start : span.end]), wanted):
                return span, "exact"
        return (hits[0], "near") if hits else None

    def _hits(self, quote: str) -> Iterator[Span]:
        """Places with the same letters that begin and end where words do."""
        wanted = letters_of(quote)
        first = next(index for index, character in enumerate(quote) if letters_of(character))
        last = max(index for index, character in enumerate(quote) if letters_of(character))
        for number, letters in enumerate(self._lettered()):
            at = letters.bytes.find(wanted)
            count = 0
            while at >= 0 and count < _HITS:
                start, end = letters.offset(at), letters.offset(at + len(wanted) - 1) + 1
                if not _cuts_a_word(letters.text, start, end):
                    yield Span(number, *same_edges(letters.text, start, end, quote, first, last + 1))
                    count += 1
                at = letters.bytes.find(wanted, at + 1)

    def _similar(self, quote: str, near: Span | None, limit: int) -> tuple[Span, Check] | None:
        """The most similar of the places that share pieces with the quotation."""
        wanted = letters_of(quote)
        if len(wanted) < _NEAR_LETTERS:
            return None
        best: tuple[float, int, Span] | None = None
        for number, begin in self._windows(wanted, limit):
            letters = self._lettered()[number]
            begin = max(0, begin - _SLACK)
            window = letters.bytes[begin : begin + len(wanted) + 3 * _SLACK]
            match = fuzz.partial_ratio_alignment(
                wanted.decode("latin-1"), window.decode("latin-1"), score_cutoff=_ROUGHLY
            )
            if match is None or match.dest_end <= match.dest_start:
                continue
            start = letters.offset(begin + match.dest_start)
            end = letters.offset(begin + match.dest_end - 1) + 1
            score, span = _fitted(Span(number, start, end), letters.text, wanted)
            rank = (score, -_distance(span, near)[1], span)
            better = best is None or rank[:2] > best[:2]
            if better and (score >= NEAR or _words_alike(quote, letters.text[span.start : span.end])):
                best = rank
        return (best[2], "near") if best else None

    def _windows(self, wanted: bytes, limit: int) -> list[tuple[int, int]]:
        """Document and first letter of the places that most pieces of the quotation point at."""
        step = max(_SEED // 2, len(wanted) // _SEEDS)
        votes: Counter[tuple[int, int]] = Counter()
        for number, letters in enumerate(self._lettered()):
            text = letters.bytes
            for offset in range(0, len(wanted) - _SEED + 1, step):
                votes.update((number, (at - offset) // _SLACK) for at in _places(text, wanted[offset : offset + _SEED]))
        return [(number, bucket * _SLACK) for (number, bucket), _ in votes.most_common(limit)]


def _places(text: bytes, seed: bytes) -> list[int]:
    """All places of a piece, none when it is too common to point at anything."""
    places: list[int] = []
    at = text.find(seed)
    while at >= 0:
        places.append(at)
        if len(places) > _SEED_HITS:
            return []
        at = text.find(seed, at + 1)
    return places


def plain(text: str) -> str:
    """What must be the same in an exact quotation."""
    folded = _SET_ASIDE.sub("", unicodedata.normalize("NFKC", text))
    return _DASH_BY_LETTERS.sub("", _DASHES.sub("-", folded)).strip(_OUTER_MARKS)


def _equal(one: str, other: str) -> bool:
    """The same but for the case of the first letter: a quotation may begin a sentence where the document does not."""
    return one == other or (one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold())


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    return _joined(text, start) or _joined(text, end)


def _joined(text: str, at: int) -> bool:
    """Whether a word or a number goes on across `at`."""
    if not 0 < at < len(text):
        return False
    if any(_NUMBER_GOES_ON.match(text, begin) for begin in (at - 2, at - 1) if begin >= 0):
        return True
    if not text[at - 1].isalnum() or not text[at].isalnum():
        return False
    return text[at - 1].isdigit() or text[at].isdigit() or text[at].islower() or not text[at].isascii()


def _fitted(span: Span, text: str, wanted: bytes) -> tuple[float, Span]:
    """The similarity and the place of the whole words around `span` that are most like `wanted`."""
    begin = max(0, span.start - _SLACK)
    words = [(begin + match.start(), begin + match.end()) for match in _WORD.finditer(text[begin : span.end + _SLACK])]
    starts = sorted((start for start, _ in words), key=lambda at: abs(at - span.start))[:4]
    ends = sorted((end for _, end in words), key=lambda at: abs(at - span.end))[:4]
    fits = [
        (fuzz.ratio(wanted.decode("latin-1"), letters_of(text[start:end]).decode("latin-1")), start, end)
        for start in starts
        for end in ends
        if start < end
    ]
    score, start, end = max(fits, default=(0.0, span.start, span.end))
    return score, Span(span.document, start, end)


def _words_alike(one: str, other: str) -> bool:
    words, others = ([word.casefold() for word in _WORD.findall(text)] for text in (one, other))
    return float(LCSseq.normalized_similarity(words, others)) >= _NEAR_WORDS


def _distance(span: Span, near: Span | None) -> tuple[bool, int]:
    """Another document is further than any place in the same."""
    if near is None:
        return False, 0
    return span.document != near.document, abs(span.start - near.start)
