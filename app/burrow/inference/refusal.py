"""A request -> the same, made fit to be sent, or the reason why no engine can serve it.

All of it is checked before anything native runs.
"""

import dataclasses
import math

from burrow.errors import EngineProblem
from burrow.inference.engine import Message, Request, Sampling
from burrow.inference.grammar import read_grammar

MOST_TOKENS = 1 << 20
MOST_STOPS = 64
MOST_TEXT = 1 << 26
"""Characters of all messages; a window holds 2 ** 24 tokens at most."""


def check_request(request: Request) -> None:
    """Raise `ValueError` for a request that is wrong in itself: that is a mistake of the caller, not of the world.
    Raise `EngineProblem` for a grammar that cannot be used."""
    if not request.messages:
        raise ValueError("a request needs at least one message")
    if request.messages[-1].role == "assistant":
        raise ValueError("the last message of a request must not be the assistant's")
    if any(message.role not in ("system", "user", "assistant") for message in request.messages):
        raise ValueError("a message's role is system, user or assistant")
    if any(message.role == "system" for message in request.messages[1:]):
        raise ValueError("only the first message may be the system's")
    _check_sampling(request.sampling)
    if request.sampling.grammar is not None:
        read_grammar(request.sampling.grammar)


def _check_sampling(sampling: Sampling) -> None:
    if not 1 <= sampling.max_tokens <= MOST_TOKENS:
        raise ValueError(f"max_tokens must be 1 to {MOST_TOKENS}, not {sampling.max_tokens}")
    if not (math.isfinite(sampling.temperature) and 0 <= sampling.temperature <= 10):
        raise ValueError(f"temperature must be 0 to 10, not {sampling.temperature}")
    if not 0 <= sampling.top_k <= MOST_TOKENS:
        raise ValueError(f"top_k must be 0 to {MOST_TOKENS}, not {sampling.top_k}")
    if not 0 < sampling.top_p <= 1:
        raise ValueError(f"top_p must be above 0 and at most 1, not {sampling.top_p}")
    if not 0 <= sampling.min_p <= 1:
        raise ValueError(f"min_p must be 0 to 1, not {sampling.min_p}")
    if not 0.1 <= sampling.repeat_penalty <= 10:
        raise ValueError(f"repeat_penalty must be 0.1 to 10, not {sampling.repeat_penalty}")
    if not 0 <= sampling.thinking <= MOST_TOKENS:
        raise ValueError(f"thinking must be 0 to {MOST_TOKENS}, not {sampling.thinking}")
    if not 0 <= sampling.seed < 1 << 32:
        raise ValueError(f"seed must fit in 32 bits, not {sampling.seed}")
    if len(sampling.stop) > MOST_STOPS or not all(sampling.stop):
        raise ValueError(f"stop takes at most {MOST_STOPS} strings, none of them empty")


def check_size(request: Request) -> None:
    """Raise `EngineProblem` for more text than any window holds, which would be too much to send as well."""
    size = sum(len(message.text) for message in request.messages)
    if size > MOST_TEXT:
        raise EngineProblem(
            f"The prompt is {size:,} characters long, more than any model can read.", "Ask about a smaller piece."
        )


def whole_text(text: str) -> str:
    """The text with a question mark for each half of a character, of which code can make strings but no file."""
    return text.encode("utf-8", "replace").decode("utf-8")


def with_whole_texts(request: Request) -> Request:
    messages = tuple(Message(message.role, whole_text(message.text)) for message in request.messages)
    return request if messages == request.messages else dataclasses.replace(request, messages=messages)


def too_long(prompt: int, window: int) -> EngineProblem:
    """The refusal of a prompt that leaves no room for even one token of reply."""
    return EngineProblem(
        f"The prompt is {prompt:,} tokens long, but the model's window holds {window:,}.",
        "Ask about a smaller piece, or choose a larger window or another model.",
    )
