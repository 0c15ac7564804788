"""A model that did not load -> the reason, with a button for each thing that helps: a smaller window, another model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from burrow import paths
from burrow.errors import KeyWanted, LackOfMemory, Problem
from burrow.ui.numbers import count
from burrow.ui.problem_dialog import show_problem
from burrow.weights.fit import LEAST_WINDOW, Fit, estimate
from burrow.weights.gguf import read_header
from burrow.weights.machine import Machine, measure


@dataclass(frozen=True, slots=True)
class Remedy:
    words: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """What the window can do about it."""

    load: Callable[[Path], None]
    load_with_window: Callable[[Path, int], None]
    show_models: Callable[[], object]
    show_settings: Callable[[], object]
    ask_key: Callable[[], object]


def show_load_problem(parent: QWidget, problem: Problem, remedies: Sequence[Remedy]) -> QMessageBox:
    """The first remedy is what Enter does."""
    box = show_problem(parent, problem)
    for number, remedy in enumerate(remedies):
        button = box.addButton(remedy.words, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(remedy.do)
        if not number:
            box.setDefaultButton(button)
            button.setFocus()
    return box


def remedies_for(path: Path | None, problem: Problem, fit: Fit | None, ways: Ways) -> list[Remedy]:
    """What may help, the best first. `path` is None for a server; `fit` is what was estimated before the load."""
    found = []
    if path is None and isinstance(problem, KeyWanted):
        found.append(Remedy(_tr("Enter the key…"), lambda: _call(ways.ask_key)))
    if path is None:
        found.append(Remedy(_tr("Change the server…"), lambda: _call(ways.show_settings)))
    elif isinstance(problem, LackOfMemory) and fit is not None:
        window = smaller_window(path, fit.window, measure())
        if window:
            words = _tr("Load it with a window of {0} tokens").format(count(window))
            found.append(Remedy(words, lambda: ways.load_with_window(path, window)))
    if path is not None:
        found.append(Remedy(_tr("Choose another model…"), lambda: _call(ways.show_models)))
    if path != paths.starter_model():
        found.append(Remedy(_tr("Load the starter model"), lambda: ways.load(paths.starter_model())))
    return found


def smaller_window(path: Path, used: int, machine: Machine) -> int:
    """The largest half, quarter and so on of a window that has room now; 0 where none has."""
    header = read_header(path)
    window = used // 2
    while window >= LEAST_WINDOW and estimate(header, machine, window).verdict == "too big":
        window //= 2
    return window if window >= LEAST_WINDOW else 0


def _call(do: Callable[[], object]) -> None:
    do()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LoadProblem", text)
