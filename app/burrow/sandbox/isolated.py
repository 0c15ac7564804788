"""The same sandbox in a process of its own: the only real boundary, for those who want one. This is the parent's side.

`IsolatedSandbox` has the door of `Sandbox` and keeps it over a pipe: source and results of host functions go in,
output, variables and calls of host functions come out, all as JSON, so that a child that was taken over can send text
and nothing else. The child runs under limits of the operating system (`confinement` says which hold where): where they
hold it can open no file and no connection, whatever its code does; a child that does not answer is killed. Its walls
inside are the same.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from burrow.sandbox.confinement import Confined
from burrow.sandbox.outcome import Outcome, SandboxLimits, Variable
from burrow.sandbox.serving import message_from

MARGIN = 3.0
"""Seconds that the child gets beyond its own time limit before it is killed."""
DIED = "Stopped: the process that ran the code ended unexpectedly; its variables are lost"


def sandbox_command() -> list[str]:
    """The command line that leads to `serving.serve_sandbox`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--sandbox"]
    return [sys.executable, "-P", "-m", "burrow", "--sandbox"]


class IsolatedSandbox:
    """`Sandbox` in a child process."""

    def __init__(
        self,
        names: Mapping[str, object],
        limits: SandboxLimits = SandboxLimits(),  # noqa: B008 - immutable
        *,
        cancel: threading.Event | None = None,
        readable: Mapping[type, frozenset[str]] | None = None,
    ) -> None:
        self._limits = limits
        self._cancel = cancel
        self._readable = dict(readable or {})
        self._functions: dict[str, Callable[..., Any]] = {
            name: value for name, value in names.items() if callable(value)
        }
        self._values = {name: value for name, value in names.items() if not callable(value)}
        self._lent: list[object] = []
        self._new: dict[str, object] = {}
        """Values that the child has not been given yet."""
        self._child: subprocess.Popen[str] | None = None
        self._writing = threading.Lock()
        self.outcome: Outcome | None = None
        self.stuck = False
        self.confined: Confined | None = None
        """What the operating system enforces upon the child, once it has started."""

    def run(self, source: str, harvest: Sequence[str] = ()) -> Outcome:
        child = self._start()
        watch = _Watch(child, self._limits.block_seconds + MARGIN)
        verdict: BaseException | None = None
        self._send({"run": source, "harvest": list(harvest), "offer": self._offered()})
        while True:
            message = self._receive(watch)
            if message is None:
                outcome = self._died()
                break
            if "confined" in message:
                self.confined = Confined(**message["confined"])
                continue
            if "outcome" in message:
                outcome = _outcome(message["outcome"])
                break
            with watch.paused():
                verdict = self._answer(message) or verdict
        watch.end()
        self._take_back(outcome)
        self.outcome = outcome
        if verdict is not None:
            raise verdict
        return outcome

    def variables(self) -> tuple[Variable, ...]:
        return tuple(Variable(**each) for each in self._ask({"variables": True}))

    def value(self, name: str) -> object:
        found = self._ask({"value": name})
        if found is None:
            raise KeyError(name)
        return self._plain(found[0])

    def offer(self, values: Mapping[str, object]) -> None:
        """As `Sandbox.offer`; for values that are no functions."""
        found = {name: value for name, value in values.items() if not callable(value)}
        self._values |= found
        if self._child is not None:
            self._new |= found

    def _offered(self) -> dict[str, Any]:
        offered, self._new = self._new, {}
        return {name: self._packed(value) for name, value in offered.items()}

    def interrupt(self, reason: str) -> None:
        if self._child is not None:
            self._send({"stop": reason})

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _start(self) -> "subprocess.Popen[str]":
        if self._child is None:
            folder = str(Path(__file__).resolve().parents[2])
            environment = {
                "PYTHONPATH": folder,
                "PATH": os.environ.get("PATH", ""),
                "LANG": os.environ.get("LANG", "C.UTF-8"),
            }
            if os.name == "nt":  # without it no program of Windows starts
                environment["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", "")
            self._child = subprocess.Popen(
                sandbox_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
                text=True, encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
            self._send({
                "limits": asdict(self._limits), "functions": list(self._functions),
                "values": {name: self._packed(value) for name, value in self._values.items()},
                "readable": {kind.__name__: sorted(names) for kind, names in self._readable.items()},
            })  # fmt: skip
        return self._child

    def _send(self, message: dict[str, Any]) -> None:
        child = self._child
        if child is not None and child.stdin is not None:
            with self._writing, contextlib.suppress(OSError, ValueError):
                child.stdin.write(json.dumps(message) + "\n")
                child.stdin.flush()

    def _receive(self, watch: "_Watch | None") -> dict[str, Any] | None:
        child = self._child
        assert child is not None
        assert child.stdout is not None
        if watch is not None and self._cancel is not None:
            watch.on_cancel(self._cancel, lambda: self._send({"stop": "the run was stopped"}))
        return message_from(child.stdout)

    def _answer(self, message: dict[str, Any]) -> BaseException | None:
        """Call a host function for the child; what it raised to end the block."""
        function = self._functions.get(str(message.get("call")))
        try:
            if function is None:
                raise TypeError("there is no such function")
            given = [self._plain(part) for part in message.get("arguments", [])]
            named = {str(name): self._plain(part) for name, part in message.get("named", {}).items()}
            self._send({"result": self._packed(function(*given, **named))})
        except Exception as error:
            words = " ".join(str(part) for part in (error, getattr(error, "action", "")) if str(part))
            self._send({"error": type(error).__name__, "message": words})
        except BaseException as verdict:
            self._send({"ended": True})
            return verdict
        return None

    def _ask(self, request: dict[str, Any]) -> Any:
        """A question to the child while it waits for a host function."""
        self._send(request)
        message = self._receive(None)
        if message is None:
            raise RuntimeError("the process that runs the code has ended")
        return message.get("answer")

    def _packed(self, value: object) -> Any:
        """JSON; a readable host value as its text and attributes, with a number by which it comes back as itself."""
        for kind, names in self._readable.items():
            if isinstance(value, kind):
                self._lent.append(value)
                parts = {name: getattr(value, name, None) for name in names}
                return {"__lent__": len(self._lent) - 1, "kind": kind.__name__, "text": str(value), "parts": parts}
        if isinstance(value, (list, tuple)):
            return [self._packed(part) for part in value]
        if isinstance(value, dict):
            return {str(name): self._packed(part) for name, part in value.items()}
        return value

    def _plain(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._plain(part) for part in value]
        if isinstance(value, dict):
            number = value.get("__lent__")
            if isinstance(number, int) and 0 <= number < len(self._lent):
                return self._lent[number]
            return {name: self._plain(part) for name, part in value.items()}
        return value

    def _take_back(self, outcome: Outcome) -> None:
        """Dictionaries of the host hold what the block left in them."""
        for name, value in self._values.items():
            found = outcome.values.get(name)
            if isinstance(value, dict) and isinstance(found, dict):
                value.clear()
                value.update(found)

    def _died(self) -> Outcome:
        self.close()
        return Outcome("", DIED, True, ())


class _Watch:
    """Kills a child that works longer than its time; the clock stands still while the host works."""

    def __init__(self, child: "subprocess.Popen[str]", seconds: float) -> None:
        self._child = child
        self._left = seconds
        self._ended = threading.Event()
        self._host = threading.Event()
        self._cancel: tuple[threading.Event, Callable[[], None]] | None = None
        self._thread = threading.Thread(target=self._run, name="sandbox watch", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        told = False
        while not self._ended.wait(0.05):
            if self._cancel is not None and self._cancel[0].is_set() and not told:
                told = True
                self._left = min(self._left, MARGIN)
                self._cancel[1]()
            if not self._host.is_set():
                self._left -= 0.05
            if self._left < 0:
                self._child.kill()
                return

    def on_cancel(self, cancel: threading.Event, tell: Callable[[], None]) -> None:
        self._cancel = (cancel, tell)

    @contextlib.contextmanager
    def paused(self) -> Any:
        self._host.set()
        try:
            yield
        finally:
            self._host.clear()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()


def _outcome(fields: dict[str, Any]) -> Outcome:
    variables = tuple(Variable(**each) for each in fields.pop("variables"))
    return Outcome(variables=variables, **fields)
