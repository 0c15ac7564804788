import threading
from pathlib import Path

import pytest
from pdffiles import pdf, scanned

from burrow.documents.draft import Source
from burrow.documents.options import ReadOptions, Recognised
from burrow.documents.pdf import parse_pdf
from burrow.documents.reader import ReadLimits, read_document
from burrow.documents.recognition import Recogniser, _in_lines, is_installed
from burrow.errors import DocumentProblem

OCR = ReadOptions(ocr=True)
WORDS = "The tenant shall pay the rent\non the first day of each month."
needs_ocr = pytest.mark.skipif(not is_installed(), reason="the optional parts for OCR are not installed")


def test_pieces_at_one_height_are_one_line_and_gaps_are_kept() -> None:
    def box(left: float, top: float) -> list[list[float]]:
        return [[left, top], [left + 50, top], [left + 50, top + 10], [left, top + 10]]

    pieces = [("one", 0.9, box(0, 0)), ("line", 0.9, box(60, 2)), ("next", 0.9, box(0, 14)), ("far", 0.9, box(0, 60))]
    assert _in_lines(pieces) == "one line\nnext\n\nfar"


@pytest.mark.skipif(is_installed(), reason="they are installed")
def test_without_its_parts_it_says_how_to_get_them() -> None:
    with pytest.raises(DocumentProblem, match="not installed") as caught:
        Recogniser()
    assert "pip install" in caught.value.action


def test_pages_that_were_recognised_before_are_not_done_again() -> None:
    known = (Recognised(0, "kept words", 0.8),)
    kept: list[Recognised] = []
    draft = parse_pdf(Source("a.pdf", pdf([None, "a text layer"]), None, OCR, recognised=known, keep=kept.append))
    assert draft.text == "kept words\na text layer\n"
    assert [page.confidence for page in draft.pages] == [0.8, None]
    assert kept == []
    assert "page 1 (80% sure)" in draft.warnings[0]


@needs_ocr
def test_only_pages_without_text_are_read_and_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(pdf([WORDS])))
    with pytest.raises(DocumentProblem, match="no text layer"):
        read_document(path)
    document = read_document(path, options=OCR)
    assert " ".join(document.text.split()) == " ".join(WORDS.split())
    (page,) = document.pages
    assert page.confidence is not None
    assert page.confidence > 0.8
    assert "text recognition" in document.warnings[0]


@needs_ocr
def test_a_reading_that_was_cancelled_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(pdf([f"This is page {name} of the scan" for name in ("one", "two", "three")])))
    recognised: dict[int, Recognised] = {}
    cancel = threading.Event()

    def stop_soon(done: int, total: int) -> None:
        if recognised:
            cancel.set()

    with pytest.raises(DocumentProblem, match="cancelled"):
        read_document(path, options=OCR, cancel=cancel, on_progress=stop_soon, recognised=recognised)
    assert 0 in recognised
    recognised[0] = Recognised(0, "kept from before", 0.5)
    document = read_document(path, options=OCR, recognised=recognised, limits=ReadLimits(seconds=100))
    assert document.text.startswith("kept from before")
    assert "page three" in document.text
