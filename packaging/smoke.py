"""A bundle on the machine it was made for -> whether it works: every process it starts, a question, a window.

    python3 packaging/smoke.py build/dist/burrow/burrow

Uses nothing but the standard library, so that it runs beside any bundle. Exits with 1 at the first thing that fails.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LEASE = PROJECT / "resources" / "samples" / "lease.md"
DEPOSIT, AMOUNT = "How much is the security deposit?", "25,462.50"
PATIENCE = 300


def main() -> int:
    parser = argparse.ArgumentParser(description="See whether a bundle works.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--pdf", type=Path, help="a PDF to read as well")
    parser.add_argument("--no-window", action="store_true")
    options = parser.parse_args()
    program = str(options.program.resolve())
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"BURROW_HOME": home}
        environment.pop("PYTHONPATH", None)
        check("it starts", timed([program, "--version"], environment))
        doctor = check("the doctor finds everything", timed([program, "doctor", "--json"], environment))
        engine = [found["text"] for found in json.loads(doctor)["findings"] if found["name"] == "llama.cpp"]
        print(f"     llama.cpp {engine[0]}")
        check("a document is read", timed([program, "read", str(LEASE)], environment))
        if options.pdf:
            check("a PDF is read", timed([program, "read", str(options.pdf)], environment))
        for name, more in (("a question", []), ("in isolation", ["--isolated"])):
            command = [program, "ask", str(LEASE), DEPOSIT, "--json", "--no-save", "--route", "rlm", *more]
            report = json.loads(check(f"{name} is answered", timed(command, environment)))
            quoted = " ".join(citation["quote"] for citation in report["citations"])
            if report["status"] != "answered" or AMOUNT not in report["answer"] + quoted:
                raise SystemExit(f"smoke.py: a wrong answer: {report['status']}, {report['answer']!r}")
        if not options.no_window:
            open_window(program, environment | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")})
    print("all well")
    return 0


def timed(command: list[str], environment: dict[str, str]) -> tuple[subprocess.CompletedProcess[str], float]:
    began = time.monotonic()
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, check=False
    )
    return ran, time.monotonic() - began


def check(what: str, done: tuple[subprocess.CompletedProcess[str], float]) -> str:
    ran, seconds = done
    print(f"{seconds:6.2f} s  {what}", flush=True)
    if ran.returncode != 0:
        raise SystemExit(f"smoke.py: not so: {ran.args}\n{ran.stdout}\n{ran.stderr}")
    return ran.stdout


def open_window(program: str, environment: dict[str, str]) -> None:
    """A window that is there can be rung by a second start, which then ends at once: that is how we know."""
    began = time.monotonic()
    with subprocess.Popen([program, str(LEASE)], env=environment, stderr=subprocess.PIPE, text=True) as window:
        try:
            while time.monotonic() - began < PATIENCE:
                if window.poll() is not None:
                    raise SystemExit(f"smoke.py: the window has gone: {window.stderr and window.stderr.read()}")
                try:
                    subprocess.run([program], env=environment, timeout=30, check=True, capture_output=True)
                    break
                except subprocess.TimeoutExpired:
                    continue
            else:
                raise SystemExit(f"smoke.py: no window answered within {PATIENCE} s")
            print(f"{time.monotonic() - began:6.2f} s  a window opens and answers", flush=True)
        finally:
            window.terminate()
            window.wait(20)


if __name__ == "__main__":
    sys.exit(main())
