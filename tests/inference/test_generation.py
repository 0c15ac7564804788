from pathlib import Path

import pytest

from burrow.inference.batch import Entry
from burrow.inference.context import DECODED, Context, Shape
from burrow.inference.engine import Sampling
from burrow.inference.generation import Bounds, Format, Generation, bounds_for
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.sampler import Sampler
from burrow.inference.thinking import Block


@pytest.fixture(scope="module")
def model(tiny_model: Path) -> Model:
    start_backend()
    return Model(tiny_model, LlamaOptions())


def generation(model: Model, most: int = 1000, fixed: bool = False, **sampling: object) -> Generation:
    return Generation(model, Sampling(**sampling), Bounds(most), fixed=fixed)  # type: ignore[arg-type]


def tokens_of(model: Model, data: bytes) -> list[int]:
    """A token for each byte, as a model may well write them."""
    bytes_of = {model.piece(token): token for token in range(256)}
    return [bytes_of[bytes([byte])] for byte in data]


def test_a_character_is_shown_only_when_all_its_bytes_are_there(model: Model) -> None:
    made = generation(model)
    shown = [made.accept(token) for token in tokens_of(model, "aé€😀b".encode())]
    assert [piece for piece in shown if piece] == ["a", "é", "€", "😀", "b"]
    assert made.text == "aé€😀b"


def test_half_a_character_at_the_end_is_dropped(model: Model) -> None:
    made = generation(model, most=3)
    for token in tokens_of(model, "a😀".encode())[:3]:
        made.accept(token)
    assert (made.text, made.finish, len(made.tokens)) == ("a", "length", 3)


def test_bytes_that_are_no_utf_8_become_replacement_characters(model: Model) -> None:
    made = generation(model)
    for token in tokens_of(model, b"a\xff\xc3(b"):
        made.accept(token)
    assert made.text == "a\ufffd\ufffd(b"


def test_the_token_that_ends_a_turn_ends_the_reply_and_is_not_counted(model: Model) -> None:
    made = generation(model)
    made.accept(tokens_of(model, b"a")[0])
    made.accept(model.end())
    assert (made.text, made.finish, len(made.tokens)) == ("a", "stop", 1)


def test_with_a_fixed_length_nothing_else_ends_the_reply(model: Model) -> None:
    made = generation(model, most=400, fixed=True)
    for _ in range(400):
        assert made.finish is None
        made.accept(model.end())
    assert made.finish == "length"


@pytest.mark.parametrize("period", [b"a", b"ab", b"| x | y |\n", b"the same thing again and again; "])
def test_a_reply_that_repeats_itself_for_ever_is_ended(model: Model, period: bytes) -> None:
    made = generation(model, most=5000)
    given = 0
    for token in tokens_of(model, b"It begins well. " + period * 1000):
        made.accept(token)
        given += 1
        if made.finish:
            break
    assert made.finish == "length"
    assert given < 600


def test_a_table_or_a_list_is_no_endless_repetition(model: Model) -> None:
    made = generation(model, most=5000)
    rows = "".join(f"| clause {row} | {row * 37 % 90} | yes |\n" for row in range(40))
    for token in tokens_of(model, rows.encode() + b"-" * 80):
        made.accept(token)
    assert made.finish is None


def test_the_tokens_of_a_stop_string_are_not_kept(model: Model) -> None:
    made = generation(model, stop=("END",))
    for token in tokens_of(model, b"yes END"):
        made.accept(token)
    assert made.finish == "stop"
    assert made.kept() == tokens_of(model, b"yes ")


BLOCK = Block("<think>", "</think>", "</think>\n", "\n")


def thinker(model: Model, bounds: Bounds, inside: bool = True, **sampling: object) -> Generation:
    format = Format((), BLOCK, inside, tuple(tokens_of(model, b"</think>\n")))
    return Generation(model, Sampling(**sampling), bounds, format)  # type: ignore[arg-type]


def say(made: Generation, model: Model, data: bytes) -> str:
    shown = ""
    for token in tokens_of(model, data):
        if made.finish is None:
            shown += made.accept(token)
    return shown


def test_a_thought_is_no_part_of_the_text_and_takes_no_token_of_the_answer(model: Model) -> None:
    made = thinker(model, Bounds(5, 100))
    assert say(made, model, b"Well, let me see ``` STOP.</think>\n\n12345678") == "123"
    assert (made.text, made.thought, made.finish) == ("123", "Well, let me see ``` STOP.", "length")
    assert made.kept() is None


