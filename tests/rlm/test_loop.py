"""Runs from the question to exactly one ending, told as conversations with a scripted model."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from lease_runs import LEASE, Asked

from burrow.errors import EngineProblem
from burrow.events import (
    ENDS,
    TRANSIENT,
    Answered,
    CallEnded,
    CallStarted,
    CodeRan,
    Event,
    Failed,
    LimitReached,
    PassageRead,
    ReplyReceived,
    RunStarted,
    Stopped,
    TurnStarted,
)
from burrow.inference.engine import EngineInfo, Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.calls import IN_FLIGHT
from burrow.rlm.limits import Limits
from burrow.rlm.recorded import Recorded

Ask = Callable[..., Asked]


def block(code: str) -> str:
    return f"```repl\n{code}\n```"


LOOKUP = block('hits = search("deposit returned", 2)\nprint(hits[0])')
ANSWER = block("cite(hits[0])\nFINAL('Within thirty days.')")


def test_a_run_searches_reads_and_answers_with_a_checked_citation(asked: Ask) -> None:
    run = asked(ScriptedEngine([LOOKUP, ANSWER]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "Within thirty days."
    assert "within thirty days" in end.citations[0].quote
    assert end.citations[0].check == "exact"
    assert end.usage.turns == 2
    assert run.events[-1] is end


def test_the_events_tell_the_run_in_order_with_named_nodes(asked: Ask) -> None:
    run = asked(ScriptedEngine([LOOKUP, ANSWER]))
    run.run()
    told = [(type(e).__name__, e.node) for e in run.events if not isinstance(e, (*TRANSIENT, PassageRead))]
    assert told == [
        ("RunStarted", "r"),
        ("TurnStarted", "r.1"), ("ReplyReceived", "r.1"), ("CodeRan", "r.1"),
        ("TurnStarted", "r.2"), ("ReplyReceived", "r.2"), ("CodeRan", "r.2"),
        ("Answered", "r"),
    ]  # fmt: skip


def test_the_document_is_not_in_the_first_prompt(asked: Ask) -> None:
    engine = ScriptedEngine([LOOKUP, ANSWER])
    asked(engine, head_characters=40).run()
    first = "\n".join(message.text for message in engine.requests[0].messages)
    assert "thirty days" not in first
    assert "characters" in first


def test_each_turn_only_adds_to_the_conversation(asked: Ask) -> None:
    engine = ScriptedEngine([LOOKUP, block("print(1)"), block("x ="), ANSWER])
    asked(engine).run()
    for before, after in zip(engine.requests, engine.requests[1:], strict=False):
        assert after.messages[: len(before.messages)] == before.messages
        assert after.conversation == before.conversation


def test_calls_are_nodes_with_prompt_reply_and_passages(asked: Ask) -> None:
    code = block("hits = search('deposit', 1)\nr = llm_query('When?\\n' + hits[0])\nFINAL('It says: ' + r)")
    run = asked(ScriptedEngine(roots=[code], calls=["within thirty days"]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "It says: within thirty days"
    started, ended = run.of(CallStarted)[0], run.of(CallEnded)[0]
    assert started.node == ended.node == "r.1.c1"
    assert started.prompt.startswith("When?")
    read = [e for e in run.of(PassageRead) if e.node == "r.1.c1"]
    assert read[0].attention == "read"
    assert end.coverage.read > 100


def test_a_batch_keeps_its_order_and_one_failure_harms_no_other(asked: Ask) -> None:
    def reply(request: Request) -> str:
        text = request.messages[-1].text
        return "" if "two" in text else text.upper()

    code = block("r = llm_query_batched(['one', 'two', 'three'])\nprint(r)\nFINAL(r[0] + r[2])")
    run = asked(ScriptedEngine(roots=[code], calls=reply))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "ONETHREE"
    assert [event.error is None for event in run.of(CallEnded)] == [True, False, True]


def test_a_failed_call_is_an_error_in_the_code_and_never_an_answer(asked: Ask) -> None:
    run = asked(ScriptedEngine(roots=[block("FINAL(llm_query('x'))"), block("FINAL('It failed, sorry.')")], calls=[""]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "It failed, sorry."
    assert "CallFailed" in (run.of(CodeRan)[0].error or "")


def test_a_failed_item_handed_in_is_refused(asked: Ask) -> None:
    replies = [block("FINAL(llm_query_batched(['x'])[0])"), block("FINAL('no reply came')")]
    end = asked(ScriptedEngine(roots=replies, calls=[""])).run()
    assert isinstance(end, Answered)
    assert end.answer == "no reply came"


def test_an_error_is_told_with_its_line_and_the_variables_survive(asked: Ask) -> None:
    engine = ScriptedEngine([block("found = 12\nprint(foun)"), block("FINAL(found)")])
    end = asked(engine).run()
    assert isinstance(end, Answered)
    assert end.answer == "12"
    told = engine.requests[1].messages[-1].text
    assert "NameError" in told
    assert "line 2" in told
    assert "found" in told


def test_an_answer_of_a_block_that_raised_is_not_taken(asked: Ask) -> None:
    engine = ScriptedEngine([block("FINAL('early')\n1 / 0"), block("FINAL('late')")])
    end = asked(engine).run()
    assert isinstance(end, Answered)
    assert end.answer == "late"


def test_answers_in_every_form_end_the_run(asked: Ask) -> None:
    forms = [
        block("FINAL('thirty days')"),
        block("x = 'thirty days'\nFINAL_VAR('x')"),
        block("FINAL_VAR('x', 'thirty days')"),
        block("SUBMIT('thirty days')"),
        block("answer['content'] = 'thirty days'\nanswer['ready'] = True"),
        block("answer.update({'content': 'thirty days', 'ready': True})"),
        block("answer = {'content': 'thirty days', 'ready': True}"),
        "FINAL(thirty days)",
    ]
    for form in forms:
        end = asked(ScriptedEngine([form])).run()
        assert isinstance(end, Answered), form
        assert end.answer == "thirty days", form


def test_a_reply_without_code_is_answered_with_what_to_do(asked: Ask) -> None:
    engine = ScriptedEngine(["I think it is thirty days.", ANSWER.replace("cite(hits[0])\n", "")])
    end = asked(engine).run()
    assert isinstance(end, Answered)
    assert "repl block" in engine.requests[1].messages[-1].text


def test_the_same_block_again_is_noticed(asked: Ask) -> None:
    engine = ScriptedEngine([block("print(1)"), block("print( 1 )"), block("FINAL('x')")])
    asked(engine).run()
    assert "ran before" not in engine.requests[1].messages[-1].text
    assert "ran before" in engine.requests[2].messages[-1].text


def test_when_turns_run_out_the_model_is_nudged_twice(asked: Ask) -> None:
    engine = ScriptedEngine([*(block(f"x = {n}") for n in range(10)), "nothing"])
    asked(engine, limits=Limits(turns=10)).run()
    last = engine.requests[-1].messages
    assert sum("Half of your turns" in message.text for message in last) == 1
    assert sum("Few turns are left" in message.text for message in last) == 1


def test_the_limit_on_turns_ends_in_a_commit_with_the_best_answer(asked: Ask) -> None:
    engine = ScriptedEngine([block("x = 1"), block("y = 2"), block("FINAL('what I have')")])
    end = asked(engine, limits=Limits(turns=2)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "what I have"
    assert "2 turns" in end.limit


def test_at_a_limit_the_last_candidate_stands_when_the_commit_brings_nothing(asked: Ask) -> None:
    engine = ScriptedEngine([block("answer['content'] = 'so far'"), "no code at all"])
    end = asked(engine, limits=Limits(turns=1)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "so far"


def test_errors_in_a_row_end_the_run(asked: Ask) -> None:
    end = asked(ScriptedEngine([block("1/0")] * 4 + ["nothing"]), limits=Limits(errors=3)).run()
    assert isinstance(end, LimitReached)
    assert "3 blocks in a row" in end.limit
    assert end.answer == ""


def test_calls_beyond_the_limit_are_refused_and_the_code_goes_on(asked: Ask) -> None:
    code = block("try:\n    llm_query_batched(['a', 'b', 'c'])\nexcept Exception as e:\n    FINAL(f'refused: {e}')")
    run = asked(ScriptedEngine(roots=[code], calls=["x"] * 3), limits=Limits(calls=2))
    end = run.run()
    assert isinstance(end, Answered)
    assert "2 left" in end.answer
    assert not run.of(CallStarted)


def test_the_time_limit_halts_running_code_and_still_answers(asked: Ask) -> None:
    engine = ScriptedEngine([block("answer['content'] = 'so far'\nprint(1)"), block("while True: pass"), "nothing"])
    end = asked(engine, limits=Limits(seconds=1.0)).run()
    assert isinstance(end, LimitReached)
    assert "time limit" in end.limit
    assert end.answer == "so far"
    assert end.usage.seconds < 6


def test_stop_ends_a_run_in_the_middle_of_a_reply(asked: Ask) -> None:
    engine = ScriptedEngine([block("x = '" + "long " * 400 + "'")], delay=0.05)
    run = asked(engine)
    timer = threading.Timer(0.3, run.tree.stop)
    timer.start()
    end = run.run()
    timer.join()
    assert isinstance(end, Stopped)
    assert end.usage.seconds < 1.3


def test_stop_ends_a_run_in_the_middle_of_code(asked: Ask) -> None:
    code = block("while True:\n    try:\n        x = 1\n    except:\n        pass")
    run = asked(ScriptedEngine([code]))
    timer = threading.Timer(0.3, run.tree.stop)
    timer.start()
    end = run.run()
    timer.join()
    assert isinstance(end, Stopped)
    assert end.usage.seconds < 1.5


def test_answer_now_asks_once_for_the_best_answer(asked: Ask) -> None:
    replies = [block("total = 5\nwhile True: pass"), block("FINAL(f'at least {total}')")]
    run = asked(ScriptedEngine(replies))
    timer = threading.Timer(0.3, run.tree.interrupt, ("r", "answer now"))
    timer.start()
    end = run.run()
    timer.join()
    assert isinstance(end, LimitReached)
    assert end.answer == "at least 5"


def test_a_dead_engine_fails_the_run_with_its_reason(asked: Ask) -> None:
    def die(request: Request) -> str:
        raise EngineProblem("The engine ended unexpectedly.", "Ask again.", "last log line")

    code = block("try:\n    llm_query('x')\nexcept Exception:\n    FINAL('ok')")
    run = asked(ScriptedEngine(roots=[code], calls=die))
    end = run.run()
    assert isinstance(end, Failed)
    assert end.reason == "The engine ended unexpectedly."
    assert end.details == "last log line"


def test_a_child_run_has_its_own_context_and_nodes(asked: Ask) -> None:
    parent = block("r = rlm_query('How long is it?', context='abcde')\nFINAL('The child says ' + r)")
    child = block("FINAL(str(len(context)))")
    run = asked(ScriptedEngine(roots=[parent, child]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "The child says 5"
    assert [event.node for event in run.of(RunStarted)] == ["r", "r.1.c1"]
    assert [event.node for event in run.of(TurnStarted)] == ["r.1", "r.1.c1.1"]
    assert sum(event.node == "r.1.c1" for event in run.of(*ENDS)) == 1


def test_below_the_greatest_depth_a_child_is_a_plain_call(asked: Ask) -> None:
    code = block("FINAL(rlm_query('How long is it?', context='abcde'))")
    run = asked(ScriptedEngine(roots=[code], calls=lambda request: str("abcde" in request.messages[-1].text)),
                limits=Limits(depth=0))  # fmt: skip
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "True"
    assert len(run.of(RunStarted)) == 1


def test_skipping_a_child_leaves_the_parent_to_go_on(asked: Ask) -> None:
    parent = block("r = rlm_query_batched(['a'], ['b'])\nFINAL('went on')")
    run = asked(ScriptedEngine(roots=[parent, block("while True: pass"), "nothing"]))
    timer = threading.Timer(0.5, run.tree.interrupt, ("r.1.c1", "skipped"))
    timer.start()
    end = run.run()
    timer.join()
    assert isinstance(end, Answered)
    assert end.answer == "went on"


def test_a_resumed_run_asks_nothing_twice_and_ends_the_same(asked: Ask) -> None:
    code = block("r = llm_query_batched(['one', 'two'])\nprint(r)")
    script = ScriptedEngine(roots=[code, block("FINAL(' '.join(r))")], calls=["first", "second"])
    whole = asked(script)
    whole_end = whole.run()
    kept = [e for e in whole.events if e.node.startswith("r.1")]
    engine = ScriptedEngine(roots=[block("FINAL(' '.join(r))")], calls=[])
    again = asked(engine, recorded=Recorded(kept))
    end = again.run()
    assert isinstance(end, Answered)
    assert isinstance(whole_end, Answered)
    assert end.answer == whole_end.answer == "first second"
    assert len(engine.requests) == 1
    assert all(event.resumed for event in again.of(CallEnded))


def test_a_conversation_that_outgrows_the_window_is_shortened_not_lost(asked: Ask) -> None:
    talk = [block(f"step = {n}\nprint('word ' * 700)") for n in range(12)]
    last = block("FINAL(history[0]['output'][:4] + str(step))")
    engine = ScriptedEngine(roots=[*talk, last], calls=lambda request: "Notes.", window=4096)
    end = asked(engine, root_tokens=300).run()
    assert isinstance(end, Answered)
    assert end.answer == "word11"
    assert len({request.conversation for request in engine.requests}) > 1


@pytest.mark.parametrize("code", ["import os", "open('/etc/passwd')", "().__class__.__bases__"])
def test_forbidden_code_is_an_error_the_model_can_read(asked: Ask, code: str) -> None:
    run = asked(ScriptedEngine([block(code), block("FINAL('I cannot')")]))
    end = run.run()
    assert isinstance(end, Answered)
    assert run.of(CodeRan)[0].error
    assert run.of(ReplyReceived)[0].code == code


def test_a_run_whose_code_lives_in_another_process_answers_the_same(asked: Ask) -> None:
    code = block(
        "hits = search('deposit returned', 2)\nr = llm_query_batched([h for h in hits])\nprint(hits[0].place, r)"
    )
    run = asked(ScriptedEngine(roots=[code, ANSWER], calls=["one", "two"]), isolated=True)
    end = run.run()
    assert isinstance(end, Answered)
    assert "within thirty days" in end.citations[0].quote
    assert run.of(CodeRan)[0].output.startswith("lease.md")


def test_stop_ends_isolated_code_too(asked: Ask) -> None:
    run = asked(ScriptedEngine([block("while True: pass")]), isolated=True)
    timer = threading.Timer(0.8, run.tree.stop)
    timer.start()
    end = run.run()
    timer.join()
    assert isinstance(end, Stopped)
    assert end.usage.seconds < 2.5


def test_a_thought_is_reported_and_neither_fed_back_nor_run(asked: Ask) -> None:
    class Thinking(ScriptedEngine):
        def info(self) -> EngineInfo:
            return replace(super().info(), thinks=True)

    thought = "<think>```repl\nFINAL('thought')\n```FINAL(thought)</think>"
    engine = Thinking(
        roots=[thought + block("r = llm_query('x')\nprint(r)"), block("FINAL('said')")], calls=[thought + "y"]
    )
    run = asked(engine, thinking_tokens=200)
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "said"
    assert [request.sampling.thinking for request in engine.requests] == [200, 0, 200]
    assert run.of(CodeRan)[0].output.strip() == "y"
    assert "<think>" not in "".join(message.text for message in engine.requests[-1].messages)
    assert [event.thought for event in run.of(ReplyReceived)] == ["```repl\nFINAL('thought')\n```FINAL(thought)", ""]


def test_a_model_that_does_not_think_is_given_no_tokens_for_it(asked: Ask) -> None:
    engine = ScriptedEngine([ANSWER.replace("cite(hits[0])\n", "")])
    asked(engine, thinking_tokens=200).run()
    assert engine.requests[0].sampling.thinking == 0


@pytest.mark.parametrize("limit", [600, 1500, 2500, 4000])
def test_the_limit_on_tokens_is_never_overshot(asked: Ask, limit: int) -> None:
    code = block("n = len(history)\nr = llm_query_batched([f'{n} {i} ' + 'text ' * 20 for i in range(6)])\nprint(r)")
    engine = ScriptedEngine(roots=lambda request: code, calls=lambda request: "word " * 40)
    run = asked(engine, limits=Limits(tokens=limit))
    end = run.run()
    assert isinstance(end, LimitReached)
    assert "tokens" in end.limit
    assert end.usage.tokens_computed + end.usage.tokens_generated <= limit
    used = run.of(ReplyReceived, CallEnded)
    assert sum(e.usage.tokens_computed + e.usage.tokens_generated for e in used) <= limit


def test_at_the_limit_on_tokens_the_last_request_still_gives_an_answer(asked: Ask) -> None:
    def reply(request: Request) -> str:
        last = request.messages[-1].text
        return block("FINAL(f'best of {x}')") if "must end here" in last else block("x = 'two'\nprint('word ' * 90)")

    end = asked(ScriptedEngine(roots=reply), limits=Limits(tokens=3000)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "best of two"
    assert end.usage.tokens_computed + end.usage.tokens_generated <= 3000


def test_the_time_limit_holds_for_the_last_request_too(asked: Ask) -> None:
    engine = ScriptedEngine([block("answer['content'] = 'so far'\nprint(1)"), *["word " * 4000] * 3], delay=0.01)
    end = asked(engine, limits=Limits(seconds=2.0)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "so far"
    assert end.usage.seconds < 3.0


def test_in_the_last_request_no_model_is_asked_any_more(asked: Ask) -> None:
    code = block("try:\n    llm_query('x')\nexcept Exception as e:\n    FINAL(f'no: {e}')")
    run = asked(ScriptedEngine(roots=[block("x = 1"), code], calls=["never"]), limits=Limits(turns=1))
    end = run.run()
    assert isinstance(end, LimitReached)
    assert "No more calls" in end.answer
    assert not run.of(CallStarted)


def test_a_plan_is_no_answer_at_a_limit_either(asked: Ask) -> None:
    plan = block("FINAL('I will search for the deposit.')")
    end = asked(ScriptedEngine([plan, "FINAL(Let me look at the text first.)"]), limits=Limits(turns=1)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "" or not end.answer.startswith("I will")


def test_the_same_code_again_and_again_ends_the_run(asked: Ask) -> None:
    engine = ScriptedEngine([*[block("print(1)")] * 5, "nothing"])
    end = asked(engine).run()
    assert isinstance(end, LimitReached)
    assert "same code" in end.limit
    assert end.usage.turns == 6


def test_an_answer_in_hand_is_not_checked_for_ever(asked: Ask) -> None:
    check = [block(f"print('check {n}')") for n in range(4)]
    engine = ScriptedEngine([block("answer['content'] = 'thirty days'"), *check, block("FINAL('thirty days')")])
    asked(engine).run()
    told = [request.messages[-1].text for request in engine.requests]
    assert [n for n, text in enumerate(told) if "You hold an answer: thirty days" in text] == [3]


def test_an_empty_answer_after_a_good_one_is_told_the_good_one(asked: Ask) -> None:
    engine = ScriptedEngine(
        [block("answer['content'] = 'thirty days'"), block("FINAL('')"), block("FINAL('thirty days')")]
    )
    asked(engine).run()
    assert "Before, you had: thirty days" in engine.requests[2].messages[-1].text


def test_a_reply_caught_in_a_loop_is_ended_and_not_run(asked: Ask) -> None:
    caught = "```repl\nx = [" + "1, 2, 3, " * 2000
    engine = ScriptedEngine([caught, block("FINAL('out of it')")], window=100_000, delay=0.0005)
    run = asked(engine, root_tokens=50_000)
    end = run.run()
    assert isinstance(end, Answered)
    assert end.usage.tokens_generated < 600
    assert len(run.of(CodeRan)) == 1
    assert "repeated itself" in engine.requests[1].messages[-1].text


def test_a_call_caught_in_a_loop_has_failed(asked: Ask) -> None:
    engine = ScriptedEngine(
        roots=[block("r = llm_query_batched(['a', 'b'])\nprint(r)"), block("FINAL(r[1])")],
        calls=lambda request: "and so on, " * 900 if request.messages[-1].text == "a" else "fine",
    )
    run = asked(engine, call_tokens=5000, text=LEASE)
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "fine"
    assert "repeated itself" in (run.of(CallEnded)[0].error or "")


def test_a_pattern_that_matches_everywhere_is_pointed_out(asked: Ask) -> None:
    engine = ScriptedEngine([block("print(len(re.findall(r'deposit|', context)))"), block("FINAL('x')")])
    asked(engine).run()
    assert "'deposit|' also matches nothing" in engine.requests[1].messages[-1].text


def test_a_prompt_beyond_what_a_call_takes_names_the_way_out(asked: Ask) -> None:
    engine = ScriptedEngine(roots=[block("llm_query('x' * 13000)"), block("FINAL('x')")], calls=[], window=100_000)
    asked(engine).run()
    told = engine.requests[1].messages[-1].text
    assert "13,000 characters" in told
    assert "chunks(size)" in told


def test_a_block_that_was_cut_off_is_not_run_when_the_run_is_resumed(asked: Ask) -> None:
    cut = asked(ScriptedEngine([block("x = 1\n" + "y = 22\n" * 900), block("FINAL('end')")]), root_tokens=50)
    assert isinstance(cut.run(), Answered)
    again = asked(ScriptedEngine([]), recorded=Recorded(cut.events), root_tokens=50)
    end = again.run()
    assert isinstance(end, Answered)
    assert len(again.of(CodeRan)) == len(cut.of(CodeRan)) == 1


def test_ten_thousand_calls_of_one_run_keep_nothing_but_their_answers(asked: Ask) -> None:
    code = block("r = llm_query_batched([str(i) + ' text' * 400 for i in range(10_000)])\nn = len(r)")
    limits = Limits(calls=10_000, calls_per_block=10_000)
    run = asked(ScriptedEngine(roots=[code, block("FINAL(n)")], calls=lambda request: "y"), limits=limits)
    seen = {"most": 0, "open": 0}

    def watch(event: Event) -> None:
        seen["open"] += isinstance(event, CallStarted) - isinstance(event, CallEnded)
        seen["most"] = max(seen["most"], seen["open"])

    run.tree.emit = watch
    run.tree.engine.requests = Forgetful()  # type: ignore[attr-defined]
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "10000"
    assert end.usage.calls == 10_000
    assert seen["most"] <= IN_FLIGHT


class Forgetful(list[Request]):
    """The scripted engine's own list of everything it was asked would be the growth."""

    def append(self, request: Request) -> None:
        pass


