"""Spreadsheets (XLSX) -> drafts: a section for each sheet, a line for each row, cells as shown, divided by ` | `.

Formulas give the value that was stored with them. Dates are recognised by their cell format and written as ISO dates.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from posixpath import join, normpath

from burrow.documents.draft import Draft, Source
from burrow.documents.package import DAMAGED, Package
from burrow.documents.xml import DAMAGED_ACTION, Element
from burrow.errors import DocumentProblem

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAIN = "xl/workbook.xml"
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_DATE_CODE = re.compile(r"(?:[ymdhs]+[-/.: ]?){2,}", re.IGNORECASE)
_NO_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LAST_DAY = 2_958_466
_CELLS = 2_000_000


def parse_xlsx(source: Source) -> Draft:
    package = Package(source.data)
    if _MAIN not in package.names:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, f"{_MAIN} is missing")
    workbook = _Workbook(package)
    draft = Draft("xlsx")
    for name, root, hidden in workbook.sheets():
        if hidden:
            draft.warnings.append(f"The sheet “{name}” is hidden in the workbook; it is read all the same.")
        draft.break_lines(2)
        draft.begin_section(name, 1)
        draft.write(name)
        for line in workbook.rows(root):
            draft.break_lines(1)
            draft.write(line)
    return draft


class _Workbook:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.xml(_MAIN)
        shared = package.xml_or_none("xl/sharedStrings.xml")
        self._shared = [_string(item) for item in shared.iterfind(f"{_S}si")] if shared is not None else []
        self._dates = _date_styles(package.xml_or_none("xl/styles.xml"))
        properties = self._main.find(f"{_S}workbookPr")
        old = properties is not None and properties.get("date1904") in ("1", "true")
        self._epoch = _EPOCH_1904 if old else _EPOCH
        self._cells = 0

    def sheets(self) -> Iterator[tuple[str, Element, bool]]:
        """Name, root and whether it is hidden, in the order of the tabs."""
        relations = self._package.xml_or_none("xl/_rels/workbook.xml.rels")
        targets = {one.get("Id"): one.get("Target", "") for one in relations} if relations is not None else {}
        for sheet in self._main.iter(f"{_S}sheet"):
            target = targets.get(sheet.get(f"{_R}id"), "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            if path in self._package.names:
                yield sheet.get("name", ""), self._package.xml(path), sheet.get("state") in ("hidden", "veryHidden")

    def rows(self, root: Element) -> Iterator[str]:
        for row in root.iter(f"{_S}row"):
            values = [self._value(cell) for cell in row.iterfind(f"{_S}c")]
            self._cells += len(values)
            if self._cells > _CELLS:
                raise DocumentProblem(
                    "The workbook has more cells than a document holds.", "Save the sheets you need as CSV."
                )
            while values and not values[-1]:
                values.pop()
            if values:
                yield " | ".join(values)

    def _value(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _one_line("".join(cell.itertext()))
        stored = cell.find(f"{_S}v")
        text = (stored.text or "") if stored is not None else ""
        if kind == "s":
            return self._shared[int(text)] if text.isdecimal() and int(text) < len(self._shared) else ""
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        if kind == "n" and cell.get("s", "") in self._dates:
            return self._date(text)
        return _one_line(_rounded(text) if kind == "n" else text)

    def _date(self, text: str) -> str:
        try:
            days = float(text)
        except ValueError:
            return text
        if not 0 <= days < _LAST_DAY:
            return text
        moment = self._epoch + timedelta(seconds=round(days * 86_400))
        if days < 1:
            return moment.strftime("%H:%M:%S")
        return moment.strftime("%Y-%m-%d" if days == int(days) else "%Y-%m-%d %H:%M:%S")


def _string(item: Element) -> str:
    """A shared string without its reading aids."""
    return _one_line("".join(one.text or "" for one in item.iter(f"{_S}t") if one.getparent().tag != f"{_S}rPh"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _rounded(text: str) -> str:
    """Numbers as people typed them: 0.1 is stored as 0.10000000000000001."""
    try:
        return f"{float(text):.15g}" if "." in text and len(text) > 15 else text
    except ValueError:
        return text


def _date_styles(root: Element | None) -> frozenset[str]:
    """Indexes of the cell styles that show dates or times."""
    if root is None:
        return frozenset()
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter(f"{_S}numFmt")}
    dates = {name for name, code in codes.items() if _DATE_CODE.search(_NO_CODE.sub("", code))}
    dates |= {str(number) for number in _DATE_FORMATS}
    styles = root.find(f"{_S}cellXfs")
    if styles is None:
        return frozenset()
    return frozenset(str(index) for index, style in enumerate(styles) if style.get("numFmtId") in dates)
