import os
import threading
from pathlib import Path

import psutil
import pytest
from pdffiles import pdf

from burrow.documents.folder import is_collection, read_folder
from burrow.documents.reader import ReadLimits
from burrow.errors import DocumentProblem

BROKEN = {
    "cut.pdf": pdf(["some text"])[:150],
    "scan.pdf": pdf([None]),
    "empty.txt": b"",
    "noise.md": bytes(range(256)) * 20,
    "half.docx": b"PK\x03\x04 and no more",
}


def test_of_five_hundred_files_the_good_ones_are_read_and_the_broken_ones_named(tmp_path: Path) -> None:
    """Of 500, when there is time for it: the bench has that size; here a tenth of the good ones."""
    for number in range(50):
        folder = tmp_path / f"box {number % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:03}.txt").write_text(f"This is file number {number}.")
    for name, data in BROKEN.items():
        (tmp_path / "box 3" / name).write_bytes(data)
    told: list[tuple[int, int]] = []
    found = read_folder(tmp_path, on_progress=lambda done, total: told.append((done, total)))
    assert len(found.documents) == 50
    assert [document.name for document in found.documents] == sorted(document.name for document in found.documents)
    assert found.documents[0].text == "This is file number 0."
    assert {problem.message.partition(": ")[0] for problem in found.problems} == {f"box 3/{name}" for name in BROKEN}
    assert all(problem.action for problem in found.problems)
    assert told == [(number, 55) for number in range(1, 56)]
    assert not psutil.Process().children()


def test_a_file_that_has_to_be_killed_does_not_keep_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x</p>" * 2_000_000)
    (tmp_path / "b.txt").write_text("quick")
    found = read_folder(tmp_path, limits=ReadLimits(memory_bytes=120_000_000))
    assert [document.name for document in found.documents] == ["b.txt"]
    (problem,) = found.problems
    assert problem.message == "a.html: The file needs more than 120 MB of memory to be read."


def test_pictures_hidden_files_and_links_in_a_circle_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden.txt").write_text("text")
    (tmp_path / "sub").mkdir()
    os.symlink(tmp_path, tmp_path / "sub" / "again")
    found = read_folder(tmp_path)
    assert [document.name for document in found.documents] == ["a.txt"]
    assert found.left_out == ("photo.jpg",)
    assert found.problems == ()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_what_cannot_even_be_looked_at_is_named_and_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    os.symlink(tmp_path / "loop", tmp_path / "loop")
    found = read_folder(tmp_path)
    assert [document.name for document in found.documents] == ["a.txt"]
    assert len(found.problems) == 1
    assert found.problems[0].message.startswith("loop: it cannot be read: ")


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(DocumentProblem, match="no document"):
        read_folder(tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(DocumentProblem, match=r"empty\.txt: The file is empty"):
        read_folder(tmp_path)


def test_cancelling_ends_all_readers(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.html").write_text("<p>x</p>" * 2_000_000)
    cancel = threading.Event()
    timer = threading.Timer(0.5, cancel.set)
    timer.start()
    with pytest.raises(DocumentProblem, match="cancelled"):
        read_folder(tmp_path, cancel=cancel)
    timer.join()
    assert not psutil.Process().children()


def test_what_is_opened_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.txt").write_bytes(b"text")
    names = [path.name for path in (tmp_path, *sorted(tmp_path.iterdir())) if is_collection(path)]
    assert names == [tmp_path.name, "a.zip"]
    assert not is_collection(tmp_path / "missing")
