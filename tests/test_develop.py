"""Setting up says what it does while it does it, in a log as on a terminal, and names what is missing."""

import importlib
import io
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[1] / "packaging"


@pytest.fixture
def develop(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("develop")


def told(develop: ModuleType, lines: list[str], *, live: bool, seconds: float) -> str:
    """What is on the screen after these lines, one every `seconds`."""
    out = io.StringIO()
    progress = develop.Progress(out, live=live, started=0.0)
    for number, line in enumerate(lines, 1):
        progress.note(line)
        progress.show(number * seconds)
    progress.end(len(lines) * seconds)
    return out.getvalue()


BUILD = [
    "Collecting numpy>=1.26 (from burrow==0.1.0)\n",
    "  Building wheel for llama-cpp-python (pyproject.toml): started\n",
    *[f"  [{number}/193] /usr/bin/g++ -O3 -c file{number}.cpp\n" for number in range(1, 194)],
    "Installing collected packages: numpy, burrow\n",
]


def test_a_log_gets_a_line_for_the_build_and_then_one_every_twenty_seconds(develop: ModuleType) -> None:
    lines = told(develop, BUILD, live=False, seconds=1.0).splitlines()
    assert lines[0] == "Building llama-cpp-python, 0:02 min"
    assert lines[1] == "Building llama-cpp-python 20 of 193 (10 %), 0:22 min"
    assert len(lines) == 2 + 9
    assert lines[-1] == "Installed, 3:16 min"


def test_a_terminal_gets_one_line_that_is_written_over(develop: ModuleType) -> None:
    shown = told(develop, BUILD, live=True, seconds=1.0)
    assert shown.count("\n") == 1
    assert "\rBuilding llama-cpp-python 193 of 193 (100 %), 3:15 min" in shown
    assert {len(line) for line in shown.rstrip("\n").split("\r")[1:]} == {78}


def test_make_instead_of_ninja_is_understood(develop: ModuleType) -> None:
    build = ["Building wheel for llama-cpp-python (pyproject.toml): started", "[ 12%] Building CXX object"]
    assert "Building llama-cpp-python 12 %" in told(develop, build, live=True, seconds=1.0)


def test_time_goes_on_while_nothing_is_said(develop: ModuleType) -> None:
    assert (
        told(develop, [BUILD[1], "", ""], live=False, seconds=21.0).splitlines()[1]
        == "Building llama-cpp-python, 0:42 min"
    )


def test_a_failed_installation_shows_the_end_of_its_log(
    develop: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(develop, "LOG", tmp_path / "install.log")
    code = develop.follow(
        [sys.executable, "-c", "import sys; print('building'); print('no room', file=sys.stderr); sys.exit(7)"],
        develop.Progress(io.StringIO(), live=False),
    )
    assert code == 7
    assert (tmp_path / "install.log").read_text().split("\n")[:2] == ["building", "no room"]


def test_libraries_that_are_there_are_not_asked_for(develop: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(develop, "QT_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    assert develop.missing_qt_packages() == ["libno-such-thing9"]


@pytest.mark.skipif(os.name == "nt", reason="the compiler is looked for on POSIX")
def test_a_missing_compiler_is_named_at_once(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(PACKAGING / "develop.py"), "sample"],
        capture_output=True, text=True, timeout=60, env={"PATH": str(tmp_path)}, check=False,
    )  # fmt: skip
    assert ran.returncode == 3
    assert "compiler" in ran.stderr
    assert "apt-get install gcc g++" in ran.stderr


def test_wrong_usage_is_told(develop: ModuleType) -> None:
    with pytest.raises(SystemExit) as caught:
        develop.main(["sample", "--what"])
    assert caught.value.code == 2
