"""The three panes side by side, remembered from one start to the next; each can be folded away, never all of them."""

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from burrow.ui.answer_pane import AnswerPane
from burrow.ui.document_pane import DocumentPane
from burrow.ui.tree_pane import TreePane

LEAST = 230
"""Pixels that a pane needs to be of use."""


class Panes(QSplitter):
    def __init__(
        self, documents: DocumentPane, tree: TreePane, answer: AnswerPane, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._documents = documents
        self._tree = tree
        self._answer = answer
        self._parts: tuple[QWidget, ...] = (documents, tree, answer)
        for part in self._parts:
            part.setMinimumWidth(LEAST)
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([460, 400, 420])

    def focus_question(self) -> None:
        self._answer.show()
        self._answer.focus_question()

    def focus_document(self) -> None:
        self._documents.show()
        view = self._documents.current()
        (view.front() if view else self._documents).setFocus()

    def focus_tree(self) -> None:
        self._tree.show()
        self._tree.tree.setFocus()

    def focus_answer(self) -> None:
        self._answer.show()
        self._answer.focus_answer()

    def fold_document(self) -> None:
        self._fold(self._documents)

    def fold_tree(self) -> None:
        self._fold(self._tree)

    def fold_answer(self) -> None:
        self._fold(self._answer)

    def restore(self, choices: QSettings) -> None:
        state = choices.value("panes")
        if isinstance(state, QByteArray):
            self.restoreState(state)
        folded = str(choices.value("folded", "") or "")
        for part, flag in zip(self._parts, folded, strict=False):
            part.setHidden(flag == "1" and folded.count("1") < len(self._parts))

    def save(self, choices: QSettings) -> None:
        choices.setValue("panes", self.saveState())
        choices.setValue("folded", "".join("1" if part.isHidden() else "0" for part in self._parts))

    def _fold(self, part: QWidget) -> None:
        """Hide a pane or show it again. The last one stays."""
        if part.isHidden():
            part.show()
        elif sum(not other.isHidden() for other in self._parts) > 1:
            part.hide()
