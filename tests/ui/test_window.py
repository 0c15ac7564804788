"""The whole window with a real session: a scripted engine answers, everything else is as users have it."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QInputDialog,
    QMainWindow,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from stories import start

from burrow.documents.reader import read_document
from burrow.events import Answered, Failed, Stopped
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.session import Session
from burrow.settings import Settings
from burrow.store.journal import Journal
from burrow.ui.actions import ENTRIES
from burrow.ui.again_dialog import AgainDialog
from burrow.ui.look import colours
from burrow.ui.settings_dialog import SettingsDialog
from burrow.ui.side_windows import other_host
from burrow.ui.window import Window

LEASE = (
    "# Lease\n\n"
    + "Filler 😀 sentence about nothing at all.\n" * 300
    + "The rent is 900 euros a month.\n"
    + "More.\n" * 300
)
LOOK = "```repl\nprint(len(context))\n```"
REPLY = "```repl\ncite(find('rent is 900', 1))\nFINAL('The rent is 900 euros a month.')\n```"
Open = Callable[[ScriptedEngine | None], Window]


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    path = tmp_path / "lease.md"
    path.write_text(LEASE, encoding="utf-8")
    return path


@pytest.fixture
def open_window(qtbot: QtBot, choices: QSettings, tmp_path: Path) -> Iterator[Open]:
    """Opens a window; closes it, and whatever it holds, after the test."""
    opened: list[tuple[Window, Journal]] = []

    def make(engine: ScriptedEngine | None) -> Window:
        journal = Journal(tmp_path / f"journal{len(opened)}.sqlite3")
        session = Session(journal, Settings(route="rlm"))
        session.use_engine(engine)
        window = Window(session, choices, tmp_path / "settings.toml", ask_before_closing=False)
        qtbot.addWidget(window)
        opened.append((window, journal))
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window, journal in opened:
        window.close()
        journal.close()


def open_file(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.tasks.document_opened, timeout=20_000):
        window.files.open_files([path])


def ask(qtbot: QtBot, window: Window, question: str) -> None:
    window.answer.set_question(question)
    with qtbot.waitSignal(window.tasks.run_ended, timeout=20_000):
        window.conversation.ask()


def test_a_question_is_answered_with_highlighted_proof(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    assert isinstance(window.answer.end, Answered)
    assert "The rent is 900 euros" in window.answer.page.answer.toPlainText()
    start = LEASE.index("The rent is 900")
    current = [place for place, colour in window.documents.views[0].text.highlighted() if colour == colours().current]
    assert current == [(start, start + len("The rent is 900 euros a month."))]
    assert window.tree.model.nodes.root is not None
    assert window.tree.model.nodes.root.state == "done"


def test_an_earlier_question_looks_as_it_did(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY, REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    live = {name: (node.state, node.code, node.output) for name, node in window.tree.model.nodes.nodes.items()}
    levels = window.documents.views[0].map.levels
    ask(qtbot, window, "And again?")
    session = window.tasks.session.past("What")[0]
    window.tasks.reopen(session.id)
    qtbot.waitUntil(lambda: window.answer.end is not None and window.answer.shown_question() == "What is the rent?")
    replayed = {name: (node.state, node.code, node.output) for name, node in window.tree.model.nodes.nodes.items()}
    assert replayed == live
    assert window.documents.views[0].map.levels == levels


def test_stop_stops_within_a_second_and_keeps_the_tree(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine(["word " * 4000], delay=0.02))
    open_file(qtbot, window, lease)
    window.answer.set_question("What is the rent?")
    window.conversation.ask()
    qtbot.waitUntil(lambda: "word" in window.answer.work.streaming(), timeout=10_000)
    begin = time.monotonic()
    with qtbot.waitSignal(window.tasks.run_ended, timeout=5_000):
        window.conversation.stop()
    assert time.monotonic() - begin < 1.0
    assert isinstance(window.answer.end, Stopped)
    assert window.tree.model.nodes.root is not None
    assert window.tree.model.nodes.root.state == "stopped"


def test_closing_during_a_run_stops_it_within_a_second(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine(["word " * 4000], delay=0.02))
    open_file(qtbot, window, lease)
    window.answer.set_question("What is the rent?")
    window.conversation.ask()
    qtbot.waitUntil(lambda: "word" in window.answer.work.streaming(), timeout=10_000)
    begin = time.monotonic()
    window.close()
    assert time.monotonic() - begin < 1.5
    assert not any(thread.name == "run" for thread in threading.enumerate())


def test_a_bad_file_is_a_problem_with_something_to_do(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(None)
    (tmp_path / "empty.pdf").write_bytes(b"")
    window.files.open_files([tmp_path / "empty.pdf", tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: len(window.findChildren(QMessageBox)) == 2, timeout=20_000)
    for box in window.findChildren(QMessageBox):
        assert box.text()
        assert box.informativeText()
        box.close()
    assert window.documents.views == []


def test_a_bad_model_leaves_the_window_open(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(None)
    (tmp_path / "broken.gguf").write_bytes(b"GGUF but not really")
    with qtbot.waitSignal(window.tasks.model_failed, timeout=20_000):
        window.files.open_files([tmp_path / "broken.gguf"])
    assert "not loaded" in window.status.model_text()
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_question_waits_for_its_model(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(None)
    open_file(qtbot, window, lease)
    window.answer.set_question("What is the rent?")
    window.conversation.ask()
    assert "when it is ready" in window.answer.start.hint()
    assert not window.tasks.running


def test_an_encrypted_document_asks_for_its_password(
    qtbot: QtBot, open_window: Open, corpus: Path, tmp_path: Path
) -> None:
    window = open_window(None)
    window.files.open_files([corpus / "pdf" / "libreoffice-writer-password.pdf"])
    qtbot.waitUntil(lambda: bool(window.findChildren(QInputDialog)), timeout=20_000)
    dialog = window.findChildren(QInputDialog)[0]
    dialog.setTextValue("openpassword")
    with qtbot.waitSignal(window.tasks.document_opened, timeout=20_000):
        dialog.accept()
    assert len(window.documents.views) == 1
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"openpassword" not in kept


def test_a_run_that_was_cut_off_goes_on(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY]))
    journal = window.tasks.session.journal
    assert journal is not None
    options = '{"route": "rlm", "limits": {}, "save": true}'
    session = journal.create("What is the rent?", (read_document(lease),), "scripted", options)
    for event in start(calls=0)[:2]:
        journal.append(session, event)
    window.offer_resume()
    assert window.answer.start.offered() == "Go on where you were cut off: What is the rent?"
    with qtbot.waitSignal(window.tasks.run_ended, timeout=20_000):
        window.answer.start.accept_offer()
    assert isinstance(window.answer.end, Answered)
    assert window.documents.views[0].source.text == LEASE


def test_a_failed_run_goes_on_at_a_click(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([LOOK]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    assert isinstance(window.answer.end, Failed)
    again = ScriptedEngine([REPLY])
    window.tasks.session.use_engine(again)
    buttons = window.answer.page.findChildren(QPushButton)
    with qtbot.waitSignal(window.tasks.run_ended, timeout=10_000):
        qtbot.mouseClick(next(b for b in buttons if b.text() == "Go on"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.answer.end, Answered))
    assert len(again.requests) == 1, "the first reply was asked for again"
    journal = window.tasks.session.journal
    assert journal is not None
    assert [summary.status for summary in journal.sessions()] == ["answered"]


def test_an_answer_is_saved_in_the_format_of_the_name(
    qtbot: QtBot, open_window: Open, lease: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(ScriptedEngine([REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    for name, found in (
        ("a.md", "> The rent is 900"),
        ("a.html", "<blockquote>The rent is 900"),
        ("a.json", '"check": "exact"'),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        with qtbot.waitSignal(window.tasks.saved, timeout=5_000):
            window.actions_by_name["export_answer"].trigger()
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert found in text
        assert "What is the rent?" in text
        assert "scripted" in text


def test_a_place_that_cannot_be_written_is_a_problem(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(None)
    with qtbot.waitSignal(window.tasks.problem_met, timeout=5_000) as met:
        window.tasks.save_text(tmp_path / "no such folder" / "a.md", lambda: "text")
    assert met.args[0].action
    for box in window.findChildren(QMessageBox):
        box.close()


def test_files_can_be_dropped(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(lease.parent)), QUrl("https://example.com/x.pdf")])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.tasks.opening.several_opened, timeout=20_000):
        window.dropEvent(drop)
    assert [view.source.name for view in window.documents.views] == ["lease.md"]


def test_panes_fold_and_the_last_one_stays(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(None)
    window.panes.fold_document()
    window.panes.fold_tree()
    window.panes.fold_answer()
    assert [pane.isVisible() for pane in (window.documents, window.tree, window.answer)] == [False, False, True]
    window.panes.focus_tree()
    assert window.tree.isVisible()


def test_the_window_remembers_what_was_folded(qtbot: QtBot, open_window: Open) -> None:
    first = open_window(None)
    first.panes.fold_tree()
    first.close()
    second = open_window(None)
    assert not second.tree.isVisible()
    second.panes.fold_tree()


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    parts = (QTabBar, QHeaderView, QMenuBar, QAbstractItemView)
    focusable = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not (isinstance(widget, parts) and isinstance(widget.parent(), QTabWidget | QTreeView | QMainWindow))
        and not isinstance(widget.window(), QMenu)
        and widget.window() is window
    ]
    assert len(focusable) > 15
    nameless = [widget for widget in focusable if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert nameless == []


def test_every_action_has_words_and_no_two_share_keys(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(None)
    keys = [entry.keys for entry in ENTRIES if entry.keys]
    assert len(keys) == len(set(keys))
    assert set(window.actions_by_name) == {entry.name for entry in ENTRIES}


def test_the_whole_job_by_keyboard(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY]))
    open_file(qtbot, window, lease)
    window.activateWindow()
    qtbot.keyClicks(window.answer.box, "What is the rent?")
    with qtbot.waitSignal(window.tasks.run_ended, timeout=20_000):
        qtbot.keyClick(window.answer.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.documents.views[0].text.go_to(0)
    window.actions_by_name["next_citation"].trigger()
    first, last = window.documents.views[0].text.on_screen()
    assert first < LEASE.index("The rent is 900") < last
    window.actions_by_name["focus_tree"].trigger()
    qtbot.keyClick(window.tree.tree, Qt.Key.Key_Home)
    node = window.tree.current()
    assert node is not None
    assert node.name == "r"


def test_the_event_loop_is_never_held_up_by_parallel_calls(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    code = "```repl\nreplies = llm_query_batched(['Is it here? ' + str(n) for n in range(150)])\nFINAL(replies[0])\n```"

    def reply(request: Request) -> str:
        return "no"

    window = open_window(ScriptedEngine(roots=[code], calls=reply))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "Where is it?")
    assert window.tree.model.nodes.root is not None
    assert window.tree.model.nodes.root.calls == 150
    assert window.watch.share(0.9) < 0.25


def test_a_follow_up_question_joins_the_thread(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY, "```repl\nFINAL('900 euros, as said.')\n```", REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    assert window.answer.thread_list.isHidden()
    ask(qtbot, window, "And in words?")
    first, second = window.conversation.thread_.exchanges
    assert second.follows is first
    assert second.run is not None
    assert window.answer.thread_list.count() == 2
    past = window.tasks.session.past()
    assert past[0].follows == past[1].id
    window.conversation.show_exchange(first)
    qtbot.waitUntil(lambda: "The rent is 900 euros" in window.answer.page.answer.toPlainText())
    assert window.answer.shown_question() == "What is the rent?"
    assert window.documents.views[0].text.highlighted(), "its citation is shown as well"
    window.conversation.new_question()
    assert not window.answer.thread_list.isVisible()
    ask(qtbot, window, "Something else?")
    assert [exchange.question for exchange in window.conversation.thread_.exchanges] == ["Something else?"]
    assert window.tasks.session.past()[0].follows is None


def test_a_thread_of_the_past_comes_back_whole(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY, "```repl\nFINAL('900 euros, as said.')\n```"]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    ask(qtbot, window, "And in words?")
    second, first = window.tasks.session.past()
    window.conversation.new_question()
    window.tasks.reopen(second.id)
    qtbot.waitUntil(lambda: window.answer.end is not None)
    assert "as said" in window.answer.page.answer.toPlainText()
    assert [exchange.session for exchange in window.conversation.thread_.exchanges] == [first.id, second.id]
    window.answer.thread_list.itemClicked.emit(window.answer.thread_list.item(0))
    qtbot.waitUntil(lambda: "The rent is 900 euros" in window.answer.page.answer.toPlainText())


def test_a_question_that_should_follow_none_follows_none(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    window = open_window(ScriptedEngine([REPLY, REPLY]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    window.answer.set_follow_up(False)
    ask(qtbot, window, "What is the rent?")
    assert len(window.conversation.thread_.exchanges) == 1


def test_a_question_is_asked_again_with_other_limits(qtbot: QtBot, open_window: Open, lease: Path) -> None:
    turns = "```repl\nprint(1)\n```"
    window = open_window(ScriptedEngine([REPLY, turns, "Just 900 euros."]))
    open_file(qtbot, window, lease)
    ask(qtbot, window, "What is the rent?")
    window.conversation.ask_again_with()
    dialog = window.findChildren(AgainDialog)[0]
    dialog._turns.setValue(1)
    with qtbot.waitSignal(window.tasks.run_ended, timeout=20_000):
        dialog.accept()
    root = window.tree.model.nodes.root
    assert root is not None
    assert root.children[0].limit == 1
    assert window.preferences.settings.turns == 20, "only this once"
    assert [exchange.question for exchange in window.conversation.thread_.exchanges] == ["What is the rent?"]


def test_a_model_is_two_clicks_away(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(None)
    window.models.fill()
    texts = [action.text() for action in window.models.actions()]
    assert texts[0] == "Starter model"
    assert any("Load a model file" in text.replace("&", "") for text in texts)
    with qtbot.waitSignal(window.tasks.model_changed, timeout=60_000):
        window.models.actions()[0].trigger()
    assert "ready" in window.status.model_text()
    window.models.fill()
    assert window.models.actions()[0].isChecked()


def test_a_server_that_does_not_answer_is_a_problem(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(None)
    with qtbot.waitSignal(window.tasks.model_failed, timeout=30_000) as failed:
        window.preferences.change(server="http://127.0.0.1:9")
    assert "cannot be reached" in failed.args[2].message
    box = window.findChildren(QMessageBox)[0]
    next(button for button in box.buttons() if button.text() == "Change the server…").click()
    dialog = window.findChildren(SettingsDialog)[0]
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


@pytest.mark.parametrize(
    ("address", "host"),
    [("http://127.0.0.1:8080", ""), ("http://localhost/v1", ""), ("", ""), ("https://lab.example/v1", "lab.example")],
)
def test_a_server_elsewhere_has_to_be_confirmed(address: str, host: str) -> None:
    assert other_host(address) == host
