"""`burrow doctor`: what Burrow needs, what of it is there, and how to get the rest."""

import importlib.metadata
import os
import platform
import sys

import psutil

from burrow import __version__, paths
from burrow.errors import ModelProblem
from burrow.weights.gguf import read_header

_PACKAGES = ("llama-cpp-python", "PySide6-Essentials", "RestrictedPython", "pypdfium2", "pypdf", "regex", "lxml")


def findings() -> dict[str, str]:
    """One line for each thing looked at, ready to be read."""
    memory = psutil.virtual_memory()
    found = {
        "burrow": __version__,
        "python": f"{platform.python_version()} ({sys.executable})",
        "system": platform.platform(),
        "processors": f"{psutil.cpu_count(logical=False)} cores, {psutil.cpu_count()} threads",
        "memory": f"{memory.available / 1e9:.1f} GB of {memory.total / 1e9:.1f} GB free",
        "data folder": _data_folder(),
        "starter model": _starter(),
    }
    for package in _PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = f"missing; get it with: pip install {package}"
    return found


def _data_folder() -> str:
    try:
        folder = paths.data()
    except OSError as error:
        return f"cannot be made: {error.strerror}; set BURROW_HOME to a folder you may write to"
    return f"{folder} ({'can' if os.access(folder, os.W_OK) else 'cannot'} be written to)"


def _starter() -> str:
    try:
        header = read_header(paths.starter_model())
    except ModelProblem as problem:
        return f"{problem.message} {problem.action}"
    return f"{header.name}, {header.parameters / 1e6:.1f} million parameters"
