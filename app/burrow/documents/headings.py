"""Plain text -> the headings a reader would see in it: chapters of books, articles and numbered clauses of contracts.

It looks at lines only, so it can be wrong; a list of contents is recognised by its headings having nothing below them.
"""

import re
from collections.abc import Iterator

from burrow.documents.draft import Heading

_ROMAN = r"[IVXLCDM]+|[ivxlcdm]+"
_WORD_NUMBER = (
    r"(?:THE\s+)?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|LAST|ONE|TWO|THREE|FOUR|FIVE|SIX"
    r"|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|THIRTEEN|FOURTEEN|FIFTEEN|SIXTEEN|SEVENTEEN|EIGHTEEN|NINETEEN|TWENTY)"
    r"(?:[- ]?[A-Z]+)?"
)
_RANKS = (
    ("VOLUME", "VOL."),
    ("BOOK",),
    ("PART",),
    ("ACT", "ARTICLE"),
    ("CHAPTER", "CHAP.", "CANTO", "STAVE", "LETTER", "ADVENTURE", "SCENE", "SECTION", "APPENDIX", "EXHIBIT", "SCHEDULE",
     "ANNEX", "ATTACHMENT", "ADDENDUM"),
)  # fmt: skip
_ABOVE_CHAPTERS = {"EPILOGUE": "BOOK"}
"""A numbered epilogue has chapters of its own."""
_KEYWORDS = {keyword: rank for rank, keywords in enumerate(_RANKS) for keyword in keywords}
_ALONE = r"PREFACE|PROLOGUE|EPILOGUE|INTRODUCTION|FOREWORD|AFTERWORD|CONCLUSION|POSTSCRIPT|PREAMBLE|RECITALS"
_CHAPTER = re.compile(
    rf"(?:(?P<keyword>{'|'.join(re.escape(keyword) for keyword in _KEYWORDS)})\s+"
    rf"(?:THE\s+)?(?P<number>\d{{1,4}}|{_ROMAN}|{_WORD_NUMBER}|[A-Z])(?P<rest>$|[\s.:,\-–—(\]].*)"
    rf"|(?P<ordinal>FIRST|SECOND|THIRD|FOURTH|FIFTH)\s+(?P<what>EPILOGUE|PART|BOOK|VOLUME)(?P<after>$|[\s.:,\-–—].*)"
    rf"|(?P<alone>{_ALONE})(?P<end>[.:]?$))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?P<number>§{1,2}\s*\d+(?:\.\d+)*|\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|[IVXLC]{1,8}\.)[ \t]+(?P<words>\S.*)"
)
_CANDIDATE = re.compile(
    rf"\n(?P<line>[ \t]*(?:\d{{1,3}}[.)]|[IVXLC]{{1,8}}\.[ \t]|§"
    rf"|(?:{'|'.join(re.escape(keyword) for keyword in _KEYWORDS)}|{_ALONE}|FIRST|SECOND|THIRD|FOURTH|FIFTH)\b)[^\n]*)",
    re.IGNORECASE,
)
_LINE = 110
_RUN_IN = re.compile(r"(?P<title>[A-Z“\"][^.\n:;]{1,70}?)[.:](?=\s|$)")
_CLAUSE_RANK = 20
_EMPTY = 60
"""A heading with fewer characters below it than this has nothing to say for itself."""
_CONTENTS = 4
"""So many headings in a row with nothing below them are a list of contents."""


def find_headings(text: str) -> list[Heading]:
    """Headings in order. Levels are ranks made dense: 1 is the highest rank that occurs."""
    found = list(_without_contents(list(_ranked(text)), text))
    levels = {rank: level for level, rank in enumerate(sorted({rank for _, rank, _ in found}), 1)}
    return [Heading(start, levels[rank], title) for start, rank, title in found]


