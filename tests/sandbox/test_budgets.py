"""What a block and a whole run may spend, and what is said when code cannot be stopped."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from burrow.errors import Problem
from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox, ensure_stoppable


@pytest.fixture
def make() -> Iterator[Callable[..., Sandbox]]:
    made: list[Sandbox] = []

    def build(names: dict[str, object] | None = None, readable: Any = None, **limits: Any) -> Sandbox:
        made.append(Sandbox(names or {}, SandboxLimits(**limits), readable=readable))
        return made[-1]

    yield build
    for sandbox in made:
        sandbox.close()


SPIN = "import time\nend = time.perf_counter() + 0.2\nwhile time.perf_counter() < end:\n    pass"


def test_all_blocks_together_have_a_time(make: Callable[..., Sandbox]) -> None:
    sandbox = make(block_seconds=5, run_seconds=0.5)
    errors = [sandbox.run(SPIN).error for _ in range(4)]
    assert errors[0] is None
    assert "all blocks together ran longer than 0.5 s" in str(errors[2])
    assert "Answer with what you have" in str(errors[3])


def test_a_refused_block_costs_no_time(make: Callable[..., Sandbox]) -> None:
    sandbox = make(block_seconds=5, run_seconds=0.5)
    sandbox.run(SPIN)
    for _ in range(5):
        assert "except*" in str(sandbox.run("try:\n    pass\nexcept* ValueError:\n    pass").error)
    assert sandbox.run("print(1)").output == "1\n"


def test_the_variables_of_all_blocks_have_a_size(make: Callable[..., Sandbox]) -> None:
    sandbox = make(memory_bytes=100_000_000, run_memory_bytes=150_000_000)
    source = "kept_{0} = [str(i) * 3 for i in range(600_000)]"
    errors = [sandbox.run(source.format(number)).error for number in range(5)]
    assert errors[0] is None
    assert any("hold more than 150 MB together" in str(error) for error in errors)


def test_processor_time_is_measured(make: Callable[..., Sandbox]) -> None:
    outcome = make().run("import time\ntime.sleep(0.2)\nx = sum(i for i in range(1000))")
    assert 0 < outcome.cpu_seconds < 0.15 < outcome.seconds


class Napping(str):
    """A host value with a method that nothing can interrupt."""

    __slots__ = ()

    def nap(self) -> None:
        time.sleep(7)


def test_code_that_cannot_be_stopped_is_said_to_be_and_no_other_runs(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"thing": Napping("x")}, {Napping: frozenset({"nap"})}, block_seconds=0.2)
    outcome = sandbox.run("thing.nap()")
    assert outcome.stuck
    assert "could not be ended" in str(outcome.error)
    with pytest.raises(Problem) as raised:
        make().run("print(1)")
    assert "restart Burrow" in raised.value.action
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            ensure_stoppable()
            break
        except Problem:
            assert sandbox._worker is not None
            sandbox._worker.join(1)
    assert make().run("print(1)").output == "1\n"
