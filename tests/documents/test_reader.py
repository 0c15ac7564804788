import hashlib
import os
import threading
import time
from pathlib import Path

import psutil
import pytest
from pdffiles import pdf
from wordfiles import packed

from burrow.documents.options import ReadOptions
from burrow.documents.reader import Reader, ReadLimits, read_document
from burrow.errors import DocumentProblem


def test_a_document_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "lettre à 😀.txt"
    path.write_bytes("\ufeffCHAPTER I\r\n\r\n“Où êtes-vous?” 😀\r\n".encode())
    document = read_document(path)
    assert (document.name, document.path, document.format) == (path.name, path, "text")
    assert document.text == "CHAPTER I\n\n“Où êtes-vous?” 😀\n"
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert [section.title for section in document.sections] == ["CHAPTER I"]
    assert document.seconds > 0


@pytest.mark.parametrize(
    ("file", "format", "characters"),
    [
        ("contracts/terms-of-service.md", "markdown", 44_000),
        ("contracts/cloud-service-agreement.docx", "docx", 37_000),
        ("contracts/mutual-nda.docx", "docx", 1_400),
        ("books/war-and-peace.txt", "text", 3_200_000),
        ("books/sherlock-holmes.html", "html", 560_000),
        ("books/pride-and-prejudice.pdf", "pdf", 690_000),
        ("pdf/multicolumn.pdf", "pdf", 7_000),
    ],
)
def test_real_documents_are_read_in_full(corpus: Path, file: str, format: str, characters: int) -> None:
    document = read_document(corpus / file)
    assert document.format == format
    assert len(document.text) >= characters
    for section in document.sections:
        assert 0 <= section.start <= section.end <= len(document.text)
        first = section.title.split()[0].rstrip("…").rstrip(".")
        assert first in document.text[section.start : section.start + 200]


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (lambda path: None, "no file"),
        (lambda path: path.mkdir(), "folder"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(os.urandom(4000)), "binary"),
        (lambda path: path.write_bytes(pdf(["x"])[:200]), "damaged"),
        (lambda path: path.write_bytes(pdf([None])), "no text layer"),
        (lambda path: path.write_bytes(packed({"word/document.xml": "<w>", "[Content_Types].xml": ""})), "damaged"),
        (lambda path: os.mkfifo(path), "pipe"),
    ],
)
def test_each_bad_file_has_its_cause_and_one_thing_to_do(tmp_path: Path, make, cause: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "file.txt"
    make(path)
    with pytest.raises(DocumentProblem, match=cause) as caught:
        read_document(path)
    assert caught.value.action
    assert "\n" not in caught.value.message


def test_a_name_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text("text")
    except OSError:
        pytest.skip("this file system wants names that are text")
    document = read_document(path)
    assert document.text == "text"
    assert document.name.encode("utf-8").endswith(b".txt")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(DocumentProblem, match="Permission denied"):
        read_document(path)


def test_too_many_characters_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 1000)
    with pytest.raises(DocumentProblem, match="5,000 characters"):
        read_document(path, limits=ReadLimits(characters=4999))


def test_a_reader_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "slow.html"
    path.write_text("<p>x</p>" * 1_000_000)
    with pytest.raises(DocumentProblem, match=r"within 0\.2 seconds"):
        read_document(path, limits=ReadLimits(seconds=0.2))
    assert not psutil.Process().children()


def test_a_reader_that_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_text("<p>x</p>" * 2_000_000)
    with pytest.raises(DocumentProblem, match="100 MB of memory"):
        read_document(path, limits=ReadLimits(memory_bytes=100_000_000))


def test_cancelling_ends_it_at_once(tmp_path: Path) -> None:
    path = tmp_path / "slow.html"
    path.write_text("<p>x</p>" * 3_000_000)
    cancel = threading.Event()
    timer = threading.Timer(0.3, cancel.set)
    timer.start()
    began = time.monotonic()
    with pytest.raises(DocumentProblem, match="cancelled"):
        read_document(path, cancel=cancel)
    assert time.monotonic() - began < 1.3
    timer.join()


def test_modules_in_the_current_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "burrow").mkdir()
    (tmp_path / "burrow/__init__.py").write_text("raise SystemExit(9)")
    (tmp_path / "hashlib.py").write_text("raise SystemExit(9)")
    (tmp_path / "a.txt").write_text("text")
    monkeypatch.chdir(tmp_path)
    assert read_document(Path("a.txt")).text == "text"


def test_a_password_reaches_the_reader(corpus: Path) -> None:
    document = read_document(corpus / "pdf/libreoffice-writer-password.pdf", password="openpassword")
    assert document.text


def test_progress_is_told_page_by_page_up_to_all(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([f"This is page {number}" for number in range(400)]))
    told: list[tuple[int, int]] = []
    read_document(path, on_progress=lambda done, total: told.append((done, total)))
    assert told
    assert told == sorted(told)
    assert {total for _, total in told} == {400}


def test_a_paused_reader_stands_still_and_its_clock_too(tmp_path: Path) -> None:
    path = tmp_path / "slow.html"
    path.write_text("<p>word</p>" * 400_000)
    pause = threading.Event()
    pause.set()
    released: list[float] = []

    def release() -> None:
        released.append(time.monotonic())
        pause.clear()

    timer = threading.Timer(2.0, release)
    timer.start()
    document = read_document(path, pause=pause, limits=ReadLimits(seconds=60.0))
    assert time.monotonic() >= released[0]
    assert len(document.text) > 400_000
    timer.join()


def test_one_process_reads_several_files_and_a_crash_costs_only_one(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"this is {name}")
    (tmp_path / "huge.html").write_text("<p>x</p>" * 2_000_000)
    with Reader(ReadLimits(memory_bytes=120_000_000)) as reader:
        assert reader.read(tmp_path / "a.txt").text == "this is a.txt"
        (child,) = psutil.Process().children()
        assert reader.read(tmp_path / "b.txt").text == "this is b.txt"
        assert psutil.Process().children() == [child]
        with pytest.raises(DocumentProblem, match="120 MB of memory"):
            reader.read(tmp_path / "huge.html")
        assert not psutil.Process().children()
        assert reader.read(tmp_path / "c.txt").text == "this is c.txt"
    assert not psutil.Process().children()


def test_the_encoding_is_said_and_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("naïve café".encode("cp1252"))
    assert read_document(path).encoding == "cp1252"
    document = read_document(path, options=ReadOptions(encoding="cp437"))
    assert document.encoding == "cp437"
    assert document.text != "naïve café"
