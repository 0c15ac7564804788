"""Refusals are sentences with a line and a way out; ordinary Python keeps its meaning, as CPython itself shows."""

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox({}, SandboxLimits(block_seconds=10))
    made.run("pass")
    yield made
    made.close()


REFUSED = {
    "async def f():\n    pass": "async functions",
    "try:\n    pass\nexcept* ValueError:\n    pass": "except*",
    "class A(metaclass=type):\n    pass": "metaclass",
    "class A:\n    def __del__(self):\n        pass": "__del__",
    "class A:\n    def __getattr__(self, n):\n        pass": "__getattr__",
    "class A:\n    def __reduce__(self):\n        pass": "__reduce__",
    "class A:\n    def __index__(self):\n        pass": "__index__",
    "x = ().__class__.__base__": "__base__",
    "x = (i for i in ()).gi_frame": "gi_frame",
    "from re import *": "Star imports",
    "from . import x": "package",
    "match 1:\n    case int(x):\n        pass": "class pattern",
    "exec('1')": "exec()",
    "x = super": "super",
    "__x__ = 1": "__x__",
    "return 1": "'return' outside function",
}


@pytest.mark.parametrize("source", REFUSED)
def test_a_refusal_names_the_thing_and_the_line(sandbox: Sandbox, source: str) -> None:
    error = str(sandbox.run(source).error)
    assert REFUSED[source] in error
    assert "(line " in error


def test_an_unknown_module_is_answered_with_what_there_is(sandbox: Sandbox) -> None:
    error = str(sandbox.run("import spacy").error)
    assert error.startswith(
        "ModuleNotFoundError: There is no module 'spacy' here. Offered are: abc, bisect, collections"
    )


def test_private_names_are_spoken_as_they_were_written(sandbox: Sandbox) -> None:
    assert "name '_missing' is not defined" in str(sandbox.run("_missing").error)


SAME = sorted(Path(__file__).with_name("benign").glob("*.py"))


def in_python(source: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "<plain>", "exec"), {"__name__": "__main__"})
    return out.getvalue()


@pytest.mark.parametrize("file", SAME, ids=lambda file: file.stem)
def test_ordinary_python_means_what_it_means(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    sandbox = Sandbox({})
    outcome = sandbox.run(source)
    sandbox.close()
    assert outcome.error is None
    assert outcome.output == in_python(source)


def program() -> st.SearchStrategy[str]:
    """Small programs of the kind that models write: names a to c, numbers, lists, texts, loops, conditions,
    functions."""
    name = st.sampled_from("abc")
    number = st.integers(-3, 9).map(str)
    text = st.text("xyz ,1", max_size=5).map(repr)
    leaf = number | text | name.map(lambda n: f"len({n})") | name

    def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        pair = st.tuples(inner, inner)
        return st.one_of(
            st.tuples(
                inner, st.sampled_from(["+", "-", "*", "%", "//", "==", "<", "in", "and", "or", "|", "&"]), inner
            ).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
            pair.map(lambda t: f"[{t[0]}, {t[1]}]"),
            pair.map(lambda t: f"({t[0]}, {t[1]})"),
            pair.map(lambda t: f"{{{t[0]!s}: {t[1]}}}"),
            pair.map(lambda t: f"{t[0]}[{t[1]}]"),
            inner.map(lambda t: f"[x for x in {t} if x]"),
            inner.map(lambda t: f"sorted({t})"),
            inner.map(lambda t: f"str({t})"),
            inner.map(lambda t: f"f'{{ {t} }}'" if "'" not in t and '"' not in t else f"repr({t})"),
            pair.map(lambda t: f"max({t[0]}, {t[1]})"),
            inner.map(lambda t: f"{t}[1:]"),
            inner.map(lambda t: f"list({t})"),
            inner.map(lambda t: f"(lambda x: x)({t})"),
            pair.map(lambda t: f"({t[0]} if {t[1]} else 0)"),
        )

    value = st.recursive(leaf, grow, max_leaves=6)
    simple = st.one_of(
        st.tuples(name, value).map(lambda t: f"{t[0]} = {t[1]}"),
        st.tuples(name, st.sampled_from(["+=", "-=", "*=", "|="]), value).map(lambda t: f"{t[0]} {t[1]} {t[2]}"),
        st.tuples(name, value, value).map(lambda t: f"{t[0]}[{t[1]}] = {t[2]}"),
        st.tuples(name, value, value).map(lambda t: f"{t[0]}[{t[1]}] += {t[2]}"),
        value.map(lambda v: f"print({v})"),
        st.tuples(name, value).map(lambda t: f"{t[0]}.append({t[1]})"),
    )

    def nest(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
        def under(head: str, body: list[str]) -> list[str]:
            return [head, *("    " + line for line in body)]

        return st.one_of(
            st.tuples(value, inner).map(lambda t: under(f"if {t[0]}:", t[1])),
            st.tuples(name, st.integers(0, 3), inner).map(lambda t: under(f"for {t[0]} in range({t[1]}):", t[2])),
            st.tuples(inner, inner).map(
                lambda t: [*under("try:", t[0]), *under("except Exception as e:", [*t[1], "print(type(e).__name__)"])]
            ),
            st.tuples(name, inner, value).map(
                lambda t: [*under("def f(x):", [*t[1], f"return {t[2]}"]), f"{t[0]} = f(1)"]
            ),
            st.tuples(inner, inner).map(lambda t: t[0] + t[1]),
        )

    body = st.recursive(st.lists(simple, min_size=1, max_size=3), nest, max_leaves=4)
    return body.map(lambda lines: "a, b, c = 1, 'xyz', [3, 1]\n" + "\n".join(lines) + "\nprint(a, b, c)")


def same_as_python(sandbox: Sandbox, source: str) -> None:
    """The sandbox runs it first: what it stops would not end, or not soon, outside either."""
    outcome = sandbox.run("a = b = c = f = x = 0\n" + source)
    if outcome.stopped or any(
        word in str(outcome.error) for word in ("stands for more", "are the most", "nested more", "contains itself")
    ):
        return
    out = io.StringIO()
    failed = None
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, "<plain>", "exec"), {"__name__": "__main__"})
    except Exception as error:
        failed = type(error).__name__
    told = None if outcome.error is None else outcome.error.split(":", 1)[0].split(" (line", 1)[0]
    if "RecursionError" in out.getvalue() + outcome.output or "ValueError" in outcome.output:
        return
    kept = SandboxLimits().output_characters
    assert (outcome.output[:kept], told) == (out.getvalue()[:kept], failed), source


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(program())
def test_random_programs_do_in_the_sandbox_what_they_do_outside(sandbox: Sandbox, source: str) -> None:
    try:
        compile(source, "<plain>", "exec")
    except SyntaxError:
        return
    same_as_python(sandbox, source)
