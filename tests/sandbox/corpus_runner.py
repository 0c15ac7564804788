"""Starts `corpus_driver.py` under limits, restarts it after a freeze or a crash, and judges its reports."""

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 12.0
"""Seconds without a word after which the driver counts as frozen."""
TIME_LIMIT, EXTRA = 2.0, 2.5
MEMORY = 500
GAP = 0.5


def _command(kind: str, context: str, files: Sequence[Path]) -> list[str]:
    driver = [sys.executable, str(Path(__file__).with_name("corpus_driver.py")), kind, context, *map(str, files)]
    if sys.platform == "linux":
        return ["bash", "-c", 'ulimit -v 6000000; exec "$@"', "driver", *driver]
    return driver


def reports(kind: str, files: Iterable[Path], folder: Path, context: str = "-") -> dict[str, dict[str, Any]]:
    """A report for each file, by name; `{"dead": ...}` for one that froze or killed its process."""
    waiting = [path.resolve() for path in files]
    found: dict[str, dict[str, Any]] = {}
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    while waiting:
        process = subprocess.Popen(_command(kind, context, waiting), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   cwd=folder, env=environment)  # fmt: skip
        current, why = _listen(process, found)
        process.kill()
        code = process.wait()
        if process.stdout is not None:
            process.stdout.close()
        if current is not None:
            found[current] = {"file": current, "dead": why or f"exit code {code}"}
        elif code and not found.keys() & {path.name for path in waiting}:
            raise RuntimeError(f"the driver ended with {code} before its first file")
        waiting = [path for path in waiting if path.name not in found]
    return found


def _listen(process: "subprocess.Popen[bytes]", found: dict[str, dict[str, Any]]) -> tuple[str | None, str]:
    """Collects reports until the process ends or says nothing for long; the file it was at then, and why."""
    assert process.stdout is not None
    current: str | None = None
    buffered = b""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        deadline = time.monotonic() + PATIENCE
        while True:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                return current, "frozen"
            chunk = os.read(process.stdout.fileno(), 1 << 20)
            if not chunk:
                return current, ""
            deadline = time.monotonic() + PATIENCE
            *lines, buffered = (buffered + chunk).split(b"\n")
            for line in lines:
                report = json.loads(line)
                if "begin" in report:
                    current = report["begin"]
                else:
                    found[report["file"]] = report
                    current = None


def faults(report: dict[str, Any], source: str, context_length: int, gap: float = GAP) -> list[str]:
    """What the corpus' README demands of a hostile snippet and this report does not show."""
    if "dead" in report:
        return [f"the process died: {report['dead']}"]
    found = []
    may_finish = "[may finish]" in source.split("\n", 1)[0]
    if report["error"] is None and not may_finish:
        found.append("it finished without an error")
    if "PWNED" in report["output"]:
        found.append("it printed PWNED")
    if report["stuck"] or report["threads"] > 0:
        found.append("its thread lives on")
    if report["gap"] > gap:
        found.append(f"another thread was kept waiting for {report['gap']} s")
    if report["wall"] > TIME_LIMIT + EXTRA * max(1.0, gap / GAP):
        found.append(f"it ran for {report['wall']} s")
    if report["peak"] > MEMORY:
        found.append(f"it used {report['peak']} MB")
    if report["changed"] or report["canary"]:
        found.append(f"it changed something outside: {report['changed']} {report['canary']}")
    if report["second"] != f"{context_length} stub answer 3\n":
        found.append(f"the next block does not work: {report['second']!r}")
    return found
