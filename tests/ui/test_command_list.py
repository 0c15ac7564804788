import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from burrow.ui.actions import ENTRIES
from burrow.ui.command_list import CommandList, KeySheet


@pytest.fixture
def actions() -> dict[str, QAction]:
    made = {entry.name: QAction(entry.text) for entry in ENTRIES}
    for entry in ENTRIES:
        made[entry.name].setShortcut(QKeySequence(entry.keys))
    return made


def test_a_few_letters_and_enter_do_it(qtbot: QtBot, actions: dict[str, QAction]) -> None:
    commands = CommandList(actions)
    commands.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(commands)
    commands.show()
    field = commands.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "dark")
    with qtbot.waitSignal(actions["go_dark"].triggered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not commands.isVisible()


def test_what_cannot_be_done_now_is_not_offered(qtbot: QtBot, actions: dict[str, QAction]) -> None:
    actions["stop"].setEnabled(False)
    commands = CommandList(actions)
    commands.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(commands)
    assert not any(text.startswith("Stop") for text in commands.offered())


def test_arrows_move_while_typing(qtbot: QtBot, actions: dict[str, QAction]) -> None:
    commands = CommandList(actions)
    commands.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(commands)
    commands.show()
    field = commands.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "colours")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(actions["go_light"].triggered):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_key_sheet_has_every_key(qtbot: QtBot, actions: dict[str, QAction]) -> None:
    sheet = KeySheet(actions)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    table = sheet.findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == sum(bool(entry.keys) for entry in ENTRIES)
