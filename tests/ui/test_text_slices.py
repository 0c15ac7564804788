"""The paper of a text view without the view."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout
from pytestqt.qtbot import QtBot
from stories import document

from burrow.ui.text_slices import TextSlices

LINES = "".join(f"{n} The deposit 😀 is nine hundred euros.\n" for n in range(12_000))


def blank(qtbot: QtBot) -> QTextDocument:
    paper = QTextDocument()
    paper.setDocumentLayout(QPlainTextDocumentLayout(paper))
    return paper


def fill(slices: TextSlices) -> list[str]:
    sides = []
    while (side := slices.next_side()) is not None:
        slices.take(side)
        sides.append(side)
    return sides


def test_the_whole_text_is_taken_in_from_its_beginning(qtbot: QtBot) -> None:
    paper = blank(qtbot)
    slices = TextSlices(document(LINES), paper)
    assert set(fill(slices)) == {"below"}
    assert slices.taken_in == (0, len(LINES))
    assert paper.toPlainText() == LINES


def test_from_the_middle_it_grows_on_both_sides(qtbot: QtBot) -> None:
    paper = blank(qtbot)
    slices = TextSlices(document(LINES), paper)
    middle = LINES.index("6000 The")
    slices.begin_around(middle)
    while not slices.holds(middle):
        slices.take(slices.next_side() or "below")
    start, end = slices.taken_in
    assert 0 < start < middle < end < len(LINES)
    sides = fill(slices)
    assert sides.index("above") < sides.index("below") + 2, "by turns"
    assert paper.toPlainText() == LINES


def test_an_offset_stays_with_its_character_while_text_is_put_above(qtbot: QtBot) -> None:
    paper = blank(qtbot)
    slices = TextSlices(document(LINES), paper)
    place = LINES.index("9000 The")
    slices.begin_around(place)
    slices.take("below")
    for _ in range(4):
        cursor = QTextCursor(paper)
        cursor.setPosition(slices.position(place))
        cursor.setPosition(slices.position(place + 8), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "9000 The"
        assert slices.selected(cursor) == (place, place + 8)
        before = slices.position(place)
        assert slices.take("above") == slices.position(place) - before > 0


def test_a_slow_slice_makes_the_next_one_smaller(qtbot: QtBot) -> None:
    slices = TextSlices(document(LINES), blank(qtbot))
    slices.take("below")
    first = slices.taken_in[1]
    slices.pace(seconds=60.0)
    slices.take("below")
    assert slices.taken_in[1] - first < first


def test_what_is_outside_is_moved_to_the_ends(qtbot: QtBot) -> None:
    slices = TextSlices(document(LINES), blank(qtbot))
    assert (slices.inside(-5), slices.inside(10**9)) == (0, len(LINES))
    assert slices.is_near(900, 1000)
    assert not slices.is_near(1001, 1000)
