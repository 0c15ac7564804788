"""A document's pages as they look, with passages painted over: what is shown, scrolled to, selected and copied there.

Offsets are those of the document's text; where they lie on the paper is asked of the rendering process and arrives
later, so a place that is to be shown is scrolled to when it is known. What is copied is the document's own text.
For screen readers the text view is the twin of this one: a picture has no words.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from burrow.documents.document import Document
from burrow.ui.look import colours
from burrow.ui.page_column import PageColumn
from burrow.ui.page_goal import PageGoal
from burrow.ui.page_painter import PagePainter
from burrow.ui.page_selection import PageSelection
from burrow.ui.page_text import PageText
from burrow.ui.passages import Kind, Place
from burrow.ui.renders import Renders

PULLED = 40
"""Milliseconds between two steps of scrolling towards a mouse that drags outside the view."""


class PageView(PageColumn):
    view_changed = Signal(int, int)
    """First and past-the-last code point on the screen."""
    copied = Signal()

    def __init__(self, document: Document, renders: Renders, parent: QWidget | None = None) -> None:
        super().__init__(renders, parent)
        self._text = PageText(document)
        self._painter = PagePainter(self._text, renders)
        self._goal = PageGoal(self._text, renders)
        self._selection = PageSelection(document.text, renders, self)
        self._selection.changed.connect(self._show_selection)
        self._dragged: QPoint | None = None
        """Where in the view, or outside it, the mouse is that draws a selection."""
        self._pulling = QTimer(self)
        self._pulling.setInterval(PULLED)
        self._pulling.timeout.connect(self._pull)
        self.zoom_changed.connect(self._follow_goal)
        self.moved.connect(self._tell)
        renders.arrived.connect(self._take)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.actionTriggered.connect(self._goal.forget)  # who scrolls, with whatever, wants to be there
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Pages of {0}").format(document.name))
        self.setAccessibleDescription(self.tr("A picture of the pages; Ctrl+T shows their text"))

    # what a document view asks of whatever shows its text

    def show_place(self, start: int, end: int) -> None:
        """Highlight a passage and scroll to it."""
        self._painter.passages.current = (start, end)
        self._go((start, end), at_top=False)
        self.viewport().update()

    def forget_place(self) -> None:
        self._painter.passages.current = None
        self.viewport().update()

    def show_cited(self, places: Iterable[Place]) -> None:
        self._painter.passages.cited = sorted(places)
        self.viewport().update()

    def show_found(self, places: Sequence[Place]) -> None:
        """Highlight hits, which are in order; only those on the screen are looked up and drawn."""
        self._painter.passages.found = places
        self.viewport().update()

    def go_to(self, offset: int) -> None:
        self._go_to_sign(offset, at_top=False)

    def go_to_top(self, offset: int) -> None:
        """Scroll so that a place is at the upper edge; to the upper edge of its page when it begins it."""
        self._go_to_sign(offset, at_top=True)

    def on_screen(self) -> Place:
        """First and past-the-last code point on the screen, as if each page's text were spread evenly over it."""
        top = self.verticalScrollBar().value()
        return self._offset_near(top), self._offset_near(top + self.viewport().height())

    def middle(self) -> int:
        """The code point in the middle of the screen, roughly."""
        return self._offset_near(self.verticalScrollBar().value() + self.viewport().height() / 2)

    def selected_text(self) -> str:
        return self._selection.words()

    def copy(self) -> None:
        """The selected text, as the document has it."""
        if self._selection.place:
            QGuiApplication.clipboard().setText(self.selected_text())
            self.copied.emit()

    def restyle(self) -> None:
        """The colours have changed."""
        self.viewport().update()

    def close_renders(self) -> None:
        """Let the rendering process go. The view stays as it is."""
        self.renders.close()

    def show_page(self, page: int) -> None:
        """Scroll to the upper edge of a page; a place that was asked for before is not scrolled to any more."""
        self._goal.forget()
        super().show_page(page)

    def highlighted(self) -> list[tuple[Place, Kind]]:
        """What is painted over the pages on the screen now."""
        return self._painter.highlighted(self.shown_pages())

    def places_on_screen(self) -> list[QPoint]:
        """The middle of everything that is painted over the pages, in the view's pixels."""
        areas = self._painter.areas(self.column, self.shown_pages())
        return [area.center().toPoint() - self.scrolled() for area, _ in areas]

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours().window))
        painter.translate(-self.scrolled())
        self._painter.paint(painter, self.column, self.shown_pages(), self.devicePixelRatioF())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._selection.choose_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self._selection.begin(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._dragged = event.position().toPoint()
            self._pulling.start()
            self._drag_on()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._stop_dragging()

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop_dragging()
        super().hideEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self.spot(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self._selection.choose_word(spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("&Copy"), self.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(self._selection.place is not None)
        menu.popup(event.globalPos())

    # dragging

    def _drag_on(self) -> None:
        """Select as far as the mouse is, also when it is the pages that moved."""
        spot = self.spot(self._dragged) if self._dragged is not None else None
        if spot is not None:
            self._selection.extend(spot)

    def _pull(self) -> None:
        """Scroll towards a mouse that is outside the view, the faster the farther away it is."""
        if self._dragged is None:
            return
        inside = self.viewport().rect()
        for bar, at, last in (
            (self.verticalScrollBar(), self._dragged.y(), inside.height()),
            (self.horizontalScrollBar(), self._dragged.x(), inside.width()),
        ):
            bar.setValue(bar.value() + min(at, 0) + max(at - last, 0))

    def _stop_dragging(self) -> None:
        self._dragged = None
        self._pulling.stop()

    # places

    def _tell(self) -> None:
        self.view_changed.emit(*self.on_screen())
        self._drag_on()

    def _offset_near(self, height: float) -> int:
        page = self.column.page_at(height)
        if page >= len(self.renders.sizes):
            return self._text.offset_near(page, 0.0)
        on = self.column.box(page)
        return self._text.offset_near(page, min(max((height - on.top) / max(on.bottom - on.top, 1), 0.0), 1.0))

    def _go_to_sign(self, offset: int, at_top: bool) -> None:
        """To a place in the text; the end of a line lies nowhere on the page, so that of the next word is taken."""
        offset = self._text.first_ink(offset)
        self._go((offset, offset + 1), at_top)

    def _go(self, place: Place, at_top: bool) -> None:
        self._goal.seek(place, at_top)
        self._follow_goal()

    def _follow_goal(self) -> None:
        """Scroll to the place that was asked for, if it is known by now where it lies."""
        goal = self._goal.take()
        if goal is None:
            return
        if goal.spot is None:
            self.show_page(goal.page)
        else:
            self.show_spot(goal.page, goal.spot, goal.at_top)

    def _take(self) -> None:
        """Something arrived."""
        self._follow_goal()
        self.viewport().update()

    def _show_selection(self) -> None:
        self._painter.select(self._selection.place)
        self.viewport().update()