def test_reading_by_printing_draws_the_hint_to_ask_a_model_once(asked: Ask) -> None:
    much = [block(f"x = {n}\nprint('much text ' * 600)") for n in range(2)]
    engine = ScriptedEngine([*much, block("FINAL('end')")], window=100_000)
    asked(engine).run()
    told = [request.messages[-1].text for request in engine.requests]
    assert ["give it to llm_query" in text for text in told] == [False, True, False]


def test_the_same_prompt_is_asked_once_in_a_run_and_costs_nothing_after_that(asked: Ask) -> None:
    first = block("a = llm_query_batched(['one', 'two', 'one'])\nraise ValueError('mend me')")
    second = block("a = llm_query_batched(['one', 'two', 'three'])\nFINAL(str(a))")
    engine = ScriptedEngine(roots=[first, second], calls=lambda request: f"reply to {request.messages[-1].text}")
    run = asked(engine, limits=Limits(calls=3))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == str([f"reply to {word}" for word in ("one", "two", "three")])
    assert [r.messages[-1].text for r in engine.requests if r.conversation is None] == ["one", "two", "three"]
    assert end.usage.calls == 3
    ends = [event for event in run.events if isinstance(event, CallEnded)]
    assert [(event.node, event.known, event.usage.calls) for event in ends] == [
        ("r.1.c1", False, 1), ("r.1.c2", False, 1), ("r.1.c3", True, 0),
        ("r.2.c1", True, 0), ("r.2.c2", True, 0), ("r.2.c3", False, 1),
    ]  # fmt: skip


