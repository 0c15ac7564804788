"""The rendering process: a PDF stays open, and each request on standard input is answered on standard output.

Pages become pictures, page sizes, and places of canonical text. PDFium meets hostile files here and nowhere in the
window's process; whatever it does, only this process dies. JavaScript is never run, nothing outside the file is read.
"""

import ctypes
import os
import sys
from collections import OrderedDict
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import pypdfium2
import pypdfium2.raw

from burrow.documents.archive import member_of
from burrow.documents.exchange import Draw, Locate, Measure, OffsetAt, OpenPages, PageAnswer, PageRequest
from burrow.documents.pdf import open_pdf
from burrow.documents.placing import Box, Glyph, Placed
from burrow.documents.serving import bound_memory
from burrow.errors import DocumentProblem, LockedDocument

_pdfium: Any = pypdfium2.raw
_PIXELS = 60_000_000
"""Of one picture; a page that would have more is drawn smaller."""
_PLACED = 32
"""Pages whose characters are kept."""
_GLYPHS = 200_000
_EXACT = 10_000
"""Device units in which PDFium's integer coordinates are asked for, a page side."""


def serve() -> int:
    """Answer until standard input ends. Returns the exit code."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between
    sheets: Sheets | None = None
    while (request := _next(sys.stdin.buffer)) is not None:
        pixels = b""
        try:
            if isinstance(request, OpenPages):
                bound_memory(request.memory_bytes)
                sheets = Sheets(_opened(request))
                answer = PageAnswer(sizes=tuple(map(sheets.size, range(sheets.count))))
            else:
                assert sheets is not None, "the first request opens the file"
                answer, pixels = sheets.answer(request)
        except DocumentProblem as problem:
            said = (problem.message, problem.action, problem.details)
            answer = PageAnswer(problem=said, locked=isinstance(problem, LockedDocument))
        except MemoryError:
            answer = PageAnswer(
                problem=("The page needs too much memory to be drawn.", "Show it smaller, or read it as text.", "")
            )
        _send(answers, answer, pixels)
    return 0


def _opened(request: OpenPages) -> Any:
    path = os.fsdecode(request.path)
    if request.member:
        return open_pdf(member_of(Path(path).read_bytes(), request.member), request.password)
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return open_pdf(Path(path).read_bytes(), request.password)  # PDFium wants names that are text
    return open_pdf(path, request.password)


def _next(stream: BinaryIO) -> PageRequest | None:
    size = int.from_bytes(stream.read(4), "big")
    body = stream.read(size)
    return msgspec.msgpack.decode(body, type=PageRequest) if size and len(body) == size else None


def _send(stream: BinaryIO, answer: PageAnswer, pixels: bytes) -> None:
    answer.bytes = len(pixels)
    head = msgspec.msgpack.encode(answer)
    stream.write(len(head).to_bytes(4, "big"))
    stream.write(head)
    stream.write(pixels)
    stream.flush()


class Sheets:
    """The pages of an open PDF."""

    def __init__(self, document: Any) -> None:
        self._document = document
        if document.get_formtype():
            document.init_forms()  # what was typed into a form is part of how its page looks
        self.count = len(document)
        self._placed: OrderedDict[int, Placed] = OrderedDict()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points, as shown."""
        size = _pdfium.FS_SIZEF()
        if not _pdfium.FPDF_GetPageSizeByIndexF(self._document, page, size):
            return 595.0, 842.0  # a broken page is shown as an empty sheet
        return max(size.width, 1.0), max(size.height, 1.0)

    def answer(self, request: PageRequest) -> tuple[PageAnswer, bytes]:
        match request:
            case Draw(page=page, scale=scale):
                return self._drawn(page, scale)
            case Locate(page=page, start=start, end=end):
                return PageAnswer(boxes=self._place(page).rectangles(start, end)), b""
            case OffsetAt(page=page, x=x, y=y):
                return PageAnswer(offset=self._place(page).offset_at(x, y)), b""
            case Measure(page=page, text=text):
                self._measure(page, text)
                return PageAnswer(), b""
            case _:
                raise AssertionError(request)

    def _drawn(self, page: int, scale: float) -> tuple[PageAnswer, bytes]:
        width, height = self.size(page)
        scale = min(scale, (_PIXELS / (width * height)) ** 0.5)
        sheet = self._sheet(page)
        try:
            bitmap = sheet.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
            try:
                answer = PageAnswer(width=bitmap.width, height=bitmap.height, stride=bitmap.stride)
                return answer, bytes(bitmap.buffer)
            finally:
                bitmap.close()
        except pypdfium2.PdfiumError as error:
            raise _broken(page, error) from error
        finally:
            sheet.close()

    def _sheet(self, page: int) -> Any:
        try:
            return self._document[page]
        except pypdfium2.PdfiumError as error:
            raise _broken(page, error) from error

    def _measure(self, page: int, text: str) -> None:
        """Learn a page's canonical text, so that places on it can be asked for."""
        self._placed[page] = Placed(self._glyphs(page), text)
        if len(self._placed) > _PLACED:
            self._placed.popitem(last=False)

    def _place(self, page: int) -> Placed:
        if page not in self._placed:
            raise DocumentProblem("This page was not measured.", "Try again.", _UNMEASURED)
        self._placed.move_to_end(page)
        return self._placed[page]

    def _glyphs(self, page: int) -> list[Glyph]:
        sheet = self._sheet(page)
        try:
            text_page = sheet.get_textpage()
        except pypdfium2.PdfiumError as error:
            sheet.close()
            raise _broken(page, error) from error
        try:
            to_shown = _to_shown(sheet, *self.size(page))
            count = min(int(_pdfium.FPDFText_CountChars(text_page)), _GLYPHS)
            return [_glyph(text_page, index, to_shown) for index in range(count)]
        finally:
            text_page.close()
            sheet.close()


