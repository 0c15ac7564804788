"""How a run ended: the answer, its citations, how much was read for it; or why there is none, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from burrow.events import Answered, Citation, Coverage, End, Failed, LimitReached, Stopped, Usage
from burrow.ui.answer_view import AnswerView
from burrow.ui.citation_list import CitationList
from burrow.ui.numbers import count, duration, percent
from burrow.ui.sentences import in_words

PAGES_NAMED = 20
LEAST_ANSWER = 64
MOST_OF_IT = 0.65
"""Of the height that answer and citations share."""


class AnswerPage(QWidget):
    citation_chosen = Signal(int)
    details_asked = Signal(str, str)
    """A failed run's reason and details."""
    address_copied = Signal(str)
    go_on_asked = Signal()
    """A failed run is to be tried again from where it failed."""
    again_with_asked = Signal()
    """Its question is to be asked again with another model or other limits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: Failed | None = None
        self.answer = AnswerView(self)
        self.answer.citation_chosen.connect(self.citation_chosen)
        self.answer.address_copied.connect(self.address_copied)
        self.answer.document().documentLayout().documentSizeChanged.connect(self._fit_parts)
        self.list = CitationList(self)
        self.list.chosen.connect(self.citation_chosen)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self.answer)
        self._parts.addWidget(self.list)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setChildrenCollapsible(False)
        self._parts.splitterMoved.connect(self._keep_room)
        self._dragged = False
        self._coverage = QLabel(self)
        self._coverage.setWordWrap(True)
        self._doubts = QLabel(self)
        self._doubts.setObjectName("doubts")
        self._doubts.setWordWrap(True)
        self._doubts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._usage = QLabel(self)
        self._usage.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._make_banner())
        layout.addWidget(self._parts, 1)
        layout.addWidget(self._doubts)
        layout.addWidget(self._coverage)
        layout.addWidget(self._usage)
        layout.addStretch()

    def show_end(self, end: End) -> None:
        self._failure = end if isinstance(end, Failed) else None
        citations: tuple[Citation, ...] = () if isinstance(end, Failed) else end.citations
        answer = "" if isinstance(end, Failed) else end.answer
        self._show_banner(self._banner_text(end), bad=isinstance(end, Failed))
        self.answer.show_answer(answer, citations, () if isinstance(end, Failed) else end.unsupported)
        self.list.show_citations(citations)
        self.list.setVisible(bool(citations))
        self._parts.setVisible(bool(answer))
        self._share_room(bool(citations))
        self._coverage.setText(self._coverage_text(end.coverage))
        self._coverage.setVisible(not isinstance(end, Failed))
        doubts = self._doubts_text(end)
        self._doubts.setText(doubts)
        self._doubts.setVisible(bool(doubts))
        self._usage.setText(self._usage_text(end.usage))
        self._usage.setToolTip(self._tokens_text(end.usage))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()

    def _fit_parts(self) -> None:
        """The height of an answer is known once it has been laid out at its width."""
        self._share_room(not self.list.isHidden())

    def _share_room(self, cited: bool) -> None:
        """A short answer takes the room it needs and leaves the rest to its citations; what the user drags stays."""
        if not cited or self._dragged:
            return
        wanted = round(self.answer.document().size().height()) + 2 * self.answer.frameWidth() + 12
        whole = self._parts.height()
        top = min(max(wanted, LEAST_ANSWER), round(whole * MOST_OF_IT))
        self._parts.setSizes([top, whole - top])

    def _keep_room(self) -> None:
        self._dragged = True

    def banner(self) -> str:
        """What stands above the answer, empty when it is a plain answer."""
        return "" if self._banner_frame.isHidden() else self._banner.text()

    def coverage(self) -> str:
        return self._coverage.text()

    def _make_banner(self) -> QFrame:
        self._banner_frame = QFrame(self)
        self._banner_frame.setObjectName("banner")
        self._banner = QLabel(self._banner_frame)
        self._banner.setWordWrap(True)
        self._banner.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        go_on = QPushButton(self.tr("Go on"), self._banner_frame)
        go_on.setToolTip(self.tr("Try again from there: replies that it already has are not asked for again"))
        go_on.clicked.connect(self.go_on_asked)
        again = QPushButton(self.tr("Ask again with…"), self._banner_frame)
        again.setToolTip(self.tr("Another model, or other limits"))
        again.clicked.connect(self.again_with_asked)
        details = QPushButton(self.tr("Details…"), self._banner_frame)
        details.clicked.connect(self.ask_details)
        self._remedies = (go_on, again, details)
        buttons = QHBoxLayout()
        for button in self._remedies:
            buttons.addWidget(button)
        buttons.addStretch()
        rows = QVBoxLayout(self._banner_frame)
        rows.addWidget(self._banner)
        rows.addLayout(buttons)
        return self._banner_frame

    def _show_banner(self, text: str, bad: bool) -> None:
        self._banner.setText(text)
        self._banner_frame.setVisible(bool(text))
        self._banner_frame.setProperty("tone", "bad" if bad else "doubtful")
        self._banner_frame.style().unpolish(self._banner_frame)
        self._banner_frame.style().polish(self._banner_frame)
        for button in self._remedies:
            button.setVisible(bad)

    def _banner_text(self, end: End) -> str:
        match end:
            case LimitReached():
                return self.tr("Partial answer: the run reached its limit ({0}).").format(in_words(end.limit))
            case Stopped() if end.answer:
                return self.tr("You stopped the run. This is what it had by then.")
            case Stopped():
                return self.tr("You stopped the run before there was an answer.")
            case Failed():
                return self.tr("There is no answer. {0}").format(f"{in_words(end.reason)}\n{in_words(end.action)}")
            case Answered():
                return ""

    def _coverage_text(self, coverage: Coverage) -> str:
        """How much of the documents was read, as a sentence."""
        if not coverage.characters:
            return ""
        text = self.tr("The model read {0} of the text.").format(percent(coverage.read / coverage.characters))
        found = max(coverage.searched - coverage.read, 0) / coverage.characters
        if found:
            text += " " + self.tr("Its searches found another {0}.").format(percent(found))
        if coverage.unreadable_pages:
            pages = ", ".join(coverage.unreadable_pages[:PAGES_NAMED])
            more = "…" if len(coverage.unreadable_pages) > PAGES_NAMED else ""
            text += " " + self.tr("Pages without text: {0}.").format(pages + more)
        return text

    def doubts(self) -> str:
        """What a reader is told to look at twice."""
        return self._doubts.text()

    def _doubts_text(self, end: End) -> str:
        if isinstance(end, Failed) or not end.answer:
            return ""
        said = []
        if not any(citation.check != "missing" for citation in end.citations):
            said.append(self.tr("This answer rests on no passage of the documents."))
        if end.unsupported:
            said.append(self.tr("Nowhere in what was read: {0}.").format(", ".join(end.unsupported)))
        return "⚠ " + " ".join(said) if said else ""

    def _usage_text(self, usage: Usage) -> str:
        tokens = usage.tokens_computed + usage.tokens_reused + usage.tokens_generated
        said = (
            self.tr("%Ln turns", "", usage.turns),
            self.tr("%Ln calls", "", usage.calls),
            self.tr("%Ln tokens", "", tokens),
            duration(usage.seconds),
        )
        return " · ".join(said)

    def _tokens_text(self, usage: Usage) -> str:
        return self.tr("Tokens of prompts computed: {0}\nreused from the cache: {1}\nwritten: {2}").format(
            count(usage.tokens_computed), count(usage.tokens_reused), count(usage.tokens_generated)
        )

    def ask_details(self) -> None:
        if self._failure is not None:
            self.details_asked.emit(self._failure.reason, self._failure.details)
