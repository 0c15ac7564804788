import threading

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from burrow.events import Event, Progressed, TextStreamed
from burrow.ui.background import MOST_AT_ONCE, Background


def test_a_result_arrives_on_the_main_thread(qtbot: QtBot) -> None:
    background = Background(lambda events: None)
    seen: list[tuple[int, threading.Thread]] = []
    background.run(lambda: 42, lambda value: seen.append((value, threading.current_thread())), pytest.fail)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, threading.main_thread())]
    background.close()


def test_an_error_arrives_as_an_error(qtbot: QtBot) -> None:
    background = Background(lambda events: None)
    errors: list[Exception] = []
    background.run(lambda: 1 / 0, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)
    background.close()


def test_a_bug_in_a_job_reaches_the_exception_hook(qtbot: QtBot) -> None:
    background = Background(lambda events: None)

    def fail(error: Exception) -> None:
        raise error

    with capture_exceptions() as exceptions:
        background.run(lambda: 1 / 0, pytest.fail, fail)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError
    background.close()


def test_a_flood_of_events_comes_in_few_batches_and_loses_nothing(qtbot: QtBot) -> None:
    batches: list[list[Event]] = []
    background = Background(batches.append)
    listen = background.listener()

    def flood() -> None:
        for n in range(5000):
            listen(TextStreamed("r.1", "x"))
            listen(Progressed("r.1", "reading", n, 5000))
            listen(TextStreamed("r.2", "y"))

    thread = threading.Thread(target=flood)
    thread.start()
    thread.join()
    text = lambda: "".join(e.text for b in batches for e in b if isinstance(e, TextStreamed) and e.node == "r.1")  # noqa: E731
    qtbot.waitUntil(lambda: len(text()) == 5000)
    assert max(map(len, batches)) <= MOST_AT_ONCE, "no batch holds up the window"
    assert len(batches) < 15_000 / MOST_AT_ONCE + 10
    background.close()


def test_text_of_one_reply_is_drawn_once(qtbot: QtBot) -> None:
    batches: list[list[Event]] = []
    background = Background(batches.append)
    listen = background.listener()
    for piece in "hits":
        listen(TextStreamed("r.1", piece))
    background.flush()
    assert batches == [[TextStreamed("r.1", "hits")]]
    background.close()


def test_an_earlier_run_is_not_heard_any_more(qtbot: QtBot) -> None:
    batches: list[list[Event]] = []
    background = Background(batches.append)
    old = background.listener()
    new = background.listener()
    old(TextStreamed("r.1", "old"))
    new(TextStreamed("r.1", "new"))
    background.flush()
    assert batches == [[TextStreamed("r.1", "new")]]
    background.close()


def test_nothing_arrives_after_closing(qtbot: QtBot) -> None:
    background = Background(pytest.fail)
    listen = background.listener()
    go = threading.Event()
    background.run(go.wait, pytest.fail, pytest.fail)
    go.set()
    background.close()
    listen(TextStreamed("r.1", "late"))
    qtbot.wait(80)
