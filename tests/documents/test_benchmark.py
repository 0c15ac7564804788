from pathlib import Path

from pdffiles import pdf
from wordfiles import docx, paragraph

from burrow.documents.benchmark import run_benchmark


def test_each_file_has_its_row_with_the_other_library_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(["some words", "more"]))
    (tmp_path / "b.docx").write_bytes(docx(paragraph("text")))
    (tmp_path / "c.txt").write_text("plain")
    head, _, *rows = run_benchmark([tmp_path / name for name in ("a.pdf", "b.docx", "c.txt", "gone.txt")]).split("\n")
    columns = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert {len(row) for row in columns} == {head.count("|") - 1}
    assert [row[8] for row in columns] == ["pypdf", "python-docx", "", ""]
    assert columns[0][11:] == ["100.0%", "100.0%"]
    assert float(columns[0][7]) > 5
    assert "no file" in rows[3]
