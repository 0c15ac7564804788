"""Which passages are highlighted in a view of a document, and in which order they are painted."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Place = tuple[int, int]
Kind = Literal["found", "cited", "current", "selected"]


@dataclass(slots=True)
class Passages:
    found: Sequence[Place] = ()
    """Hits of a search, in order."""
    cited: Sequence[Place] = ()
    current: Place | None = None
    """What was asked for last."""
    selected: Place | None = None

    def between(self, start: int, end: int) -> Iterator[tuple[Place, Kind]]:
        """Those of which something lies between two offsets, the lowest layer first; a selection is cut to them."""
        first = max(bisect_left(self.found, (start, 0)) - 1, 0)
        for place in self.found[first : bisect_left(self.found, (end, 0))]:
            if place[1] > start and place != self.current:
                yield place, "found"
        for place in self.cited:
            if place[0] < end and place[1] > start and place != self.current:
                yield place, "cited"
        if self.current is not None and self.current[0] < end and self.current[1] > start:
            yield self.current, "current"
        if self.selected is not None:
            cut = max(self.selected[0], start), min(self.selected[1], end)
            if cut[0] < cut[1]:
                yield cut, "selected"
