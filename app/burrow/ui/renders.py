"""Pictures of a document's pages and places on them, fetched from the rendering process in a thread of its own.

What the view wants last is done first, what it no longer wants is dropped; pictures are kept up to a bound on memory.
Nothing here blocks the caller: an answer that is not there yet arrives later, as a signal.
"""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from burrow.errors import Problem
from burrow.events import Event
from burrow.ui.background import Background

MOST_BYTES = 192 << 20
"""Of pictures that are kept."""
MOST_PIXELS = 12_000_000
"""Of one picture; a page that is shown larger is drawn from a smaller picture."""
MOST_PLACES = 20_000
Place = tuple[int, int]


class Size(Protocol):
    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...


class Rectangle(Protocol):
    @property
    def page(self) -> int: ...
    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


class Renderer(Protocol):
    """What `burrow.documents.rendering` offers. Its calls block and raise `Problem`; `close` ends one that waits."""

    @property
    def sizes(self) -> Sequence[Size]: ...
    def render(self, page: int, scale: float) -> Any: ...
    def rectangles(self, start: int, end: int) -> Sequence[Rectangle]: ...
    def offset_at(self, page: int, x: float, y: float) -> int | None: ...
    def close(self) -> None: ...


class Renders(QObject):
    arrived = Signal()
    """There is a picture or a rectangle that was not there before."""
    failed = Signal(object)
    """The `Problem` with a page that cannot be drawn; it is not tried again."""

    def __init__(self, renderer: Renderer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self.sizes = [(size.width, size.height) for size in renderer.sizes]
        self._pictures: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._places: OrderedDict[Place, Sequence[Rectangle]] = OrderedDict()
        self._asked: set[Place] = set()
        self.broken: dict[int, str] = {}
        """Pages that cannot be drawn, and why."""
        self._wake = threading.Condition()
        self._wanted: list[tuple[int, float]] = []
        self._questions: deque[tuple[Callable[[], Any], Callable[[Any], None]]] = deque()
        self._drawn_last = False
        """Pictures and questions take turns."""
        self._over = False
        self._bridge = Background(_nothing, self)
        self._bridge.run(self._serve, lambda _: None, self._raise)

    def want(self, pages: Sequence[int], scale: float) -> None:
        """These pages are to be there at this scale (pixels for a point), the first before the others; whatever was
        wanted before is not any more."""
        with self._wake:
            wanted = [(page, self._bounded(page, scale)) for page in pages if page not in self.broken]
            self._wanted = [one for one in wanted if one not in self._pictures]
            self._wake.notify()

    def picture(self, page: int, scale: float) -> QImage | None:
        """A page's picture at this scale, or the nearest that there is."""
        exact = (page, self._bounded(page, scale))
        if exact in self._pictures:
            self._pictures.move_to_end(exact)
            return self._pictures[exact]
        others = [key for key in self._pictures if key[0] == page]
        return self._pictures[min(others, key=lambda key: abs(key[1] - scale))] if others else None

    def is_sharp(self, page: int, scale: float) -> bool:
        """Whether a page's picture is there at this very scale."""
        return (page, self._bounded(page, scale)) in self._pictures

    def rectangles(self, place: Place) -> Sequence[Rectangle] | None:
        """Where a passage lies on the pages; None when that is not known yet: it is asked for and arrives."""
        known = self._places.get(place)
        if known is None and place not in self._asked:
            self._asked.add(place)
            self.ask(partial(self._renderer.rectangles, *place), partial(self._keep_places, place))
        return known

    def offset_at(self, page: int, x: float, y: float, then: Callable[[int | None], None]) -> None:
        """Ask which character is at a place on a page."""
        self.ask(lambda: self._renderer.offset_at(page, x, y), then)

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something that blocks in the rendering thread, and hand over what came of it."""
        with self._wake:
            self._questions.append((work, then))
            self._wake.notify()

    def close(self) -> None:
        """Nothing arrives after this, and the rendering process ends."""
        with self._wake:
            self._over = True
            self._wanted = []
            self._questions.clear()
            self._wake.notify()
        self._renderer.close()
        self._bridge.close(patience=0.0)
        self._pictures.clear()

    def _bounded(self, page: int, scale: float) -> float:
        wide, high = self.sizes[page]
        most = (MOST_PIXELS / max(wide * high, 1.0)) ** 0.5
        return round(min(scale, most), 3)

    def _serve(self) -> None:
        """The rendering thread."""
        while (job := self._next()) is not None:
            job()

    def _next(self) -> Callable[[], None] | None:
        with self._wake:
            while not (self._over or self._questions or self._wanted):
                self._wake.wait()
            if self._over:
                return None
            self._drawn_last = bool(self._wanted) and not (self._questions and self._drawn_last)
            if self._drawn_last:
                return partial(self._draw, *self._wanted.pop(0))
            return partial(self._reply, *self._questions.popleft())

    def _reply(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        try:
            result = work()
        except Problem:
            result = None  # whoever asked learns that it is not known; the page itself says why when it is drawn
        self._bridge.post(lambda: then(result))

    def _draw(self, page: int, scale: float) -> None:
        try:
            drawn = self._renderer.render(page, scale)
        except Problem as problem:
            caught = problem
            with self._wake:  # at once, so that nobody asks for it again before the main thread hears of it
                self.broken[page] = caught.message
                self._wanted = [wanted for wanted in self._wanted if wanted[0] != page]
            self._bridge.post(lambda: self._break(page, caught))
            return
        picture = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()
        self._bridge.post(lambda: self._keep(page, scale, picture))

    def _keep(self, page: int, scale: float, picture: QImage) -> None:
        self._pictures[page, scale] = picture
        total = sum(kept.sizeInBytes() for kept in self._pictures.values())
        while total > MOST_BYTES and len(self._pictures) > 1:
            _, gone = self._pictures.popitem(last=False)
            total -= gone.sizeInBytes()
        self.arrived.emit()

    def _break(self, page: int, problem: Problem) -> None:
        self.broken[page] = problem.message
        self.failed.emit(problem)

    def _keep_places(self, place: Place, found: Sequence[Rectangle] | None) -> None:
        self._places[place] = found or ()
        self._asked.discard(place)
        while len(self._places) > MOST_PLACES:
            self._places.popitem(last=False)
        self.arrived.emit()

    def _raise(self, error: Exception) -> None:
        raise error


def _nothing(events: list[Event]) -> None:
    pass
