"""How long the event loop kept the user waiting: measured while a run goes on, for nobody but the log and the tests."""

import logging
import time

from PySide6.QtCore import QObject, Qt, QTimer

log = logging.getLogger(__name__)
TICK = 0.005
"""Seconds between two looks at the clock."""


class Watch(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(TICK * 1000))
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._gaps = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            log.info(
                "event loop: longest gap %.0f ms, 99.9 %% under %.0f ms", self.longest * 1e3, self.share(0.999) * 1e3
            )

    @property
    def looks(self) -> int:
        """How many gaps were measured."""
        return len(self._gaps)

    @property
    def longest(self) -> float:
        """Seconds; 0 before anything was measured."""
        return max(self._gaps, default=0.0)

    def share(self, share: float) -> float:
        """The gap in seconds that this share of all gaps stays under."""
        gaps = sorted(self._gaps)
        return gaps[min(int(len(gaps) * share), len(gaps) - 1)] if gaps else 0.0

    def _look(self) -> None:
        now = time.perf_counter()
        self._gaps.append(max(now - self._last - TICK, 0.0))
        self._last = now
