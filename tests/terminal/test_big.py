from pathlib import Path

from burrow.documents.reader import read_document
from burrow.terminal import big


def test_the_pdf_that_is_made_has_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    path.write_bytes(big.made_pdf(3))
    document = read_document(path)
    assert len(document.pages) == 3
    assert all(len(document.text[page.start : page.end].split("\n")) > 40 for page in document.pages)
    assert len(document.warnings) == 1, "the page numbers at the top are left out as running lines"
