"""Presentations (PPTX) -> drafts: a page and a section for each slide: text in drawing order, charts, then notes."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from burrow.documents.draft import Draft, Source
from burrow.documents.package import DAMAGED, Package
from burrow.documents.xml import DAMAGED_ACTION, Element
from burrow.errors import DocumentProblem

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_MAIN = "ppt/presentation.xml"


def parse_pptx(source: Source) -> Draft:
    package = Package(source.data)
    if _MAIN not in package.names:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, f"{_MAIN} is missing")
    draft = Draft("pptx")
    for number, path in enumerate(_slides(package), 1):
        _write_slide(draft, package, path, number)
    return draft


def _slides(package: Package) -> Iterator[str]:
    targets = {name: target for name, _, target in _relations(package, _MAIN)}
    for reference in package.xml(_MAIN).iter(f"{_P}sldId"):
        path = targets.get(reference.get(f"{_R}id", ""), "")
        if path in package.names:
            yield path


def _relations(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """Id, kind and target of what a part refers to."""
    root = package.xml_or_none(f"{dirname(part)}/_rels/{part.rpartition('/')[2]}.rels")
    for one in root if root is not None else ():
        target = str(one.get("Target", ""))
        path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        yield str(one.get("Id", "")), str(one.get("Type", "")).rpartition("/")[2], path


def _write_slide(draft: Draft, package: Package, path: str, number: int) -> None:
    root = package.xml(path)
    lines = [line for shape in _shapes(root) for line in shape]
    notes = [
        line
        for _, kind, target in _relations(package, path)
        if kind == "notesSlide" and target in package.names
        for shape in _shapes(package.xml(target))
        for line in shape
        if not re.fullmatch(r"\d*", line.strip())
    ]
    for _, kind, target in _relations(package, path):
        if kind == "chart" and target in package.names:
            lines += _chart(package.xml(target))
    draft.begin_page(str(number))
    if lines:
        draft.begin_section(lines[0], 1)
    for line in [*lines, *(["Notes:", *notes] if notes else [])]:
        draft.write(line + "\n")
    if lines or notes:
        draft.write("\n")


def _shapes(root: Element) -> Iterator[list[str]]:
    """The lines of each text body, and of each table row by row."""
    for element in root.iter(f"{_P}txBody", f"{_A}tbl"):
        if element.tag == f"{_P}txBody":
            yield [text for text in map(_line, element.iter(f"{_A}p")) if text]
        else:
            yield [" | ".join(" ".join(map(_line, cell.iter(f"{_A}p"))) for cell in row.iter(f"{_A}tc"))
                   for row in element.iter(f"{_A}tr")]  # fmt: skip


def _chart(root: Element) -> Iterator[str]:
    """A chart's titles, and a line for each series with its values."""
    for title in root.iter(f"{_C}title"):
        text = " ".join(filter(None, map(_line, title.iter(f"{_A}p"))))
        if text:
            yield f"Chart: {text}"
    for series in root.iter(f"{_C}ser"):
        name = " ".join(_values(series.find(f"{_C}tx")).values())
        labels = _values(_first(series, f"{_C}cat", f"{_C}xVal"))
        values = _values(_first(series, f"{_C}val", f"{_C}yVal"))
        shown = "; ".join(f"{labels[at]}: {value}" if at in labels else value for at, value in values.items())
        if name or shown:
            yield ": ".join(filter(None, (name, shown)))


def _first(series: Element, *tags: str) -> Element | None:
    return next((found for tag in tags if (found := series.find(tag)) is not None), None)


def _values(part: Element | None) -> dict[str, str]:
    """The values that a chart keeps of its data, by their place in the series."""
    points = () if part is None else part.iter(f"{_C}pt")
    found = {point.get("idx", ""): (point.findtext(f"{_C}v") or "").strip() for point in points}
    return {place: value for place, value in found.items() if value}


def _line(paragraph: Element) -> str:
    pieces = ("\n" if one.tag == f"{_A}br" else one.text or "" for one in paragraph.iter(f"{_A}t", f"{_A}br"))
    return "".join(pieces).strip()
