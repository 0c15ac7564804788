"""Messages -> the text a chat model expects, by the template in its GGUF file, one part at a time.

A template is only ever asked to write around placeholders, never around real texts. So no text can change what the
template writes, the names of control tokens in a document stay text, and a conversation grows at its end even where a
template would rewrite its past: `following` writes only what comes after a reply.
"""

import json
import queue
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.parser
import jinja2.sandbox

from burrow.errors import EngineProblem
from burrow.inference.engine import Message
from burrow.inference.thinking import Block, block_of

PLAIN = """\
{%- for message in messages -%}
### {{ message.role | capitalize }}:
{{ message.content }}

{% endfor -%}
{%- if add_generation_prompt -%}
### Assistant:
{% endif -%}
"""
"""The format for a model that brings no template: a heading for each message, an empty line after it."""
PLAIN_STOP = "\n### User:"
"""What ends a reply in that format, as such a model has no token for the end of a turn."""

_THINKING = (
    (r"<think>\n?\Z", "\n</think>\n\n"),
    (r"<\|START_THINKING\|>\Z", "<|END_THINKING|>"),
    (r"<\|start\|>assistant\Z", "<|channel|>final<|message|>"),
)
"""Templates that make the model think whether asked or not, and how that thought is ended before it begins."""

_EXPECTED = {"functions": "", "datetime": ""}
"""Names that some template uses without asking whether they are there."""

PATIENCE = 2.0
"""Seconds that a template may take; real ones take milliseconds."""
_FAULTS = (
    jinja2.TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RuntimeError,
    MemoryError,
)  # fmt: skip
"""What a template, which is somebody else's program, may raise."""

_ANOTHER = "Choose another GGUF file of this model, or another model."
_HELD = "Xheldplace{}X"
_PLACE = re.compile(r"Xheldplace(\d+)X")


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    literal: bool
    """Written by the template (where control tokens count) and not taken from a message."""


class ChatTemplate:
    def __init__(self, source: str | None, begin: str, end: str) -> None:
        """`begin` and `end` are the names of the model's first and last token. Raises `EngineProblem` for a template
        that is not one."""
        self.stop = () if source else (PLAIN_STOP,)
        self.block: Block | None = block_of(source)
        """How the model thinks, if it does."""
        self._tokens = {"bos_token": begin, "eos_token": end}
        try:
            self._template = _environment().from_string(source or PLAIN)
        except jinja2.TemplateError as error:
            raise _unusable(str(error)) from error
        self._system = self._knows_system()

    def opening(self, messages: Sequence[Message], thinking: bool = False) -> list[Part]:
        """The whole prompt of these messages, up to where the reply begins, or the thought before it."""
        if not self._system:
            messages = _without_system(messages)
        written = self._write([message.role for message in messages], thinking)
        return self._fill(written, [message.text for message in messages])

    def following(self, messages: Sequence[Message], thinking: bool = False) -> list[Part]:
        """What comes between the last word of a reply and the next reply, when these messages are in between."""
        roles = ["user", "assistant", *(message.role for message in messages)]
        written = self._write(roles, thinking)
        reply = _HELD.format(1)
        if written.count(reply) != 1:
            raise _unusable("it drops or repeats a reply")
        rest = written.partition(reply)[2]
        return self._fill(rest, ["", "", *(message.text for message in messages)])

    def _knows_system(self) -> bool:
        """Some templates refuse a system message, others drop it without a word."""
        try:
            return _HELD.format(0) in self._write(["system", "user"])
        except NoEnd:
            raise
        except EngineProblem:
            return False

    def _write(self, roles: Sequence[str], thinking: bool = False) -> str:
        messages = [{"role": role, "content": _HELD.format(index)} for index, role in enumerate(roles)]
        wanted = thinking and self.block is not None
        choices = {"add_generation_prompt": True, "enable_thinking": wanted, "thinking": wanted}
        try:
            written = _in_time(lambda: self._template.render(messages=messages, **choices, **_EXPECTED, **self._tokens))
        except _FAULTS as error:
            raise _unusable(str(error)) from error
        if wanted and self.block is not None:
            return written if self.block.opened_by(written) else written + self.block.open + self.block.space
        return written + next((close for end, close in _THINKING if re.search(end, written)), "")

    def _fill(self, written: str, texts: Sequence[str]) -> list[Part]:
        pieces = _PLACE.split(written)
        parts = [Part(piece, True) if index % 2 == 0 else Part(texts[int(piece)], False)
                 for index, piece in enumerate(pieces)]  # fmt: skip
        last = len(texts) - 1
        if str(last) not in pieces[1::2]:
            raise _unusable("it drops the last message")
        return [part for part in parts if part.text]


class NoEnd(EngineProblem):
    """A template goes on for ever, which is a reason not to load its model at all."""


def _in_time(render: Callable[[], str]) -> str:
    """What a template writes. Nothing can end a Python thread from outside, so one that comes to no end is left behind,
    and ends with the engine process."""
    done: queue.SimpleQueue[str | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            done.put(render())
        except _FAULTS as error:
            done.put(error)

    threading.Thread(target=work, name="chat template", daemon=True).start()
    try:
        written = done.get(timeout=PATIENCE)
    except queue.Empty:
        raise NoEnd("The model's chat template comes to no end.", _ANOTHER) from None
    if isinstance(written, Exception):
        raise written
    return written


def _environment() -> jinja2.sandbox.ImmutableSandboxedEnvironment:
    environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols", _Generation]
    )
    environment.filters["tojson"] = lambda value, **options: json.dumps(value, ensure_ascii=False, **options)
    environment.globals["raise_exception"] = _raise
    environment.globals["strftime_now"] = lambda form: datetime.now().strftime(form)
    return environment


class _Generation(jinja2.ext.Extension):
    """`{% generation %}` marks what a model wrote, for training; here its body is all that counts."""

    tags = {"generation"}  # noqa: RUF012

    def parse(self, parser: jinja2.parser.Parser) -> list[jinja2.nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _raise(message: str) -> Any:
    raise jinja2.TemplateError(message)


def _without_system(messages: Sequence[Message]) -> list[Message]:
    """The system's text at the head of the first user message, for models that know only two roles."""
    if messages[0].role != "system":
        return list(messages)
    system, *rest = messages
    if not rest or rest[0].role != "user":
        return [Message("user", system.text), *rest]
    return [Message("user", f"{system.text}\n\n{rest[0].text}"), *rest[1:]]


def _unusable(reason: str) -> EngineProblem:
    return EngineProblem(
        "The model's chat template cannot be used: " + reason.strip().rstrip(".") + ".",
        _ANOTHER,
    )
