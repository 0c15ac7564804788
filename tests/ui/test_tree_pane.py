import gc
import time

from pytestqt.qtbot import QtBot
from stories import CODE, answer, middle, start

from burrow.events import CallEnded, CallStarted, PassageRead, ReplyReceived, Span, TurnStarted, Usage
from burrow.ui.tree_pane import TreePane


def pane_of(qtbot: QtBot) -> TreePane:
    pane = TreePane(lambda span: (str(span.start), "p. 1"))
    qtbot.addWidget(pane)
    pane.resize(420, 640)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_the_running_turn_is_unfolded_and_its_code_is_seen(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events(start())
    node = pane.current()
    assert node is not None
    assert node.name == "r.1"
    assert pane.tree.isExpanded(pane.model.index_of(node))
    assert pane.detail.shown("Code") == CODE


def test_what_the_user_looks_at_stays(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events(start())
    pane.choose(pane.model.nodes.nodes["r.1.c1"])
    pane.show_events([*middle(), TurnStarted("r.2", "r", 2, 20, "")])
    node = pane.current()
    assert node is not None
    assert node.name == "r.1.c1"
    qtbot.waitUntil(lambda: pane.detail.shown("Reply") == "2")


def test_a_crowd_is_folded_when_its_turn_is_done(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events(start(calls=100))
    turn = pane.model.index_of(pane.model.nodes.nodes["r.1"])
    assert pane.tree.isExpanded(turn)
    pane.show_events(middle(calls=100))
    assert not pane.tree.isExpanded(turn)


def test_a_passage_of_a_step_leads_to_the_document(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), *middle()])
    pane.choose(pane.model.nodes.nodes["r.1.c2"])
    with qtbot.waitSignal(pane.passage_chosen) as chosen:
        pane.detail.choose_passage(0)
    assert chosen.args == [Span(0, 20, 28)]


def test_an_error_is_said_in_full(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), CallEnded("r.1.c1", "", "The prompt is longer than the window.", Usage())])
    pane.choose(pane.model.nodes.nodes["r.1.c1"])
    assert pane.detail.error() == "The prompt is longer than the window."


def test_ten_thousand_live_calls_keep_the_window_awake(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events(start(calls=0))
    gaps = []
    for batch in range(50):
        names = [f"r.1.c{batch * 200 + n + 1}" for n in range(200)]
        events = [CallStarted(name, "r.1", "Is it here?") for name in names]
        gc.disable()  # the window collects in its pauses (burrow.ui.collector)
        begin = time.thread_time()  # work, not waiting for a busy machine
        pane.show_events([*events, *(CallEnded(name, "none", None, Usage(0, 1, 9, 0, 1, 0.1)) for name in names)])
        qtbot.wait(1)
        gaps.append(time.thread_time() - begin)
        gc.enable()
    assert pane.model.nodes.root is not None
    assert pane.model.nodes.root.calls == 10_000
    assert max(gaps) < 0.2
    pane.show_events([answer("x")])


def test_passages_of_an_earlier_run_are_not_shown_for_a_later_one(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), *middle()])
    pane.choose(pane.model.nodes.nodes["r.1.c1"])
    pane.clear()
    later = PassageRead("r.1.c1", "read", (Span(0, 77, 79),))
    pane.show_events([*start(), later])
    pane.choose(pane.model.nodes.nodes["r.1.c1"])
    with qtbot.waitSignal(pane.passage_chosen) as chosen:
        pane.detail.choose_passage(0)
    assert chosen.args == [Span(0, 77, 79)]


def test_what_was_thought_stands_beside_the_reply_it_led_to(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start()[:2], ReplyReceived("r.1", "Yes.", "", Usage(), "Is it so?")])
    pane.choose(pane.model.nodes.nodes["r.1"])
    assert pane.detail.shown("Reply") == "Yes."
    assert pane.detail.shown("Thought") == "Is it so?"
