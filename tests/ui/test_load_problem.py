"""What is offered when a model does not load, and that it does what it says."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from burrow import paths
from burrow.errors import KeyWanted, LackOfMemory, ModelProblem, Problem
from burrow.ui.load_problem import Remedy, Ways, remedies_for, show_load_problem, smaller_window
from burrow.weights.fit import estimate
from burrow.weights.gguf import read_header
from burrow.weights.machine import Machine

STARTER = paths.starter_model()
NO_ROOM = LackOfMemory("There is not enough memory.", "Close other programs.")
DAMAGED = ModelProblem("The file is damaged.", "Download it again.")


class Asked:
    """Ways that only write down what is asked of them."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.ways = Ways(
            lambda path: self.calls.append(("load", path)),
            lambda path, window: self.calls.append(("window", path, window)),
            lambda: self.calls.append(("models",)),
            lambda: self.calls.append(("settings",)),
            lambda: self.calls.append(("key",)),
        )


def machine(free: int) -> Machine:
    return Machine(free, free, 2)


def test_a_window_is_halved_until_there_is_room() -> None:
    header = read_header(STARTER)
    full = estimate(header, machine(10**12), 2048)
    assert smaller_window(STARTER, 2048, machine(10**12)) == 1024
    least = estimate(header, machine(10**12), 512)
    assert least.need < full.need
    assert smaller_window(STARTER, 2048, machine(least.need)) == 512
    assert smaller_window(STARTER, 2048, machine(least.need // 2)) == 0, "no window helps"
    assert smaller_window(STARTER, 512, machine(10**12)) == 0, "it is the smallest already"


@pytest.mark.parametrize(
    ("path", "problem", "offered"),
    [
        (STARTER, NO_ROOM, ["Load it with a window of 1,024 tokens", "Choose another model…"]),
        (STARTER, DAMAGED, ["Choose another model…"]),
        (Path("/models/other.gguf"), DAMAGED, ["Choose another model…", "Load the starter model"]),
        (None, KeyWanted("No.", ""), ["Enter the key…", "Change the server…", "Load the starter model"]),
        (None, Problem("The server cannot be reached.", ""), ["Change the server…", "Load the starter model"]),
    ],
)
def test_what_helps_is_offered(qtbot: QtBot, path: Path | None, problem: Problem, offered: list[str]) -> None:
    fit = estimate(read_header(STARTER), machine(10**12), 2048)
    assert [remedy.words for remedy in remedies_for(path, problem, fit, Asked().ways)] == offered


def test_each_button_does_what_it_says(qtbot: QtBot) -> None:
    asked = Asked()
    fit = estimate(read_header(STARTER), machine(10**12), 2048)
    for path, problem in ((STARTER, NO_ROOM), (None, DAMAGED)):
        for remedy in remedies_for(path, problem, fit, asked.ways):
            remedy.do()
    assert asked.calls == [("window", STARTER, 1024), ("models",), ("settings",), ("load", STARTER)]


def test_enter_does_the_first_thing_that_is_offered(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    done: list[str] = []
    remedies = [Remedy("First", lambda: done.append("first")), Remedy("Second", lambda: done.append("second"))]
    box = show_load_problem(parent, NO_ROOM, remedies)
    assert box.text() == NO_ROOM.message
    assert box.defaultButton().text() == "First"
    box.defaultButton().click()
    assert done == ["first"]
    qtbot.waitUntil(lambda: not box.isVisible())
