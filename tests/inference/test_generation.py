from pathlib import Path

import pytest

from burrow.inference.engine import Sampling
from burrow.inference.generation import Bounds, Generation
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions


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
