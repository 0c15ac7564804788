"""Pages of a real PDF, drawn by the real rendering process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pdffiles import pdf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from burrow.documents.document import Document
from burrow.documents.reader import read_document
from burrow.documents.rendering import PageRenderer, RenderedPage
from burrow.errors import DocumentProblem
from burrow.ui.document_view import DocumentView
from burrow.ui.look import LIGHT
from burrow.ui.page_view import PageView

WORDS = ("The rent is 900 euros.", "The deposit is 1800 euros.", "The term ends in May.")
Show = Callable[..., DocumentView]


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    path = tmp_path / "lease.pdf"
    path.write_bytes(pdf([WORDS[n % 3] for n in range(12)]))
    return path


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a PDF's pages; lets its rendering process go after the test."""
    shown: list[DocumentView] = []

    def make(path: Path, kind: type[PageRenderer] = PageRenderer) -> DocumentView:
        document = read_document(path)
        view = DocumentView(document)
        qtbot.addWidget(view)
        shown.append(view)
        view.resize(520, 640)
        view.show()
        qtbot.waitExposed(view)
        view.show_pages(kind(path, document=document))
        return view

    yield make
    for view in shown:
        view.close_pages()


def pages_of(view: DocumentView) -> PageView:
    assert view.pages is not None
    return view.pages


def sharp(qtbot: QtBot, view: DocumentView) -> PageView:
    pages = pages_of(view)
    qtbot.waitUntil(pages.is_sharp, timeout=20_000)
    return pages


def place_of(document: Document, words: str, page: int) -> tuple[int, int]:
    start = document.text.index(words, document.pages[page].start)
    return start, start + len(words)


def test_the_pages_are_in_front_and_drawn(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    assert view.front() is pages
    picture = pages.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(0, 300, 2)}
    assert "#ffffff" in colours
    assert any(int(colour[1:3], 16) < 100 for colour in colours), "the words are dark"


