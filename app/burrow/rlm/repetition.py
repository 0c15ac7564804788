"""A reply as it streams -> whether it only repeats itself: small models get caught in loops, and every token costs."""

SHORTEST = 480
"""Characters that must repeat before a reply counts as caught."""
TIMES = 4
LONGEST_PERIOD = 400
_EVERY = 160
"""New characters after which the tail is looked at again."""


class Repetition:
    """Watches one reply. Used by one thread at a time."""

    def __init__(self) -> None:
        self.caught = False
        self._tail = ""
        self._unseen = 0

    def feed(self, piece: str) -> bool:
        """Take the next piece; True from the moment the reply is caught."""
        if not self.caught:
            self._tail = (self._tail + piece)[-TIMES * LONGEST_PERIOD :]
            self._unseen += len(piece)
            if self._unseen >= _EVERY:
                self._unseen = 0
                self.caught = repeats(self._tail)
        return self.caught


def repeats(text: str) -> bool:
    """Whether the end of `text` is one piece again and again, four times or more and 480 characters at least."""
    for period in range(1, LONGEST_PERIOD + 1):
        length = max(SHORTEST, TIMES * period)
        if length > len(text):
            return False
        if text[-1] != text[-1 - period]:
            continue
        tail = text[-length:]
        if tail[period:] == tail[:-period]:
            return True
    return False
