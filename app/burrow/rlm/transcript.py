"""The conversation of one run with its model. It only grows, so that the model's cache keeps every token of it.

When it would no longer fit the window, it is begun anew with older outputs shortened: the model's own code is never
cut, and the full outputs stay in `history`.
"""

from collections.abc import Sequence

from burrow.inference.engine import Message
from burrow.rlm.prompts import shortened
from burrow.rlm.tree import Tree

_SHORT = 300
"""Characters that an older message keeps."""


class Transcript:
    def __init__(self, tree: Tree, node: str, first: Sequence[Message]) -> None:
        self._tree = tree
        self._node = node
        self._messages = list(first)
        self._told = 0
        self._begun = 1
        self.history: list[dict[str, str]] = []
        """Every block in full (`code`, `output`); the code sees it as `history`."""

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self._messages)

    @property
    def conversation(self) -> str:
        """The engine's name for it; a new one after a new beginning."""
        return self._tree.conversation(f"{self._node}#{self._begun}")

    @property
    def newest(self) -> str:
        """What the next request adds to what the model has already read or written."""
        return "\n\n".join(message.text for message in self._messages[self._told :])

    def add_reply(self, text: str) -> None:
        self._messages.append(Message("assistant", text or "(nothing)"))
        self._told = len(self._messages)

    def add_report(self, report: str, turn: int, turns: int) -> bool:
        """What the model's code did; False when the window is full even with older outputs shortened."""
        left = self._tree.ledger.calls_left
        return self._add(self._tree.profile.after_code(report, turn, turns, left))

    def add_commit(self, limit: str) -> bool:
        """The last request: the best answer from what there is. False when it does not fit."""
        text = self._tree.profile.commit_message(limit)
        if self._messages[-1].role == "user":  # interrupted before the model said anything
            text = f"{self._messages.pop().text}\n\n{text}"
            self._begun += 1
        return self._add(Message("user", text))

    def _add(self, message: Message) -> bool:
        self._messages.append(message)
        if not self._fits():
            self._shorten()
        return self._fits()

    def _fits(self) -> bool:
        """Whether the messages and one reply fit the window; characters are counted first, since tokens cost."""
        engine, profile = self._tree.engine, self._tree.profile
        room = engine.info().window - profile.root_tokens - 16 * len(self._messages)
        if sum(len(message.text) for message in self._messages) <= room:
            return True
        return sum(engine.count_tokens(message.text) for message in self._messages) <= room

    def _shorten(self) -> None:
        """Begin anew: outputs but the newest shortened to a head and a tail."""
        last = len(self._messages) - 1
        for index in range(2, last):
            message = self._messages[index]
            if message.role == "user":
                self._messages[index] = Message("user", shortened(message.text, _SHORT))
        self._begun += 1
