"""The download process from this side: started for one order, read until it ends, killed when nobody wants it any more.

Connects to nothing itself; every host that the process says it talks to is noted in `burrow.connections`.
"""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import msgspec

from burrow import connections
from burrow.errors import ModelProblem
from burrow.weights.orders import Advanced, Begun, Contacted, Order, Report

_LATE = 3.0
"""Seconds that an ended order may take to go."""


class Errand:
    """The download process while it lives; it ends when the pipe to it does."""

    def __init__(self, order: Order, purpose: str) -> None:
        self._purpose = purpose
        self._talks: list[connections.Talk] = []
        self._received = 0
        self._process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(msgspec.json.encode(order) + b"\n")
            self._process.stdin.flush()

    def reports(self, stop: threading.Event | None = None) -> Iterator[Report]:
        """What it says, until it ends. When `stop` is set it is killed; raises `ModelProblem` then."""
        assert self._process.stdout is not None
        watching = threading.Event()
        if stop is not None:
            threading.Thread(target=self._watch, args=(stop, watching), name="stop search", daemon=True).start()
        try:
            for line in self._process.stdout:
                report = msgspec.json.decode(line, type=Report)
                self._note(report)
                yield report
        finally:
            watching.set()
        if stop is not None and stop.is_set():
            raise ModelProblem("The search was stopped.", "Search again when you want to.")

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._process.kill()

    def __enter__(self) -> "Errand":
        return self

    def __exit__(self, *raised: object) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            self._process.wait(_LATE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for talk in self._talks:
            talk.end()

    def _watch(self, stop: threading.Event, over: threading.Event) -> None:
        while not over.wait(0.1):
            if stop.is_set():
                self.kill()
                return

    def _note(self, report: Report) -> None:
        match report:
            case Contacted(host):
                self._talks.append(connections.begin(host, self._purpose))
            case Begun(_, done):
                self._received = done
            case Advanced(done) if self._talks:
                self._talks[-1].count(received=max(0, done - self._received))
                self._received = done


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--download"]
    return [sys.executable, "-P", "-m", "burrow", "--download"]


def _environment() -> dict[str, str]:
    """Without the settings of the Hub's library: what it does is decided by Burrow's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "HUGGING"))}
    return {**kept, "PYTHONUTF8": "1"}
