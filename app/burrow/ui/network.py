"""Connections that this process makes -> the shield's words and a list of them in a small window.

The record itself is `burrow.connections`; here it is only shown.
"""

import time
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from burrow import connections
from burrow.connections import Connection
from burrow.ui.background import Background
from burrow.ui.numbers import count, duration

REFRESH_MILLISECONDS = 200
ROWS = 500


class Network(QObject):
    """Follows the record; says so on the main thread, a few times a second at most."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MILLISECONDS)
        self._soon.timeout.connect(self.changed)
        self._posted = False
        connections.listen(self._hear)

    def close(self) -> None:
        connections.forget(self._hear)
        self._soon.stop()

    def _hear(self, connection: Connection) -> None:
        """On any thread."""
        if not self._posted:
            self._posted = True
            self._background.post(self._wait)

    def _wait(self) -> None:
        self._posted = False
        if not self._soon.isActive():
            self._soon.start()


class ConnectionList(QDialog):
    """Every connection since Burrow was started, the newest first."""

    def __init__(self, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connections"))
        self.resize(680, 360)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        titles = (
            self.tr("Time"), self.tr("Host"), self.tr("What for"), self.tr("Sent"), self.tr("Received"),
            self.tr("State"),
        )  # fmt: skip
        self._table = table = QTableWidget(0, len(titles), self)
        table.setAccessibleName(self.tr("Connections"))
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._about)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        network.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        made = connections.made()
        total = connections.total()
        self._about.setText(
            self.tr("%Ln connections since Burrow was started. Each was something you asked for.", "", total)
            if total
            else self.tr("No connection was made since Burrow was started. Nothing left this computer.")
        )
        rows = [_row(connection) for connection in reversed(made[-ROWS:])]
        self._table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self._table.setItem(number, column, QTableWidgetItem(text))
        for column in (0, 1, 3, 4, 5):
            self._table.resizeColumnToContents(column)

    def as_text(self) -> str:
        """The list as lines of words divided by tabs."""
        return "\n".join("\t".join(_row(connection)) for connection in reversed(connections.made())) + "\n"

    def about(self) -> str:
        return self._about.text()


def purpose_words(purpose: str) -> str:
    """What a connection is for, in the window's language where it is one of those that Burrow makes."""
    tr = QCoreApplication.translate
    words = {
        "ask a server": tr("Network", "ask a server"),
        "download a model": tr("Network", "download a model"),
        "search for models": tr("Network", "search for models"),
        "look for an update": tr("Network", "look for an update"),
    }
    return words.get(purpose, purpose)


def _row(connection: Connection) -> Sequence[str]:
    tr = QCoreApplication.translate
    began = QDateTime.fromSecsSinceEpoch(round(connection.began))
    lasted = (connection.ended or time.time()) - connection.began
    if connection.ended is None:
        state = tr("Network", "open")
    elif connection.error:
        state = tr("Network", "failed: {0}").format(" ".join(connection.error.split())[:200])
    else:
        state = tr("Network", "closed after {0}").format(duration(lasted))
    return (
        QLocale().toString(began, QLocale.FormatType.ShortFormat),
        connection.host,
        purpose_words(connection.purpose),
        _bytes(connection.sent),
        _bytes(connection.received),
        state,
    )


def _bytes(number: int) -> str:
    return QLocale().formattedDataSize(number) if number >= 1024 else f"{count(number)} B"
