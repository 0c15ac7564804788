"""`llm_query` and its batch: prompts -> replies, each a node of the tree, booked, matched to the text and resumable."""

from collections.abc import Sequence
from dataclasses import dataclass

from burrow.events import CallEnded, CallStarted, Usage
from burrow.inference.engine import Reply, Request, Sampling, Ticket
from burrow.rlm.finish import FAILED_CALL
from burrow.rlm.parsing import without_thinking
from burrow.rlm.scope import Scope
from burrow.rlm.tree import Tree

IN_FLIGHT = 64
"""Prompts of a batch handed to the engine at once; the rest wait here, so that a huge batch costs no memory."""


ONE_CALL = Usage(calls=1)


class CallFailed(Exception):
    """One call has no reply. An ordinary exception: the model's code sees it and may go on."""


class FailedReply(str):
    """Stands for the reply of a failed call in a batch, so that the others keep their order."""

    __slots__ = ()


READABLE: dict[type, frozenset[str]] = {FailedReply: frozenset()}
"""What the sandbox lets code read of these values: the text."""


@dataclass
class _Open:
    node: str
    prompt: str
    ticket: Ticket


class Calls:
    """Asks a model about pieces, on behalf of one run's code."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._sampling = Sampling(max_tokens=tree.profile.call_tokens)

    def ask(self, prompts: Sequence[str], nodes: Sequence[str], parent: str, scope: Scope) -> list[str]:
        """The replies in the order of the prompts; a failed one is a `FailedReply` that says why.

        Raises `Interrupted` when `scope` ends, `EngineDied`, and `CallsSpent` before anything is sent.
        """
        self._tree.ledger.reserve_calls(len(prompts))
        replies: list[str] = []
        for first in range(0, len(prompts), IN_FLIGHT):
            part = slice(first, first + IN_FLIGHT)
            replies += self._together(prompts[part], nodes[part], parent, scope)
        return replies

    def _together(self, prompts: Sequence[str], nodes: Sequence[str], parent: str, scope: Scope) -> list[str]:
        opened: list[_Open | str] = []
        try:
            for prompt, node in zip(prompts, nodes, strict=True):
                scope.check()
                opened.append(self._open(prompt, node, parent))
            return [item if isinstance(item, str) else self._close(item, scope) for item in opened]
        except BaseException:
            for item in opened:
                if not isinstance(item, str):
                    item.ticket.cancel()
            raise

    def _open(self, prompt: str, node: str, parent: str) -> _Open | str:
        tree = self._tree
        tree.emit(CallStarted(node, parent, prompt))
        recorded = tree.recorded.call(node, prompt)
        if recorded is None and (complaint := self._too_long(prompt)):
            return self._failed(node, complaint)
        tree.attend(node, "read", tree.reading.spans_in(prompt))
        if recorded is not None:
            tree.emit(CallEnded(node, recorded, None, Usage(calls=1), resumed=True))
            return recorded
        request = Request(tree.profile.call_messages(prompt), self._sampling)
        return _Open(node, prompt, tree.start(request, node))

    def _close(self, item: _Open, scope: Scope) -> str:
        tree = self._tree
        with tree.scope_of(item.node, scope) as own:
            reply = tree.finish(item.ticket, own)
        usage = tree.ledger.spend(reply, turn=False)
        if reply.finish == "cancelled":
            scope.check()
            return self._failed(item.node, "skipped by the user", usage)
        text = without_thinking(reply.text).strip()
        if not text:
            return self._failed(item.node, _why_empty(reply), usage)
        tree.emit(CallEnded(item.node, text, None, usage))
        return text

    def _failed(self, node: str, reason: str, usage: Usage = ONE_CALL) -> FailedReply:
        self._tree.emit(CallEnded(node, "", reason, usage))
        return FailedReply(f"{FAILED_CALL}{reason}]")

    def _too_long(self, prompt: str) -> str:
        window = self._tree.engine.info().window
        room = window - self._sampling.max_tokens - 64
        if len(prompt) <= room:  # a token is at least a character, but for rare characters of several
            return ""
        tokens = self._tree.engine.count_tokens(prompt)
        if tokens <= room:
            return ""
        return (
            f"the prompt has {tokens:,} tokens and the model reads {room:,} at once; cut the text with chunks(size)"
            " and ask about each piece"
        )


def _why_empty(reply: Reply) -> str:
    if reply.finish == "length":
        return "the reply ended at its token limit before it said anything; ask a narrower question"
    return "the model replied with nothing; ask in other words"
