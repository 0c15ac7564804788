"""Nothing is lost on the way to SQLite and back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from happenings import any_event
from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.document import Document
from burrow.events import CodeRan, Event, decode, encode
from burrow.store.encoding import document_from, document_row, encoded, storable, text_body, text_from


@given(any_event())
def test_any_event_comes_back_as_it_was(event: Event) -> None:
    assert decode(*encode(event)) == event
    assert decode(*encoded(event)) == event


@given(st.text(st.characters()))
def test_any_text_that_utf8_can_hold_comes_back_as_it_was(text: str) -> None:
    whole = storable(text)
    assert text_from(text_body(whole)) == whole


@pytest.mark.parametrize("text", ["", "a", "é\n\t\x00", "\U0001f600", "\ufeff"])
def test_text_without_surrogates_is_not_touched(text: str) -> None:
    assert storable(text) == text


def test_a_lone_surrogate_costs_one_letter_and_not_the_event() -> None:
    kind, body = encoded(CodeRan("r.1", "a\ud800b", None, 0.0, ()))
    assert decode(kind, body) == CodeRan("r.1", "a?b", None, 0.0, ())


def test_a_document_comes_back_as_it_was(document: Callable[..., Document]) -> None:
    given_document = document()
    assert document_from(document_row(given_document), text_body(given_document.text)) == given_document


def test_a_document_that_came_from_no_file_has_no_path(document: Callable[..., Document]) -> None:
    nowhere = replace(document(), path=None)
    assert document_from(document_row(nowhere), text_body(nowhere.text)) == nowhere


def test_a_path_that_is_not_utf8_comes_back(document: Callable[..., Document]) -> None:
    odd = replace(document(), path=Path("/lettre-\udce9.txt"), name="lettre-\udce9.txt")
    back = document_from(document_row(odd), text_body(odd.text))
    assert back.path == odd.path
    assert back.name == "lettre-?.txt"
