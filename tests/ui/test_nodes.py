from stories import answer, middle, start

from burrow.events import CallEnded, CallStarted, CodeRan, Event, PassageRead, RunStarted, Span, Stopped, Usage
from burrow.ui.nodes import NodeIndex


def index(events: list[Event]) -> NodeIndex:
    nodes = NodeIndex()
    nodes.apply(events)
    return nodes


def test_calls_hang_under_the_turn_whose_code_made_them() -> None:
    nodes = index(start(calls=3)).nodes
    assert [child.name for child in nodes["r.1"].children] == ["r.1.c1", "r.1.c2", "r.1.c3"]
    assert nodes["r.1"].parent is nodes["r"]


def test_open_calls_are_counted_up_to_the_root() -> None:
    nodes = index([*start(calls=3), CallEnded("r.1.c2", "none", None, Usage())])
    assert (nodes.nodes["r"].calls, nodes.nodes["r"].open_calls) == (3, 2)


def test_a_call_that_becomes_a_child_run_is_one_node() -> None:
    child = RunStarted("r.1.c1", "r.1", "Sub-question", "rlm", "", "m", ("lease.md",), 1)
    nodes = index([*start(calls=0), CallStarted("r.1.c1", "r.1", "Sub-question"), child])
    assert nodes.nodes["r.1.c1"].kind == "child"
    assert nodes.nodes["r"].calls == 1


def test_an_error_in_code_marks_the_turn_and_not_the_run() -> None:
    nodes = index([*start(calls=0), CodeRan("r.1", "", "NameError: x", 0.1, ())]).nodes
    assert (nodes["r.1"].state, nodes["r"].state) == ("failed", "running")


def test_stopping_leaves_nothing_running() -> None:
    coverage = answer("").coverage
    nodes = index([*start(calls=2), Stopped("r", "", (), coverage, Usage())])
    assert {node.state for node in nodes.nodes.values()} == {"stopped"}
    assert nodes.nodes["r"].open_calls == 0


def test_a_node_nobody_introduced_is_made_when_something_happens_to_it() -> None:
    nodes = index([*start(calls=0), PassageRead("r.7.c2", "read", (Span(0, 1, 2),))])
    assert nodes.nodes["r.7.c2"].parent is nodes.root


def test_cited_are_the_nodes_that_read_what_the_answer_cites() -> None:
    nodes = index([*start(), *middle(), PassageRead("r", "cited", (Span(0, 12, 15),))])
    assert [node.name for node in nodes.cited()] == ["r", "r.1.c1"]
