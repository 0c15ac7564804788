"""`llm_query` and its batch: prompts -> replies, each a node of the tree, booked, matched to the text and resumable."""

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from burrow.events import CallEnded, CallStarted, Usage
from burrow.inference.engine import Reply, Request, Sampling
from burrow.rlm.finish import FAILED_CALL
from burrow.rlm.parsing import without_thinking
from burrow.rlm.scope import Scope
from burrow.rlm.tree import Asked, EngineDied, Tree

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
    asked: Asked


class Calls:
    """Asks a model about pieces, on behalf of one run's code."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._engine = tree.call_engine
        self._profile = profile = tree.call_profile
        name = self._engine.info().model
        self._model = "" if name == tree.engine.info().model else name
        self._sampling = Sampling(max_tokens=profile.call_tokens, temperature=profile.call_temperature)

    def ask(
        self, prompts: Sequence[str], nodes: Sequence[str], parent: str, scope: Scope, grammar: str | None = None
    ) -> list[str]:
        """The replies in the order of the prompts; a failed one is a `FailedReply` that says why.

        With a `grammar` each reply follows it, where the engine takes grammars. Raises `Interrupted` when `scope`
        ends, `EngineDied`, and `CallsSpent` before anything is sent.
        """
        self._tree.ledger.reserve_calls(len(prompts))
        sampling = replace(self._sampling, grammar=grammar)
        opened: deque[_Open | str] = deque()
        replies: list[str] = []
        try:
            for prompt, node in zip(prompts, nodes, strict=True):
                if len(opened) == IN_FLIGHT:
                    replies.append(self._closed(opened[0], scope))
                    opened.popleft()
                scope.check()
                opened.append(self._open(prompt, node, parent, sampling))
            while opened:
                replies.append(self._closed(opened[0], scope))
                opened.popleft()
        except BaseException:
            self._give_up(opened)
            raise
        return replies

    def _open(self, prompt: str, node: str, parent: str, sampling: Sampling) -> _Open | str:
        tree = self._tree
        tree.emit(CallStarted(node, parent, prompt, self._model))
        recorded = tree.recorded.call(node, prompt)
        if recorded is None and (complaint := self._too_long(prompt)):
            return self._failed(node, complaint)
        tree.attend(node, "read", tree.reading.spans_in(prompt))
        if recorded is not None:
            tree.emit(CallEnded(node, recorded, None, ONE_CALL, resumed=True))
            return recorded
        messages = self._profile.call_messages(prompt)
        return _Open(node, tree.start(Request(messages, sampling), messages, node, self._engine))

    def _closed(self, item: _Open | str, scope: Scope) -> str:
        if isinstance(item, str):
            return item
        tree = self._tree
        with tree.scope_of(item.node, scope) as own:
            answer = tree.finish(item.asked, own, calls=1)
        reply, usage = answer.reply, answer.usage
        if answer.repeated:
            return self._failed(item.node, "the reply only repeated itself; ask in other words", usage)
        if reply.finish == "cancelled":
            scope.check()
            return self._failed(item.node, "skipped by the user", usage)
        text = without_thinking(reply.text).strip()
        if not text:
            return self._failed(item.node, _why_empty(reply), usage)
        tree.emit(CallEnded(item.node, text, None, usage))
        return text

    def _give_up(self, opened: Sequence[_Open | str]) -> None:
        """Cancel what is on its way, and book what it used until then."""
        waiting = [item.asked for item in opened if not isinstance(item, str)]
        for asked in waiting:
            asked.ticket.cancel()
        for asked in waiting:
            with suppress(EngineDied):
                self._tree.finish(asked, self._tree.scope)

    def _failed(self, node: str, reason: str, usage: Usage = ONE_CALL) -> FailedReply:
        self._tree.emit(CallEnded(node, "", reason, usage))
        return FailedReply(f"{FAILED_CALL}{reason}]")

    def _too_long(self, prompt: str) -> str:
        """Why this prompt is not sent, as advice; empty when it fits."""
        advice = "cut the text with chunks(size) and ask about each piece, or use map_chunks"
        most = self._profile.call_characters
        if len(prompt) > most:
            return f"the prompt has {len(prompt):,} characters and a call takes {most:,}; {advice}"
        room = self._engine.info().window - self._sampling.max_tokens - 64
        if len(prompt) <= room:  # a token is at least a character, but for rare characters of several
            return ""
        tokens = self._engine.count_tokens(prompt)
        if tokens <= room:
            return ""
        return f"the prompt has {tokens:,} tokens and the model reads {room:,} at once; {advice}"


def _why_empty(reply: Reply) -> str:
    if reply.finish == "length":
        return "the reply ended at its token limit before it said anything; ask a narrower question"
    return "the model replied with nothing; ask in other words"
