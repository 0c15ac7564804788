"""Set Burrow up in a checkout and use it, with nothing but Python 3.11 and a C++ compiler.

    python3 packaging/develop.py sample    install, then ask the sample lease a question with the starter model
    python3 packaging/develop.py test      install what tests need too, then ruff, mypy and pytest

Everything goes into `.venv` beside this checkout. The first time, llama.cpp is compiled, which takes minutes; what has
happened so far is shown, and the whole log is kept in `.venv/install.log`. Arguments after `test` go to pytest.
"""

from __future__ import annotations  # an older Python must get as far as being told that it is too old

import argparse
import ctypes
import hashlib
import importlib.util
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

from progress import Progress

PROJECT = Path(__file__).resolve().parents[1]
ENVIRONMENT = PROJECT / ".venv"
LOG = ENVIRONMENT / "install.log"
STAMP = ENVIRONMENT / "installed.txt"
SAMPLE = "resources/samples/lease.md"
QUESTION = "How much is the security deposit?"

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt loads without a display, and Debian's packages that hold it. fontconfig brings a font along."""

CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


class CannotGoOn(Exception):
    """What is missing and what to do about it, ready to be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Set Burrow up in this checkout and use it.")
    parser.add_argument("action", choices=["sample", "test"])
    options, rest = parser.parse_known_args(arguments)
    if rest and options.action != "test":
        parser.error(f"unknown arguments: {' '.join(rest)}")
    try:
        check_tools()
        make_environment()
        install(("test",) if options.action == "test" else ())
        if options.action == "test":
            provide_qt_libraries()
            return run_tests(rest)
        return run("burrow", "ask", SAMPLE, QUESTION)
    except CannotGoOn as problem:
        print(f"develop.py: {problem}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


def check_tools() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036, it is run by whatever Python there is
        raise CannotGoOn(f"Burrow needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if importlib.util.find_spec("ensurepip") is None:
        raise CannotGoOn("This Python cannot make virtual environments. On Debian: apt-get install python3-venv")
    if os.name == "posix" and not all(map(shutil.which, ("cc", "c++"))):
        raise CannotGoOn("A C and C++ compiler is needed to build llama.cpp. On Debian: apt-get install gcc g++")


def make_environment() -> None:
    if not tool("python").exists():
        print(f"Making a virtual environment in {ENVIRONMENT} ...", flush=True)
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())


def install(extras: Sequence[str]) -> None:
    """Install Burrow as it is in this checkout, unless the same was done before."""
    wanted = hashlib.sha256((PROJECT / "pyproject.toml").read_bytes()).hexdigest()
    done = STAMP.read_text().split() if STAMP.exists() else []
    if done[:1] == [wanted] and set(extras) <= set(done[1:]):
        return
    print("Installing. The first time this compiles llama.cpp: some minutes on two cores.", flush=True)
    target = f".[{','.join(extras)}]" if extras else "."
    command = [str(tool("python")), "-m", "pip", "install", "--verbose", "--disable-pip-version-check", "-e", target]
    code = follow(command, Progress(sys.stdout, live=sys.stdout.isatty()))
    if code != 0:
        tail = "\n".join(LOG.read_text(errors="replace").splitlines()[-40:])
        raise CannotGoOn(f"The installation failed.\n{tail}\nThe whole log is in {LOG}.")
    STAMP.write_text("\n".join([wanted, *extras]))


def follow(command: Sequence[str], progress: Progress) -> int:
    """Run a command, its output in the log and what it means on the screen; its exit code."""
    environment = {"CMAKE_ARGS": "-DLLAVA_BUILD=OFF"} | os.environ  # pictures are nothing Burrow reads
    environment |= {"CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1), "PYTHONUNBUFFERED": "1"}
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        ) as child,
    ):  # fmt: skip
        for line in lines_of(child):
            if line is not None:
                log.write(line)
                log.flush()
                progress.note(line)
            progress.show(time.monotonic())
        code = child.wait()
    progress.end(time.monotonic())
    return code


def lines_of(child: subprocess.Popen[str]) -> Iterator[str | None]:
    """Lines as they come, and None whenever a second went by without one."""
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        assert child.stdout is not None
        for line in child.stdout:
            lines.put(line)
        lines.put(None)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    while True:
        try:
            line = lines.get(timeout=1.0)
        except queue.Empty:
            yield None
            continue
        if line is None:
            return
        yield line


def provide_qt_libraries() -> None:
    """See that Qt finds its system libraries; as root on Debian, install the missing ones."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_qt_packages()
    if not missing:
        return
    line = f"apt-get install --no-install-recommends {' '.join(missing)}"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise CannotGoOn(f"Qt needs libraries that are not here. On Debian: sudo {line}")
    print(f"Qt needs libraries that are not here: {line}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=environment, check=False)
    done = subprocess.run([*line.split(), "-y", "-q"], env=environment, check=False)
    if done.returncode != 0:
        raise CannotGoOn(f"They could not be installed. By hand: {line}")


def missing_qt_packages() -> list[str]:
    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def run_tests(rest: Sequence[str]) -> int:
    """Every check, then pytest, whose summary comes last when all is well; the first failure's exit code."""
    failed = [(check, code) for check in CHECKS if (code := run(*check)) != 0]
    code = run("pytest", *rest)
    for check, _ in failed:
        print(f"failed: {' '.join(check)}", file=sys.stderr)
    return failed[0][1] if failed else code


def run(name: str, *arguments: str) -> int:
    print(f"$ {name} {' '.join(arguments)}", flush=True)
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment = environment if name == "pytest" else dict(os.environ)
    return subprocess.run([str(tool(name)), *arguments], cwd=PROJECT, env=environment, check=False).returncode


def tool(name: str) -> Path:
    """A program of the virtual environment."""
    return ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin") / (f"{name}.exe" if os.name == "nt" else name)


if __name__ == "__main__":
    sys.exit(main())
