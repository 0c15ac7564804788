"""Orders to the download process, from this side: searches that wait for their answer, and downloads that can be
paused, resumed and cancelled because the process that does the work can be killed.

Connects to nothing itself. Every host that the process talks to is noted in `burrow.connections`.
"""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from burrow.errors import ModelProblem
from burrow.weights.errand import Errand
from burrow.weights.orders import (
    HUB,
    Advanced,
    Begun,
    Checking,
    Failed,
    Fetch,
    Files,
    Finished,
    Look,
    Offered,
    Order,
    Report,
    Repositories,
    Repository,
    Route,
    Search,
    Waiting,
    notes_of,
    part_of,
)

State = Literal["starting", "downloading", "waiting", "checking", "paused", "interrupted", "cancelled", "done"]
SPEED_SECONDS = 8.0
"""The speed is that of so many last seconds."""


def host_of(endpoint: str) -> str:
    """The name to ask the user about before anything is sent."""
    return urlsplit(endpoint or HUB).hostname or endpoint


def check_endpoint(endpoint: str) -> str:
    """An address of the Hub or of a mirror, without a slash at its end. Raises `ModelProblem`."""
    address = (endpoint or HUB).rstrip("/")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ModelProblem(f"{endpoint} is not the address of a mirror.", "Give one like https://mirror.example.")
    if parts.scheme == "http" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise ModelProblem(f"{endpoint} is not encrypted.", "Use an address that begins with https://.")
    return address


def search(route: Route, text: str, stop: threading.Event | None = None) -> tuple[Repository, ...]:
    """Repositories with GGUF files, the most downloaded first. Blocks; raises `ModelProblem`."""
    for report in _answers(Search(route, text), "search for models", stop):
        if isinstance(report, Repositories):
            return report.found
    return ()


def files_of(route: Route, repository: str, stop: threading.Event | None = None) -> tuple[Offered, ...]:
    """The models in a repository. Blocks; raises `ModelProblem`."""
    for report in _answers(Look(route, repository), "look at a model's files", stop):
        if isinstance(report, Files):
            return report.found
    return ()


def _answers(order: Order, purpose: str, stop: threading.Event | None) -> Iterator[Report]:
    with Errand(order, purpose) as process:
        for report in process.reports(stop):
            if isinstance(report, Failed):
                raise ModelProblem(report.message, report.action, report.details)
            yield report


@dataclass(frozen=True, slots=True)
class Progress:
    state: State
    done: int = 0
    size: int = 0
    """0 until the server has told."""
    speed: float = 0.0
    """Bytes a second, lately."""
    note: str = ""
    """Why it waits."""
    path: Path | None = None
    """The file, when it is done."""
    problem: ModelProblem | None = None
    """Why it was interrupted."""

    @property
    def seconds_left(self) -> float | None:
        """None while nobody can know."""
        return (self.size - self.done) / self.speed if self.speed > 0 and self.size else None

    @property
    def ended(self) -> bool:
        return self.state in ("paused", "interrupted", "cancelled", "done")


class Download:
    """One file on its way. `start` again after a pause, an interruption or a restart of Burrow goes on where it was."""

    def __init__(self, order: Fetch, listen: Callable[[Progress], None] = lambda progress: None) -> None:
        """`listen` is called on this download's thread and must return at once."""
        self.order = order
        self._listen = listen
        self._lock = threading.Lock()
        self._process: Errand | None = None
        self._thread: threading.Thread | None = None
        self._ending: Literal["paused", "cancelled"] | None = None
        self._progress = Progress("paused")
        self._measured: deque[tuple[float, int]] = deque()

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def path(self) -> Path:
        return Path(self.order.folder, *self.order.file.split("/"))

    def start(self) -> None:
        """Begin or go on. Returns at once."""
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                return
            self._ending = None
            self._measured.clear()
            self._progress = Progress("starting", self._progress.done, self._progress.size)
            self._thread = threading.Thread(target=self._work, name="download", daemon=True)
            self._thread.start()

    def pause(self) -> None:
        """Stop now; what has arrived is kept."""
        self._end("paused")

    def cancel(self) -> None:
        """Stop now and forget what has arrived."""
        self._end("cancelled")
        self.wait()
        for leftover in (part_of(self.path), notes_of(self.path)):
            with contextlib.suppress(OSError):
                leftover.unlink()
        self._tell(Progress("cancelled"))

    def wait(self, timeout: float | None = None) -> Progress:
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)
        return self._progress

    def _end(self, how: Literal["paused", "cancelled"]) -> None:
        with self._lock:
            self._ending = how
            if self._process is not None:
                self._process.kill()

    def _work(self) -> None:
        last: Report | None = None
        try:
            with Errand(self.order, "download a model") as process:
                with self._lock:
                    self._process = process
                    if self._ending is not None:
                        process.kill()
                for report in process.reports():
                    last = report
                    self._take(report)
        except OSError as error:
            last = Failed(f"The download could not be started: {error}.", "Install Burrow again.")
        with self._lock:
            self._process = None
            ending = self._ending
        if isinstance(last, Finished):
            self._tell(Progress("done", self._progress.size, self._progress.size, path=Path(last.path)))
        elif ending is not None:
            self._tell(Progress(ending, self._progress.done, self._progress.size))
        else:
            problem = last if isinstance(last, Failed) else Failed("The download ended by itself.", "Go on with it.")
            told = ModelProblem(problem.message, problem.action, problem.details)
            self._tell(Progress("interrupted", self._progress.done, self._progress.size, problem=told))

    def _take(self, report: Report) -> None:
        now, known = time.monotonic(), self._progress
        match report:
            case Begun(size, done):
                self._measured.append((now, done))
                self._tell(Progress("downloading", done, size))
            case Advanced(done):
                self._tell(Progress("downloading", done, known.size, self._speed(now, done)))
            case Waiting(reason, _):
                self._tell(Progress("waiting", known.done, known.size, note=reason))
            case Checking(done, size):
                self._tell(Progress("checking", done, size))

    def _speed(self, now: float, done: int) -> float:
        self._measured.append((now, done))
        while len(self._measured) > 2 and now - self._measured[0][0] > SPEED_SECONDS:
            self._measured.popleft()
        (then, before) = self._measured[0]
        return (done - before) / (now - then) if now > then else 0.0

    def _tell(self, progress: Progress) -> None:
        self._progress = progress
        self._listen(progress)


def interrupted_downloads(folder: Path) -> tuple[Fetch, ...]:
    """Downloads of earlier days that can go on, by what they have left in Burrow's own folder. They have no route."""
    found = []
    with contextlib.suppress(OSError):
        for notes in sorted(folder.rglob("*.part.json")):
            with contextlib.suppress(OSError, msgspec.DecodeError):
                said = msgspec.json.decode(notes.read_bytes(), type=_Notes)
                top = notes.parents[said.file.count("/")]
                found.append(Fetch(Route(), said.repository, said.file, str(top), said.sha256))
    return tuple(found)


class _Notes(msgspec.Struct):
    repository: str
    file: str
    size: int
    sha256: str
