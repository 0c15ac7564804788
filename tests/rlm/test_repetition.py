"""A reply that is caught in a loop is noticed; one that only looks like it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.rlm.repetition import LONGEST_PERIOD, SHORTEST, TIMES, Repetition, repeats


@given(piece=st.text(min_size=1, max_size=LONGEST_PERIOD), before=st.text(max_size=200))
def test_any_piece_again_and_again_is_noticed(piece: str, before: str) -> None:
    times = max(TIMES, -(-SHORTEST // len(piece)))
    assert repeats(before + piece * times)


@pytest.mark.parametrize(
    "text",
    ["", "word " * 20, "\n".join(f"item {n}: the value is {n * n}" for n in range(200)),
     "\n".join(f"if x == {n}:\n    total += {n}" for n in range(100))],
    ids=["nothing", "a little", "a list", "code"],
)  # fmt: skip
def test_ordinary_text_is_not(text: str) -> None:
    assert not repeats(text)
    watch = Repetition()
    assert not any(watch.feed(text[at : at + 7]) for at in range(0, len(text), 7))


def test_a_stream_is_caught_while_it_runs() -> None:
    watch = Repetition()
    fed = 0
    while not watch.feed("again and "):
        fed += 10
        assert fed < 2 * SHORTEST