def test_prompts_are_asked_again_where_replies_are_drawn_by_chance_or_failed(asked: Ask) -> None:
    twice = block("a = llm_query_batched(['one', 'one'])\nFINAL(str(a))")
    replies = ["first", "second"]
    drawn = asked(ScriptedEngine(roots=[twice], calls=replies), call_temperature=0.7).run()
    assert isinstance(drawn, Answered)
    assert drawn.answer == "['first', 'second']"
    again = block("a = llm_query_batched(['one'])\nb = llm_query_batched(['one'])\nFINAL(b[0])")
    mended = asked(ScriptedEngine(roots=[again], calls=["", "now it says something"])).run()
    assert isinstance(mended, Answered)
    assert mended.answer == "now it says something"


def test_a_failed_reply_stands_for_all_equal_prompts_of_its_batch(asked: Ask) -> None:
    code = block("a = llm_query_batched(['one', 'one'])\nn = sum('call failed' in reply for reply in a)\nFINAL(n)")
    run = asked(ScriptedEngine(roots=[code], calls=[""]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "2"
    errors = [event.error for event in run.events if isinstance(event, CallEnded)]
    assert errors[0]
    assert errors == errors[:1] * 2


@pytest.mark.parametrize(
    ("search", "warned"),
    [
        ("re.search(r'lease.*disputes', context, re.DOTALL)", True),
        ("re.findall(r'(?is)lease.*disputes', context)", True),
        (r"re.search(r'lease[\s\S]*disputes', context)", True),
        ("re.search(r'lease.*?tenant', context, re.S)", False),
        ("re.search(r'lease.*disputes', context)", False),
        ("re.search(r'Freedonia.*laws', context[:900], re.S)", False),
        ("re.search(r'(lease.*', context, re.S)", False),
    ],
)
def test_a_pattern_that_runs_over_most_of_the_text_is_named(asked: Ask, search: str, warned: bool) -> None:
    run = asked(ScriptedEngine(roots=[block(f"found = {search}"), block("FINAL('x y')")]))
    run.run()
    prompts = [event.prompt for event in run.events if isinstance(event, TurnStarted)]
    assert ("runs over most of the text" in prompts[1]) == warned


def test_the_modules_that_the_prompts_promise_are_there_without_an_import(asked: Ask) -> None:
    code = """n = re.sub('a', 'b', json.dumps(['a'])) + str(math.floor(1.5)) + str(statistics.mean([1, 3]))
c = collections.Counter(itertools.chain('ab', 'b')).most_common(1)[0][0] + functools.reduce(max, 'ab')
d = datetime.date(2024, 3, 1).isoformat() + textwrap.shorten('a b', 9) + string.digits[:1] + random.choice('x')
FINAL(n + c + d + difflib.get_close_matches('ab', ['ab'])[0] + next(csv.reader(['q,r']))[0])"""
    end = asked(ScriptedEngine(roots=[block(code)])).run()
    assert isinstance(end, Answered)
    assert end.answer == '["b"]12bb2024-03-01a b0xabq'


@pytest.mark.parametrize("final", ["FINAL(answer)", 'FINAL_VAR("answer")', 'answer["ready"] = True'])
def test_text_put_in_the_place_of_the_answer_dict_is_its_content_from_then_on(asked: Ask, final: str) -> None:
    run = asked(ScriptedEngine(roots=[block("answer = 'Within thirty days.'"), block(final)]))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer == "Within thirty days."
    told = [event.prompt for event in run.events if isinstance(event, TurnStarted)]
    assert 'your text is in answer["content"] now' in told[1]


def test_the_empty_answer_dict_is_no_answer(asked: Ask) -> None:
    end = asked(ScriptedEngine(roots=[block("FINAL(answer)"), "FINAL_VAR(answer)", block("FINAL('At once.')")])).run()
    assert isinstance(end, Answered)
    assert end.answer == "At once."


def test_who_takes_a_given_name_is_told_that_it_comes_back(asked: Ask) -> None:
    replies = [block("chunks = ['a', 'b']"), block("chunks = ['c']\nprint(chunks[0])"), block("print(chunks[0])")]
    run = asked(ScriptedEngine(roots=[*replies, block("FINAL('x y')")]))
    run.run()
    told = [event.prompt for event in run.events if isinstance(event, TurnStarted)]
    assert ["`chunks` is a given name" in prompt for prompt in told] == [False, True, False, False]
    assert "That name is a function that you are given" in told[3]


def test_a_passage_taken_for_an_object_is_explained(asked: Ask) -> None:
    replies = [block('hits = search("deposit", 1)\nprint(hits[0].text == hits[0])'), block('print(hits[0]["text"])')]
    run = asked(ScriptedEngine(roots=[*replies, block("print(hits[0].score)"), block("FINAL('x y')")]))
    run.run()
    told = [event.prompt for event in run.events if isinstance(event, TurnStarted)]
    assert told[1].startswith("True")
    assert ["A passage is text itself" in prompt for prompt in told] == [False, False, True, True]


def test_sub_calls_take_a_context_and_a_model_in_the_ways_of_other_libraries(asked: Ask) -> None:
    code = """a = llm_query('When?', context[:300])
b = llm_query(prompt='When?', context=context[:300], model='big')
c = llm_query_batched(['How?'], model='big') + rlm_query_batched(['Who?'], model='big')
FINAL(str([a, b, *c]))"""
    engine = ScriptedEngine(roots=[block(code)], calls=lambda request: "r")
    end = asked(engine, limits=Limits(depth=0)).run()
    assert isinstance(end, Answered)
    assert end.answer == str(["r"] * 4)
    prompts = [request.messages[-1].text for request in engine.requests if request.conversation is None]
    assert prompts == [f"When?\n\n<source>\n{LEASE[:300]}\n</source>", "How?", "Who?"]


def test_what_a_model_that_never_hands_in_said_last_is_better_than_nothing(asked: Ask) -> None:
    said = ["I will search the lease now.", "The deposit is returned within thirty days.", "ok", "ok"]
    end = asked(ScriptedEngine(roots=[*said, "Let me look at it again."]), limits=Limits(errors=4)).run()
    assert isinstance(end, LimitReached)
    assert end.answer == "The deposit is returned within thirty days."
    plans = ["I will search the lease now."] * 4
    nothing = asked(ScriptedEngine(roots=[*plans, "Let me look at it again."]), limits=Limits(errors=4)).run()
    assert isinstance(nothing, LimitReached)
    assert nothing.answer == ""


@pytest.mark.parametrize(
    ("final", "answer"),
    [
        ("x = 'Within thirty days.'\nFINAL_VAR(x)", "Within thirty days."),
        ("x = 'Netherfield'\nFINAL_VAR(x)", "Netherfield"),
        ("x = 'Netherfield'\nFINAL_VAR('x')", "Netherfield"),
        ("FINAL(answer='At once.')", "At once."),
    ],
)
def test_a_value_given_in_the_place_of_a_name_is_the_answer(asked: Ask, final: str, answer: str) -> None:
    end = asked(ScriptedEngine(roots=[block(final)])).run()
    assert isinstance(end, Answered)
    assert end.answer == answer


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("FINAL_VAR('resullt')", "there is no variable 'resullt'; FINAL_VAR takes the name of one in quotation marks"),
        ("search('rent', top_k=2)", "It is called like this: search(query, k=5)"),
        ("rlm_query()", "It is called like this: rlm_query(prompt, context=None)"),
        ("count(['rent', 'deposit'])", "take one phrase; for several, call them for each"),
    ],
)
def test_a_wrong_call_is_told_the_right_one(asked: Ask, code: str, told: str) -> None:
    run = asked(ScriptedEngine(roots=[block(code), block("FINAL('x y')")]))
    run.run()
    assert told in [event.prompt for event in run.events if isinstance(event, TurnStarted)][1]


