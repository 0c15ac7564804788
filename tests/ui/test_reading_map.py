from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from burrow.ui.reading_map import CELLS, Cells, ReadingMap


@given(st.integers(1, 5000), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 300)), max_size=8))
def test_every_marked_part_shows_however_short(length: int, places: list[tuple[int, int]]) -> None:
    cells = Cells(length)
    for start, size in places:
        start = min(start, length - 1)
        cells.mark("read", start, min(start + size, length))
        assert cells.levels[min(start * CELLS // length, CELLS - 1)] == 2


def test_the_most_that_happened_wins() -> None:
    cells = Cells(CELLS)
    cells.mark("cited", 5, 6)
    cells.mark("searched", 0, 10)
    assert list(cells.runs()) == [(0, 5, 1), (5, 6, 3), (6, 10, 1)]


def test_a_click_asks_for_the_place(qtbot: QtBot) -> None:
    strip = ReadingMap(Cells(10_000))
    qtbot.addWidget(strip)
    strip.resize(18, 400)
    with qtbot.waitSignal(strip.jumped) as jump:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 200))
    assert abs(jump.args[0] - 5_000) < 50
