import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdffiles import pdf

from burrow.documents.document import Document
from burrow.documents.reader import read_document
from burrow.documents.rendering import PageRenderer
from burrow.errors import DocumentProblem, LockedDocument

Opened = tuple[Document, PageRenderer]


REAL = [
    "pdf/multicolumn.pdf",
    "pdf/google-doc-document.pdf",
    "pdf/pdflatex-outline.pdf",
    "books/pride-and-prejudice.pdf",
]


@pytest.fixture(scope="module", params=REAL)
def real(request: pytest.FixtureRequest, corpus: Path) -> Iterator[Opened]:
    document = read_document(corpus / request.param)
    renderer = PageRenderer(corpus / request.param, document=document)
    yield document, renderer
    renderer.close()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_on_real_pages_a_span_has_rectangles_and_they_lead_back_to_it(real: Opened, data: st.DataObject) -> None:
    document, renderer = real
    start = data.draw(st.integers(0, len(document.text) - 2))
    end = min(start + data.draw(st.integers(1, 400)), len(document.text))
    found = renderer.rectangles(start, end)
    assert found or not document.text[start:end].strip()
    assert len(found) < 60
    for one in found:
        size = renderer.sizes[one.page]
        page = document.pages[one.page]
        assert page.start < end
        assert start < page.end
        assert -2 <= one.left < one.right <= size.width + 2
        assert -2 <= one.top < one.bottom <= size.height + 2
        offset = renderer.offset_at(one.page, (one.left + one.right) / 2, (one.top + one.bottom) / 2)
        assert offset is not None
        assert start - 3 <= offset < end + 3, "not even within a ligature or a formula's overlapping letters"


def test_a_page_is_drawn_in_black_on_white(tmp_path: Path) -> None:
    renderer = opened(tmp_path, pdf(["Some text", "x"]))
    page = renderer.render(0, 2.0)
    assert (page.width, page.height) == (1200, 1600)
    assert len(page.pixels) == page.stride * page.height
    assert page.pixels[:3] == b"\xff\xff\xff"
    row = 2 * (800 - 750 - 4) * page.stride
    assert min(page.pixels[row : row + 4 * 400]) < 80, "the first line's letters are dark"
    renderer.close()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_on_a_turned_page_places_are_those_that_are_seen(tmp_path: Path, turn: int) -> None:
    data = pdf(["Word"]).replace(b"/MediaBox [0 0 600 800]", b"/MediaBox [0 0 600 800] /Rotate %d" % turn)
    renderer = opened(tmp_path, data)
    size = renderer.sizes[0]
    assert (size.width, size.height) == ((600, 800) if turn % 180 == 0 else (800, 600))
    (box,) = renderer.rectangles(0, 4)
    page = renderer.render(0, 1.0)
    inside, outside = [], []
    for y in range(page.height):
        for x in range(page.width):
            dark = page.pixels[y * page.stride + 4 * x] < 128
            near = box.left - 2 <= x <= box.right + 2 and box.top - 2 <= y <= box.bottom + 2
            (inside if near else outside).append(dark)
    assert any(inside)
    assert not any(outside)
    renderer.close()


def test_a_locked_file_wants_its_password(corpus: Path) -> None:
    path = corpus / "pdf/libreoffice-writer-password.pdf"
    with pytest.raises(LockedDocument):
        PageRenderer(path)
    renderer = PageRenderer(path, password="openpassword")
    assert renderer.render(0, 0.2).pixels
    renderer.close()


def test_without_the_text_pages_are_drawn_and_places_unknown_until_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(["Some text"]))
    renderer = PageRenderer(path)
    assert renderer.render(0, 1.0).width == 600
    assert renderer.rectangles(0, 4) == ()
    assert renderer.offset_at(0, 60, 50) is None
    renderer.know(read_document(path))
    assert len(renderer.rectangles(0, 4)) == 1
    renderer.close()


def test_many_pages_are_asked_back_and_forth(tmp_path: Path) -> None:
    renderer = opened(tmp_path, pdf([f"This is page {number}" for number in range(90)]))
    for page in [*range(90), 0, 45, 89]:
        (box,) = renderer.rectangles(*spans(renderer, page))
        assert box.page == page
    renderer.close()


def test_a_killed_process_is_replaced(tmp_path: Path) -> None:
    before = children()
    renderer = opened(tmp_path, pdf(["Some text"]))
    (child,) = children() - before
    child.kill()
    with pytest.raises(DocumentProblem, match="crashed"):
        renderer.render(0, 1.0)
    assert renderer.render(0, 1.0).width == 600
    assert len(renderer.rectangles(0, 4)) == 1
    renderer.close()
    assert children() == before


def test_closing_from_another_thread_ends_a_call(tmp_path: Path) -> None:
    before = children()
    renderer = opened(tmp_path, pdf(["Some text"] * 3))
    problems: list[DocumentProblem] = []

    def draw() -> None:
        try:
            while True:
                renderer.render(0, 6.0)
        except DocumentProblem as problem:
            problems.append(problem)

    thread = threading.Thread(target=draw)
    thread.start()
    renderer.close()
    thread.join(10)
    assert "closed" in problems[0].message
    assert children() == before


def test_a_huge_page_is_drawn_smaller(tmp_path: Path) -> None:
    data = pdf(["Some text"]).replace(b"[0 0 600 800]", b"[0 0 99999 99999]")
    renderer = opened(tmp_path, data)
    page = renderer.render(0, 8.0)
    assert page.width * page.height <= 60_500_000
    renderer.close()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing more", b"no pdf at all"])
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    before = children()
    with pytest.raises(DocumentProblem, match="damaged"):
        opened(tmp_path, data)
    assert children() == before


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 900), noise=st.binary(min_size=1, max_size=6))
def test_a_damaged_file_is_drawn_or_refused(tmp_path: Path, at: int, noise: bytes) -> None:
    data = pdf(["some text", "more text"])
    path = tmp_path / "damaged.pdf"
    path.write_bytes(data[:at] + noise + data[at + len(noise) :])
    try:
        renderer = PageRenderer(path)
    except DocumentProblem:
        return
    for page in range(len(renderer.sizes)):
        with suppress(DocumentProblem):
            assert renderer.render(page, 0.1).pixels
    renderer.close()


def children() -> set[psutil.Process]:
    return set(psutil.Process().children())


def opened(folder: Path, data: bytes) -> PageRenderer:
    path = folder / "a.pdf"
    path.write_bytes(data)
    try:
        document = read_document(path)
    except DocumentProblem:
        return PageRenderer(path)
    return PageRenderer(path, document=document)


def spans(renderer: PageRenderer, page: int) -> tuple[int, int]:
    assert renderer._document is not None
    place = renderer._document.pages[page]
    return place.start, place.end
