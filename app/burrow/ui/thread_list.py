"""The thread of questions as a list: each question with the beginning of its answer; choosing one shows it again."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from burrow.events import status_of
from burrow.ui.look import colours, icon
from burrow.ui.rows import RowDelegate, add_row
from burrow.ui.thread import Exchange

MARKS = re.compile(r"[*_`#>|]+|\[\d+\]")
"""Of Markdown, which a line of plain text does without."""
ROWS_SHOWN = 3
ANSWER_SHOWN = 90


class ThreadList(QListWidget):
    """Hidden while there is one question only."""

    chosen = Signal(object)
    """An `Exchange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thread")
        self.setAccessibleName(self.tr("Questions of this thread"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowDelegate(self))
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self.hide()

    def show_thread(self, exchanges: Sequence[Exchange], current: Exchange | None) -> None:
        self.clear()
        for number, exchange in enumerate(exchanges, 1):
            answer = " ".join(MARKS.sub("", exchange.answer).split())
            answer = answer if len(answer) <= ANSWER_SHOWN else answer[: ANSWER_SHOWN - 1] + "…"
            question = " ".join(exchange.question.split())
            said = answer or self._state(exchange)
            item = add_row(self, f"{number}  {question}", said, icon(*picture_of(_status(exchange))))
            item.setToolTip(exchange.question)
            item.setData(Qt.ItemDataRole.UserRole, exchange)
            if exchange is current:
                self.setCurrentItem(item)
        self.setVisible(len(exchanges) > 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, 60)

    def _fit(self) -> None:
        """Three rows are seen at once; a fourth shows its upper half, so that one knows of it."""
        rows = min(max(self.count(), 1), ROWS_SHOWN + 0.5)
        self.setFixedHeight(round(rows * max(self.sizeHintForRow(0), 20)) + 2 * self.frameWidth() + 2)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _state(self, exchange: Exchange) -> str:
        words = {
            "answered": self.tr("answered"),
            "partial": self.tr("partial answer"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
            "running": self.tr("at work…"),
        }
        return words.get(_status(exchange), "")


def picture_of(status: str) -> tuple[str, str]:
    """The icon of a way to end, and its colour."""
    c = colours()
    return {
        "answered": ("done", c.good),
        "partial": ("partial", c.doubtful),
        "stopped": ("stopped", c.muted),
        "failed": ("failed", c.bad),
    }.get(status, ("resumed", c.accent))


def _status(exchange: Exchange) -> str:
    return status_of(exchange.end) if exchange.end is not None else exchange.status
