"""A session in the journal -> what the window and the terminal show of it; other programs' logs -> the journal."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from burrow.documents.document import Document
from burrow.errors import StoreProblem
from burrow.events import Event
from burrow.run import AskOptions
from burrow.store.importing import from_jsonl
from burrow.store.journal import Journal, SessionSummary


@dataclass(frozen=True, slots=True)
class Reopened:
    """A session from the journal."""

    summary: SessionSummary
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    options: AskOptions


def reopened(journal: Journal | None, session: str) -> Reopened:
    """The session with this id. Raises `StoreProblem` when there is none."""
    kept = _there(journal)
    summary = next((each for each in kept.sessions(include_trash=True) if each.id == session), None)
    if summary is None:
        raise StoreProblem(f"There is no session “{session}”.", "See the list of sessions for its id.")
    options = msgspec.json.decode(kept.options(session).encode(), type=AskOptions)
    return Reopened(summary, kept.documents(session), tuple(kept.events(session)), options)


def imported(journal: Journal | None, path: Path) -> str:
    """Keep the run of such a log as a session; its new id. Raises `StoreProblem` when it cannot be read as one."""
    kept = _there(journal)
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise StoreProblem(f"{path} cannot be read: {error.strerror}.", "Choose another file.") from error
    run = from_jsonl(text, path.name)
    session = kept.create(run.question, run.documents, run.model)
    for event in run.events:
        kept.append(session, event)
    return session


def _there(journal: Journal | None) -> Journal:
    if journal is None:
        raise StoreProblem("Sessions are not kept here.", "Switch keeping sessions on in the settings.")
    return journal
