"""Python's cyclic garbage collector, kept on the main thread.

It normally runs on whichever thread allocates next. A Qt object that is part of a garbage cycle would then be deleted
on a worker thread, which Qt does not survive. So the automatic collection is switched off, and a timer collects here.
"""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 250
THRESHOLDS = (2_000, 10, 20)
"""Of the three generations: objects, then collections of the generation below."""


class Collector(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """What exists now is here to stay and is not looked at again."""
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [generation for generation, count in enumerate(gc.get_count()) if count > THRESHOLDS[generation]]
        if due:
            gc.collect(due[-1])
