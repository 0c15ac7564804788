"""Page sizes, a zoom and a turn -> where each page lies in a long column, and which of them a screen shows.

Only arithmetic: knows nothing of Qt and of what is on the pages. Lengths on a page are points with the origin at its
upper left corner as the file shows it; lengths in the column are pixels.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

GAP = 12
"""Pixels between two pages and around them."""
PIXELS_PER_POINT = 96 / 72
LEAST_ZOOM, MOST_ZOOM = 0.1, 8.0
STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0)
"""The zooms that are gone through one by one."""
Spot = tuple[int, float, float]
"""A page and a place on it: points from its left and upper edge."""


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float


class PageLayout:
    """A column of pages; the values are read only, a change makes a new layout."""

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, turn: int, width: int) -> None:
        """`sizes` are widths and heights in points, `turn` is 0, 90, 180 or 270 degrees clockwise; pages are centred
        in `width` pixels where they are narrower."""
        self.turn = turn % 360
        self.scale = min(max(zoom, LEAST_ZOOM), MOST_ZOOM) * PIXELS_PER_POINT
        """Pixels for each point."""
        self._sizes = sizes
        self._tops: list[int] = []
        top = GAP
        widest = 0
        for page in range(len(sizes)):
            wide, high = self.size(page)
            self._tops.append(top)
            top += high + GAP
            widest = max(widest, wide)
        self.height = top
        self.width = max(width, widest + 2 * GAP)

    def size(self, page: int) -> tuple[int, int]:
        """Of a page as it is shown, in pixels."""
        wide, high = self._sizes[page]
        if self.turn in (90, 270):
            wide, high = high, wide
        return max(round(wide * self.scale), 1), max(round(high * self.scale), 1)

    def box(self, page: int) -> Box:
        """Where a page lies in the column."""
        wide, high = self.size(page)
        left = (self.width - wide) // 2
        return Box(left, self._tops[page], left + wide, self._tops[page] + high)

    def visible(self, top: int, bottom: int) -> range:
        """The pages of which something lies between two heights of the column."""
        if not self._tops:
            return range(0)
        first = max(bisect_right(self._tops, top) - 1, 0)
        if self._tops[first] + self.size(first)[1] < top and first + 1 < len(self._tops):
            first += 1
        last = max(bisect_right(self._tops, bottom) - 1, first)
        return range(first, last + 1)

    def page_at(self, height: float) -> int:
        """The page at a height of the column, or the one above it where there is none."""
        return max(bisect_right(self._tops, height) - 1, 0)

    def to_column(self, page: int, place: Box) -> Box:
        """A rectangle on a page, in points -> in the column, in pixels."""
        wide, high = self._sizes[page]
        match self.turn:
            case 90:
                turned = Box(high - place.bottom, place.left, high - place.top, place.right)
            case 180:
                turned = Box(wide - place.right, high - place.bottom, wide - place.left, high - place.top)
            case 270:
                turned = Box(place.top, wide - place.right, place.bottom, wide - place.left)
            case _:
                turned = place
        on, scale = self.box(page), self.scale
        return Box(
            on.left + turned.left * scale,
            on.top + turned.top * scale,
            on.left + turned.right * scale,
            on.top + turned.bottom * scale,
        )

    def to_page(self, x: float, y: float) -> Spot:
        """A place in the column -> the page there and the place on it in points, moved onto the page if it is not."""
        page = self.page_at(y)
        on = self.box(page)
        wide, high = self._sizes[page]
        across = (min(max(x, on.left), on.right) - on.left) / self.scale
        down = (min(max(y, on.top), on.bottom) - on.top) / self.scale
        match self.turn:
            case 90:
                across, down = down, high - across
            case 180:
                across, down = wide - across, high - down
            case 270:
                across, down = wide - down, across
        return page, across, down


def zoom_to_width(sizes: Sequence[tuple[float, float]], turn: int, width: int) -> float:
    """The zoom at which the usual page is as wide as the view."""
    wide = _usual(sizes)[1 if turn in (90, 270) else 0]
    return min(max((width - 2 * GAP) / (wide * PIXELS_PER_POINT), LEAST_ZOOM), MOST_ZOOM)


def zoom_to_page(sizes: Sequence[tuple[float, float]], turn: int, width: int, height: int) -> float:
    """The zoom at which the usual page fits into the view."""
    high = _usual(sizes)[0 if turn in (90, 270) else 1]
    tall = (height - 2 * GAP) / (high * PIXELS_PER_POINT)
    return min(max(min(zoom_to_width(sizes, turn, width), tall), LEAST_ZOOM), MOST_ZOOM)


def larger(zoom: float) -> float:
    """The next step above a zoom."""
    return next((step for step in STEPS if step > zoom * 1.01), STEPS[-1])


def smaller(zoom: float) -> float:
    """The next step below a zoom."""
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), STEPS[0])


def _usual(sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median width and height: one fold-out map does not make all pages tiny."""
    if not sizes:
        return 595.0, 842.0
    middle = len(sizes) // 2
    return sorted(w for w, _ in sizes)[middle] or 595.0, sorted(h for _, h in sizes)[middle] or 842.0
