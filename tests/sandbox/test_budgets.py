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


@pytest.mark.parametrize("gather", ["list({0})", "[row for row in {0}]", "tuple({0})", "dict(enumerate({0}))"])
def test_wide_rows_do_not_fill_the_memory_before_anybody_looks(make: Callable[..., Sandbox], gather: str) -> None:
    outcome = make(memory_bytes=100_000_000).run(f"print(len({gather.format('zip(*[range(10**6)] * 10**4)')}))")
    assert "wide zip needs about" in str(outcome.error) or "more than 100 MB of memory" in str(outcome.error)
    assert outcome.peak_memory < 120_000_000


def test_wide_rows_that_are_let_go_take_no_memory(make: Callable[..., Sandbox]) -> None:
    outcome = make(memory_bytes=100_000_000).run("print(sum(row[0] for row in zip(*[range(3000)] * 10**4)))")
    assert (outcome.output, outcome.error) == ("4498500\n", None)


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


STEPS = {
    "while True:\n    pass": "a loop",
    "for i in range(10**12):\n    pass": "a loop over numbers",
    "[0 for i in range(10**12) if i < 0]": "a comprehension",
    "sum(1 for i in range(10**12))": "a generator",
    "def f(n):\n    return f(n - 1) if n else 0\nwhile f(100) == 0:\n    pass": "calls",
    "f = lambda n: n\nwhile not f(0):\n    pass": "calls of a function without a name",
    "class A:\n    while True:\n        pass": "a loop in the body of a class",
    "while True:\n    try:\n        while True:\n            pass\n    except BaseException: pass": "what swallows",
}


@pytest.mark.parametrize("source", STEPS, ids=STEPS.get)
def test_a_block_ends_after_its_steps(make: Callable[..., Sandbox], source: str) -> None:
    sandbox = make(block_steps=20_000, block_seconds=60)
    outcome = sandbox.run(source)
    assert "more than 20,000 steps" in str(outcome.error)
    assert outcome.stopped
    assert sandbox.run("print(sum([i for i in range(100)]))").output == "4950\n"


def test_steps_are_the_turns_of_loops_and_the_calls(make: Callable[..., Sandbox]) -> None:
    sandbox = make()
    assert sandbox.run("x = 1").steps == 0
    assert sandbox.run("for i in range(10):\n    pass").steps == 10
    assert sandbox.run("x = [i for i in range(7)]").steps == 7
    assert sandbox.run("def f():\n    pass\nf()\nf()").steps == 2
    assert sandbox.run("x = 1 +").steps == 0


def test_all_blocks_together_have_steps(make: Callable[..., Sandbox]) -> None:
    sandbox = make(run_steps=1_500)
    errors = [sandbox.run("for i in range(1000):\n    pass").error for _ in range(3)]
    assert errors[0] is None
    assert "more than 500 steps" in str(errors[1])
    assert "all blocks together took more than 1,500 steps" in str(errors[2])


def test_what_code_takes_while_a_host_function_calls_it_is_its_own(make: Callable[..., Sandbox]) -> None:
    def each(function: Callable[[int], object]) -> list[object]:
        return [function(number) for number in range(3)]

    sandbox = make({"each": each}, memory_bytes=150_000_000)
    source = "kept = []\ndef f(n):\n    kept.append([str(i) * 3 for i in range(300_000)])\nwhile True:\n    each(f)"
    assert "more than 150 MB" in str(sandbox.run(source).error)


def test_what_a_host_function_hands_over_is_the_codes_own(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"text": lambda number: "x" * 10_000_000 + str(number)}, memory_bytes=150_000_000)
    assert "more than 150 MB" in str(sandbox.run("kept = []\nwhile True:\n    kept.append(text(len(kept)))").error)


def test_a_function_of_the_code_ends_no_host_function_in_a_way_of_its_own(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"each": lambda function: function(1)})
    outcome = sandbox.run(
        "def f(n):\n    raise SystemExit(3)\ntry:\n    each(f)\nexcept RuntimeError as e:\n    print(e)"
    )
    assert outcome.output == "A function of the code ended with SystemExit\n"


def test_a_host_function_is_given_texts_of_pythons_own(make: Callable[..., Sandbox]) -> None:
    kinds: list[type] = []
    sandbox = make({"look": lambda text: kinds.append(type(text))})
    sandbox.run(
        "class S(str):\n    pass\nclass O:\n    def __str__(self):\n        return S('x')\nlook(O())\nlook(S('y'))"
    )
    assert kinds == [str, str]
