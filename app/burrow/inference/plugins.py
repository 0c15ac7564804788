"""llama.cpp's back ends that lie beside it as plug-ins -> loaded; and the devices that all back ends together offer.

A portable build of llama.cpp has one plug-in for each kind of processor, and perhaps one for graphics cards; the best
of each kind that this machine can run is taken. A build for one machine has its back end built in and no plug-ins. Used
in processes of their own only, since a driver may end the process it is loaded into.
"""

import ctypes
import json
import os
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama

from burrow.inference.devices import Device, Devices

_KINDS = {0: "processor", 1: "graphics card", 2: "integrated graphics", 3: "accelerator"}


def folder() -> Path:
    """Where llama.cpp's libraries lie: beside their binding, unless its own variable says otherwise."""
    return Path(os.environ.get("LLAMA_CPP_LIB_PATH") or Path(llama.__file__).resolve().parent / "lib")


def plugins(place: Path) -> list[Path]:
    """The back ends for processors that lie there as plug-ins; empty for a build that has one built in."""
    return sorted(path for path in place.glob("*ggml-cpu-*") if path.suffix in (".so", ".dll", ".dylib"))


def load_plugins() -> None:
    """Load the best back end of each kind, where this build has them as plug-ins; to be called before the rest."""
    if plugins(folder()):
        load = _ggml().ggml_backend_load_all_from_path
        load.argtypes, load.restype = [ctypes.c_char_p], None
        load(os.fsencode(folder()))


def found_devices() -> Devices:
    """What the loaded back ends can compute on."""
    ggml = _ggml()
    ggml.ggml_backend_dev_count.restype = ctypes.c_size_t
    ggml.ggml_backend_dev_get.argtypes, ggml.ggml_backend_dev_get.restype = [ctypes.c_size_t], ctypes.c_void_p
    handles = [ggml.ggml_backend_dev_get(index) for index in range(ggml.ggml_backend_dev_count())]
    features = llama.llama_print_system_info().decode("utf-8", "replace")
    return Devices(
        devices=tuple(_device(ggml, handle) for handle in handles),
        features=tuple(re.findall(r"(\w+) = 1", features)),
        plugin=_loaded(folder()),
    )


def serve_devices() -> int:
    """Write what there is to standard output as one JSON object; the process's whole life."""
    from burrow.inference.model import start_backend

    outward = os.dup(1)
    os.dup2(2, 1)  # what drivers print must not get into the answer
    start_backend()
    found = found_devices()
    with os.fdopen(outward, "w", encoding="utf-8") as stream:
        json.dump(asdict(found), stream)
    sys.stdout.flush()
    return 0


def _device(ggml: Any, handle: int) -> Device:
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    for name in ("ggml_backend_dev_name", "ggml_backend_dev_description"):
        getattr(ggml, name).argtypes, getattr(ggml, name).restype = [ctypes.c_void_p], ctypes.c_char_p
    ggml.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    size = ctypes.POINTER(ctypes.c_size_t)
    ggml.ggml_backend_dev_memory.argtypes, ggml.ggml_backend_dev_memory.restype = [ctypes.c_void_p, size, size], None
    ggml.ggml_backend_dev_memory(handle, ctypes.byref(free), ctypes.byref(total))
    return Device(
        name=ggml.ggml_backend_dev_name(handle).decode("utf-8", "replace"),
        description=ggml.ggml_backend_dev_description(handle).decode("utf-8", "replace"),
        kind=_KINDS.get(ggml.ggml_backend_dev_type(handle), "other"),
        free=free.value,
        total=total.value,
    )


def _loaded(place: Path) -> str:
    """The plug-in for processors that was taken, by its name; empty where it cannot be told or there is none."""
    try:
        maps = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return next((path.stem.partition("ggml-cpu-")[2] for path in plugins(place) if path.name in maps), "")


def _ggml() -> Any:
    """The library that keeps the list of back ends."""
    if sys.platform != "win32":  # what a library needs is found through it
        return llama._lib
    from llama_cpp._ggml import libggml

    return libggml
