"""XML and HTML -> element trees, without entities, DTDs or network."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.etree as etree

from burrow.errors import DocumentProblem

Element = Any
"""lxml's elements carry no types."""

DAMAGED_ACTION = "Fetch or copy the file again, or open it in its own program and save it anew."


def parse_xml(data: bytes) -> Element:
    """The root element. Raises `DocumentProblem` when the XML is not well formed."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DocumentProblem(
            "The file is damaged: its XML breaks off or is malformed.", DAMAGED_ACTION, str(error)
        ) from error


@dataclass(frozen=True, slots=True)
class Markup:
    root: Element | None
    """None when there is nothing in it."""
    broken_off: bool
    """The page is nested so deep that the parser gave up, and what follows is lost."""


def parse_markup(markup: str) -> Markup:
    """A page of HTML, however malformed."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, recover=True
    )
    root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    return Markup(root, any("depth" in error.message.lower() for error in parser.error_log))


class Walk:
    """Starts and ends of all elements in document order, without recursion; `skip` passes over children."""

    def __init__(self, root: Element) -> None:
        self._walk = etree.iterwalk(root, events=("start", "end"))

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        yield from self._walk

    def skip(self) -> None:
        """The children of the element just started are not visited; its end still is."""
        self._walk.skip_subtree()
