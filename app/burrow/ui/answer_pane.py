"""The right pane: the question, what the run is doing, the answer with its citations, and how much was read for it."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from burrow.events import (
    Answered,
    Citation,
    Coverage,
    End,
    Event,
    Failed,
    LimitReached,
    RunStarted,
    Stopped,
    TextStreamed,
    TurnStarted,
    Usage,
)
from burrow.ui.answer_view import AnswerView
from burrow.ui.citation_list import CitationList, check_words, where
from burrow.ui.code_view import CodeView
from burrow.ui.look import colours, icon
from burrow.ui.progress import RunProgress
from burrow.ui.question_box import QuestionBox
from burrow.ui.tree_model import seconds_text

STREAM_SHOWN = 6_000
"""Characters of the streaming text that are kept on the screen."""


class AnswerPane(QWidget):
    asked = Signal(str)
    stop_asked = Signal()
    answer_now_asked = Signal()
    citation_chosen = Signal(int)
    details_asked = Signal(str, str)
    """A failed run's reason and details."""
    said = Signal(str)
    """Something for the status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.citations: tuple[Citation, ...] = ()
        self.end: End | None = None
        self._progress = RunProgress()
        self._failure: Failed | None = None
        self._streaming = ""
        self._running = False
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(self._say_progress)
        self._question = QLabel(self)
        self._question.setObjectName("question")
        self._question.setWordWrap(True)
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stages = QStackedWidget(self)
        self._stages.addWidget(self._make_hint())
        self._stages.addWidget(self._make_work())
        self._stages.addWidget(self._make_answer())
        self._lay_out()
        self.set_running(False)

    def clear(self) -> None:
        """Make room for another run."""
        self._progress = RunProgress()
        self._failure, self.end, self.citations, self._streaming = None, None, (), ""
        self._stream.clear()
        self._list.show_citations(())
        self._question.setText("")
        self._stages.setCurrentIndex(0)

    def set_running(self, running: bool) -> None:
        self._running = running
        self._stop.setVisible(running)
        self._answer_now.setVisible(running)
        self._stop.setEnabled(running)
        self._answer_now.setEnabled(running)
        self._ask.setVisible(not running)
        if running:
            self._clock.start()
        else:
            self._clock.stop()

    def show_stopping(self) -> None:
        """Stop was pressed; the run has not ended yet."""
        self._stop.setEnabled(False)
        self._answer_now.setEnabled(False)
        self._line.setText(self.tr("Stopping…"))

    def show_events(self, events: list[Event]) -> None:
        self._progress.apply(events, time.monotonic())
        for event in events:
            match event:
                case RunStarted(parent=None):
                    self._question.setText(event.question)
                    self._reason.setText(event.reason)
                    self._stages.setCurrentIndex(1)
                case TurnStarted():
                    self._streaming = ""
                case TextStreamed() if ".c" not in event.node:
                    self._streaming = (self._streaming + event.text)[-STREAM_SHOWN:]
                case Answered() | LimitReached() | Stopped() | Failed() if event.node == "r":
                    self._show_end(event)
        if self._running:
            self._show_stream()
            self._say_progress()

    def question(self) -> str:
        return self._box.question()

    def set_question(self, question: str) -> None:
        self._box.setPlainText(question)
        self._box.setFocus()

    def focus_question(self) -> None:
        self._box.setFocus()
        self._box.selectAll()

    def show_hint(self, text: str) -> None:
        """What to do first, while there is no answer."""
        self._hint.setText(text)

    def restyle(self) -> None:
        self._answer.restyle()
        self._list.show_citations(self.citations)

    def focus_answer(self) -> None:
        self._answer.setFocus()

    def as_text(self) -> str:
        """The answer in Markdown with its citations, to be copied."""
        if self.end is None or isinstance(self.end, Failed):
            return ""
        cited = [
            f"[{number}] {where(c)}, {check_words(c)}: “{' '.join(c.quote.split())}”"
            for number, c in enumerate(self.citations, 1)
        ]
        return "\n\n".join([f"**{self._question.text()}**", self.end.answer, "\n".join(cited)]).strip() + "\n"

    def choose_citation(self, index: int) -> None:
        self._list.setCurrentRow(index)

    def current_citation(self) -> int:
        return self._list.currentRow()

    def ask(self) -> None:
        question = self._box.question()
        if question and not self._running:
            self._box.remember(question)
            self.asked.emit(question)

    def _show_stream(self) -> None:
        if self._stream.toPlainText() != self._streaming:
            self._stream.setPlainText(self._streaming)
            bar = self._stream.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _say_progress(self) -> None:
        if not self._stop.isEnabled():
            return
        p, now = self._progress, time.monotonic()
        parts = [_phase(self, p)]
        if p.turn:
            parts.append(self.tr("turn {0} of at most {1}").format(p.turn, p.limit))
        if p.calls:
            parts.append(self.tr("{0} of {1} calls done").format(p.calls - p.open_calls, p.calls))
        speed = p.speed(now)
        if speed:
            parts.append(self.tr("{0} tokens/s").format(f"{speed:.0f}" if speed >= 10 else f"{speed:.1f}"))
        parts.append(seconds_text(p.elapsed(now)))
        self._line.setText(" · ".join(parts))
        self._bar.setRange(0, p.total)
        self._bar.setValue(p.done)

    def _show_end(self, end: End) -> None:
        self.end = end
        self._failure = end if isinstance(end, Failed) else None
        self.citations = () if isinstance(end, Failed) else end.citations
        self._show_banner(end)
        self._answer.show_answer("" if isinstance(end, Failed) else end.answer, self.citations)
        self._answer.setVisible(not isinstance(end, Failed))
        self._list.show_citations(self.citations)
        self._list.setVisible(bool(self.citations))
        self._coverage.setText(coverage_text(self, end.coverage))
        self._usage.setText(usage_text(self, end.usage))
        self._stages.setCurrentIndex(2)
        self.set_running(False)

    def _show_banner(self, end: End) -> None:
        text = ""
        match end:
            case LimitReached():
                text = self.tr("Partial answer: the run reached its limit ({0}).").format(end.limit)
            case Stopped() if end.answer:
                text = self.tr("You stopped the run. This is what it had by then.")
            case Stopped():
                text = self.tr("You stopped the run before there was an answer.")
            case Failed():
                text = f"{end.reason}\n{end.action}"
        self._banner.setText(text)
        self._banner_frame.setVisible(bool(text))
        self._banner_frame.setProperty("tone", "bad" if isinstance(end, Failed) else "doubtful")
        self._banner_frame.style().unpolish(self._banner_frame)
        self._banner_frame.style().polish(self._banner_frame)
        self._details.setVisible(isinstance(end, Failed))

    def _make_hint(self) -> QWidget:
        page = QWidget(self)
        self._hint = QLabel(page)
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        layout.addWidget(self._hint)
        layout.addStretch(3)
        return page

    def _make_work(self) -> QWidget:
        page = QWidget(self)
        self._reason = QLabel(page)
        self._reason.setObjectName("muted")
        self._reason.setWordWrap(True)
        self._line = QLabel(page)
        self._line.setWordWrap(True)
        self._line.setAccessibleName(self.tr("Progress"))
        self._bar = QProgressBar(page)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedHeight(6)
        self._stream = CodeView(parent=page)
        self._stream.setAccessibleName(self.tr("What the model writes now"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._reason, self._line, self._bar, self._stream):
            layout.addWidget(part, 1 if part is self._stream else 0)
        return page

    def _make_answer(self) -> QWidget:
        page = QWidget(self)
        self._banner_frame = QFrame(page)
        self._banner_frame.setObjectName("banner")
        self._banner = QLabel(self._banner_frame)
        self._banner.setWordWrap(True)
        self._banner.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QPushButton(self.tr("Details…"), self._banner_frame)
        self._details.clicked.connect(self._ask_details)
        row = QHBoxLayout(self._banner_frame)
        row.addWidget(self._banner, 1)
        row.addWidget(self._details)
        self._answer = AnswerView(page)
        self._answer.citation_chosen.connect(self.citation_chosen)
        self._answer.address_copied.connect(lambda url: self.said.emit(self.tr("Address copied: {0}").format(url)))
        self._list = CitationList(page)
        self._list.chosen.connect(self.citation_chosen)
        parts = QSplitter(Qt.Orientation.Vertical, page)
        parts.addWidget(self._answer)
        parts.addWidget(self._list)
        parts.setSizes([380, 220])
        parts.setChildrenCollapsible(False)
        self._coverage = QLabel(page)
        self._coverage.setWordWrap(True)
        self._usage = QLabel(page)
        self._usage.setObjectName("muted")
        self._usage.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._banner_frame, parts, self._coverage, self._usage):
            layout.addWidget(part, 1 if part is parts else 0)
        return page

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Answer"), self)
        title.setObjectName("title")
        self._box = QuestionBox(self)
        self._box.asked.connect(self.ask)
        self._ask = self._button("ask", self.tr("Ask"), "primary")
        self._ask.clicked.connect(self.ask)
        self._stop = self._button("stop", self.tr("Stop"), "danger")
        self._stop.clicked.connect(self.stop_asked)
        self._answer_now = self._button("finish", self.tr("Answer now"), "quiet")
        self._answer_now.setToolTip(self.tr("Give the best answer from what is known so far"))
        self._answer_now.clicked.connect(self.answer_now_asked)
        buttons = QVBoxLayout()
        for button in (self._ask, self._stop, self._answer_now):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(self._box, 1)
        row.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(title)
        layout.addWidget(self._question)
        layout.addWidget(self._stages, 1)
        layout.addLayout(row)

    def _button(self, picture: str, text: str, kind: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(kind)
        button.setText(text)
        button.setIcon(icon(picture, colours().on_accent if kind == "primary" else None))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _ask_details(self) -> None:
        if self._failure is not None:
            self.details_asked.emit(self._failure.reason, self._failure.details)


def coverage_text(owner: QWidget, coverage: Coverage) -> str:
    """How much of the documents was read, as a sentence."""
    if not coverage.characters:
        return ""
    text = owner.tr(
        "The model read {0} of the documents; its code looked through the rest for search words only."
    ).format(percent(coverage.read / coverage.characters))
    if coverage.unreadable_pages:
        pages = ", ".join(coverage.unreadable_pages[:20]) + ("…" if len(coverage.unreadable_pages) > 20 else "")
        text += " " + owner.tr("Pages without text: {0}.").format(pages)
    return text


def usage_text(owner: QWidget, usage: Usage) -> str:
    return owner.tr("{0} turns · {1} calls · {2} tokens read, {3} from the cache · {4} written · {5}").format(
        usage.turns, usage.calls, f"{usage.tokens_computed:,}", f"{usage.tokens_reused:,}",
        f"{usage.tokens_generated:,}", seconds_text(usage.seconds),
    )  # fmt: skip


def percent(share: float) -> str:
    """A share that never says 0 % of something and 100 % of nearly everything."""
    if 0 < share < 0.001:
        return "<0.1 %"
    if 0.999 < share < 1:
        return ">99.9 %"
    return f"{share:.1%}".replace("%", " %").replace(".0 %", " %")


def _phase(owner: QWidget, progress: RunProgress) -> str:
    words = {
        "starting": owner.tr("starting"),
        "reading": owner.tr("the model reads"),
        "writing": owner.tr("the model writes"),
        "running code": owner.tr("running its code"),
        "thinking": owner.tr("the model reads the output"),
    }
    phase = words.get(progress.phase, progress.phase)
    if progress.total:
        phase += f" {progress.done:,}/{progress.total:,}"
    return phase[:1].upper() + phase[1:]
