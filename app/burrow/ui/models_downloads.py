"""Downloads on their way: how far, how fast, how long; pause, go on, cancel."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from burrow.errors import ModelProblem
from burrow.ui.models_words import progress_line
from burrow.weights.orders import Fetch
from burrow.weights.transfer import Download, Progress

REDRAW_MILLISECONDS = 200


class ModelsDownloads(QWidget):
    arrived = Signal(object)
    """The `Path` of a file that is whole and checked."""
    failed = Signal(object)
    """The `ModelProblem`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._rows: list[DownloadRow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(REDRAW_MILLISECONDS)
        self._timer.timeout.connect(self._redraw)

    def rows(self) -> "list[DownloadRow]":
        return list(self._rows)

    def begin(self, order: Fetch) -> None:
        """Start one; the same file is not started twice."""
        for row in self._rows:
            if row.download.order.file == order.file and row.download.order.repository == order.repository:
                row.go_on()
                self._timer.start()
                return
        row = self._add(order)
        row.go_on()
        self._timer.start()

    def offer(self, order: Fetch) -> None:
        """Show one of an earlier day, which can go on."""
        self._add(order)

    def shut(self) -> None:
        """Stop everything; what has arrived is kept."""
        self._timer.stop()
        for row in self._rows:
            row.download.pause()
        for row in self._rows:
            row.download.wait(5.0)

    def _add(self, order: Fetch) -> "DownloadRow":
        row = DownloadRow(Download(order), self)
        row.gone.connect(lambda: self._remove(row))
        row.resumed.connect(self._timer.start)
        self._rows.append(row)
        self._layout.addWidget(row)
        return row

    def _remove(self, row: "DownloadRow") -> None:
        if row in self._rows:
            self._rows.remove(row)
            self._layout.removeWidget(row)
            row.deleteLater()

    def _redraw(self) -> None:
        for row in list(self._rows):
            ended = row.redraw()
            if ended is None:
                continue
            if ended.state == "done":
                self._remove(row)
                self.arrived.emit(ended.path)
            elif isinstance(ended.problem, ModelProblem):
                self.failed.emit(ended.problem)
        if all(row.download.progress.ended for row in self._rows):
            self._timer.stop()


class DownloadRow(QWidget):
    gone = Signal()
    resumed = Signal()

    def __init__(self, download: Download, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.download = download
        self._shown: Progress | None = None
        self._name = QLabel(download.order.file, self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Download of {0}").format(download.order.file))
        self._line = QLabel(self)
        self._line.setObjectName("muted")
        self._line.setWordWrap(True)
        self._pause = self._button(self.tr("Pause"), self.pause_or_go_on)
        self._cancel = self._button(self.tr("Cancel"), self.cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self._pause, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._cancel, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._bar, 1, 0)
        layout.addWidget(self._line, 2, 0, 1, 3)
        layout.setColumnStretch(0, 1)
        self.redraw()

    def line(self) -> str:
        return self._line.text()

    def go_on(self) -> None:
        self.download.start()
        self.resumed.emit()
        self.redraw()

    def pause_or_go_on(self) -> None:
        if self.download.progress.ended:
            self.go_on()
        else:
            self.download.pause()

    def cancel(self) -> None:
        self.download.cancel()
        self.gone.emit()

    def redraw(self) -> Progress | None:
        """Show how far it is; the progress when it has just ended, otherwise nothing."""
        progress = self.download.progress
        if progress == self._shown:
            return None
        before, self._shown = self._shown, progress
        self._bar.setValue(round(1000 * progress.done / progress.size) if progress.size else 0)
        self._line.setText(progress_line(progress))
        self._pause.setText(self.tr("Go on") if progress.ended else self.tr("Pause"))
        return progress if progress.ended and before is not None else None

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text}: {self.download.order.file}")
        button.clicked.connect(lambda: do())
        return button
