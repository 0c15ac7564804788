"""XML and HTML -> element trees, without entities, DTDs or network."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.etree as etree

from burrow.errors import DocumentProblem

Element = Any
"""lxml's elements carry no types."""

DAMAGED_ACTION = "Fetch or copy the file again, or open it in its own program and save it anew."


_HARMLESS = frozenset(("DTD_XMLID_VALUE", "NS_ERR_QNAME", "NS_ERR_COLON"))
"""Names that are not as they should be: no reason to refuse the text."""


def _parser(*, recover: bool = False) -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True,
        recover=recover,
    )  # fmt: skip


def parse_xml(data: bytes) -> Element:
    """The root element. Raises `DocumentProblem` when the XML is not well formed."""
    parser = _parser()
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if all(entry.type_name in _HARMLESS for entry in parser.error_log):
            return etree.fromstring(data, _parser(recover=True))
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
