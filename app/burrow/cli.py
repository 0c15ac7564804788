"""The terminal: `burrow ask | read | repl | models | sessions | bench | doctor | window`.

Exit codes: 0 answered or done, 1 a partial, stopped or failed run, 2 wrong usage, 3 a problem with a file or a model.
"""

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from burrow import __version__, paths
from burrow.errors import Problem
from burrow.events import Citation, Coverage, End, Failed, LimitReached, status_of
from burrow.rlm.limits import Limits
from burrow.session import AskOptions, Run, Session
from burrow.settings import load as load_settings
from burrow.store.journal import Journal
from burrow.terminal.live import LivePrinter, print_end

EXIT_ENDED_EARLY = 1
EXIT_PROBLEM = 3


def run_command(arguments: Sequence[str]) -> int:
    """Parse and run one command; a `Problem` becomes one line on the error output and exit code 3."""
    options = _parser().parse_args(arguments)
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except Problem as problem:
        if getattr(options, "json", False):
            print(json.dumps({"error": problem.message, "action": problem.action}, ensure_ascii=False))
        print(f"burrow: {problem.message} {problem.action}", file=sys.stderr)
        return EXIT_PROBLEM
    except KeyboardInterrupt:
        print("burrow: stopped.", file=sys.stderr)
        return EXIT_ENDED_EARLY
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing is left to say to them
        return EXIT_ENDED_EARLY


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="burrow", description="Ask questions of long documents, on this computer.")
    parser.add_argument("--version", action="version", version=f"burrow {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_ask(commands.add_parser("ask", help="ask a question of one or more documents"))
    _add_read(commands.add_parser("read", help="read a file as Burrow sees it"))
    _add_repl(commands.add_parser("repl", help="run code on a document in the restricted REPL"))
    _add_sessions(commands.add_parser("sessions", help="list, show, resume and export earlier questions"))
    models = commands.add_parser("models", help="say what a GGUF file holds")
    models.add_argument("file", type=Path, nargs="?", default=paths.starter_model())
    models.add_argument("--json", action="store_true")
    models.set_defaults(command=_models)
    bench = commands.add_parser("bench", help="measure, side by side in one run")
    bench.add_argument("what", choices=["answers", "read", "sandbox", "engine"])
    bench.add_argument("files", nargs="*", type=Path)
    bench.add_argument("--model", type=Path)
    bench.set_defaults(command=_bench)
    doctor = commands.add_parser("doctor", help="say what is there and what is missing")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(command=_doctor)
    window = commands.add_parser("window", help="open the window")
    window.add_argument("files", nargs="*")
    window.set_defaults(command=_window)
    return parser


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE... QUESTION", help="documents, and the question last")
    parser.add_argument("--model", type=Path, help="a GGUF file (default: the one in the settings, else the starter)")
    parser.add_argument("--route", choices=["auto", "rlm", "direct"], default=None)
    parser.add_argument("--max-depth", type=_whole(0, 8), metavar="N")
    parser.add_argument("--max-turns", type=_whole(1, 1000), metavar="N")
    parser.add_argument("--max-calls", type=_whole(0, 1_000_000), metavar="N")
    parser.add_argument("--timeout", type=_seconds, metavar="SECONDS")
    parser.add_argument("--save", action=argparse.BooleanOptionalAction, default=None, help="keep it in the journal")
    parser.add_argument("--password", help="for an encrypted document; never kept")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.set_defaults(command=_ask, parser=parser)


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--password")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="print the text itself")
    form.add_argument("--json", action="store_true")
    parser.set_defaults(command=_read)


def _add_repl(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--code", action="append", metavar="PATH|-", help="a block to run; may be given again")
    parser.add_argument("--json", action="store_true", help="one object a line and block")
    parser.add_argument("--time-limit", type=_seconds, default=30.0, metavar="SECONDS")
    parser.add_argument("--memory-limit", type=_whole(16, 1_000_000), default=400, metavar="MB")
    parser.add_argument("--replies", metavar="FILE|stub", help="answer llm_query from a JSON list, or with a stub")
    parser.add_argument("--model", type=Path, help="answer llm_query with this GGUF")
    parser.add_argument("--password")
    parser.set_defaults(command=_repl)


def _add_sessions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["list", "show", "resume", "export", "trash", "restore"])
    parser.add_argument("id", nargs="?")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--format", choices=["markdown", "html", "json"], default="markdown")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_sessions, parser=parser)


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isdigit() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"a whole number from {low} to {high} is wanted, not {text!r}")
        return int(text)

    return read


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"a positive number of seconds is wanted, not {text!r}")
    return value


