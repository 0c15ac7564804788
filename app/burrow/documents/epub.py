"""EPUB books -> drafts: the chapters in reading order, sections from the book's navigation, printed pages where marked.

Notes that are not in reading order (`linear="no"`), pictures and styles are left out. Books under DRM are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import entities
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag

from burrow.documents.draft import Draft, Heading, Source
from burrow.documents.encodings import decode
from burrow.documents.html import write_html, write_tree
from burrow.documents.package import DAMAGED, Package
from burrow.documents.xml import DAMAGED_ACTION, Element, parse_xml
from burrow.errors import DocumentProblem

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways of hiding fonts, which need not be read."""
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_KEPT_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>", re.IGNORECASE)
_DEPTH = 12
_FRONT = "front"


@dataclass(frozen=True, slots=True)
class _Entry:
    target: str
    """Path in the package, with `#id` where it has one."""
    level: int
    title: str


def parse_epub(source: Source) -> Draft:
    package = Package(source.data)
    opf_path = _opf_path(package)
    opf = package.xml(opf_path)
    items = {item.get("id"): item for item in _all(opf, "item")}
    spine = list(_spine(opf, items, dirname(opf_path)))
    _refuse_drm(package, spine)
    draft = Draft("epub")
    places: dict[str, int] = {}
    missing = 0
    for path in spine:
        if path in package.names:
            _write_chapter(draft, package.read(path), path, places)
        else:
            missing += 1
    if missing:
        draft.warnings.append(f"{missing} of the book's {len(spine)} chapters are missing from the file.")
    _use_navigation(draft, list(_navigation(package, items, dirname(opf_path))), places)
    draft.label_first_page(_FRONT)
    return draft


def _opf_path(package: Package) -> str:
    container = package.xml_or_none("META-INF/container.xml")
    paths = [one.get("full-path", "") for one in _all(container, "rootfile")] if container is not None else []
    path = next((path for path in paths if path in package.names), None)
    if path is None:
        raise DocumentProblem(DAMAGED, DAMAGED_ACTION, "the EPUB's package document is missing")
    return str(path)


def _spine(opf: Element, items: dict[str, Element], folder: str) -> Iterator[str]:
    """Paths of the chapters in reading order, without the table of contents."""
    for reference in _all(opf, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        yield _resolved(folder, item.get("href", ""))


def _refuse_drm(package: Package, spine: list[str]) -> None:
    encryption = package.xml_or_none("META-INF/encryption.xml")
    encrypted = set()
    for data in _all(encryption, "EncryptedData") if encryption is not None else ():
        method = next(_all(data, "EncryptionMethod"), None)
        if method is None or method.get("Algorithm") not in _FONTS:
            encrypted |= {_resolved("", one.get("URI", "")) for one in _all(data, "CipherReference")}
    if encrypted & set(spine) or "META-INF/license.lcpl" in package.names:
        raise DocumentProblem(
            "The book is protected by DRM, so that only its own reading program can open it.",
            "Open a copy without protection.",
        )


def _write_chapter(draft: Draft, data: bytes, path: str, places: dict[str, int]) -> None:
    """Add a chapter and note where it and its ids begin. XHTML that is no XML is read as HTML."""
    markup = decode(data).text
    draft.break_lines(2)
    places[path] = draft.next_start
    try:
        root = parse_xml(_without_entities(markup).encode())
    except DocumentProblem:
        write_html(draft, markup)
    else:
        for name, offset in write_tree(draft, root).items():
            places[f"{path}#{name}"] = offset


def _without_entities(markup: str) -> str:
    """Named entities as characters: without a DTD XML knows only five of them."""

    def character(match: re.Match[str]) -> str:
        kept = match[1] in _KEPT_ENTITIES
        return match[0] if kept else entities.html5.get(f"{match[1]};", match[0])

    declaration = re.compile(r"^\s*<\?xml[^>]*\?>")
    return _ENTITY.sub(character, declaration.sub("", _DOCTYPE.sub("", markup, count=1), count=1))


def _navigation(package: Package, items: dict[str, Element], folder: str) -> Iterator[_Entry]:
    """The entries of an EPUB 3 navigation document, else of an EPUB 2 NCX."""
    for item in items.values():
        path = _resolved(folder, item.get("href", ""))
        if "nav" in item.get("properties", "").split() and path in package.names:
            page = parse_xml(_without_entities(decode(package.read(path)).text).encode())
            contents = [one for one in _all(page, "nav") if "toc" in (_epub_type(one) or "toc")]
            for top in contents[:1]:
                yield from _nav_entries(top, dirname(path), 0)
            return
    for item in items.values():
        path = _resolved(folder, item.get("href", ""))
        if item.get("media-type") == "application/x-dtbncx+xml" and path in package.names:
            for top in _all(package.xml(path), "navMap"):
                yield from _ncx_entries(top, dirname(path), 1)
            return


def _nav_entries(element: Element, folder: str, level: int) -> Iterator[_Entry]:
    for child in element:
        name = _local(child)
        if name == "a" and child.get("href"):
            title = " ".join("".join(child.itertext()).split())
            yield _Entry(_resolved(folder, child.get("href")), max(level, 1), title)
        elif level < _DEPTH:
            yield from _nav_entries(child, folder, level + (name == "ol"))


def _ncx_entries(element: Element, folder: str, level: int) -> Iterator[_Entry]:
    for point in (child for child in element if _local(child) == "navPoint"):
        title = " ".join("".join(next(_all(point, "navLabel"), point).itertext()).split())
        content = next(_all(point, "content"), None)
        if content is not None:
            yield _Entry(_resolved(folder, content.get("src", "")), level, title)
        if level < _DEPTH:
            yield from _ncx_entries(point, folder, level + 1)


def _use_navigation(draft: Draft, entries: list[_Entry], places: dict[str, int]) -> None:
    """The navigation's titles replace the headings in the text when most of them lead somewhere."""
    found = []
    for entry in entries:
        place = places.get(entry.target, places.get(entry.target.partition("#")[0]))
        if place is not None:
            found.append(Heading(place, entry.level, entry.title))
    if len(found) >= 2 and len(found) * 2 >= len(entries):
        draft.headings = found


def _resolved(folder: str, reference: str) -> str:
    path, fragment = urldefrag(reference)
    whole = normpath(join(folder, unquote(path))) if path else folder
    return f"{whole}#{unquote(fragment)}" if fragment else whole


def _all(root: Element, name: str) -> Iterator[Element]:
    """Descendants with this tag in any namespace."""
    return (element for element in root.iter() if _local(element) == name)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _epub_type(element: Element) -> str | None:
    kind = element.get("{http://www.idpf.org/2007/ops}type")
    return None if kind is None else str(kind)
