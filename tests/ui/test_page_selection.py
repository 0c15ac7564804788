"""What a mouse selects on the pages of a real PDF."""

from pathlib import Path

from pdfpages import held, let_live, renderer_of, shown, written
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from burrow.documents.document import Document
from burrow.ui.page_view import PageView

WORDS = ("The rent is 900 euros.", "The deposit is 1800 euros.", "The term ends in May.")
FULL = ["\n".join([words] * 50) for words in WORDS]
"""Pages with words from the upper edge to the lower: where there are none, nothing is selected."""
LEFT = Qt.MouseButton.LeftButton


def spot_of(qtbot: QtBot, view: PageView, document: Document, words: str) -> QPoint:
    """The middle of some words on the screen."""
    start = document.text.index(words)
    view.show_cited([(start, start + len(words))])
    qtbot.waitUntil(lambda: bool(view.places_on_screen()), timeout=20_000)
    spot = view.places_on_screen()[0]
    view.show_cited([])
    return spot


def drag(view: PageView, to: QPoint) -> None:
    """The mouse is moved with its left button down."""
    where = QPointF(to)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, where, view.mapToGlobal(where), Qt.MouseButton.NoButton, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), moved)


def answered(qtbot: QtBot, view: PageView) -> None:
    """All that was asked of the rendering process until now has been answered."""
    said: list[object] = []
    view.renders.ask(lambda: None, said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)


def test_a_hand_that_is_not_quite_still_keeps_the_word(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, list(WORDS))
    view = shown(qtbot, document, renderer_of(document))
    spot = spot_of(qtbot, view, document, "900")
    qtbot.mousePress(view.viewport(), LEFT, pos=spot)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=spot)
    qtbot.waitUntil(lambda: view.selected_text() == "900", timeout=20_000)
    drag(view, spot + QPoint(1, 0))
    answered(qtbot, view)
    assert view.selected_text() == "900"


def test_from_a_word_one_drags_on_by_words(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, list(WORDS))
    view = shown(qtbot, document, renderer_of(document))
    rent, euros = (spot_of(qtbot, view, document, word) for word in ("rent", "euros"))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=euros)
    drag(view, rent)
    qtbot.waitUntil(lambda: view.selected_text() == "rent is 900 euros", timeout=20_000)


def test_the_right_button_selects_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, list(WORDS))
    view = shown(qtbot, document, renderer_of(document))
    spot = spot_of(qtbot, view, document, "900")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.RightButton, pos=spot)
    answered(qtbot, view)
    assert view.selected_text() == ""


def test_what_is_selected_stays_painted_while_it_grows(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, list(WORDS))
    renderer = held(document)
    view = shown(qtbot, document, renderer)
    rent, euros = (spot_of(qtbot, view, document, word) for word in ("rent", "euros"))
    qtbot.mousePress(view.viewport(), LEFT, pos=rent)
    drag(view, rent + QPoint(20, 0))
    qtbot.waitUntil(lambda: bool(view.places_on_screen()), timeout=20_000)
    answered(qtbot, view)
    before = view.selected_text()
    renderer.gate.clear()
    drag(view, euros)
    qtbot.waitUntil(lambda: len(view.selected_text()) > len(before), timeout=20_000)
    assert view.places_on_screen(), "where the rest lies is not known yet"
    view.mousePressEvent(_press(rent))
    let_live()
    assert not view.places_on_screen(), "nothing is selected any more"
    renderer.gate.set()


def _press(at: QPoint) -> QMouseEvent:
    return QMouseEvent(QEvent.Type.MouseButtonPress, QPointF(at), QPointF(at), LEFT, LEFT, Qt.KeyboardModifier(0))


def test_dragging_below_the_view_scrolls_and_selects_on(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, FULL)
    view = shown(qtbot, document, renderer_of(document))
    rent = spot_of(qtbot, view, document, "rent")
    below = QPoint(rent.x(), view.viewport().height() + 60)
    qtbot.mousePress(view.viewport(), LEFT, pos=rent)
    drag(view, below)
    qtbot.waitUntil(lambda: "1800" in view.selected_text(), timeout=20_000)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=below)
    there = view.verticalScrollBar().value()
    assert there > 0
    qtbot.wait(200)
    assert view.verticalScrollBar().value() == there, "the button is up"


def test_a_wheel_while_dragging_selects_on(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, FULL)
    view = shown(qtbot, document, renderer_of(document))
    rent = spot_of(qtbot, view, document, "rent")
    qtbot.mousePress(view.viewport(), LEFT, pos=rent)
    drag(view, QPoint(rent.x(), 400))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    qtbot.waitUntil(lambda: "1800" in view.selected_text(), timeout=20_000)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(rent.x(), 400))
    answered(qtbot, view)
    before = view.selected_text()
    view.verticalScrollBar().setValue(0)
    answered(qtbot, view)
    assert view.selected_text() == before, "the button is up"
