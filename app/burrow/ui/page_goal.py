"""A place in the text that is to be shown -> where on the pages to scroll, as soon as it is known where it lies."""

from dataclasses import dataclass

from burrow.ui.page_layout import Box
from burrow.ui.page_text import PageText
from burrow.ui.passages import Place
from burrow.ui.renders import Renders


@dataclass(frozen=True, slots=True)
class Goal:
    page: int
    spot: Box | None
    """In points, on the page; None for the page's upper edge."""
    at_top: bool
    """Whether it belongs at the upper edge of the screen."""


class PageGoal:
    def __init__(self, text: PageText, renders: Renders) -> None:
        self._text = text
        self._renders = renders
        self._sought: tuple[Place, bool] | None = None
        """A passage, and whether to the upper edge."""

    def seek(self, place: Place, at_top: bool) -> None:
        self._sought = (place, at_top)

    def forget(self) -> None:
        self._sought = None

    def take(self) -> Goal | None:
        """Where to scroll, once; None when nothing is sought, or it is not known yet where it lies."""
        if self._sought is None:
            return None
        place, at_top = self._sought
        page = self._text.page_of(place[0])
        if at_top and self._text.begins(page, place[0]):
            self._sought = None
            return Goal(page, None, at_top)
        found = self._renders.rectangles(place)
        if found is None:
            return None
        self._sought = None
        if not found:
            return Goal(page, None, at_top)
        first = found[0]
        return Goal(first.page, Box(first.left, first.top, first.right, first.bottom), at_top)
