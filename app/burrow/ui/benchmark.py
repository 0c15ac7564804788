"""`burrow bench window`: how long the window keeps its user waiting, measured in the real window without a display.

Each line is one thing a user does: how long it took, and the gaps that the event loop had meanwhile. The first does
nothing, so it shows what this machine's other work does to the figures. Runs are answered by the scripted engine, so no
model's speed is in it. Nothing of the user's is read or kept.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from burrow import paths
from burrow.errors import Problem
from burrow.events import CallEnded, CallStarted, Event, Usage
from burrow.inference.engine import Engine
from burrow.session import Session
from burrow.settings import Settings
from burrow.ui.application import make_application, put_window_first
from burrow.ui.collector import Collector
from burrow.ui.first_start import play_first_start
from burrow.ui.watch import Watch
from burrow.ui.window import Window

CALLS = 400
"""Of each of the run's batches."""
CODE = f"""```repl
for _ in range(5):
    hits = search(question, 40)
    replies = llm_query_batched(['Is it here? ' + str(n) + hits[n % len(hits)][:400] for n in range({CALLS})])
cite(hits[-1])
FINAL('It is said in one place.')
```"""
LONG = 40_000_000
"""Characters of the long text."""
SECONDS = 300.0
CHOOSE_OTHERS = "Measure with files that open without a question."


@dataclass(frozen=True, slots=True)
class Line:
    what: str
    seconds: float
    longest: float
    """The longest gap of the event loop, in seconds."""
    most: float
    """What 99.9 % of the gaps stay under."""
    gaps: int


def run_benchmark(files: Sequence[Path], make_engine: Callable[[str], Engine]) -> str:
    """Measure with these documents besides a text of 40 MB and ten thousand nodes; a table.

    `make_engine` gives an engine whose runs reply what it is given and whose calls are answered at once.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = psutil.Process().create_time()
    make_application("en")
    put_window_first()
    with tempfile.TemporaryDirectory() as folder:
        first = play_first_start(Path(folder), began)
        bench = Bench(Path(folder), make_engine(CODE))
        try:
            lines = bench.work(files)
        finally:
            bench.close()
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    head = f"load of the machine {load:.1f} on {os.cpu_count()} cores"
    titles = f"{'':44}{'seconds':>9}{'longest gap':>14}{'99.9 % under':>14}{'looks':>9}"
    return "\n".join([head, first.sentence, titles, *map(_row, lines)])


class Bench:
    def __init__(self, folder: Path, engine: Engine) -> None:
        self._folder = folder
        session = Session(None, Settings(route="rlm"))
        session.use_engine(engine)
        choices = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._window = Window(session, choices, folder / "settings.toml", ask_before_closing=False)
        self._window.resize(1280, 800)
        self._window.show()
        self._loop = QEventLoop()
        self._watch = Watch()
        self._collector = Collector()
        self._collector.start()

    def work(self, files: Sequence[Path]) -> list[Line]:
        window, long = self._window, self._long_text()
        place = LONG * 9 // 10
        lines = [self._measure("nothing at all, for two seconds", lambda: self._pause(2.0))]
        for file in files or [paths.sample_contract()]:
            lines.append(self._measure(f"open {file.name}", lambda: self._open(file)))  # noqa: B023
        lines.append(self._measure("open a text of 40 MB", lambda: self._open(long)))
        lines.append(self._measure("a citation far down in it", lambda: self._go(place)))
        lines.append(self._measure("the rest of it is taken in", self._take_in))
        lines.append(self._measure("find a word in all of it", self._find))
        lines.append(self._measure(f"a run with {5 * CALLS} parallel calls on all of it", self._run))
        crowd = _crowd()
        lines.append(self._measure("ten thousand nodes more", lambda: self._show(crowd)))
        lines.append(self._measure("from one end of the tree to the other", self._travel))
        window.documents.show_document(0)
        return lines

    def close(self) -> None:
        self._collector.stop()
        self._window.close()

    def _measure(self, what: str, do: Callable[[], None]) -> Line:
        self._pause(0.2)
        self._watch.start()
        began = time.perf_counter()
        do()
        seconds = time.perf_counter() - began
        self._pause(0.3)  # what it left to be drawn belongs to it
        self._watch.stop()
        return Line(what, seconds, self._watch.longest, self._watch.share(0.999), self._watch.looks)

    def _long_text(self) -> Path:
        sample = paths.sample_contract().read_text(encoding="utf-8")
        path = self._folder / "forty megabytes.md"
        path.write_text((sample * (LONG // len(sample) + 1))[:LONG], encoding="utf-8")
        return path

    def _open(self, path: Path) -> None:
        before = self._window.documents.count()
        met: list[Problem] = []
        self._window.tasks.problem_met.connect(met.append)
        self._window.tasks.opening.password_needed.connect(lambda _, why: met.append(Problem(why, CHOOSE_OTHERS)))
        self._window.files.open_files([path])
        self._wait(lambda: bool(met) or self._window.documents.count() > before)
        if met:
            raise met[0]

    def _go(self, offset: int) -> None:
        view = self._window.documents.views[-1]
        view.show_place(offset, offset + 40)
        self._wait(lambda: view.on_screen()[0] <= offset <= view.on_screen()[1])

    def _take_in(self) -> None:
        text = self._window.documents.views[-1].text
        self._wait(lambda: text.taken_in() == (0, LONG))

    def _find(self) -> None:
        bar = self._window.documents.views[-1].find_bar
        bar.open_bar("Expiry Date")
        self._wait(lambda: not bar.searching())
        bar.close_bar()

    def _run(self) -> None:
        self._window.answer.set_question("Where is the Expiry Date?")
        self._window.conversation.ask()
        self._wait(lambda: not self._window.tasks.running)

    def _show(self, batches: list[list[Event]]) -> None:
        for events in batches:
            self._window.run.show_events(events)
            self._pause(0.05)

    def _travel(self) -> None:
        tree = self._window.tree
        nodes = tree.model.nodes.nodes
        tree.tree.expand(tree.model.index_of(nodes["r.1"]))
        self._pause(0.05)
        for node in (list(nodes.values())[-1], nodes["r.1"], list(nodes.values())[len(nodes) // 2]):
            tree.choose(node)
            self._pause(0.05)

    def _wait(self, condition: Callable[[], bool]) -> None:
        limit = time.monotonic() + SECONDS
        while not condition():
            if time.monotonic() > limit:
                raise TimeoutError("the window did not get there in time")
            self._pause(0.005)

    def _pause(self, seconds: float) -> None:
        QTimer.singleShot(round(seconds * 1000), self._loop.quit)
        self._loop.exec()


def _crowd() -> list[list[Event]]:
    """Ten thousand calls, a hundred at a time."""
    batches = []
    for batch in range(100):
        events: list[Event] = []
        for n in range(batch * 100, batch * 100 + 100):
            events.append(CallStarted(f"r.1.c{CALLS * 9 + n}", "r.1", "Does this passage answer the question?"))
            events.append(CallEnded(f"r.1.c{CALLS * 9 + n}", "none", None, Usage(0, 1, 300, 120, 4, 0.4)))
        batches.append(events)
    return batches


def _row(line: Line) -> str:
    return (
        f"{line.what[:43]:44}{line.seconds:9.2f}{line.longest * 1000:11.0f} ms{line.most * 1000:11.0f} ms{line.gaps:9,}"
    )
