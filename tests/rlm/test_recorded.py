"""A resumed run is told what it was told before, once."""

from burrow.events import CallEnded, CallStarted, ReplyReceived, TurnStarted, Usage
from burrow.rlm.recorded import Recorded

EVENTS = (
    TurnStarted("r.1", "r", 1, 20, "first"),
    ReplyReceived("r.1", "```repl\nx\n```", "x", Usage()),
    CallStarted("r.1.c1", "r.1", "about a"),
    CallStarted("r.1.c2", "r.1", "about b"),
    CallEnded("r.1.c1", "yes", None, Usage()),
    CallEnded("r.1.c2", "", "skipped by the user", Usage()),
    CallStarted("r.1.c3", "r.1", "cut off"),
)


def test_a_turn_and_a_call_are_known_by_node_and_prompt() -> None:
    recorded = Recorded(EVENTS)
    turn = recorded.turn("r.1", "first")
    assert turn is not None
    assert turn.reply == "```repl\nx\n```"
    assert recorded.call("r.1.c1", "about a") == "yes"


def test_nothing_is_handed_out_twice() -> None:
    recorded = Recorded(EVENTS)
    assert recorded.call("r.1.c1", "about a") == "yes"
    assert recorded.call("r.1.c1", "about a") is None


def test_a_call_that_moved_is_found_by_its_prompt() -> None:
    assert Recorded(EVENTS).call("r.1.c9", "about a") == "yes"


def test_failed_unfinished_and_unknown_calls_are_asked_again() -> None:
    recorded = Recorded(EVENTS)
    assert recorded.call("r.1.c2", "about b") is None
    assert recorded.call("r.1.c3", "cut off") is None
    assert recorded.call("r.1.c1", "other words") is None
    assert recorded.turn("r.2", "first") is None
