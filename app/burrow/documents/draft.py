"""What a parser writes, piece by piece -> canonical text with the places of its pages and sections.

A draft counts offsets in the text as it will stand, so that a parser never looks for what it has just written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from burrow.documents.canonical import canonical
from burrow.documents.document import Page, Section
from burrow.documents.options import DEFAULT_OPTIONS, ReadOptions, Recognised

TITLE_CHARACTERS = 160
SECTIONS = 20_000
"""More headings than this are no outline; deeper levels are left out first."""


def _untold(done: int, total: int) -> None:
    pass


def _unkept(page: Recognised) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Source:
    """A file in memory, as parsers get it."""

    name: str
    data: bytes
    password: str | None = None
    options: ReadOptions = DEFAULT_OPTIONS
    tell: Callable[[int, int], None] = _untold
    """Told of progress: pages done, all pages."""
    recognised: tuple[Recognised, ...] = ()
    """Pages that need no text recognition any more."""
    keep: Callable[[Recognised], None] = _unkept
    """Told of each page whose text was recognised."""


@dataclass(frozen=True, slots=True)
class Heading:
    start: int
    level: int
    """1 is the outermost."""
    title: str


class Draft:
    """A document being written by one parser."""

    def __init__(self, format: str) -> None:
        self.format = format
        self.encoding = ""
        """Of a text file."""
        self.warnings: list[str] = []
        self.headings: list[Heading] = []
        self.length = 0
        self._parts: list[str] = []
        self._pages: list[tuple[str, int, float | None]] = []
        self._owed = 0

    def write(self, text: str) -> None:
        self._pay()
        self._append(canonical(text))

    @property
    def owed(self) -> int:
        """Newlines that stand before what is written next."""
        return self._owed

    def break_lines(self, newlines: int) -> None:
        """At least so many newlines stand before what is written next; none at the start of the document."""
        self._owed = max(self._owed, newlines)

    def stay_on_line(self) -> None:
        """What is written next goes on where the text ends, whatever was asked for before."""
        self._owed = 0

    def begin_page(self, label: str, confidence: float | None = None) -> None:
        """What is written next stands on a new page; `confidence` is that of its text recognition."""
        self._pages.append((canonical(label), self.length, confidence))

    def label_first_page(self, label: str) -> None:
        """What stands before the first page, where a format marks pages inside its text, is a page of its own."""
        if self._pages and self._pages[0][1] > 0:
            self._pages.insert(0, (label, 0, None))

    def begin_section(self, title: str, level: int) -> None:
        """What is written next begins with this heading."""
        self._pay()
        self.headings.append(Heading(self.length, level, title))

    def _pay(self) -> None:
        if self._owed and self.length:
            self._append("\n" * self._owed)
        self._owed = 0

    def _append(self, piece: str) -> None:
        self._parts.append(piece)
        self.length += len(piece)

    @property
    def next_start(self) -> int:
        """Where what is written next begins, if nothing more comes between."""
        return self.length + (self._owed if self.length else 0)

    @property
    def text(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def pages(self) -> tuple[Page, ...]:
        starts = [start for _, start, _ in self._pages] + [self.length]
        return tuple(
            Page(label, start, end, confidence)
            for (label, start, confidence), end in zip(self._pages, starts[1:], strict=True)
        )

    @property
    def sections(self) -> tuple[Section, ...]:
        return sections_of(self.headings, self.length)


def sections_of(headings: Iterable[Heading], length: int) -> tuple[Section, ...]:
    """Sections in order of start; each ends at the next heading of its own or a higher level. Titles are one line."""
    ordered = sorted((heading for heading in headings if heading.title.strip()), key=lambda heading: heading.start)
    while len(ordered) > SECTIONS:
        deepest = max(heading.level for heading in ordered)
        shallower = [heading for heading in ordered if heading.level < deepest]
        ordered = shallower or ordered[:SECTIONS]
    ends = [length] * len(ordered)
    open_ones: list[int] = []
    for index, heading in enumerate(ordered):
        while open_ones and ordered[open_ones[-1]].level >= heading.level:
            ends[open_ones.pop()] = heading.start
        open_ones.append(index)
    return tuple(
        Section(_one_line(heading.title), heading.level, heading.start, end)
        for heading, end in zip(ordered, ends, strict=True)
    )


def _one_line(title: str) -> str:
    line = " ".join(canonical(title).split())
    return line if len(line) <= TITLE_CHARACTERS else line[: TITLE_CHARACTERS - 1].rstrip() + "…"
