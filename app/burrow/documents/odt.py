"""OpenDocument texts, slides and sheets (ODT, ODP, ODS) -> drafts: headings, paragraphs, lists and tables in order.

Tracked deletions and comments are left out and told; automatic numbers of headings and lists are not computed.
"""

from burrow.documents.draft import Draft, Source
from burrow.documents.package import DAMAGED, ENCRYPTED, Package
from burrow.documents.xml import DAMAGED_ACTION, Element, Walk
from burrow.errors import DocumentProblem

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SKIPPED = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls", f"{_OFFICE}forms",
                      f"{_OFFICE}settings", f"{_TEXT}table-of-content"))  # fmt: skip
_SPACES = 1000


def parse_odt(source: Source) -> Draft:
    package = Package(source.data)
    manifest = package.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise DocumentProblem(ENCRYPTED, "Remove the password in the program that made it, then open it again.")
    root = package.xml("content.xml")
    body = root.find(f"{_OFFICE}body")
    if body is None:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, "content.xml has no body")
    draft = Draft("odt")
    _Writer(draft).write(body)
    if next(root.iter(f"{_TEXT}deletion"), None) is not None:
        draft.warnings.append("The document has tracked changes; the text is the final one, as if all were accepted.")
    comments = sum(1 for _ in root.iter(f"{_OFFICE}annotation"))
    if comments:
        draft.warnings.append(f"{comments} comment{'s are' if comments > 1 else ' is'} not part of the text.")
    return draft


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._cells: list[int] = []
        """Cells written so far in each open row."""
        self._first_in_cell = False
        self._items = 0

    def write(self, body: Element) -> None:
        walk = Walk(body)
        for event, element in walk:
            tag = element.tag
            if event == "end":
                self._close(tag)
            elif tag in (f"{_TEXT}h", f"{_TEXT}p"):
                self._write_paragraph(element)
                walk.skip()
            elif tag in _SKIPPED:
                walk.skip()
            else:
                self._open(element)

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag == f"{_TABLE}table":
            self._begin_table(element)
        elif tag == f"{_DRAW}page":
            self._draft.break_lines(2)
            self._draft.begin_section(element.get(f"{_DRAW}name", "Slide"), 1)
        elif tag == f"{_TABLE}table-row":
            self._draft.break_lines(1)
            self._cells.append(0)
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell") and self._cells:
            if self._cells[-1]:
                self._draft.write(" | ")
            self._cells[-1] += 1
            self._first_in_cell = True
        elif tag == f"{_TEXT}list-item":
            self._items += 1

    def _begin_table(self, table: Element) -> None:
        self._draft.break_lines(2)
        sheet = table.getparent().tag == f"{_OFFICE}spreadsheet"
        name = table.get(f"{_TABLE}name")
        if sheet and name:
            self._draft.begin_section(name, 1)
            self._draft.write(name)
            self._draft.break_lines(1)

    def _close(self, tag: str) -> None:
        if tag == f"{_TABLE}table-row" and self._cells:
            self._cells.pop()
            self._draft.break_lines(1)
        elif tag == f"{_TABLE}table":
            self._draft.break_lines(2)
        elif tag == f"{_TEXT}list-item":
            self._items -= 1

    def _write_paragraph(self, paragraph: Element) -> None:
        text = _text(paragraph).strip()
        if not text:
            return
        if self._cells and self._first_in_cell:
            self._first_in_cell = False
        else:
            self._draft.break_lines(1 if self._cells or self._items else 2)
        if paragraph.tag == f"{_TEXT}h":
            level = paragraph.get(f"{_TEXT}outline-level", "1")
            self._draft.break_lines(2)
            self._draft.begin_section(text, int(level) if level.isdecimal() and 0 < len(level) < 3 else 1)
        self._draft.write(text)


def _text(paragraph: Element) -> str:
    pieces: list[str] = []
    walk = Walk(paragraph)
    for event, element in walk:
        if event == "end":
            closed = "]" if element.tag == f"{_TEXT}note-body" else ""
            pieces.append(closed + (element.tail or "") if element is not paragraph else "")
        elif element.tag in _SKIPPED or element.tag == f"{_TEXT}note-citation":
            walk.skip()
        else:
            pieces.append(_piece(element))
    return "".join(pieces)


def _piece(element: Element) -> str:
    tag = element.tag
    if tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _SPACES)
    if tag == f"{_TEXT}tab":
        return "\t"
    if tag == f"{_TEXT}line-break":
        return "\n"
    if tag == f"{_TEXT}note-body":
        return f" [{element.text or ''}"
    return " ".join((element.text or "").split("\n"))
