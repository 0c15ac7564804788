from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from stories import answer, document, start

from burrow.store.journal import Journal
from burrow.ui.history import History
from burrow.ui.rows import NOTE


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "journal.sqlite3")
    for question in ("What is the rent?", "Who is the landlord?"):
        session = journal.create(question, (document("The rent is 900 euros."),), "Burrow starter")
        for event in start(calls=0):
            journal.append(session, event)
        if "rent" in question:
            journal.append(session, answer("900 euros"))
    yield journal
    journal.close()


def history_of(qtbot: QtBot, journal: Journal) -> tuple[History, QListWidget]:
    history = History(journal.sessions, journal)
    history.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(history)
    history.show()
    found = history.findChild(QListWidget)
    assert found is not None
    return history, found


def first_lines(found: QListWidget) -> list[str]:
    return [found.item(row).text() for row in range(found.count())]


def test_questions_are_listed_newest_first_with_how_they_ended(qtbot: QtBot, journal: Journal) -> None:
    _, found = history_of(qtbot, journal)
    assert first_lines(found) == ["Who is the landlord?", "What is the rent?"]
    assert found.item(0).data(NOTE).startswith("cut off · ")
    assert found.item(1).data(NOTE).startswith("answered · ")
    assert found.item(1).data(NOTE).endswith("lease.md · Burrow starter")


def test_searching_narrows_the_list(qtbot: QtBot, journal: Journal) -> None:
    history, found = history_of(qtbot, journal)
    field = history.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "rent")
    assert first_lines(found) == ["What is the rent?"]


def test_a_deleted_question_comes_back(qtbot: QtBot, journal: Journal) -> None:
    history, found = history_of(qtbot, journal)
    history.delete_chosen()
    assert first_lines(found) == ["What is the rent?"]
    history.undo()
    assert first_lines(found) == ["Who is the landlord?", "What is the rent?"]


def test_the_trash_is_emptied_for_good_after_a_question(qtbot: QtBot, journal: Journal) -> None:
    history, found = history_of(qtbot, journal)
    empty = next(button for button in history.findChildren(QPushButton) if button.text() == "Empty trash…")
    assert empty.isHidden()
    history.delete_chosen()
    assert not empty.isHidden()
    for words, left in (("Cancel", 2), ("Delete for good", 1)):
        empty.click()
        box = history.findChildren(QMessageBox)[-1]
        next(button for button in box.buttons() if button.text().replace("&", "") == words).click()
        assert len(journal.sessions(include_trash=True)) == left
    assert empty.isHidden()
    history.undo()
    assert first_lines(found) == ["What is the rent?"]


def test_delete_alone_deletes_nothing(qtbot: QtBot, journal: Journal) -> None:
    _, found = history_of(qtbot, journal)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(found, key)
    assert found.count() == 2


def test_enter_opens_and_only_what_was_cut_off_goes_on(qtbot: QtBot, journal: Journal) -> None:
    history, found = history_of(qtbot, journal)
    opened: list[str] = []
    history.opened.connect(opened.append)
    found.setCurrentRow(1)
    history.open_chosen()
    assert opened == [journal.sessions("rent")[0].id]
