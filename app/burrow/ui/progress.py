"""Events -> how far a run is: its phase, turn, calls, and how fast the model writes. Knows nothing of Qt and of clocks:
whoever asks says what time it is, so that a replay shows what was and not what is.
"""

from collections import deque
from collections.abc import Iterable, Sequence

from burrow.events import (
    ENDS,
    CallEnded,
    CallStarted,
    CodeRan,
    Event,
    Progressed,
    ReplyReceived,
    RunStarted,
    TextStreamed,
    TurnStarted,
)

LEAST_MEASURED = 3
"""Calls that have to be over before anything is said about the others."""
CHARACTERS = 3.5
"""Of a token, until a whole reply has told what it is with this model."""
WINDOW = 5.0
"""Seconds over which the speed is measured."""


class RunProgress:
    """What the progress line says about a run."""

    def __init__(self) -> None:
        self.started: float | None = None
        self.ended: float | None = None
        self.phase = ""
        """`reading`, `writing`, `running code`, or what the engine calls it."""
        self.done = 0
        self.total = 0
        """Prompt tokens read, of all that must be read; 0 where unknown."""
        self.turn = 0
        self.limit = 0
        self.calls = 0
        self.open_calls = 0
        self._calls_ended: list[float] = []
        """When the calls of the batch under way ended."""
        self._batch_began = 0.0
        self._phase_began = 0.0
        self._pieces: deque[tuple[float, int]] = deque(maxlen=4096)
        """When text came, and how many characters: pieces that came together are one by then."""
        self._characters = CHARACTERS

    def apply(self, events: Iterable[Event], now: float) -> None:
        for event in events:
            self._apply(event, now)

    def elapsed(self, now: float) -> float:
        if self.started is None:
            return 0.0
        return (self.ended if self.ended is not None else now) - self.started

    def speed(self, now: float) -> float:
        """Tokens written in a second, by their characters; 0 when nothing was written of late."""
        recent = [(moment, length) for moment, length in self._pieces if moment > now - WINDOW]
        if not recent:
            return 0.0
        tokens = sum(length for _, length in recent) / self._characters
        return tokens / max(now - recent[0][0], 0.5)

    def seconds_left(self, now: float) -> tuple[float, float] | None:
        """The least and the most that what is under way now will take: the open calls, or the rest of a long prompt.

        None where too little is known to say. How many turns will follow nobody knows, so they are not in it.
        """
        if self.open_calls and len(self._calls_ended) >= LEAST_MEASURED:
            return self._left(self.open_calls, self._calls_ended, self._batch_began, now)
        if self.total > self.done > 0 and self._phase_began and now > self._phase_began:
            rate = self.done / (now - self._phase_began)
            left = (self.total - self.done) / rate
            return (left * 0.9, left * 1.2) if now - self._phase_began > 2.0 else None
        return None

    def _left(self, count: int, ended: Sequence[float], began: float, now: float) -> tuple[float, float] | None:
        """By the pace of all calls of the batch and by that of the latest: the truth is rarely outside the two."""
        if now - began < 2.0:
            return None
        recent = ended[-max(len(ended) // 4, LEAST_MEASURED) :]
        paces = (len(ended) / (now - began), len(recent) / max(now - recent[0], 0.001))
        return count / max(paces), count / min(paces)

    def _apply(self, event: Event, now: float) -> None:
        match event:
            case RunStarted(parent=None):
                self.started, self.phase = now, "starting"
            case TurnStarted(parent="r"):
                self.turn, self.limit = event.number, event.limit
                self._enter("reading")
            case CallStarted():
                if not self.open_calls:
                    self._batch_began, self._calls_ended = now, []
                self.calls += 1
                self.open_calls += 1
            case CallEnded():
                self.open_calls = max(self.open_calls - 1, 0)
                self._calls_ended.append(now)
            case Progressed():
                if event.phase != self.phase or event.done < self.done:
                    self._phase_began = now
                self.phase, self.done, self.total = event.phase, event.done, event.total
            case TextStreamed():
                self._pieces.append((now, len(event.text)))
                if self.phase != "writing" and self.open_calls == 0:
                    self._enter("writing")
            case ReplyReceived():
                written = event.usage.tokens_generated
                if written and event.reply:
                    self._characters = max(len(event.reply) + len(event.thought), 1) / written
                if event.code:
                    self._enter("running code")
            case CodeRan():
                self._enter("thinking")
            case _ if isinstance(event, ENDS) and event.node == "r":
                self.ended = now
                self.open_calls = 0

    def _enter(self, phase: str) -> None:
        self.phase, self.done, self.total = phase, 0, 0
        self._phase_began = 0.0
