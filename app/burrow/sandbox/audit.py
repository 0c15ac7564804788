"""The third wall: an interpreter audit hook that refuses what the first two walls should have made impossible.

While a watched thread runs model-written code and is not inside one of our own functions, only a handful of harmless
events may happen on it: no file, socket, process, import, `ctypes`, frame, trace or code object. The hook's state
lives in a closure. A hook cannot be removed once it is there; it costs other threads one look-up in a small
dictionary.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

ALLOWED = frozenset({"builtins.id", "time.sleep", "gc.collect", "array.__new__", "_thread.allocate_lock"})


@dataclass(frozen=True, slots=True)
class Watch:
    """The hook's levers, each for the calling thread."""

    begin: Callable[[], None]
    end: Callable[[], None]
    trust: Callable[[], None]
    """Our own function takes over."""
    distrust: Callable[[], None]


@cache
def watch() -> Watch:
    """Installs the hook at the first call."""
    trusted: dict[int, int] = {}
    ident = threading.get_ident
    allowed = ALLOWED

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if trusted.get(ident(), 1) or event in allowed:
            return
        if event == "sys._getframe" and not from_a_block():
            return
        raise PermissionError(f"Code here may not do this ({event})")

    def from_a_block() -> bool:
        """An import statement in the standard library may ask for a frame where Qt's bindings watch imports."""
        trusted[ident()] += 1
        try:
            return sys._getframe(2).f_code.co_filename.startswith("<block")
        finally:
            trusted[ident()] -= 1

    def begin() -> None:
        trusted[ident()] = 0

    def end() -> None:
        trusted.pop(ident(), None)

    def trust() -> None:
        if ident() in trusted:
            trusted[ident()] += 1

    def distrust() -> None:
        if ident() in trusted:
            trusted[ident()] -= 1

    sys.addaudithook(hook)
    return Watch(begin, end, trust, distrust)
