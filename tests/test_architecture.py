"""The doors of the house: which room may know which, and where each library lives."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "app" / "burrow"

GROUND = ("errors", "paths", "events", "connections")
"""What every room may know."""

DOORS: dict[str, tuple[str, ...]] = {
    "errors": (),
    "paths": (),
    "events": (),
    "connections": (),
    "settings": GROUND,
    "update": GROUND,
    "documents": GROUND,
    "weights": GROUND,
    "inference": GROUND,
    "sandbox": GROUND,
    "evidence": (*GROUND, "documents"),
    "rlm": (*GROUND, "documents.document", "inference.engine", "sandbox", "evidence"),
    "store": (*GROUND, "documents.document"),
    "run": (*GROUND, "settings", "documents.document", "inference.engine", "rlm", "store.journal"),
    "starting": (*GROUND, "settings", "inference", "weights"),
    "reopening": (*GROUND, "documents.document", "run", "store"),
    "rebuilding": (*GROUND, "inference.engine", "reopening", "rlm", "run"),
    "session": (
        *GROUND,
        "settings",
        "documents",
        "weights",
        "inference",
        "sandbox",
        "evidence",
        "rlm",
        "store",
        "run",
        "starting",
        "reopening",
        "rebuilding",
    ),
    "checkup": (*GROUND, "documents.document", "inference.engine", "rlm.limits", "rlm.prompts", "session", "weights"),
    "api": (*GROUND, "documents.document", "inference", "weights", "evidence", "rlm"),
    "ui": (
        *GROUND,
        "settings",
        "session",
        "documents",
        "inference.engine",
        "rlm.limits",
        "store.export",
        "store.journal",
        "update",
        "weights",
        "checkup",
    ),
    "terminal": (
        *GROUND,
        "settings",
        "session",
        "documents",
        "weights",
        "inference",
        "sandbox",
        "evidence",
        "rlm",
        "store",
        "update",
        "checkup",
    ),
    "cli": (*GROUND, "settings", "session", "terminal", "documents", "weights", "rlm.limits", "store.journal", "ui"),
    "__main__": (
        "documents.reader",
        "weights.download",
        "documents.rendering",
        "inference.process",
        "inference.plugins",
        "sandbox",
        "cli",
        "ui",
    ),
    "__init__": ("api",),
}
"""A room and the modules outside it that it may import: a name stands for itself and everything below it."""

ROOM_OF_LIBRARY = {
    "PySide6": "ui",
    "llama_cpp": "inference",
    "RestrictedPython": "sandbox",
    "huggingface_hub": "weights",
    "httpx2": "weights",
    "keyring": "weights",
    "sqlite3": "store",
    "pypdf": "documents",
    "pypdfium2": "documents",
    "docx": "documents",
    "lxml": "documents",
    "rapidocr": "documents",
}

NETWORK = {
    "PySide6.QtNetwork", "aiohttp", "asyncio", "ftplib", "http.client", "http.server", "httpx", "httpx2",
    "huggingface_hub", "multiprocessing.connection.Client", "multiprocessing.connection.Listener", "requests",
    "smtplib", "socket", "socketserver", "ssl", "urllib.request", "urllib3", "websockets", "xmlrpc",
}  # fmt: skip
LOCAL = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
"""Reach other processes of the same user on the same computer, and nothing else."""
MAY_CONNECT = {"weights/download.py", "inference/endpoint.py", "update.py"}
"""Only when the user asked for a download, for a server's model, or to be told of a newer version."""

IMPORTED_AS = {
    "llama_cpp_python": "llama_cpp",
    "markdown_it_py": "markdown_it",
    "pyside6_essentials": "pyside6",
    "python_docx": "docx",
}

NOT_A_ROOM = {"base", "common", "core", "helpers", "manager", "misc", "utils"}


@dataclass(frozen=True)
class Import:
    file: str
    line: int
    target: str

    @property
    def room(self) -> str:
        return self.file.partition("/")[0].removesuffix(".py")

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.target}"


def imports_of(path: Path, root: Path = PACKAGE) -> Iterator[Import]:
    """Everything a file imports anywhere in it, as full dotted names; `from a import b` is `a.b`."""
    file = path.relative_to(root).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports relatively"
            yield from (Import(file, node.lineno, f"{node.module}.{name.name}") for name in node.names)


