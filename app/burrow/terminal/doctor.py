"""`burrow doctor`: what Burrow needs and can use, what of it is there, and how to get the rest; as text or JSON.

Looks and changes nothing, beyond what looking at the data folder takes. Each thing is looked at by itself, so that one
that fails hides no other. The exit code is 1 when something is missing that Burrow cannot work without.
"""

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import psutil

from burrow import __version__, paths, settings
from burrow.errors import Problem
from burrow.inference.devices import Devices, probe_devices
from burrow.store.journal import Journal
from burrow.terminal import desktop
from burrow.weights.gguf import read_header
from burrow.weights.shelf import find_models

State = Literal["there", "note", "missing"]
MARKS: dict[State, str] = {"there": "✓", "note": "·", "missing": "✗"}
LITTLE_MEMORY, LITTLE_DISK = 3e9, 1e9
"""Bytes under which a useful model, or its download, will hardly fit."""
_PACKAGES = ("llama-cpp-python", "PySide6-Essentials", "RestrictedPython", "numpy", "pypdfium2", "pypdf", "python-docx",
             "lxml", "regex", "huggingface-hub")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    name: str
    state: State
    """`there`; `note`: worth knowing, and Burrow works; `missing`: a part of Burrow does not work."""
    text: str
    """What was found, ready to be read."""
    action: str = ""
    """How to get it, or what to do about it."""


def run_doctor(options: argparse.Namespace) -> int:
    found = findings()
    missing = [finding for finding in found if finding.state == "missing"]
    if options.json:
        report = {"version": __version__, "missing": len(missing), "findings": [asdict(finding) for finding in found]}
        print(json.dumps(report, ensure_ascii=False, indent=1))
        return 1 if missing else 0
    width = max(len(finding.name) for finding in found)
    for finding in found:
        print(f"{MARKS[finding.state]} {finding.name:{width}}  {finding.text}")
        if finding.action:
            print(f"  {'':{width}}  → {finding.action}")
    print(f"\n{len(missing)} missing." if missing else "\nNothing is missing.")
    return 1 if missing else 0


def findings() -> tuple[Finding, ...]:
    """Everything that was looked at, in the order in which it matters."""
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _itself, _machine, _engine, _starter, _data_folder, _settings, _journal, _window, _models, _isolation,
        _packages,
    )  # fmt: skip
    found: list[Finding] = []
    for look in looks:
        try:
            found += look()
        except (OSError, Problem) as error:
            action = getattr(error, "action", "")
            found.append(Finding(look.__name__.strip("_").replace("_", " "), "missing", str(error), action))
    return tuple(found)


def _itself() -> Iterator[Finding]:
    frozen = bool(getattr(sys, "frozen", False))
    kind = "installed program" if frozen else f"Python package in {Path(sys.prefix)}"
    yield Finding("burrow", "there", f"{__version__}, {kind}, {sys.executable}")
    libc = " ".join(platform.libc_ver())
    yield Finding("system", "there", f"{platform.platform()}{f', {libc}' if libc.strip() else ''}")
    yield Finding("python", "there", platform.python_version())


def _machine() -> Iterator[Finding]:
    memory = psutil.virtual_memory()
    cores = f"{psutil.cpu_count(logical=False)} cores, {psutil.cpu_count()} threads"
    yield Finding("processors", "there", f"{cores}, {platform.machine()}")
    text = f"{memory.available / 1e9:.1f} GB of {memory.total / 1e9:.1f} GB free"
    if memory.available < LITTLE_MEMORY:
        yield Finding("memory", "note", text, "Close other programs; a useful model takes 3 GB and more.")
    else:
        yield Finding("memory", "there", text)


def _engine() -> Iterator[Finding]:
    """What llama.cpp finds, asked in a process of its own."""
    try:
        found = probe_devices()
    except Problem as problem:
        last = problem.details.strip().splitlines()[-1:]
        yield Finding("llama.cpp", "missing", " ".join([problem.message, *last]), problem.action)
        return
    uses = f"uses {' '.join(found.features)}" + (f" (built for {found.plugin})" if found.plugin else "")
    yield Finding("llama.cpp", "there", uses)
    yield _graphics(found)


def _graphics(found: Devices) -> Finding:
    cards = [device for device in found.devices if device.kind != "processor"]
    if cards:
        named = (
            f"{card.name}: {card.description}, {card.free / 1e9:.1f} of {card.total / 1e9:.1f} GB free"
            for card in cards
        )
        return Finding("graphics", "there", "; ".join(named))
    action = (
        "If there is one: install its driver with Vulkan support (on Debian: mesa-vulkan-drivers, or NVIDIA's own)."
    )
    return Finding("graphics", "note", "no graphics card that llama.cpp can use; the processor computes", action)


