"""A long column of pages that is scrolled, zoomed and turned, and asks for pictures of those on the screen.

Knows sizes alone: what is on the pages, and how they are painted, is for the view that is made of it.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from burrow.ui.page_layout import (
    PIXELS_PER_POINT,
    Box,
    PageLayout,
    Spot,
    larger,
    smaller,
    zoom_to_page,
    zoom_to_width,
)
from burrow.ui.renders import Renders

Fit = Literal["width", "page", "none"]
LINE = 48
"""Pixels that an arrow key scrolls."""
SETTLED = 90
"""Milliseconds after a change of size until sharp pictures are asked for."""


class PageColumn(QAbstractScrollArea):
    zoom_changed = Signal()
    """The pages are laid out anew."""
    moved = Signal()
    """Something else is on the screen."""

    def __init__(self, renders: Renders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.renders = renders
        renders.setParent(self)
        self.fit: Fit = "width"
        self.zoom = 1.0
        self.turn = 0
        self.column = PageLayout(renders.sizes, 1.0, 0, 100)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self._want)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)

    def set_fit(self, fit: Fit) -> None:
        self.fit = fit
        self._lay_out()

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Show the pages at this size; `around` is a place in the view that stays where it is."""
        self.fit, self.zoom = "none", zoom
        self._lay_out(around)

    def zoom_in(self) -> None:
        self.set_zoom(larger(self.zoom))

    def zoom_out(self) -> None:
        self.set_zoom(smaller(self.zoom))

    def rotate(self) -> None:
        """A quarter turn clockwise."""
        self.turn = (self.turn + 90) % 360
        self._lay_out()

    def page_on_screen(self) -> int:
        """Index of the page that most of the screen shows."""
        return self.column.page_at(self.verticalScrollBar().value() + self.viewport().height() / 2)

    def show_page(self, page: int) -> None:
        """Scroll to the upper edge of a page."""
        if 0 <= page < len(self.renders.sizes):
            self.verticalScrollBar().setValue(round(self.column.box(page).top) - 4)

    def show_spot(self, page: int, spot: Box, at_top: bool) -> None:
        """Scroll to a place on a page, given in points: to the upper edge of the screen, or below it."""
        there = self.column.to_column(page, spot)
        view, across = self.viewport().size(), self.horizontalScrollBar()
        self.verticalScrollBar().setValue(round(there.top - (24 if at_top else view.height() * 0.35)))
        if not across.value() <= there.left <= across.value() + view.width() * 0.8:
            across.setValue(round(there.left - view.width() * 0.2))

    def is_sharp(self) -> bool:
        """Whether every page on the screen is drawn at its very size."""
        scale = self.column.scale * self.devicePixelRatioF()
        return all(self.renders.is_sharp(page, scale) for page in self.shown_pages())

    def shown_pages(self) -> range:
        """The pages of which something is on the screen."""
        top = self.verticalScrollBar().value()
        return self.column.visible(top, top + self.viewport().height())

    def scrolled(self) -> QPoint:
        """How far the column's upper left corner lies outside the view."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def spot(self, at: QPoint) -> Spot | None:
        """The place on the pages at a place in the view; None where there are no pages."""
        if not self.renders.sizes:
            return None
        return self.column.to_page(*(at + self.scrolled()).toTuple())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:  # another screen: the pictures have the wrong size
            self._settling.start()
        return super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if not self._settling.isActive():  # else what is on the screen is asked for when the size has settled
            self._want()
        self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:  # touch pads begin and end a gesture with nothing
                self.set_zoom(self.zoom * 1.1 ** (turned / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
        elif event.key() == Qt.Key.Key_End:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        elif event.key() == Qt.Key.Key_Space:
            up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = QAbstractSlider.SliderAction
            bar.triggerAction(step.SliderPageStepSub if up else step.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, around: QPoint | None = None) -> None:
        self._settling.start()
        anchor = around or QPoint(self.viewport().width() // 2, 0)
        held = self.spot(anchor)
        outside = 0.0 if held is None else (anchor + self.scrolled()).y() - self._in_column(held).top
        self._size_pages()
        if held is not None:
            there = self._in_column(held)
            self.verticalScrollBar().setValue(round(there.top + outside) - anchor.y())
            self.horizontalScrollBar().setValue(round(there.left) - anchor.x())
        self.zoom_changed.emit()
        self.viewport().update()
        self.moved.emit()

    def _size_pages(self) -> None:
        view, sizes = self.viewport().size(), self.renders.sizes
        if self.fit == "width":
            self.zoom = self._zoom_to_width()
        elif self.fit == "page":
            self.zoom = zoom_to_page(sizes, self.turn, view.width(), view.height())
        self.column = PageLayout(sizes, self.zoom, self.turn, view.width())
        self.zoom = self.column.scale / PIXELS_PER_POINT
        self.verticalScrollBar().setRange(0, max(self.column.height - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(self.column.width - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())

    def _zoom_to_width(self) -> float:
        """The zoom that leaves room for a scroll bar if pages as wide as the whole view needed one. Were it that of
        the room that there happens to be, bar and zoom would chase each other where only the larger pages need one."""
        whole, sizes = self.maximumViewportSize(), self.renders.sizes
        zoom = zoom_to_width(sizes, self.turn, whole.width())
        if PageLayout(sizes, zoom, self.turn, whole.width()).height <= whole.height():
            return zoom
        return zoom_to_width(sizes, self.turn, whole.width() - self.verticalScrollBar().sizeHint().width())

    def _in_column(self, spot: Spot) -> Box:
        """Where a place on a page lies in the column."""
        page, across, down = spot
        return self.column.to_column(page, Box(across, down, across, down))

    def _want(self) -> None:
        """Ask for what is on the screen, then for its neighbours."""
        shown = self.shown_pages()
        if not shown:
            return
        around = [page for page in (shown.stop, shown.start - 1) if 0 <= page < len(self.renders.sizes)]
        middle = self.page_on_screen()
        wanted = sorted(shown, key=lambda page: abs(page - middle)) + around
        self.renders.want(wanted, self.column.scale * self.devicePixelRatioF())
