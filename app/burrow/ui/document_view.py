"""One document with everything around it: its pages or its text, where one is, the find bar, the reading map, facts.

Pages and text show the same passages; the one in front scrolls, the other follows when it comes to the front.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from burrow.documents.document import Document
from burrow.documents.options import ReadOptions
from burrow.errors import Problem
from burrow.ui.find_bar import FindBar
from burrow.ui.notice import Notice
from burrow.ui.page_bar import PageBar
from burrow.ui.page_view import PageView
from burrow.ui.passages import Place
from burrow.ui.place_bar import PlaceBar
from burrow.ui.reading_map import Cells, ReadingMap
from burrow.ui.reading_menu import reading_menu
from burrow.ui.renders import Renderer, Renders
from burrow.ui.sentences import in_words
from burrow.ui.text_view import TextView


class DocumentView(QWidget):
    reading_asked = Signal(object)
    """`ReadOptions`: the file is to be read in this way."""

    def __init__(self, document: Document, cells: Cells | None = None, parent: QWidget | None = None) -> None:
        """`cells` are what the reading map shows, and may have been marked already."""
        super().__init__(parent)
        self.source = document
        self.text = TextView(document, self)
        self.pages: PageView | None = None
        self.map = ReadingMap(cells or Cells(len(document.text)), self)
        self.find_bar = FindBar(self, document.text, self)
        self.places = PlaceBar(document, self)
        self.page_bar = PageBar(self)
        self.notice = Notice(self)
        self._found: Sequence[Place] = ()
        self._cited: list[Place] = []
        self._current: Place | None = None
        self._renders: Renders | None = None
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(self.text)
        self.map.jumped.connect(self.go_to)
        self.places.jumped.connect(self.go_to_top)
        self.page_bar.switched.connect(self.switch)
        self.text.view_changed.connect(lambda start, end: self._follow(self.text, start, end))
        self._facts = QLabel(_facts(document), self)
        self._facts.setObjectName("muted")
        self._facts.setWordWrap(True)
        self._facts.setContentsMargins(10, 4, 10, 4)
        self._lay_out()

    def show_pages(self, renderer: Renderer) -> None:
        """The document's pages can be drawn: show them instead of its text, at the same place."""
        self._let_go()
        self._renders = Renders(renderer)
        self._renders.failed.connect(self._fall_back)
        self.pages = view = PageView(self.source, self._renders, self)
        view.view_changed.connect(lambda start, end: self._follow(view, start, end))
        view.show_found(self._found)
        view.show_cited(self._cited)
        self._sheets.addWidget(view)
        self.switch()

    def switch(self) -> None:
        """Show the pages instead of the text, or the text instead of the pages."""
        if self.pages is None:
            return
        before, focused = self.front(), self.front().hasFocus()
        place = before.on_screen()[0]
        self._sheets.setCurrentWidget(self.text if before is self.pages else self.pages)
        self.page_bar.show_view(self.pages, self.front() is self.pages)
        current = self._current
        if current is not None:
            self.front().show_place(*current)
        else:
            self.front().go_to_top(place)
        if focused:
            self.front().setFocus()

    def front(self) -> TextView | PageView:
        """What is shown now."""
        return self.pages if self.pages is not None and self._sheets.currentWidget() is self.pages else self.text

    def show_place(self, start: int, end: int) -> None:
        self._current = (start, end)
        self.front().show_place(start, end)

    def forget_place(self) -> None:
        self._current = None
        for sheet in self._all():
            sheet.forget_place()

    def show_cited(self, places: Iterable[Place]) -> None:
        self._cited = sorted(places)
        for sheet in self._all():
            sheet.show_cited(self._cited)

    def show_found(self, places: Sequence[Place]) -> None:
        self._found = places
        for sheet in self._all():
            sheet.show_found(places)

    def go_to(self, offset: int) -> None:
        self.front().go_to(offset)

    def go_to_top(self, offset: int) -> None:
        self.front().go_to_top(offset)

    def on_screen(self) -> Place:
        return self.front().on_screen()

    def focus_sheet(self) -> None:
        self.front().setFocus()

    def selected_text(self) -> str:
        return self.front().selected_text()

    def restyle(self) -> None:
        """The colours have changed."""
        for sheet in self._all():
            sheet.restyle()
        self.map.update()
        self.notice.restyle()
        self.page_bar.show_view(self.pages, self.front() is self.pages)

    def close_pages(self) -> None:
        """The document is being closed: let the rendering process go."""
        if self._renders is not None:
            self._renders.close()

    def _all(self) -> tuple[TextView | PageView, ...]:
        return (self.text,) if self.pages is None else (self.text, self.pages)

    def _follow(self, sheet: TextView | PageView, start: int, end: int) -> None:
        if sheet is self.front():
            self.places.show_place(self._first_word(start) if isinstance(sheet, TextView) else sheet.middle())
            self.map.show_view(start, end)

    def _first_word(self, start: int) -> int:
        """An empty line at the upper edge still belongs to the section before."""
        text = self.source.text
        while start < len(text) and text[start].isspace():
            start += 1
        return start

    def _fall_back(self, problem: Problem) -> None:
        """A page cannot be drawn: show the text, and say why."""
        if self.front() is self.pages:
            self.switch()
        self.notice.say(
            self.tr("{0} This is its text, which is complete.").format(in_words(problem.message)),
            self.tr("Show as pages"),
            self._show_pages_again,
        )

    def _show_pages_again(self) -> None:
        if self.front() is self.text:
            self.switch()

    def _let_go(self) -> None:
        if self.pages is not None and self._renders is not None:
            self._renders.close()
            self._sheets.setCurrentWidget(self.text)
            self._sheets.removeWidget(self.pages)
            self.pages.deleteLater()
            self.pages = self._renders = None

    def tell_change(self) -> None:
        """The file on disk is another one now."""
        self.notice.say(
            self.tr("This file has changed on disk. What you see is how it was when it was opened."),
            self.tr("Read it again"),
            lambda: self.reading_asked.emit(ReadOptions()),
        )

    def _reading_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Read differently") + " ▾")
        button.setAccessibleName(self.tr("Read differently"))
        button.setToolTip(self.tr("Another encoding, tracked changes, or the file as it is now"))
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sheets, 1)
        row.addWidget(self.map)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 6, 2)
        foot.addWidget(self._facts, 1)
        menu = reading_menu(self.source, self.reading_asked.emit, self)
        if menu is not None:
            foot.addWidget(self._reading_button(menu))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.places)
        layout.addWidget(self.notice)
        layout.addLayout(row, 1)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.page_bar)
        layout.addLayout(foot)


def _facts(document: Document) -> str:
    tr = QCoreApplication.translate
    facts = [document.format.upper() if document.format in ("pdf", "docx", "html") else document.format.capitalize()]
    if document.pages:
        facts.append(tr("DocumentView", "%Ln pages", None, len(document.pages)))
    facts.append(tr("DocumentView", "%Ln characters", None, len(document.text)))
    if document.encoding:
        facts.append(document.encoding)
    return "\n".join([" · ".join(facts), *(f"⚠ {warning}" for warning in document.warnings)])
