"""A run that is killed at any moment goes on from its journal: nothing is asked twice, the answer is the same."""

import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from burrow.events import Answered, CallEnded, ReplyReceived
from burrow.session import AskOptions, Session
from burrow.store.journal import Journal

SCRIPT = """
import sys
from pathlib import Path
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine

TURNS = [
    "hits = chunks(200)[:6]\\nfirst = llm_query_batched([f'first {p}' for p in hits])\\nprint(first)",
    "second = llm_query_batched([f'second {r}' for r in first])\\nprint(len(second))",
    "FINAL(' '.join(second))",
]

def reply(request: Request) -> str:
    text = request.messages[-1].text
    if request.conversation is None:
        return f"{text[:6].strip()} reply of {sum(map(ord, text)) % 997}"
    turn = sum(message.role == "assistant" for message in request.messages)
    return f"```repl\\n{TURNS[turn]}\\n```"

def engine(delay: float) -> ScriptedEngine:
    return ScriptedEngine(reply, delay=delay)
"""

CHILD = """
from pathlib import Path
import sys
sys.path.insert(0, sys.argv[1])
from killed_run import engine
from burrow.session import AskOptions, Session
from burrow.store.journal import Journal
journal = Journal(Path(sys.argv[1]) / "journal.sqlite3")
session = Session(journal)
session.open_document(Path(sys.argv[1]) / "text.txt")
session.use_engine(engine(0.004))
session.ask("What does it say?", AskOptions(route="rlm"), lambda event: print(event.node, flush=True)).wait()
session.close()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "killed_run.py").write_text(SCRIPT)
    paragraphs = [
        f"Paragraph {n} says that the number is {n * 37}, and then it goes on for a while." for n in range(40)
    ]
    (tmp_path / "text.txt").write_text("\n\n".join(paragraphs))
    return tmp_path


MOMENTS = [(random.Random(seed).randint(1, 200), random.Random(seed).uniform(0, 0.02)) for seed in range(20)]
"""When a run is killed: after so many events, and so many seconds later. A whole run tells a few more than 200."""


def killed_after(events: int, seconds: float, folder: Path) -> None:
    """Start the run in a process of its own and kill it when it has told so many events, streamed text included."""
    command = [sys.executable, "-c", CHILD, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(events):
            child.stdout.readline()
        time.sleep(seconds)  # any moment between two events, that of a write to the journal included
        child.kill()


@pytest.mark.parametrize(("events", "seconds"), MOMENTS)
def test_a_killed_run_resumes_to_the_same_answer_without_asking_twice(
    folder: Path, events: int, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(folder)
    sys.modules.pop("killed_run", None)
    from killed_run import engine

    with closing(Journal(folder / "whole.sqlite3")) as journal, Session(journal) as session:
        session.open_document(folder / "text.txt")
        session.use_engine(engine(0.0))
        whole = session.ask("What does it say?", AskOptions(route="rlm")).wait(60)
    assert isinstance(whole, Answered)

    killed_after(events, seconds, folder)
    with closing(Journal(folder / "journal.sqlite3")) as journal, Session(journal) as session:
        (cut,) = session.past()
        kept = session.reopen(cut.id).events
        known = sum(isinstance(event, CallEnded | ReplyReceived) for event in kept)
        again = engine(0.0)
        session.use_engine(again)
        end = session.resume(cut.id).wait(60)
        assert isinstance(end, Answered)
        assert end.answer == whole.answer
        assert len(again.requests) == 15 - known
