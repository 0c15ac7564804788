"""How a document's pages are shown: pages or text, how large, which way up."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from burrow.ui.look import icon
from burrow.ui.numbers import decimal
from burrow.ui.page_view import PageView

ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)


class PageBar(QWidget):
    """Hidden until `show_view` is given a view; `switched` says that the other of pages and text is wanted."""

    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PageView | None = None
        self._switch = QToolButton(self)
        self._switch.setAutoRaise(True)
        self._switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._switch.setAccessibleName(self.tr("Show as text"))
        self._switch.clicked.connect(self.switched)
        self._zooms = QComboBox(self)
        self._zooms.setAccessibleName(self.tr("Size of the pages"))
        self._zooms.addItem(self.tr("Fit width"), "width")
        self._zooms.addItem(self.tr("Fit page"), "page")
        for zoom in ZOOMS:
            self._zooms.addItem(f"{zoom} %", zoom / 100)
        self._zooms.setMinimumContentsLength(8)
        self._zooms.activated.connect(self._choose)
        self._sizing = (
            self._button("zoom_out", self.tr("Smaller pages"), lambda view: view.zoom_out()),
            self._zooms,
            self._button("zoom_in", self.tr("Larger pages"), lambda view: view.zoom_in()),
            self._button("rotate", self.tr("Turn the pages clockwise"), lambda view: view.rotate()),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(2)
        layout.addWidget(self._switch)
        layout.addStretch()
        for part in self._sizing:
            layout.addWidget(part)
        self.hide()

    def show_view(self, view: PageView | None, in_front: bool) -> None:
        """The pages that can be shown, None for a document without any, and whether they are what is shown."""
        if view is not self._view:
            self._view = view
            if view is not None:
                view.zoom_changed.connect(self._say_zoom)
        self.setVisible(view is not None)
        for part in self._sizing:
            part.setVisible(in_front)
        words = self.tr("Show as text") if in_front else self.tr("Show as pages")
        self._switch.setText(f" {words}")
        self._switch.setIcon(icon("text" if in_front else "pages"))
        self._switch.setToolTip(f"{words} (Ctrl+T)")
        self._switch.setAccessibleName(words)
        self._say_zoom()

    def _button(self, picture: str, words: str, do: Callable[[PageView], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: do(self._view) if self._view is not None else None)
        return button

    def _choose(self, row: int) -> None:
        chosen = self._zooms.itemData(row)
        if self._view is None:
            return
        if chosen in ("width", "page"):
            self._view.set_fit(chosen)
        elif isinstance(chosen, float):
            self._view.set_zoom(chosen)

    def _say_zoom(self) -> None:
        """Show the size that the pages have now; one that is not in the list gets a line of its own."""
        if self._view is None:
            return
        fixed = len(ZOOMS) + 2
        while self._zooms.count() > fixed:
            self._zooms.removeItem(fixed)
        row = {"width": 0, "page": 1}.get(self._view.fit, -1)
        if row < 0:
            row = next((n for n, zoom in enumerate(ZOOMS, 2) if abs(zoom / 100 - self._view.zoom) < 0.005), -1)
        if row < 0:
            self._zooms.addItem(f"{decimal(self._view.zoom * 100, 0)} %", self._view.zoom)
            row = fixed
        self._zooms.setCurrentIndex(row)