def _ranked(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, rank (small is high) and title of each line that looks like a heading."""
    for begin, whole in _candidates(text):
        line = whole.strip()
        start = begin + len(whole) - len(whole.lstrip())
        chapter = _CHAPTER.match(line)
        after_blank = _blank_before(text, begin)
        ranked = _chapter(line, chapter, after_blank) if chapter else _numbered(line, after_blank)
        if ranked:
            yield start, *ranked


def _candidates(text: str) -> Iterator[tuple[int, str]]:
    """Start and text of the lines that begin like a heading. A pattern that begins with a newline is found fast."""
    first = text[: 2 * _LINE].partition("\n")[0]
    if _CANDIDATE.match("\n" + first):
        yield 0, first
    yield from ((match.start("line"), match["line"]) for match in _CANDIDATE.finditer(text))


def _blank_before(text: str, start: int) -> bool:
    before = text.rfind("\n", 0, max(0, start - 1)) + 1
    return not text[before:start].strip()


def _chapter(line: str, match: re.Match[str], after_blank: bool) -> tuple[int, str] | None:
    if len(line) > _LINE or line.endswith((",", ";")):
        return None
    if match["alone"]:
        return (_KEYWORDS["CHAPTER"], line) if after_blank and (line.isupper() or line.istitle()) else None
    keyword = (match["keyword"] or match["what"]).upper()
    keyword = _ABOVE_CHAPTERS.get(keyword, keyword)
    word = match["keyword"] or match["ordinal"]
    rest = (match["rest"] or match["after"] or "").strip()
    if not word[0].isupper() or (rest[:1].islower() and not line.isupper()):
        return None  # a sentence that goes on: "Chapter 3 of the ...", "Section 5 applies"
    if rest.endswith(".") and len(rest.split()) > 8:
        return None
    if not after_blank and not (line.isupper() or len(line) < 60):
        return None
    return _KEYWORDS.get(keyword, _KEYWORDS["CHAPTER"]), line


def _numbered(line: str, after_blank: bool) -> tuple[int, str] | None:
    """A numbered clause with a title: `5. Governing Law`, or run in: `5.1 Term. This agreement ...`."""
    match = _CLAUSE.match(line)
    if not match:
        return None
    number, words = match["number"], match["words"]
    rank = _CLAUSE_RANK + number.rstrip(".)").count(".")
    if number[0].isalpha():
        if not after_blank:
            return None  # too many lines begin with "I."
        rank = _CLAUSE_RANK - 1
    if len(words) <= 80 and words[:1].isupper() and not words.endswith((".", ",", ";")) and _like_title(words):
        return rank, line
    run_in = _RUN_IN.match(words)
    if run_in and _like_title(run_in["title"]):
        return rank, f"{number} {run_in['title']}"
    return None


_SMALL = frozenset("a an and as at but by for from in into of on or nor the to upon via with vs".split())


def _like_title(words: str) -> bool:
    """Most of its longer words begin with a capital, or it is very short."""
    longer = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if word.lower() not in _SMALL]
    if not longer:
        return False
    capital = sum(word[0].isupper() for word in longer)
    return capital == len(longer) or (len(longer) >= 3 and capital * 3 >= len(longer) * 2)


def _without_contents(found: list[tuple[int, int, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Leave out runs of headings without a body, but for those that lead the first heading that has one."""
    run: list[tuple[int, int, str]] = []
    for index, one in enumerate(found):
        body_end = found[index + 1][0] if index + 1 < len(found) else len(text)
        body = text.find("\n", one[0])
        run.append(one)
        if body_end - body > _EMPTY and len("".join(text[body : min(body_end, body + 400)].split())) > _EMPTY // 2:
            yield from run if len(run) <= _CONTENTS else _leading(run)
            run = []
    if len(run) < _CONTENTS:
        yield from run


def _leading(run: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The last of the run and those right before it that stand above it."""
    kept = [run[-1]]
    for one in reversed(run[:-1]):
        if one[1] >= kept[0][1]:
            break
        kept.insert(0, one)
    return kept
