"""Runs on a small lease with a scripted model: the real loop, sandbox and evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lease_runs import LEASE, Asked, document_of

from burrow import paths
from burrow.events import Event
from burrow.inference.engine import Engine
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run, Task
from burrow.rlm.prompts import Profile, load_profile
from burrow.rlm.recorded import Recorded
from burrow.rlm.tree import Tree


@pytest.fixture
def profile() -> Profile:
    return load_profile(paths.resources() / "prompts", "small")


@pytest.fixture
def asked(profile: Profile) -> Callable[..., Asked]:
    def ask(
        engine: Engine,
        question: str = "When is the deposit returned?",
        *,
        limits: Limits | None = None,
        recorded: Recorded | None = None,
        text: str = LEASE,
        isolated: bool = False,
        **profile_changes: object,
    ) -> Asked:
        events: list[Event] = []
        documents = (document_of(text),)
        tree = Tree(
            engine=engine,
            profile=replace(profile, **profile_changes),  # type: ignore[arg-type]
            documents=documents,
            emit=events.append,
            limits=limits or Limits(),
            recorded=recorded or Recorded(),
            isolated=isolated,
        )
        return Asked(tree, Run(tree, Task(question, documents)), events)

    return ask