def _ask(options: argparse.Namespace) -> int:
    *files, question = options.files
    if not files:
        options.parser.error("give at least one FILE and then the QUESTION")
    settings = load_settings(paths.settings_file())
    saved = settings.keep_sessions if options.save is None else options.save
    limits = Limits(
        depth=settings.depth if options.max_depth is None else options.max_depth,
        turns=options.max_turns or settings.turns,
        calls=settings.calls if options.max_calls is None else options.max_calls,
        seconds=options.timeout or settings.seconds,
    )
    journal = Journal(paths.journal()) if saved else None
    session = Session(journal, settings)
    try:
        for file in files:
            session.open_document(Path(file), password=options.password)
        session.load_model(options.model)
        asked = AskOptions(options.route or settings.route, limits, saved)
        return _follow(session, lambda listen: session.ask(question, asked, listen), as_json=options.json)
    finally:
        session.close()
        if journal is not None:
            journal.close()


def _follow(session: Session, start: Callable[[Any], Run], *, as_json: bool) -> int:
    """Start a run, print it as it goes when a person looks, and its end; Ctrl-C stops it and keeps what there is."""
    live = sys.stderr.isatty() and not as_json
    run = start(LivePrinter(Console(stderr=True)) if live else lambda event: None)
    try:
        end = run.wait()
    except KeyboardInterrupt:
        run.stop()
        end = run.wait(5.0)
    if end is None:
        print("burrow: the run did not end in time after it was stopped.", file=sys.stderr)
        return EXIT_ENDED_EARLY
    if as_json:
        print(json.dumps(_report(end, run, session), ensure_ascii=False))
    else:
        print_end(end, Console())
    return 0 if status_of(end) == "answered" else EXIT_ENDED_EARLY


def _report(end: End, run: Run, session: Session) -> dict[str, object]:
    """The one object of `--json`."""
    report: dict[str, object] = {
        "answer": None if isinstance(end, Failed) else end.answer or None,
        "status": status_of(end),
        "route": run.route,
        "model": session.model.model if session.model else None,
        "citations": [] if isinstance(end, Failed) else [_citation(citation) for citation in end.citations],
        "coverage": _coverage(end.coverage),
        "usage": dataclasses.asdict(end.usage),
        "session": run.id,
    }
    if isinstance(end, Failed):
        report |= {"reason": end.reason, "action": end.action, "details": end.details}
    if isinstance(end, LimitReached):
        report["limit"] = end.limit
    return report


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.name,
        "page": citation.page,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "check": citation.check,
    }


def _coverage(coverage: Coverage) -> dict[str, object]:
    total = max(coverage.characters, 1)
    return dataclasses.asdict(coverage) | {"share_read": round(coverage.read / total, 6)}


def _read(options: argparse.Namespace) -> int:
    from burrow.documents.reader import read_document

    began = time.perf_counter()
    document = read_document(options.file, password=options.password)
    seconds = round(time.perf_counter() - began, 3)
    if options.text:
        sys.stdout.write(document.text)
        return 0
    report = {
        "name": document.name,
        "format": document.format,
        "characters": len(document.text),
        "pages": len(document.pages),
        "sections": [dataclasses.asdict(section) for section in document.sections],
        "warnings": list(document.warnings),
        "seconds": seconds,
        "sha256": document.sha256,
    }
    if options.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    print(f"{document.name}: {document.format}, {len(document.text):,} characters, {len(document.pages)} pages,")
    print(f"{len(document.sections)} sections, read in {seconds} s")
    for section in document.sections:
        print(f"{section.start:>10,}  {'  ' * (section.level - 1)}{section.title}")
    for warning in document.warnings:
        print(f"note: {warning}")
    return 0


def _repl(options: argparse.Namespace) -> int:
    from burrow.terminal.repl import run_repl

    return run_repl(options)


def _sessions(options: argparse.Namespace) -> int:
    from burrow.terminal.sessions import run_sessions

    return run_sessions(options, _follow)


def _models(options: argparse.Namespace) -> int:
    from burrow.weights.gguf import read_header

    header = dataclasses.asdict(read_header(options.file))
    header.pop("chat_template", None)
    if options.json:
        print(json.dumps(header, default=str, ensure_ascii=False))
        return 0
    for key, value in header.items():
        print(f"{key.replace('_', ' ')}: {value}")
    return 0


def _bench(options: argparse.Namespace) -> int:
    from burrow.terminal.bench import run_bench

    return run_bench(options.what, options.files, options.model)


def _doctor(options: argparse.Namespace) -> int:
    from burrow.terminal.doctor import findings

    found = findings()
    if options.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for name, value in found.items():
        print(f"{name.replace('_', ' ')}: {value}")
    return 0


def _window(options: argparse.Namespace) -> int:
    from burrow.ui.application import run_window

    return run_window(options.files)
