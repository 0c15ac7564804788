"""Limits that only the operating system can enforce, for the process that runs isolated code.

Where each holds: address space, file size, core files, processor time and the number of open files on Linux and macOS;
no new processes there too, for users other than root; an empty network namespace on Linux where the user may make
one. Since no further file can be opened, no connection can be opened either, also where there is no namespace. On
Windows none of these exists: there the walls inside the process and the parent's clock are all there is.
"""

import contextlib
import os
import sys
from dataclasses import dataclass

ADDRESS_SPACE = 1_500_000_000
"""Bytes beside twice the memory that a block may use: libraries, the worker's stack."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


@dataclass(frozen=True, slots=True)
class Confined:
    """What the operating system enforces from now on."""

    memory: bool
    no_files: bool
    """No file and no connection can be opened any more."""
    no_processes: bool
    no_network: bool
    """The process is in a network namespace of its own, which has no interfaces."""


def leave_network() -> bool:
    """Before any thread is started. Whether it worked."""
    if sys.platform != "linux":
        return False
    with contextlib.suppress(OSError, AttributeError):
        import ctypes

        return bool(ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK) == 0)
    return False


def confine(memory: int, no_network: bool) -> Confined:
    """When everything is loaded and every thread runs. `memory` in bytes."""
    try:
        import resource
    except ImportError:
        return Confined(False, False, False, no_network)

    def limit(which: int, value: int) -> bool:
        try:
            resource.setrlimit(which, (value, value))
        except (OSError, ValueError):
            return False
        return True

    limit(resource.RLIMIT_FSIZE, 0)
    limit(resource.RLIMIT_CORE, 0)
    space = limit(resource.RLIMIT_AS, ADDRESS_SPACE + 2 * memory)
    files = limit(resource.RLIMIT_NOFILE, _open_files())
    processes = limit(resource.RLIMIT_NPROC, 0) and os.geteuid() != 0
    return Confined(space, files, processes, no_network)


def _open_files() -> int:
    """One more than the highest open descriptor."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        with contextlib.suppress(OSError):
            found = [int(name) for name in os.listdir(folder) if name.isdigit()]
            return max(number for number in found if _is_open(number)) + 1
    return 16


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def allow_seconds(seconds: float) -> None:
    """Processor time until the kernel ends this process, counted from now."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 1, most))
