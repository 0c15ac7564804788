"""Markdown -> drafts. The text stays as it was written, marks and front matter included; headings become sections."""

import re
from collections.abc import Iterator

from burrow.documents.draft import Draft, Heading, Source
from burrow.documents.encodings import decode

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_NOT_A_PARAGRAPH = re.compile(r"\s*$| {4}|\t| {0,3}(?:[>|#]|[-*+][ \t]|\d+[.)][ \t])")
_MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]+|<[^>]+>|\s*\{#[^}]*\}")


def parse_markdown(source: Source) -> Draft:
    decoded = decode(source.data, chosen=source.options.encoding)
    draft = Draft("markdown")
    draft.encoding = decoded.encoding
    draft.write(decoded.text)
    if decoded.warning:
        draft.warnings.append(decoded.warning)
    draft.headings += markdown_headings(draft.text)
    return draft


def markdown_headings(text: str) -> Iterator[Heading]:
    """ATX and underlined headings outside fences and front matter."""
    fence, previous, previous_at = "", "", 0
    at = _front_matter_end(text)
    for line in text[at:].split("\n"):
        opening = _FENCE.match(line)
        paragraph = "" if fence or opening else line
        if fence:
            closed = opening and opening[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closed else fence
        elif opening:
            fence = opening[1]
        elif heading := _ATX.match(line):
            yield Heading(at, len(heading[1]), _plain(heading[2] or ""))
            paragraph = ""
        elif (under := _UNDERLINE.match(line)) and not _NOT_A_PARAGRAPH.match(previous):
            yield Heading(previous_at, 1 if under[1][0] == "=" else 2, _plain(previous))
            paragraph = ""
        previous, previous_at = paragraph, at
        at += len(line) + 1


def _front_matter_end(text: str) -> int:
    """Where the text begins after YAML front matter, 0 without."""
    if not text.startswith("---\n"):
        return 0
    end = text.find("\n---\n", 3)
    return end + 5 if end >= 0 else 0


def _plain(title: str) -> str:
    """A title without its marks, as it is shown."""
    return _MARKS.sub(lambda match: match[1] or "", title).strip()