def is_in(target: str, module: str) -> bool:
    return target == module or target.startswith(module + ".")


def is_open(found: Import) -> bool:
    """Whether the table has a door for this import."""
    target = found.target.removeprefix("burrow.")
    return is_in(target, found.room) or any(is_in(target, door) for door in DOORS[found.room])


@pytest.fixture(scope="module")
def imports() -> list[Import]:
    return [found for path in sorted(PACKAGE.rglob("*.py")) for found in imports_of(path)]


def test_every_room_stands_in_the_table() -> None:
    rooms = {
        path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.name not in ("__pycache__", "resources")
    }
    assert rooms == set(DOORS)


def test_no_room_goes_through_a_door_that_is_not_there(imports: list[Import]) -> None:
    house = [found for found in imports if is_in(found.target, "burrow")]
    handed_out = {"burrow", *(f"burrow.{name}" for name in ("__version__", *DOORS))}
    assert [str(found) for found in house if found.target not in handed_out and not is_open(found)] == []


def test_importing_a_room_as_a_name_goes_through_the_same_door(imports: list[Import]) -> None:
    whole = [found for found in imports if found.target in {f"burrow.{name}" for name in DOORS}]
    assert [str(found) for found in whole if not is_open(found)] == []


def test_nobody_but_the_front_door_knows_the_window_or_the_terminal(imports: list[Import]) -> None:
    faces = [found for found in imports if any(is_in(found.target, f"burrow.{face}") for face in ("ui", "cli"))]
    outside = [found for found in faces if found.room not in ("ui", "__main__")]
    ways = {"burrow.ui.application.run_window", "burrow.ui.benchmark.run_benchmark"}
    assert {found.target for found in outside} <= ways
    assert {found.file for found in outside} <= {"cli.py"}, "`burrow window` and `burrow bench window` are all"


@pytest.mark.parametrize("library", ROOM_OF_LIBRARY)
def test_a_library_lives_in_one_room(library: str, imports: list[Import]) -> None:
    users = [found for found in imports if is_in(found.target, library)]
    assert [str(found) for found in users if found.room != ROOM_OF_LIBRARY[library]] == []


def test_only_downloads_and_servers_can_open_a_connection(imports: list[Import]) -> None:
    leaving = [found for found in imports if found.target not in LOCAL]
    connecting = [found for found in leaving if any(is_in(found.target, module) for module in NETWORK)]
    assert [str(found) for found in connecting if found.file not in MAY_CONNECT] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    words = {path: set(re.split(r"[_.]", path.stem)) | {path.parent.name} for path in PACKAGE.rglob("*.py")}
    assert [str(path) for path, parts in words.items() if parts & NOT_A_ROOM] == []


def test_every_module_says_what_it_is_for() -> None:
    empty_room = {path for path in PACKAGE.glob("*/**/__init__.py") if not path.read_text().strip()}
    silent = [
        path
        for path in PACKAGE.rglob("*.py")
        if path not in empty_room and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_every_library_that_is_imported_is_declared(imports: list[Import]) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["ocr"]]
    names = [re.split(r"[^A-Za-z0-9.-]", line)[0].lower().replace("-", "_") for line in lines]
    declared = {IMPORTED_AS.get(name, name) for name in names}
    ours = sys.stdlib_module_names | {"burrow"}
    foreign = {found.target.partition(".")[0] for found in imports} - ours
    assert {name for name in foreign if name.lower() not in declared} == set()


def test_the_terminal_starts_without_qt_and_without_llama() -> None:
    check = "import sys, burrow.cli; print(*({'PySide6', 'llama_cpp'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.strip() == ""


def test_the_table_refuses_what_it_should() -> None:
    assert not is_open(Import("rlm/loop.py", 1, "burrow.store.journal"))
    assert not is_open(Import("store/journal.py", 1, "burrow.rlm.loop"))
    assert not is_open(Import("rlm/loop.py", 1, "burrow.inference.llama"))
    assert not is_open(Import("weights/gguf.py", 1, "burrow.documents.document"))
    assert is_open(Import("rlm/loop.py", 1, "burrow.inference.engine.Reply"))
