import pytest
from stories import answer, middle, start

from burrow.events import CallEnded, Progressed, ReplyReceived, TextStreamed, Usage
from burrow.ui.progress import RunProgress
from burrow.ui.work_page import step as rounded


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
    whole = ReplyReceived("r.1", "abcd" * 100, "", Usage(1, 0, 800, 0, 100, 3.0))
    progress.apply([whole], now=9.0)
    for step in range(50):
        progress.apply([TextStreamed("r.2", "abcd" * 3)], now=10 + step / 10)
    assert 28 < progress.speed(15.0) < 32, "four characters are a token of this model, three tokens come in a tenth"
    assert progress.speed(60.0) == 0


def test_pieces_that_were_put_together_count_as_what_they_are() -> None:
    one, many = RunProgress(), RunProgress()
    for progress, pieces in ((one, ["abcdefg" * 30]), (many, ["abcdefg"] * 30)):
        progress.apply(start(), now=0.0)
        progress.apply([TextStreamed("r.2", piece) for piece in pieces], now=10.0)
    assert one.speed(11.0) == many.speed(11.0) > 0


def test_how_much_of_a_prompt_is_read_is_known() -> None:
    progress = RunProgress()
    progress.apply([*start(calls=0), Progressed("r.1", "reading", 256, 1024)], now=1.0)
    assert (progress.phase, progress.done, progress.total) == ("reading", 256, 1024)


def ended(first: int, last: int) -> list[CallEnded]:
    return [CallEnded(f"r.1.c{n}", "x", None, Usage()) for n in range(first, last + 1)]


def test_nothing_is_estimated_from_nothing() -> None:
    progress = RunProgress()
    progress.apply(start(calls=100), now=0.0)
    assert progress.seconds_left(5.0) is None
    progress.apply(ended(1, 2), now=5.0)
    assert progress.seconds_left(9.0) is None


def test_the_open_calls_take_as_long_as_the_others_did() -> None:
    progress = RunProgress()
    progress.apply(start(calls=100), now=0.0)
    for n in range(1, 51):
        progress.apply(ended(n, n), now=n * 0.5)
    low, high = progress.seconds_left(25.0) or (0, 0)
    assert low <= 25 <= high
    assert high - low < 8


def test_an_estimate_is_wide_when_the_pace_changes() -> None:
    progress = RunProgress()
    progress.apply(start(calls=100), now=0.0)
    for n in range(1, 41):
        progress.apply(ended(n, n), now=n * 0.1)
    for n in range(41, 51):
        progress.apply(ended(n, n), now=4.0 + (n - 40) * 2.0)
    low, high = progress.seconds_left(24.0) or (0, 0)
    assert low < 40 < 80 < high


def test_the_rest_of_a_prompt_is_estimated_from_what_was_read() -> None:
    progress = RunProgress()
    progress.apply([*start(calls=0), Progressed("r.1", "reading", 10, 1000)], now=10.0)
    progress.apply([Progressed("r.1", "reading", 500, 1000)], now=20.0)
    low, high = progress.seconds_left(20.0) or (0, 0)
    assert low < 10 < high


@pytest.mark.parametrize(("seconds", "said"), [(0.3, 5), (18, 20), (61, 70), (130, 180), (4000, 4200)])
def test_an_estimate_does_not_pretend_to_know_the_second(seconds: float, said: float) -> None:
    assert rounded(seconds) == said
