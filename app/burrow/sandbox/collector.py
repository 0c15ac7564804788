"""Python's cyclic collector, held back while a block runs, so that no other thread meets the block's finalisers."""

import contextlib
import gc
import sys
import threading
from collections.abc import Iterator
from typing import Any

from burrow.sandbox.gate import Stop

_lock = threading.Lock()
_running = {"blocks": 0, "enabled": 0}


@contextlib.contextmanager
def paused() -> Iterator[None]:
    with _lock:
        if _running["blocks"] == 0:
            _running["enabled"] = int(gc.isenabled())
            gc.disable()
        _running["blocks"] += 1
        _be_quiet()
    try:
        yield
    finally:
        with _lock:
            _running["blocks"] -= 1
            if _running["blocks"] == 0 and _running["enabled"]:
                _keep_apart()
                gc.enable()


def _be_quiet() -> None:
    """Late code that dies at its first step is as it should be: no message about it."""
    before = sys.unraisablehook
    if getattr(before, "hushes_sandbox", False):
        return

    def hook(unraisable: Any) -> None:
        if unraisable.exc_type is not Stop:
            before(unraisable)

    hook.hushes_sandbox = True  # type: ignore[attr-defined]
    sys.unraisablehook = hook


MANY = 100_000
"""Objects that a block may leave behind before the collector is kept away from them."""


def _keep_apart() -> None:
    """What a block left behind is put where the collector does not walk, which would halt every thread for long."""
    if gc.get_count()[0] > MANY:
        gc.freeze()
        _running["frozen"] = 1


def forgotten() -> None:
    """A namespace was let go: the collector may walk everything again."""
    with _lock:
        if _running.get("frozen") and not _running["blocks"]:
            _running["frozen"] = 0
            gc.unfreeze()
