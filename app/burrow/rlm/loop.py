"""One RLM run: a question and documents in, turns of model-written code, exactly one ending out.

After Zhang, Kraska, Khattab, "Recursive Language Models" (arXiv 2512.24601): the text is a variable of a REPL, the
model sees only the question and the shape of the text, and recursion is a call from its code. A child run is this same
loop one level deeper, on its own namespace, with the tree's one ledger.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from burrow.documents.document import Document
from burrow.events import (
    Answered,
    Attention,
    Citation,
    CodeRan,
    Coverage,
    End,
    Failed,
    LimitReached,
    ReplyReceived,
    RunStarted,
    Span,
    Stopped,
    TurnStarted,
    Usage,
    VariableShown,
)
from burrow.inference.engine import Request, Sampling
from burrow.rlm.branches import Branches
from burrow.rlm.citing import citations_for, doubts_about, place_of
from burrow.rlm.finish import Accepted, Finish, Verdict, written_over
from burrow.rlm.namespace import Namespace
from burrow.rlm.notes import write_notes
from burrow.rlm.parsing import ParsedReply, parse_reply, split_thinking
from burrow.rlm.passages import Library, Passage
from burrow.rlm.prompts import FollowUp, shortened
from burrow.rlm.scope import Interrupted, Scope
from burrow.rlm.steering import MOST_REPEATS, Steering
from burrow.rlm.transcript import Transcript
from burrow.rlm.tree import Answer, EngineDied, Tree
from burrow.sandbox.outcome import Outcome

COMMIT_SECONDS = 20.0
"""How long the last request may take after a limit; of a limit on time, a quarter at most is kept for it."""

_REASONS = {
    "answer now": "you asked for the answer now",
    "skipped": "this branch was skipped",
    "time": "the time limit was reached",
    "tokens": "the limit on tokens was reached",
}


class LimitHit(Exception):
    """A limit of this run is reached; the message says which, for people."""


@dataclass(frozen=True, slots=True)
class Task:
    question: str
    documents: tuple[Document, ...]
    node: str = "r"
    parent: str | None = None
    depth: int = 0
    reason: str = ""
    """Why the RLM route was taken."""
    follows: str | None = None
    """The session that this question follows."""
    follow_up: FollowUp | None = None
    """What it is told of the questions before."""
    variables_kept: bool = False
    """The variables of that session are still there."""
    new_text: bool = False
    """Every question brings a text of its own, even when it is the same."""


class Run:
    """One run of a tree. `run` is called once; the other public names serve the functions its code is given."""

    def __init__(self, tree: Tree, task: Task, outer: Scope | None = None, namespace: Namespace | None = None) -> None:
        """With a `namespace` the run works in it and leaves it open; it has one of its own otherwise."""
        self.tree = tree
        self.task = task
        self.library = Library(task.documents, tree.profile.search_characters)
        self.finish = Finish()
        first = tree.profile.conversation(task.question, task.documents, tree.tools, task.follow_up)
        self.transcript = Transcript(tree, task.node, first, self._notes if tree.compaction else None)
        self.branches = Branches(self)
        self.scope = self._outer = outer or tree.scope
        self.turn_node = task.node
        self._cited: list[Span] = []
        self._notices: list[str] = []
        self._turn = 0
        self._namespace, self._keeps = namespace or Namespace(), namespace is not None
        self._halt = self._namespace.halt
        self.sandbox = self._namespace.take(self, new_text=task.new_text)
        self._steering = Steering(tree.limits, self._namespace.contexts[0])

    def close(self) -> None:
        """End the sandbox, unless it lives on; `run` does it by itself."""
        if not self._keeps:
            self._namespace.close()

    def run(self) -> End:
        """Take turns until there is an answer, a limit, a stop or a dead engine; the ending is also emitted."""
        task, tree = self.task, self.tree
        tree.emit(self._started())
        end: End | None = None
        try:
            end = self._to_the_end()
        finally:
            if self._keeps:
                answer = "" if end is None or isinstance(end, Failed) else end.answer
                self._namespace.keep(task.question, answer, self.transcript.said)
            self.close()
        tree.emit(end)
        return end

    def _started(self) -> RunStarted:
        task, tree = self.task, self.tree
        return RunStarted(
            node=task.node,
            parent=task.parent,
            question=task.question,
            route="rlm",
            reason=task.reason,
            model=tree.engine.info().model,
            documents=tuple(document.name for document in task.documents),
            depth=task.depth,
            follows=task.follows,
            sub_model=tree.sub_model if task.depth == 0 else None,
            variables_kept=task.variables_kept,
        )

    def _to_the_end(self) -> End:
        limits = self.tree.limits
        try:
            with self._working(self._seconds() if self.task.depth == 0 else None):
                answer = self._turns()
            found = (answer, self._citations(answer), *self._totals(answer))
            if self.tree.ledger.calls_missed and self.task.depth == 0:
                return LimitReached(self.task.node, _calls_reached(limits.calls), *found)
            return Answered(self.task.node, *found)
        except LimitHit as limit:
            return self._committed(str(limit))
        except Interrupted as interrupted:
            if interrupted.reason == "stopped":
                return self._stopped()
            return self._committed(_REASONS[interrupted.reason])
        except EngineDied as died:
            problem, tree = died.problem, self.tree
            said = (problem.message, problem.action, problem.details)
            return Failed(self.task.node, *said, tree.reading.coverage(), tree.ledger.usage())

    def _seconds(self) -> float | None:
        """What a limit on time leaves for the work itself."""
        limit = self.tree.limits.seconds
        return None if limit is None else limit - min(COMMIT_SECONDS, limit / 4)

    def _commit_seconds(self) -> float:
        limit = self.tree.limits.seconds
        if limit is None:
            return COMMIT_SECONDS
        return max(0.0, min(COMMIT_SECONDS, self.tree.ledger.started + limit - time.monotonic()))

    @contextmanager
    def _working(self, seconds: float | None) -> Iterator[None]:
        """A scope for the work, ended after `seconds`; when it ends, the running block is halted."""
        self._halt.clear()
        with ExitStack() as stack:
            self.scope = stack.enter_context(self.tree.scope_of(self.task.node, self._outer))
            stack.enter_context(self.scope.watched(self._halt.set))
            if seconds is not None:
                timer = threading.Timer(seconds, self.scope.end, ("time",))
                timer.daemon = True
                timer.start()
                stack.callback(timer.cancel)
            yield

    def _turns(self) -> str:
        limits = self.tree.limits
        while True:
            verdict, report = self._take_turn()
            if isinstance(verdict, Accepted):
                return verdict.answer
            if self._steering.errors_in_row >= limits.errors:
                raise LimitHit(f"{limits.errors} blocks in a row ended in an error")
            if self._steering.repeats_in_row >= MOST_REPEATS:
                raise LimitHit(f"the same code ran {MOST_REPEATS} times in a row without anything new")
            if self._turn >= limits.turns:
                raise LimitHit(_turns_reached(limits.turns))
            report += self._steering.nudge(self._turn + 1)
            if not self.transcript.add_report(report, self._turn + 1, limits.turns):
                raise LimitHit("the conversation filled the model's window")

    def _take_turn(self, *, last: bool = False) -> tuple[Verdict, str]:
        """One reply and, when it holds code, its block; the verdict and what the model is told of it."""
        self._turn += 1
        self.turn_node = f"{self.task.node}.{self._turn}"
        parsed, repeated = self._reply(last=last)
        if parsed.code:
            outcome = self.run_block(parsed.code)
            verdict = self.finish.after_block(outcome)
            self.finish.offer_content(outcome)
            report = self._steering.after_block(parsed.code, outcome, verdict, self.tree.profile, self.finish.best)
            notices, self._notices = self._notices, []
            return verdict, "\n".join([report, *notices])
        verdict = None if repeated else self.finish.after_prose(parsed.prose, self._value)
        return verdict, self._steering.after_prose(parsed, verdict, repeated=repeated)

    def _value(self, name: str) -> object:
        """A variable's value, fetched by a block that does nothing else."""
        return self.sandbox.run("", harvest=(name,)).values[name]

    def _reply(self, *, last: bool) -> tuple[ParsedReply, bool]:
        """Ask for the next turn, unless an interrupted run already got its reply to the same prompt.

        Also says whether the reply was given up because it repeated itself.
        """
        tree, node = self.tree, self.turn_node
        prompt = self.transcript.newest
        tree.emit(TurnStarted(node, self.task.node, self._turn, tree.limits.turns, prompt))
        recorded = tree.recorded.turn(node, prompt)
        if recorded is not None:
            parsed, repeated = parse_reply(recorded.reply, cut_off=not recorded.code), False
            usage, thought = Usage(turns=1), recorded.thought
        else:
            answer = self._ask(last=last)
            reply, usage, repeated = answer.reply, answer.usage, answer.repeated
            text, thought = split_thinking(reply.text)
            thought = reply.thought or thought
            parsed = parse_reply(text, cut_off=repeated or reply.finish in ("length", "cancelled"))
        self.transcript.add_reply(parsed.kept)
        tree.emit(ReplyReceived(node, parsed.kept, parsed.code, usage, thought))
        self.scope.check()
        return parsed, repeated

    def _ask(self, *, last: bool) -> Answer:
        profile = self.tree.profile
        sampling = Sampling(
            max_tokens=profile.root_tokens,
            temperature=profile.temperature,
            stop_at_fence=True,
            thinking=profile.thinking_tokens if self.tree.engine.info().thinks else 0,
        )
        self.scope.check()
        request = Request(self.transcript.messages, sampling, self.transcript.conversation)
        return self.tree.ask(request, self.transcript.unread, self.turn_node, self.scope, last=last)

    def _notes(self, work: str) -> str:
        return write_notes(self.tree, self.task.question, work, self.turn_node, self.scope)

    def run_block(self, code: str) -> Outcome:
        """Run one block as this turn's. Raises `Interrupted` and `EngineDied`."""
        tree, node = self.tree, self.turn_node
        self.finish.begin_block()
        self.branches.begin_block()
        outcome = self.sandbox.run(code, harvest=("answer",))
        shown = shortened(outcome.output, tree.profile.output_characters)
        tree.attend(node, "read", tree.reading.spans_in(shown))
        if text := written_over(outcome.values.get("answer")):
            self.sandbox.offer({"answer": {"content": text, "ready": False}})
        if tree.isolated:
            self.sandbox.offer({"history": [*self.transcript.history, {"code": code, "output": outcome.output}]})
        variables = tuple(VariableShown(v.name, v.type, v.size, v.preview) for v in outcome.variables)
        tree.emit(CodeRan(node, outcome.output, outcome.error, outcome.seconds, variables))
        self.transcript.history.append({"code": code, "output": outcome.output})
        self.scope.check()
        return outcome

    def _committed(self, limit: str) -> End:
        """Ask once for the best answer from what exists; a limit ends the run, but not empty-handed."""
        answer = ""
        self.branches.closed = True
        try:
            with self._working(self._commit_seconds()):
                if self.transcript.add_commit(limit):
                    verdict, _ = self._take_turn(last=self.task.depth == 0)
                    answer = verdict.answer if isinstance(verdict, Accepted) else ""
        except Interrupted as interrupted:
            if interrupted.reason == "stopped":
                return self._stopped()
        except EngineDied:
            pass  # the limit is the reason this run ends; the candidate we have stands
        answer = answer or self.finish.last_resort
        found = (answer, self._citations(answer), *self._totals(answer))
        return LimitReached(self.task.node, limit, *found)

    def _stopped(self) -> End:
        answer = self.finish.last_resort
        return Stopped(self.task.node, answer, self._citations(answer), *self._totals(answer))

    def _totals(self, answer: str) -> tuple[Coverage, Usage, tuple[str, ...]]:
        """What was read and used for the answer, and what of it was nowhere to be read."""
        doubts = doubts_about(answer, self.task.question, self.tree) if self.task.depth == 0 else ()
        return self.tree.reading.coverage(), self.tree.ledger.usage(), doubts

    # For the names the code is given ----------------------------------------------------------------------------

    @property
    def passage_size(self) -> int:
        """Characters that one call should read: what suits the model, and half of its window at most."""
        profile, window = self.tree.call_profile, self.tree.call_engine.info().window
        return min(profile.passage_characters, max(400, 2 * (window // 2 - profile.call_tokens)))

    @property
    def call_room(self) -> int:
        """Characters that one call takes for certain."""
        profile, window = self.tree.call_profile, self.tree.call_engine.info().window
        return min(profile.call_characters, max(600, 2 * (window - profile.call_tokens - 128)))

    def tell(self, notice: str) -> None:
        """Add a line to what the model is told of this block."""
        self._notices.append(notice)

    def note(self, attention: Attention, passages: Sequence[Passage]) -> None:
        """What the code looked at goes on the reading map. Only the root's passages have the run's own offsets."""
        if self.task.depth == 0:
            self.tree.attend(self.turn_node, attention, tuple(Span(p.document, p.start, p.end) for p in passages))

    def cite(self, text: str) -> None:
        """A passage, or text that stands in a document, proves the answer."""
        span = place_of(text, self.tree.quotations, own=self.task.depth == 0)
        if span is not None and span not in self._cited:
            self._cited.append(span)

    def _citations(self, answer: str) -> tuple[Citation, ...]:
        if self.task.depth > 0 or not answer:
            return ()
        citations = citations_for(answer, self._cited, self.tree)
        shown = (Span(c.document, c.start, c.end) for c in citations if c.check != "missing")
        # Only some citations are shown; an answer of many rows rests on the others as well.
        self.tree.attend(self.task.node, "cited", tuple(dict.fromkeys((*shown, *self._cited))))
        return citations


def _turns_reached(number: int) -> str:
    """Whole sentences, since the window knows them by their words."""
    return "the limit of 1 turn was reached" if number == 1 else f"the limit of {number} turns was reached"


def _calls_reached(number: int) -> str:
    return "the limit of 1 sub-call was reached" if number == 1 else f"the limit of {number} sub-calls was reached"
