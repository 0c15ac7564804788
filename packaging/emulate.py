"""A bundle and the name of an old processor -> whether the bundle's engine works on it, by QEMU's emulation.

    .venv/bin/python packaging/emulate.py build/dist/burrow --cpu Nehalem

The engine is the bundle's own, started under `qemu-x86_64`; what asks it runs natively. QEMU ends a program that uses
an instruction which the named processor lacks, as the processor would. A bundle begins by starting itself again, which
would leave the emulation; the variables below make it take that for done.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from burrow.inference import spawn
from burrow.session import AskOptions, Session

PROJECT = Path(__file__).resolve().parents[1]
LEASE = PROJECT / "resources" / "samples" / "lease.md"
DEPOSIT, AMOUNT = "How much is the security deposit?", "25,462.50"


def main() -> int:
    parser = argparse.ArgumentParser(description="Try a bundle's engine on an old processor.")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--cpu", default="Nehalem", help="as `qemu-x86_64 -cpu help` lists them")
    options = parser.parse_args()
    bundle = options.bundle.resolve()
    os.environ |= {
        "LD_LIBRARY_PATH": str(bundle / "_internal"),
        "_PYI_APPLICATION_HOME_DIR": str(bundle / "_internal"),
        "_PYI_ARCHIVE_FILE": str(bundle / "burrow"),
        "_PYI_PARENT_PROCESS_LEVEL": "0",
    }
    emulated = ["qemu-x86_64", "-cpu", options.cpu, str(bundle / "burrow")]
    asked = subprocess.run([*emulated, "--devices"], capture_output=True, text=True, check=True)
    found = json.loads(asked.stdout)
    print(f"{options.cpu}: the build for {found['plugin'] or 'this machine'}, {' '.join(found['features'])}")
    spawn.engine_command = lambda: [*emulated, "--engine"]
    began = time.monotonic()
    with Session() as session:
        session.open_document(LEASE)
        session.load_model()
        print(f"{time.monotonic() - began:6.1f} s  the model is loaded")
        end = session.ask(DEPOSIT, AskOptions(route="rlm", save=False)).wait(1800)
        answer = getattr(end, "answer", "")
        print(f"{time.monotonic() - began:6.1f} s  {type(end).__name__}: {answer}")
    return 0 if AMOUNT in answer else 1


if __name__ == "__main__":
    sys.exit(main())