def test_a_passage_far_away_is_scrolled_to_and_painted(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    place = place_of(view.source, "1800 euros", 10)
    view.show_place(*place)
    qtbot.waitUntil(lambda: (place, "current") in pages.highlighted(), timeout=20_000)
    sharp(qtbot, view)
    picture = pages.viewport().grab().toImage()
    shades = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert LIGHT.current in shades
    first, last = view.on_screen()
    assert first <= place[0] <= last
    assert view.places.page() == "11"


def test_find_hits_are_painted_on_the_pages(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    view.find_bar.open_bar("rent")
    qtbot.waitUntil(lambda: view.find_bar.count_text() == "1 of 4", timeout=20_000)
    view.find_bar.go_to_next()
    place = place_of(view.source, "rent", 3)
    qtbot.waitUntil(lambda: (place, "current") in pages.highlighted(), timeout=20_000)
    view.find_bar.close_bar()
    assert [kind for _, kind in pages.highlighted()] == ["current"]


def test_words_can_be_selected_and_copied(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    view.show_place(*place_of(view.source, "900", 0))
    qtbot.waitUntil(lambda: bool(pages.highlighted()), timeout=20_000)
    middle = pages.places_on_screen()[0]
    qtbot.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: pages.selected_text() == "900", timeout=20_000)
    qtbot.keyClick(pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "900"
    before = QPoint(5, middle.y())
    qtbot.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=before)
    qtbot.waitUntil(lambda: pages.selected_text() == "")
    qtbot.mouseMove(pages.viewport(), middle)
    qtbot.waitUntil(lambda: pages.selected_text().startswith("The rent is 9"), timeout=20_000)
    qtbot.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_pages_and_text_show_the_same_place(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    sharp(qtbot, view)
    place = place_of(view.source, "1800", 7)
    view.show_cited([place])
    view.show_place(*place)
    qtbot.waitUntil(lambda: view.on_screen()[0] <= place[0] <= view.on_screen()[1], timeout=20_000)
    view.switch()
    assert view.front() is view.text
    assert view.text.on_screen()[0] <= place[0] <= view.text.on_screen()[1]
    assert place in [where for where, _ in view.text.highlighted()]
    view.switch()
    assert view.front() is view.pages


def test_the_size_follows_the_width_until_it_is_chosen(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    before = pages.zoom
    view.resize(900, 640)
    assert pages.zoom > before * 1.3
    pages.zoom_in()
    chosen = pages.zoom
    view.resize(500, 640)
    assert pages.zoom == pytest.approx(chosen)
    pages.set_fit("page")
    assert pages.zoom < chosen
    sharp(qtbot, view)


def test_zooming_with_the_wheel_keeps_the_place_below_the_mouse(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    pages.show_page(6)
    wheel = QWheelEvent(
        QPointF(200, 300), pages.mapToGlobal(QPointF(200, 300)), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = pages.page_on_screen()
    pages.wheelEvent(wheel)
    assert pages.fit == "none"
    assert pages.page_on_screen() == before == 6


def test_turned_pages_are_painted_where_the_words_are(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    pages = sharp(qtbot, view)
    view.show_place(*place_of(view.source, "900 euros", 0))
    qtbot.waitUntil(lambda: bool(pages.highlighted()), timeout=20_000)
    upright = pages.places_on_screen()[0]
    pages.rotate()
    turned = pages.places_on_screen()[0]
    assert turned != upright
    qtbot.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=turned)
    qtbot.waitUntil(lambda: pages.selected_text() in ("900", "euros"), timeout=20_000)


class Fragile(PageRenderer):
    """Its process dies on one page."""

    def render(self, page: int, scale: float) -> RenderedPage:
        if page == 4:
            process = self._process
            assert process is not None
            process.kill()
        return super().render(page, scale)


def test_a_page_that_crashes_its_process_is_shown_as_text(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease, Fragile)
    pages = sharp(qtbot, view)
    pages.show_page(4)
    qtbot.waitUntil(lambda: view.front() is view.text, timeout=20_000)
    assert "crashed" in view.notice.text()
    assert "complete" in view.notice.text()
    view.notice.accept()
    assert view.front() is view.pages
    pages.show_page(9)
    sharp(qtbot, view)
    assert view.notice.text() == "", "the other pages are still drawn"


def test_what_cannot_be_opened_leaves_the_text(tmp_path: Path) -> None:
    with pytest.raises(DocumentProblem):
        PageRenderer(tmp_path / "missing.pdf")


def test_the_bar_offers_text_and_sizes(qtbot: QtBot, show: Show, lease: Path) -> None:
    view = show(lease)
    sharp(qtbot, view)
    names = {button.accessibleName() for button in view.page_bar.findChildren(QToolButton) if button.isVisible()}
    assert names == {"Show as text", "Smaller pages", "Larger pages", "Turn the pages clockwise"}
    view.switch()
    names = {button.accessibleName() for button in view.page_bar.findChildren(QToolButton) if button.isVisible()}
    assert names == {"Show as pages"}


def test_closing_lets_the_process_go(qtbot: QtBot, show: Show, lease: Path) -> None:
    kept: list[PageRenderer] = []

    class Kept(PageRenderer):
        def __init__(self, path: Path, **more: Document) -> None:
            super().__init__(path, **more)  # type: ignore[arg-type]
            kept.append(self)

    view = show(lease, Kept)
    sharp(qtbot, view)
    process = kept[0]._process
    assert process is not None
    view.close_pages()
    assert process.poll() is not None


def test_two_thousand_pages_are_scrolled_without_drawing_them_all(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([f"Page {n}" for n in range(2000)]))
    drawn: list[int] = []

    class Counted(PageRenderer):
        def render(self, page: int, scale: float) -> RenderedPage:
            drawn.append(page)
            return super().render(page, scale)

    view = show(path, Counted)
    pages = sharp(qtbot, view)
    bar = pages.verticalScrollBar()
    for share in range(0, 101, 5):
        bar.setValue(bar.maximum() * share // 100)
    assert pages.page_on_screen() == 1999
    sharp(qtbot, view)
    assert len(drawn) < 120
