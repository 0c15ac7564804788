"""What a run is doing: its phase, how far it is, and what the model writes now."""

import math
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from burrow.events import Event, RunStarted, TextStreamed, TurnStarted
from burrow.ui.code_view import CodeView
from burrow.ui.numbers import count, decimal, duration
from burrow.ui.progress import RunProgress
from burrow.ui.sentences import in_words

STREAM_SHOWN = 6_000
"""Characters of the streaming text that are kept on the screen."""


class WorkPage(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = RunProgress()
        self._streaming = ""
        self._stopping = False
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(self.say_progress)
        self._line = QLabel(self)
        self._line.setWordWrap(True)
        self._line.setAccessibleName(self.tr("Progress"))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedHeight(6)
        self._reason = QLabel(self)
        self._reason.setObjectName("muted")
        self._reason.setWordWrap(True)
        self._stream = CodeView(parent=self)
        self._stream.setAccessibleName(self.tr("What the model writes now"))
        self._stream.setPlaceholderText(self.tr("What the model writes appears here."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._line, self._bar, self._reason):
            layout.addWidget(part)
        layout.addWidget(self._stream, 1)

    def start(self) -> None:
        """A run begins: the clock ticks even while nothing is heard of it."""
        self._progress = RunProgress()
        self._progress.started = time.monotonic()
        self._progress.phase = "starting"
        self._streaming, self._stopping = "", False
        self._stream.clear()
        self._reason.setText("")
        self._clock.start()
        self.say_progress()

    def stop(self) -> None:
        """The run has ended."""
        self._clock.stop()

    def show_stopping(self) -> None:
        """Stop was pressed; the run has not ended yet."""
        self._stopping = True
        self.say_progress()

    def show_events(self, events: list[Event]) -> None:
        self._progress.apply(events, time.monotonic())
        for event in events:
            match event:
                case RunStarted(parent=None):
                    self._reason.setText(in_words(event.reason))
                case TurnStarted():
                    self._streaming = ""
                case TextStreamed() if ".c" not in event.node:
                    self._streaming = (self._streaming + event.text)[-STREAM_SHOWN:]
        if self._clock.isActive():
            self._show_stream()
            self.say_progress()

    def line(self) -> str:
        """What the progress line says."""
        return self._line.text()

    def streaming(self) -> str:
        """What the model has written of its present reply."""
        return self._stream.toPlainText()

    def say_progress(self) -> None:
        p, now = self._progress, time.monotonic()
        parts = [self.tr("Stopping…") if self._stopping else self._phase()]
        if p.turn:
            parts.append(self.tr("turn {0} of at most {1}").format(p.turn, p.limit))
        if p.calls:
            parts.append(self.tr("{0} of {1} calls done").format(p.calls - p.open_calls, p.calls))
        speed = p.speed(now)
        if speed:
            parts.append(self.tr("{0} tokens/s").format(decimal(speed, 0 if speed >= 10 else 1)))
        parts.append(duration(p.elapsed(now)))
        left = p.seconds_left(now)
        if left is not None and not self._stopping:
            parts.append(self._left(*left))
        self._line.setText(" · ".join(parts))
        self._bar.setRange(0, p.total)
        self._bar.setValue(p.done)

    def _left(self, least: float, most: float) -> str:
        """An estimate as a range, in steps that do not pretend to know the second."""
        low, high = (step(seconds) for seconds in (least, most))
        what = self.tr("for the open calls") if self._progress.open_calls else self.tr("for this prompt")
        if low == high:
            return self.tr("about {0} more {1}").format(duration(high), what)
        return self.tr("{0} to {1} more {2}").format(duration(low), duration(high), what)

    def _show_stream(self) -> None:
        if self._stream.toPlainText() != self._streaming:
            self._stream.setPlainText(self._streaming)
            bar = self._stream.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _phase(self) -> str:
        words = {
            "starting": self.tr("Starting"),
            "reading": self.tr("The model reads"),
            "writing": self.tr("The model writes"),
            "running code": self.tr("Running its code"),
            "thinking": self.tr("The model reads the output"),
        }
        phase = words.get(self._progress.phase, self._progress.phase)
        if self._progress.total:
            phase += " " + self.tr("{0} of {1} tokens").format(count(self._progress.done), count(self._progress.total))
        return phase


def step(seconds: float) -> float:
    """Seconds rounded up to a step that grows with them."""
    size = next((size for limit, size in ((20, 5), (120, 10), (600, 60)) if seconds <= limit), 300)
    return float(max(math.ceil(seconds / size) * size, size))
