from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot
from stories import COVERAGE, QUESTION, answer, citation, middle, start

from burrow.events import Failed, LimitReached, Progressed, Stopped, TextStreamed, Usage
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.rows import NOTE

TEXT = "The rent is 900 euros. It is due on the third day of every month."
RENT = citation(TEXT, "The rent is 900 euros.", page="3")
MOON = citation(TEXT, "The moon is made of cheese", "missing")


def pane_of(qtbot: QtBot) -> AnswerPane:
    pane = AnswerPane()
    qtbot.addWidget(pane)
    pane.resize(420, 640)
    pane.show()
    return pane


def test_a_run_says_what_it_is_doing(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.set_running(True)
    pane.show_events([*start(calls=3), *middle(calls=2)])
    assert pane.work.isVisible()
    assert pane.shown_question() == QUESTION
    assert "turn 1 of at most 20" in pane.work.line()
    assert "2 of 3 calls done" in pane.work.line()
    pane.show_events([Progressed("r.1", "reading", 256, 1024)])
    assert "The model reads 256 of 1,024 tokens" in pane.work.line()


def test_what_the_model_writes_is_seen_and_calls_do_not_mix_in(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.set_running(True)
    pane.show_events(
        [
            *start(calls=1),
            TextStreamed("r.1", "hits = "),
            TextStreamed("r.1.c1", "none"),
            TextStreamed("r.1", "search()"),
        ]
    )
    assert pane.work.streaming() == "hits = search()"


def test_an_answer_shows_its_citations_with_words_and_signs(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), *middle(), answer("It is **900** euros [1]. Cheese [2].", RENT, MOON)])
    assert "It is 900 euros" in pane.page.answer.toPlainText()
    rows = [pane.page.list.item(row) for row in range(pane.page.list.count())]
    assert [row.text() for row in rows] == ["1  “The rent is 900 euros.”", "2  “The moon is made of cheese”"]
    assert [row.data(NOTE) for row in rows] == [
        "found word for word · lease.md, p. 3", "not found in the document · lease.md"
    ]  # fmt: skip
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole).endswith("not found in the document · lease.md")
    assert pane.page.coverage() == (
        "The model read 8 % of the text. Its searches found another 7 %. Pages without text: 3, 4."
    )
    assert pane.page.banner() == ""


def test_a_chip_leads_to_its_citation(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), answer("Rent [1].", RENT)])
    with qtbot.waitSignal(pane.citation_chosen) as chosen:
        pane.page.answer.anchorClicked.emit(QUrl("burrow:cite/1"))
    assert chosen.args == [0]


def test_an_address_in_an_answer_is_copied_and_never_opened(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), answer("See [law](https://law.example/x).")])
    with qtbot.waitSignal(pane.said):
        pane.page.answer.anchorClicked.emit(QUrl("https://law.example/x"))


def test_an_answer_loads_nothing(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    for address in ("file:///etc/hostname", "http://example.com/x.png", "qrc:/x"):
        assert pane.page.answer.loadResource(2, QUrl(address)) is None


def test_a_failed_run_names_the_cause_and_what_to_do(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.set_running(True)
    failed = Failed("r", "The engine process ended.", "Ask again.", "last log line", COVERAGE, Usage())
    pane.show_events([*start(), failed])
    assert "The engine process ended.\nAsk again." in pane.page.banner()
    assert pane.as_text() == ""
    with qtbot.waitSignal(pane.details_asked) as details:
        pane.page.ask_details()
    assert details.args == ["The engine process ended.", "last log line"]


def test_partial_and_stopped_answers_say_so(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), LimitReached("r", "20 turns", "Perhaps.", (), COVERAGE, Usage())])
    assert "Partial answer" in pane.page.banner()
    assert "20 turns" in pane.page.banner()
    pane.show_events([*start(), Stopped("r", "", (), COVERAGE, Usage())])
    assert "before there was an answer" in pane.page.banner()


def test_control_enter_asks_and_enter_does_not(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.set_question("How much?")
    box = pane.box
    asked: list[str] = []
    pane.asked.connect(asked.append)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert asked == []
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["How much?"]


def test_earlier_questions_come_back(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    for question in ("One?", "Two?"):
        pane.set_question(question)
        pane.ask()
    box = pane.box
    box.clear()
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert box.question() == "One?"


def test_the_copied_text_has_the_proof(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), answer("900 euros.", RENT)])
    assert "[1] lease.md, p. 3, found word for word: “The rent is 900 euros.”" in pane.as_text()


def test_hovering_over_a_chip_shows_the_quotation(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_events([*start(), answer("Rent [1].", RENT)])
    pane.page.answer.highlighted.emit(QUrl("burrow:cite/1"))
    assert QToolTip.text() == "✓ 1: found word for word\nlease.md, p. 3\n“The rent is 900 euros.”"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
