"""What the rest of Burrow asks of a language model: the `Engine` protocol and the values that cross it.

Three engines implement it: `llama` (llama.cpp in its own process), `server` (an OpenAI-compatible endpoint) and
`scripted` (replays given replies).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

Role = Literal["system", "user", "assistant"]
Finish = Literal["stop", "length", "fence", "cancelled"]


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Sampling:
    max_tokens: int = 512
    temperature: float = 0.0
    """0 takes the most probable token."""
    top_k: int = 40
    top_p: float = 0.95
    seed: int = 0
    stop: tuple[str, ...] = ()
    """Strings that end the reply and are not part of it."""
    stop_at_fence: bool = False
    """End the reply at the closing fence of its first code block (the fence is part of the reply)."""
    min_p: float = 0.0
    """Leaves out tokens that are less than so many times as probable as the most probable one; 0 leaves out none."""
    repeat_penalty: float = 1.0
    """Makes tokens of the last stretch less probable; 1 does nothing."""
    grammar: str | None = None
    """GBNF that the reply follows from its first character to its end, if `max_tokens` lets it reach that. It is
    checked before it reaches the binding: `EngineProblem` for one that cannot be used."""
    thinking: int = 0
    """Tokens that a thinking model may think before its answer, beyond `max_tokens`; 0 switches thinking off."""


@dataclass(frozen=True, slots=True)
class Request:
    messages: tuple[Message, ...]
    sampling: Sampling = field(default_factory=Sampling)
    conversation: str | None = None
    """Names a conversation that stays resident (a root). Its messages may only grow from one request to the next; the
    engine keeps its token ids and renders only what is new. None is a sub-call that comes and goes."""
    owner: str = ""
    """Whose sub-call it is. Those of different owners take turns."""


@dataclass(frozen=True, slots=True)
class Reply:
    text: str
    finish: Finish
    computed: int
    """Prompt tokens computed for this request."""
    reused: int
    """Prompt tokens found in the KV cache."""
    generated: int
    """Tokens, those of the thinking block among them."""
    prefill_seconds: float
    decode_seconds: float
    thought: str = ""
    """What stood in the thinking block; never part of `text`."""


@dataclass(frozen=True, slots=True)
class SamplingDefaults:
    """What a model's maker recommends for it; None where nothing is said."""

    temperature: float | None = None
    top_k: int | None = None
    top_p: float | None = None
    min_p: float | None = None
    repeat_penalty: float | None = None


@dataclass(frozen=True, slots=True)
class EngineInfo:
    model: str
    """The model's name as a person knows it."""
    path: str
    window: int
    """Tokens that one prompt and its reply may take together."""
    parameters: int
    profile: str | None = None
    """The prompt profile that the model's own metadata asks for (`burrow.profile`)."""
    defaults: SamplingDefaults = SamplingDefaults()
    note: str = ""
    """Why it does not run as it was asked to (no room, a crash on the graphics card); empty when it does."""
    thinks: bool = False
    """Whether the model can think before it answers (`Sampling.thinking`)."""


class Ticket(Protocol):
    """One submitted request."""

    def result(self) -> Reply:
        """Wait for the end. A cancelled request returns what it has with `finish="cancelled"`.

        Raises `EngineProblem` when the request cannot be served or the engine died.
        """
        ...

    def cancel(self) -> None:
        """Give the request up; `result` returns soon after. Harmless when it has already ended."""
        ...


class Engine(Protocol):
    """Runs requests concurrently; every method may be called from any thread."""

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> Ticket:
        """Start a request. `on_text` gets pieces of complete characters, `on_prefill` prompt tokens done and in all;
        both are called from the engine's thread and must return at once."""
        ...

    def count_tokens(self, text: str) -> int: ...

    def info(self) -> EngineInfo: ...

    def close(self) -> None:
        """End every request, free everything. May be called twice."""
        ...
