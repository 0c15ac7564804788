"""The left pane: the open documents as tabs, or a welcome while there is none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from burrow.documents.document import Document
from burrow.events import Attention, Citation, Event, PassageRead, Span
from burrow.ui.document_view import DocumentView
from burrow.ui.look import colours, icon
from burrow.ui.numbers import count
from burrow.ui.page_view import PageView
from burrow.ui.renders import Renderer


class DocumentPane(QStackedWidget):
    open_asked = Signal()
    sample_asked = Signal()
    shown = Signal()
    """Another document is in front, or none."""
    close_asked = Signal(int)
    """The index of the document to close."""
    pages_asked = Signal(object)
    """The `Document` whose pages are to be shown, where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self._tabs.currentChanged.connect(self.shown)
        self._tabs.setAccessibleName(self.tr("Open documents"))
        self.addWidget(self._make_welcome())
        self.addWidget(self._tabs)

    @property
    def views(self) -> list[DocumentView]:
        pages = (self._tabs.widget(i) for i in range(self._tabs.count()))
        return [page for page in pages if isinstance(page, DocumentView)]

    def current(self) -> DocumentView | None:
        page = self._tabs.currentWidget()
        return page if isinstance(page, DocumentView) else None

    def current_index(self) -> int:
        return self._tabs.currentIndex()

    def add(self, document: Document) -> None:
        view = DocumentView(document)
        place = self._tabs.addTab(view, document.name)
        self._tabs.setTabToolTip(place, str(document.path or document.name))
        close = QToolButton(self._tabs)
        close.setIcon(icon("close", colours().muted))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close {0}").format(document.name))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(lambda: self.close_asked.emit(self._tabs.indexOf(view)))
        self._tabs.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        self._tabs.setCurrentIndex(place)
        self.setCurrentWidget(self._tabs)
        self.pages_asked.emit(document)

    def replace(self, documents: Sequence[Document]) -> None:
        """Show these documents and no others; nothing happens when they are the ones that are shown."""
        if [view.source.sha256 for view in self.views] == [document.sha256 for document in documents]:
            return
        for index in reversed(range(self._tabs.count())):
            self.remove(index)
        for document in documents:
            self.add(document)

    def show_pages(self, document: Document, renderer: Renderer) -> None:
        """The pages of an open document can be drawn; the renderer of one that is closed by now is let go."""
        for view in self.views:
            if view.source is document:
                view.show_pages(renderer)
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
        for view in self.views:
            view.close_pages()

    def remove(self, index: int) -> None:
        view = self._tabs.widget(index)
        self._tabs.removeTab(index)
        if isinstance(view, DocumentView):
            view.close_pages()
            view.deleteLater()
        if not self._tabs.count():
            self.setCurrentIndex(0)

    def show_events(self, events: list[Event]) -> None:
        """Mark on the reading maps what a run has read."""
        for event in events:
            if isinstance(event, PassageRead):
                for span in event.spans:
                    self._mark(event.attention, span)

    def show_citations(self, citations: tuple[Citation, ...]) -> None:
        """Highlight every cited passage of an answer."""
        for index, view in enumerate(self.views):
            places = [(c.start, c.end) for c in citations if c.document == index and c.check != "missing"]
            view.show_cited(places)
            for start, end in places:
                view.map.mark("cited", start, end)

    def show_span(self, span: Span) -> None:
        """Bring a passage before the user's eyes."""
        views = self.views
        if 0 <= span.document < len(views):
            self._tabs.setCurrentIndex(span.document)
            views[span.document].show_place(span.start, span.end)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Highlight passages, for instance all that a step has read, and go to the first."""
        for index, view in enumerate(self.views):
            view.show_found(sorted((span.start, span.end) for span in spans if span.document == index))
        if spans:
            self.show_span(min(spans, key=lambda span: (span.document, span.start)))

    def clear_marks(self) -> None:
        """Forget what an earlier run has read and cited."""
        for view in self.views:
            view.map.clear()
            view.show_cited(())
            view.show_found(())
            view.forget_place()

    def quote(self, span: Span) -> str:
        """A passage in one line, with its page where there is one."""
        views = self.views
        if not 0 <= span.document < len(views):
            return self.tr("a document that is not open")
        source = views[span.document].source
        text = " ".join(source.text[span.start : min(span.end, span.start + 160)].split())
        page = source.page_at(span.start)
        where = self.tr("p. {0}").format(page.label) if page else f"{count(span.start)}–{count(span.end)}"
        return f"{where}: {text}" + ("…" if span.end - span.start > 160 else "")

    def restyle(self) -> None:
        """The colours have changed."""
        for view in self.views:
            view.restyle()

    def open_find(self) -> None:
        view = self.current()
        if view is not None:
            selected = view.selected_text()
            view.find_bar.open_bar(selected if len(selected) < 200 else "")

    def _with_pages(self, do: Callable[[PageView], None]) -> None:
        view = self.current()
        if view is not None and view.pages is not None:
            do(view.pages)

    def _mark(self, attention: Attention, span: Span) -> None:
        views = self.views
        if 0 <= span.document < len(views):
            views[span.document].map.mark(attention, span.start, span.end)

    def _make_welcome(self) -> QWidget:
        page = QWidget(self)
        picture = QLabel(page)
        picture.setPixmap(icon("page", colours().accent).pixmap(48, 48))
        title = QLabel(self.tr("Drop a document here"), page)
        title.setObjectName("welcome")
        about = QLabel(self.tr("Contracts, books, reports: PDF, Word, Markdown, HTML or text, however long."), page)
        about.setObjectName("muted")
        about.setWordWrap(True)
        about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QPushButton(self.tr("Open a file…"), page)
        choose.setObjectName("primary")
        choose.clicked.connect(self.open_asked)
        keys = QKeySequence(QKeySequence.StandardKey.Open).toString(QKeySequence.SequenceFormat.NativeText)
        choose.setToolTip(keys)
        sample = QPushButton(self.tr("Try the sample contract"), page)
        sample.clicked.connect(self.sample_asked)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (picture, title, about, choose, sample):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page
