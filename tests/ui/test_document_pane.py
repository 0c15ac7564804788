from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from stories import citation, document

from burrow.documents.document import Page
from burrow.events import PassageRead, Span
from burrow.ui.document_pane import DocumentPane, short

TEXT = "# Lease\n\n" + "Nothing here. 😀\n" * 200 + "The rent is 900 euros.\n" + "More of nothing.\n" * 200


def pane_of(qtbot: QtBot, *texts: str) -> DocumentPane:
    pane = DocumentPane()
    qtbot.addWidget(pane)
    for number, text in enumerate(texts):
        pane.add(document(text, f"{number}.md"))
    pane.resize(460, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_an_empty_pane_offers_the_sample(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    assert any("Drop a document" in label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_a_cited_passage_is_shown_in_its_own_document(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, TEXT, "Another one.")
    start = TEXT.index("The rent")
    pane.show_span(Span(0, start, start + 22))
    assert pane.current_index() == 0
    text = pane.views[0].text
    assert [place for place, _ in text.highlighted()] == [(start, start + 22)]
    first, last = text.on_screen()
    assert first < start < last


def test_the_map_shows_what_was_read_and_cited(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, TEXT)
    pane.show_events([PassageRead("r.1.c1", "read", (Span(0, 0, 10), Span(7, 0, 10)))])
    pane.show_citations((citation(TEXT, "The rent is 900 euros."), citation(TEXT, "cheese", "missing")))
    levels = pane.views[0].map.levels
    assert levels[0] == 2
    assert levels.count(3) > 0
    pane.clear_marks()
    assert set(pane.views[0].map.levels) == {0}


def test_find_steps_through_all_hits(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, TEXT)
    pane.open_find()
    bar = pane.views[0].find_bar
    field = bar.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "NOTHING")
    qtbot.waitUntil(lambda: bar.count_text() == "1 of 400")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bar.count_text() == "2 of 400"
    bar.go_to_previous()
    bar.go_to_previous()
    assert bar.count_text() == "400 of 400"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.views[0].text.highlighted() == [] or len(pane.views[0].text.highlighted()) == 1


def test_a_page_is_reached_by_its_label(qtbot: QtBot) -> None:
    pane = DocumentPane()
    qtbot.addWidget(pane)
    text = "\n".join(f"Page {n}" + "\nline" * 60 for n in range(9))
    starts = [text.index(f"Page {n}") for n in range(9)]
    ends = [*starts[1:], len(text)]
    labels = ["i", "ii", *map(str, range(1, 8))]
    pages = tuple(Page(label, start, end) for label, start, end in zip(labels, starts, ends, strict=True))
    pane.add(document(text, pages=pages))
    pane.resize(460, 600)
    pane.show()
    qtbot.waitExposed(pane)
    places = pane.views[0].places
    field = places.findChild(QLineEdit)
    assert field is not None
    field.setText("3")
    field.returnPressed.emit()
    assert pane.views[0].text.on_screen()[0] == starts[4]


def test_closing_the_last_document_brings_the_welcome_back(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, TEXT, "x")
    pane.remove(0)
    assert [view.source.name for view in pane.views] == ["1.md"]
    pane.remove(0)
    assert pane.currentIndex() == 0


def test_a_passage_in_one_line_says_where_it_is(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, TEXT)
    assert pane.quote(Span(0, 0, 20)) == ("Lease Nothing her", "Lease")
    assert "not open" in pane.quote(Span(5, 0, 1))[0]


def test_a_passage_is_on_the_screen_of_a_document_that_was_not_looked_at_before(qtbot: QtBot) -> None:
    long = "Note 5. The rent is 5 euros. " * 300
    pane = pane_of(qtbot)
    pane.add_all([document(long, f"{n}.txt") for n in range(8)])
    qtbot.wait(50)
    pane.show_span(Span(5, 8300, 8320))
    view = pane.views[5]
    qtbot.wait(50)
    assert view.on_screen()[0] <= 8300 < view.on_screen()[1]
    pane.resize(600, 400)
    qtbot.waitUntil(lambda: view.on_screen()[0] <= 8300 < view.on_screen()[1])


def test_a_crowd_of_tabs_keeps_names_that_can_be_read() -> None:
    assert short("lease.md") == "lease.md"
    assert short("contracts/2024/R&D lease.md") == "R&&D lease.md"
    cut = short("minutes of the annual general meeting 2024.docx")
    assert (len(cut), cut[:10], cut[-10:]) == (28, "minutes of", " 2024.docx")
