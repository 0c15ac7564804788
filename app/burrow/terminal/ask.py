"""`burrow ask`: a question of some files, printed live and answered; the same for a run that is resumed."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from burrow import paths
from burrow.documents.folder import is_collection
from burrow.documents.options import ReadOptions
from burrow.events import Citation, Coverage, End, Failed, LimitReached, status_of
from burrow.rlm.limits import Limits
from burrow.session import AskOptions, Run, Session
from burrow.settings import load as load_settings
from burrow.store.journal import Journal
from burrow.terminal.live import LivePrinter, print_end
from burrow.terminal.servers import chosen_server

ENDED_EARLY = 1
"""Exit code of a partial, stopped or failed run."""


def run_ask(options: argparse.Namespace) -> int:
    *files, question = options.files
    if not files and not options.follow:
        options.parser.error("give at least one FILE and then the QUESTION")
    settings = load_settings(paths.settings_file())
    if options.sub_model is not None:
        settings = dataclasses.replace(settings, sub_model=options.sub_model)
    if server := chosen_server(options):
        settings = server.within(settings)
    asked = _chosen(options, AskOptions.chosen(settings))
    journal = Journal(paths.journal()) if asked.save or options.follow else None
    session = Session(journal, settings, server.key if server else "")
    try:
        if options.follow and not files:
            session.set_documents(session.reopen(options.follow).documents)
        open_all(session, [Path(file) for file in files], options)
        if note := session.load_model(options.model).note:
            print(note, file=sys.stderr)
        return follow(session, lambda listen: session.ask(question, asked, listen), as_json=options.json)
    finally:
        session.close()
        if journal is not None:
            journal.close()


def open_all(session: Session, paths: Sequence[Path], options: argparse.Namespace) -> None:
    """Open files, and all documents in folders and archives; what cannot be read of these is said and left."""
    reading = ReadOptions(options.changes, options.encoding, options.ocr)
    for path in paths:
        if not is_collection(path):
            session.open_document(path, password=options.password, reading=reading)
            continue
        for problem in session.open_folder(path, password=options.password, reading=reading).problems:
            print(f"burrow: {problem.message}", file=sys.stderr)


def _chosen(options: argparse.Namespace, usual: AskOptions) -> AskOptions:
    """The settings' choices with those of the command line in their place."""
    limits = Limits(
        depth=usual.limits.depth if options.max_depth is None else options.max_depth,
        turns=options.max_turns or usual.limits.turns,
        calls=usual.limits.calls if options.max_calls is None else options.max_calls,
        seconds=options.timeout or usual.limits.seconds,
    )
    saved = usual.save if options.save is None else options.save
    return AskOptions(
        options.route or usual.route,
        limits,
        saved,
        options.isolated or usual.isolated,
        usual.temperature if options.temperature is None else options.temperature,
        usual.call_temperature if options.call_temperature is None else options.call_temperature,
        options.follow,
    )


def follow(session: Session, start: Callable[[Any], Run], *, as_json: bool) -> int:
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
        return ENDED_EARLY
    if as_json:
        print(json.dumps(_report(end, run, session), ensure_ascii=False))
    else:
        print_end(end, Console())
        for document in session.changed_documents():
            print(
                f"note: {document.name} has changed on disk since; the answer is about what it held when it was read."
            )
    return 0 if status_of(end) == "answered" else ENDED_EARLY


def _report(end: End, run: Run, session: Session) -> dict[str, object]:
    """The one object of `--json`."""
    report: dict[str, object] = {
        "answer": None if isinstance(end, Failed) else end.answer or None,
        "status": status_of(end),
        "route": run.route,
        "model": session.model.model if session.model else None,
        "citations": [] if isinstance(end, Failed) else [_citation(citation) for citation in end.citations],
        "supported": not isinstance(end, Failed) and any(found.check != "missing" for found in end.citations),
        "unsupported": [] if isinstance(end, Failed) else list(end.unsupported),
        "coverage": _coverage(end.coverage),
        "usage": dataclasses.asdict(end.usage),
        "session": run.id,
        "follows": run.follows,
        "sub_model": session.sub_model.model if session.sub_model else None,
        "usage_by_model": {model: dataclasses.asdict(used) for model, used in run.usage_by_model().items()},
        "changed": [document.name for document in session.changed_documents()],
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
