import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stories import document

from burrow.documents.document import Document, Page
from burrow.ui.look import colours
from burrow.ui.text_style import LONGEST_PARAGRAPH, breakable
from burrow.ui.text_view import TextView

SENTENCE = "The deposit 😀 is 𝔸𝔹 nine hundred euros. "


def shown(qtbot: QtBot, text: str, pages: tuple[Page, ...] = ()) -> TextView:
    view = TextView(document(text, pages=pages))
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_passage_after_astral_characters_is_highlighted_exactly(qtbot: QtBot) -> None:
    text = SENTENCE * 300 + "Here it is: the 🏠 key clause. " + SENTENCE * 300
    view = shown(qtbot, text)
    start = text.index("the 🏠 key")
    view.show_place(start, start + 9)
    places = {place for place, colour in view.highlighted() if colour == colours().current}
    assert places == {(start, start + 9)}
    selections = view.extraSelections()
    assert selections[-1].cursor.selectedText() == "the 🏠 key"
    first, last = view.on_screen()
    assert first <= start < last


def test_every_cited_passage_is_highlighted_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot, SENTENCE * 20)
    view.show_cited([(50, 60), (4, 11)])
    assert [place for place, _ in view.highlighted()] == [(4, 11), (50, 60)]


def test_only_hits_on_the_screen_are_drawn(qtbot: QtBot) -> None:
    text = "word\n" * 50_000
    view = shown(qtbot, text)
    view.show_found([(place, place + 4) for place in range(0, len(text), 5)])
    assert 0 < len(view.highlighted()) < 200


def test_headings_stand_out(qtbot: QtBot) -> None:
    view = shown(qtbot, "# Lease\n\nBody text.")
    cursor = view.textCursor()
    cursor.setPosition(4)
    assert cursor.charFormat().fontWeight() > 600


def test_pages_are_labelled_where_they_begin(qtbot: QtBot) -> None:
    text = "First page.\n\nSecond page."
    view = shown(qtbot, text, (Page("i", 0, 13), Page("ii", 13, len(text))))
    labels = [page.label if (page := view.page_in(view.document().findBlockByNumber(n))) else None for n in range(3)]
    assert labels == ["i", None, "ii"]
    assert view.edge_width() > 0


@given(st.text("ab \n😀", max_size=300))
def test_breaking_long_paragraphs_keeps_every_offset(text: str) -> None:
    kept = breakable(text * 100)
    assert len(kept) == len(text * 100)
    assert kept.replace("\n", " ") == (text * 100).replace("\n", " ")


def test_a_paragraph_of_a_megabyte_is_broken_at_spaces() -> None:
    longest = max(len(line) for line in breakable("word " * 200_000).split("\n"))
    assert longest <= LONGEST_PARAGRAPH


@pytest.mark.parametrize("text", ["", "\n", "😀"])
def test_the_smallest_documents_can_be_shown(qtbot: QtBot, text: str) -> None:
    view = shown(qtbot, text)
    view.show_place(0, len(text))
    assert view.on_screen()[0] == 0


LONG = "".join(f"{n} {SENTENCE}\n" for n in range(110_000))
"""Five million characters, many of them astral."""


