"""What this computer has free now for a model: memory within every limit that holds, processor cores, graphics memory.

Asks the system only; what a graphics driver says is handed in by who may ask it.
"""

import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

_CGROUPS = Path("/sys/fs/cgroup")
_UNLIMITED = 1 << 60
_NEAR_ZERO = 1 << 20


@dataclass(frozen=True, slots=True)
class Machine:
    memory: int
    """Bytes in all, or as many as this process may have."""
    free: int
    """Bytes that could be taken now without pushing anything else out."""
    cores: int
    """Physical ones that this process may use."""
    graphics: int = 0
    """Bytes free on the graphics card that llama.cpp would use; 0 where there is none, or it cannot be used."""


def measure(graphics: int = 0, unloaded: int = 0) -> Machine:
    """The machine as it is now. `unloaded` is what a loaded model takes that will be gone before the next comes."""
    memory = psutil.virtual_memory()
    limit, used = memory_limit()
    total = min(int(memory.total), limit)
    free = min(int(memory.available), max(0, limit - used)) + unloaded
    return Machine(max(total, _NEAR_ZERO), max(0, min(free, total)), cores(), max(0, graphics))


def may_have_card(devices: Path = Path("/dev")) -> bool:
    """Whether it is worth asking a driver: a second on most machines, and a minute on some."""
    if sys.platform != "linux":
        return True
    cards = ("nvidia0", "dxg", "kfd")
    return any((devices / name).exists() for name in cards) or any(devices.glob("dri/renderD*"))


def cores() -> int:
    """Physical cores within the affinity and the processor quota of this process."""
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    if hasattr(psutil.Process, "cpu_affinity"):
        physical = min(physical, len(psutil.Process().cpu_affinity()))
    quota = processor_quota()
    return max(1, min(physical, int(quota)) if quota else physical)


def memory_limit(root: Path = _CGROUPS, own: Path = Path("/proc/self/cgroup")) -> tuple[int, int]:
    """The tightest memory limit of the control groups this process is in, and what is used within it, in bytes.

    File cache that can be dropped is not counted as used. Without a limit: a number larger than any memory.
    """
    tightest, used = _UNLIMITED, 0
    for folder in _groups(root, own, "memory"):
        for limit_name, used_name, cache in (
            ("memory.max", "memory.current", "inactive_file"),
            ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
        ):
            limit = _number(folder / limit_name)
            if limit is not None and limit < tightest:
                tightest = limit
                used = max(0, (_number(folder / used_name) or 0) - _statistic(folder / "memory.stat", cache))
    return tightest, used


def processor_quota(root: Path = _CGROUPS, own: Path = Path("/proc/self/cgroup")) -> float:
    """How many processors the control groups allow; 0 where they set no limit."""
    least = 0.0
    for folder in _groups(root, own, "cpu"):
        with contextlib.suppress(OSError, ValueError):
            quota, _, period = (folder / "cpu.max").read_text().partition(" ")
            if quota != "max" and int(period) > 0:
                share = int(quota) / int(period)
                least = min(least or share, share)
    return least


def _groups(root: Path, own: Path, controller: str) -> list[Path]:
    """The folders of this process's groups and of all above them (version 2, then version 1)."""
    found = [root, root / controller]
    with contextlib.suppress(OSError):
        for line in own.read_text().splitlines():
            _, controllers, path = line.split(":", 2)
            if controllers not in ("",) and controller not in controllers.split(","):
                continue
            base = root / controller if controllers else root
            parts = [part for part in path.split("/") if part and part != ".."]
            found += [base.joinpath(*parts[: count + 1]) for count in range(len(parts))]
    return found


def _number(file: Path) -> int | None:
    try:
        text = file.read_text().strip()
    except OSError:
        return None
    return int(text) if text.isdigit() else None


def _statistic(file: Path, name: str) -> int:
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return 0
    for line in lines:
        key, _, value = line.partition(" ")
        if key == name and value.isdigit():
            return int(value)
    return 0
