"""The middle pane: the recursion tree as it grows, with the chosen step's details below it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from burrow.events import Event
from burrow.ui.elided import Elided
from burrow.ui.node_detail import NodeDetail, Quote
from burrow.ui.nodes import Node
from burrow.ui.tree_model import SECONDS, TITLE, TOKENS, TreeModel, node_of

SAMPLES = {TOKENS: "999,999", SECONDS: "0 min 00 s"}
"""The widest that a column usually holds."""
NARROW = 48
"""Characters; where the pane has less room the tokens are left to the details, so that titles can be read."""
CROWD = 30
"""A finished turn with more children than this is folded."""
CROWD_AT_WORK = 150
"""So is a running one with more than this: to lay out thousands of growing rows would hold up the window."""


class TreePane(QWidget):
    passage_chosen = Signal(object)
    node_chosen = Signal(object)
    """The `Node` the user looks at, or None."""

    passages_asked = Signal(object)
    """The `Node` whose passages are to be shown in the document."""
    skip_asked = Signal(str)
    """Name of the node to give up."""

    def __init__(self, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TreeModel(self)
        self._following = True
        self._folds: dict[Node, str] = {}
        """How this pane has last folded each node."""
        self._filter = self._make_filter()
        self._summary = Elided(self)
        self._summary.setObjectName("muted")
        self.tree = self._make_tree()
        self.detail = NodeDetail(self.model, quote, self)
        self.detail.passage_chosen.connect(self.passage_chosen)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(150)
        self._refresh.timeout.connect(self.detail.refresh)
        self._lay_out()
        self._fit_columns()
        self.clear()

    def clear(self) -> None:
        self.model.clear()
        self._folds = {}
        self.detail.show_node(None)
        self._following = True
        self._say_summary()

    def show_events(self, events: list[Event]) -> None:
        touched = self.model.show_events(events)
        if self._following and self._filter.currentIndex() == 0:
            self._follow(touched)
        if self.current() in touched and not self._refresh.isActive():
            self._refresh.start()
        self._say_summary()

    def current(self) -> Node | None:
        return node_of(self.tree.currentIndex())

    def choose(self, node: Node) -> None:
        """Look at a node, as if the user had clicked it."""
        self._following = False
        self.tree.setCurrentIndex(self.model.index_of(node))

    def restyle(self) -> None:
        """The colours have changed."""
        self.detail.restyle()
        self.tree.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "tree"):
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        self.tree.setColumnHidden(TOKENS, narrow)

    def summary(self) -> str:
        """How many turns and calls there are, in words."""
        return self._summary.said()

    def _make_filter(self) -> QComboBox:
        box = QComboBox(self)
        box.addItems([self.tr("All steps"), self.tr("Running"), self.tr("Failed"), self.tr("Cited")])
        box.setAccessibleName(self.tr("Which steps to show"))
        box.currentIndexChanged.connect(self._apply_filter)
        return box

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Recursion tree"))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setIndentation(16)
        tree.setAllColumnsShowFocus(True)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in SAMPLES:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.selectionModel().currentChanged.connect(self._show_current)
        tree.clicked.connect(self._stop_following)
        return tree

    def _fit_columns(self) -> None:
        metrics = self.tree.fontMetrics()
        for column, sample in SAMPLES.items():
            self.tree.header().resizeSection(column, metrics.horizontalAdvance(sample) + 14)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("How it got there"), self)
        title.setObjectName("title")
        head = QHBoxLayout()
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        head.addWidget(title)
        head.addWidget(self._summary, 1)
        head.addWidget(self._filter)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.tree)
        parts.addWidget(self.detail)
        parts.setSizes([420, 300])
        parts.setChildrenCollapsible(False)
        self._stages = QStackedWidget(self)
        self._stages.addWidget(self._make_hint())
        self._stages.addWidget(parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addLayout(head)
        layout.addWidget(self._stages, 1)

    def _make_hint(self) -> QWidget:
        whole = QWidget(self)
        hint = QLabel(whole)
        hint.setText(self.tr("Each step of the work appears here: the code the model writes, the passages it reads."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(whole)
        layout.addStretch(2)
        layout.addWidget(hint)
        layout.addStretch(3)
        return whole

    def _apply_filter(self, choice: int) -> None:
        match choice:
            case 1:
                self.model.filter(lambda node: node.state == "running")
            case 2:
                self.model.filter(lambda node: node.state == "failed" or bool(node.error))
            case 3:
                cited = set(self.model.nodes.cited())
                self.model.filter(lambda node: node in cited)
            case _:
                self.model.filter(None)
                self._folds = {}
                self._fold_all(self.model.nodes.nodes.values())

    def _follow(self, touched: list[Node]) -> None:
        """Keep the branch that is at work unfolded and in sight, and fold the crowds."""
        self._fold_all(touched)
        turns = [node for node in touched if node.kind == "turn" and node.parent is self.model.nodes.root]
        if turns and turns[-1] is not self.current():
            self.tree.setCurrentIndex(self.model.index_of(turns[-1]))
            self.tree.scrollTo(self.model.index_of(turns[-1]))

    def _fold_all(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if node.children and node.kind != "call":
                self._fold(node)

    def _fold(self, node: Node) -> None:
        """Unfold a node, or fold it when there are too many below it; what the user unfolds again stays so."""
        crowded = len(node.children) > (CROWD_AT_WORK if node.state == "running" else CROWD)
        wanted = "folded" if crowded and node.kind == "turn" else "open"
        if self._folds.get(node) != wanted:
            self._folds[node] = wanted
            self.tree.setExpanded(self.model.index_of(node), wanted == "open")

    def _show_current(self, current: QModelIndex) -> None:
        node = node_of(current)
        self.detail.show_node(node)
        self.node_chosen.emit(node)

    def _show_menu(self, place: QPoint) -> None:
        node = node_of(self.tree.indexAt(place))
        if node is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, enabled, do in self._choices_for(node):
            action = menu.addAction(text)
            action.setEnabled(enabled)
            action.triggered.connect(do)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _choices_for(self, node: Node) -> list[tuple[str, bool, Callable[[], None]]]:
        """What can be done with a node: words, whether it can be done now, how."""
        put = QGuiApplication.clipboard().setText
        skippable = node.state == "running" and node.kind in ("call", "child")
        return [
            (self.tr("Show what it read"), bool(node.passages), lambda: self.passages_asked.emit(node)),
            (self.tr("Skip this branch"), skippable, lambda: self.skip_asked.emit(node.name)),
            (self.tr("Copy the code"), bool(node.code), lambda: put(node.code)),
            (self.tr("Copy the prompt"), bool(node.prompt), lambda: put(node.prompt)),
            (self.tr("Copy the reply"), bool(node.reply), lambda: put(node.reply)),
        ]

    def _stop_following(self) -> None:
        self._following = False

    def _say_summary(self) -> None:
        root = self.model.nodes.root
        self._stages.setCurrentIndex(0 if root is None else 1)
        self._filter.setEnabled(root is not None)
        if root is None:
            self._summary.say("")
            return
        turns = sum(1 for child in root.children if child.kind == "turn")
        said = (self.tr("%Ln turns", "", turns), self.tr("%Ln calls", "", root.calls))
        self._summary.say(" · ".join(said))
