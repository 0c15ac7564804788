"""Places on pages that a mouse was pressed at, dragged to or clicked twice on -> the passage that is selected.

Which character is at a place is asked of the rendering process; answers come later, and late ones are dropped.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from burrow.ui.page_layout import Spot
from burrow.ui.passages import Place
from burrow.ui.renders import Renders


class PageSelection(QObject):
    changed = Signal()

    def __init__(self, text: str, renders: Renders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._renders = renders
        self.place: Place | None = None
        """What is selected."""
        self._anchor: Place | None = None
        """Where the selection that is being drawn began: a character or, after two clicks, a word."""
        self._by_words = False
        self._asked = 0
        """Number of the latest question where the mouse is; answers to earlier ones are stale."""

    def begin(self, spot: Spot) -> None:
        """Select nothing; `extend` goes on from here."""
        self._select(None)
        self._anchor, self._by_words = None, False
        self._ask(spot, self._begin, late=True)

    def extend(self, spot: Spot) -> None:
        """Select from where it began to here."""
        self._ask(spot, self._extend)

    def choose_word(self, spot: Spot) -> None:
        """Select the word that is here; `extend` goes on from it, word by word."""
        self._anchor, self._by_words = None, True
        self._ask(spot, self._choose_word, late=True)

    def choose_all(self) -> None:
        self._select((0, len(self._text)))

    def words(self) -> str:
        """The selected text, as the document has it."""
        return self._text[self.place[0] : self.place[1]] if self.place else ""

    def _ask(self, spot: Spot, then: Callable[[int], None], late: bool = False) -> None:
        """Which character is there; a `late` answer still counts when something else was asked since."""
        self._asked += 1
        number = self._asked

        def take(offset: int | None) -> None:
            if offset is not None and (late or number == self._asked):
                then(offset)

        self._renders.offset_at(*spot, take)

    def _begin(self, offset: int) -> None:
        if not self._by_words:
            self._anchor = (offset, offset + 1)

    def _extend(self, offset: int) -> None:
        if self._anchor is not None:
            here = self._word_at(offset) if self._by_words else (offset, offset + 1)
            self._select((min(self._anchor[0], here[0]), max(self._anchor[1], here[1])))

    def _choose_word(self, offset: int) -> None:
        if self._by_words:
            self._anchor = word = self._word_at(offset)
            self._select(word if word[0] < word[1] else None)

    def _word_at(self, offset: int) -> Place:
        """Nothing, where there is none."""
        start = end = offset
        while start > 0 and self._text[start - 1].isalnum():
            start -= 1
        while end < len(self._text) and self._text[end].isalnum():
            end += 1
        return start, end

    def _select(self, place: Place | None) -> None:
        self.place = place
        self.changed.emit()
