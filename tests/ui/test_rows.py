import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from burrow.ui.rows import RowDelegate, add_row, wrapped

WORDS = "The Tenant pays 900 😀 euros on the first of each month, whatever the weather is. " * 3


@pytest.mark.parametrize("width", [60, 150, 400])
def test_a_text_is_cut_into_lines_that_fit_and_loses_nothing(qtbot: QtBot, width: int) -> None:
    font = QApplication.font()
    lines = wrapped(WORDS, font, width, 500)
    assert " ".join(lines) == " ".join(WORDS.split())
    assert all(QFontMetrics(font).horizontalAdvance(line) <= width + 1 for line in lines)


def test_what_is_too_long_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    font = QApplication.font()
    lines = wrapped(WORDS, font, 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 200 for line in lines)


@pytest.mark.parametrize(("text", "width"), [("", 100), ("word", 0), ("word", -5)])
def test_no_text_and_no_room_are_no_trouble(qtbot: QtBot, text: str, width: int) -> None:
    assert list(wrapped(text, QApplication.font(), width, 3)) == ([text] if text else [])


def test_a_row_grows_with_its_words_up_to_a_limit_and_follows_the_width(qtbot: QtBot) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.setItemDelegate(RowDelegate(view, 3))
    add_row(view, "Short", "a note")
    add_row(view, WORDS, "a note")
    view.resize(300, 400)
    view.show()
    qtbot.waitExposed(view)
    line = QFontMetrics(view.font()).lineSpacing()
    assert view.sizeHintForRow(1) == view.sizeHintForRow(0) + 2 * line
    view.resize(3000, 400)
    qtbot.waitUntil(lambda: view.sizeHintForRow(1) == view.sizeHintForRow(0))
