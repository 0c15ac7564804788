"""Events for the store's tests: one told story, and any event at all."""

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from hypothesis import strategies as st

from burrow.events import (
    KINDS,
    Answered,
    CallEnded,
    CallStarted,
    Citation,
    CodeRan,
    Coverage,
    Event,
    PassageRead,
    ReplyReceived,
    RunStarted,
    Span,
    TurnStarted,
    Usage,
    VariableShown,
)

COVERAGE = Coverage(characters=1000, searched=900, read=120, cited=20, unreadable_pages=("iv",))
CITATION = Citation(0, "lease.md", "iv", 12, 26, "1,200 a month", "exact")

STORY: tuple[Event, ...] = (
    RunStarted("r", None, "What is the rent?", "rlm", "It is long.", "Starter", ("lease.md",), 0),
    TurnStarted("r.1", "r", 1, 20, "Answer the question."),
    ReplyReceived("r.1", "Let me look.\n```python\nx = 1\n```", "x = llm_query('rent?')\nprint('```')", Usage(1)),
    CallStarted("r.1.c1", "r.1", "rent?"),
    PassageRead("r.1.c1", "read", (Span(0, 0, 20),)),
    CallEnded("r.1.c1", "1,200", None, Usage(0, 1)),
    RunStarted("r.1.c2", "r.1", "And the deposit?", "rlm", "Asked by code.", "Starter", ("lease.md",), 1),
    TurnStarted("r.1.c2.1", "r.1.c2", 1, 20, "Answer."),
    Answered("r.1.c2", "2,400", (), COVERAGE, Usage(1)),
    CodeRan("r.1", "```\n", "NameError: y (line 2)", 0.25, (VariableShown("x", "str", "5 characters", "1,200"),)),
    Answered("r", "The rent is **1,200 a month**.", (CITATION,), COVERAGE, Usage(2, 1, 100, 50, 20, 1.5)),
)


def any_event() -> st.SearchStrategy[Event]:
    """Any value of any event's fields, made from their types."""
    return st.one_of([_values(kind) for kind in KINDS.values()])


@cache
def _values(kind: Any) -> st.SearchStrategy[Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: _values(hints[field.name]) for field in dataclasses.fields(kind)})
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin is types.UnionType:
        return st.one_of([_values(argument) for argument in arguments])
    if origin is tuple:
        return st.lists(_values(arguments[0]), max_size=3).map(tuple)
    if kind is int:
        return st.integers(-(2**63), 2**63 - 1)
    if kind is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    return st.from_type(kind)
