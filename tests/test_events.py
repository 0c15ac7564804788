"""Events are values: all of them are known by name, come back as they went out, and a run's end has one word."""

import typing

import msgspec
import pytest

from burrow.events import (
    ENDS,
    KINDS,
    TRANSIENT,
    Answered,
    Check,
    Citation,
    CodeRan,
    Coverage,
    Event,
    Usage,
    decode,
    encode,
    status_of,
    support_sentence,
)

COVERAGE = Coverage(1, 1, 1, 1)


def test_every_event_is_known_by_its_name() -> None:
    kinds = set(typing.get_args(Event))
    assert set(KINDS.values()) == kinds
    assert {kind.__name__: kind for kind in kinds} == KINDS
    assert set(ENDS) | set(TRANSIENT) <= kinds


def test_every_event_belongs_to_a_node() -> None:
    assert all(next(iter(kind.__dataclass_fields__)) == "node" for kind in KINDS.values())


def test_every_end_has_a_word_of_its_own() -> None:
    words = {status_of(msgspec.convert(_least(kind), kind)) for kind in ENDS}
    assert words == {"answered", "partial", "stopped", "failed"}


def test_an_event_cannot_be_changed() -> None:
    event = Answered("r", "a", (), COVERAGE, Usage())
    with pytest.raises(AttributeError):
        event.answer = "b"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("Invented", b"{}"),
        ("CodeRan", b"{}"),
        ("CodeRan", b"not json"),
        ("Answered", encode(CodeRan("r.1", "", None, 0.0, ()))[1]),
    ],
)
def test_what_is_no_event_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises((KeyError, msgspec.MsgspecError)):
        decode(kind, body)


def _least(kind: type) -> dict[str, object]:
    """Some value for every field of an end."""
    given: dict[str, object] = {
        "coverage": msgspec.to_builtins(COVERAGE),
        "usage": {},
        "citations": [],
        "unsupported": [],
    }
    return {name: given.get(name, "x") for name in kind.__dataclass_fields__}


@pytest.mark.parametrize(
    ("check", "unsupported", "said"),
    [
        ("exact", (), ""),
        ("near", ("1812",), "Nowhere in what was read: 1812."),
        ("missing", (), "This answer rests on no passage of the documents."),
    ],
)
def test_what_an_answer_does_not_rest_on_is_said(check: Check, unsupported: tuple[str, ...], said: str) -> None:
    citation = Citation(0, "a.txt", None, 0, 1, "quote", check)
    assert support_sentence(Answered("r", "a", (citation,), COVERAGE, Usage(), unsupported)) == said
    assert support_sentence(Answered("r", "", (), COVERAGE, Usage())) == ""
