"""What fits is asked directly, and says so."""

from collections.abc import Callable

from lease_runs import LEASE, Asked, document_of

from burrow import paths
from burrow.events import Answered, LimitReached, RunStarted
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.direct import ask_directly, choose_route
from burrow.rlm.prompts import Profile, load_profile


def test_a_short_text_goes_the_direct_route_and_the_reason_is_told(profile: Profile) -> None:
    route, reason = choose_route(ScriptedEngine(window=8192), profile, "When?", [document_of(LEASE)])
    assert route == "direct"
    assert "%" in reason


def test_a_long_text_goes_the_rlm_route(profile: Profile) -> None:
    assert choose_route(ScriptedEngine(window=2048), profile, "When?", [document_of(LEASE * 20)])[0] == "rlm"


def test_the_starter_never_reads_directly() -> None:
    starter = load_profile(paths.resources() / "prompts", "starter")
    assert choose_route(ScriptedEngine(), starter, "When?", [document_of("short")])[0] == "rlm"


def test_a_direct_answer_cites_what_it_quotes(asked: Callable[..., Asked]) -> None:
    reply = 'After the end: "returns it within thirty days after the end of the lease".'
    run = asked(ScriptedEngine([reply]))
    end = ask_directly(run.tree, "When?", run.tree.documents, "It fits.")
    assert isinstance(end, Answered)
    assert end.citations[0].check == "exact"
    assert end.coverage.read == len(LEASE)
    assert run.of(RunStarted)[0].route == "direct"


def test_an_empty_reply_is_no_answer(asked: Callable[..., Asked]) -> None:
    run = asked(ScriptedEngine([""]))
    end = ask_directly(run.tree, "When?", run.tree.documents, "It fits.")
    assert isinstance(end, LimitReached)
    assert end.answer == ""
