"""The find bar below a document: all hits, how many there are, and steps from one to the next."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from burrow.ui.find import hits
from burrow.ui.look import icon
from burrow.ui.numbers import count
from burrow.ui.passages import Place


class Sheet(Protocol):
    """What shows the document that is searched."""

    def show_found(self, places: Sequence[Place]) -> None: ...
    def show_place(self, start: int, end: int) -> None: ...
    def forget_place(self) -> None: ...
    def on_screen(self) -> Place: ...
    def focus_sheet(self) -> None: ...


class FindBar(QWidget):
    closed = Signal()

    def __init__(self, view: Sheet, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._text = text
        self._hits: list[tuple[int, int]] = []
        self._place: int | None = None
        self._search: Iterator[list[tuple[int, int]]] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._search_on)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in this document"))
        self._field.setAccessibleName(self.tr("Find in this document"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._start)
        self._field.returnPressed.connect(self.go_to_next)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._count)
        for name, text_, slot in (
            ("up", self.tr("Previous hit"), self.go_to_previous),
            ("down", self.tr("Next hit"), self.go_to_next),
            ("close", self.tr("Close the find bar"), self.close_bar),
        ):
            button = QToolButton(self)
            button.setIcon(icon(name))
            button.setToolTip(text_)
            button.setAccessibleName(text_)
            button.setAutoRaise(True)
            button.clicked.connect(slot)
            layout.addWidget(button)
        self.hide()

    def open_bar(self, text: str = "") -> None:
        self.show()
        if text:
            self._field.setText(text)
        self._field.setFocus()
        self._field.selectAll()

    def close_bar(self) -> None:
        self._timer.stop()
        self.hide()
        self._view.show_found(())
        self._view.focus_sheet()
        self.closed.emit()

    def go_to_next(self) -> None:
        self._step(1)

    def go_to_previous(self) -> None:
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def searching(self) -> bool:
        """Whether the end of the document is not reached yet."""
        return self._timer.isActive()

    def count_text(self) -> str:
        """Which hit is shown, of how many."""
        return self._count.text()

    def _start(self, needle: str) -> None:
        self._hits = []
        self._place = None
        self._search = hits(self._text, needle)
        self._view.show_found(())
        self._view.forget_place()
        self._timer.start()

    def _search_on(self) -> None:
        found = next(self._search, None)
        if found is None:
            self._timer.stop()
            self._view.show_found(self._hits)
        elif found:
            first = not self._hits
            self._hits += found
            if first:
                self._go_near()
        self._say()

    def _go_near(self) -> None:
        """Show the first hit after what is on the screen."""
        self._view.show_found(self._hits)
        self._go(bisect_left(self._hits, (self._view.on_screen()[0], 0)) % len(self._hits))

    def _step(self, by: int) -> None:
        if self._hits:
            self._go(((self._place if self._place is not None else -1) + by) % len(self._hits))

    def _go(self, place: int) -> None:
        self._place = place
        self._view.show_place(*self._hits[place])
        self._say()

    def _say(self) -> None:
        if not self._field.text().strip():
            self._count.setText("")
        elif self._hits:
            self._count.setText(self.tr("{0} of {1}").format((self._place or 0) + 1, count(len(self._hits))))
        else:
            self._count.setText(self.tr("searching…") if self._timer.isActive() else self.tr("not found"))
