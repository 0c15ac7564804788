import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from burrow.errors import EngineProblem
from burrow.inference.grammar import read_grammar
from burrow.inference.guide import Guide, first_character
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions


@pytest.fixture(scope="module")
def model(tiny_model: Path) -> Model:
    start_backend()
    return Model(tiny_model, LlamaOptions())


def walk(model: Model, guide: Guide, logits: Any, most: int = 60) -> bytes:
    """A reply by the most probable tokens that fit, until nothing may follow or the model may end and wants to."""
    said = b""
    for _ in range(most):
        row = logits()
        guide.narrow(row)
        token = int(row.argmax())
        if model.is_end(token):
            break
        guide.accept(token)
        said += model.piece(token)
        if guide.over:
            break
    return said


GRAMMARS = ['root ::= "yes" | "no"', "root ::= [0-9]{3} [a-z]*", 'root ::= "ü€😀" [^x]{2}', "root ::= .{1,9}"]


@given(st.sampled_from(GRAMMARS), st.integers(0, 1000))
@settings(max_examples=60, deadline=None)
def test_whatever_a_model_wants_to_say_follows_the_grammar(model: Model, grammar: str, seed: int) -> None:
    random = np.random.default_rng(seed)
    said = walk(model, Guide(model, grammar), lambda: random.normal(0, 3, model.tokens).astype(np.float32))
    assert read_grammar(grammar).follows(said.decode("utf-8"))


def test_a_token_that_fits_is_told_from_one_that_does_not(model: Model) -> None:
    guide = Guide(model, 'root ::= "the" "€"')
    tokens = {model.piece(token): token for token in range(model.tokens)}
    assert [guide.fits(tokens[piece]) for piece in (b"t", b"th", b"a", b" t")] == [True, True, False, False]
    assert not guide.fits(model.end())
    for piece in (b"th", b"e"):
        guide.accept(tokens[piece])
    assert guide.fits(tokens[b"\xe2"])
    assert not guide.fits(tokens[b"\xe3"])
    guide.accept(tokens[b"\xe2"])
    assert not guide.fits(model.end())
    assert not guide.fits(tokens[b"\xac"])
    for piece in (b"\x82", b"\xac"):
        guide.accept(tokens[piece])
    assert guide.over
    assert guide.fits(model.end())
    with pytest.raises(ValueError, match="does not follow"):
        guide.accept(tokens[b"t"])


def test_a_grammar_that_costs_too_much_for_a_token_is_given_up() -> None:
    """Each of many tokens fails only after thousands of ways were followed for it."""

    class Chinese:
        tokens = 20_000

        def piece(self, token: int) -> bytes:
            return (chr(0x4E00 + token) + "!").encode()

        def is_end(self, token: int) -> bool:
            return False

        def first_characters(self) -> Any:
            return np.arange(0x4E00, 0x4E00 + self.tokens, dtype=np.int32)

    grammar = "root ::= . next\nnext ::= " + " | ".join(['"b"'] * 2000)
    begun = time.monotonic()
    with pytest.raises(EngineProblem, match="no token"):
        Guide(Chinese(), grammar).narrow(np.zeros(20_000, np.float32))  # type: ignore[arg-type]
    assert time.monotonic() - begun < 10


def test_what_no_token_can_write_is_a_problem(model: Model) -> None:
    class Poor:
        """The same vocabulary without digits."""

        tokens = model.tokens

        def __getattr__(self, name: str) -> Any:
            return getattr(model, name)

        def first_characters(self) -> Any:
            firsts = model.first_characters().copy()
            firsts[(firsts >= ord("0")) & (firsts <= ord("9"))] = -1
            return firsts

    guide = Guide(Poor(), "root ::= [0-9]")  # type: ignore[arg-type]
    with pytest.raises(EngineProblem, match="no token of the model's vocabulary"):
        guide.narrow(np.zeros(model.tokens, np.float32))


@pytest.mark.parametrize(
    ("piece", "first"),
    [(b"", -1), (b"abc", ord("a")), ("€".encode(), ord("€")), (b"\xe2\x82", -2), (b"\x82", -3), (b"\xff", -1)],
)
def test_tokens_are_sorted_by_their_first_character(piece: bytes, first: int) -> None:
    assert first_character(piece) == first