def _starter() -> Iterator[Finding]:
    header = read_header(paths.starter_model())
    yield Finding("starter model", "there", f"{header.name}, {header.parameters / 1e6:.1f} million parameters")


def _data_folder() -> Iterator[Finding]:
    try:
        folder = paths.data()
    except OSError as error:
        action = "Set BURROW_HOME to a folder you may write to."
        yield Finding("data folder", "missing", f"cannot be made: {error.strerror}", action)
        return
    free = shutil.disk_usage(folder).free
    text = f"{folder}, {free / 1e9:.1f} GB free"
    if not os.access(folder, os.W_OK):
        action = "Make it writable, or set BURROW_HOME to a folder you may write to."
        yield Finding("data folder", "missing", f"{folder} cannot be written to", action)
    elif free < LITTLE_DISK:
        yield Finding("data folder", "note", text, "Make room: sessions need little, models need gigabytes.")
    else:
        yield Finding("data folder", "there", text)


def _settings() -> Iterator[Finding]:
    file = paths.settings_file()
    chosen = settings.load(file)
    yield Finding("settings", "there", str(file) if file.is_file() else "none yet: the defaults hold")
    for warning in chosen.warnings:
        yield Finding("settings", "note", warning, f"Correct it in {file}, or leave it: a newer Burrow may know it.")
    if chosen.model is not None and not chosen.model.is_file():
        yield Finding("settings", "note", f"the model {chosen.model} is not there", "Choose another in the settings.")


def _journal() -> Iterator[Finding]:
    file = paths.journal()
    if not file.is_file():
        yield Finding("journal", "there", "none yet: it begins with the first question")
        return
    journal = Journal(file)
    count = len(journal.sessions(include_trash=True))
    journal.close()
    yield Finding("journal", "there", f"{count} questions, {file.stat().st_size / 1e6:.1f} MB")


def _window() -> Iterator[Finding]:
    missing = desktop.missing_libraries()
    for library, package in missing.items():
        action = (
            f"On Debian and Ubuntu: apt-get install {package}" if package else "Install it with the system's tools."
        )
        yield Finding("window", "missing", f"Qt needs {library}, which is not here", action)
    if missing:
        return
    if trouble := desktop.qt_trouble():
        yield Finding("window", "missing", trouble, "Install Burrow again, or what is named here.")
    elif desktop.has_display():
        yield Finding("window", "there", "Qt and the libraries it needs, and a display")
    else:
        yield Finding("window", "note", "Qt and the libraries it needs, but no display", "Commands work without one.")


def _models() -> Iterator[Finding]:
    shelf = find_models(own=[paths.data() / "models"])
    for model in shelf.models[:20]:
        size = model.path.stat().st_size / 1e9
        yield Finding("model", "there", f"{model.name} ({size:.1f} GB), {model.origin}: {model.path}")
    if len(shelf.models) > 20:
        yield Finding("model", "there", f"and {len(shelf.models) - 20} more")
    if not shelf.models:
        action = "Download a GGUF model of a few billion parameters; the guide (F1 in the window) says which."
        yield Finding("models", "note", "none but the starter, which only points at sentences", action)


def _isolation() -> Iterator[Finding]:
    """How much of a wall `--isolated` is here."""
    if not sys.platform.startswith("linux"):
        yield Finding("isolated mode", "there", "a process of its own; this system offers no network limit")
        return
    knobs = (Path("/proc/sys/kernel/unprivileged_userns_clone"), Path("/proc/sys/user/max_user_namespaces"))
    if any(knob.is_file() and knob.read_text().strip() == "0" for knob in knobs):
        text = "a process of its own with limits; the network is closed to it by our guards alone"
        yield Finding("isolated mode", "note", text, "Allow user namespaces to have the system close it as well.")
    else:
        yield Finding("isolated mode", "there", "a process of its own with limits and without a network")


def _packages() -> Iterator[Finding]:
    found: list[str] = []
    for package in _PACKAGES:
        try:
            found.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            again = "Install Burrow again." if getattr(sys, "frozen", False) else f"Get it with: pip install {package}"
            yield Finding("package", "missing", f"{package} is not installed", again)
    yield Finding("packages", "there", ", ".join(found))
