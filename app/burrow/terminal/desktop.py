"""What the window needs of the system on Linux, looked for without starting Qt: a display, and shared libraries."""

import ctypes
import importlib.util
import os
import re
import sys
from pathlib import Path

LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2", "libxcb.so.1": "libxcb1", "libstdc++.so.6": "libstdc++6",
}  # fmt: skip
"""What Burrow leaves to the system, and Debian's packages that hold it."""
FOR_THE_SCREEN = {
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-xkb.so.1": "libxcb-xkb1",
}  # fmt: skip
"""What an installed program brings along, and a Python package does not."""


def missing_libraries() -> dict[str, str]:
    """Libraries that cannot be loaded, each with Debian's package for it; empty elsewhere than on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = LIBRARIES if getattr(sys, "frozen", False) else LIBRARIES | FOR_THE_SCREEN
    return {library: package for library, package in wanted.items() if not _loads(library)}


def qt_trouble() -> str:
    """Why Qt's connection to the screen cannot be loaded; empty when it can, or where this cannot be looked at."""
    if not sys.platform.startswith("linux"):
        return ""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        return "PySide6 is not installed"
    qt = Path(found.origin).parent / "Qt"
    try:
        for part in ("Core", "Gui", "Widgets", "Svg", "Network"):
            ctypes.CDLL(str(qt / "lib" / f"libQt6{part}.so.6"))
        ctypes.CDLL(str(qt / "plugins" / "platforms" / "libqxcb.so"))
    except OSError as error:
        lacking = re.match(r"(\S+): cannot open shared object file", str(error))
        return f"Qt needs {lacking[1]}, which is not here" if lacking else f"Qt cannot be loaded: {error}"
    return ""


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
