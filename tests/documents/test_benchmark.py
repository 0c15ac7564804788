from pathlib import Path

from pdffiles import pdf
from wordfiles import docx, paragraph

from burrow.documents.benchmark import run_benchmark


def test_each_file_has_its_row_with_the_other_library_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(["some words", "more"]))
    (tmp_path / "b.docx").write_bytes(docx(paragraph("text")))
    (tmp_path / "c.txt").write_text("plain")
    report = run_benchmark([tmp_path / name for name in ("a.pdf", "b.docx", "c.txt", "gone.txt")])
    head, _, *rows = report.partition("\n\n")[0].split("\n")
    columns = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert {len(row) for row in columns} == {head.count("|") - 1}
    assert [row[8] for row in columns] == ["pypdf", "python-docx", "", ""]
    assert columns[0][11:] == ["100.0%", "100.0%"]
    assert float(columns[0][7]) > 5
    assert "no file" in rows[3]


def test_folders_are_summed_up_by_format_and_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("plain")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/b.txt").write_text("plain " * 5000)
    (tmp_path / "sub/empty.txt").write_text("")
    (tmp_path / "picture.png").write_text("")
    summary = run_benchmark([tmp_path]).partition("\n\n")[2]
    rows = [[cell.strip() for cell in row.strip("|").split("|")][:4] for row in summary.split("\n")[2:]]
    assert rows == [
        ["text", "under 10 kB", "1", "1"],
        ["text", "under 100 kB", "1", "1"],
        ["txt", "under 10 kB", "1", "0"],
    ]
