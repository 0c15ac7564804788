"""`burrow bench`: runs the benchmark of one room and prints its report."""

from collections.abc import Sequence
from pathlib import Path

from burrow.errors import Problem


def run_bench(what: str, files: Sequence[Path], model: Path | None) -> int:
    match what:
        case "answers":
            from burrow.terminal.answers import run_answers

            if len(files) != 1:
                raise Problem("`burrow bench answers` needs one file with questions.", "Give QUESTIONS.json.")
            print(run_answers(files[0], model))
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
