"""A document's place among the tabs: light until it is looked at, so that a folder of hundreds opens at once.

What a run marks and cites is kept here until there is a view to show it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from burrow.documents.document import Document
from burrow.events import Attention
from burrow.ui.document_view import DocumentView
from burrow.ui.passages import Place
from burrow.ui.reading_map import Cells


class Folio(QWidget):
    def __init__(
        self, document: Document, fitted: Callable[[DocumentView], None], parent: QWidget | None = None
    ) -> None:
        """`fitted` is told of the view when it is made."""
        super().__init__(parent)
        self.source = document
        self.cells = Cells(len(document.text))
        self.made: DocumentView | None = None
        self._fitted = fitted
        self._cited: Sequence[Place] = ()
        self._found: Sequence[Place] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def view(self) -> DocumentView:
        """The view, made now if it was not needed before."""
        if self.made is None:
            self.made = view = DocumentView(self.source, self.cells, self)
            view.show_cited(self._cited)
            view.show_found(self._found)
            self.layout().addWidget(view)  # type: ignore[union-attr]
            self.setFocusProxy(view)
            self._fitted(view)
        return self.made

    def mark(self, attention: Attention, start: int, end: int) -> None:
        """Mark a passage on the reading map."""
        if self.made is not None:
            self.made.map.mark(attention, start, end)
        else:
            self.cells.mark(attention, start, end)

    def show_cited(self, places: Sequence[Place]) -> None:
        self._cited = places
        if self.made is not None:
            self.made.show_cited(places)

    def show_found(self, places: Sequence[Place]) -> None:
        self._found = places
        if self.made is not None:
            self.made.show_found(places)

    def clear_marks(self) -> None:
        self.show_cited(())
        self.show_found(())
        self.cells.clear()
        if self.made is not None:
            self.made.map.update()
            self.made.forget_place()

    def close_pages(self) -> None:
        if self.made is not None:
            self.made.close_pages()