def test_a_place_far_away_is_shown_before_all_that_is_between(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    start = LONG.index("100000 The")
    begin = time.monotonic()
    view.show_place(start, start + 10)
    qtbot.waitUntil(lambda: view.on_screen()[0] <= start < view.on_screen()[1], timeout=20_000)
    assert view.extraSelections()[-1].cursor.selectedText() == "100000 The"
    assert view.taken_in()[0] > 0, "the beginning is still to come"
    assert time.monotonic() - begin < 10


def test_the_screen_stands_still_while_the_rest_is_taken_in(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    start = LONG.index("60000 The")
    view.show_place(start, start + 9)
    qtbot.waitUntil(lambda: view.on_screen()[0] <= start < view.on_screen()[1], timeout=20_000)
    first = view.on_screen()[0]
    qtbot.waitUntil(lambda: view.taken_in() == (0, len(LONG)), timeout=60_000)
    assert view.on_screen()[0] == first
    assert [place for place, _ in view.highlighted()] == [(start, start + 9)]
    view.go_to_top(0)
    assert view.on_screen()[0] == 0
    assert view.document().characterCount() == len(LONG.encode("utf-16-le")) // 2 + 1


def test_signs_of_markdown_are_hidden_and_still_count(qtbot: QtBot) -> None:
    text = "# Lease\n\n1.2 **Premises.** The 😀 __whole__ floor: 2 ** 3 and snake__case__name.\n"
    view = shown(qtbot, text)
    looks = {}
    for offset, sign in enumerate(text):
        cursor = view.textCursor()
        cursor.setPosition(len(text[: offset + 1].encode("utf-16-le")) // 2)
        looks[offset] = cursor.charFormat()
        assert sign  # keeps the place of each character in sight
    hidden = {offset for offset, look in looks.items() if look.font().pixelSize() == 1}
    bold = "".join(text[offset] for offset, look in looks.items() if look.fontWeight() >= 600 and offset not in hidden)
    assert "".join(text[offset] for offset in sorted(hidden)) == "# " + "**" * 2 + "__" * 2
    assert bold == "Lease" + "Premises." + "whole"
    start = text.index("The 😀")
    view.show_place(start, start + 5)
    assert view.extraSelections()[-1].cursor.selectedText() == "The 😀"


def test_signs_of_other_formats_stay(qtbot: QtBot) -> None:
    view = TextView(Document("notes.txt", None, "text", "**plain** text", "0" * 64))
    qtbot.addWidget(view)
    cursor = view.textCursor()
    cursor.setPosition(1)
    assert cursor.charFormat().font().pixelSize() != 1


def test_hits_that_a_larger_view_shows_are_drawn(qtbot: QtBot) -> None:
    text = "word\n" * 5_000
    view = shown(qtbot, text)
    view.show_found([(place, place + 4) for place in range(0, len(text), 5)])
    view.resize(500, 800)
    first, last = view.on_screen()
    assert {place for place, _ in view.highlighted()} >= {(place, place + 4) for place in range(first, last - 5, 5)}


def test_a_place_that_was_left_is_not_gone_back_to(qtbot: QtBot) -> None:
    text = "".join(f"{n} {SENTENCE}\n" for n in range(400))
    view = shown(qtbot, text)
    view.show_place(0, 3)
    end = text.index("300 The")
    view.go_to_top(end)
    view.resize(600, 400)
    assert view.on_screen()[0] == end


def test_a_place_within_a_long_paragraph_is_brought_to_the_top(qtbot: QtBot) -> None:
    text = "Before.\n" + "".join(f"{n} {SENTENCE}" for n in range(400)) + "\nAfter."
    view = shown(qtbot, text)
    place = text.index(" 300 The") + 1
    view.go_to_top(place)
    first, last = view.on_screen()
    assert first <= place < last
    assert 0 <= view.cursorRect().top() < view.fontMetrics().lineSpacing(), "in the first line"


def test_the_documents_own_text_is_copied(qtbot: QtBot) -> None:
    text = "§\u00a05 of the 😀 lease. " + "word " * 6_000 + "end"
    view = shown(qtbot, text)
    assert len(text) > LONGEST_PARAGRAPH
    view.selectAll()
    view.copy()
    gc.collect()
    assert QGuiApplication.clipboard().text() == text


def test_a_drag_that_scrolls_goes_away_from_the_place_too(qtbot: QtBot) -> None:
    view = shown(qtbot, "".join(f"{n} {SENTENCE}\n" for n in range(400)))
    view.show_place(0, 3)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    below = QPointF(100, view.viewport().height() + 80)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, below, view.mapToGlobal(below), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), moved)
    view.verticalScrollBar().setValue(100)  # as Qt does while the mouse is there
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=below.toPoint())
    view.resize(600, 420)
    assert view.on_screen()[0] > 1_000
