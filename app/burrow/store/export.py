"""A session -> a file to keep or to send: Markdown, one HTML page, or JSON.

The answer, what proves it and how it was found are in all three. JSON holds every event in full; the other two cut long
prompts and outputs and say so. The documents' own text is in none of them, beyond what was quoted or asked about. The
page loads nothing from anywhere and runs nothing, whatever the answer says.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from string import Template

import msgspec
from markdown_it import MarkdownIt

from burrow.documents.document import Document
from burrow.events import ENDS, MARKER, Citation, Coverage, End, Event, Failed, LimitReached, Stopped, support_sentence
from burrow.store.encoding import storable
from burrow.store.journal import SessionSummary
from burrow.store.outline import Branch, outline

SHOWN = 4_000
"""Characters of one prompt, reply or output in Markdown and HTML."""


_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand around a citation's number while the Markdown is rendered."""


def to_json(summary: SessionSummary, events: Iterable[Event], documents: Sequence[Document]) -> str:
    """One object: `session`, `documents`, `end` (null when the run was cut off) and `events`, each with its `kind`."""
    kept = list(events)
    end = _end(kept)
    found = {
        "session": msgspec.to_builtins(summary),
        "documents": [_about(document) for document in documents],
        "end": end and _named(end),
        "events": [_named(event) for event in kept],
    }
    return storable(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def to_markdown(
    summary: SessionSummary, events: Iterable[Event], documents: Sequence[Document], *, steps: bool = True
) -> str:
    """With or without the `steps` of the run, which are most of a long one's file."""
    kept = list(events)
    end = _end(kept)
    lines = [f"# {_line(summary.title or summary.question)}", ""]
    if summary.title not in ("", summary.question):
        lines += [_line(summary.question), ""]
    lines += [f"* {name}: {value}" for name, value in _facts(summary, documents)]
    lines += ["", "## Answer", "", _answer(end), ""]
    if end is not None and not isinstance(end, Failed) and end.citations:
        lines += ["## What proves it", ""]
        for number, citation in enumerate(end.citations, 1):
            lines += [f"{number}. {_place(citation)}", "", _quoted(citation.quote), ""]
    if end is not None:
        lines += [_read_for(end), ""]
    if steps:
        lines += ["## How it was found", ""]
        for branch in outline(kept).walk():
            lines += _markdown_branch(branch)
    return storable("\n".join(lines).rstrip() + "\n")


def to_html(summary: SessionSummary, events: Iterable[Event], documents: Sequence[Document]) -> str:
    kept = list(events)
    end = _end(kept)
    citations = () if end is None or isinstance(end, Failed) else end.citations
    facts = (f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>" for name, value in _facts(summary, documents))
    proofs = (
        f'<li id="c{number}" class="{citation.check}">{html.escape(_place(citation))}'
        f"<blockquote>{html.escape(citation.quote)}</blockquote></li>"
        for number, citation in enumerate(citations, 1)
    )
    page = _PAGE.substitute(
        title=html.escape(summary.title or summary.question),
        question=html.escape(summary.question),
        facts="".join(facts),
        answer=_linked(_answer(end), len(citations)),
        proofs="".join(proofs),
        coverage=html.escape(_read_for(end)) if end is not None else "",
        tree=_html_branch(outline(kept)),
    )
    return storable(page)


def _end(events: Iterable[Event]) -> End | None:
    return next((event for event in events if isinstance(event, ENDS) and event.node == "r"), None)


def _named(event: Event) -> dict[str, object]:
    named: dict[str, object] = {"kind": type(event).__name__}
    named.update(msgspec.to_builtins(event))
    return named


def _about(document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "path": None if document.path is None else str(document.path),
        "format": document.format,
        "characters": len(document.text),
        "sha256": document.sha256,
        "pages": len(document.pages),
        "warnings": list(document.warnings),
    }


def _facts(summary: SessionSummary, documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    for document in documents:
        yield "Document", f"{document.name} ({len(document.text):,} characters)"
    yield "Model", summary.model
    yield "Asked", summary.created
    yield "Status", "cut off" if summary.status == "running" else summary.status
    yield "Session", summary.id


def _answer(end: End | None) -> str:
    """The answer, behind what a reader must know about it. A reason for failure is never dressed as an answer."""
    match end:
        case None:
            return "*The run was cut off before it ended.*"
        case Failed(reason=reason, action=action):
            return f"*The run failed: {reason} {action}*"
        case LimitReached(limit=limit, answer=answer):
            return f"*Partial, because {limit}.*\n\n{answer}"
        case Stopped(answer=answer):
            return f"*Stopped by the user.*\n\n{answer}"
    return end.answer


def _linked(answer: str, citations: int) -> str:
    """The answer in HTML; where it points at one of its citations it leads there."""
    clean = answer.replace(_OPEN, "").replace(_CLOSE, "")
    pointed = MARKER.sub(
        lambda match: f"{_OPEN}{match[1]}{_CLOSE}" if 1 <= int(match[1]) <= citations else match[0], clean
    )
    return re.sub(f"{_OPEN}(\\d+){_CLOSE}", r'<a href="#c\1">[\1]</a>', _renderer().render(pointed))


def _place(citation: Citation) -> str:
    if citation.check == "missing":
        return "not found in the documents"
    page = f", page {citation.page}" if citation.page else ""
    return f"{citation.name}{page}, characters {citation.start:,} to {citation.end:,} ({citation.check})"


def _read_for(end: End) -> str:
    """What the answer rests on, and what it does not."""
    return f"{_coverage(end.coverage)} {support_sentence(end)}".strip()


def _coverage(coverage: Coverage) -> str:
    share = coverage.read / max(coverage.characters, 1)
    sentence = f"The model read {coverage.read:,} of {coverage.characters:,} characters ({share:.1%})."
    if coverage.unreadable_pages:
        sentence += f" Pages without text: {', '.join(coverage.unreadable_pages)}."
    return sentence


def _blocks(branch: Branch) -> Iterator[tuple[str, str, str]]:
    """Title, language and text of what a branch holds."""
    if branch.call:
        yield "Prompt", "text", branch.call.prompt
    if branch.called:
        yield ("Failed", "text", branch.called.error) if branch.called.error else ("Reply", "text", branch.called.reply)
    if branch.reply and branch.reply.thought:
        yield "Thought", "text", branch.reply.thought
    if branch.reply and branch.reply.code:
        yield "Code", "python", branch.reply.code
    elif branch.reply:
        yield "Reply", "text", branch.reply.reply
    if branch.ran and branch.ran.output:
        yield "Output", "text", branch.ran.output
    if branch.ran and branch.ran.error:
        yield "Error", "text", branch.ran.error


def _markdown_branch(branch: Branch) -> list[str]:
    lines = [f"### {_line(branch.title)} (`{branch.node}`)", ""]
    for title, language, text in _blocks(branch):
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        lines += [f"{title}:", "", f"{fence}{language}", _cut(text), fence, ""]
    return lines


def _html_branch(branch: Branch) -> str:
    opened = " open" if branch.node == "r" else ""
    blocks = "".join(f"<h4>{title}</h4><pre>{html.escape(_cut(text))}</pre>" for title, _, text in _blocks(branch))
    below = "".join(_html_branch(inner) for inner in branch.branches)
    name = f"{html.escape(_line(branch.title))} <code>{html.escape(branch.node)}</code>"
    return f"<details{opened}><summary>{name}</summary>{blocks}{below}</details>"


def _cut(text: str) -> str:
    text = text.rstrip()
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}\n[cut here; {len(text):,} characters in all]"


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def _renderer() -> MarkdownIt:
    """Markdown without raw HTML and without images, which would be fetched when the page is opened."""
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "html_block", "html_inline"])


_PAGE = Template("""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
dt { float: left; clear: left; width: 7rem; opacity: .7 } dd { margin: 0 0 0 7rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #8888; padding-left: .7rem }
li.missing { color: #b3261e }
blockquote { border-left: 3px solid #0d6e63; margin: .3rem 0; padding-left: .7rem; white-space: pre-wrap }
details details { margin-left: 1.2rem } h4 { margin: .5rem 0 0; font-size: .85rem; opacity: .7 }
</style></head><body>
<h1>$title</h1><p>$question</p><dl>$facts</dl>
<h2>Answer</h2>$answer
<h2>What proves it</h2><ol>$proofs</ol><p>$coverage</p>
<h2>How it was found</h2>$tree
</body></html>
""")

FORMATS: dict[str, Callable[[SessionSummary, Iterable[Event], Sequence[Document]], str]] = {
    ".md": partial(to_markdown, steps=False),
    ".html": to_html,
    ".json": to_json,
}
"""By a file's ending, for a reader: Markdown to go on writing with, a page that folds its steps away, everything."""
