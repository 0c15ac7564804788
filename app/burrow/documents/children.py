"""How this room starts its child processes: this very program with another door, whatever the user's folder holds."""

import os
import sys
from pathlib import Path


def command(door: str) -> list[str]:
    """The command line that leads to a door of `burrow.__main__`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, door]
    # -P: modules are never taken from the folder the user happens to be in
    return [sys.executable, "-P", "-m", "burrow", door]


def environment() -> dict[str, str]:
    """The child finds this very package, however the parent found it."""
    package = str(Path(__file__).resolve().parents[2])
    inherited = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([package, inherited] if inherited else [package])}
