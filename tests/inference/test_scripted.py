import threading

import pytest

from burrow.errors import EngineProblem
from burrow.inference.engine import Engine, Message, Request, Sampling
from burrow.inference.scripted import ScriptedEngine


def ask(text: str, conversation: str | None = None, **sampling: object) -> Request:
    return Request((Message("user", text),), Sampling(**sampling), conversation)  # type: ignore[arg-type]


def test_replies_come_in_the_order_of_the_requests() -> None:
    engine: Engine = ScriptedEngine(["one", "two"])
    first, second = engine.submit(ask("a")), engine.submit(ask("b"))
    assert [first.result().text, second.result().text] == ["one", "two"]
    assert first.result().finish == "stop"


def test_running_out_of_replies_is_a_problem_and_not_an_answer() -> None:
    engine = ScriptedEngine(["only"])
    engine.submit(ask("a")).result()
    ticket = engine.submit(ask("b"))
    with pytest.raises(EngineProblem, match="run out"):
        ticket.result()


def test_conversations_and_calls_have_scripts_of_their_own() -> None:
    engine = ScriptedEngine(roots=["root"], calls=lambda request: request.messages[-1].text.upper())
    assert engine.submit(ask("hello")).result().text == "HELLO"
    assert engine.submit(ask("hello", "r")).result().text == "root"


def test_a_growing_conversation_reuses_what_it_has_said_and_heard() -> None:
    engine = ScriptedEngine(["reply of 16 char", "done"])
    first = Message("user", "x" * 40)
    reply = engine.submit(Request((first,), conversation="r")).result()
    assert (reply.computed, reply.reused, reply.generated) == (10, 0, 4)
    more = (first, Message("assistant", reply.text), Message("user", "y" * 8))
    reply = engine.submit(Request(more, conversation="r")).result()
    assert (reply.computed, reply.reused) == (2, 14)


def test_a_call_reuses_nothing() -> None:
    engine = ScriptedEngine(["a", "b"])
    engine.submit(ask("x" * 40)).result()
    assert engine.submit(ask("x" * 40)).result().reused == 0


def test_the_maximum_of_tokens_is_exact() -> None:
    engine = ScriptedEngine(["0123456789"] * 2)
    cut = engine.submit(ask("a", max_tokens=2)).result()
    assert (cut.text, cut.finish, cut.generated) == ("01234567", "length", 2)
    whole = engine.submit(ask("a", max_tokens=3)).result()
    assert (whole.text, whole.finish, whole.generated) == ("0123456789", "stop", 3)


def test_streamed_text_is_the_reply_and_never_part_of_a_stop_string() -> None:
    engine = ScriptedEngine(["The answer is 4 <END> and more"])
    pieces: list[str] = []
    reply = engine.submit(ask("a", stop=("<END>",)), pieces.append).result()
    assert reply.text == "".join(pieces) == "The answer is 4 "
    assert reply.finish == "stop"


def test_the_reply_ends_at_the_closing_fence() -> None:
    script = "Let me look.\n```repl\nprint(1)\n```\nOutput: 2, I suppose"
    reply = ScriptedEngine([script]).submit(ask("a", stop_at_fence=True)).result()
    assert reply.text == "Let me look.\n```repl\nprint(1)\n```"
    assert reply.finish == "fence"


def test_prefill_is_reported() -> None:
    seen: list[tuple[int, int]] = []
    ScriptedEngine(["a"]).submit(ask("x" * 40), on_prefill=lambda done, total: seen.append((done, total))).result()
    assert seen == [(10, 10)]


def test_a_cancelled_request_returns_what_it_has() -> None:
    engine = ScriptedEngine(["word " * 1000], delay=0.001)
    begun = threading.Event()
    ticket = engine.submit(ask("a", max_tokens=5000), lambda _: begun.set())
    assert begun.wait(10)
    ticket.cancel()
    reply = ticket.result()
    assert reply.finish == "cancelled"
    assert reply.text
    assert len(reply.text) < 5000


def test_a_prompt_longer_than_the_window_is_refused_with_both_numbers() -> None:
    ticket = ScriptedEngine(["a"], window=100).submit(ask("x" * 4000))
    with pytest.raises(EngineProblem, match=r"1,000.*100"):
        ticket.result()


def test_closing_ends_what_is_being_said_and_may_be_done_twice() -> None:
    engine = ScriptedEngine(["word " * 1000], delay=10)
    ticket = engine.submit(ask("a"))
    engine.close()
    engine.close()
    assert ticket.result().finish == "cancelled"
    with pytest.raises(EngineProblem):
        engine.submit(ask("a"))


def test_a_request_that_makes_no_sense_is_the_callers_mistake() -> None:
    engine = ScriptedEngine(["a"])
    for request in (
        Request(()),
        ask("a", max_tokens=0),
        ask("a", temperature=float("nan")),
        ask("a", stop=("",)),
        Request((Message("user", "a"), Message("assistant", "b"))),
    ):
        with pytest.raises(ValueError, match=r"must|takes|needs"):
            engine.submit(request)


def test_what_stands_in_a_thinking_block_is_thought_where_thinking_is_asked_for() -> None:
    engine = ScriptedEngine(["<think>\nHm.\n</think>\n\nYes."] * 2 + ["Yes, <think>no</think>"])
    request = Request((Message("user", "?"),), Sampling(thinking=100))
    reply = engine.submit(request).result()
    assert (reply.text, reply.thought, reply.generated) == ("Yes.", "Hm.", 2)
    plain = engine.submit(Request((Message("user", "?"),))).result()
    assert (plain.text, plain.thought) == ("<think>\nHm.\n</think>\n\nYes.", "")
    assert engine.submit(request).result().text == "Yes, <think>no</think>"
    engine.close()


def test_a_grammar_that_cannot_be_used_is_refused_here_too() -> None:
    engine = ScriptedEngine(["Yes."])
    with pytest.raises(EngineProblem, match="grammar"):
        engine.submit(Request((Message("user", "?"),), Sampling(grammar="root ::= (")))
    engine.close()
