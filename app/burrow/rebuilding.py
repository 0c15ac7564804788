"""Sessions in the journal -> what a question that follows them knows, and the variables their code had made.

A session's code runs again with the replies it got, silently and without asking a model. That gives a follow-up
question that was cut off the variables it had begun with.
"""

from collections.abc import Callable
from dataclasses import replace

from burrow.errors import EngineProblem, StoreProblem
from burrow.events import Answered, Event, LimitReached, RunStarted, Stopped
from burrow.inference.engine import Engine, EngineInfo, Request, Ticket
from burrow.reopening import Reopened
from burrow.rlm.loop import Run as RlmRun
from burrow.rlm.loop import Task
from burrow.rlm.namespace import Namespace
from burrow.rlm.prompts import Earlier
from burrow.rlm.recorded import Recorded
from burrow.rlm.tree import Tree
from burrow.run import Before, profile_for

Open = Callable[[str], Reopened]


class _Silent:
    """An engine for code that runs again: it answers nothing that is not recorded."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> Ticket:
        raise EngineProblem("This run has come to the end of what is recorded.", "Nothing is to be done.")

    def count_tokens(self, text: str) -> int:
        return self._engine.count_tokens(text)

    def info(self) -> EngineInfo:
        return self._engine.info()

    def close(self) -> None:
        """The engine belongs to somebody else."""


def earlier_sessions(open_session: Open, session: str) -> tuple[Earlier, ...]:
    """The questions and answers from the first one to `session`. Raises `StoreProblem` when it does not exist."""
    return tuple(Earlier(each.summary.question, _answer(each.events)) for each in _line(open_session, session))


def _line(open_session: Open, session: str) -> list[Reopened]:
    """The session and those it follows, oldest first; a line that was deleted in part begins later."""
    line = [open_session(session)]
    known = {session}
    while (above := line[0].summary.follows) is not None and above not in known:
        known.add(above)
        try:
            line.insert(0, open_session(above))
        except StoreProblem:
            break
    return line


def _answer(events: tuple[Event, ...]) -> str:
    ends = [e for e in events if isinstance(e, (Answered, LimitReached, Stopped)) and e.node == "r"]
    return ends[-1].answer if ends else ""


def rebuilt(engine: Engine, open_session: Open, session: Reopened) -> Before:
    """What a session that was cut off follows, with the variables where they can be had again."""
    above = session.summary.follows
    assert above is not None
    try:
        line = _line(open_session, above)
    except StoreProblem:
        return Before(above, lost="the question it follows was deleted")
    earlier = tuple(Earlier(each.summary.question, _answer(each.events)) for each in line)
    if not _begun(session).variables_kept:
        return Before(above, earlier, lost="it was asked without them")
    roots = [index for index, each in enumerate(line) if not _begun(each).variables_kept]
    namespace = _replayed(engine, line[roots[-1] :], earlier) if roots else None
    if namespace is None:
        return Before(above, earlier, lost="the code of the questions before did not run again as it had")
    return Before(above, earlier, namespace)


def _begun(session: Reopened) -> RunStarted:
    found = next((event for event in session.events if isinstance(event, RunStarted) and event.node == "r"), None)
    return found or RunStarted("r", None, session.summary.question, "rlm", "", session.summary.model, (), 0)


def _replayed(engine: Engine, line: list[Reopened], earlier: tuple[Earlier, ...]) -> Namespace | None:
    """One namespace in which the code of these sessions has run again; None when it went another way."""
    namespace = Namespace()
    first = len(earlier) - len(line)
    for index, session in enumerate(line):
        if _begun(session).route == "direct":
            continue
        recorded = Recorded(session.events)
        tree = Tree(
            engine=_Silent(engine),
            profile=profile_for(engine.info()),
            documents=session.documents,
            emit=lambda event: None,
            limits=replace(session.options.limits, seconds=None),
            recorded=recorded,
        )
        task = Task(
            session.summary.question,
            session.documents,
            follow_up=namespace.follow_up(earlier[: first + index], session.documents) if first + index else None,
        )
        RlmRun(tree, task, namespace=namespace).run()
        if recorded.turns_left:
            namespace.close()
            return None
    return namespace
