"""pip's verbose output -> one line that says what is being done, how far it is and since when.

On a terminal the line is written over itself; elsewhere (a log) a new line comes with each new step and every 20
seconds.
"""

import re
import time
from typing import TextIO

NINJA = re.compile(r"^\s*\[(\d+)/(\d+)\]")
MAKE = re.compile(r"^\s*\[\s*(\d+)%\]")
STEPS = (
    (re.compile(r"^\s*Collecting (\S+)"), "Fetching {}"),
    (re.compile(r"^\s*Building wheel for (\S+)"), "Building {}"),
    (re.compile(r"^\s*Installing collected packages"), "Unpacking what was fetched"),
    (re.compile(r"^\s*Installing build dependencies"), "Fetching build tools"),
)
QUIET_SECONDS = 20.0
LIVE_SECONDS = 0.2
WIDTH = 78


class Progress:
    def __init__(self, out: TextIO, *, live: bool, started: float | None = None) -> None:
        self._out = out
        self._live = live
        self._started = time.monotonic() if started is None else started
        self._shown = self._started
        self._step = "Starting"
        self._share = ""
        self._announced = ""

    def note(self, line: str) -> None:
        """Take in one line of output."""
        if found := NINJA.match(line):
            done, total = int(found[1]), int(found[2])
            self._share = f" {done} of {total} ({done * 100 // max(total, 1)} %)"
        elif found := MAKE.match(line):
            self._share = f" {found[1]} %"
        else:
            for pattern, words in STEPS:
                if found := pattern.match(line):
                    self._step, self._share = words.format(*found.groups()), ""

    def show(self, now: float) -> None:
        """Write where things are, if it is time to."""
        news = self._step.startswith("Building") and self._step != self._announced
        if now - self._shown >= (LIVE_SECONDS if self._live else QUIET_SECONDS) or (news and not self._live):
            self._write(f"{self._step}{self._share}", now)

    def end(self, now: float) -> None:
        self._write("Installed" if self._step.startswith("Unpacking") else self._step, now)
        if self._live:
            self._out.write("\n")

    def _write(self, text: str, now: float) -> None:
        seconds = int(now - self._started)
        line = f"{text}, {seconds // 60}:{seconds % 60:02d} min"
        self._out.write(f"\r{line[:WIDTH]:<{WIDTH}}" if self._live else f"{line}\n")
        self._out.flush()
        self._shown, self._announced = now, self._step
