"""A conversation in a small window: it goes on, the code in it is whole, everything is still in `history`."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from lease_runs import Asked

from burrow.errors import EngineProblem
from burrow.events import Answered, CallEnded, CallStarted, LimitReached
from burrow.inference.engine import Message, Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.limits import Limits
from burrow.rlm.recorded import Recorded

Ask = Callable[..., Asked]


def block(code: str) -> str:
    return f"```repl\n{code}\n```"


def work(turns: int) -> list[str]:
    return [block(f"step_{n} = {n} * 7\nprint('found', step_{n}, 'word ' * 250)") for n in range(turns)]


def fits(request: Request, window: int) -> bool:
    return sum(-(-len(message.text) // 4) for message in request.messages) + request.sampling.max_tokens <= window


def test_sixty_turns_in_a_window_of_4096_tokens_end_with_the_answer(asked: Ask) -> None:
    engine = ScriptedEngine(
        roots=[
            *work(59),
            block("words = history[0]['output'].count('word')\nFINAL(f'{step_0} {step_58} {len(history)} {words}')"),
        ],
        calls=lambda request: "Notes: nothing of importance so far.",
        window=4096,
    )
    run = asked(engine, limits=Limits(turns=60))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "0 406 59 250"
    assert end.usage.turns == 60
    assert all(fits(request, 4096) for request in engine.requests)


def test_code_is_whole_or_not_there(asked: Ask) -> None:
    engine = ScriptedEngine(roots=[*work(30), block("FINAL('end')")], calls=lambda request: "Notes.", window=4096)
    asked(engine, limits=Limits(turns=40)).run()
    whole = set(work(30))
    roots = [request for request in engine.requests if request.conversation]
    said = [message for request in roots for message in request.messages if message.role == "assistant"]
    assert {message.text for message in said} <= whole
    for request in roots:
        roles = [message.role for message in request.messages]
        assert roles == ["system", *["user", "assistant"] * (len(roles) // 2 - 1), "user"]


def test_the_notes_are_written_of_what_goes_and_stand_in_the_first_message(asked: Ask) -> None:
    asked_of: list[tuple[Message, ...]] = []

    def note(request: Request) -> str:
        asked_of.append(request.messages)
        return f"notes number {len(asked_of)}"

    engine = ScriptedEngine(roots=[*work(30), block("FINAL('end')")], calls=note, window=4096)
    run = asked(engine, limits=Limits(turns=40))
    run.run()
    assert len(asked_of) >= 2
    assert "step_0 = 0 * 7" in asked_of[0][-1].text
    assert "found 0" in asked_of[0][-1].text
    assert "Earlier notes: notes number 1" in asked_of[1][-1].text
    last = next(request for request in reversed(engine.requests) if request.conversation)
    first = last.messages[1].text
    assert f"notes number {len(asked_of)}" in first
    assert first.startswith("Question: When is the deposit returned?")
    gone = int(re.findall(r"turns 1 to (\d+)", first)[-1])
    assert f"step_{gone} = " in last.messages[2].text
    calls = [event for event in run.of(CallStarted) if isinstance(event, CallStarted)]
    assert all(event.node.endswith(".c0") for event in calls)


def test_between_two_beginnings_the_conversation_only_grows(asked: Ask) -> None:
    engine = ScriptedEngine(roots=[*work(30), block("FINAL('end')")], calls=lambda request: "Notes.", window=4096)
    asked(engine, limits=Limits(turns=40)).run()
    roots = [request for request in engine.requests if request.conversation]
    grown = 0
    for before, after in pairwise(roots):
        if before.conversation == after.conversation:
            assert after.messages[: len(before.messages)] == before.messages
            grown += 1
    assert grown > len(roots) // 2, "most turns must find what came before in the cache"


@pytest.mark.parametrize("reply", ["", "again and again " * 200])
def test_without_usable_notes_the_run_goes_on(asked: Ask, reply: str) -> None:
    engine = ScriptedEngine(roots=[*work(30), block("FINAL('end')")], calls=lambda request: reply, window=4096)
    end = asked(engine, limits=Limits(turns=40)).run()
    assert isinstance(end, Answered)


def test_when_the_engine_dies_over_the_notes_the_run_says_so(asked: Ask) -> None:
    def die(request: Request) -> str:
        raise EngineProblem("The engine ended.", "Ask again.")

    end = asked(ScriptedEngine(roots=work(30), calls=die, window=4096), limits=Limits(turns=40)).run()
    assert getattr(end, "reason", "") == "The engine ended."


def test_a_resumed_run_does_not_ask_for_its_notes_again(asked: Ask) -> None:
    blocks = [*work(30), block("FINAL('end')")]
    whole = asked(ScriptedEngine(roots=blocks, calls=lambda request: "Notes.", window=4096), limits=Limits(turns=40))
    whole.run()
    engine = ScriptedEngine(roots=[], calls=[], window=4096)
    again = asked(engine, limits=Limits(turns=40), recorded=Recorded(whole.events))
    assert isinstance(again.run(), Answered)
    assert engine.requests == []
    assert all(event.resumed for event in again.of(CallEnded) if isinstance(event, CallEnded))


def test_a_question_that_fills_the_window_ends_in_words_not_in_an_error(asked: Ask) -> None:
    engine = ScriptedEngine(roots=["```repl\nprint('x' * 9000)\n```"] * 9, calls=lambda request: "Notes.", window=1400)
    end = asked(engine, root_tokens=200, output_characters=9000).run()
    assert isinstance(end, LimitReached)
    assert "window" in end.limit
