"""The pages that a screen shows, drawn into a long column: paper, picture or label, with passages painted over.

What is not there yet is asked for by looking for it; it arrives later, and whoever paints is to paint again then.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from burrow.ui.look import LIGHT, colours
from burrow.ui.page_layout import Box, PageLayout
from burrow.ui.page_text import PageText
from burrow.ui.passages import Kind, Passages, Place
from burrow.ui.renders import Rectangle, Renders

SHADES: dict[Kind, str] = {
    "found": LIGHT.found, "cited": LIGHT.cited, "current": LIGHT.current, "selected": "#a9d3cc",
}  # fmt: skip
"""Paper is white whatever the window's colours are, so what is painted on it has the light ones."""
MARGIN = 24
"""Pixels around the words on a page without a picture."""

ROUNDED = 2
"""Pixels by which a picture is larger or smaller than its page when that is rounding alone."""


class PagePainter:
    def __init__(self, text: PageText, renders: Renders) -> None:
        self._text = text
        self._renders = renders
        self.passages = Passages()
        """What is painted over the pages."""
        self._selected: Sequence[Rectangle] = ()
        """Where the selection was when that was last known; it stays painted there while it grows."""

    def paint(self, painter: QPainter, layout: PageLayout, shown: range, ratio: float) -> None:
        """Draw these pages, in the column's pixels; `ratio` is the number of the screen's pixels for each of those."""
        for page in shown:
            self._paint_page(painter, layout, page, ratio)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for area, kind in self.areas(layout, shown):
            painter.fillRect(area, QColor(SHADES[kind]))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def areas(self, layout: PageLayout, shown: range) -> Iterator[tuple[QRectF, Kind]]:
        """What is painted over these pages, in the column's pixels."""
        for place, kind in self._passages_on(shown):
            for part in self._parts(place, kind):
                if part.page in shown:
                    there = layout.to_column(part.page, Box(part.left, part.top, part.right, part.bottom))
                    yield QRectF(there.left, there.top, there.right - there.left, there.bottom - there.top), kind

    def select(self, place: Place | None) -> None:
        """Paint this as what is selected."""
        self.passages.selected = place
        if place is None:
            self._selected = ()

    def highlighted(self, shown: range) -> list[tuple[Place, Kind]]:
        """The passages that are painted over these pages by now."""
        return [(place, kind) for place, kind in self._passages_on(shown) if self._renders.rectangles(place)]

    def _passages_on(self, shown: range) -> list[tuple[Place, Kind]]:
        """The passages on these pages, the lowest first."""
        text = self._text.on(shown)
        return list(self.passages.between(*text)) if text is not None else []

    def _parts(self, place: Place, kind: Kind) -> Sequence[Rectangle]:
        known = self._renders.rectangles(place)
        if kind != "selected":
            return known or ()
        if known is not None:
            self._selected = known
        return self._selected

    def _paint_page(self, painter: QPainter, layout: PageLayout, page: int, ratio: float) -> None:
        on = layout.box(page)
        area = QRectF(on.left, on.top, on.right - on.left, on.bottom - on.top)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(colours().line))
        painter.fillRect(area, Qt.GlobalColor.white)
        picture = self._renders.picture(page, layout.scale * ratio)
        if picture is None:
            painter.setPen(QColor(LIGHT.muted))
            words = self._renders.broken.get(page, self._text.label(page))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), int(wrapped), words)
            return
        self._draw(painter, picture, area, layout.turn, ratio)

    def _draw(self, painter: QPainter, picture: QImage, area: QRectF, turn: int, ratio: float) -> None:
        """A picture that has the page's size but for rounding is not scaled, which would blur it."""
        corner = {90: area.topRight(), 180: area.bottomRight(), 270: area.bottomLeft()}.get(turn, area.topLeft())
        size = area.size().transposed() if turn in (90, 270) else area.size()
        own = QSizeF(picture.size()) / ratio
        exact = max(abs(own.width() - size.width()), abs(own.height() - size.height())) * ratio < ROUNDED
        painter.save()
        painter.setClipRect(area)
        painter.translate(corner)  # where the picture's upper left corner belongs
        painter.rotate(turn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(QRectF(QPointF(), own if exact else size), picture)
        painter.restore()
