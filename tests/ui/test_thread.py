from stories import answer, document, start

from burrow.events import Coverage, Failed, Usage
from burrow.store.journal import SessionSummary
from burrow.ui.thread import Thread, grouped, thread_of


def summary(name: str, minute: int, follows: str | None = None) -> SessionSummary:
    return SessionSummary(
        name, f"Question {name}?", "m", "answered", f"2026-01-01T00:{minute:02}:00", (), follows=follows
    )


PAST = [
    summary("d", 4, "b"), summary("x", 3), summary("c", 2, "a"), summary("b", 1, "a"), summary("a", 0),
]  # fmt: skip


def test_a_thread_is_found_from_any_of_its_questions() -> None:
    for name in "abcd":
        assert [found.id for found in thread_of(name, PAST)] == ["a", "b", "c", "d"]
    assert [found.id for found in thread_of("x", PAST)] == ["x"]
    assert thread_of("gone", PAST) == []


def test_a_circle_of_sessions_ends() -> None:
    circle = [summary("a", 0, "b"), summary("b", 1, "a")]
    assert len(thread_of("a", circle)) == 2
    assert grouped(circle) == []


def test_follow_ups_stand_below_what_they_follow() -> None:
    assert [(found.id, depth) for found, depth in grouped(PAST)] == [
        ("x", 0), ("a", 0), ("b", 1), ("d", 2), ("c", 1),
    ]  # fmt: skip


def test_a_follow_up_whose_question_is_gone_stands_alone() -> None:
    assert [(found.id, depth) for found, depth in grouped([summary("b", 1, "a")])] == [("b", 0)]


def test_a_new_question_begins_a_new_thread() -> None:
    thread = Thread()
    first = thread.begin("One?", [document("text")], None)
    second = thread.begin("Two?", [document("text")], first)
    assert thread.exchanges == [first, second]
    third = thread.begin("Three?", [document("text")], None)
    assert thread.exchanges == [third]
    assert thread.current is third


def test_what_failed_is_not_followed() -> None:
    thread = Thread()
    first = thread.begin("One?", [], None)
    first.session = "first"
    first.take([*start(), answer("Yes.")])
    assert first.answer == "Yes."
    second = thread.begin("Two?", [], first)
    second.session = "second"
    assert second.handle == "second"
    second.take([Failed("r", "no", "do", "", Coverage(1, 0, 0, 0), Usage())])
    assert second.handle == "first"


def test_a_session_of_the_past_brings_its_thread() -> None:
    thread = Thread()
    assert thread.open("b", PAST) is thread.find("b")
    found = thread.find("d")
    assert found is not None
    assert found.follows is thread.current
