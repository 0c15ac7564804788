from stories import answer, middle, start

from burrow.events import Progressed, TextStreamed
from burrow.ui.progress import RunProgress


def test_calls_open_and_done_are_counted() -> None:
    progress = RunProgress()
    progress.apply([*start(calls=3), *middle(calls=2)], now=10.0)
    assert (progress.calls, progress.open_calls, progress.turn, progress.limit) == (3, 1, 1, 20)


def test_time_stands_still_when_the_run_has_ended() -> None:
    progress = RunProgress()
    progress.apply(start(), now=10.0)
    progress.apply([answer("x")], now=14.0)
    assert progress.elapsed(99.0) == 4.0


def test_speed_is_that_of_the_last_seconds() -> None:
    progress = RunProgress()
    progress.apply(start(), now=0.0)
    for step in range(50):
        progress.apply([TextStreamed("r.1", "x")], now=10 + step / 10)
    assert round(progress.speed(15.0)) == 10
    assert progress.speed(60.0) == 0


def test_how_much_of_a_prompt_is_read_is_known() -> None:
    progress = RunProgress()
    progress.apply([*start(calls=0), Progressed("r.1", "reading", 256, 1024)], now=1.0)
    assert (progress.phase, progress.done, progress.total) == ("reading", 256, 1024)
