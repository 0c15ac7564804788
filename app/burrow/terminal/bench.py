"""`burrow bench`: runs the benchmark of one room and prints its report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.inference.engine import Engine


@dataclass(frozen=True, slots=True)
class EngineWishes:
    """What is chosen about `burrow bench engine`."""

    servers: tuple[str, ...] = ()
    """Addresses of OpenAI-compatible servers that have loaded the same model, to be measured beside Burrow."""
    rounds: int = 1
    json: Path | None = None
    """Where all numbers are written, besides the table that is printed."""
    widths: tuple[int, ...] = (1, 4)


def run_bench(what: str, files: Sequence[Path], model: Path | None, wishes: EngineWishes) -> int:
    match what:
        case "answers":
            from burrow.terminal.answers import run_answers

            if len(files) != 1:
                raise Problem("`burrow bench answers` needs one file with questions.", "Give QUESTIONS.json.")
            print(run_answers(files[0], model))
        case "starter":
            from burrow.terminal.starter import run_starter

            print(run_starter(model))
        case "read":
            from burrow.documents.benchmark import run_benchmark

            print(run_benchmark(files))
        case "quotations":
            from burrow.evidence.benchmark import run_benchmark as run_quotations_benchmark

            if not files:
                raise Problem("`burrow bench quotations` needs documents to quote.", "Give some long files.")
            print(run_quotations_benchmark(_documents(files)))
        case "big":
            from burrow.terminal.big import run_big

            print(run_big())
        case "sandbox":
            from burrow.sandbox.benchmark import run_benchmark as run_sandbox_benchmark

            print(run_sandbox_benchmark(files))
        case "engine":
            _run_engine(files, wishes)
        case "loop":
            print(_loop(files))
    return 0


def _documents(files: Sequence[Path]) -> list[Document]:
    """Those files, and all that are in folders and archives."""
    from burrow.documents.folder import is_collection, read_folder
    from burrow.documents.reader import read_document

    found: list[Document] = []
    for file in files:
        found += read_folder(file).documents if is_collection(file) else [read_document(file)]
    return found


def _loop(files: Sequence[Path]) -> str:
    """The first file may be a Python that has `rlms` installed."""
    from burrow import paths
    from burrow.rlm.benchmark import run_benchmark
    from burrow.rlm.prompts import load_profile

    profile = load_profile(paths.resources() / "prompts", "standard")
    return run_benchmark(profile, files[0] if files else None)


def _run_engine(files: Sequence[Path], wishes: EngineWishes) -> None:
    from burrow.inference.benchmark import run_benchmark

    if wishes.rounds < 1 or not all(1 <= width <= 16 for width in wishes.widths):
        raise Problem("There must be at least one round, and widths from 1 to 16.", "See `burrow bench --help`.")
    report = run_benchmark(files, servers=wishes.servers, rounds=wishes.rounds, widths=wishes.widths)
    if wishes.json is not None:
        try:
            wishes.json.write_text(report.as_json(), "utf-8")
        except OSError as error:
            raise Problem(f"{wishes.json} cannot be written: {error.strerror}.", "Choose another file.") from error
    print(report.as_markdown())


def replying(code: str) -> Engine:
    """An engine for measuring everything but models: runs reply this code, calls are answered at once."""
    from burrow.inference.scripted import ScriptedEngine

    return ScriptedEngine(roots=[code] * 3, calls=lambda request: "none")
