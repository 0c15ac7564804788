"""Starting an engine process, talking to it, and knowing in words how it ended."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, cast

import burrow
from burrow.inference.complaints import lacks_memory, lacks_threads
from burrow.inference.wire import BrokenWire, Order, Report, frame, read_report

LOG_LINES = 200
DETAILS = 30
_WITHOUT_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
ENDING = 2.0
"""Seconds that an engine process has to end by itself once its pipe is closed."""


def engine_command() -> list[str]:
    """The command line that runs `serve_engine`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    # -P keeps modules in the current folder, which may be a folder of documents, from being imported.
    return [sys.executable, "-P", "-m", "burrow", "--engine"]


def engine_environment() -> dict[str, str]:
    """What llama.cpp is started with."""
    environment = dict(os.environ)
    folder = str(Path(burrow.__file__).resolve().parents[1])
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [folder, environment.get("PYTHONPATH", "")]))
    # A debugger started by a failing assertion would hang instead of ending.
    environment["GGML_NO_BACKTRACE"] = "1"
    # Threads that wait for each other by spinning are many times slower as soon as one core is busy otherwise.
    environment.setdefault("OMP_WAIT_POLICY", "passive")
    environment["PYTHONUNBUFFERED"] = "1"
    return environment


class EngineProcess:
    """One engine process. Orders are written by a thread of its own, so that `send` never waits."""

    def __init__(self, on_report: Callable[[Report], None], on_end: Callable[[str, str], None]) -> None:
        """Both are called from one reading thread, maybe before this returns; `on_end` once, as the last, with the
        reason in words and the last lines of the log."""
        self.log: deque[str] = deque(maxlen=LOG_LINES)
        self._on_report = on_report
        self._on_end = on_end
        self._orders: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            engine_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=engine_environment(),
            # Ctrl-C in a terminal is for Burrow, which ends its engine in its own way.
            start_new_session=os.name == "posix",
            creationflags=_WITHOUT_CONSOLE,
        )
        # In this order: the process may end at once, and what reads its reports waits for its log then.
        self._threads = [
            threading.Thread(target=work, name=f"engine {name}", daemon=True)
            for name, work in (("log", self._keep_log), ("orders", self._write), ("reports", self._read))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def crashed(self) -> bool:
        """Whether the process ended by a fault in itself, and not by being killed or told to end."""
        code = self._process.returncode
        return code is not None and (-code in _CRASHES or code in _WINDOWS_REASONS)

    @property
    def killed(self) -> bool:
        """Whether something ended the process that let it say nothing, as Linux does where memory runs out."""
        return self._process.returncode == -getattr(signal, "SIGKILL", 9)

    @property
    def lacked_memory(self) -> bool:
        """Whether the process, as far as it could still say so, ended for want of memory."""
        return lacks_memory(self.log) or lacks_threads(self.log)

    def send(self, order: Order) -> None:
        """Harmless when the process is gone; its end is told by `on_end`. Raises `UnicodeError` for a text that is
        none."""
        self._orders.put(frame(order))

    def details(self) -> str:
        """The last lines that the process has logged."""
        return "\n".join(list(self.log)[-DETAILS:])

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        """End the process for sure and wait for it; not to be called from its own callbacks."""
        self._orders.put(None)
        try:
            self._process.wait(ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(ENDING)

    def _write(self) -> None:
        with cast(BinaryIO, self._process.stdin) as stream:
            with contextlib.suppress(OSError):
                while (data := self._orders.get()) is not None:
                    stream.write(data)
                    stream.flush()
            _close_quietly(stream)

    def _read(self) -> None:
        reason = ""
        with cast(BinaryIO, self._process.stdout) as stream:
            try:
                while (report := read_report(stream)) is not None:
                    self._on_report(report)
            except BrokenWire as error:
                reason = f"it wrote something that is no message ({error})"
            finally:
                self._finish(reason)

    def _finish(self, reason: str) -> None:
        try:
            self._process.wait(ENDING)
        except subprocess.TimeoutExpired:
            reason = reason or "it stopped answering"
            self._process.kill()
            self._process.wait()
        self._orders.put(None)
        self._threads[0].join(ENDING)
        self._on_end(reason or exit_reason(self._process.returncode, self.log), self.details())

    def _keep_log(self) -> None:
        with cast(BinaryIO, self._process.stderr) as stream:
            for line in stream:
                self.log.append(line.decode("utf-8", "replace").rstrip())


def _close_quietly(stream: BinaryIO) -> None:
    """What could not be written to a dead process is lost, and that is known already."""
    with contextlib.suppress(OSError):
        stream.close()


_WINDOWS_REASONS = {
    0xC0000005: "it crashed",
    0xC000001D: "this processor lacks an instruction that it uses",
    0xC0000017: "memory ran out",
    0xC0000409: "it crashed",
}


_CRASHES = {signal.SIGSEGV, signal.SIGABRT, signal.SIGFPE, signal.SIGILL, getattr(signal, "SIGBUS", signal.SIGSEGV)}


def exit_reason(code: int, log: Iterable[str] = ()) -> str:
    """An exit code and the last log lines in words, to stand behind "The engine ended:"."""
    if code and lacks_memory(log):
        return "memory ran out"
    if code and lacks_threads(log):
        return "one more thread could not be started, most likely because memory ran out"
    if code >= 0:
        return _WINDOWS_REASONS.get(code, f"it ended with code {code}")
    if -code == getattr(signal, "SIGKILL", 9):
        return "it was killed, most likely because memory ran out"
    if -code == signal.SIGILL:
        return "this processor lacks an instruction that it uses"
    if -code in _CRASHES:
        return f"it crashed ({signal.Signals(-code).name})"
    return f"it was ended by signal {-code}"
