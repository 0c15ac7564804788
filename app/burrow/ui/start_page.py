"""What the answer pane says before there is an answer: what to do first, and questions to try on a fresh document."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from burrow.documents.document import Document
from burrow.ui.look import icon

CONTRACT_WORDS = ("agreement", "contract", "terms of service", "the parties")


def suggestions(document: Document) -> tuple[str, ...]:
    """Questions that suit the document: by what it seems to be."""
    tr = QCoreApplication.translate
    head = document.text[:20_000].casefold()
    if "landlord" in head and "tenant" in head:
        return (
            tr("StartPage", "Which laws govern this Lease?"),
            tr("StartPage", "How many parking spaces may the Tenant use?"),
            tr("StartPage", "What termination fee does the Tenant pay?"),
        )
    if any(word in head for word in CONTRACT_WORDS):
        return (
            tr("StartPage", "Which laws govern this agreement?"),
            tr("StartPage", "How much notice must be given to terminate?"),
            tr("StartPage", "Within how many days must fees be paid?"),
        )
    return (
        tr("StartPage", "What is this document about?"),
        tr("StartPage", "Who are the people in it?"),
        tr("StartPage", "How does it end?"),
    )


class StartPage(QWidget):
    suggested = Signal(str)
    """A question the user picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QLabel(self)
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = QPushButton(self)
        self._offer.setObjectName("suggestion")
        self._offer.setAccessibleName(self.tr("Go on with the run that was cut off"))
        self._offer.setIcon(icon("resumed"))
        self._offer.hide()
        self._questions = QVBoxLayout()
        self._questions.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._hint)
        layout.addSpacing(10)
        layout.addLayout(self._questions)
        layout.addWidget(self._offer)
        layout.addStretch(3)

    def show_hint(self, text: str) -> None:
        self._hint.setText(text)

    def hint(self) -> str:
        return self._hint.text()

    def offer(self, question: str, go_on: Callable[[], None]) -> None:
        """Offer to go on with a run that was cut off."""
        self._offer.setText(self.tr("Go on where you were cut off: {0}").format(question))
        self._offer.clicked.connect(go_on)
        self._offer.clicked.connect(self._offer.hide)
        self._offer.show()

    def offered(self) -> str:
        """What is offered to go on with; empty when nothing is."""
        return "" if self._offer.isHidden() else self._offer.text()

    def accept_offer(self) -> None:
        self._offer.click()

    def suggest(self, questions: Sequence[str]) -> None:
        while self._questions.count():
            item = self._questions.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for question in questions:
            button = QPushButton(question, self)
            button.setObjectName("suggestion")
            button.clicked.connect(partial(self.suggested.emit, question))
            self._questions.addWidget(button)
