"""What one block asks of models: it names the nodes, holds the limit of a block, and runs children at the same time."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from burrow.documents.document import Document
from burrow.events import Answered, Failed, LimitReached
from burrow.rlm.calls import Calls, FailedReply, with_context
from burrow.rlm.finish import FAILED_CALL
from burrow.rlm.limits import CallsSpent

if TYPE_CHECKING:
    from burrow.rlm.loop import Run


class Branches:
    """Sub-calls and child runs of one run. Used by one thread at a time: the one that runs the code."""

    def __init__(self, run: "Run") -> None:
        self._run = run
        self._calls = Calls(run.tree)
        self._begun = 0
        """Calls and children begun in this block."""
        self.closed = False
        """The work is over: only the answer is wanted now."""

    def begin_block(self) -> None:
        self._begun = 0

    def left(self) -> int:
        """How many calls this block may still make."""
        tree = self._run.tree
        return min(tree.limits.calls_per_block - self._begun, tree.ledger.calls_left)

    def ask_calls(self, prompts: Sequence[str], grammar: str | None = None) -> list[str]:
        """One reply for each prompt, in order."""
        run = self._run
        return self._calls.ask(prompts, self._nodes(len(prompts)), run.turn_node, run.scope, grammar)

    def ask_children(self, prompts: Sequence[str], contexts: Sequence[str | None]) -> list[str]:
        """One answer for each prompt, each found by a run of its own, or by a plain call at the greatest depth."""
        run = self._run
        if run.task.depth >= run.tree.limits.depth:
            return self.ask_calls([with_context(prompt, text) for prompt, text in zip(prompts, contexts, strict=True)])
        nodes = self._nodes(len(prompts))
        run.tree.ledger.reserve_calls(len(prompts))
        if run.task.depth > 0 or len(prompts) == 1:  # only the root's children run side by side: no pool of pools
            return [self._child(*each) for each in zip(prompts, contexts, nodes, strict=True)]
        with ThreadPoolExecutor(run.tree.limits.children, thread_name_prefix="child-run") as pool:
            return list(pool.map(self._child, prompts, contexts, nodes))

    def _child(self, prompt: str, context: str | None, node: str) -> str:
        from burrow.rlm.loop import Run, Task  # a run starts runs

        run = self._run
        documents = run.task.documents if context is None else (_document(context),)
        task = Task(prompt, documents, node, run.turn_node, run.task.depth + 1, "Asked for by rlm_query.")
        match Run(run.tree, task, run.scope).run():
            case Answered(answer=answer):
                return answer
            case LimitReached(answer=answer) if answer:
                return answer
            case LimitReached(limit=limit):
                return FailedReply(f"{FAILED_CALL}no answer, because {limit}]")
            case Failed(reason=reason):
                return FailedReply(f"{FAILED_CALL}{reason}]")
            case _:
                return FailedReply(f"{FAILED_CALL}stopped]")

    def _nodes(self, number: int) -> list[str]:
        if self.closed:
            raise CallsSpent("No more calls: the work ends with this block. Hand in what your variables hold.")
        limit = self._run.tree.limits.calls_per_block
        if self._begun + number > limit:
            raise CallsSpent(f"One block may make {limit} calls. Go on in the next block; your variables stay.")
        first = self._begun + 1
        self._begun += number
        return [f"{self._run.turn_node}.c{index}" for index in range(first, first + number)]


def _document(text: str) -> Document:
    """What a child reads: the piece its parent cut out for it."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("context", None, "text", text, digest)
