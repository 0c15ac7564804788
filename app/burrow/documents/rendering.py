"""Pages of a PDF as pictures, and the places of canonical text on them, from a process of their own.

A page that hangs, crashes or eats memory ends that process and nothing else: the call raises a `DocumentProblem`, and
the next one starts a fresh process. Calls block and may come from any thread; they are answered one after the other.
"""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from burrow.documents.children import command, environment
from burrow.documents.document import Document
from burrow.documents.exchange import Draw, Locate, Measure, OffsetAt, OpenPages, PageAnswer, PageRequest
from burrow.errors import DocumentProblem, LockedDocument

_SECONDS = 30.0
"""A page that is not drawn by then is given up."""
_MEMORY = 1_500_000_000
_MEASURED = 24
"""Pages whose text the process is told only once; it keeps a few more than these."""
_DEATHS = 8
"""A file that kills so many processes is not tried again."""
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class PageSize:
    width: float
    height: float
    """In points, as shown: cropped and turned."""


@dataclass(frozen=True, slots=True)
class PageRectangle:
    page: int
    """Index from 0."""
    left: float
    top: float
    right: float
    bottom: float
    """In points; the origin is the upper left corner of the page as shown."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    width: int
    height: int
    stride: int
    """Bytes from one row to the next."""
    pixels: bytes
    """32 bits a pixel: blue, green, red, unused (Qt's `Format_RGB32`)."""


class PageRenderer:
    """The pages of one PDF. Raises `DocumentProblem` when the file or a page cannot be shown."""

    def __init__(self, path: Path, *, password: str | None = None, document: Document | None = None) -> None:
        """`document` is what was read from the file; without it, pages are drawn and no places are known on them."""
        self._path = path.absolute()
        self._password = password
        self._document = document
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._measured: list[int] = []
        self._deaths = 0
        self._closed = False
        self._late = False
        with self._lock:
            self._sizes = self._begin()

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        return self._sizes

    def know(self, document: Document) -> None:
        """The text of the pages, once it is read: from now on places on them are known."""
        with self._lock:
            self._document = document
            self._measured.clear()

    def render(self, page: int, scale: float) -> RenderedPage:
        """A page's picture with `scale` pixels for each point, or fewer where it would be enormous."""
        _require(0 <= page < len(self._sizes), "there is no such page")
        _require(scale > 0, "the scale is a positive number")
        with self._lock:
            answer, pixels = self._ask(Draw(page, scale))
        return RenderedPage(answer.width, answer.height, answer.stride, pixels)

    def rectangles(self, start: int, end: int) -> tuple[PageRectangle, ...]:
        """Where the characters from `start` to `end` of the canonical text stand: one rectangle a line, or more."""
        found = []
        for page, begin, finish in self._pages_of(start, end):
            boxes = self._on_page(page, lambda: self._ask(Locate(page, begin, finish))[0].boxes)  # noqa: B023
            found += [PageRectangle(page, *box) for box in boxes]
        return tuple(found)

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """The offset of the character at a place on a page, or of the nearest; None where no text is near."""
        if self._document is None or not 0 <= page < len(self._document.pages):
            return None
        start = self._document.pages[page].start
        offset = self._on_page(page, lambda: self._ask(OffsetAt(page, x, y))[0].offset)
        return None if offset is None else start + offset

    def close(self) -> None:
        """End the process, also while another thread waits for it: that call raises."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._end()

    def _pages_of(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Pages with the part of the span on each, in offsets from the page's start."""
        for index, page in enumerate(self._document.pages if self._document else ()):
            if page.start < end and start < page.end and index < len(self._sizes):
                yield index, max(start, page.start) - page.start, min(end, page.end) - page.start

    def _on_page(self, page: int, ask: Callable[[], _Result]) -> _Result:
        """Ask about places on a page, whose text the process is told first."""
        with self._lock:
            if self._process is None or page not in self._measured:
                assert self._document is not None
                place = self._document.pages[page]
                self._ask(Measure(page, self._document.text[place.start : place.end]))
                self._measured = [*self._measured[-_MEASURED:], page]
            return ask()

    def _begin(self) -> tuple[PageSize, ...]:
        if self._closed:
            raise DocumentProblem("The document was closed.", "Open it again.")
        if self._deaths >= _DEATHS:
            raise DocumentProblem("The PDF's pages cannot be drawn; they crash the program.", "Read it as text.")
        self._measured.clear()
        self._process = subprocess.Popen(
            command("--pages"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            answer, _ = self._exchange(self._opening())
        except DocumentProblem:
            self._end()
            raise
        return tuple(PageSize(*size) for size in answer.sizes)

    def _opening(self) -> OpenPages:
        member = self._document.member if self._document else ()
        return OpenPages(os.fsencode(self._path), self._password, _MEMORY, member)

    def _ask(self, request: PageRequest) -> tuple[PageAnswer, bytes]:
        if self._process is None:
            self._begin()
        return self._exchange(request)

    def _exchange(self, request: PageRequest) -> tuple[PageAnswer, bytes]:
        """One question, one answer, within the time; the process is ended when it fails."""
        process = self._process
        assert process is not None
        assert process.stdin
        assert process.stdout
        self._late = False
        timer = threading.Timer(_SECONDS, self._give_up, [process])
        timer.daemon = True
        timer.start()
        answer: PageAnswer | None = None
        try:
            body = msgspec.msgpack.encode(request)
            process.stdin.write(len(body).to_bytes(4, "big") + body)
            process.stdin.flush()
            size = int.from_bytes(process.stdout.read(4), "big")
            head = process.stdout.read(size)
            if size and len(head) == size:
                answer = msgspec.msgpack.decode(head, type=PageAnswer)
                pixels = process.stdout.read(answer.bytes)
        except (BrokenPipeError, OSError):
            answer = None  # it has died; why is said below
        finally:
            timer.cancel()
        if answer is None or len(pixels) != answer.bytes:
            raise self._death()
        if answer.problem:
            kind = LockedDocument if answer.locked else DocumentProblem
            raise kind(*answer.problem)
        return answer, pixels

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _death(self) -> DocumentProblem:
        self._end()
        if self._closed:
            return DocumentProblem("The document was closed.", "Open it again.")
        self._deaths += 1
        if self._late:
            return DocumentProblem(f"The page could not be drawn within {_SECONDS:g} seconds.", "Read it as text.")
        return DocumentProblem("The page crashed the program that draws it.", "Read it as text.")

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its content."""
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return False


def _require(met: bool, wanted: str) -> None:
    if not met:
        raise ValueError(wanted)


def serve_pages() -> int:
    """The rendering process's main loop. Returns its exit code."""
    from burrow.documents.drawing import serve

    return serve()
