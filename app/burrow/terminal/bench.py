"""`burrow bench`: runs the benchmark of one room and prints its report."""

from collections.abc import Sequence
from pathlib import Path


def run_bench(what: str, files: Sequence[Path]) -> int:
    match what:
        case "read":
            from burrow.documents.benchmark import run_benchmark

            print(run_benchmark(files))
        case "sandbox":
            from burrow.sandbox.benchmark import run_benchmark as run_sandbox_benchmark

            print(run_sandbox_benchmark())
        case "engine":
            from burrow.inference.benchmark import run_benchmark as run_engine_benchmark

            print(run_engine_benchmark(files))
    return 0
