"""Other threads -> Qt's main thread: the one place where they meet.

Work that blocks runs in a thread of its own and its result arrives on the main thread. Events of a run are gathered and
handed over in batches, at most twenty times a second, so that a fast run cannot flood the window.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from burrow.events import Event, Progressed, TextStreamed

BATCH_MILLISECONDS = 50
MOST_AT_ONCE = 300
"""Events; the window draws and listens to the user between one such batch and the next."""

Result = TypeVar("Result")


class Background(QObject):
    """Made by the main thread and called from there; only `post` and the listeners may be called from anywhere."""

    _arrived = Signal(object)

    def __init__(self, show: Callable[[list[Event]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._lock = threading.Lock()
        self._waiting: list[Event] = []
        self._generation = 0
        self._closed = False
        self._jobs: list[threading.Thread] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BATCH_MILLISECONDS)
        self._timer.timeout.connect(self.flush)
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Do `work` in a thread; one of the two functions is called on the main thread with what came of it."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:
                caught = error
                self._post(lambda: on_error(caught))
            else:
                self._post(lambda: on_done(result))

        self._jobs = [thread for thread in self._jobs if thread.is_alive()]
        thread = threading.Thread(target=job, name="burrow job", daemon=True)
        self._jobs.append(thread)
        thread.start()

    def post(self, call: Callable[[], None]) -> None:
        """Call a function on the main thread soon; from any thread."""
        self._post(call)

    def listener(self) -> Callable[[Event], None]:
        """Where a new run reports to. What earlier runs still have to say is dropped from now on."""
        with self._lock:
            self._generation += 1
            self._waiting.clear()
            generation = self._generation

        def listen(event: Event) -> None:
            with self._lock:
                if self._closed or generation != self._generation:
                    return
                first = not self._waiting
                _add(self._waiting, event)
            if first:
                self._post(lambda: self._timer.start(BATCH_MILLISECONDS))

        return listen

    def flush(self) -> None:
        """Hand over what is waiting now; where that is much, the first of it, and the others in a moment."""
        with self._lock:
            batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            more = bool(self._waiting)
        if batch:
            self._show(batch)
        if more and not self._closed:
            self._timer.start(0)

    def close(self, patience: float = 1.0) -> None:
        """Nothing arrives after this. Jobs that are still at work are left to end by themselves."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._timer.stop()
        for thread in self._jobs:
            thread.join(patience)

    def _post(self, call: Callable[[], None]) -> None:
        with self._lock:
            if not self._closed:
                self._arrived.emit(call)

    def _receive(self, call: Callable[[], Any]) -> None:
        if not self._closed:
            call()


def _add(waiting: list[Event], event: Event) -> None:
    """Append an event; streamed text and progress of one node are drawn together with what they follow."""
    last = waiting[-1] if waiting else None
    if isinstance(event, TextStreamed) and isinstance(last, TextStreamed) and last.node == event.node:
        waiting[-1] = TextStreamed(event.node, last.text + event.text)
    elif isinstance(event, Progressed) and isinstance(last, Progressed) and last.node == event.node:
        waiting[-1] = event
    else:
        waiting.append(event)
