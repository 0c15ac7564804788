"""The child of the isolated sandbox: one sandbox, one message after the other over standard input and output.

Everything is JSON, a line each. What is lent to the child (readable host values) is a text with attributes here, and
goes back as a number.
"""

import json
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from queue import SimpleQueue
from typing import IO, Any

from burrow.sandbox.confinement import allow_seconds, confine, leave_network
from burrow.sandbox.outcome import SandboxLimits

LONGEST = 300_000_000
"""Characters of one message."""
SPARE = 10.0
"""Seconds of processor time beyond a block's own before the kernel ends the process."""


class _Ended(BaseException):
    """The host ended the block."""


def message_from(pipe: IO[str]) -> dict[str, Any] | None:
    """The next message; None when the other side has gone or says something that is none."""
    try:
        line = pipe.readline(LONGEST)
        made = json.loads(line) if line.endswith("\n") else None
    except ValueError:
        return None
    return made if isinstance(made, dict) else None


class _Child:
    """The pipes, and what travels through them while a block runs."""

    def __init__(self, inward: IO[str], outward: IO[str], setup: Mapping[str, Any]) -> None:
        from burrow.sandbox.repl import Sandbox

        self._inward, self._outward = inward, outward
        self._kinds = {name: _mirror(name, parts) for name, parts in setup["readable"].items()}
        self._runs: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._answers: SimpleQueue[dict[str, Any]] = SimpleQueue()
        names: dict[str, object] = {name: self._host(name) for name in setup["functions"]}
        names |= {name: _borrow(value, self._kinds) for name, value in setup["values"].items()}
        self._kept = [name for name, value in names.items() if isinstance(value, dict)]
        self._limits = SandboxLimits(**setup["limits"])
        readable = {kind: frozenset(setup["readable"][name]) for name, kind in self._kinds.items()}
        self._sandbox = Sandbox(names, self._limits, readable=readable)

    def serve(self) -> None:
        no_network = leave_network()
        self._sandbox.run("")
        threading.Thread(target=self._listen, daemon=True).start()
        self._send({"confined": asdict(confine(self._limits.memory_bytes, no_network))})
        while True:
            order = self._runs.get()
            allow_seconds(self._limits.block_seconds + SPARE)
            self._offer(order.get("offer", {}))
            try:
                outcome = self._sandbox.run(order["run"], [*order["harvest"], *self._kept])
            except _Ended:
                assert self._sandbox.outcome is not None
                outcome = self._sandbox.outcome
            self._send({"outcome": {**asdict(outcome), "values": dict(outcome.values)}})

    def _offer(self, values: Mapping[str, Any]) -> None:
        new = {name: _borrow(value, self._kinds) for name, value in values.items()}
        self._kept += [name for name, value in new.items() if isinstance(value, dict) and name not in self._kept]
        self._sandbox.offer(new)

    def _send(self, message: dict[str, Any]) -> None:
        self._outward.write(json.dumps(message) + "\n")
        self._outward.flush()

    def _listen(self) -> None:
        while (message := message_from(self._inward)) is not None:
            if "stop" in message:
                self._sandbox.interrupt(str(message["stop"]))
            elif "run" in message:
                self._runs.put(message)
            else:
                self._answers.put(message)
        os._exit(0)

    def _host(self, name: str) -> Callable[..., Any]:
        """A host function: asks the parent, and answers its questions meanwhile."""

        def call(*arguments: Any, **named: Any) -> Any:
            self._send({"call": name, "arguments": _lend(arguments), "named": _lend(named)})
            while True:
                message = self._answers.get()
                if not self._asked(message):
                    return self._result(message)

        return call

    def _asked(self, message: dict[str, Any]) -> bool:
        if "variables" in message:
            self._send({"answer": [asdict(each) for each in self._sandbox.variables()]})
        elif "value" in message:
            try:
                self._send({"answer": [_lend(self._sandbox.value(str(message["value"])))]})
            except KeyError:
                self._send({"answer": None})
        else:
            return False
        return True

    def _result(self, message: dict[str, Any]) -> Any:
        if "ended" in message:
            raise _Ended
        if "error" in message:
            raise type(str(message["error"]), (RuntimeError,), {"__module__": "__main__"})(message["message"])
        return _borrow(message.get("result"), self._kinds)


def serve_sandbox() -> None:
    """The child's whole life."""
    inward = os.fdopen(os.dup(0), "r", encoding="utf-8")
    outward = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    setup = message_from(inward)
    if setup is not None:
        _Child(inward, outward, setup).serve()


def _mirror(name: str, parts: Sequence[str]) -> type:
    """A text with the attributes that the code may read of a host value."""
    return type(name, (str,), {"__slots__": ("_number", *parts)})


def _borrow(value: Any, kinds: Mapping[str, type]) -> Any:
    if isinstance(value, list):
        return [_borrow(part, kinds) for part in value]
    if isinstance(value, dict):
        if "__lent__" in value and value.get("kind") in kinds:
            made = kinds[value["kind"]](value["text"])
            made._number = value["__lent__"]
            for name, part in value["parts"].items():
                setattr(made, name, part)
            return made
        return {name: _borrow(part, kinds) for name, part in value.items()}
    return value


def _lend(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_lend(part) for part in value]
    if isinstance(value, dict):
        return {str(name): _lend(part) for name, part in value.items()}
    number = getattr(value, "_number", None)
    if isinstance(number, int):
        return {"__lent__": number}
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
