"""The left pane: the open documents as tabs, or a welcome while there is none."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from burrow.documents.document import Document, Section
from burrow.events import Citation, Event, PassageRead, Span
from burrow.ui.document_list import DocumentList
from burrow.ui.document_view import DocumentView
from burrow.ui.folio import Folio
from burrow.ui.look import colours, icon
from burrow.ui.markdown import plain
from burrow.ui.page_view import PageView
from burrow.ui.renders import Renderer
from burrow.ui.welcome import Welcome

TAB_CHARACTERS = 28
QUOTED = 240
"""Characters of a passage in a list."""


class DocumentPane(QStackedWidget):
    open_asked = Signal()
    sample_asked = Signal()
    shown = Signal()
    """Another document is in front, or none."""
    close_asked = Signal(int)
    """The index of the document to close."""
    reading_asked = Signal(object, object)
    """A `Document`, and the `ReadOptions` that it is to be read with again."""
    pages_asked = Signal(object)
    """The `Document` whose pages are to be shown, where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)  # else a crowd of tabs shrinks until none can be read
        self._tabs.currentChanged.connect(self._show_front)
        self._tabs.setAccessibleName(self.tr("Open documents"))
        self._corner = self._make_corner()
        self._tabs.setCornerWidget(self._corner)
        self._welcome = welcome = Welcome(self)
        welcome.open_asked.connect(self.open_asked)
        welcome.sample_asked.connect(self.sample_asked)
        self.addWidget(welcome)
        self.addWidget(self._tabs)

    @property
    def views(self) -> list[DocumentView]:
        """The views of all documents; those that were not looked at yet are made."""
        return [folio.view() for folio in self.folios()]

    def folios(self) -> list[Folio]:
        pages = (self._tabs.widget(i) for i in range(self._tabs.count()))
        return [page for page in pages if isinstance(page, Folio)]

    def count(self) -> int:
        return self._tabs.count()

    def current(self) -> DocumentView | None:
        page = self._tabs.currentWidget()
        return page.view() if isinstance(page, Folio) else None

    def current_index(self) -> int:
        return self._tabs.currentIndex()

    def show_document(self, index: int) -> None:
        """Bring a document to the front."""
        self._tabs.setCurrentIndex(index)

    def add(self, document: Document) -> None:
        self.add_all([document])

    def add_all(self, documents: Sequence[Document]) -> None:
        """Add documents and show the first of them."""
        first = self._tabs.count()
        before = self._tabs.blockSignals(True)
        for document in documents:
            self._insert(self._tabs.count(), document)
        self._tabs.blockSignals(before)
        if documents:
            self.setCurrentWidget(self._tabs)
            self._tabs.setCurrentIndex(first)
            self._show_front()

    def put_instead(self, before: Document, now: Document) -> None:
        """A document was read again: show it where the old one was."""
        for index, folio in enumerate(self.folios()):
            if folio.source is before:
                blocked = self._tabs.blockSignals(True)
                self.remove(index)
                self._insert(index, now)
                self._tabs.blockSignals(blocked)
                self.setCurrentWidget(self._tabs)
                self._tabs.setCurrentIndex(index)
                self._show_front()
                return

    def tell_changes(self, changed: Sequence[Document]) -> None:
        """Say in their views that these documents have changed on disk."""
        for folio in self.folios():
            if any(folio.source is document for document in changed):
                folio.view().tell_change()

    def list_documents(self) -> None:
        """All open documents in a list that can be searched."""
        found = DocumentList([folio.source for folio in self.folios()], self)
        found.chosen.connect(self.show_document)
        found.open()

    def replace(self, documents: Sequence[Document]) -> None:
        """Show these documents and no others; nothing happens when they are the ones that are shown."""
        if [folio.source.sha256 for folio in self.folios()] == [document.sha256 for document in documents]:
            return
        for index in reversed(range(self._tabs.count())):
            self.remove(index)
        self.add_all(documents)

    def show_pages(self, document: Document, renderer: Renderer) -> None:
        """The pages of an open document can be drawn; the renderer of one that is closed by now is let go."""
        for folio in self.folios():
            if folio.source is document:
                folio.view().show_pages(renderer)
                return
        renderer.close()

    def switch_pages(self) -> None:
        """Show the pages of the document in front, or its text."""
        view = self.current()
        if view is not None:
            view.switch()

    def zoom_in(self) -> None:
        self._with_pages(lambda pages: pages.zoom_in())

    def zoom_out(self) -> None:
        self._with_pages(lambda pages: pages.zoom_out())

    def fit_width(self) -> None:
        self._with_pages(lambda pages: pages.set_fit("width"))

    def fit_page(self) -> None:
        self._with_pages(lambda pages: pages.set_fit("page"))

    def rotate_pages(self) -> None:
        self._with_pages(lambda pages: pages.rotate())

    def close_all_pages(self) -> None:
        """The window closes: let the rendering processes go."""
        for folio in self.folios():
            folio.close_pages()

    def remove(self, index: int) -> None:
        folio = self._tabs.widget(index)
        self._tabs.removeTab(index)
        if isinstance(folio, Folio):
            folio.close_pages()
            folio.deleteLater()
        self._corner.setVisible(self._tabs.count() > 1)
        if not self._tabs.count():
            self.setCurrentIndex(0)

    def show_events(self, events: list[Event]) -> None:
        """Mark on the reading maps what a run has read."""
        folios = self.folios()
        for event in events:
            if isinstance(event, PassageRead):
                for span in event.spans:
                    if 0 <= span.document < len(folios):
                        folios[span.document].mark(event.attention, span.start, span.end)

    def show_citations(self, citations: tuple[Citation, ...]) -> None:
        """Highlight every cited passage of an answer."""
        for index, folio in enumerate(self.folios()):
            places = [(c.start, c.end) for c in citations if c.document == index and c.check != "missing"]
            folio.show_cited(places)
            for start, end in places:
                folio.mark("cited", start, end)

    def show_span(self, span: Span) -> None:
        """Bring a passage before the user's eyes."""
        folios = self.folios()
        if 0 <= span.document < len(folios):
            self._tabs.setCurrentIndex(span.document)
            folios[span.document].view().show_place(span.start, span.end)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Highlight passages in their documents and bring the first before the user's eyes."""
        for index, folio in enumerate(self.folios()):
            folio.show_found(sorted((span.start, span.end) for span in spans if span.document == index))
        if spans:
            self.show_span(spans[0])

    def clear_marks(self) -> None:
        """Forget what was read, cited and highlighted."""
        for folio in self.folios():
            folio.clear_marks()

    def quote(self, span: Span) -> tuple[str, str]:
        """The beginning of a passage in one line, and where it is: its page, else its section."""
        page = self._tabs.widget(span.document) if span.document >= 0 else None
        if not isinstance(page, Folio):
            return self.tr("a document that is not open"), ""
        source = page.source
        text = plain(source.text[span.start : min(span.end, span.start + QUOTED)])
        on, section = source.page_at(span.start), section_at(source, span.start)
        where = self.tr("p. {0}").format(on.label) if on else section.title if section else ""
        named = [source.name] if self.count() > 1 else []
        return text + ("…" if span.end - span.start > QUOTED else ""), ", ".join([*named, *([where] if where else [])])

    def section_of(self, citation: Citation) -> str:
        """The section that a cited passage is in; empty where there is none."""
        folios = self.folios()
        open_ = 0 <= citation.document < len(folios)
        section = section_at(folios[citation.document].source, citation.start) if open_ else None
        return section.title if section is not None else ""

    def restyle(self) -> None:
        """The colours have changed."""
        self._welcome.restyle()
        for folio in self.folios():
            if folio.made is not None:
                folio.made.restyle()

    def open_find(self) -> None:
        view = self.current()
        if view is not None:
            selected = view.selected_text()
            view.find_bar.open_bar(selected if len(selected) < 200 else "")

    def find_next(self) -> None:
        if view := self.current():
            view.find_bar.go_to_next()

    def find_previous(self) -> None:
        if view := self.current():
            view.find_bar.go_to_previous()

    def _with_pages(self, do: Callable[[PageView], None]) -> None:
        view = self.current()
        if view is not None and view.pages is not None:
            do(view.pages)

    def _insert(self, place: int, document: Document) -> None:
        folio = Folio(document, self._fit, self._tabs)
        self._tabs.insertTab(place, folio, short(document.name))
        self._tabs.setTabToolTip(place, str(document.path or document.name))
        close = QToolButton(self._tabs)
        close.setIcon(icon("close", colours().muted))
        close.setObjectName("close")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close {0}").format(document.name))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(lambda: self.close_asked.emit(self._tabs.indexOf(folio)))
        self._tabs.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        self._corner.setVisible(self._tabs.count() > 1)

    def _fit(self, view: DocumentView) -> None:
        """A view was made: connect it, and ask for its pages."""
        view.reading_asked.connect(lambda reading: self.reading_asked.emit(view.source, reading))
        self.pages_asked.emit(view.source)

    def _show_front(self) -> None:
        self.current()
        self.shown.emit()

    def _make_corner(self) -> QToolButton:
        button = QToolButton(self._tabs)
        button.setIcon(icon("down"))
        button.setAutoRaise(True)
        button.setToolTip(self.tr("All open documents") + " (Ctrl+J)")
        button.setAccessibleName(self.tr("All open documents"))
        button.clicked.connect(self.list_documents)
        button.hide()
        return button


def short(name: str) -> str:
    """A document's name as its tab shows it: beginning and end. An ampersand would mark a letter."""
    name = name.rpartition("/")[2] or name
    if len(name) > TAB_CHARACTERS:
        name = f"{name[: TAB_CHARACTERS - 11]}…{name[-10:]}"
    return name.replace("&", "&&")


def section_at(document: Document, offset: int) -> Section | None:
    """The section that an offset lies in, the innermost one."""
    place = bisect_right(document.sections, offset, key=lambda section: section.start) - 1
    return document.sections[place] if place >= 0 else None
