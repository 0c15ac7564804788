"""Text as a model is shown it and as search looks at it: sentences with numbers to point at, words, and their stems."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

SENTENCE_CHARACTERS = 420
"""A sentence longer than this is cut at its commas, so that pointing at one still says something."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Hon|Gen|Col|Capt|Lt|Sgt|Jr|Sr|No|Nos|Sec|Art|Fig|Vol|pp?|vs|etc|cf|Inc|Ltd|Co|Corp"
    r"|e\.g|i\.e|approx|Messrs)|(?:^|[\s(.])[A-Za-z])\.$"
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…]+[\"'”’)\]*_]*)(?=\s+[^\s\da-zà-ÿ]|\s+\d+[.)]\s|\s*$)"  # an end of sentence before a capital
    r"|\n[ \t]*\n\s*"  # a blank line
    r"|\n(?=[ \t]*(?:[|#>*•-]|\d+(?:\.\d+)*[.)]\s|\([a-z\d]{1,3}\)\s))"  # a row, a heading, an item of a list
)
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