def test_at_its_budget_a_thought_is_closed_and_the_answer_goes_on(model: Model) -> None:
    made = thinker(model, Bounds(4, 6))
    say(made, model, b"on and")
    assert bytes(made.pending) == bytes(tokens_of(model, b"d</think>\n"))
    assert say(made, model, b"Yes, and on") == "Yes,"
    assert (made.text, made.thought) == ("Yes,", "on and")
    assert made.generated == 6 + 4
    assert len(made.tokens) == made.generated + len(BLOCK.ending)


def test_a_model_that_would_end_while_it_thinks_still_answers(model: Model) -> None:
    made = thinker(model, Bounds(4, 100))
    say(made, model, b"Hm.")
    assert made.accept(model.end()) == ""
    assert made.pending == tokens_of(model, b"</think>\n")
    say(made, model, b"Yes")
    made.accept(model.end())
    assert (made.text, made.thought, made.finish) == ("Yes", "Hm.", "stop")


def test_a_thought_that_repeats_itself_for_ever_is_closed(model: Model) -> None:
    made = thinker(model, Bounds(4, 5000))
    given = next(
        at for at, token in enumerate(tokens_of(model, b"wait " * 500)) if (made.accept(token), made.pending[1:])[1]
    )
    assert given < 300
    assert made.finish is None


def test_a_model_that_thinks_unasked_is_stopped_at_once(model: Model) -> None:
    made = thinker(model, Bounds(20), inside=False)
    assert say(made, model, b"<think>") == ""
    assert made.pending[1:] == tokens_of(model, b"</think>\n")
    assert say(made, model, b"Yes.") == "Yes."
    assert made.thought == ""


def test_an_answer_that_only_looks_like_a_thought_is_all_there(model: Model) -> None:
    made = thinker(model, Bounds(8), inside=False)
    say(made, model, b"<thin>")
    made.accept(model.end())
    assert (made.text, made.kept()) == ("<thin>", tokens_of(model, b"<thin>"))


def test_a_thought_that_fills_the_window_ends_the_reply(model: Model) -> None:
    made = thinker(model, Bounds(100, 100, room=14))
    say(made, model, b"I wonder about this.")
    assert (made.text, made.finish) == ("", "length")
    assert len(made.tokens) <= 14


def test_a_grammar_begins_with_the_answer(model: Model) -> None:
    made = thinker(model, Bounds(9, 100), grammar='root ::= "\\n"? "yes"')
    assert made.guide is None
    say(made, model, b"no</think>")
    assert made.guide is not None
    assert say(made, model, b"\nyes") == "\nyes"
    assert (made.text, made.finish) == ("\nyes", "stop")


@pytest.mark.parametrize(
    ("sampling", "room", "bounds"),
    [
        (Sampling(max_tokens=10), 100, Bounds(10, 0, 19)),
        (Sampling(max_tokens=10), 5, Bounds(5, 0, 5)),
        (Sampling(max_tokens=10, thinking=50), 100, Bounds(10, 50, 69)),
        (Sampling(max_tokens=1000, thinking=30), 109, Bounds(70, 30, 109)),
        (Sampling(max_tokens=1000, thinking=1000), 109, Bounds(50, 50, 109)),
        (Sampling(max_tokens=10, thinking=10), 10, None),
        (Sampling(), 0, None),
    ],
)
def test_thought_and_answer_share_what_is_left_of_the_window(
    sampling: Sampling, room: int, bounds: Bounds | None
) -> None:
    format = Format((), BLOCK, sampling.thinking > 0, tuple(range(9)))
    assert bounds_for(sampling, room, format) == bounds


def test_a_token_that_was_said_is_less_probable_and_one_that_is_improbable_is_not_said(model: Model) -> None:
    context = Context(model, Shape(cells=256, sequences=2, outputs=1, threads=1), lambda: False)
    assert context.decode([Entry(65, 0, True)]) == DECODED
    plain = context.sample(0, None)
    other = Sampler(Sampling(repeat_penalty=10.0))
    assert context.sample(0, other) == plain
    assert context.sample(0, other) != plain
    other.close()
    certain = Sampler(Sampling(temperature=5.0, min_p=1.0, seed=3))
    assert {context.sample(0, certain) for _ in range(20)} == {plain}
    certain.close()
