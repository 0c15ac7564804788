"""One ledger: nothing is spent twice, nothing too much."""

import random
import threading

import pytest

from burrow.inference.engine import Reply
from burrow.rlm.limits import CallsSpent, Ledger, Limits, TokensSpent


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


def test_what_replies_used_adds_up_for_each_model() -> None:
    ledger = Ledger(Limits())
    booking = ledger.reserve_tokens(10, 10)
    ledger.spend(Reply("", "stop", 10, 5, 2, 0.1, 0.2), booking, "big", turns=1)
    ledger.spend(Reply("", "stop", 20, 0, 3, 0.1, 0.2), booking, "small", calls=1)
    usage = ledger.usage()
    assert (usage.turns, usage.calls) == (1, 1)
    assert (usage.tokens_computed, usage.tokens_reused, usage.tokens_generated) == (30, 5, 5)
    assert {name: used.tokens_computed for name, used in ledger.by_model().items()} == {"big": 10, "small": 20}


def test_sixteen_threads_never_spend_one_token_too_many() -> None:
    ledger = Ledger(Limits(tokens=20_000))
    barrier = threading.Barrier(16)

    def work(seed: int) -> None:
        numbers = random.Random(seed)
        barrier.wait()
        for _ in range(100):
            prompt, reply = numbers.randint(1, 90), numbers.randint(24, 120)
            try:
                booking = ledger.reserve_tokens(prompt, reply)
            except TokensSpent:
                continue
            said = numbers.randint(0, booking.reply)
            ledger.spend(Reply("", "stop", numbers.randint(0, prompt), 0, said, 0.0, 0.0), booking, "m", calls=1)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    usage = ledger.usage()
    assert usage.tokens_computed + usage.tokens_generated <= 20_000
    assert usage.tokens_computed + usage.tokens_generated > 15_000
    with pytest.raises(TokensSpent):
        ledger.reserve_tokens(5000, 24)


def test_the_last_request_has_tokens_kept_for_it() -> None:
    ledger = Ledger(Limits(tokens=1000))
    assert ledger.reserve_tokens(100, 2000).reply == 650
    with pytest.raises(TokensSpent):
        ledger.reserve_tokens(1, 24)
    assert ledger.reserve_tokens(50, 2000, last=True).reply == 200


def test_a_request_that_was_not_made_costs_nothing() -> None:
    ledger = Ledger(Limits(tokens=1000))
    ledger.give_back(ledger.reserve_tokens(500, 200))
    assert ledger.reserve_tokens(500, 200).reply == 200


@pytest.mark.parametrize("wrong", [{"depth": 9}, {"turns": 0}, {"calls": -1}, {"tokens": 0}, {"seconds": 0.0}])
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Limits(**wrong)
