"""Ending a scope ends all inside it, and nothing outside."""

import pytest

from burrow.rlm.scope import Interrupted, Scope


def test_a_scope_that_goes_on_lets_work_through() -> None:
    Scope().check()


def test_an_ended_scope_raises_its_reason() -> None:
    scope = Scope()
    scope.end("time")
    with pytest.raises(Interrupted) as caught:
        scope.check()
    assert caught.value.reason == "time"


def test_inner_scopes_end_with_the_outer_one() -> None:
    outer = Scope()
    with outer.inner() as middle, middle.inner() as inner:
        outer.end("stopped")
        assert inner.reason == "stopped"
        assert inner.ended.is_set()


def test_an_inner_scope_ends_alone() -> None:
    outer = Scope()
    with outer.inner() as inner:
        inner.end("skipped")
        assert not outer.ended.is_set()


def test_a_scope_opened_in_an_ended_one_has_ended() -> None:
    outer = Scope()
    outer.end("answer now")
    with outer.inner() as inner:
        assert inner.reason == "answer now"


def test_stop_replaces_a_milder_reason() -> None:
    scope = Scope()
    scope.end("answer now")
    scope.end("stopped")
    scope.end("time")
    assert scope.reason == "stopped"


def test_watchers_are_told_once_and_only_while_they_watch() -> None:
    scope, told = Scope(), []
    with scope.watched(lambda: told.append("left")):
        pass
    with scope.watched(lambda: told.append("here")):
        scope.end("time")
    assert told == ["here"]


def test_interrupted_passes_code_that_catches_every_exception() -> None:
    assert not issubclass(Interrupted, Exception)
