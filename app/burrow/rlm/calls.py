"""`llm_query` and its batch: prompts -> replies, each a node of the tree, booked, matched to the text and resumable.

At temperature 0 the same prompt is asked once in a run; asked again, it gets the same reply and costs nothing.
"""

from collections import deque
from collections.abc import Mapping, Sequence
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

    @property
    def reason(self) -> str:
        return self[len(FAILED_CALL) : -1]


READABLE: dict[type, frozenset[str]] = {FailedReply: frozenset()}
"""What the sandbox lets code read of these values: the text."""


@dataclass(frozen=True, slots=True)
class _Prompt:
    """One of a batch."""

    text: str
    node: str
    key: bytes | None
    """Stands for it where its reply can be remembered."""


@dataclass(frozen=True, slots=True)
class _Open:
    prompt: _Prompt
    asked: Asked


@dataclass(frozen=True, slots=True)
class _Again:
    """The same as an earlier prompt of the batch, whose reply is on its way."""

    node: str
    first: int


_Item = _Open | _Again | str
"""A prompt that has begun; its reply where that is there."""


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
        batch = self._batch(prompts, nodes, grammar)
        first = _firsts(batch)
        self._tree.ledger.reserve_calls(self._new(batch, first))
        sampling = replace(self._sampling, grammar=grammar)
        opened: deque[_Item] = deque()
        replies: list[str] = []
        try:
            for number, prompt in enumerate(batch):
                if len(opened) == IN_FLIGHT:
                    replies.append(self._closed(opened[0], replies, scope))
                    opened.popleft()
                scope.check()
                earlier = first[prompt.key] if prompt.key is not None else number
                opened.append(self._open(prompt, parent, sampling, earlier if earlier < number else None))
            while opened:
                replies.append(self._closed(opened[0], replies, scope))
                opened.popleft()
        except BaseException:
            self._give_up(opened)
            raise
        return replies

    def _batch(self, prompts: Sequence[str], nodes: Sequence[str], grammar: str | None) -> list[_Prompt]:
        known = self._tree.known if self._profile.call_temperature == 0 else None
        return [
            _Prompt(text, node, known.key(text, grammar) if known is not None else None)
            for text, node in zip(prompts, nodes, strict=True)
        ]

    def _new(self, batch: Sequence[_Prompt], first: Mapping[bytes, int]) -> int:
        """How many calls it takes: one for each prompt that nobody asked before."""
        known = self._tree.known
        remembered = sum(known.reply(key) is not None for key in first) if known is not None else 0
        return sum(prompt.key is None for prompt in batch) + len(first) - remembered

    def _open(self, prompt: _Prompt, parent: str, sampling: Sampling, earlier: int | None) -> _Item:
        tree, node = self._tree, prompt.node
        tree.emit(CallStarted(node, parent, prompt.text, self._model))
        recorded = tree.recorded.call(node, prompt.text)
        if recorded is None and (complaint := self._too_long(prompt.text)):
            return self._failed(node, complaint)
        tree.attend(node, "read", tree.reading.spans_in(prompt.text))
        if recorded is not None:
            tree.emit(CallEnded(node, recorded, None, ONE_CALL, resumed=True))
            return self._remembered(prompt, recorded)
        if earlier is not None:
            return _Again(node, earlier)
        if tree.known is not None and prompt.key is not None and (reply := tree.known.reply(prompt.key)) is not None:
            tree.emit(CallEnded(node, reply, None, Usage(), known=True))
            return reply
        messages = self._profile.call_messages(prompt.text)
        run = parent.rpartition(".")[0]
        request = Request(messages, sampling, owner=tree.conversation(run))
        return _Open(prompt, tree.start(request, messages, node, self._engine))

    def _remembered(self, prompt: _Prompt, reply: str) -> str:
        if self._tree.known is not None and prompt.key is not None:
            self._tree.known.remember(prompt.key, reply)
        return reply

    def _closed(self, item: _Item, replies: Sequence[str], scope: Scope) -> str:
        if isinstance(item, str):
            return item
        if isinstance(item, _Again):
            return self._said_again(item, replies[item.first])
        tree, node = self._tree, item.prompt.node
        with tree.scope_of(node, scope) as own:
            answer = tree.finish(item.asked, own, calls=1)
        reply, usage = answer.reply, answer.usage
        if answer.repeated:
            return self._failed(node, "the reply only repeated itself; ask in other words", usage)
        if reply.finish == "cancelled":
            scope.check()
            return self._failed(node, "skipped by the user", usage)
        text = without_thinking(reply.text).strip()
        if not text:
            return self._failed(node, _why_empty(reply), usage)
        tree.emit(CallEnded(node, text, None, usage))
        return self._remembered(item.prompt, text)

    def _said_again(self, item: _Again, reply: str) -> str:
        if isinstance(reply, FailedReply):
            self._tree.emit(CallEnded(item.node, "", reply.reason, Usage(), known=True))
        else:
            self._tree.emit(CallEnded(item.node, reply, None, Usage(), known=True))
        return reply

    def _give_up(self, opened: Sequence[_Item]) -> None:
        """Cancel what is on its way, and book what it used until then."""
        waiting = [item.asked for item in opened if isinstance(item, _Open)]
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


def with_context(prompt: str, context: str | None) -> str:
    """An instruction and the text it is about, as a sub-call is told of them."""
    return prompt if context is None else f"{prompt}\n\n<source>\n{context}\n</source>"


def _firsts(batch: Sequence[_Prompt]) -> dict[bytes, int]:
    """Where in the batch each prompt that can be remembered stands for the first time."""
    first: dict[bytes, int] = {}
    for number, prompt in enumerate(batch):
        if prompt.key is not None:
            first.setdefault(prompt.key, number)
    return first


def _why_empty(reply: Reply) -> str:
    if reply.finish == "length":
        return "the reply ended at its token limit before it said anything; ask a narrower question"
    return "the model replied with nothing; ask in other words"
