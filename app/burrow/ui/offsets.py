"""Offsets into a Python string and into the same text in a Qt widget, turned into each other.

Python counts code points; Qt counts UTF-16 units, so every character beyond U+FFFF counts twice there. Only the places
of such characters are kept, which is nothing at all for most documents.
"""

import re
import sys
from array import array
from bisect import bisect_left, bisect_right

ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The two ways of counting in one text."""

    def __init__(self, text: str) -> None:
        # CPython takes four bytes a character only if one is beyond U+FFFF: the size tells, unread.
        narrow = (sys.getsizeof(text) < 3 * len(text) + 256 and len(text) > 1000) or ASTRAL.search(text) is None
        astral = () if narrow else (match.start() for match in ASTRAL.finditer(text))
        self._astral = array("q", astral)
        self.length = len(text)
        """In code points."""

    def to_qt(self, offset: int) -> int:
        """UTF-16 units before the code point `offset`; offsets outside the text are moved to its ends."""
        offset = min(max(offset, 0), self.length)
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, position: int) -> int:
        """The code point at the UTF-16 unit `position`; the middle of a pair belongs to the character it is part of."""
        passed = bisect_right(range(len(self._astral)), position, key=self._end_in_qt)
        offset = position - passed
        if passed < len(self._astral) and offset == self._astral[passed] + 1:
            offset -= 1
        return min(max(offset, 0), self.length)

    def _end_in_qt(self, index: int) -> int:
        """The unit after the astral character number `index`."""
        return self._astral[index] + index + 2
