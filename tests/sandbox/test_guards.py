"""The guards under random values: what is small goes through unchanged, what is large is refused, whatever the mix."""

import string
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.sandbox.names import DESCRIPTIONS, REFUSED
from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox

often = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox({}, SandboxLimits(block_seconds=5, run_seconds=1e6))
    made.run("class A:\n    pass\na = A()\nwords = ['x']")
    yield made
    made.close()


TARGETS = st.sampled_from(["a", "A", "words", "''", "len", "str", "print", "(x for x in '')", "ValueError", "A.mro"])
SPECIAL = ["__globals__", "__code__", "__subclasses__", "__mro__", "__base__", "__dict__", "__closure__"]
INSIDE = [*sorted(REFUSED), *SPECIAL]


@often
@given(TARGETS, st.sampled_from(INSIDE), st.booleans())
def test_no_way_of_asking_reads_the_insides(sandbox: Sandbox, target: str, name: str, default: bool) -> None:
    asked = f"getattr({target}, {name!r}{', None' if default else ''})"
    for source in (f"x = {asked}", f"'{{0.{name}}}'.format({target})", f"x = ({target}).{name}"):
        assert sandbox.run(source).error is not None, source


@often
@given(st.text(string.ascii_lowercase + "_", min_size=1, max_size=8), st.integers(-9, 9))
def test_attributes_of_own_objects_are_written_and_read_back(sandbox: Sandbox, name: str, value: int) -> None:
    if name in DESCRIPTIONS or name in REFUSED or not name.isidentifier() or (name[:2] == "__" == name[-2:]):
        return
    source = f"setattr(a, {name!r}, {value})\nprint(getattr(a, {name!r}), hasattr(a, {name!r}), vars(a)[{name!r}])"
    assert sandbox.run(source).output == f"{value} True {value}\n"
    sandbox.run("a = A()")


@often
@given(st.sampled_from(["str", "len", "'text'", "print", "re", "re.compile", "json", "int", "ValueError", "range(3)"]),
       st.text(string.ascii_lowercase, min_size=1, max_size=6))  # fmt: skip
def test_nothing_but_own_objects_is_written(sandbox: Sandbox, target: str, name: str) -> None:
    for source in (f"setattr({target}, {name!r}, 1)", f"x = {target}\nx.{name} = 1", f"x = {target}\ndel x.{name}"):
        assert sandbox.run("import re, json\n" + source).error is not None, source


@often
@given(st.integers(0, 40), st.sampled_from(["[x, x]", "(x, x)", "{1: x, 2: x}", "[x, [x]]"]),
       st.sampled_from(["repr(x)", "x == y", "str(x)", "f'{x}'", "x in [y]"]))  # fmt: skip
def test_small_structures_pass_and_large_ones_are_refused(sandbox: Sandbox, times: int, grow: str, use: str) -> None:
    source = f"x = [1]\ny = [1]\nfor i in range({times}):\n    x = {grow}\n    y = {grow.replace('x', 'y')}\nz = {use}"
    error = sandbox.run(source).error
    if times <= 12:
        assert error is None
    if times >= 26:
        assert error is not None


@often
@given(st.integers(0, 10**12), st.sampled_from(["'x' * n", "[0] * n", "bytes(n)", "'x'.ljust(n)", "1 << n", "2 ** n"]))
def test_sizes_are_allowed_or_refused_and_never_tried(sandbox: Sandbox, size: int, use: str) -> None:
    outcome = sandbox.run(f"n = {size}\nx = {use}")
    if size <= 100_000:
        assert outcome.error is None
    if size > 60_000_000:
        assert outcome.error is not None
        assert not outcome.stopped


@often
@given(st.lists(st.integers(-5, 5), max_size=6), st.integers(-3, 3),
       st.sampled_from(["list(map(abs, x))", "sorted(x, key=abs)", "[*x]", "max(x, default=0)", "list(zip(x, x))",
                        "sum(x)", "list(reversed(x))", "list(enumerate(x))", "set(x)", "tuple(filter(None, x))",
                        "k in x", "x.count(k)", "x * 2", "x + [k]", "x[k:]", "list(dict.fromkeys(x))", "min([k, *x])",
                        "any(x)", "[*map(lambda v: v * k, x)]"]))  # fmt: skip
def test_iteration_gives_what_python_gives(sandbox: Sandbox, x: list[int], k: int, use: str) -> None:
    expected = eval(use, {"x": x, "k": k})
    assert sandbox.run(f"x = {x}\nk = {k}\nprint(repr({use}))").output == f"{expected!r}\n"
