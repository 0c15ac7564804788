"""Word files (DOCX) -> drafts: paragraphs and tables in the order of the document, numbers as shown, notes at the end.

Tracked changes give the final text (what was inserted stands, what was deleted does not), the original, or both with
`[-deleted-]` and `{+inserted+}`; a warning says which. Hidden text, pictures, equations' layout and page numbers are
left out. Old `.doc` files are another format.
"""

import re
from collections.abc import Iterator

from burrow.documents.changes import MARKS, UNWANTED, Seen
from burrow.documents.draft import Draft, Source
from burrow.documents.headings import find_headings
from burrow.documents.numbering import Numbering, W
from burrow.documents.options import Changes
from burrow.documents.package import DAMAGED, Package
from burrow.documents.wordstyles import Styles
from burrow.documents.xml import DAMAGED_ACTION, Element, Walk
from burrow.errors import DocumentProblem

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SKIPPED = frozenset((f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delInstrText", f"{_MC}Fallback",
                      f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}tblGrid", f"{W}trPr", f"{W}tcPr"))  # fmt: skip
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_AROUND_BLOCKS = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag",
                            f"{_MC}AlternateContent", f"{_MC}Choice"))  # fmt: skip
_RUN_IN = re.compile(r"(?P<title>[^.:\n]{2,80})[.:](?=\s|$)")
_TITLE = 90


def parse_docx(source: Source) -> Draft:
    package = Package(source.data)
    main = _main_part(package)
    body = package.xml(main).find(f"{W}body")
    if body is None:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, f"{main} has no body")
    folder = main.rpartition("/")[0]
    styles = Styles(package.xml_or_none(f"{folder}/styles.xml"))
    numbering = Numbering(package.xml_or_none(f"{folder}/numbering.xml"))
    reader = _Reader(Draft("docx"), styles, numbering, source.options.changes)
    reader.write_headers(_linked(package, main, body))
    reader.write_blocks(body)
    reader.guess_headings()
    for kind in ("footnote", "endnote"):
        reader.write_notes(kind, package.xml_or_none(f"{folder}/{kind}s.xml"))
    reader.write_comments(package.xml_or_none(f"{folder}/comments.xml"))
    return reader.finish()


def _main_part(package: Package) -> str:
    if "_rels/.rels" in package.names:
        for relation in package.xml("_rels/.rels"):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                target = str(relation.get("Target", "")).lstrip("/")
                if target in package.names:
                    return target
    if "word/document.xml" not in package.names:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, "word/document.xml is missing")
    return "word/document.xml"


def _linked(package: Package, main: str, body: Element) -> list[Element]:
    """The headers and footers that the sections use, in order."""
    folder, _, file = main.rpartition("/")
    relations = package.xml_or_none(f"{folder}/_rels/{file}.rels")
    targets = {} if relations is None else {one.get("Id"): str(one.get("Target", "")) for one in relations}
    names: dict[str, None] = {}
    for tag in ("headerReference", "footerReference"):
        for reference in body.iter(f"{W}{tag}"):
            name = targets.get(reference.get(f"{_R}id"), "")
            names.setdefault(name.lstrip("/") if name.startswith("/") else f"{folder}/{name}")
    return [package.xml(name) for name in names if name in package.names]


