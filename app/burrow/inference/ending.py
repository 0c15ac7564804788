"""Pieces of generated text -> the reply: where it ends, and which part of it may be shown already.

A stop string never leaks, not even its first characters: what may still become one is held back until it is decided.
Does not know tokens; the ends that are tokens (end of turn, maximum) are told to it by `close`.
"""

import re

from burrow.inference.engine import Finish

_OPENING = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")


class ReplyText:
    """Feed it pieces until `finish` is set or the model ends by itself, then `close` it."""

    def __init__(self, stop: tuple[str, ...] = (), stop_at_fence: bool = False) -> None:
        self.text = ""
        """The reply so far; its end may still turn out to be a stop string until `finish` is set or `close` called."""
        self.finish: Finish | None = None
        self._stop = stop
        self._reach = max(map(len, stop), default=1) - 1
        self._fence = _Fence() if stop_at_fence else None
        self._shown = 0

    def feed(self, piece: str) -> str:
        """Take the next piece; return what may be shown now, which is never taken back."""
        if self.finish is not None or not piece:
            return ""
        begin = max(0, len(self.text) - self._reach)
        self.text += piece
        # Whatever is complete first ends the reply, so that it does not matter how the text was cut into pieces.
        ends = [(at + len(stop), at, False) for stop in self._stop if (at := self.text.find(stop, begin)) >= 0]
        closed = self._fence.find(self.text) if self._fence else -1
        if closed >= 0:
            ends.append((closed + 1, closed, True))
        if ends:
            _, cut, fence = min(ends)
            self.text = self.text[:cut]
            self.finish = "fence" if fence else "stop"
            return self._show(cut)
        return self._show(len(self.text) - self._undecided())

    def close(self, finish: Finish) -> str:
        """The model ended by itself (`finish` says how); return the text that was held back."""
        if self.finish is None:
            closed = self._fence is not None and finish == "stop" and self._fence.find(self.text + "\n") >= 0
            self.finish = "fence" if closed else finish
        return self._show(len(self.text))

    def _show(self, end: int) -> str:
        piece = self.text[self._shown : end]
        self._shown = max(self._shown, end)
        return piece

    def _undecided(self) -> int:
        """Length of the longest end of the text that begins a stop string."""
        for length in range(min(self._reach, len(self.text)), 0, -1):
            tail = self.text[-length:]
            if any(stop.startswith(tail) for stop in self._stop):
                return length
        return 0


class _Fence:
    """Looks for the closing fence of the first code block, line by line (CommonMark's rule for fences)."""

    def __init__(self) -> None:
        self._line = 0
        self._open = ""

    def find(self, text: str) -> int:
        """The offset just behind the closing fence's line, or -1. A line counts once its newline is there, because
        three backticks at the end of the text may still become the opening of something else."""
        while (end := text.find("\n", self._line)) >= 0:
            line = text[self._line : end]
            self._line = end + 1
            if self._open and self._closes(line):
                return end
            if not self._open and (match := _OPENING.match(line)):
                self._open = match[1]
        return -1

    def _closes(self, line: str) -> bool:
        fence = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        return indent <= 3 and len(fence) >= len(self._open) and set(fence) == {self._open[0]}
