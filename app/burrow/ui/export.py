"""An answer with its proof as a file: Markdown and JSON to work on, HTML to read. Knows nothing of Qt and of files."""

import html
import json
from dataclasses import asdict

from burrow.events import End, Failed, status_of, support_sentence
from burrow.ui.look import LIGHT
from burrow.ui.markdown import answer_html

WORDS = {"exact": "found word for word", "near": "found nearly like this", "missing": "not found in the document"}
PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{question}</title>
<style>body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 3em auto; padding: 0 1em }}
table {{ border-collapse: collapse }} td, th {{ border: 1px solid #ccc; padding: .3em .6em }}
li.missing {{ color: #b3261e }} footer {{ color: #666; font-size: 85% }}</style>
<h1>{question}</h1>
{answer}
<h2>Passages</h2>
<ol>{citations}</ol>
<footer>{footer}</footer>
"""


def as_markdown(question: str, end: End) -> str:
    """The question, the answer and its checked citations."""
    if isinstance(end, Failed):
        return f"# {question}\n\nNo answer: {end.reason}\n"
    cited = [f"{number}. {where} ({WORDS[check]}):\n   > {quote}" for number, where, check, quote in _citations(end)]
    parts = [f"# {question}", end.answer, *(["## Passages", "\n".join(cited)] if cited else []), f"*{_footer(end)}*"]
    return "\n\n".join(parts) + "\n"


def as_html(question: str, end: End) -> str:
    """A page that loads nothing."""
    cited = ""
    if isinstance(end, Failed):
        answer = f"<p>No answer: {html.escape(end.reason)}</p>"
    else:
        answer = answer_html(end.answer, end.citations, LIGHT)
        for number in range(1, len(end.citations) + 1):
            answer = answer.replace(f'href="burrow:cite/{number}"', f'href="#c{number}"')
        cited = "".join(
            f'<li id="c{number}" class="{check}">{html.escape(where)} ({WORDS[check]}): '
            f"<q>{html.escape(quote)}</q></li>"
            for number, where, check, quote in _citations(end)
        )
    return PAGE.format(question=html.escape(question), answer=answer, citations=cited, footer=html.escape(_footer(end)))


def as_json(question: str, end: End) -> str:
    return (
        json.dumps({"question": question, "status": status_of(end), **asdict(end)}, ensure_ascii=False, indent=1) + "\n"
    )


def _citations(end: End) -> list[tuple[int, str, str, str]]:
    """Number, place, check and quotation of each."""
    citations = () if isinstance(end, Failed) else end.citations
    return [
        (number, f"{c.name}, p. {c.page}" if c.page is not None else c.name, c.check, " ".join(c.quote.split()))
        for number, c in enumerate(citations, 1)
    ]


def _footer(end: End) -> str:
    coverage = end.coverage
    share = 100 * coverage.read / coverage.characters if coverage.characters else 0
    footer = f"A model read {share:.1f} % of the text for this ({status_of(end)})."
    if coverage.unreadable_pages:
        footer += f" Pages without text: {', '.join(coverage.unreadable_pages)}."
    if support_sentence(end):
        footer += f" {support_sentence(end)}"
    return footer
