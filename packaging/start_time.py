"""A bundle -> how long it takes until its window is on the screen, and until it can be typed into: start after start.

    python3 packaging/start_time.py build/dist/burrow/burrow [--runs 5] [--cold]

Linux, with `Xvfb` and `xdotool`. `--cold` empties the system's cache of files before each start (as root). "Usable" is
when the window has shown a key that was typed, seen by its picture changing.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 120.0
DISPLAY = ":83"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the start of a bundle's window.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cold", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb", "BURROW_HOME": f"{folder}/home"}
        screen = Path(folder) / "Xvfb_screen0"
        server = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", "1400x900x24", "-fbdir", folder, "-nolisten", "tcp"]
        )
        try:
            wait_for(lambda: do(environment, "getdisplaygeometry") != "")
            starts = [start(options.program.resolve(), environment, screen, options.cold) for _ in range(options.runs)]
        finally:
            server.terminate()
            server.wait()
    shown, usable = zip(*starts, strict=True)
    kind = "cold" if options.cold else "warm"
    print(f"{kind}, {options.runs} starts, load {os.getloadavg()[0]:.1f}")
    print(f"on the screen {words(shown)}, usable {words(usable)}")
    return 0


def start(program: Path, environment: dict[str, str], screen: Path, cold: bool) -> tuple[float, float]:
    """Seconds until the window is on the screen, and until it reacts to a key."""
    if cold:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3")
    began = time.monotonic()
    window = subprocess.Popen([str(program)], env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: do(environment, "search", "--onlyvisible", "--name", "Burrow") != "")
        shown = time.monotonic() - began
        do(environment, "windowfocus", do(environment, "search", "--onlyvisible", "--name", "Burrow").split()[0])
        before = screen.read_bytes()
        wait_for(lambda: react(environment, screen, before))
        return shown, time.monotonic() - began
    finally:
        window.terminate()
        window.wait(30)


def react(environment: dict[str, str], screen: Path, before: bytes) -> bool:
    """Open the list of commands, whose window changes a good part of the picture."""
    do(environment, "key", "ctrl+k")
    time.sleep(0.02)
    after = screen.read_bytes()
    return sum(one != other for one, other in zip(before[::97], after[::97], strict=True)) > len(after) // 97 // 50


def do(environment: dict[str, str], *words: str) -> str:
    ran = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
    return ran.stdout.strip()


def wait_for(done: object) -> None:
    assert callable(done)
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise SystemExit("start_time.py: it did not come about")
        time.sleep(0.01)


def words(values: tuple[float, ...]) -> str:
    return f"{statistics.median(values):.2f} s ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    sys.exit(main())
