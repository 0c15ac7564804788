"""Sampled tokens -> the text of one reply, in complete characters, until one of its ends is reached."""

import codecs
from bisect import bisect_left

from burrow.inference.context import Sampler
from burrow.inference.ending import ReplyText
from burrow.inference.engine import Finish, Sampling
from burrow.inference.model import Model

LOOK_EVERY = 16
LONGEST_PERIOD = 64
LEAST_REPEATED = 128
LEAST_TIMES = 8
"""A reply is looked at every so many tokens; it is degenerate when its last 128 tokens or more are one piece of at most
64 tokens, eight times or more in a row. Tables and lists of real text stay below that."""


class Generation:
    """One reply in the making."""

    def __init__(
        self, model: Model, sampling: Sampling, most: int, stop: tuple[str, ...] = (), *, fixed: bool = False
    ) -> None:
        """`most` is the number of tokens that may be generated; `fixed` generates them all, whatever they are."""
        self.tokens: list[int] = []
        self.begins: list[int] = []
        """Where in the text each token begins."""
        self.sampler = Sampler(sampling) if sampling.temperature > 0 else None
        self._model = model
        self._most = most
        self._fixed = fixed
        self._ending = ReplyText(sampling.stop + stop, sampling.stop_at_fence)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._decoded = 0

    @property
    def text(self) -> str:
        return self._ending.text

    @property
    def finish(self) -> Finish | None:
        return self._ending.finish

    def accept(self, token: int) -> str:
        """Take the next token; return the text that may be shown now."""
        if not self._fixed and self._model.is_end(token):
            return self.end("stop")
        self.tokens.append(token)
        self.begins.append(self._decoded)
        piece = self._decoder.decode(self._model.piece(token))
        self._decoded += len(piece)
        shown = self._ending.feed(piece)
        if self.finish is None and (len(self.tokens) >= self._most or self._degenerate()):
            shown += self.end("length")
        return shown

    def end(self, finish: Finish) -> str:
        """End the reply here. A character whose bytes are not all there is dropped."""
        return self._ending.close(finish)

    def kept(self) -> list[int]:
        """The tokens that the reply's text begins in: those of a stop string, say, are not among them."""
        return self.tokens[: bisect_left(self.begins, len(self.text))]

    def close(self) -> None:
        if self.sampler is not None:
            self.sampler.close()

    def _degenerate(self) -> bool:
        if self._fixed or len(self.tokens) % LOOK_EVERY or len(self.tokens) < LEAST_REPEATED:
            return False
        tail = self.tokens[-LONGEST_PERIOD * LEAST_TIMES :]
        return any(
            len(tail) >= (length := max(LEAST_REPEATED, period * LEAST_TIMES))
            and tail[-length:-period] == tail[period - length :]
            for period in range(1, LONGEST_PERIOD + 1)
        )
