"""Ending code between checkpoints: what runs inside the pure-Python part of the standard library.

On Python 3.12 and later a `sys.monitoring` tool is registered without events, which costs nothing; stopping a thread
turns all events on, and the callback raises `Stop` in that thread at each of them until the block has ended. On
Python 3.11 the interpreter offers only `PyThreadState_SetAsyncExc`, sent again and again: it ends library code that
does not catch everything, and does not end a single call into C. Model-written code has its own checkpoints on every
version.
"""

import ctypes
import sys
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import CodeType

from burrow.sandbox.gate import Stop

_OURS = str(Path(__file__).parent)


class Interrupter:
    """For one thread: `send` ends what it runs, `clear` takes that back. `send` may be repeated."""

    __slots__ = ("clear", "send")

    def __init__(self, ident: int) -> None:
        self.send: Callable[[], None]
        self.clear: Callable[[], None]
        if sys.version_info >= (3, 12):
            arm, disarm = _monitor()
            self.send = lambda: arm(ident)
            self.clear = lambda: disarm(ident)
        else:
            throw = ctypes.pythonapi.PyThreadState_SetAsyncExc
            thread, stop = ctypes.c_ulong(ident), ctypes.py_object(Stop)
            self.send = lambda: _ignore(throw(thread, stop))
            self.clear = lambda: _ignore(throw(thread, None))


def _ignore(result: object) -> None:
    """What the call answered does not matter."""


@cache
def _monitor() -> tuple[Callable[[int], None], Callable[[int], None]]:
    """Registers the monitoring tool and answers how to arm and disarm it for a thread."""
    monitoring = sys.monitoring  # type: ignore[attr-defined, unused-ignore]
    events = monitoring.events
    tool = next(number for number in (4, 3, 1, 0, 2, 5) if monitoring.get_tool(number) is None)
    monitoring.use_tool_id(tool, "burrow")
    stopping: set[int] = set()
    ident = threading.get_ident
    lock = threading.Lock()

    def callback(code: CodeType, *details: object) -> None:
        if ident() in stopping and not code.co_filename.startswith(_OURS) and code.co_filename != threading.__file__:
            raise Stop

    kinds = (events.PY_START, events.PY_RESUME, events.JUMP, events.BRANCH, events.LINE)
    for kind in kinds:
        monitoring.register_callback(tool, kind, callback)

    def arm(thread: int) -> None:
        with lock:
            if thread in stopping:
                return
            stopping.add(thread)
            monitoring.set_events(tool, sum(kinds))

    def disarm(thread: int) -> None:
        if thread not in stopping:
            return
        with lock:
            stopping.discard(thread)
            if not stopping:
                monitoring.set_events(tool, 0)

    return arm, disarm
