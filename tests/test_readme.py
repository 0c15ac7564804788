"""What the README says is so: its map names every file, its commands exist, its pictures and pages are there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
MAP_LINE = re.compile(r"^((?:app/burrow|packaging)/\S+) {2,}(\S.*)$", re.MULTILINE)


def files_of_the_house() -> set[str]:
    """Every file in `app/burrow` and `packaging` that holds anything."""
    found = [path for folder in ("app/burrow", "packaging") for path in (PROJECT / folder).rglob("*")]
    shown = [path.relative_to(PROJECT) for path in found if path.is_file() and path.stat().st_size > 0]
    return {
        path.as_posix()
        for path in shown
        if not any(part.startswith((".", "__pycache__")) for part in path.parts) and path.suffix != ".pyc"
    }


def test_the_map_has_one_line_for_each_file() -> None:
    """`python3 packaging/readme_map.py` brings the map up to date."""
    mapped = [path for path, _ in MAP_LINE.findall(README)]
    assert sorted(mapped) == sorted(set(mapped)), "a file stands in the map twice"
    house = files_of_the_house()
    assert sorted(house - set(mapped)) == [], "files that the map does not name"
    assert sorted(set(mapped) - house) == [], "lines of the map without a file"


def test_the_two_commands_are_the_ones_that_exist() -> None:
    commands = re.findall(r"^python3 (packaging/\S+) (\S+)$", README, re.MULTILINE)
    assert commands == [("packaging/develop.py", "sample"), ("packaging/develop.py", "test")]
    told = subprocess.run(
        [sys.executable, str(PROJECT / "packaging" / "develop.py"), "--help"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "{sample,test}" in told.stdout


def test_ci_runs_the_very_test_command() -> None:
    assert "python3 packaging/develop.py test\n" in (PROJECT / ".ci" / "run").read_text()


def test_every_terminal_command_is_in_the_readme() -> None:
    from burrow.__main__ import COMMANDS

    assert [command for command in COMMANDS if f"burrow {command}" not in README] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!#)([^)\s]+)\)", README))))
def test_what_the_readme_points_at_is_there(target: str) -> None:
    assert not target.startswith("http"), "the README points at files of its own"
    assert (PROJECT / target).exists()
