import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

import burrow
from burrow.errors import EngineProblem, ModelProblem
from burrow.inference.engine import Engine, Message, Request, Sampling, SamplingDefaults, Ticket
from burrow.inference.grammar import read_grammar
from burrow.inference.llama import LlamaEngine
from burrow.inference.options import LlamaOptions
from burrow.inference.refusal import MOST_TEXT


def ask(text: str, conversation: str | None = None, **sampling: object) -> Request:
    return Request((Message("user", text),), Sampling(**sampling), conversation)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def engine(tiny_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine(tiny_model)
    yield engine
    engine.close()


@pytest.fixture
def fresh(tiny_model: Path) -> Iterator[LlamaEngine]:
    """An engine for tests that do harm."""
    engine = LlamaEngine(tiny_model)
    yield engine
    engine.close()


CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
posix = pytest.mark.skipif(os.name != "posix", reason="sends signals")


def wait_for(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not happened() and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    assert happened()


LONG = ask("On and on", max_tokens=1500, temperature=1.5)
HALF_LONG = ask("On and on", max_tokens=300, temperature=1.5)


def test_a_reply_is_streamed_in_pieces_that_make_it_up(engine: Engine) -> None:
    pieces: list[str] = []
    prefill: list[tuple[int, int]] = []
    ticket = engine.submit(
        ask("Hello", max_tokens=30, temperature=1.0), pieces.append, lambda done, total: prefill.append((done, total))
    )
    reply = ticket.result()
    assert "".join(pieces) == reply.text
    assert prefill[-1][0] == prefill[-1][1] == reply.computed + reply.reused
    assert 0 < reply.generated <= 30


def test_the_model_introduces_itself(make_model: Callable[..., Path]) -> None:
    engine = LlamaEngine(make_model("profiled", profile="starter"), options=LlamaOptions(window=512))
    try:
        info = engine.info()
        assert (info.model, info.window, info.profile) == ("Tiny Random", 512, "starter")
        assert info.parameters > 100_000
    finally:
        engine.close()


def test_temperature_zero_says_the_same_twice_and_a_seed_does_too(engine: Engine) -> None:
    for sampling in ({"temperature": 0.0}, {"temperature": 1.0, "seed": 7}):
        replies = {engine.submit(ask("Once upon", max_tokens=24, **sampling)).result().text for _ in range(2)}
        assert len(replies) == 1
    seeds = [ask("Once upon", max_tokens=24, temperature=1.0, seed=seed) for seed in range(4)]
    assert len({engine.submit(request).result().text for request in seeds}) > 1


def test_the_maximum_of_tokens_is_exact(engine: Engine) -> None:
    for seed in range(20):
        reply = engine.submit(ask("Count", max_tokens=5, temperature=1.0, seed=seed)).result()
        assert reply.generated == 5 if reply.finish == "length" else reply.generated <= 5


def test_a_stop_string_ends_the_reply_and_is_not_shown(engine: Engine) -> None:
    whole = engine.submit(ask("Tell", max_tokens=40, temperature=1.0, seed=11)).result().text
    stop = whole[8:10]
    pieces: list[str] = []
    reply = engine.submit(ask("Tell", max_tokens=40, temperature=1.0, seed=11, stop=(stop,)), pieces.append).result()
    assert reply.text == "".join(pieces) == whole[: whole.index(stop)]
    assert reply.finish == "stop"


@pytest.mark.parametrize("temperature", [0.0, 1.5])
def test_a_reply_follows_its_grammar_whatever_the_model_would_say(engine: Engine, temperature: float) -> None:
    for grammar in ('root ::= "yes" | "no"', "root ::= [0-9]{4} ([a-z] | [ü-ÿ]){3} | [€😀]", ITEMS):
        for seed in range(3):
            sampling = {"temperature": temperature, "seed": seed, "grammar": grammar, "max_tokens": 400}
            reply = engine.submit(ask("Is it?", **sampling)).result()
            assert reply.finish == "stop"
            assert read_grammar(grammar).follows(reply.text)


ITEMS = r"""
root ::= "[" item ("," item){1,3} "]"
item ::= "{\"n\":" [0-9]{1,3} ",\"s\":\"" [^"\\\x01-\x1F]{0,5} "\"}"
"""


def test_a_grammar_that_never_ends_is_bounded_by_the_maximum(engine: Engine) -> None:
    reply = engine.submit(ask("Go", max_tokens=70, grammar="root ::= [ab] root")).result()
    assert (reply.finish, reply.generated) == ("length", 70)
    assert set(reply.text) <= {"a", "b"}


def test_broken_and_hostile_grammars_are_refused_and_the_engine_lives(engine: LlamaEngine) -> None:
    before = engine.pid
    doubling = "".join(f'r{at} ::= r{at + 1} "x" | r{at + 1} "y"\n' for at in range(40)) + 'r40 ::= "z"'
    broken = ["", "root", "root ::= (", "root ::= root", "root ::= []", 'root ::= "\\x00"', "root ::= <think>"]
    hostile = ["root ::= " + "(" * 60_000, "x" * (1 << 17), "root ::= r0\n" + doubling]
    for grammar in broken + hostile:
        with pytest.raises(EngineProblem):
            engine.submit(ask("Go", max_tokens=5, grammar=grammar)).result()
    endless = ask("Go", max_tokens=5, grammar='root ::= "a"{2000}{2000}{2000}')
    assert engine.submit(endless).result().finish == "length"
    with pytest.raises(EngineProblem, match="too many ways"):
        engine.submit(ask("Go", max_tokens=5, grammar="root ::= [a-z] r0\n" + doubling)).result()
    assert engine.submit(ask("Go", max_tokens=2)).result().generated == 2
    assert engine.pid == before


THINKS = CHATML.replace(
    "assistant\n{% endif %}", "assistant\n{% if not enable_thinking %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)


@pytest.fixture(scope="module")
def thinker(make_model: Callable[..., Path]) -> Iterator[LlamaEngine]:
    engine = LlamaEngine(make_model("thinker", template=THINKS, recommends=RECOMMENDED))
    yield engine
    engine.close()


RECOMMENDED = {"temp": 0.6, "top_k": 20, "top_p": 0.9, "min_p": 7.5}


def test_what_the_maker_recommends_is_told_as_far_as_it_makes_sense(thinker: Engine, engine: Engine) -> None:
    told = thinker.info().defaults
    assert told.temperature == pytest.approx(0.6)
    assert (told.top_k, told.min_p, told.repeat_penalty) == (20, None, None)
    assert engine.info().defaults == SamplingDefaults()
    assert (thinker.info().thinks, engine.info().thinks) == (True, False)


def test_a_thought_is_bounded_and_never_part_of_the_text(thinker: Engine) -> None:
    shown: list[str] = []
    reply = thinker.submit(ask("Why?", max_tokens=20, thinking=30, temperature=1.0), shown.append).result()
    assert reply.thought
    assert reply.text == "".join(shown) != ""
    assert reply.thought not in reply.text
    assert reply.generated == 50
    plain = thinker.submit(ask("Why?", max_tokens=20, temperature=1.0)).result()
    assert (plain.thought, plain.generated) == ("", 20)


def test_what_was_thought_is_not_part_of_the_conversation(thinker: Engine) -> None:
    first = Message("user", "What is in the box?")
    asked = Sampling(max_tokens=20, thinking=30)
    reply = thinker.submit(Request((first,), asked, "thoughtful")).result()
    grown = (first, Message("assistant", reply.text), Message("user", "And then?"))
    again = thinker.submit(Request(grown, asked, "thoughtful")).result()
    assert again.reused >= reply.computed + reply.reused - 1
    assert again.computed + again.reused < reply.computed + reply.reused + 20 + 60


def test_a_grammar_holds_behind_a_thought(thinker: Engine) -> None:
    asked = {"thinking": 20, "grammar": 'root ::= "yes" | "no"', "temperature": 1.0}
    replies = [thinker.submit(ask("Is it?", seed=seed, **asked)) for seed in range(6)]
    assert {ticket.result().text for ticket in replies} <= {"yes", "no"}
    assert all(ticket.result().thought for ticket in replies)


def test_a_cancelled_thought_leaves_nothing_behind(thinker: Engine) -> None:
    ticket = thinker.submit(ask("Why?", max_tokens=500, thinking=1000, temperature=1.0))
    ticket.cancel()
    assert ticket.result().finish == "cancelled"
    assert thinker.submit(ask("Why?", max_tokens=5)).result().generated == 5


def test_a_conversation_computes_only_what_is_new(engine: Engine) -> None:
    messages = [Message("system", "You are a reader. " * 10), Message("user", "What is in the box?")]
    lengths: list[int] = []
    for turn in range(4):
        sampling = Sampling(max_tokens=12, temperature=0.8, seed=turn)
        reply = engine.submit(Request(tuple(messages), sampling, "r")).result()
        lengths.append(reply.computed + reply.reused)
        if turn:
            assert reply.reused >= lengths[turn - 1]
            assert reply.computed <= 30
        messages += [Message("assistant", reply.text), Message("user", f"And then, {turn}?")]
    assert lengths == sorted(lengths)


def test_a_conversation_may_go_on_from_the_beginning_of_a_reply(engine: Engine) -> None:
    first = Message("user", "What is in the box?")
    reply = engine.submit(Request((first,), Sampling(max_tokens=40, temperature=1.0), "cut")).result()
    kept = reply.text[:10]
    grown = (first, Message("assistant", kept), Message("user", "And then?"))
    again = engine.submit(Request(grown, Sampling(max_tokens=4), "cut")).result()
    assert again.reused > reply.computed
    assert again.computed < 30


def test_a_conversation_that_is_changed_is_written_anew_and_not_answered_from_the_old_one(engine: Engine) -> None:
    first = Message("user", "The colour is red.")
    reply = engine.submit(Request((first,), Sampling(max_tokens=4), "changed")).result()
    other = (Message("user", "The colour is blue."), Message("assistant", reply.text), Message("user", "Which?"))
    changed = engine.submit(Request(other, Sampling(max_tokens=4), "changed")).result()
    alone = engine.submit(Request(other, Sampling(max_tokens=4))).result()
    assert changed.text == alone.text


def test_the_beginning_that_calls_share_is_computed_once(engine: Engine) -> None:
    shared = "Answer from the passage below and from nothing else. " * 4
    replies = [ticket.result() for ticket in [engine.submit(ask(shared + text, max_tokens=4)) for text in "ABCDEF"]]
    assert all(reply.reused > reply.computed for reply in replies[1:])


def test_the_beginning_of_a_conversation_outlives_the_engine(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BURROW_HOME", str(tmp_path))
    system = Message("system", "You are a careful reader. " * 20)
    replies = []
    for question in ("What is in the box?", "And who owns it?"):
        engine = LlamaEngine(tiny_model)
        request = Request((system, Message("user", question)), Sampling(max_tokens=8), "r")
        replies.append(engine.submit(request).result())
        alone = engine.submit(Request(request.messages, Sampling(max_tokens=8))).result()
        assert replies[-1].text == alone.text
        wait_for(lambda: any(tmp_path.glob("prefixes/*.state")))
        engine.close()
    assert replies[0].reused == 0
    assert replies[1].reused > replies[1].computed
    assert question.encode() not in next(tmp_path.glob("prefixes/*.state")).read_bytes()


@pytest.mark.parametrize("harm", ["cut short", "other bytes", "empty"])
def test_a_damaged_state_on_disk_is_computed_anew(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    """llama.cpp ends its process over a state that is cut short."""
    monkeypatch.setenv("BURROW_HOME", str(tmp_path))
    messages = (Message("system", "You are a careful reader. " * 20), Message("user", "What is in the box?"))
    replies = []
    for _ in range(2):
        engine = LlamaEngine(tiny_model)
        pid = engine.pid
        replies.append(engine.submit(Request(messages, Sampling(max_tokens=8), "r")).result())
        assert engine.pid == pid
        wait_for(lambda: any(tmp_path.glob("prefixes/*.state")))
        engine.close()
        for path in tmp_path.glob("prefixes/*.state"):
            data = path.read_bytes()
            middle = len(data) // 2
            harmed = {
                "cut short": data[:middle],
                "other bytes": data[:middle] + b"?" + data[middle + 1 :],
                "empty": b"",
            }
            path.write_bytes(harmed[harm])
    assert [reply.reused for reply in replies] == [0, 0]
    assert replies[0].text == replies[1].text


def test_more_text_than_any_window_holds_is_refused_and_the_engine_lives(engine: LlamaEngine) -> None:
    pid = engine.pid
    with pytest.raises(EngineProblem, match="characters long"):
        engine.submit(ask("x" * (MOST_TEXT + 1)))
    assert engine.submit(ask("a", max_tokens=2)).result().generated == 2
    assert engine.pid == pid


def test_a_prompt_longer_than_the_window_is_refused_with_both_numbers(engine: Engine) -> None:
    with pytest.raises(EngineProblem, match=r"is \d+,\d+ tokens long.*2,048") as caught:
        engine.submit(ask("word " * 5000)).result()
    assert caught.value.action
    assert engine.submit(ask("still here", max_tokens=2)).result()


def test_a_reply_ends_where_the_window_ends(engine: Engine) -> None:
    reply = engine.submit(ask("e" * 1990, max_tokens=1500, temperature=1.5)).result()
    assert reply.computed + reply.reused + reply.generated <= 2048


def test_names_of_control_tokens_in_a_document_stay_text(engine: Engine) -> None:
    plain = engine.count_tokens("<|im_end|>")
    assert plain > 1
    short = engine.submit(ask("a", max_tokens=1)).result()
    longer = engine.submit(ask("a<|im_end|>", max_tokens=1)).result()
    assert longer.computed + longer.reused == short.computed + short.reused + plain


def test_halves_of_characters_harm_nobody(engine: Engine) -> None:
    assert engine.submit(ask("a \ud800 b", max_tokens=2)).result().generated == 2
    assert engine.count_tokens("a\udfffb") == engine.count_tokens("a?b")
    with pytest.raises(ModelProblem):
        LlamaEngine(Path("\udcff.gguf"))


def test_a_long_text_is_counted_whole(engine: Engine) -> None:
    tenth = engine.count_tokens("the end " * 1000)
    assert abs(engine.count_tokens("the end " * 10_000) - 10 * tenth) <= 20
    assert engine.count_tokens("") == 0


def test_cancelling_takes_less_than_50_ms_and_keeps_the_text(engine: LlamaEngine) -> None:
    for _ in range(3):
        begun = threading.Event()
        pieces: list[str] = []

        def show(piece: str, pieces: list[str] = pieces, begun: threading.Event = begun) -> None:
            pieces.append(piece)
            begun.set()

        ticket = engine.submit(LONG, show)
        assert begun.wait(10)
        at = time.monotonic()
        ticket.cancel()
        reply = ticket.result()
        assert time.monotonic() - at < 0.05
        assert reply.finish == "cancelled"
        assert reply.text == "".join(pieces) != ""
    assert engine.submit(ask("still here", max_tokens=2)).result()


def test_a_request_is_cancelled_alone(engine: LlamaEngine) -> None:
    tickets = [engine.submit(HALF_LONG) for _ in range(5)]
    tickets[0].cancel()
    tickets[3].cancel()
    finishes = [ticket.result().finish for ticket in tickets]
    assert finishes == ["cancelled", "length", "length", "cancelled", "length"]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_requests_submitted_and_cancelled_at_random_leave_the_engine_whole(
    engine: LlamaEngine, seed: int
) -> None:
    chance = random.Random(seed)
    # Logits depend a little on the place in the cache, and the longer the reply, the sooner a near tie goes otherwise.
    before = engine.submit(ask("Once upon", max_tokens=4)).result().text
    tickets: list[Ticket] = []
    for n in range(1000):
        talk = f"talk {chance.randrange(3)}" if chance.random() < 0.2 else None
        tickets.append(engine.submit(ask(f"{chance.randrange(7)} and {n}", talk, max_tokens=chance.randrange(1, 12))))
        if chance.random() < 0.5:
            chance.choice(tickets).cancel()
    for ticket in chance.sample(tickets, 400):
        ticket.cancel()
    finishes = Counter(ticket.result().finish for ticket in tickets)
    assert set(finishes) <= {"cancelled", "length", "stop"}
    assert finishes["cancelled"] > 100
    assert engine.submit(ask("Once upon", max_tokens=4)).result().text == before


def test_a_turn_of_a_conversation_does_not_wait_for_sub_calls(fresh: LlamaEngine) -> None:
    order: list[str] = []
    calls = [fresh.submit(ask(f"{number} and on", max_tokens=300, temperature=1.5)) for number in range(6)]
    turn = fresh.submit(ask("What now?", "turn", max_tokens=20))
    threads = [
        threading.Thread(target=lambda ticket=ticket, name=name: (ticket.result(), order.append(name)))
        for name, ticket in [*((f"call {number}", ticket) for number, ticket in enumerate(calls)), ("turn", turn)]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert order[0] == "turn"


def test_threads_may_ask_at_the_same_time(engine: LlamaEngine) -> None:
    expected = {n: engine.submit(ask(f"Tell me of {n}", max_tokens=6)).result() for n in range(4)}
    wrong: list[str] = []

    def work(name: int) -> None:
        for n in range(20):
            if engine.count_tokens("four") > 4:
                wrong.append("count")
            engine.submit(ask(f"{name} in {n}", f"t{name}", max_tokens=3), lambda text: None).cancel()
            reply = engine.submit(ask(f"Tell me of {n % 4}", max_tokens=6)).result()
            if reply.generated != expected[n % 4].generated:
                wrong.append(reply.text)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@posix
def test_the_death_of_the_engine_is_a_problem_with_its_reason_and_the_next_request_goes_on(fresh: LlamaEngine) -> None:
    expected = fresh.submit(ask("Once upon", max_tokens=24)).result().text
    begun = threading.Event()
    ticket = fresh.submit(LONG, lambda _: begun.set())
    assert begun.wait(10)
    first = fresh.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    with pytest.raises(EngineProblem, match="killed"):
        ticket.result()
    assert fresh.submit(ask("Once upon", max_tokens=24)).result().text == expected
    assert fresh.pid not in (None, first)


@posix
def test_a_crash_is_told_with_its_signal(fresh: LlamaEngine) -> None:
    begun = threading.Event()
    ticket = fresh.submit(LONG, lambda _: begun.set())
    assert begun.wait(10)
    assert fresh.pid is not None
    os.kill(fresh.pid, signal.SIGABRT)
    with pytest.raises(EngineProblem, match="SIGABRT") as caught:
        ticket.result()
    assert "Fatal Python error" in caught.value.details


def test_a_death_while_idle_is_not_even_noticed(fresh: LlamaEngine) -> None:
    fresh.submit(ask("a", max_tokens=2)).result()
    assert fresh.pid is not None
    process = psutil.Process(fresh.pid)
    process.kill()
    psutil.wait_procs([process], timeout=10)
    wait_for(lambda: fresh.pid is None)
    assert fresh.submit(ask("a", max_tokens=2)).result().generated <= 2


@posix
def test_an_engine_that_hangs_is_given_up_within_a_second_and_replaced(fresh: LlamaEngine) -> None:
    assert fresh.pid is not None
    os.kill(fresh.pid, signal.SIGSTOP)
    ticket = fresh.submit(ask("a"))
    ticket.cancel()
    at = time.monotonic()
    assert ticket.result().finish == "cancelled"
    assert time.monotonic() - at < 1.0
    assert fresh.submit(ask("a", max_tokens=2)).result().generated <= 2


@posix
@pytest.mark.parametrize("moment", ["prefill", "decode"])
def test_the_engine_may_be_killed_at_any_moment(fresh: LlamaEngine, moment: str) -> None:
    def kill(*_: object) -> None:
        if fresh.pid is not None:
            os.kill(fresh.pid, signal.SIGKILL)

    hooks = {"on_prefill": kill} if moment == "prefill" else {"on_text": kill}
    tickets = [fresh.submit(ask("e" * 1200, max_tokens=500, temperature=1.5), **hooks) for _ in range(3)]
    for ticket in tickets:
        with pytest.raises(EngineProblem, match="killed"):
            ticket.result()
    assert fresh.submit(ask("a", max_tokens=2)).result().generated == 2


def test_the_engine_may_be_killed_while_it_loads(tiny_model: Path) -> None:
    def kill(_: float) -> None:
        for child in psutil.Process().children():
            child.kill()

    with pytest.raises(ModelProblem, match="while it loaded"):
        LlamaEngine(tiny_model, on_progress=kill)


@posix
def test_a_conversation_goes_on_after_the_engine_died(fresh: LlamaEngine) -> None:
    first = Message("user", "What is in the box?")
    reply = fresh.submit(Request((first,), Sampling(max_tokens=6), "r")).result()
    assert fresh.pid is not None
    os.kill(fresh.pid, signal.SIGKILL)
    grown = (first, Message("assistant", reply.text), Message("user", "And then?"))
    with contextlib.suppress(EngineProblem):
        fresh.submit(Request(grown, Sampling(max_tokens=6), "r")).result()
    again = fresh.submit(Request(grown, Sampling(max_tokens=6), "r")).result()
    assert again.generated == 6


@posix
def test_a_full_pipe_blocks_nobody(fresh: LlamaEngine) -> None:
    assert fresh.pid is not None
    os.kill(fresh.pid, signal.SIGSTOP)
    at = time.monotonic()
    tickets = [fresh.submit(ask("word " * 20_000)) for _ in range(50)]
    for ticket in tickets:
        ticket.cancel()
    assert {ticket.result().finish for ticket in tickets} == {"cancelled"}
    assert time.monotonic() - at < 2.0
    assert fresh.submit(ask("a", max_tokens=2)).result().generated == 2


@posix
def test_no_engine_outlives_the_program_that_started_it(tiny_model: Path) -> None:
    program = (
        "import os, pathlib, sys\n"
        "from burrow.inference.engine import Message, Request, Sampling\n"
        "from burrow.inference.llama import LlamaEngine\n"
        "engine = LlamaEngine(pathlib.Path(sys.argv[1]))\n"
        "long = Request((Message('user', 'a'),), Sampling(max_tokens=1500, temperature=1.5))\n"
        "engine.submit(long, lambda text: (print(engine.pid, flush=True), os.kill(os.getpid(), 9))).result()\n"
    )
    folder = Path(burrow.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", program, str(tiny_model)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(int(done.stdout.split()[0])).wait(5)


def test_closing_ends_the_process_and_what_was_under_way(tiny_model: Path) -> None:
    engine = LlamaEngine(tiny_model)
    assert engine.pid is not None
    process = psutil.Process(engine.pid)
    ticket = engine.submit(LONG)
    engine.close()
    engine.close()
    assert not process.is_running()
    with pytest.raises(EngineProblem):
        ticket.result()
    with pytest.raises(EngineProblem, match="closed"):
        engine.submit(ask("a"))


def test_a_model_that_is_not_there_is_a_model_problem(tmp_path: Path) -> None:
    with pytest.raises(ModelProblem, match="no file"):
        LlamaEngine(tmp_path / "missing.gguf")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda data: data[: len(data) // 2], "truncated"),
        (lambda data: b"PK\3\4" + data[4:], "not a GGUF"),
        (lambda data: data[:100], "beginning of damaged.gguf is damaged"),
        (lambda data: data[:8], "beginning of damaged.gguf is damaged"),
        (lambda _: b"", "not a GGUF"),
        (lambda _: b"A text, and no model at all.\n" * 500, "not a GGUF"),
        (lambda data: data[:8] + b"\xff" * 8 + data[16:], "beginning"),
        (lambda data: data[:16] + b"\xff" * 8 + data[24:], "beginning"),
        (lambda data: data[:24] + b"\xff\xff\xff\xff\xff\xff\xff\x7f" + data[32:], "beginning"),
    ],
)
def test_a_damaged_file_is_a_model_problem_with_its_cause(
    tiny_model: Path, tmp_path: Path, damage: Callable[[bytes], bytes], words: str
) -> None:
    path = tmp_path / "damaged.gguf"
    path.write_bytes(damage(tiny_model.read_bytes()))
    with pytest.raises(ModelProblem, match=words) as caught:
        LlamaEngine(path)
    assert caught.value.action


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelProblem, match="no file"):
        LlamaEngine(tmp_path)


def test_as_many_sequences_as_llama_cpp_holds_can_be_asked_for(tiny_model: Path) -> None:
    engine = LlamaEngine(tiny_model, options=LlamaOptions(parallel=256, window=512))
    try:
        assert engine.width == 128
        tickets = [engine.submit(ask(f"{number}?", max_tokens=3)) for number in range(200)]
        assert {ticket.result().generated for ticket in tickets} == {3}
    finally:
        engine.close()


def test_a_cache_type_that_does_not_fit_the_model_is_a_model_problem(tiny_model: Path) -> None:
    with pytest.raises(ModelProblem, match="q8_0"):
        LlamaEngine(tiny_model, options=LlamaOptions(cache_type="q8_0", window=600))


def test_a_window_that_no_memory_holds_is_reduced_and_the_reason_is_told(make_model: Callable[..., Path]) -> None:
    """Memory is taken as a context grows, so nothing would fail while loading."""
    engine = LlamaEngine(make_model("vast", window=1 << 24, layers=96), options=LlamaOptions(window=1 << 24, threads=1))
    try:
        assert engine.info().window < 1 << 24
        assert f"reduced to {engine.info().window:,} tokens" in engine.info().note
    finally:
        engine.close()


def test_the_caches_begin_small_and_grow_with_a_prompt(make_model: Callable[..., Path]) -> None:
    engine = LlamaEngine(make_model("growing", window=16_384))
    try:
        long = "word " * 1500
        tokens = engine.count_tokens(long)
        assert tokens > 4096
        for conversation in ("r", None):
            reply = engine.submit(ask(long, conversation, max_tokens=3)).result()
            assert reply.computed > tokens
            again = engine.submit(ask(long, conversation, max_tokens=3)).result()
            assert again.reused > tokens
    finally:
        engine.close()


def test_a_broken_chat_template_is_a_model_problem(make_model: Callable[..., Path]) -> None:
    with pytest.raises(ModelProblem, match="chat template cannot be used"):
        LlamaEngine(make_model("wordless", template="{% for message in messages %}"))


def test_an_unknown_architecture_is_named(make_model: Callable[..., Path]) -> None:
    with pytest.raises(ModelProblem, match="quokka"):
        LlamaEngine(make_model("quokka", architecture="quokka"))


def test_a_vocabulary_is_not_a_model(make_model: Callable[..., Path]) -> None:
    with pytest.raises(ModelProblem, match="only a vocabulary"):
        LlamaEngine(make_model("weightless", weights=False))


def test_weights_that_are_no_numbers_are_found_when_the_file_is_first_loaded(tiny_model: Path, tmp_path: Path) -> None:
    path = tmp_path / "numbers.gguf"
    data = tiny_model.read_bytes()
    path.write_bytes(data[:-4000] + b"\xff" * 4000)
    with pytest.raises(ModelProblem, match="damaged"):
        LlamaEngine(path)


def test_a_model_that_crashes_llama_cpp_is_tried_once_more_and_then_a_problem(make_model: Callable[..., Path]) -> None:
    path = make_model("crashing", heads_kv=3)
    with pytest.raises(ModelProblem, match=r"while it loaded.*SIGABRT") as caught:
        LlamaEngine(path)
    assert "GGML_ASSERT" in caught.value.details


def start_engines_as(monkeypatch: pytest.MonkeyPatch, folder: Path, line: str) -> None:
    """Engine processes are started by this line of a shell, in which `$@` are Python's arguments."""
    program = folder / "python"
    program.write_text(f"#!/bin/sh\n{line}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))


@posix
@pytest.mark.parametrize("room", [80, 300])
def test_where_memory_is_short_the_window_shrinks_and_the_reason_is_told(
    fresh: LlamaEngine, make_model: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """The engine process may take so many megabytes more than with a small window, and what is asked for takes more
    than two thousand. It is the first load of the file, whose check takes a thread, and its stack, for each tensor."""
    assert fresh.pid is not None
    allowed = psutil.Process(fresh.pid).memory_info().vms + (room << 20)
    monkeypatch.setenv("BURROW_HOME", str(tmp_path))
    path = make_model("wide", window=1 << 22)
    start_engines_as(monkeypatch, tmp_path, f'ulimit -v {allowed >> 10}\nexec {sys.executable} "$@"')
    engine = LlamaEngine(path, options=LlamaOptions(window=1 << 22, threads=1))
    try:
        info = engine.info()
        assert 512 <= info.window < 1 << 22
        assert info.note.count(".") == 1
        assert f"reduced to {info.window:,} tokens" in info.note
        assert engine.submit(ask("still here", max_tokens=3)).result().generated == 3
    finally:
        engine.close()


FAULTY = """
import os, pathlib, sys
from burrow.inference.wire import Planned, Starting, Writer
tried = pathlib.Path({tried!r})
tried.write_text(tried.read_text() + "x" if tried.exists() else "x")
window = 2048 >> len(tried.read_text()) - 1
if window > 512:
    writer = Writer(sys.stdout.buffer)
    writer.send(Starting())
    writer.send(Planned(window))
    {fault}
os.execv({python!r}, [{python!r}, *sys.argv[1:]])
"""
"""An engine that fails for want of memory for a window of 2,048 tokens, then for one of 1,024."""

OUT_OF_MEMORY = "ggml_aligned_malloc: insufficient memory (attempted to allocate 9000.00 MB)"


@posix
@pytest.mark.parametrize(
    "fault",
    [
        f"print({OUT_OF_MEMORY!r}, file=sys.stderr, flush=True); os.abort()",
        "os.kill(os.getpid(), 9)",
        "print('libgomp: Thread creation failed: Resource temporarily unavailable', file=sys.stderr); os._exit(1)",
    ],
    ids=["aborted", "killed", "no thread"],
)
def test_an_engine_that_dies_for_want_of_memory_is_started_with_a_smaller_window(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    (tmp_path / "faulty.py").write_text(
        FAULTY.format(fault=fault, python=sys.executable, tried=str(tmp_path / "tried"))
    )
    start_engines_as(monkeypatch, tmp_path, f'exec {sys.executable} {tmp_path / "faulty.py"} "$@"')
    engine = LlamaEngine(tiny_model, options=LlamaOptions(window=2048))
    try:
        assert engine.info().window == 512
        assert engine.info().note == "There was not enough memory, so the window was reduced to 512 tokens."
        assert engine.submit(ask("still here", max_tokens=3)).result().generated == 3
    finally:
        engine.close()


def test_loading_can_be_stopped(tiny_model: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(ModelProblem, match="stopped"):
        LlamaEngine(tiny_model, cancel=stop)


def test_a_model_without_a_template_gets_the_plain_one(make_model: Callable[..., Path]) -> None:
    engine = LlamaEngine(make_model("plain", template=None))
    try:
        assert engine.submit(ask("Hello", max_tokens=5)).result().computed > 10
    finally:
        engine.close()
