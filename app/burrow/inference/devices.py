"""What this machine can compute on: asked of llama.cpp in a process of its own, where a driver may hang or crash."""

import subprocess
import sys
from dataclasses import dataclass

import msgspec

from burrow.errors import EngineProblem
from burrow.inference.spawn import engine_environment, exit_reason

PATIENCE = 90.0
"""Seconds that the process has; the first start after an installation may be slow, virus scanners read it all."""


@dataclass(frozen=True, slots=True)
class Device:
    name: str
    """Short, as llama.cpp calls it: "CPU", "Vulkan0"."""
    description: str
    kind: str
    """"processor", "graphics card", "integrated graphics", "accelerator" or "other"."""
    free: int
    """Bytes of memory; 0 where it is not known."""
    total: int


@dataclass(frozen=True, slots=True)
class Devices:
    devices: tuple[Device, ...]
    features: tuple[str, ...]
    """What of the processor is used, as llama.cpp reports it: "AVX2", "FMA"."""
    plugin: str = ""
    """The build for processors that was chosen here, such as "haswell"; empty where there is but one."""


def device_command() -> list[str]:
    """The command line that runs `plugins.serve_devices`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--devices"]
    return [sys.executable, "-P", "-m", "burrow", "--devices"]


def probe_devices(patience: float = PATIENCE) -> Devices:
    """Raises `EngineProblem` when llama.cpp cannot be started or does not answer."""
    try:
        ran = subprocess.run(
            device_command(),
            capture_output=True,
            timeout=patience,
            env=engine_environment(),
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as late:
        raise EngineProblem(
            f"llama.cpp did not say within {patience:.0f} seconds what it can compute on.",
            "Update the driver of the graphics card, or set gpu_layers = 0 in the settings.",
        ) from late
    log = ran.stderr.decode("utf-8", "replace").strip()
    if ran.returncode != 0:
        reason = exit_reason(ran.returncode)
        raise EngineProblem(f"llama.cpp cannot be started: {reason}.", "Install Burrow again.", log[-2000:])
    return msgspec.json.decode(ran.stdout, type=Devices)