class _Reader:
    def __init__(self, draft: Draft, styles: Styles, numbering: Numbering, changes: Changes) -> None:
        self._changes = changes
        self._draft = draft
        self._styles = styles
        self._numbering = numbering
        self._seen = Seen()
        self._open_paragraph = ""
        """What a paragraph whose end mark was deleted hands on to the next."""
        self._after_item = False
        self._notes: dict[tuple[str, str], int] = {}

    def guess_headings(self) -> None:
        """Where no style marks a heading, lines that look like some are taken."""
        if not self._draft.headings:
            self._draft.headings += find_headings(self._draft.text)

    def finish(self) -> Draft:
        self._draft.warnings += self._seen.warnings(self._changes)
        return self._draft

    def write_headers(self, parts: list[Element]) -> None:
        """Each distinct header and footer once, before the text, without bare page numbers."""
        lines: dict[str, None] = {}
        for part in parts:
            line = " ".join("\n".join(self._text(paragraph) for paragraph in part.iter(f"{W}p")).split())
            if re.search(r"[^\W\d_]{3}", line):
                lines.setdefault(line)
        if lines:
            self._draft.write("\n".join(lines))
            self._draft.break_lines(2)

    def write_blocks(self, container: Element) -> None:
        for block in self._blocks(container):
            if block.tag == f"{W}p":
                self._write_paragraph(block)
            else:
                self._write_table(block)

    def write_notes(self, kind: str, root: Element | None) -> None:
        if root is None or not any(one == kind for one, _ in self._notes):
            return
        bodies = {note.get(f"{W}id"): note for note in root.iterfind(f"{W}{kind}")}
        title = "Footnotes" if kind == "footnote" else "Endnotes"
        self._draft.break_lines(2)
        self._draft.begin_section(title, 1)
        self._draft.write(title)
        for (one, name), number in self._notes.items():
            if one == kind and name in bodies:
                text = " ".join(self._text(paragraph) for paragraph in bodies[name].iter(f"{W}p"))
                self._draft.break_lines(1)
                self._draft.write(f"[{number}] {text.strip()}")

    def write_comments(self, root: Element | None) -> None:
        """What was written in the margin, in the order of the text, each after its author's name."""
        bodies = {} if root is None else {one.get(f"{W}id", ""): one for one in root.iterfind(f"{W}comment")}
        written = [bodies[name] for name in self._seen.comments if name in bodies]
        if not written:
            return
        self._draft.break_lines(2)
        self._draft.begin_section("Comments", 1)
        self._draft.write("Comments")
        for comment in written:
            text = " ".join(self._text(paragraph).strip() for paragraph in comment.iter(f"{W}p"))
            author = comment.get(f"{W}author", "").strip()
            self._draft.break_lines(1)
            self._draft.write(f"[{author}] {text}" if author else text)

    def _write_paragraph(self, paragraph: Element) -> None:
        text = self._open_paragraph + self._text(paragraph)
        if self._goes_on(paragraph):
            self._open_paragraph = text
            return
        self._open_paragraph = ""
        shown = self._numbered(paragraph, text)
        level = self._styles.outline_level(paragraph)
        if not shown.strip():
            return
        item = shown != text and not level
        self._draft.break_lines(1 if item and self._after_item else 2)
        if level:
            self._draft.begin_section(_title_of(shown), level)
        self._draft.write(shown.rstrip())
        self._after_item = item

    def _goes_on(self, paragraph: Element) -> bool:
        """Whether the end of the paragraph is not in the text that is wanted: the next goes on from here."""
        if self._styles.mark_is_deleted(paragraph):
            self._seen.note_change("deleted", paragraph.find(f"{W}pPr/{W}rPr/{W}del"))
            return self._changes == "final"
        if self._styles.mark_is_inserted(paragraph):
            self._seen.note_change("inserted", paragraph.find(f"{W}pPr/{W}rPr/{W}ins"))
            return self._changes == "original"
        return paragraph.find(f"{W}pPr/{W}framePr[@{W}dropCap]") is not None  # a large first letter

    def _numbered(self, paragraph: Element, text: str) -> str:
        """The paragraph with its number or bullet, indented by nothing. A bare section break counts for no number."""
        place = self._styles.list_place(paragraph)
        if place is None or (not text.strip() and paragraph.find(f"{W}pPr/{W}sectPr") is not None):
            return text
        label = self._numbering.label(*place)
        return f"{label} {text.lstrip()}" if label and text.strip() else text

    def _write_table(self, table: Element) -> None:
        """A line for each row, cells divided by ` | `; paragraphs of one cell stay on lines of their own."""
        self._draft.break_lines(2)
        for row in _children(table, f"{W}tr"):
            before, after = self._row_change(row)
            if before is None:
                continue
            cells = [self._cell_lines(cell) for cell in _children(row, f"{W}tc") if not _continues(cell)]
            if any(cells):
                self._draft.write(before + " | ".join("\n".join(lines) for lines in cells) + after)
                self._draft.break_lines(1)
        self._draft.break_lines(2)
        self._after_item = False

    def _row_change(self, row: Element) -> tuple[str | None, str]:
        """The marks around a row, None before one that is not in the text that is wanted."""
        for tag, kind, without in ((f"{W}del", "deleted", "final"), (f"{W}ins", "inserted", "original")):
            change = row.find(f"{W}trPr/{tag}")
            if change is not None:
                self._seen.note_change(kind, change)
                if self._changes == without:
                    return None, ""
                return MARKS[tag] if self._changes == "both" else ("", "")
        return "", ""

    def _cell_lines(self, cell: Element) -> list[str]:
        lines = []
        for block in self._blocks(cell):
            if block.tag == f"{W}p":
                lines.append(self._numbered(block, self._text(block)).strip())
            else:
                for row in _children(block, f"{W}tr"):
                    lines.append(" | ".join(self._cell_text(one) for one in _children(row, f"{W}tc")))
        return [line for line in lines if line]

    def _cell_text(self, cell: Element) -> str:
        return " ".join(" ".join(self._text(one) for one in cell.iter(f"{W}p")).split())

    def _text(self, paragraph: Element) -> str:
        """The wanted text of a paragraph; text boxes inside it follow as lines of their own."""
        pieces: list[str] = []
        walk = Walk(paragraph)
        unwanted = UNWANTED[self._changes]
        for event, element in walk:
            tag = element.tag
            if event == "end":
                if tag in MARKS and tag not in unwanted and self._changes == "both":
                    pieces.append(MARKS[tag][1])
                continue
            if tag in MARKS:
                self._seen.note_tag(element)
                if tag in unwanted:
                    walk.skip()
                elif self._changes == "both":
                    pieces.append(MARKS[tag][0])
            elif tag in _SKIPPED:
                walk.skip()
            elif tag == f"{W}r" and self._styles.is_hidden(element):
                self._seen.hidden += 1
                walk.skip()
            elif tag == f"{W}p" and element is not paragraph:
                pieces.append("\n")
            else:
                pieces.append(self._piece(element))
        return "".join(pieces)

    def _piece(self, element: Element) -> str:
        tag = element.tag
        if tag in (f"{W}t", f"{W}delText", f"{_M}t"):
            return element.text or ""
        if tag in _CHARACTERS:
            return _CHARACTERS[tag]
        if tag == f"{W}sym":
            return _symbol(element.get(f"{W}char"))
        if tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = "footnote" if tag.endswith("footnoteReference") else "endnote"
            number = self._notes.setdefault((kind, element.get(f"{W}id", "")), len(self._notes) + 1)
            return f"[{number}]"
        elif tag == f"{W}commentReference":
            self._seen.comments.setdefault(element.get(f"{W}id", ""))
        return ""

    def _blocks(self, container: Element) -> Iterator[Element]:
        """Paragraphs and tables, also inside content controls, tracked changes and custom XML."""
        for child in container:
            if child.tag in (f"{W}p", f"{W}tbl"):
                yield child
            elif child.tag in _AROUND_BLOCKS or (child.tag in MARKS and child.tag not in UNWANTED[self._changes]):
                yield from self._blocks(child)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _children(child, tag)


def _continues(cell: Element) -> bool:
    """Whether it only goes on with the cell above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _symbol(code: str | None) -> str:
    """Symbol fonts put their characters into a private area; without the font only a mark can be shown."""
    try:
        character = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= character <= "\uf8ff" else character


def _title_of(shown: str) -> str:
    """A heading's words. Contracts style whole clauses as headings; then the words before the first full stop."""
    line = " ".join(shown.split())
    if len(line) <= _TITLE:
        return line.rstrip(" .:")
    label = re.match(r"(?:\(?[\w.]{1,12}\)|[\d.]+|§\s*\d+)\s+", line)
    begin = label.end() if label else 0
    run_in = _RUN_IN.match(line, begin)
    if run_in:
        return line[: run_in.end("title")]
    return line[: line.rfind(" ", 0, _TITLE - 20)] + "…"
