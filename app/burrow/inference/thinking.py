"""Thinking models: how their blocks begin and end, and a reply's text -> what was thought and what was answered.

Which model thinks in which way is told by its chat template. Does not know tokens.
"""

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Block:
    """One way of thinking before an answer."""

    open: str
    close: str
    ending: str
    """What is written in the model's place to end its thinking."""
    space: str = ""
    """What the model writes between `open` and its first thought."""
    unsaid: str = "\0"
    """What may stand before `close` and is no thought either."""

    def opened_by(self, written: str) -> bool:
        """Whether a prompt ends inside the block."""
        return re.search(re.escape(self.open) + r"\n?\Z", written) is not None


_CHANNELS = Block(
    "<|channel|>analysis<|message|>",
    "<|channel|>final<|message|>",
    "<|end|><|start|>assistant<|channel|>final<|message|>",
    unsaid="<|end|><|start|>assistant",
)
USUAL_BLOCK = Block("<think>", "</think>", "\n</think>\n\n", "\n")
_BLOCKS = (
    USUAL_BLOCK,
    Block("<|START_THINKING|>", "<|END_THINKING|>", "<|END_THINKING|>"),
    Block("[THINK]", "[/THINK]", "[/THINK]"),
    Block("<seed:think>", "</seed:think>", "</seed:think>"),
    Block("<|channel>thought\n", "<channel|>", "<channel|>"),
)


def block_of(template: str | None) -> Block | None:
    """How a model with this chat template thinks; None where it does not, or in a way that is not known here."""
    source = (template or "").replace("\\n", "\n")
    if "<|channel|>" in source and "analysis" in source:
        return _CHANNELS
    return next((block for block in _BLOCKS if block.open in source), None)


class Thought:
    """Takes a reply piece by piece and keeps the thinking block at its beginning apart, if there is one."""

    def __init__(self, block: Block, inside: bool, strip: bool = True) -> None:
        """`inside`: the prompt has opened the block already. `strip`: white space behind it belongs to no one."""
        self._block = block
        self._strip = strip
        self._state: Literal["before", "inside", "behind", "answer"] = "inside" if inside else "before"
        self._held = ""
        """Text of which it is not decided yet what it is."""
        self._parts: list[str] = []

    @property
    def inside(self) -> bool:
        return self._state == "inside"

    @property
    def found(self) -> bool:
        """Whether there is a block, be it empty."""
        return self._state in ("inside", "behind") or bool(self._parts)

    @property
    def answering(self) -> bool:
        return self._state == "answer"

    @property
    def text(self) -> str:
        """What was thought, without the marks around it."""
        thought = "".join(self._parts) + (self._held if self.inside else "")
        return thought.strip().removesuffix(self._block.unsaid).strip()

    def feed(self, piece: str) -> str:
        """The part of the text that is the answer's."""
        if self._state == "answer":
            return piece
        self._held += piece
        if self._state == "before":
            self._begin()
        if self._state == "inside":
            self._look_for_close()
        if self._state == "behind":
            self._held = self._held.lstrip() if self._strip else self._held
            self._state = "answer" if self._held or not self._strip else "behind"
        return self._given() if self._state == "answer" else ""

    def close(self) -> None:
        """The block is ended from outside."""
        self._parts.append(self._held)
        self._held = ""
        self._state = "behind" if self._strip else "answer"

    def end(self) -> str:
        """Nothing more comes; return what was held back of an answer."""
        return self._given() if self._state == "before" else ""

    def _begin(self) -> None:
        start = self._held.lstrip()
        if start.startswith(self._block.open):
            self._state = "inside"
            self._held = start.removeprefix(self._block.open)
        elif start.startswith(self._block.close):
            self._state = "behind"
            self._held = start.removeprefix(self._block.close)
        elif not (self._block.open.startswith(start) or self._block.close.startswith(start)):
            self._state = "answer"

    def _look_for_close(self) -> None:
        before, mark, after = self._held.partition(self._block.close)
        if mark:
            self._parts.append(before)
            self._held = after
            self._state = "behind"
        else:
            keep = len(self._held) - len(self._block.close) + 1
            if keep > 0:
                self._parts.append(self._held[:keep])
                self._held = self._held[keep:]

    def _given(self) -> str:
        held, self._held = self._held, ""
        return held
