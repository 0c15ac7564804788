from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from burrow.ui.recent import MOST, Recent, RecentMenu


def test_the_newest_comes_first_and_none_twice(choices: QSettings, tmp_path: Path) -> None:
    recent = Recent(choices)
    files = [tmp_path / f"{n}.md" for n in range(MOST + 3)]
    for file in [*files, files[5]]:
        file.touch()
        recent.add(file)
    assert recent.files()[:2] == [files[5], files[-1]]
    assert len(recent.files()) == MOST


def test_files_that_are_gone_are_not_offered(choices: QSettings, tmp_path: Path) -> None:
    recent = Recent(choices)
    (tmp_path / "a.md").touch()
    recent.add(tmp_path / "a.md")
    recent.add(tmp_path / "b.md")
    assert recent.files() == [tmp_path / "a.md"]


def test_the_menu_opens_a_file_and_forgets_all(qtbot: QtBot, choices: QSettings, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    recent = Recent(choices)
    (tmp_path / "a.md").touch()
    recent.add(tmp_path / "a.md")
    opened: list[object] = []
    menu = RecentMenu(recent, opened.append, parent)
    menu.fill()
    menu.actions()[0].trigger()
    assert opened == [[tmp_path / "a.md"]]
    menu.actions()[-1].trigger()
    menu.fill()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_documents_and_models_are_two_lists(choices: QSettings, tmp_path: Path) -> None:
    (tmp_path / "a.gguf").touch()
    Recent(choices, "models").add(tmp_path / "a.gguf")
    assert Recent(choices).files() == []
