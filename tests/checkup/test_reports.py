from pathlib import Path

from burrow.checkup.reports import FILE, Report, recall, remember

REPORT = Report("A Model", 12, 9, 11, 1.0, 0.9, True, False, 12.5, 80.0, "small", ("a sum",), "Drives the loop well.")


def test_a_report_is_remembered_by_what_the_file_holds(tmp_path: Path) -> None:
    model = tmp_path / "model.gguf"
    model.write_bytes(b"weights")
    remember(model, REPORT)
    moved = model.rename(tmp_path / "other name.gguf")
    assert recall(moved) == REPORT
    moved.write_bytes(b"other weights")
    assert recall(moved) is None


def test_a_broken_or_missing_file_of_reports_is_no_trouble(tmp_path: Path, home: Path) -> None:
    model = tmp_path / "model.gguf"
    model.write_bytes(b"weights")
    (home / FILE).write_text("{")
    assert recall(model) is None
    remember(model, REPORT)
    assert recall(model) == REPORT
    assert recall(tmp_path / "gone.gguf") is None
    remember(tmp_path / "gone.gguf", REPORT)
