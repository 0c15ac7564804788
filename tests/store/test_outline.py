"""The tree of a run is the same whatever order its children reported in."""

import random

from happenings import STORY

from burrow.events import CallStarted, TurnStarted
from burrow.store.outline import outline


def test_turns_hold_calls_and_child_runs() -> None:
    root = outline(STORY)
    assert [branch.node for branch in root.walk()] == ["r", "r.1", "r.1.c1", "r.1.c2", "r.1.c2.1"]
    assert root.end is STORY[-1]
    assert root.branches[0].branches[1].title == "Child run: And the deposit?"


def test_children_stand_in_the_order_of_asking() -> None:
    events = [CallStarted(f"r.1.c{number}", "r.1", "p") for number in range(1, 13)]
    random.Random(3).shuffle(events)
    assert [call.node for call in outline(events).branches[0].branches] == [f"r.1.c{n}" for n in range(1, 13)]


def test_a_child_may_report_before_its_parent() -> None:
    root = outline([CallStarted("r.2.c1", "r.2", "p"), TurnStarted("r.2", "r", 2, 20, "")])
    assert root.branches[0].title == "Turn 2"
    assert root.branches[0].branches[0].title == "Call"


def test_no_events_make_an_empty_tree() -> None:
    assert [branch.node for branch in outline([]).walk()] == ["r"]
