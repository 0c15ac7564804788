"""What the reader process is asked and what it answers, and the problems that both its sides know."""

from dataclasses import dataclass

import msgspec

from burrow.documents.archive import Listing
from burrow.documents.document import Page, Section
from burrow.documents.options import ReadOptions, Recognised
from burrow.errors import DocumentProblem

DETAILS = 4000
"""Characters of a traceback or log that go into a problem's details."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    seconds: float = 120.0
    memory_bytes: int = 2_000_000_000
    """Of the reader process."""
    characters: int = 200_000_000
    """Of the document's text."""


DEFAULT_LIMITS = ReadLimits()


class Request(msgspec.Struct):
    """One file to be read, or an archive to be looked into."""

    path: bytes
    """As the file system has it: not every name is text."""
    name: str
    password: str | None
    limits: ReadLimits
    options: ReadOptions = ReadOptions()
    member: tuple[str, ...] = ()
    """The way to the document inside an archive."""
    recognised: tuple[Recognised, ...] = ()
    """Pages whose text was recognised before, in a reading that was given up."""
    list_members: bool = False
    """Say what is in an archive, and read nothing."""


class Head(msgspec.Struct):
    """What precedes the text; `problem` (message, action, details) stands alone, and so does progress."""

    progress: tuple[int, int] | None = None
    """Pages done of all; the answer is still to come."""
    recognised: Recognised | None = None
    """One more page, with `progress`."""
    text_bytes: int = 0
    """Length of the text that follows, as UTF-8."""
    listing: Listing | None = None

    problem: tuple[str, str, str] | None = None
    locked: bool = False
    """The problem is a password that is missing or wrong."""
    format: str = ""
    sha256: str = ""
    pages: tuple[Page, ...] = ()
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()
    encoding: str = ""
    file_sha256: str = ""
    memory: int = 0


class OpenPages(msgspec.Struct, tag=True, frozen=True):
    """The rendering process is asked to open a PDF; the answer has its pages' sizes."""

    path: bytes
    password: str | None
    memory_bytes: int
    member: tuple[str, ...] = ()


class Draw(msgspec.Struct, tag=True, frozen=True):
    page: int
    scale: float
    """Pixels for each point."""


class Measure(msgspec.Struct, tag=True, frozen=True):
    """A page's canonical text, told before places on it are asked for."""

    page: int
    text: str


class Locate(msgspec.Struct, tag=True, frozen=True):
    page: int
    start: int
    end: int
    """Offsets from the page's start."""


class OffsetAt(msgspec.Struct, tag=True, frozen=True):
    page: int
    x: float
    y: float


PageRequest = OpenPages | Draw | Measure | Locate | OffsetAt


class PageAnswer(msgspec.Struct):
    """What the rendering process answers; `bytes` pixels follow."""

    problem: tuple[str, str, str] | None = None
    locked: bool = False
    sizes: tuple[tuple[float, float], ...] = ()
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    offset: int | None = None
    width: int = 0
    height: int = 0
    stride: int = 0
    bytes: int = 0


def too_large(size: str) -> DocumentProblem:
    return DocumentProblem(f"The document is too large: {size}.", "Split it, and open the parts together.")


def out_of_memory(limits: ReadLimits) -> DocumentProblem:
    return DocumentProblem(
        f"The file needs more than {limits.memory_bytes // 1_000_000:,} MB of memory to be read.",
        "Split it, or save it in a simpler format such as plain text.",
    )
