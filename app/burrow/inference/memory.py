"""What of this machine's memory and processors a process may really use: containers allow less than there is."""

import contextlib
import math
from collections.abc import Iterator
from pathlib import Path

import psutil

CONTROL_GROUPS = Path("/sys/fs/cgroup")
OWN_GROUPS = Path("/proc/self/cgroup")
_FILES = (("memory.max", "memory.current", "inactive_file"),
          ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"))  # fmt: skip
"""Limit, use and droppable file cache, in the second and in the first version of control groups."""


def free_memory(root: Path = CONTROL_GROUPS, own: Path = OWN_GROUPS) -> int:
    """Bytes that can still be taken: what the machine has free, and no more than the tightest control group and this
    process's own limits allow."""
    free = int(psutil.virtual_memory().available)
    return min([free, *_allowed(root, own), *_own_limit()])


def cores(root: Path = CONTROL_GROUPS, own: Path = OWN_GROUPS) -> int:
    """Physical cores that this process may use."""
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    allowed = len(psutil.Process().cpu_affinity()) if hasattr(psutil.Process, "cpu_affinity") else physical
    return max(1, min([physical, allowed, *_quotas(root, own)]))


def _allowed(root: Path, own: Path) -> Iterator[int]:
    for group in _groups(root, own, "memory"):
        for limit_name, use_name, cache_name in _FILES:
            limit, use = _number(group / limit_name), _number(group / use_name)
            if limit is not None and use is not None:
                yield max(0, limit - max(0, use - _cache(group, cache_name)))


def _own_limit() -> Iterator[int]:
    """What is left of the addresses that this process may use (`ulimit -v`)."""
    if hasattr(psutil, "RLIMIT_AS"):
        process = psutil.Process()
        limit, _ = process.rlimit(psutil.RLIMIT_AS)
        if limit != psutil.RLIM_INFINITY:
            yield max(0, limit - process.memory_info().vms)


def _quotas(root: Path, own: Path) -> Iterator[int]:
    for group in _groups(root, own, "cpu"):
        with contextlib.suppress(OSError, ValueError):
            quota, period = map(int, (group / "cpu.max").read_text().split())
            if quota > 0 and period > 0:
                yield math.ceil(quota / period)


def _groups(root: Path, own: Path, controller: str) -> Iterator[Path]:
    """The control groups that this process is in, from the root of the tree down to its own."""
    try:
        lines = own.read_text().splitlines()
    except OSError:
        return
    for line in lines:
        _, names, path = [*line.split(":", 2), "", ""][:3]
        if names and controller not in names.split(","):
            continue
        folder = root / controller if names else root
        yield folder
        for part in path.split("/"):
            if part and part != "..":
                folder = folder / part
                yield folder


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return None


def _cache(group: Path, name: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        for line in (group / "memory.stat").read_text().splitlines():
            key, _, value = line.partition(" ")
            if key == name:
                return int(value)
    return 0
