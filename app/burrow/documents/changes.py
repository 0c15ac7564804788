"""Tracked changes of a Word file: which stand in the wanted text, how they are marked, and what is said of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from burrow.documents.numbering import W
from burrow.documents.options import Changes
from burrow.documents.xml import Element

DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
INSERTED = frozenset((f"{W}ins", f"{W}moveTo"))
MARKS = {**dict.fromkeys(DELETED, ("[-", "-]")), **dict.fromkeys(INSERTED, ("{+", "+}"))}
UNWANTED: dict[Changes, frozenset[str]] = {"final": DELETED, "original": INSERTED, "both": frozenset()}
_KINDS = {f"{W}del": "deleted", f"{W}ins": "inserted", f"{W}moveFrom": "moved"}
_SAID = {
    "final": "the text is the final one, as if all were accepted",
    "original": "the text is the original one, as if all were rejected",
    "both": "the text shows both, [-deleted-] and {+inserted+}",
}


@dataclass
class Seen:
    """What was met in a file that people should know of."""

    changes: Counter[str] = field(default_factory=Counter)
    authors: set[str] = field(default_factory=set)
    hidden: int = 0
    comments: dict[str, None] = field(default_factory=dict)
    """Their ids, in the order of the text."""

    def note_change(self, kind: str, element: Element | None) -> None:
        """A change of `kind` (`deleted`, `inserted`, `moved`), with who made it where the element says so."""
        self.changes[kind] += 1
        author = element.get(f"{W}author") if element is not None else None
        if author:
            self.authors.add(author)

    def note_tag(self, element: Element) -> None:
        """A change inside a paragraph; where text was moved to is not counted, only from where."""
        kind = _KINDS.get(element.tag)
        if kind is not None:
            self.note_change(kind, element)

    def warnings(self, shown: Changes) -> Iterator[str]:
        if self.changes:
            counts = ", ".join(f"{count} {kind}" for kind, count in sorted(self.changes.items()))
            by = f" by {', '.join(sorted(self.authors)[:5])}" if self.authors else ""
            yield f"The document has tracked changes ({counts}){by}; {_SAID[shown]}."
        if self.comments:
            count = len(self.comments)
            yield f"{count} comment{'s stand' if count > 1 else ' stands'} at the end, after the text."
        if self.hidden:
            yield "Hidden text was left out."
