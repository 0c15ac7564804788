"""The recursion tree as Qt wants to see it: a view of a `NodeIndex`, without any truth of its own.

Rows are inserted in one step for each parent and batch; a filter shows the nodes it lets through as a flat list.
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from burrow.events import Event
from burrow.ui.look import colours, icon
from burrow.ui.nodes import Node, NodeIndex
from burrow.ui.numbers import count, duration

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TITLE, TOKENS, SECONDS = range(3)
NODE_ROLE = Qt.ItemDataRole.UserRole
LINE = 120
"""Characters of a title."""


class TreeModel(QAbstractItemModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.nodes = NodeIndex()
        self._tops: list[Node] = []
        self._places: dict[Node, int] | None = None
        """Rows of the nodes while a filter shows them as a list."""
        self._accepts: Callable[[Node], bool] | None = None

    def clear(self) -> None:
        self.beginResetModel()
        self.nodes = NodeIndex()
        self._tops = []
        self._places = None if self._accepts is None else {}
        self.endResetModel()

    def filter(self, accepts: Callable[[Node], bool] | None) -> None:
        """Show only the nodes that `accepts` lets through, or the tree again."""
        self.beginResetModel()
        self._accepts = accepts
        if accepts is None:
            self._tops = [node for node in self.nodes.nodes.values() if node.parent is None]
            self._places = None
        else:
            self._tops = [node for node in self.nodes.nodes.values() if accepts(node)]
            self._places = {node: row for row, node in enumerate(self._tops)}
        self.endResetModel()

    def show_events(self, events: Iterable[Event]) -> list[Node]:
        """Take events in; the nodes that look different now."""
        changes = self.nodes.apply(events)
        for parent, children in _by_parent(changes.added).items():
            self._insert(parent, children)
        if self._accepts is not None:
            self._admit([node for node in changes.touched if node not in (self._places or ())])
        touched = list(changes.touched)
        for nodes in _by_parent(touched).values():
            self._tell(nodes)
        return touched

    def index_of(self, node: Node, column: int = TITLE) -> QModelIndex:
        """Where a node is shown; an invalid index when a filter hides it."""
        if self._places is not None:
            row = self._places.get(node)
            return NO_INDEX if row is None else self.createIndex(row, column, node)
        return self.createIndex(node.row, column, node)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        above = parent.internalPointer()
        siblings = self._tops if above is None else [] if self._places is not None else above.children
        if 0 <= row < len(siblings) and 0 <= column < 3:
            return self.createIndex(row, column, siblings[row])
        return QModelIndex()

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        node = node_of(index)
        if node is None or node.parent is None or self._places is not None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.column() > 0 else len(self._children(parent))

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Asked of every row that is laid out, so in the fewest steps."""
        node = parent.internalPointer()
        if node is None:
            return bool(self._tops)
        return self._places is None and bool(node.children)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Step"), self.tr("Tokens"), self.tr("Time"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = node_of(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(node, index.column())
            case Qt.ItemDataRole.DecorationRole if index.column() == TITLE:
                return state_icon(node)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == TITLE:
                return f"{self.title(node)}, {self.state(node)}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self.title(node)}\n{self.state(node)}"
            case _ if role == NODE_ROLE:
                return node
        return None

    def title(self, node: Node) -> str:
        """A node in one line."""
        match node.kind:
            case "run":
                return self.tr("Question: {0}").format(_line(node.prompt))
            case "child":
                return self.tr("Child run {0}: {1}").format(node.number, _line(node.prompt))
            case "turn":
                title, about = self.tr("Turn {0}").format(node.number), _code_line(node.code) or _line(node.reply)
                if node.open_calls:
                    done = self.tr("{0} of {1} calls done").format(
                        count(node.calls - node.open_calls), count(node.calls)
                    )
                    return f"{title}: {done}"
            case _:
                title = self.tr("Call {0}").format(node.number)
                about = _line(node.error or node.reply) or _line(node.prompt)
        return f"{title}: {about}" if about else title

    def state(self, node: Node) -> str:
        """How a node is doing, in words."""
        words = {
            "running": self.tr("running"),
            "done": self.tr("done"),
            "partial": self.tr("partial, a limit was reached"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("error") if node.kind == "turn" else self.tr("failed"),
        }
        word = words[node.state]
        if node.state == "running" and node.calls:
            word += ", " + self.tr("{0} of {1} calls done").format(node.calls - node.open_calls, node.calls)
        if node.state != "done" or not (node.resumed or node.known):
            return word
        return self.tr("from the journal") if node.resumed else self.tr("asked before")

    def _text(self, node: Node, column: int) -> str:
        if column == TOKENS:
            return count(node.tokens) if node.tokens else ""
        if column == SECONDS:
            return duration(node.seconds) if node.seconds >= 0.05 else ""
        return self.title(node)

    def _children(self, parent: Index) -> list[Node]:
        node = node_of(parent)
        if node is None:
            return self._tops
        return [] if self._places is not None else node.children

    def _insert(self, parent: Node | None, children: list[Node]) -> None:
        if self._places is not None:
            _attach(self.nodes, parent, children)
            return
        start = len(self._tops) if parent is None else len(parent.children)
        self.beginInsertRows(NO_INDEX if parent is None else self.index_of(parent), start, start + len(children) - 1)
        _attach(self.nodes, parent, children)
        if parent is None:
            for row, child in enumerate(children, start):
                child.row = row
            self._tops += children
        self.endInsertRows()

    def _admit(self, candidates: list[Node]) -> None:
        admitted = [node for node in candidates if self._accepts is not None and self._accepts(node)]
        if not admitted or self._places is None:
            return
        start = len(self._tops)
        self.beginInsertRows(NO_INDEX, start, start + len(admitted) - 1)
        self._tops += admitted
        self._places |= {node: row for row, node in enumerate(admitted, start)}
        self.endInsertRows()

    def _tell(self, nodes: list[Node]) -> None:
        shown = [node for node in nodes if self._places is None or node in self._places]
        if shown:
            rows = sorted(shown, key=lambda node: self.index_of(node).row())
            self.dataChanged.emit(self.index_of(rows[0]), self.index_of(rows[-1], SECONDS))


def node_of(index: Index) -> Node | None:
    node = index.internalPointer() if index.isValid() else None
    return node if isinstance(node, Node) else None


def state_icon(node: Node) -> Any:
    c = colours()
    if (node.resumed or node.known) and node.state == "done":
        return icon("resumed", c.good)
    shades = {"running": c.accent, "done": c.good, "partial": c.doubtful, "stopped": c.muted, "failed": c.bad}
    return icon(node.state, shades[node.state])


def _attach(nodes: NodeIndex, parent: Node | None, children: list[Node]) -> None:
    if parent is not None:
        nodes.attach(parent, children)


def _by_parent(nodes: Iterable[Node]) -> dict[Node | None, list[Node]]:
    groups: dict[Node | None, list[Node]] = {}
    for node in nodes:
        groups.setdefault(node.parent, []).append(node)
    return groups


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == TITLE else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _line(text: str) -> str:
    line = " ".join(text[: 4 * LINE].split())
    return line if len(line) <= LINE else line[: LINE - 1] + "…"


def _code_line(code: str) -> str:
    """The first line of code that does something."""
    lines = (line.strip() for line in code.splitlines())
    return _line(next((line for line in lines if line and not line.startswith(("#", "import ", "from "))), ""))
