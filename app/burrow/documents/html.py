"""HTML -> drafts: the text a browser would show, block by block, with headings as sections and table cells by ` | `.

Scripts, styles and what is marked as hidden are left out. Nothing is fetched.
"""

import re
from collections.abc import Iterator
from html import unescape

from burrow.documents.draft import Draft, Heading, Source
from burrow.documents.encodings import decode
from burrow.documents.xml import Element, Walk, parse_markup

_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)""", re.IGNORECASE
)
_SKIPPED = frozenset(
    "script style head template noscript svg math object iframe select option datalist button textarea audio video "
    "canvas title".split()
)
_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr section article header footer".split()
)
_LINES = frozenset(
    "div li tr dt dd br address aside main nav form fieldset legend figcaption caption center details summary body "
    "thead tbody tfoot".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_PAGE_BREAK = "pagebreak"
_CELLS = frozenset(("td", "th"))
_CELL = 300
"""Characters of a cell that may be followed by another on the same line."""
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
_NO_TEXT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse_html(source: Source) -> Draft:
    match = _DECLARED.search(source.data, 0, 4096)
    declared = (match[1] or match[2]).decode("ascii") if match else None
    decoded = decode(source.data, declared, source.options.encoding)
    draft = Draft("html")
    draft.encoding = decoded.encoding
    if decoded.warning:
        draft.warnings.append(decoded.warning)
    write_html(draft, decoded.text)
    return draft


def write_html(draft: Draft, markup: str) -> None:
    """Add the text of a page to a draft, however malformed its markup."""
    page = parse_markup(markup)
    if page.broken_off:
        draft.warnings.append("The page's tags are nested too deep to follow; all text is kept, its structure is not.")
        draft.write(_without_tags(markup))
    elif page.root is not None:
        write_tree(draft, page.root)


def write_tree(draft: Draft, root: Element) -> dict[str, int]:
    """Add the text of an element of HTML or XHTML; returns where the elements with an id begin."""
    writer = _Writer(draft)
    writer.write(root)
    return writer.places


class _Writer:
    """Walks the tree once, without recursion: white space collapses inside blocks and stays inside `pre`."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._line: list[str] = []
        self._preformatted = 0
        self._lists: list[int | None] = []
        self._cells = 0
        self._in_new_cell = False
        """A cell has begun and holds no text yet: a paragraph in it begins no line."""
        self._goes_on = False
        """What is written next stands on the line of the cell before."""
        self._written: list[str] = []
        """Lines of the cell that is being written, where they have ended."""
        self._heading: int | None = None
        """The level of the heading that is being written."""
        self._heading_start = -1
        self._title: list[str] = []
        self._waiting: list[str] = []
        """Ids of elements whose text has not begun."""
        self.places: dict[str, int] = {}

    def write(self, root: Element) -> None:
        for event, element in _visible(root):
            if event == "start" and _PAGE_BREAK in element.get(_EPUB_TYPE, ""):
                self._begin_page(element)
            elif event == "start":
                self._open(element)
                self._text(element.text)
            elif event == "end":
                self._close(element)
                self._text(element.tail)
            else:
                self._text(element.tail)
        self._break(1)

    def _open(self, element: Element) -> None:
        tag = _name(element)
        if tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)
        if tag in _HEADINGS:
            self._heading, self._heading_start = _HEADINGS[tag], -1
        elif tag == "pre":
            self._preformatted += 1
        elif tag in ("ul", "ol"):
            self._lists.append(_start_of(element) if tag == "ol" else None)
        elif tag == "li":
            self._mark_item()
        elif tag == "tr":
            self._cells = 0
        elif tag in _CELLS:
            self._begin_cell()
        if "id" in element.attrib:
            self._waiting.append(element.get("id"))

    def _begin_cell(self) -> None:
        """Cells of a row stand on one line, but for long ones: whole pages were once laid out in tables."""
        if (
            self._cells
            and not "".join(self._line).strip()
            and len(self._written) == 1
            and len(self._written[0]) < _CELL
        ):
            self._goes_on = True
        if self._cells:
            self._line.append(" | ")
        self._cells += 1
        self._in_new_cell = True
        self._written.clear()

    def _begin_page(self, element: Element) -> None:
        """A printed page begins; its number is a label and not part of the text."""
        self._break(0)
        label = element.get("title") or element.get("aria-label") or element.text or ""
        element.text = None
        self._draft.begin_page(label.strip())

    def _mark_item(self) -> None:
        if not self._lists or self._lists[-1] is None:
            self._line.append("- ")
        else:
            self._line.append(f"{self._lists[-1]}. ")
            self._lists[-1] += 1

    def _close(self, element: Element) -> None:
        tag = _name(element)
        if tag in _CELLS:
            self._in_new_cell = False
        if tag == "pre":
            self._preformatted -= 1
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)
        if tag in _HEADINGS:
            self._end_heading()

    def _end_heading(self) -> None:
        if self._heading is not None and self._title:
            self._draft.headings.append(Heading(self._heading_start, self._heading, " ".join(self._title)))
        self._heading = None
        self._title.clear()

    def _text(self, text: str | None) -> None:
        if text:
            self._in_new_cell = self._in_new_cell and not text.strip()
            self._line.append(text if self._preformatted else _SPACE.sub(" ", text))
        if self._preformatted:
            self._break(0)

    def _break(self, newlines: int) -> None:
        """End the line that is being written; at least so many newlines come before the next."""
        if self._in_new_cell:
            return
        text = "".join(self._line)
        self._line.clear()
        if not self._preformatted:
            text = _collapsed(text)
        if text.strip() in ("", "-", "|"):
            text = ""
        if text:
            self._write_line(f" {text}" if self._goes_on and text.startswith("|") else text)
        self._goes_on = False
        self._draft.break_lines(newlines)

    def _write_line(self, text: str) -> None:
        if self._goes_on:
            self._draft.stay_on_line()
        self._draft.write(text)
        self._written.append(text)
        self.places.update(dict.fromkeys(self._waiting, self._draft.length - len(text)))
        self._waiting.clear()
        if self._heading is not None:
            self._heading_start = self._heading_start if self._title else self._draft.length - len(text)
            self._title.append(text)


def _without_tags(markup: str) -> str:
    text = _NO_TEXT.sub(" ", markup)
    return re.sub(r"\n\s*\n\s*", "\n\n", unescape(_TAG.sub("\n", text))).strip()


def _name(element: Element) -> str:
    """The tag without the namespace that XHTML has."""
    return str(element.tag).rpartition("}")[2]


def _collapsed(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" ")


def _visible(root: Element) -> Iterator[tuple[str, Element]]:
    """Starts and ends of the elements that are shown; `skip` for those that are not."""
    walk = Walk(root)
    skipped: Element | None = None
    for event, element in walk:
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                yield "skip", element
        elif event == "start" and _is_hidden(element):
            skipped = element
            walk.skip()
        else:
            yield event, element


def _is_hidden(element: Element) -> bool:
    if _name(element) in _SKIPPED or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def _start_of(element: Element) -> int:
    start = element.get("start", "1")
    return int(start) if start.isdecimal() and len(start) < 7 else 1
