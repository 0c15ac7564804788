"""The recursion tree as Qt wants to see it: a view of a `NodeIndex`, without any truth of its own.

Where the rows are is kept by Qt's own items: a view that lays out ten thousand rows asks for each row's place several
times, and must not come to Python for it. What the rows say is asked of the nodes, when they are drawn. Rows are
inserted in one step for each parent and batch; a filter shows the nodes it lets through as a flat list.
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

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
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Row(QStandardItem):
    """The place of a node. Its other two columns have no items of their own."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.node = node
        self.setFlags(FLAGS)

    def add(self, rows: "list[Row]") -> None:
        self.setColumnCount(3)
        self.appendRows(rows)


class TreeModel(QStandardItemModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 3, parent)
        self.nodes = NodeIndex()
        self._rows: dict[Node, Row] = {}
        """Of the nodes that are shown."""
        self._accepts: Callable[[Node], bool] | None = None

    def clear(self) -> None:
        self.removeRows(0, self.rowCount())
        self._rows = {}
        self.nodes = NodeIndex()

    def filter(self, accepts: Callable[[Node], bool] | None) -> None:
        """Show only the nodes that `accepts` lets through, or the tree again."""
        self.removeRows(0, self.rowCount())
        self._accepts, self._rows = accepts, {}
        nodes = self.nodes.nodes.values()
        if accepts is None:
            self.invisibleRootItem().appendRows([self._grown(node) for node in nodes if node.parent is None])
        else:
            self._show(None, [node for node in nodes if accepts(node)])

    def show_events(self, events: Iterable[Event]) -> list[Node]:
        """Take events in; the nodes that look different now."""
        changes = self.nodes.apply(events)
        if self._accepts is None:
            for parent, children in _by_parent(changes.added).items():
                self._show(parent, children)
        else:
            self._show(None, [node for node in changes.touched if node not in self._rows and self._accepts(node)])
        touched = list(changes.touched)
        for nodes in _by_parent(touched).values():
            self._tell(nodes)
        return touched

    def index_of(self, node: Node, column: int = TITLE) -> QModelIndex:
        """Where a node is shown; an invalid index when a filter hides it."""
        row = self._rows.get(node)
        return NO_INDEX if row is None else row.index().siblingAtColumn(column)

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

    def _show(self, parent: Node | None, nodes: list[Node]) -> None:
        """Rows for these nodes, in one step."""
        rows = [Row(node) for node in nodes]
        self._rows |= zip(nodes, rows, strict=True)
        if parent is not None:
            self._rows[parent].add(rows)
        elif rows:
            self.invisibleRootItem().appendRows(rows)

    def _grown(self, node: Node) -> Row:
        """A row with all that is below it."""
        row = self._rows[node] = Row(node)
        if node.children:
            row.add([self._grown(child) for child in node.children])
        return row

    def _tell(self, nodes: list[Node]) -> None:
        rows = sorted((row for node in nodes if (row := self._rows.get(node))), key=Row.row)
        if rows:
            self.dataChanged.emit(rows[0].index(), rows[-1].index().siblingAtColumn(SECONDS))


def node_of(index: Index) -> Node | None:
    model = index.model()
    row = model.itemFromIndex(index.sibling(index.row(), TITLE)) if isinstance(model, TreeModel) else None
    return row.node if isinstance(row, Row) else None


def state_icon(node: Node) -> Any:
    c = colours()
    if (node.resumed or node.known) and node.state == "done":
        return icon("resumed", c.good)
    shades = {"running": c.accent, "done": c.good, "partial": c.doubtful, "stopped": c.muted, "failed": c.bad}
    return icon(node.state, shades[node.state])


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
