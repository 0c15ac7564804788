"""Requests -> token ids. Conversations only ever grow at their end, so that what is in the cache stays of use."""

import re
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from burrow.inference.engine import Message, Request
from burrow.inference.generation import Format
from burrow.inference.model import Model
from burrow.inference.prefix_tree import common
from burrow.inference.templates import ChatTemplate, Part

MOST_CONVERSATIONS = 256
"""Conversations remembered; one that is forgotten is written anew from its messages."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a conversation held after its last reply."""

    messages: tuple[Message, ...]
    prompt: list[int]
    reply: str
    generated: list[int] | None
    """The tokens of the reply as they are in the cache; None after a thought, which is not part of the conversation."""
    begins: list[int]
    """Where in the reply each generated token begins."""
    thinking: bool = False
    """Whether the prompt ends in a thinking block."""

    def generated_for(self, text: str) -> list[int] | None:
        """The generated tokens that make up this text, None where it is not what was said, or not in tokens. The last
        one may reach a little beyond it."""
        end = self.end_of(text)
        if end is None or self.generated is None:
            return None
        return self.generated if text == self.reply else self.generated[: bisect_left(self.begins, end)]

    def end_of(self, text: str) -> int | None:
        """The offset behind this text in the reply, if it is what was said, or the beginning of it: a caller may drop
        what came after the code, or white space before it."""
        if text == self.reply:
            return len(text)
        space = len(self.reply) - len(self.reply.lstrip())
        return next((at + len(text) for at in (0, space) if text and self.reply.startswith(text, at)), None)


class PromptWriter:
    """Knows a model's vocabulary and template, and what each conversation has said."""

    def __init__(self, model: Model) -> None:
        """Raises `EngineProblem` when the model's template cannot be used."""
        self._model = model
        self._template = ChatTemplate(
            model.chat_template(), model.text_of(model.begin), model.text_of(model.end())
        )  # fmt: skip
        controls = sorted(set(model.control_texts()), key=len, reverse=True)
        self._control = re.compile("|".join(map(re.escape, controls))) if controls else None
        block = self._template.block
        self._ending = tuple(model.tokenize(block.ending, control=True)) if block else ()
        self._said: OrderedDict[str, _Said] = OrderedDict()

    def thinks(self, request: Request) -> bool:
        """Whether the prompt of a request ends in a thinking block."""
        return request.sampling.thinking > 0 and self._template.block is not None

    def format(self, request: Request) -> Format:
        """What this model's format means for the reply to a request."""
        return Format(self._template.stop, self._template.block, self.thinks(request), self._ending)

    def prompt(self, request: Request) -> list[int]:
        """The token ids of a request, up to where the reply begins. Raises `EngineProblem`."""
        thinking = self.thinks(request)
        said = self._said.get(request.conversation) if request.conversation is not None else None
        if said is not None and request.messages[: len(said.messages)] == said.messages:
            new = request.messages[len(said.messages) :]
            if not new and said.thinking == thinking:
                return list(said.prompt)
            held = self._held(said, new[0]) if len(new) > 1 and new[0].role == "assistant" else None
            if held is not None:
                return held + self._encode(self._template.following(new[1:], thinking))
        tokens = self._encode(self._template.opening(request.messages, thinking))
        model = self._model
        return [model.begin, *tokens] if model.adds_begin and tokens[:1] != [model.begin] else tokens

    def _held(self, said: _Said, reply: Message) -> list[int] | None:
        """A conversation up to the end of a reply; None when it is not what was said."""
        generated = said.generated_for(reply.text)
        if generated is not None:
            return said.prompt + generated
        if said.generated is not None or said.end_of(reply.text) is None:
            return None
        closed = said.prompt + list(self._ending) if said.thinking else said.prompt
        return closed + self._encode([Part(reply.text, literal=False)])

    def unasked(self, request: Request, prompt: list[int]) -> int:
        """How many tokens of a conversation's first prompt do not depend on what is asked after the system message."""
        other = (request.messages[0], Message("user", "."))
        if request.messages == other:
            other = (request.messages[0], Message("user", "?"))
        return common(prompt, self.prompt(Request(other, request.sampling)))

    def remember(
        self, request: Request, prompt: list[int], reply: str, generated: list[int] | None, begins: list[int]
    ) -> None:
        """A request of a conversation was answered, perhaps only in part; each generated token `begins` at an offset
        in the reply."""
        if request.conversation is None:
            return
        thinking = self.thinks(request)
        self._said[request.conversation] = _Said(request.messages, prompt, reply, generated, begins, thinking)
        self._said.move_to_end(request.conversation)
        while len(self._said) > MOST_CONVERSATIONS:
            self._said.popitem(last=False)

    def _encode(self, parts: Sequence[Part]) -> list[int]:
        """Tokenize in as few runs as possible, since a cut between runs can change how a text is split; a message that
        holds the name of a control token is a run of its own, in which such names are plain text."""
        tokens: list[int] = []
        run = ""
        for part in parts:
            if part.literal or self._control is None or not self._control.search(part.text):
                run += part.text
                continue
            tokens += self._model.tokenize(run, control=True) if run else []
            tokens += self._model.tokenize(part.text, control=False)
            run = ""
        return tokens + (self._model.tokenize(run, control=True) if run else [])
