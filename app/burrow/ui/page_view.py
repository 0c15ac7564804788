"""A document's pages as they look: one long column, drawn where it is on the screen, with passages painted over.

Offsets are those of the document's text; where they lie on the paper is asked of the rendering process and arrives
later, so a place that is to be shown is scrolled to when it is known. What is copied is the document's own text.
For screen readers the text view is the twin of this one: a picture has no words.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from burrow.documents.document import Document
from burrow.ui.look import LIGHT, colours
from burrow.ui.page_layout import PIXELS_PER_POINT, Box, PageLayout, zoom_to_page, zoom_to_width
from burrow.ui.passages import Kind, Passages
from burrow.ui.renders import Place, Renders

Fit = Literal["width", "page", "none"]
STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0)
SHADES: dict[Kind, str] = {
    "found": LIGHT.found, "cited": LIGHT.cited, "current": LIGHT.current, "selected": "#a9d3cc",
}  # fmt: skip
"""Paper is white whatever the window's colours are, so what is painted on it has the light ones."""
LINE = 48
"""Pixels that an arrow key scrolls."""
SETTLED = 90
"""Milliseconds after a change of size until sharp pictures are asked for."""


class PageView(QAbstractScrollArea):
    view_changed = Signal(int, int)
    """First and past-the-last code point on the screen."""
    zoom_changed = Signal()
    copied = Signal()

    def __init__(self, document: Document, renders: Renders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = document
        self._renders = renders
        renders.setParent(self)
        self._page_starts = [page.start for page in document.pages]
        self.fit: Fit = "width"
        self.zoom = 1.0
        self.turn = 0
        self._layout = PageLayout(renders.sizes, 1.0, 0, 100)
        self._passages = Passages()
        self._anchor: int | None = None
        """Where the selection that is being drawn began."""
        self._drag = 0
        """Number of the latest question where the mouse is; answers to earlier ones are stale."""
        self._seek: tuple[Place, bool] | None = None
        """A passage to scroll to as soon as it is known where it lies, and whether to the upper edge."""
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self._want)
        renders.arrived.connect(self._take)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Pages of {0}").format(document.name))
        self.setAccessibleDescription(self.tr("A picture of the pages; Ctrl+T shows their text"))
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)

    # what a document view asks of whatever shows its text

    def show_place(self, start: int, end: int) -> None:
        """Highlight a passage and scroll to it."""
        self._passages.current = (start, end)
        self._go((start, end), at_top=False)
        self.viewport().update()

    def forget_place(self) -> None:
        self._passages.current = None
        self.viewport().update()

    def show_cited(self, places: Iterable[Place]) -> None:
        self._passages.cited = sorted(places)
        self.viewport().update()

    def show_found(self, places: Sequence[Place]) -> None:
        """Highlight hits, which are in order; only those on the screen are looked up and drawn."""
        self._passages.found = places
        self.viewport().update()

    def go_to(self, offset: int) -> None:
        self._go((offset, offset + 1), at_top=False)

    def go_to_top(self, offset: int) -> None:
        """Scroll so that a place is at the upper edge; to the upper edge of its page when it begins it."""
        self._go((offset, offset + 1), at_top=True)

    def on_screen(self) -> Place:
        """First and past-the-last code point on the screen, as if each page's text were spread evenly over it."""
        top = self.verticalScrollBar().value()
        return self._offset_near(top), self._offset_near(top + self.viewport().height())

    def middle(self) -> int:
        """The code point in the middle of the screen, roughly."""
        return self._offset_near(self.verticalScrollBar().value() + self.viewport().height() / 2)

    def selected_text(self) -> str:
        selected = self._passages.selected
        return self._source.text[selected[0] : selected[1]] if selected else ""

    def copy(self) -> None:
        """The selected text, as the document has it."""
        if self._passages.selected:
            QGuiApplication.clipboard().setText(self.selected_text())
            self.copied.emit()

    def restyle(self) -> None:
        """The colours have changed."""
        self.viewport().update()

    def close_renders(self) -> None:
        """Let the rendering process go. The view stays as it is."""
        self._renders.close()

    # zoom and turn

    def set_fit(self, fit: Fit) -> None:
        self.fit = fit
        self._lay_out()

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Show the pages at this size; `around` is a place in the view that stays where it is."""
        self.fit, self.zoom = "none", zoom
        self._lay_out(around)

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in STEPS if step > self.zoom * 1.01), STEPS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((step for step in reversed(STEPS) if step < self.zoom * 0.99), STEPS[0]))

    def rotate(self) -> None:
        """A quarter turn clockwise."""
        self.turn = (self.turn + 90) % 360
        self._lay_out()

    def page_on_screen(self) -> int:
        """Index of the page that most of the screen shows."""
        return self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() / 2)

    def show_page(self, page: int) -> None:
        """Scroll to the upper edge of a page."""
        self._seek = None
        if 0 <= page < len(self._renders.sizes):
            self.verticalScrollBar().setValue(round(self._layout.box(page).top) - 4)

    def highlighted(self) -> list[tuple[Place, Kind]]:
        """What is painted over the pages on the screen now."""
        return [(place, kind) for place, kind in self._painted() if self._renders.rectangles(place)]

    def places_on_screen(self) -> list[QPoint]:
        """The middle of everything that is painted over the pages, in the view's pixels."""
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return [area.center().toPoint() - scroll for area, _ in self._areas()]

    def is_sharp(self) -> bool:
        """Whether every page on the screen is drawn at its very size."""
        scale = self._layout.scale * self.devicePixelRatioF()
        return all(self._renders.is_sharp(page, scale) for page in self._visible())

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._want()
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours().window))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            self._paint_page(painter, page)
        self._paint_passages(painter)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * 1.1 ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select((0, len(self._source.text)))
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._select(None)
            self._anchor = None
            self._ask_offset(event.position().toPoint(), self._begin)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask_offset(event.position().toPoint(), self._extend)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._ask_offset(event.position().toPoint(), self._select_word)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("&Copy"), self.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(self._passages.selected is not None)
        menu.popup(event.globalPos())

    # layout

    def _lay_out(self, around: QPoint | None = None) -> None:
        view = self.viewport().size()
        anchor = around or QPoint(view.width() // 2, 0)
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        place = self._layout.to_page(*(scroll + anchor).toTuple()) if self._renders.sizes else None
        sizes = self._renders.sizes
        if self.fit == "width":
            self.zoom = zoom_to_width(sizes, self.turn, view.width())
        elif self.fit == "page":
            self.zoom = zoom_to_page(sizes, self.turn, view.width(), view.height())
        self._layout = PageLayout(sizes, self.zoom, self.turn, view.width())
        self.zoom = self._layout.scale / PIXELS_PER_POINT
        self.verticalScrollBar().setRange(0, max(self._layout.height - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(self._layout.width - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        if place is not None:
            page, across, down = place
            there = self._layout.to_column(page, Box(across, down, across, down))
            self.verticalScrollBar().setValue(round(there.top) - anchor.y())
            self.horizontalScrollBar().setValue(round(there.left) - anchor.x())
        self.zoom_changed.emit()
        self.viewport().update()
        self._settling.start()
        self._follow_seek()
        self._tell()

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        return self._layout.visible(top, top + self.viewport().height())

    def _want(self) -> None:
        """Ask for what is on the screen, then for its neighbours."""
        shown = self._visible()
        if not shown:
            return
        around = [page for page in (shown.stop, shown.start - 1) if 0 <= page < len(self._renders.sizes)]
        middle = self.page_on_screen()
        wanted = sorted(shown, key=lambda page: abs(page - middle)) + around
        self._renders.want(wanted, self._layout.scale * self.devicePixelRatioF())

    def _tell(self) -> None:
        self.view_changed.emit(*self.on_screen())

    def _offset_near(self, height: float) -> int:
        pages = self._source.pages
        page = self._layout.page_at(height)
        if not pages or page >= len(pages):
            return len(self._source.text) if pages else 0
        on = self._layout.box(page)
        share = min(max((height - on.top) / max(on.bottom - on.top, 1), 0.0), 1.0)
        return pages[page].start + int(share * (pages[page].end - pages[page].start))

    # places

    def _go(self, place: Place, at_top: bool) -> None:
        self._seek = (place, at_top)
        self._follow_seek()

    def _follow_seek(self) -> None:
        """Scroll to the place that was asked for, if it is known by now where it lies."""
        if self._seek is None:
            return
        place, at_top = self._seek
        page = self._page_of(place[0])
        if at_top and page < len(self._page_starts) and place[0] == self._page_starts[page]:
            self.show_page(page)
            return
        found = self._renders.rectangles(place)
        if found is None:
            return
        self._seek = None
        if not found:
            self.show_page(page)
            return
        first = found[0]
        there = self._layout.to_column(first.page, Box(first.left, first.top, first.right, first.bottom))
        view, across = self.viewport().size(), self.horizontalScrollBar()
        self.verticalScrollBar().setValue(round(there.top - (24 if at_top else view.height() * 0.35)))
        if not across.value() <= there.left <= across.value() + view.width() * 0.8:
            across.setValue(round(there.left - view.width() * 0.2))

    def _page_of(self, offset: int) -> int:
        return max(bisect_right(self._page_starts, offset) - 1, 0)

    def _take(self) -> None:
        """Something arrived."""
        self._follow_seek()
        self.viewport().update()

    # selection

    def _ask_offset(self, at: QPoint, then: Callable[[int], None]) -> None:
        if not self._renders.sizes:
            return
        self._drag += 1
        number = self._drag
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        page, across, down = self._layout.to_page(*(at + scroll).toTuple())

        def take(offset: int | None) -> None:
            if offset is not None and (number == self._drag or then == self._begin):
                then(offset)

        self._renders.offset_at(page, across, down, take)

    def _begin(self, offset: int) -> None:
        self._anchor = offset

    def _extend(self, offset: int) -> None:
        if self._anchor is not None:
            self._select((min(self._anchor, offset), max(self._anchor, offset) + 1))

    def _select_word(self, offset: int) -> None:
        text = self._source.text
        start = end = offset
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        self._select((start, end) if end > start else None)

    def _select(self, place: Place | None) -> None:
        self._passages.selected = place
        self.viewport().update()

    # painting

    def _paint_page(self, painter: QPainter, page: int) -> None:
        on = self._layout.box(page)
        area = QRectF(on.left, on.top, on.right - on.left, on.bottom - on.top)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(colours().line))
        painter.fillRect(area, Qt.GlobalColor.white)
        picture = self._renders.picture(page, self._layout.scale * self.devicePixelRatioF())
        if picture is None:
            painter.setPen(QColor(LIGHT.muted))
            words = self._renders.broken.get(page, self._label(page))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(24, 24, -24, -24), int(wrapped), words)
            return
        painter.save()
        painter.translate(area.center())
        painter.rotate(self.turn)
        wide, high = (area.height(), area.width()) if self.turn in (90, 270) else (area.width(), area.height())
        painter.drawImage(QRectF(-wide / 2, -high / 2, wide, high), picture)
        painter.restore()

    def _paint_passages(self, painter: QPainter) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for area, kind in self._areas():
            painter.fillRect(area, QColor(SHADES[kind]))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _areas(self) -> Iterator[tuple[QRectF, Kind]]:
        """What is painted over the pages on the screen, in the column's pixels."""
        shown = self._visible()
        for place, kind in self._painted():
            for part in self._renders.rectangles(place) or ():
                if part.page in shown:
                    there = self._layout.to_column(part.page, Box(part.left, part.top, part.right, part.bottom))
                    yield QRectF(there.left, there.top, there.right - there.left, there.bottom - there.top), kind

    def _painted(self) -> list[tuple[Place, Kind]]:
        """The passages on the screen, the lowest first."""
        shown, pages = self._visible(), self._source.pages
        if not shown or shown.start >= len(pages):
            return []
        start, end = pages[shown.start].start, pages[min(shown.stop, len(pages)) - 1].end
        return list(self._passages.between(start, end))

    def _label(self, page: int) -> str:
        return self._source.pages[page].label if page < len(self._source.pages) else str(page + 1)
