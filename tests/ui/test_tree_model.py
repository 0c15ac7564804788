import gc
import time

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from stories import answer, middle, start

from burrow.events import CallEnded, CallStarted, Event, Usage
from burrow.ui.tree_model import TreeModel

pytestmark = pytest.mark.usefixtures("qapp")


def titles(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def test_the_tree_reads_like_the_run(qtmodeltester: ModelTester) -> None:
    model = TreeModel()
    qtmodeltester.check(model)
    model.show_events(start())
    model.show_events(middle())
    root = model.index(0, 0)
    turn = model.index(0, 0, root)
    assert titles(model, QModelIndex()) == ["Question: Which state's laws govern this agreement?"]
    assert titles(model, root) == ["Turn 1: hits = search(question)"]
    assert titles(model, turn) == ["Call 1: 2", "Call 2: none"]
    assert model.index(0, 1, turn).data() == "424"


def test_live_and_replayed_look_the_same() -> None:
    live, replayed = TreeModel(), TreeModel()
    events = [*start(), *middle(), answer("x")]
    for event in events:
        live.show_events([event])
    replayed.show_events(events)
    for model in (live, replayed):
        turn = model.index(0, 0, model.index(0, 0))
        assert titles(model, turn) == ["Call 1: 2", "Call 2: none"]


def test_a_filter_shows_a_flat_list_that_grows(qtmodeltester: ModelTester) -> None:
    model = TreeModel()
    qtmodeltester.check(model)
    model.filter(lambda node: node.state == "failed")
    model.show_events(start(calls=3))
    assert model.rowCount() == 0
    model.show_events([CallEnded("r.1.c2", "", "The window is too small.", Usage())])
    assert titles(model, QModelIndex()) == ["Call 2: The window is too small."]
    assert not model.index(0, 0).parent().isValid()
    model.filter(None)
    assert model.rowCount(model.index(0, 0, model.index(0, 0))) == 3


def test_ten_thousand_calls_arrive_in_batches_without_a_stutter(qtbot: QtBot) -> None:
    model = TreeModel()
    model.show_events(start(calls=0))
    longest = 0.0
    for batch in range(50):
        events: list[Event] = []
        for n in range(200):
            name = f"r.1.c{batch * 200 + n + 1}"
            events += [
                CallStarted(name, "r.1", "Is it here?"),
                CallEnded(name, "none", None, Usage(0, 1, 9, 0, 1, 0.1)),
            ]
        gc.disable()  # the window collects in its pauses (burrow.ui.collector)
        begin = time.thread_time()  # work, not waiting for a busy machine
        model.show_events(events)
        longest = max(longest, time.thread_time() - begin)
        gc.enable()
    turn = model.index(0, 0, model.index(0, 0))
    assert model.rowCount(turn) == 10_000
    assert model.index(9_999, 0, turn).data() == "Call 10000: none"
    assert longest < 0.1


def test_a_call_that_was_asked_before_says_so() -> None:
    model = TreeModel()
    model.show_events([*start(), CallStarted("r.1.c1", "r.1", "the same"), CallStarted("r.1.c2", "r.1", "the same")])
    model.show_events(
        [CallEnded("r.1.c1", "yes", None, Usage()), CallEnded("r.1.c2", "yes", None, Usage(), known=True)]
    )
    turn = model.index(0, 0, model.index(0, 0))
    said = [str(model.index(row, 0, turn).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(2)]
    assert "asked before" not in said[0]
    assert "asked before" in said[1]
