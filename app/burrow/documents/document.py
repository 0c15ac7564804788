"""A document as every room sees it: one canonical text, and where its pages and sections lie in it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Page:
    label: str
    """As printed in the document (`iv`, `12`)."""
    start: int
    end: int
    confidence: float | None = None
    """How sure text recognition (OCR) is of it, from 0 to 1; None where the text is the file's own."""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    level: int
    """1 is the outermost."""
    start: int
    """Offset of its heading."""
    end: int
    """Offset of the next heading of the same or a higher level, or the text's end."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was when it was read."""

    bytes: int
    modified: int
    """Nanoseconds since 1970, as the file system has it."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """Offsets count code points of `text`. Newlines are `\\n`; there is no NUL, form feed, U+2028 or U+2029 in it."""

    name: str
    path: Path | None
    format: str
    """`text`, `markdown`, `html`, `docx`, `pdf`, `epub`, `odt`, `rtf`, `pptx`, `xlsx`, `eml`."""
    text: str = field(repr=False)
    sha256: str
    """Of `text` as UTF-8: what the journal stores it under."""
    pages: tuple[Page, ...] = field(default=(), repr=False)
    """Tile the text in order; empty for formats without pages. Pages without text are empty spans."""
    sections: tuple[Section, ...] = field(default=(), repr=False)
    """In order of `start`."""
    warnings: tuple[str, ...] = ()
    """What a reader of this document should know: pages without text, a guessed encoding, tracked changes."""
    seconds: float = field(default=0.0, compare=False)
    """How long reading it took."""
    memory: int = field(default=0, compare=False)
    """The most bytes that the process that read it held; 0 where that is not known."""
    encoding: str = field(default="", compare=False)
    """Of a text file, as it was read."""
    member: tuple[str, ...] = field(default=(), compare=False)
    """The way to it inside the archive at `path`."""
    stamp: Stamp | None = field(default=None, compare=False)
    """Of the file at `path`; None where that is not known."""

    def page_at(self, offset: int) -> Page | None:
        """The page that holds `offset`, or None where the format has no pages."""
        if not self.pages:
            return None
        index = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        while index > 0 and self.pages[index].start == self.pages[index].end:
            index -= 1
        return self.pages[max(index, 0)]
