"""One ledger: nothing is spent twice, nothing too much."""

import threading

import pytest

from burrow.inference.engine import Reply
from burrow.rlm.limits import CallsSpent, Ledger, Limits


def test_sixteen_threads_never_take_one_call_too_many() -> None:
    ledger = Ledger(Limits(calls=1000))
    taken = []
    barrier = threading.Barrier(16)

    def take() -> None:
        barrier.wait()
        for _ in range(200):
            try:
                ledger.reserve_calls(1)
            except CallsSpent:
                continue
            taken.append(1)

    threads = [threading.Thread(target=take) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 1000
    assert ledger.calls_left == 0


def test_a_reservation_that_does_not_fit_takes_nothing() -> None:
    ledger = Ledger(Limits(calls=5))
    with pytest.raises(CallsSpent, match="5 left"):
        ledger.reserve_calls(6)
    assert ledger.calls_left == 5


def test_what_replies_used_adds_up() -> None:
    ledger = Ledger(Limits(tokens=30))
    ledger.spend(Reply("", "stop", 10, 5, 2, 0.1, 0.2), turn=True)
    assert not ledger.tokens_spent
    ledger.spend(Reply("", "stop", 20, 0, 3, 0.1, 0.2), turn=False)
    usage = ledger.usage()
    assert (usage.turns, usage.calls) == (1, 1)
    assert (usage.tokens_computed, usage.tokens_reused, usage.tokens_generated) == (30, 5, 5)
    assert ledger.tokens_spent


@pytest.mark.parametrize("wrong", [{"depth": 9}, {"turns": 0}, {"calls": -1}, {"tokens": 0}, {"seconds": 0.0}])
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Limits(**wrong)
