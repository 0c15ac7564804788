"""The whole job by keyboard alone, and nothing left behind after it: no thread, timer, window or process."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pdffiles import pdf
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from burrow.inference.scripted import ScriptedEngine
from burrow.session import Session
from burrow.settings import Settings
from burrow.store.journal import Journal
from burrow.ui.window import Window

REPLY = "```repl\ncite(find('rent is 900', 1))\nFINAL('The rent is 900 euros [1].')\n```"
AGAIN = "```repl\nFINAL('Nine hundred euros.')\n```"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, choices: QSettings, tmp_path: Path) -> Iterator[Window]:
    journal = Journal(tmp_path / "journal.sqlite3")
    session = Session(journal, Settings(route="rlm"))
    session.use_engine(ScriptedEngine([REPLY, AGAIN, REPLY]))
    made = Window(session, choices, tmp_path / "settings.toml", ask_before_closing=False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()
    journal.close()


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    path = tmp_path / "lease.pdf"
    path.write_bytes(pdf([f"Page {n} of nothing." if n != 7 else "The rent is 900 euros a month." for n in range(12)]))
    return path


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Press a shortcut as a user does: the action that has it must exist and be enabled."""
    found = [action for action in window.findChildren(QAction) if action.shortcut().toString() == keys]
    assert len(found) == 1, f"{keys} belongs to {len(found)} actions"
    assert found[0].isEnabled(), f"{keys} cannot be used now"
    found[0].trigger()


def dialog_of(window: Window, kind: str) -> QDialog:
    found = [dialog for dialog in window.findChildren(QDialog) if type(dialog).__name__ == kind and dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_question_about_a_pdf_by_keyboard(qtbot: QtBot, window: Window, lease: Path) -> None:
    with qtbot.waitSignal(window.tasks.pages_opened, timeout=30_000):
        window.files.open_files([lease])
    assert QApplication.focusWidget() is window.answer.box
    qtbot.keyClicks(window.answer.box, "What is the rent?")
    with qtbot.waitSignal(window.tasks.run_ended, timeout=30_000):
        qtbot.keyClick(window.answer.box, Qt.Key.Key_Return, CTRL)
    pages = window.documents.views[0].pages
    assert pages is not None
    qtbot.waitUntil(lambda: bool(pages.highlighted()), timeout=30_000)
    assert window.documents.views[0].places.page() == "8"
    press(qtbot, window, "Alt+1")
    assert QApplication.focusWidget() is pages
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.documents.views[0].places.page() == "1")
    press(qtbot, window, "F4")
    qtbot.waitUntil(lambda: window.documents.views[0].places.page() == "8")
    press(qtbot, window, "Ctrl+T")
    assert window.documents.views[0].front() is window.documents.views[0].text
    press(qtbot, window, "Ctrl+Shift+C")
    assert "900 euros" in QGuiApplication.clipboard().text()
    press(qtbot, window, "Ctrl+L")
    qtbot.keyClicks(window.answer.box, "In words?")
    with qtbot.waitSignal(window.tasks.run_ended, timeout=30_000):
        qtbot.keyClick(window.answer.box, Qt.Key.Key_Return, CTRL)
    assert window.answer.thread_list.count() == 2
    press(qtbot, window, "Alt+2")
    assert QApplication.focusWidget() is window.tree.tree
    press(qtbot, window, "Ctrl+N")
    assert QApplication.focusWidget() is window.answer.box


@pytest.mark.parametrize(
    ("keys", "kind"),
    [("Ctrl+H", "History"), ("Ctrl+,", "SettingsDialog"), ("Ctrl+K", "CommandList"), ("Shift+F1", "KeySheet"),
     ("Ctrl+J", "DocumentList")],
)  # fmt: skip
def test_every_dialog_opens_and_closes_by_keyboard_and_names_its_parts(
    qtbot: QtBot, window: Window, tmp_path: Path, keys: str, kind: str
) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# A\n", encoding="utf-8")
        with qtbot.waitSignal(window.tasks.document_opened, timeout=30_000):
            window.files.open_files([tmp_path / name])
    press(qtbot, window, keys)
    dialog = dialog_of(window, kind)
    parts = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox)
    named = [
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, parts)
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part.objectName().startswith("qt_")
        and not isinstance(part.parent(), QComboBox | QSpinBox)
        and part.window() is dialog
    ]
    assert named
    nameless = [part for part in named if not (part.accessibleName() or getattr(part, "text", str)())]
    assert nameless == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_is_left_after_closing(qtbot: QtBot, window: Window, lease: Path) -> None:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with qtbot.waitSignal(window.tasks.pages_opened, timeout=30_000):
        window.files.open_files([lease])
    window.answer.set_question("What is the rent?")
    with qtbot.waitSignal(window.tasks.run_ended, timeout=30_000):
        window.conversation.ask()
    timers = window.findChildren(QTimer)
    assert any(timer.isActive() for timer in timers) or timers
    window.close()
    qtbot.waitUntil(lambda: not [timer for timer in timers if timer.isActive() and timer.interval() > 0])
    left = [
        child
        for child in psutil.Process().children(recursive=True)
        if child.pid not in before and child.status() != psutil.STATUS_ZOMBIE
    ]
    assert left == []
