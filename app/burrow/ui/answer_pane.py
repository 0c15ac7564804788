"""The right pane: the question, what its run is doing, the answer, and the box for the next question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from burrow.events import Answered, Citation, End, Event, Failed, LimitReached, RunStarted, Stopped
from burrow.ui.answer_page import AnswerPage
from burrow.ui.citation_list import check_words, where
from burrow.ui.look import colours, icon
from burrow.ui.question_box import QuestionBox
from burrow.ui.start_page import StartPage
from burrow.ui.thread import Exchange
from burrow.ui.thread_list import ThreadList
from burrow.ui.work_page import WorkPage


class AnswerPane(QWidget):
    asked = Signal(str)
    stop_asked = Signal()
    answer_now_asked = Signal()
    new_asked = Signal()
    """A question that follows no other is wanted."""
    citation_chosen = Signal(int)
    """Index of a citation."""
    details_asked = Signal(str, str)
    """A failed run's reason and details."""
    said = Signal(str)
    """Something for the status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.end: End | None = None
        self.citations: tuple[Citation, ...] = ()
        self._running = False
        self.thread_list = ThreadList(self)
        self._question = QLabel(self)
        self._question.setObjectName("question")
        self._question.setWordWrap(True)
        self._question.setIndent(0)
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._question.hide()
        self.start = StartPage(self)
        self.start.suggested.connect(self.ask_suggested)
        self.work = WorkPage(self)
        self.page = AnswerPage(self)
        self.page.citation_chosen.connect(self.citation_chosen)
        self.page.details_asked.connect(self.details_asked)
        self.page.address_copied.connect(lambda url: self.said.emit(self.tr("Address copied: {0}").format(url)))
        self._stages = QStackedWidget(self)
        for stage in (self.start, self.work, self.page):
            self._stages.addWidget(stage)
        self.box = QuestionBox(self)
        self.box.asked.connect(self.ask)
        self._ask, self._stop, self._answer_now = self._make_buttons()
        self._follow_up = QCheckBox(self.tr("Follow-up"), self)
        self._follow_up.setToolTip(self.tr("The model knows the questions before and their answers"))
        self._follow_up.setChecked(True)
        self._new = self._button("new", self.tr("New question"), "flat", None)
        self._new.setToolTip(self.tr("Begin anew: the next question follows none") + " (Ctrl+N)")
        self._new.clicked.connect(self.new_asked)
        self._lay_out()
        self.set_running(False)

    def clear(self) -> None:
        """Make room for another run."""
        self.end, self.citations = None, ()
        self._show_question("")
        self._stages.setCurrentWidget(self.start)

    def show_thread(self, exchanges: Sequence[Exchange], current: Exchange | None) -> None:
        """The questions asked so far, and the one that is shown."""
        self.thread_list.show_thread(exchanges, current)
        self.thread_list.setEnabled(not self._running)
        self._show_choices(bool(exchanges))

    def follow_up(self) -> bool:
        """Whether the next question follows the one that is shown."""
        return self._follow_up.isChecked()

    def set_follow_up(self, wanted: bool) -> None:
        self._follow_up.setChecked(wanted)

    def set_running(self, running: bool, question: str = "") -> None:
        """A run works on this question, or none does any more."""
        self._running = running
        self.thread_list.setEnabled(not running)
        self._show_choices(self.end is not None)
        for button in (self._stop, self._answer_now):
            button.setVisible(running)
            button.setEnabled(running)
        self._ask.setVisible(not running)
        if running:
            self._show_question(question)
            self.work.start()
            self._stages.setCurrentWidget(self.work)
        else:
            self.work.stop()
            if self.end is None:
                self._stages.setCurrentWidget(self.start)

    def show_stopping(self) -> None:
        """Stop was pressed; the run has not ended yet."""
        self._stop.setEnabled(False)
        self._answer_now.setEnabled(False)
        self.work.show_stopping()

    def show_events(self, events: list[Event]) -> None:
        self.work.show_events(events)
        for event in events:
            match event:
                case RunStarted(parent=None):
                    self._show_question(event.question)
                case Answered() | LimitReached() | Stopped() | Failed() if event.node == "r":
                    self._show_end(event)

    def set_question(self, question: str) -> None:
        self.box.setPlainText(question)
        self.box.setFocus()

    def shown_question(self) -> str:
        """The question that the answer belongs to."""
        return self._question.text()

    def question(self) -> str:
        return self.box.question()

    def focus_question(self) -> None:
        self.box.setFocus()
        self.box.selectAll()

    def focus_answer(self) -> None:
        self.page.answer.setFocus()

    def restyle(self) -> None:
        """The colours have changed."""
        self.page.answer.restyle()
        chosen = self.current_citation()
        self.page.list.show_citations(self.citations)
        self.choose_citation(chosen)
        self._new.setIcon(icon("new"))
        self._ask.setIcon(icon("ask", colours().on_accent))
        self._stop.setIcon(icon("stop", colours().bad))
        self._answer_now.setIcon(icon("finish"))

    def as_text(self) -> str:
        """The answer in Markdown with its citations, to be copied."""
        if self.end is None or isinstance(self.end, Failed):
            return ""
        cited = [
            f"[{number}] {where(citation)}, {check_words(citation)}: “{' '.join(citation.quote.split())}”"
            for number, citation in enumerate(self.citations, 1)
        ]
        return "\n\n".join([f"**{self._question.text()}**", self.end.answer, "\n".join(cited)]).strip() + "\n"

    def choose_citation(self, index: int) -> None:
        self.page.list.setCurrentRow(index)

    def current_citation(self) -> int:
        return self.page.list.currentRow()

    def ask(self) -> None:
        question = self.box.question()
        if question and not self._running:
            self.box.remember(question)
            self.asked.emit(question)

    def ask_suggested(self, question: str) -> None:
        """The user has picked a question that was proposed."""
        self.box.setPlainText(question)
        self.ask()

    def _show_choices(self, asked: bool) -> None:
        """A follow-up needs something to follow."""
        for part in (self._follow_up, self._new):
            part.setVisible(asked and not self._running)
        self.box.say_what_is_asked(follow_up=asked)

    def _show_question(self, question: str) -> None:
        self._question.setText(question)
        self._question.setVisible(bool(question))

    def _show_end(self, end: End) -> None:
        self.end = end
        self.citations = () if isinstance(end, Failed) else end.citations
        self.page.show_end(end)
        self._stages.setCurrentWidget(self.page)
        self.set_running(False)
        self.box.clear()

    def _make_buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        ask = self._button("ask", self.tr("Ask"), "primary", colours().on_accent)
        ask.clicked.connect(self.ask)
        stop = self._button("stop", self.tr("Stop"), "danger", colours().bad)
        stop.clicked.connect(self.stop_asked)
        finish = self._button("finish", self.tr("Answer now"), "quiet", None)
        finish.setToolTip(self.tr("Give the best answer from what is known so far"))
        finish.clicked.connect(self.answer_now_asked)
        return ask, stop, finish

    def _button(self, picture: str, text: str, kind: str, colour: str | None) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(kind)
        button.setText(text)
        button.setAccessibleName(text)
        button.setIcon(icon(picture, colour))
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Answer"), self)
        title.setObjectName("title")
        title.setMinimumHeight(self._new.sizeHint().height())  # the same whether the button is there or not
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._new)
        buttons = QHBoxLayout()
        buttons.addWidget(self._follow_up)
        buttons.addStretch()
        for button in (self._answer_now, self._stop, self._ask):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addLayout(head)
        layout.addWidget(self.thread_list)
        layout.addWidget(self._question)
        layout.addWidget(self._stages, 1)
        layout.addWidget(self.box)
        layout.addLayout(buttons)
