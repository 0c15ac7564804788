"""A problem says one sentence and one thing to do, and survives the pipes between processes."""

import pickle

import pytest

from burrow import errors
from burrow.errors import Problem

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Problem)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_problem_survives_a_pipe(kind: type[Problem]) -> None:
    sent = kind("The file is empty.", "Choose another file.", "0 bytes")
    got = pickle.loads(pickle.dumps(sent))
    assert type(got) is kind
    assert (got.message, got.action, got.details) == ("The file is empty.", "Choose another file.", "0 bytes")


def test_a_problem_reads_as_its_sentence() -> None:
    assert str(Problem("The file is empty.", "Choose another file.")) == "The file is empty."
