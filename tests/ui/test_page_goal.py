"""A place is scrolled to when it is known where it lies, unless the user has gone elsewhere by then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pdfpages import held, renderer_of, shown, written
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from burrow.ui.page_view import PageView


def turn_wheel(view: PageView) -> None:
    at = QPointF(200, 300)
    view.wheelEvent(
        QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )
    )  # fmt: skip


def use_bar(view: PageView) -> None:
    view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)


def press_key(view: PageView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)


@pytest.mark.parametrize("scroll", [turn_wheel, use_bar, press_key])
def test_who_scrolls_meanwhile_is_left_where_they_are(
    qtbot: QtBot, tmp_path: Path, scroll: Callable[[PageView], None]
) -> None:
    document = written(tmp_path, [f"Page {n}" for n in range(9)])
    renderer = held(document)
    view = shown(qtbot, document, renderer)
    renderer.gate.clear()
    start = document.text.index("7")
    view.show_place(start, start + 1)
    scroll(view)
    there = view.verticalScrollBar().value()
    assert there > 0
    renderer.gate.set()
    qtbot.waitUntil(lambda: bool(view.renders.rectangles((start, start + 1))), timeout=20_000)
    assert view.verticalScrollBar().value() == there


def test_a_place_without_ink_is_that_of_the_words_after_it(qtbot: QtBot, tmp_path: Path) -> None:
    lines = "\n".join(f"Line {n} of many on this page." for n in range(50))
    document = written(tmp_path, [lines, lines])
    view = shown(qtbot, document, renderer_of(document))
    view.resize(520, 200)
    end = document.text.index("Line 41") - 1
    assert document.text[end].isspace()
    view.go_to_top(end)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300, timeout=20_000)
    view.show_page(0)
    view.go_to(end)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300, timeout=20_000)
