"""Sampled tokens -> the text of one reply, in complete characters, and the thought before it, until one of its ends."""

import codecs
from bisect import bisect_left
from dataclasses import dataclass

from burrow.inference.ending import ReplyText
from burrow.inference.engine import Finish, Sampling
from burrow.inference.guide import Guide
from burrow.inference.model import Model
from burrow.inference.sampler import Sampler, needs_sampler
from burrow.inference.thinking import Block, Thought

LOOK_EVERY = 16
LONGEST_PERIOD = 64
LEAST_REPEATED = 128
LEAST_TIMES = 8
"""A reply is looked at every so many tokens; it is degenerate when its last 128 tokens or more are one piece of at most
64 tokens, eight times or more in a row. Tables and lists of real text stay below that."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a reply may become, in tokens."""

    answer: int
    thought: int = 0
    room: int = 1 << 30
    """Thought and answer together, and what closes the thought."""


@dataclass(frozen=True, slots=True)
class Format:
    """What a model's prompt format means for its replies."""

    stop: tuple[str, ...] = ()
    """Strings that end a reply, besides those of the request."""
    block: Block | None = None
    inside: bool = False
    """The prompt ends in a thinking block."""
    ending: tuple[int, ...] = ()
    """The tokens that end a thinking block."""


def bounds_for(sampling: Sampling, room: int, format: Format) -> Bounds | None:
    """What a request may take of the tokens that are left of the window; None when they are too few. A thought leaves
    the answer what it may become, or half of what is left if there is not enough for both."""
    if not format.inside:
        answer = min(sampling.max_tokens, room)
        return Bounds(answer, 0, min(room, answer + len(format.ending))) if answer > 0 else None
    room -= len(format.ending)
    answer = min(sampling.max_tokens, max(room - sampling.thinking, room - room // 2))
    thought = min(sampling.thinking, room - answer)
    if answer <= 0 or thought <= 0:
        return None
    return Bounds(answer, thought, answer + thought + len(format.ending))


class Generation:
    """One reply in the making."""

    def __init__(
        self,
        model: Model,
        sampling: Sampling,
        bounds: Bounds,
        format: Format = Format(),
        *,
        fixed: bool = False,
    ) -> None:
        """`fixed` generates `bounds.answer` tokens, whatever they are. Raises `EngineProblem` for a bad grammar."""
        self.tokens: list[int] = []
        """Everything that follows the prompt, the tokens that were put in to end a thought among it."""
        self.begins: list[int] = []
        """Where in the text each token begins, if there is no thought."""
        self.pending: list[int] = []
        """The tokens that must be computed before the next one can be sampled."""
        self.generated = 0
        self.sampler = Sampler(sampling) if needs_sampler(sampling) else None
        self._guide = Guide(model, sampling.grammar) if sampling.grammar is not None and not fixed else None
        self._model = model
        self._bounds = bounds
        self._fixed = fixed
        self._format = format
        guided = self._guide is not None
        thinks = format.block is not None and not fixed and (format.inside or not guided)
        self._thought = Thought(format.block, format.inside, not guided) if format.block and thinks else None
        self._answered = 0
        self._thinking = 0
        self._ending = ReplyText(sampling.stop + format.stop, sampling.stop_at_fence)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._decoded = 0

    @property
    def text(self) -> str:
        return self._ending.text

    @property
    def thought(self) -> str:
        return self._thought.text if self._thought else ""

    @property
    def finish(self) -> Finish | None:
        return self._ending.finish

    @property
    def guide(self) -> Guide | None:
        """What the next token has to follow."""
        return None if self._thought is not None and self._thought.inside else self._guide

    def accept(self, token: int) -> str:
        """Take the next token; return the text that may be shown now."""
        self.generated += 1
        self.pending = [token]
        inside = self._thought is not None and self._thought.inside
        if not self._fixed and self._model.is_end(token):
            self.generated -= 1
            self.pending = []
            return self._answer_now() if inside else self.end("stop")
        if self._guide is not None and not inside:
            self._guide.accept(token)
        self.tokens.append(token)
        self.begins.append(self._decoded)
        shown = self._take(self._piece(token), inside)
        if self.finish is None:
            shown += self._look_at_bounds()
        return shown

    def end(self, finish: Finish) -> str:
        """End the reply here. A character whose bytes are not all there is dropped."""
        held = self._ending.feed(self._thought.end()) if self._thought else ""
        return held + self._ending.close(finish)

    def kept(self) -> list[int] | None:
        """The tokens that the reply's text begins in: those of a stop string, say, are not among them. None where the
        reply stands behind a thought."""
        if self._thought is not None and self._thought.found:
            return None
        return self.tokens[: bisect_left(self.begins, len(self.text))]

    def close(self) -> None:
        if self.sampler is not None:
            self.sampler.close()

    def _piece(self, token: int) -> bytes:
        data = self._model.piece(token)
        if data or self._thought is None or self._thought.answering:
            return data
        # The marks of a block are often control tokens, which are no text elsewhere.
        return self._model.text_of(token).encode()

    def _take(self, data: bytes, inside: bool) -> str:
        piece = self._decoder.decode(data)
        self._decoded += len(piece)
        if self._thought is None:
            self._answered += 1
            return self._ending.feed(piece)
        answer = self._thought.feed(piece)
        if inside:
            self._thinking += 1
            # A token that closes the block and begins the answer in one would slip past the grammar.
            answer = "" if self._guide is not None else answer
        else:
            self._answered = 0 if self._thought.inside else self._answered + 1
        return self._ending.feed(answer)

    def _look_at_bounds(self) -> str:
        thinking = self._thought is not None and self._thought.inside
        if thinking and (self._thinking >= self._bounds.thought or self._degenerate()):
            return self._answer_now()
        if not thinking and (self._answered >= self._bounds.answer or self._degenerate()):
            return self.end("length")
        if self._guide is not None and not thinking and self._guide.over:
            return self.end("stop")
        return self.end("length") if len(self.tokens) >= self._bounds.room else ""

    def _answer_now(self) -> str:
        """Close the thinking block in the model's place."""
        if self._thought is None or len(self.tokens) + len(self._format.ending) >= self._bounds.room:
            return self.end("length")
        self._thought.close()
        self._decoder.reset()
        self.tokens += self._format.ending
        self.begins += [self._decoded] * len(self._format.ending)
        self.pending += self._format.ending
        return ""

    def _degenerate(self) -> bool:
        if self._fixed or len(self.tokens) % LOOK_EVERY or len(self.tokens) < LEAST_REPEATED:
            return False
        tail = self.tokens[-LONGEST_PERIOD * LEAST_TIMES :]
        return any(
            len(tail) >= (length := max(LEAST_REPEATED, period * LEAST_TIMES))
            and tail[-length:-period] == tail[period - length :]
            for period in range(1, LONGEST_PERIOD + 1)
        )
