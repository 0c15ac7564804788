"""The sandbox in a process of its own keeps the same door, and its process is let go."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from burrow.sandbox.isolated import IsolatedSandbox, sandbox_command
from burrow.sandbox.outcome import SandboxLimits


class Spot(str):
    __slots__ = ("page",)
    page: int


class Finished(BaseException):
    pass


@pytest.fixture
def make() -> Iterator[Callable[..., IsolatedSandbox]]:
    made: list[IsolatedSandbox] = []

    def build(names: dict[str, object], **options: Any) -> IsolatedSandbox:
        made.append(IsolatedSandbox(names, SandboxLimits(block_seconds=1), **options))
        return made[-1]

    yield build
    for sandbox in made:
        sandbox.close()


def test_blocks_share_their_variables(make: Callable[..., IsolatedSandbox]) -> None:
    sandbox = make({"context": "abc"})
    sandbox.run("x = len(context)")
    outcome = sandbox.run("print(x)", harvest=["x"])
    assert (outcome.output, outcome.error, outcome.values["x"]) == ("3\n", None, 3)
    assert [each.name for each in outcome.variables] == ["x"]


def test_host_functions_answer_across_the_pipe(make: Callable[..., IsolatedSandbox]) -> None:
    spot = Spot("some words")
    spot.page = 4
    seen: list[object] = []
    held: list[IsolatedSandbox] = []

    def look(name: str) -> None:
        seen.extend([[each.name for each in held[0].variables()], held[0].value(name)])

    held.append(make({"find": lambda: [spot], "take": seen.append, "look": look}, readable={Spot: frozenset({"page"})}))
    outcome = held[0].run("p = find()[0]\nprint(p.page, p.upper())\ntake(p)\nlook('p')")
    assert (outcome.output, outcome.error) == ("4 SOME WORDS\n", None)
    assert seen[0] is spot
    assert seen[1:] == [["p"], spot]


def test_a_verdict_of_the_host_comes_out(make: Callable[..., IsolatedSandbox]) -> None:
    def final(value: object) -> None:
        raise Finished

    sandbox = make({"FINAL": final})
    with pytest.raises(Finished):
        sandbox.run("try:\n    FINAL(1)\nexcept BaseException:\n    print('swallowed')")
    assert sandbox.outcome is not None
    assert sandbox.outcome.output == ""


def test_a_dictionary_of_the_host_takes_what_was_written(make: Callable[..., IsolatedSandbox]) -> None:
    answer: dict[str, object] = {"content": ""}
    make({"answer": answer}).run("answer['content'] = 'yes'")
    assert answer == {"content": "yes"}


def test_a_loop_is_stopped_and_cancel_too(make: Callable[..., IsolatedSandbox]) -> None:
    cancel = threading.Event()
    sandbox = make({"go": cancel.set}, cancel=cancel)
    assert "longer than 1 s" in str(sandbox.run("while True:\n    pass").error)
    assert "stopped" in str(sandbox.run("go()\nwhile True:\n    pass").error)


def test_a_child_that_dies_is_told_of_and_replaced(make: Callable[..., IsolatedSandbox]) -> None:
    held: list[IsolatedSandbox] = []

    def die() -> None:
        child = held[0]._child
        assert child is not None
        os.kill(child.pid, signal.SIGKILL)

    held.append(make({"die": die}))
    assert "ended unexpectedly" in str(held[0].run("die()").error)
    assert held[0].run("print(1)").output == "1\n"


def test_the_operating_system_confines_the_child(make: Callable[..., IsolatedSandbox]) -> None:
    sandbox = make({})
    sandbox.run("pass")
    confined = sandbox.confined
    assert confined is not None
    if sys.platform == "linux":
        assert confined.memory
        assert confined.no_files


CHILD = """
import socket, sys, threading
from burrow.sandbox.confinement import allow_seconds, confine, leave_network
alone = leave_network()
confine(100_000_000, alone)
def attempt(name, action):
    try:
        action()
    except (OSError, MemoryError) as error:
        print(name, type(error).__name__)
    else:
        print(name, "done")
attempt("file", lambda: open("/etc/hostname"))
attempt("socket", lambda: socket.socket())
attempt("memory", lambda: bytearray(3_000_000_000))
sys.stdout.flush()
allow_seconds(0)
while True:
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="these limits are checked where they are known to hold")
def test_a_child_that_was_taken_over_opens_nothing_and_ends(tmp_path: Path) -> None:
    """The limits hold without any wall of ours: this is plain Python after `confine`."""
    made = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=60, check=False)
    assert made.stdout.splitlines() == ["file OSError", "socket OSError", "memory MemoryError"]
    assert made.returncode == -signal.SIGXCPU


NETWORK = """
import socket
from burrow.sandbox.confinement import leave_network
if leave_network():
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except OSError as error:
        print(error.errno)
else:
    print("no rights")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")
def test_the_network_is_left_where_the_user_may() -> None:
    made = subprocess.run([sys.executable, "-c", NETWORK], capture_output=True, text=True, timeout=60, check=False)
    assert made.stdout.strip() in ("101", "no rights")


def test_the_door_of_the_program_serves_the_child() -> None:
    setup = {"limits": {}, "functions": [], "values": {}, "readable": {}}
    lines = json.dumps(setup) + "\n" + json.dumps({"run": "print(6 * 7)", "harvest": []}) + "\n"
    child = subprocess.Popen(sandbox_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(lines)
    child.stdin.flush()
    messages = [json.loads(child.stdout.readline()) for _ in range(2)]
    child.stdin.close()
    child.wait(timeout=20)
    child.stdout.close()
    assert "confined" in messages[0]
    assert messages[1]["outcome"]["output"] == "42\n"
