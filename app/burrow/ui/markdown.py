"""An answer in Markdown -> HTML that a text browser can show safely, with its citations as numbered chips.

What the model wrote is cleaned against a short list of allowed tags: no images, no styles, no scripts. Chips are added
after that, by us. A citation's chip stands where the answer points at it (`[2]`), else behind the quotation, else last.
"""

import re
from collections.abc import Sequence
from functools import cache

import nh3
from markdown_it import MarkdownIt

from burrow.events import MARKER, Citation
from burrow.ui.look import Colours

OPEN, CLOSE = "\ue000", "\ue001"
"""Stand around a citation's number while the Markdown is rendered."""
DOUBT, END = "\ue002", "\ue003"
"""Stand around words that nothing supports."""
DOUBTED = '<a href="burrow:unsupported" style="color:{shade}; text-decoration:underline">'
TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
SCHEMES = {"http", "https", "mailto"}
STRESS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE)
CHIP = re.compile(f"{OPEN}(\\d+){CLOSE}")
SHORTEST_QUOTE = 8


def answer_html(answer: str, citations: Sequence[Citation], colours: Colours, unsupported: Sequence[str] = ()) -> str:
    """The body of an answer; links to citations are `burrow:cite/N`, N from 1. What is `unsupported`, words that stand
    in nothing that was read, is marked; a link `burrow:unsupported` explains it."""
    clean = answer
    for sign in (OPEN, CLOSE, DOUBT, END):
        clean = clean.replace(sign, "")
    marked = _mark(_doubted(clean, unsupported), citations)
    html = nh3.clean(
        _renderer().render(marked), tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}
    )
    html = html.replace(DOUBT, DOUBTED.format(shade=colours.doubtful)).replace(END, "&nbsp;⚠</a>")
    return CHIP.sub(lambda match: _chip(int(match[1]), citations, colours), html)


def plain(text: str) -> str:
    """A passage of a document in one line, without Markdown's signs of headings and stress."""
    return " ".join(STRESS.sub(r"\2", HEADING.sub("", text)).split())


def mark_of(citation: Citation) -> str:
    """The sign that goes with a check."""
    return {"exact": "✓", "near": "≈", "missing": "?"}[citation.check]


def _doubted(answer: str, unsupported: Sequence[str]) -> str:
    """The answer with signs around each word or number that nothing supports, wherever it stands alone."""
    claims = sorted({claim for claim in unsupported if claim.strip()}, key=len, reverse=True)
    if not claims:
        return answer
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(claim) for claim in claims) + r")(?!\w)")
    return pattern.sub(lambda match: f"{DOUBT}{match[0]}{END}", answer)


def _mark(answer: str, citations: Sequence[Citation]) -> str:
    pointed = {int(match[1]) for match in MARKER.finditer(answer)}
    marked = MARKER.sub(
        lambda match: _sign(int(match[1])) if 1 <= int(match[1]) <= len(citations) else match[0], answer
    )
    rest = []
    for number, citation in enumerate(citations, 1):
        if number in pointed:
            continue
        end = _end_of_quote(marked, citation.quote)
        if end is None:
            rest.append(number)
        else:
            marked = marked[:end] + _sign(number) + marked[end:]
    return marked.rstrip() + "".join(_sign(number) for number in rest)


def _end_of_quote(answer: str, quote: str) -> int | None:
    """The place behind a quotation and its closing marks, or None when the answer does not repeat it."""
    words = quote.split()
    if len(quote.strip()) < SHORTEST_QUOTE or len(words) > 400:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words) + r"[\"'”’».]*", answer)
    return found.end() if found else None


def _sign(number: int) -> str:
    return f"{OPEN}{number}{CLOSE}"


def _chip(number: int, citations: Sequence[Citation], colours: Colours) -> str:
    if not 1 <= number <= len(citations):
        return ""
    citation = citations[number - 1]
    shade = {"exact": colours.good, "near": colours.doubtful, "missing": colours.bad}[citation.check]
    return (
        f'&nbsp;<a href="burrow:cite/{number}" style="text-decoration:none; font-weight:600; color:{shade}; '
        f'background-color:{colours.window}">&nbsp;{number}{mark_of(citation)}&nbsp;</a>'
    )


@cache
def _renderer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
