"""Files, folders and archives on their way into the window's documents."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from burrow.documents.document import Document
from burrow.documents.options import ReadOptions
from burrow.errors import Problem
from burrow.session import Session
from burrow.ui.background import Background
from burrow.ui.document_pane import DocumentPane
from burrow.ui.opening import Opening


@pytest.fixture
def opening() -> Iterator[Opening]:
    background = Background(lambda events: None)
    made = Opening(Session(), background)
    yield made
    background.close()


def session_of(opening: Opening) -> Session:
    return opening._session


def test_a_folder_is_opened_whole_and_its_broken_files_are_named_once(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.md").write_text(f"# Letter {n}\n", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    seen: list[tuple[str, int, int]] = []
    opening.reading.connect(lambda *what: seen.append(what))
    several: list[Document] = []
    opening.several_opened.connect(several.extend)
    with qtbot.waitSignal(opening.problem_met, timeout=30_000) as met:
        opening.open(folder)
    documents, problem = several, met.args[0]
    assert [document.name for document in documents] == [f"{n}.md" for n in range(5)]
    assert isinstance(problem, Problem)
    assert "1 file could not be read" in problem.message
    assert "broken.pdf" in problem.action
    assert len(session_of(opening).documents) == 5
    qtbot.waitUntil(lambda: seen[-1] == ("", 0, 0))
    assert any(total == 6 for _, _, total in seen)


def test_an_archive_is_a_folder(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.writestr("one.txt", "One.")
        archive.writestr("inner/two.txt", "Two.")
    with qtbot.waitSignal(opening.several_opened, timeout=30_000) as found:
        opening.open(tmp_path / "letters.zip")
    assert {document.text for document in found.args[0]} == {"One.", "Two."}


def test_a_change_on_disk_is_told_once_and_read_again(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    for name in ("first.md", "lease.md"):
        (tmp_path / name).write_text("The rent is 900 euros.", encoding="utf-8")
    path = tmp_path / "lease.md"
    for name in ("first.md", "lease.md"):
        with qtbot.waitSignal(opening.opened, timeout=30_000):
            opening.open(tmp_path / name)
    lease = session_of(opening).documents[1]
    path.write_text("The rent is 950 euros a month.", encoding="utf-8")
    with qtbot.waitSignal(opening.changed_on_disk, timeout=30_000) as told:
        opening.look_for_changes()
    assert told.args[0] == [lease]
    with qtbot.assertNotEmitted(opening.changed_on_disk, wait=200):
        opening.look_for_changes()
    with qtbot.waitSignal(opening.replaced, timeout=30_000) as replaced:
        opening.read_again(lease)
    assert replaced.args[0] is lease
    assert [document.text[:16] for document in session_of(opening).documents] == [
        "The rent is 900 ",
        "The rent is 950 ",
    ]


def test_another_encoding_is_read_in_place(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Gebühr: 5 €".encode("windows-1252"))
    with qtbot.waitSignal(opening.opened, timeout=30_000) as opened:
        opening.open(path)
    before: Document = opened.args[0]
    with qtbot.waitSignal(opening.replaced, timeout=30_000) as replaced:
        opening.read_again(before, ReadOptions(encoding="cp437"))
    now: Document = replaced.args[1]
    assert "Geb" in now.text
    assert now.text != before.text
    assert session_of(opening).documents == (now,)


def test_a_cancelled_folder_says_nothing(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    for n in range(30):
        (tmp_path / f"{n}.txt").write_text("word " * 1000, encoding="utf-8")
    problems: list[Problem] = []
    opening.problem_met.connect(problems.append)
    opening.open(tmp_path)
    with qtbot.waitSignal(opening.reading, timeout=30_000, check_params_cb=lambda name, *_: name == ""):
        opening.cancel()
    assert problems == []


def test_hundreds_of_documents_are_light_until_they_are_looked_at(qtbot: QtBot) -> None:
    pane = DocumentPane()
    qtbot.addWidget(pane)
    pane.add_all([Document(f"{n}.md", None, "markdown", f"Letter {n}", str(n)) for n in range(300)])
    assert pane.count() == 300
    assert sum(folio.made is not None for folio in pane.folios()) == 1
    pane.show_document(250)
    assert sum(folio.made is not None for folio in pane.folios()) == 2
    shown = pane.current()
    assert shown is not None
    assert shown.source.name == "250.md"


def test_a_document_that_was_read_again_keeps_its_tab(qtbot: QtBot) -> None:
    pane = DocumentPane()
    qtbot.addWidget(pane)
    documents = [Document(f"{n}.md", None, "markdown", f"Letter {n}", str(n)) for n in range(3)]
    pane.add_all(documents)
    pane.tell_changes([documents[1]])
    assert "changed on disk" in pane.views[1].notice.text()
    pane.put_instead(documents[1], Document("1.md", None, "markdown", "New", "new"))
    assert [folio.source.text for folio in pane.folios()] == ["Letter 0", "New", "Letter 2"]
    assert pane.current_index() == 1
    assert pane.views[1].notice.text() == ""


def test_reading_can_be_paused_and_goes_on(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    for n in range(60):
        (tmp_path / f"note {n}.txt").write_text(f"Note {n}. " * 200, encoding="utf-8")
    done: list[int] = []
    states: list[bool] = []
    opening.reading.connect(lambda name, number, total: done.append(number))
    opening.paused.connect(states.append)
    opening.pause(True)
    assert not states, "nothing is read, so nothing stands still"
    opening.open(tmp_path)
    opening.pause(True)
    qtbot.wait(1500)
    before = len(done)
    qtbot.wait(500)
    assert len(done) == before, "it stands still"
    assert max(done) < 60
    with qtbot.waitSignal(opening.several_opened, timeout=60_000) as opened:
        opening.pause_or_go_on()
    assert len(opened.args[0]) == 60
    assert states == [True, False]


def test_what_is_paused_can_be_given_up(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A sentence of no importance. " * 200_000, encoding="utf-8")
    states: list[bool] = []
    opening.paused.connect(states.append)
    opening.open(tmp_path / "long.txt")
    opening.pause(True)
    with qtbot.waitSignal(opening.reading, timeout=20_000, check_params_cb=lambda name, *_: not name):
        opening.cancel()
    assert states == [True, False]
    assert not opening._session.documents
