"""`burrow sessions`: earlier questions listed, shown, resumed, exported, imported, put into the trash and taken out."""

import argparse
import dataclasses
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from rich.console import Console

from burrow import paths
from burrow.errors import Problem
from burrow.events import ENDS
from burrow.session import Reopened, Session
from burrow.settings import load
from burrow.store.export import to_html, to_json, to_markdown
from burrow.store.interchange import to_jsonl
from burrow.store.journal import Journal
from burrow.terminal.ask import follow
from burrow.terminal.live import LivePrinter, print_end

_FORMATS: dict[str, Callable[..., str]] = {
    "markdown": to_markdown,
    "html": to_html,
    "json": to_json,
    "jsonl": to_jsonl,
}


def run_sessions(options: argparse.Namespace) -> int:
    """One action on the journal."""
    action = options.action or "list"
    if action != "list" and not options.id:
        needed = "a FILE" if action == "import" else "the id of a session; `burrow sessions` lists them"
        options.parser.error(f"`burrow sessions {action}` needs {needed}")
    journal = Journal(paths.journal())
    session = Session(journal, load(paths.settings_file()))
    try:
        match action:
            case "list":
                _list(session, as_json=options.json)
            case "resume":
                _refuse_answered(session.reopen(options.id))
                session.load_model(options.model)
                return follow(session, lambda listen: session.resume(options.id, listen), as_json=options.json)
            case "trash" | "restore":
                session.reopen(options.id)
                (journal.trash if action == "trash" else journal.restore)(options.id)
            case "import":
                print(session.import_run(Path(options.id)))
            case "show":
                _show(session.reopen(options.id))
            case _:
                old = session.reopen(options.id)
                print(_FORMATS[options.format](old.summary, old.events, old.documents), end="")
        return 0
    finally:
        session.close()
        journal.close()


def _refuse_answered(old: Reopened) -> None:
    if old.summary.status == "answered":
        ways = f"See it with `burrow sessions show {old.summary.id}`, or go on from it with `burrow ask --follow"
        raise Problem("That question has been answered; there is nothing to resume.", f"{ways} {old.summary.id}`.")


def _list(session: Session, *, as_json: bool) -> None:
    for summary in session.past():
        if as_json:
            print(json.dumps(dataclasses.asdict(summary), ensure_ascii=False))
        else:
            documents = ", ".join(summary.documents)
            asked = datetime.fromisoformat(summary.created).astimezone()  # in the time of this computer
            print(f"{summary.id}  {asked:%Y-%m-%d %H:%M}  {summary.status:<10}  {summary.question}  [{documents}]")


def _show(old: Reopened) -> None:
    console = Console()
    printer = LivePrinter(console)
    for event in old.events:
        if isinstance(event, ENDS) and event.node == "r":
            print_end(event, console)
        else:
            printer(event)