_UNMEASURED = "unmeasured"
_TOO_MUCH = ("The page needs too much memory to be drawn.", "Show it smaller, or read it as text.", "")

Transform = tuple[float, float, float, float, float, float]


def _to_shown(sheet: Any, width: float, height: float) -> Transform:
    """The page's own coordinates -> points from the upper left corner as shown: cropped and turned."""

    def shown(x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        _pdfium.FPDF_PageToDevice(sheet, 0, 0, _EXACT, _EXACT, 0, x, y, across, down)
        return across.value / _EXACT * width, down.value / _EXACT * height

    far = 1000.0
    origin, right, up = shown(0, 0), shown(far, 0), shown(0, far)
    return (
        (right[0] - origin[0]) / far, (up[0] - origin[0]) / far, origin[0],
        (right[1] - origin[1]) / far, (up[1] - origin[1]) / far, origin[1],
    )  # fmt: skip


def _glyph(text_page: Any, index: int, to_shown: Transform) -> Glyph:
    code = int(_pdfium.FPDFText_GetUnicode(text_page, index))
    rectangle = _pdfium.FS_RECTF()
    character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if not _pdfium.FPDFText_GetLooseCharBox(text_page, index, rectangle):
        return Glyph(character, (0.0, 0.0, 0.0, 0.0))
    box = _turned(rectangle, to_shown)
    angle = float(_pdfium.FPDFText_GetCharAngle(text_page, index))
    along_x = abs(to_shown[0]) > abs(to_shown[1])
    return Glyph(character, box, _is_level(angle) == along_x)


def _is_level(angle: float) -> bool:
    """Whether a line at this angle (radians) runs rather along the page's own horizontal than across it."""
    quarter = 1.5707963267948966
    return round(angle / quarter) % 2 == 0


def _turned(rectangle: Any, to_shown: Transform) -> Box:
    a, b, left, c, d, top = to_shown
    corners = ((rectangle.left, rectangle.top), (rectangle.right, rectangle.bottom))
    xs = [a * x + b * y + left for x, y in corners]
    ys = [c * x + d * y + top for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _broken(page: int, error: Exception) -> DocumentProblem:
    return DocumentProblem(
        f"Page {page + 1} of the PDF is damaged and cannot be drawn.", "Read it as text.", str(error)
    )
