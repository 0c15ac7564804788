"""The question box: several lines, Ctrl+Enter asks, Alt+Up and Alt+Down bring earlier questions back."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LINES = range(2, 7)
"""The box grows with the question."""


class QuestionBox(QPlainTextEdit):
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: list[str] = []
        self._place = 0
        self.say_what_is_asked(follow_up=False)
        self.setAccessibleName(self.tr("Question"))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.document().setDocumentMargin(8)
        self.textChanged.connect(self._grow)
        self._grow()

    def say_what_is_asked(self, follow_up: bool) -> None:
        """What the empty box invites to."""
        first, next_ = self.tr("Ask about the open documents… (Ctrl+Enter)"), self.tr("Ask on… (Ctrl+Enter)")
        self.setPlaceholderText(next_ if follow_up else first)

    def question(self) -> str:
        return self.toPlainText().strip()

    def remember(self, question: str) -> None:
        """Keep a question that was asked, for Alt+Up."""
        if question in self._past:
            self._past.remove(question)
        self._past.append(question)
        self._place = len(self._past)

    def past(self) -> list[str]:
        return list(self._past)

    def sizeHint(self) -> QSize:
        lines = min(max(round(self.document().size().height()), LINES.start), LINES.stop - 1)
        return QSize(200, self.fontMetrics().lineSpacing() * lines + 2 * round(self.document().documentMargin()) + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._bring(-1)
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._bring(1)
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _bring(self, step: int) -> None:
        place = self._place + step
        if 0 <= place < len(self._past):
            self._place = place
            self.setPlainText(self._past[place])
        elif place == len(self._past):
            self._place = place
            self.clear()