def test_an_answer_after_calls_were_wanted_and_none_was_left_is_partial(asked: Ask) -> None:
    want = block("try:\n    llm_query('What?')\nexcept Exception:\n    pass")
    end = asked(ScriptedEngine(roots=[want, block("FINAL('It does not say.')")]), limits=Limits(calls=0)).run()
    assert isinstance(end, LimitReached)
    assert (end.answer, end.limit) == ("It does not say.", "the limit of 0 sub-calls was reached")
    fewer = block("try:\n    llm_query_batched(['a', 'b'])\nexcept Exception:\n    FINAL(llm_query('a'))")
    engine = ScriptedEngine(roots=[fewer], calls=lambda request: "It says so.")
    assert isinstance(asked(engine, limits=Limits(calls=1)).run(), Answered)


def test_a_limit_of_one_is_said_in_the_singular(asked: Ask) -> None:
    end = asked(ScriptedEngine(roots=[block("x = 1"), "no"]), limits=Limits(turns=1)).run()
    assert isinstance(end, LimitReached)
    assert end.limit == "the limit of 1 turn was reached"


def test_a_resumed_run_with_equal_prompts_asks_nothing_again(asked: Ask) -> None:
    code = block("a = llm_query_batched(['one', 'two', 'one'])\nb = llm_query('two')\nFINAL(str([*a, b]))")
    first = asked(ScriptedEngine(roots=[code], calls=lambda request: f"re {request.messages[-1].text}"))
    end = first.run()
    again = asked(ScriptedEngine([]), recorded=Recorded(first.events), limits=Limits(calls=2))
    same = again.run()
    assert isinstance(end, Answered)
    assert isinstance(same, Answered)
    assert same.answer == end.answer == "['re one', 're two', 're one', 're two']"
