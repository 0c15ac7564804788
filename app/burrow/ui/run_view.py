"""One run in all three panes: its events go to each, and a citation leads from the answer into the document."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from burrow.documents.document import Document
from burrow.events import Event, Span
from burrow.ui.answer_pane import AnswerPane
from burrow.ui.document_pane import DocumentPane
from burrow.ui.tree_pane import TreePane


class RunView(QObject):
    said = Signal(str)
    """Something for the status bar."""

    def __init__(self, documents: DocumentPane, tree: TreePane, answer: AnswerPane, parent: QObject) -> None:
        super().__init__(parent)
        self._documents = documents
        self._tree = tree
        self._answer = answer
        tree.passage_chosen.connect(documents.show_span)
        tree.passages_asked.connect(lambda node: documents.show_spans([span for _, span in node.passages]))
        answer.citation_chosen.connect(self.show_citation)
        answer.page.list.section_of = documents.section_of

    def clear(self) -> None:
        """Make room for another run."""
        self._tree.clear()
        self._answer.clear()
        self._documents.clear_marks()

    def show_past(self, documents: Sequence[Document], question: str) -> None:
        """Make room for a session of the past; its events come like those of a live run."""
        self.clear()
        self._documents.replace(documents)
        self._answer.set_question(question)

    def show_events(self, events: list[Event]) -> None:
        """Show what happened, now or in a run of long ago."""
        self._tree.show_events(events)
        self._documents.show_events(events)
        before = self._answer.end
        self._answer.show_events(events)
        if self._answer.end is not before:
            self._documents.show_citations(self._answer.citations)
            self.show_citation(0)

    def show_citation(self, index: int) -> None:
        """Choose a citation and bring its passage before the user's eyes."""
        if not 0 <= index < len(self._answer.citations):
            return
        self._answer.choose_citation(index)
        citation = self._answer.citations[index]
        if citation.check == "missing":
            self.said.emit(self.tr("This quotation was not found in the document"))
        else:
            self._documents.show_span(Span(citation.document, citation.start, citation.end))

    def next_citation(self) -> None:
        self._step(1)

    def previous_citation(self) -> None:
        self._step(-1)

    def copy_answer(self) -> None:
        """The answer with its citations, as Markdown."""
        QGuiApplication.clipboard().setText(self._answer.as_text())
        self.said.emit(self.tr("Answer copied"))

    def _step(self, by: int) -> None:
        if self._answer.citations:
            self.show_citation((self._answer.current_citation() + by) % len(self._answer.citations))
