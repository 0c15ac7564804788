"""What a Word paragraph inherits from its styles: outline level, list and level, hidden or not."""

import re
from dataclasses import dataclass

from burrow.documents.numbering import W
from burrow.documents.xml import Element

_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CHAIN = 20
"""Styles based on styles this deep are a cycle."""


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str | None
    outline: int | None
    """From 1; 0 says body text."""
    list_id: str | None
    list_level: int | None


class Styles:
    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        for style in root.iterfind(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId")
            if name is None or style.get(f"{W}type", "paragraph") != "paragraph":
                continue
            if style.get(f"{W}default") in ("1", "true"):
                self._default = name
            self._styles[name] = _read_style(style)

    def outline_level(self, paragraph: Element) -> int | None:
        """1 for the outermost headings, None for body text."""
        own = _outline(paragraph.find(f"{W}pPr"))
        for style in self._chain(paragraph):
            if own is not None:
                break
            own = style.outline
        return own or None

    def list_place(self, paragraph: Element) -> tuple[str, int] | None:
        """The list's id and the level from 0, None for paragraphs without a number."""
        list_id, level = _list(paragraph.find(f"{W}pPr"))
        for style in self._chain(paragraph):
            list_id = style.list_id if list_id is None else list_id
            level = style.list_level if level is None else level
        if list_id is None or list_id == "0":
            return None
        return list_id, min(level or 0, 8)

    def is_hidden(self, run: Element) -> bool:
        properties = run[0] if len(run) else None  # always first; asked of every run of a document
        return properties is not None and properties.tag == f"{W}rPr" and _on(properties.find(f"{W}vanish"))

    def mark_is_deleted(self, paragraph: Element) -> bool:
        """Whether a tracked change joins this paragraph with the next."""
        return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None

    def mark_is_inserted(self, paragraph: Element) -> bool:
        """Whether a tracked change put in the end of the paragraph: before it, the next went on from here."""
        return paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None

    def _chain(self, paragraph: Element) -> list[_Style]:
        reference = paragraph.find(f"{W}pPr/{W}pStyle")
        name = reference.get(f"{W}val") if reference is not None else self._default
        chain: list[_Style] = []
        while name in self._styles and len(chain) < _CHAIN:
            chain.append(self._styles[name])
            name = chain[-1].parent
        return chain


def _read_style(style: Element) -> _Style:
    based, named = style.find(f"{W}basedOn"), style.find(f"{W}name")
    name = named.get(f"{W}val", "") if named is not None else ""
    properties = style.find(f"{W}pPr")
    outline = _outline(properties)
    heading = _HEADING.match(name)
    if outline is None and heading:
        outline = int(heading[1])
    elif outline is None and name.lower() == "title":
        outline = 1
    list_id, list_level = _list(properties)
    return _Style(based.get(f"{W}val") if based is not None else None, outline, list_id, list_level)


def _outline(properties: Element | None) -> int | None:
    level = properties.find(f"{W}outlineLvl") if properties is not None else None
    value = level.get(f"{W}val", "") if level is not None else ""
    if not value.isdecimal() or len(value) > 2:
        return None
    return int(value) + 1 if int(value) < 9 else 0


def _list(properties: Element | None) -> tuple[str | None, int | None]:
    number = properties.find(f"{W}numPr") if properties is not None else None
    if number is None:
        return None, None
    list_id, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
    value = level.get(f"{W}val", "") if level is not None else ""
    return (
        list_id.get(f"{W}val") if list_id is not None else None,
        int(value) if value.isdecimal() and len(value) < 3 else None,
    )


def _on(flag: Element | None) -> bool:
    return flag is not None and flag.get(f"{W}val", "1") not in ("0", "false", "off")
