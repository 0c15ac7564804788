"""One node of the tree in full: its code, output, prompt, reply, error, variables and the passages it read."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QTabWidget, QVBoxLayout, QWidget

from burrow.events import Attention, Span
from burrow.ui.code_view import CodeView
from burrow.ui.nodes import Node
from burrow.ui.numbers import count, decimal, duration
from burrow.ui.rows import RowDelegate, add_row
from burrow.ui.tree_model import TreeModel

Tab = TypeVar("Tab", bound=QWidget)
PASSAGES_SHOWN = 500
Quote = Callable[[Span], tuple[str, str]]
"""The beginning of a span's text in one line, and where it is."""


class NodeDetail(QWidget):
    passage_chosen = Signal(object)
    """A `Span` to show in the document."""

    def __init__(self, model: TreeModel, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quote = quote
        self._node: Node | None = None
        self._picked = False
        """The user has chosen a tab of this node; until then the first one that has something is shown."""
        self._listed: tuple[Node, int] | None = None
        """Whose passages are in the list, and how many there were."""
        self._facts = QLabel(self)
        self._facts.setObjectName("muted")
        self._facts.setWordWrap(True)
        self._error = QLabel(self)
        self._error.setObjectName("error")
        self._error.setWordWrap(True)
        self._error.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("Details of the step"))
        self._tabs.tabBarClicked.connect(self._keep_tab)
        self._tabs.currentChanged.connect(lambda place: self._fill_passages())
        self._code = self._add(CodeView(numbered=True), self.tr("Code"))
        self._output = self._add(CodeView(), self.tr("Output"))
        self._reply = self._add(CodeView(), self.tr("Reply"))
        self._thought = self._add(CodeView(), self.tr("Thought"))
        self._prompt = self._add(CodeView(), self.tr("Prompt"))
        self._variables = self._add(CodeView(), self.tr("Variables"))
        self._passages = self._add(QListWidget(), self.tr("Passages"))
        self._passages.setItemDelegate(RowDelegate(self._passages, 2))
        self._passages.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._passages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._passages.itemActivated.connect(self._choose)
        self._passages.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._facts, self._error, self._tabs):
            layout.addWidget(part, 1 if part is self._tabs else 0)
        self.show_node(None)

    def show_node(self, node: Node | None) -> None:
        if node is not self._node:
            self._picked = False
        self._node = node
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the node now."""
        node = self._node
        self._facts.setText(self._facts_of(node) if node else self.tr("Choose a step to see what happened there."))
        self._error.setText(node.error if node else "")
        self._error.setVisible(bool(node and node.error))
        self._tabs.setVisible(node is not None)
        if node is None:
            return
        self._show(self._code, node.code)
        self._show(self._output, node.output)
        self._show(self._reply, "" if is_only_code(node) else node.reply)
        self._show(self._thought, node.thought)
        self._show(self._prompt, node.prompt)
        self._show(self._variables, "\n".join(f"{v.name}: {v.type}, {v.size} = {v.preview}" for v in node.variables))
        self._show_passages(node)
        if not self._picked:
            shown = (place for place in range(self._tabs.count()) if self._tabs.isTabVisible(place))
            self._tabs.setCurrentIndex(next(shown, 0))

    def restyle(self) -> None:
        """The colours have changed."""
        self._code.restyle()

    def shown(self, name: str) -> str:
        """The text of the tab of this name; empty when it is not there."""
        for place in range(self._tabs.count()):
            view = self._tabs.widget(place)
            if self._tabs.tabText(place) == name and isinstance(view, CodeView) and self._tabs.isTabVisible(place):
                return view.toPlainText()
        return ""

    def error(self) -> str:
        return self._error.text()

    def choose_passage(self, row: int) -> None:
        self._tabs.setCurrentWidget(self._passages)
        self._choose(self._passages.item(row))

    def _add(self, widget: Tab, name: str) -> Tab:
        widget.setAccessibleName(name)
        self._tabs.addTab(widget, name)
        return widget

    def _show(self, view: CodeView, text: str) -> None:
        self._tabs.setTabVisible(self._tabs.indexOf(view), bool(text))
        view.show_text(text)

    def _show_passages(self, node: Node) -> None:
        place = self._tabs.indexOf(self._passages)
        self._tabs.setTabVisible(place, bool(node.passages))
        self._tabs.setTabText(place, self.tr("Passages ({0})").format(len(node.passages)))
        if self._listed is not None and self._listed[0] is not node:
            self._passages.clear()
            self._listed = None
        self._fill_passages()

    def _fill_passages(self) -> None:
        """List what is not listed yet, once somebody looks: to lay out a step's passages takes longer than it ran."""
        node = self._node
        if node is None or self._tabs.currentWidget() is not self._passages:
            return
        before = self._listed[1] if self._listed and self._listed[0] is node else 0
        if not before:
            self._passages.clear()
        self._listed = (node, min(len(node.passages), PASSAGES_SHOWN))
        for attention, span in node.passages[before : self._listed[1]]:
            item = add_row(self._passages, *self._about(attention, span))
            item.setData(Qt.ItemDataRole.UserRole, span)

    def _about(self, attention: Attention, span: Span) -> tuple[str, str]:
        """A passage's words; what became of it, and where it is."""
        words, where = self._quote(span)
        return words, " · ".join(part for part in (self._word(attention), where) if part)

    def _word(self, attention: Attention) -> str:
        return {
            "searched": self.tr("found by code"),
            "read": self.tr("read by the model"),
            "cited": self.tr("cited"),
        }[attention]

    def _facts_of(self, node: Node) -> str:
        facts = [self._model.state(node).capitalize()]
        usage = node.usage
        if node.tokens:
            facts.append(self._tokens_of(node))
        if usage.tokens_generated and usage.seconds:
            facts.append(self.tr("{0} tokens/s").format(decimal(usage.tokens_generated / usage.seconds)))
        if node.seconds:
            facts.append(duration(node.seconds))
        return " · ".join(facts)

    def _tokens_of(self, node: Node) -> str:
        usage = node.usage
        read, written = count(usage.tokens_computed), count(usage.tokens_generated)
        if usage.tokens_reused:
            reused = count(usage.tokens_reused)
            return self.tr("{0} tokens read, {1} from the cache, {2} written").format(read, reused, written)
        return self.tr("{0} tokens read, {1} written").format(read, written)

    def _keep_tab(self) -> None:
        self._picked = True

    def _choose(self, item: QListWidgetItem) -> None:
        self.passage_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def is_only_code(node: Node) -> bool:
    """Whether a turn's reply holds nothing but its code, which has a tab of its own."""
    lines = node.reply.strip().split("\n")
    fenced = len(lines) > 1 and lines[0].startswith("```") and lines[-1].startswith("```")
    return bool(node.code) and fenced and "\n".join(lines[1:-1]).strip() == node.code.strip()
