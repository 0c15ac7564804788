"""The threads that run model-written code: with a large stack, and remembered when they could not be ended."""

import threading
from typing import Any

from burrow.errors import Problem

STACK = 512 << 20
"""Bytes of address space: deep structures that crash an ordinary stack meet the memory limit first."""
unstoppable: list[threading.Thread] = []
"""Workers whose code went on after it was told to stop."""


def ensure_stoppable() -> None:
    """Raises `Problem` while code that could not be stopped still runs somewhere in this process."""
    unstoppable[:] = [worker for worker in unstoppable if worker.is_alive()]
    if unstoppable:
        raise Problem(
            "Code that the model wrote could not be stopped and still runs.",
            "Save your work and restart Burrow to run code again.",
        )


_stack_lock = threading.Lock()


def with_large_stack(work: Any) -> threading.Thread:
    """A daemon thread, so that a block that cannot be stopped does not keep the program from ending."""
    with _stack_lock:
        for size in (STACK, 64 << 20, 0):
            before = threading.stack_size(size)
            try:
                thread = threading.Thread(target=work, name="sandbox", daemon=True)
                thread.start()
                return thread
            except (RuntimeError, MemoryError):
                if not size:
                    raise
            finally:
                threading.stack_size(before)
    raise AssertionError("unreachable")
