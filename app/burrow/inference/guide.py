"""A grammar and a vocabulary -> which tokens may come next, and the reply so far as the grammar sees it.

Most of the time the token that the model wants most is also one that fits; only then the vocabulary is searched, by the
first character of each token. Used in the engine process only.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from burrow.inference.grammar import State, read_grammar, unusable

if TYPE_CHECKING:
    from burrow.inference.model import Model

MOST_KEPT = 64
"""Tokens that are left to choose from."""
FIRST = 256
"""Tokens that are looked at before all others are sorted."""
MOST_WORK = 300_000
"""Steps in the grammar for one choice, some tenths of a second. A grammar that takes more for a token is given up."""
NOTHING, BEGUN, GOES_ON = -1, -2, -3
"""In place of a first character: no text at all, the first bytes of a character, later bytes of one."""


class Guide:
    def __init__(self, model: "Model", grammar: str) -> None:
        """Raises `EngineProblem`."""
        self._model = model
        self._grammar = read_grammar(grammar)
        self._state = self._grammar.start
        self._begun = b""
        """The first bytes of a character whose others are still to come."""

    @property
    def over(self) -> bool:
        """Nothing may follow any more."""
        return self._state.done and not self._state.chars and not self._begun

    def accept(self, token: int) -> None:
        """The token was chosen; it fits."""
        after = self._after(token)
        if after is None:
            raise ValueError(f"token {token} does not follow the grammar")
        self._state, self._begun = after

    def fits(self, token: int) -> bool:
        """Raises `EngineProblem` for a grammar that costs too much here."""
        if self._model.is_end(token):
            return self._state.done and not self._begun
        return self._after(token) is not None

    def narrow(self, logits: Any) -> None:
        """Leave only the most probable tokens that fit. Raises `EngineProblem` where the vocabulary has none."""
        fitting: list[int] = []
        enough = self._grammar.work + MOST_WORK
        for token in self._by_probability(logits):
            if self.fits(token):
                fitting.append(token)
            if len(fitting) == MOST_KEPT or self._grammar.work > enough:
                break
        if not fitting:
            raise unusable("no token of the model's vocabulary was found that could come next")
        kept = logits[fitting]
        logits.fill(-np.inf)
        logits[fitting] = kept

    def _by_probability(self, logits: Any) -> Iterator[int]:
        """Tokens that may fit by their first character, the most probable first."""
        firsts = self._model.first_characters()
        if self._begun:
            possible = firsts == GOES_ON
        else:
            possible = firsts == BEGUN
            for chars in self._state.chars:
                inside = np.zeros(len(firsts), bool)
                for first, last in chars.ranges:
                    inside |= (firsts >= first) & (firsts <= last)
                possible |= (~inside & (firsts >= 0)) if chars.negated else inside
            if self._state.done:
                possible[self._model.ends()] = True
        tokens = np.flatnonzero(possible)
        if len(tokens) > FIRST:  # the best few first: sorting a whole vocabulary takes tens of milliseconds
            best = np.argpartition(logits[tokens], -FIRST)[-FIRST:]
            yield from _sorted(tokens[best], logits)
            tokens = np.delete(tokens, best)
        yield from _sorted(tokens, logits)

    def _after(self, token: int) -> tuple[State, bytes] | None:
        data = self._begun + self._model.piece(token)
        if len(data) == len(self._begun):
            return None
        text, rest = _characters(data)
        if text is None or "\0" in text:
            return None
        state = self._state.walk(text)
        if state is None or (rest and not _may_become(rest, state)):
            return None
        return state, rest


def _sorted(tokens: Any, logits: Any) -> Iterator[int]:
    return map(int, tokens[np.argsort(-logits[tokens], kind="stable")])


def first_character(piece: bytes) -> int:
    """What `Model.first_characters` says of a token with these bytes."""
    if not piece:
        return NOTHING
    if 0x80 <= piece[0] < 0xC0:
        return GOES_ON
    text, rest = _characters(piece)
    if text:
        return ord(text[0])
    return BEGUN if rest else NOTHING


def _characters(data: bytes) -> tuple[str | None, bytes]:
    """The whole characters and the first bytes of one more; None for bytes that are no text."""
    try:
        return data.decode("utf-8"), b""
    except UnicodeDecodeError as error:
        rest = data[error.start :]
        if error.reason != "unexpected end of data" or error.end != len(data):
            return None, b""
        return data[: error.start].decode("utf-8"), rest


def _may_become(rest: bytes, state: State) -> bool:
    """Whether some character that begins with these bytes may come next."""
    length = 2 if rest[0] < 0xE0 else 3 if rest[0] < 0xF0 else 4
    value = rest[0] & (0xFF >> (length + 1))
    for byte in rest[1:]:
        value = value << 6 | byte & 0x3F
    missing = 6 * (length - len(rest))
    low = max(value << missing, (0, 0, 0x80, 0x800, 0x10000)[length])
    high = min((value + 1 << missing) - 1, 0x10FFFF)
    return any(_overlaps(chars.ranges, chars.negated, low, high) for chars in state.chars)


def _overlaps(ranges: tuple[tuple[int, int], ...], negated: bool, low: int, high: int) -> bool:
    if not negated:
        return any(first <= high and low <= last for first, last in ranges)
    for first, last in sorted(ranges):
        if low < first:
            return True
        low = max(low, last + 1)
    return low <= high
