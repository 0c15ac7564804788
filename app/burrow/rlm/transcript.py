"""The conversation of one run with its model. It only grows, so that the model's cache keeps every token of it.

When it would no longer fit the window, it is begun anew: first with older outputs shortened, then with the oldest
turns replaced by notes that a model writes of them. The model's own code is never cut: a block stands there whole or
not at all, and every block and output is in `history` in full.
"""

from collections.abc import Callable, Sequence

from burrow.inference.engine import Message
from burrow.rlm.prompts import shortened
from burrow.rlm.tree import Tree

_SHORT = 300
"""Characters that an older output keeps."""
_ROOMY = 0.7
"""Share of the room that may be filled after the older outputs are shortened; above it the oldest turns go, too."""
_FRAME = 16
"""Tokens that a model's template writes around a message."""

Summarise = Callable[[str], str]
"""The text of some turns -> notes of them; empty when none could be written."""


class Transcript:
    def __init__(self, tree: Tree, node: str, first: Sequence[Message], summarise: Summarise | None = None) -> None:
        """`summarise` is asked for notes when older turns must go; without it such a conversation ends."""
        self._tree = tree
        self._node = node
        self._system, self._first = first
        self._messages = list(first)
        self._summarise = summarise
        self._notes = ""
        self._gone = 0
        """Turns that are in the notes."""
        self._told = 0
        self._begun = 1
        self._asked = 0
        """The beginning that the model has last replied to."""
        self._said = list(first)
        self.history: list[dict[str, str]] = []
        """Every block in full (`code`, `output`); the code sees it as `history`."""

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self._messages)

    @property
    def said(self) -> tuple[Message, ...]:
        """Every message as it was first sent or received, also those that notes have replaced."""
        return tuple(self._said)

    @property
    def conversation(self) -> str:
        """The engine's name for it; a new one after a new beginning."""
        return self._tree.conversation(f"{self._node}#{self._begun}")

    @property
    def unread(self) -> tuple[Message, ...]:
        """What the next request makes the model compute: all of a conversation that is begun anew."""
        return tuple(self._messages[self._told :] if self._asked == self._begun else self._messages)

    @property
    def newest(self) -> str:
        """What the next request adds to what the model has already read or written."""
        return "\n\n".join(message.text for message in self._messages[self._told :])

    def add_reply(self, text: str) -> None:
        self._append(Message("assistant", text or "(nothing)"))
        self._told = len(self._messages)
        self._asked = self._begun

    def add_report(self, report: str, turn: int, turns: int) -> bool:
        """What the model's code did; False when the window is full and nothing more can go."""
        left = self._tree.ledger.calls_left
        return self._add(self._tree.profile.after_code(report, turn, turns, left))

    def add_commit(self, limit: str) -> bool:
        """The last request: the best answer from what there is. False when it does not fit."""
        text = self._tree.profile.commit_message(limit)
        if self._messages[-1].role == "user":  # interrupted before the model said anything
            text = f"{self._messages.pop().text}\n\n{text}"
            self._said.pop()
            self._told = min(self._told, len(self._messages))
            self._begun += 1
        return self._add(Message("user", text))

    def _append(self, message: Message) -> None:
        self._messages.append(message)
        self._said.append(message)

    def _add(self, message: Message) -> bool:
        self._append(message)
        if self._filled() <= 1.0:
            return True
        self._shorten()
        while self._filled() > _ROOMY and self._summarise is not None and self._drop_oldest():
            pass
        return self._filled() <= 1.0

    def _filled(self) -> float:
        """The share of the room for messages that is taken; characters are counted first, since tokens cost."""
        engine, profile = self._tree.engine, self._tree.profile
        info = engine.info()
        thinking = profile.thinking_tokens if info.thinks else 0
        room = info.window - profile.root_tokens - thinking - _FRAME * len(self._messages)
        if room <= 0:
            return 2.0
        characters = sum(len(message.text) for message in self._messages)
        if characters <= room:
            return min(characters / room, _ROOMY)
        return sum(engine.count_tokens(message.text) for message in self._messages) / room

    def _shorten(self) -> None:
        """Begin anew: outputs but the newest shortened to a head and a tail."""
        last = len(self._messages) - 1
        for index in range(2, last):
            message = self._messages[index]
            if message.role == "user":
                self._messages[index] = Message("user", shortened(message.text, _SHORT))
        self._begun += 1

    def _drop_oldest(self) -> bool:
        """Begin anew: notes in place of the older half of the turns; False when only the newest one is left."""
        turns = (len(self._messages) - 3) // 2  # pairs of reply and report between the first message and the newest
        if turns < 1 or self._summarise is None:
            return False
        gone = max(1, turns // 2)
        old = self._messages[2 : 2 + 2 * gone]
        work = "\n\n".join(message.text for message in old)
        if self._notes:
            work = f"Earlier notes: {self._notes}\n\n{work}"
        self._notes = self._summarise(work) or self._notes
        self._gone += gone
        kept = f"Notes of your turns 1 to {self._gone}; code and output in full are in `history`:\n"
        told = f"{self._first.text}\n\n{kept}{self._notes or '(none)'}"
        self._messages[: 2 + 2 * gone] = [self._system, Message("user", told)]
        self._told = max(0, self._told - 2 * gone)
        self._begun += 1
        return True
