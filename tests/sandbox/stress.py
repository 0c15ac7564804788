"""Random programs in the sandbox and in Python itself, side by side: `python tests/sandbox/stress.py [NUMBER]`.

Prints how many programs were made and how many of them could be compared; ends with the smallest program that
differs, if one does.
"""

import sys
import warnings

from hypothesis import HealthCheck, given, settings
from test_language import program, same_as_python

from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox


def main(number: int) -> None:
    warnings.simplefilter("ignore")
    sandbox = Sandbox({}, SandboxLimits(block_seconds=10, run_seconds=1e9))
    counts = {"made": 0, "compared": 0}

    @settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(program())
    def compare(source: str) -> None:
        counts["made"] += 1
        try:
            compile(source, "<plain>", "exec")
        except SyntaxError:
            return
        counts["compared"] += 1
        same_as_python(sandbox, source)

    try:
        compare()
    finally:
        sandbox.close()
        print(f"{counts['made']:,} programs, {counts['compared']:,} of them compared")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
