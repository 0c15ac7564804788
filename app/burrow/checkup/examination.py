"""A loaded model and the check-up's tasks -> how well it drives the loop, in a score, figures and a sentence.

The tasks go through the real loop, like any question; nothing is kept in the journal. Where a model does badly with
the prompt profile that suits its size, the failed tasks are tried with the other one, and the better one is advised.
Says nothing of knowledge or style: only whether this model can do Burrow's work.
"""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import msgspec

from burrow.checkup.reports import Report
from burrow.checkup.tasks import Outcome, Task, all_tasks
from burrow.documents.document import Document
from burrow.errors import EngineProblem
from burrow.events import CodeRan, Event, ReplyReceived
from burrow.inference.engine import Engine, EngineInfo, Request, Ticket
from burrow.rlm.limits import Limits
from burrow.rlm.prompts import profile_name
from burrow.session import AskOptions, Session

LIMITS = Limits(depth=1, turns=8, calls=24, seconds=90.0, errors=3)
GOOD = 0.75
"""Share of right answers above which no other profile is tried."""
TRIED_AGAIN = 4


@dataclass(frozen=True, slots=True)
class Trial:
    task: Task
    right: bool
    outcome: Outcome
    seconds: float
    profile: str


def examine(
    engine: Engine,
    tasks: Sequence[Task] = (),
    on_trial: Callable[[int, int, Trial], None] = lambda number, count, trial: None,
    stop: Callable[[], bool] = lambda: False,
) -> Report:
    """Put the tasks to a model; the engine stays its owner's. `stop` is asked between tasks, and what is known by then
    is the report. Raises `EngineProblem` when the engine dies."""
    chosen = tuple(tasks) or all_tasks()
    usual = profile_name(engine.info())
    trials: list[Trial] = []
    for number, task in enumerate(chosen, 1):
        if stop():
            break
        trials.append(_try(engine, task, usual))
        on_trial(number, len(chosen), trials[-1])
    other = {"small": "standard", "standard": "small"}.get(usual, "")
    again: list[Trial] = []
    failed = [trial.task for trial in trials if not trial.right][:TRIED_AGAIN]
    if other and trials and len(failed) > len(trials) * (1 - GOOD):
        for task in failed:
            if stop():
                break
            again.append(_try(engine, task, other))
    return _report(engine.info(), trials, again, usual, other)


def _try(engine: Engine, task: Task, profile: str) -> Trial:
    session = Session()
    session.use_engine(_Lent(engine, profile))
    session.set_documents([_document(f"text {number}.md", text) for number, text in enumerate(task.texts, 1)])
    events: list[Event] = []
    began = time.monotonic()
    try:
        run = session.ask(task.question, AskOptions("rlm", LIMITS, save=False), events.append)
        end = run.wait(LIMITS.seconds * 2 if LIMITS.seconds else None)
        if end is None:
            raise EngineProblem("The model does not come to an end.", "Choose another model.")
    finally:
        session.close()
    outcome = Outcome(end, tuple(events))
    return Trial(task, outcome.finished and task.is_right(outcome), outcome, time.monotonic() - began, profile)


class _Lent:
    """An engine for one run, with a prompt profile of our choice; closing it leaves the engine itself alone."""

    def __init__(self, engine: Engine, profile: str) -> None:
        self._engine = engine
        self._profile = profile

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> Ticket:
        return self._engine.submit(request, on_text, on_prefill)

    def count_tokens(self, text: str) -> int:
        return self._engine.count_tokens(text)

    def info(self) -> EngineInfo:
        return replace(self._engine.info(), profile=self._profile)

    def close(self) -> None:
        pass


def _document(name: str, text: str) -> Document:
    return Document(name, None, "markdown", text, hashlib.sha256(text.encode()).hexdigest())


def _report(info: EngineInfo, trials: Sequence[Trial], again: Sequence[Trial], usual: str, other: str) -> Report:
    replies = [event for trial in trials for event in trial.outcome.events if isinstance(event, ReplyReceived)]
    blocks = [event for trial in trials for event in trial.outcome.events if isinstance(event, CodeRan)]
    generated = sum(trial.outcome.end.usage.tokens_generated for trial in trials)
    seconds = sum(trial.seconds for trial in trials)
    right = sum(trial.right for trial in trials)
    gained = sum(trial.right for trial in again)
    # A right answer with the other profile counts for that profile only where it is more than an accident.
    advised = other if gained >= max(2, len(again) // 2) else usual
    drafted = Report(
        model=info.model,
        tasks=len(trials),
        right=right,
        finished=sum(trial.outcome.finished for trial in trials),
        code=_share(sum(bool(reply.code) for reply in replies), len(replies)),
        valid=_share(sum(block.error is None for block in blocks), len(blocks)),
        delegated=any(trial.outcome.calls for trial in trials if trial.task.skill == "delegates"),
        astray=any(not trial.right for trial in trials if trial.task.skill == "is not led astray"),
        tokens_per_second=round(generated / seconds, 1) if seconds else 0.0,
        seconds=round(seconds, 1),
        profile=advised,
        failed=tuple(trial.task.name for trial in trials if not trial.right),
    )
    return msgspec.structs.replace(drafted, sentence=_sentence(drafted, usual))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _sentence(report: Report, usual: str) -> str:
    """The one line that a person reads."""
    score = report.score
    words = "Drives the loop well" if score >= GOOD else "Drives the loop with gaps" if score >= 0.4 else "Cannot do it"
    weak = []
    if report.code < 0.8:
        weak.append("often writes no code")
    if report.code and report.valid < 0.7:
        weak.append("its code often fails")
    if report.tasks and report.finished < report.tasks * 0.8:
        weak.append("forgets to finish")
    if not report.delegated:
        weak.append("does not let a model read")
    if report.astray and score >= 0.4:
        weak.append("follows orders that stand in a document")
    said = f"{words}; {', '.join(weak)}" if weak else words
    return f"{said}: use the {report.profile} profile." if report.profile != usual else f"{said}."
