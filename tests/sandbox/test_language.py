"""Refusals are sentences with a line and a way out; ordinary Python keeps its meaning, as CPython itself shows."""

import contextlib
import io
from collections.abc import Iterator

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
    assert error.startswith("ModuleNotFoundError: There is no module 'spacy' here. Offered are: bisect, collections")


def test_private_names_are_spoken_as_they_were_written(sandbox: Sandbox) -> None:
    assert "name '_missing' is not defined" in str(sandbox.run("_missing").error)


SAME = [
    "_x = 1\n_x += 2\nprint(_x)\nclass A:\n    def __init__(self):\n        self._y = 5\nprint(A()._y, vars(A()))",
    "x = [1, 2, 3, 4]\nx[1:3] = 'abc'\nprint(x)\nx[::2] = [0] * len(x[::2])\nprint(x)\ndel x[1:3]\nprint(x)",
    "d = {'a': {'b': 1}}\nd['a']['b'] += 4\nd['a']['c'] = d['a'].get('c', 0) + 1\nprint(d, d.setdefault('z', []), d.pop('z'))",
    "class A:\n    n = 0\na = A()\na.n += 2\nA.n -= 1\na.t = 'x'\na.t *= 3\nprint(a.n, A.n, a.t)",
    "def f(*a, k=1, **kw):\n    return a, k, sorted(kw.items())\nprint(f(*[1, 2], **{'k': 3, 'z': 4}), f(1, *(2,), k=0))",
    "def g():\n    x = yield 1\n    try:\n        yield x\n    finally:\n        print('end')\ni = g()\nprint(next(i), i.send(5))\ni.close()",
    "print([y for x in range(3) if x for y in range(x)], {k: v for k, v in zip('ab', range(2))}, {c for c in 'aab'} == {'a', 'b'})",
    "i = 10\nprint([i for i in range(3)], i)\nprint([(j := k) for k in range(3)], j)",
    "x = 5\ndef f():\n    global x\n    x += 1\n    def g():\n        return x\n    return g()\nprint(f(), x)",
    "def f(n):\n    def g():\n        nonlocal n\n        n += 1\n        return n\n    return g\nh = f(1)\nprint(h(), h())",
    "try:\n    [][0]\nexcept (KeyError, IndexError) as e:\n    print(type(e).__name__, e)\nelse:\n    print('no')\nfinally:\n    print('f')",
    "class C:\n    def __enter__(self):\n        return 'in'\n    def __exit__(self, t, v, tb):\n        return t is ValueError\n"
    "with C() as c:\n    print(c)\n    raise ValueError\nprint('after')",
    "class V:\n    def __init__(self, x):\n        self.x = x\n    def __add__(self, o):\n        return V(self.x + o.x)\n"
    "    def __mul__(self, k):\n        return V(self.x * k)\n    __rmul__ = __mul__\n    def __eq__(self, o):\n"
    "        return self.x == o.x\n    def __lt__(self, o):\n        return self.x < o.x\n    def __repr__(self):\n"
    "        return f'V({self.x})'\nv = V(2)\nv += V(3)\nprint(v, v * 2, 3 * v, v == V(5), sorted([V(3), V(1)]), max(V(1), V(9)))",
    "import collections\nc = collections.Counter('banana')\nc['z'] += 1\nprint(c.most_common(2), c + c, c - c, c & c, c | c, sum(c.values()))",
    "from collections import defaultdict, OrderedDict, deque\nd = defaultdict(list)\nd[1].append(2)\nq = deque([1, 2], maxlen=2)\n"
    "q.append(3)\nprint(d, q, OrderedDict(a=1), isinstance(d, dict), type(q).__name__)",
    "from typing import NamedTuple\nclass P(NamedTuple):\n    x: int\n    y: int = 2\n    def area(self):\n        return self.x * self.y\n"
    "p = P(3)\nprint(p, p.area(), p._replace(x=1), p._asdict(), P._fields, p == (3, 2))",
    "from dataclasses import dataclass, field, asdict\n@dataclass(order=True, frozen=True)\nclass P:\n    x: int\n    t: tuple = field(default=())\n"
    "print(P(1), asdict(P(1)), P(1) < P(2), {P(1): 'k'}[P(1)], sorted([P(2), P(1)]))",
    "x: int = 3\ny: 'not evaluated(' = 4\ndef f(a: 'undefined(', b: list[int] = None) -> 'undefined':\n    return a\nprint(f(x) + y)",
    "print('{:>6}|{!r}|{x[a]}|{0.real}'.format(5, 'q', x={'a': 1}) if False else '{0:>6}|{1!r}|{x[a]}|{0.real}'.format(5, 'q', x={'a': 1}))",
    "print('%5.2f|%-5s|%05d|%%|%r|%(a)s' % {'a': 1} if False else '%5.2f|%-5s|%05d|%%|%r' % (1.234, 'ab', 42, 'q'))",
    "s = 'x'\nfor i in range(5):\n    s += str(i)\nprint(s, s * 2, 2 * s, s in 'ax01234', 'x0' in s, s > 'a', s[::-1])",
    "print(1 < 2 < 3, 1 < 3 < 2, 1 in [1, 2] != False, [1, 2] == [1, 2.0], (1, 'a') < (1, 'b'), None is None, not 3)",
    "a, *b = range(4)\n(c, [d, e]), f = (1, [2, 3]), 4\nprint(a, b, c, d, e, f, [*b, *'xy'], {**{'k': 1}, 'j': 2}, (*b,))",
    "import itertools as it\nprint(list(it.islice(it.count(3), 2)), list(it.chain('ab', [1])), [list(g) for k, g in it.groupby('aab')],\n"
    "      list(it.product('ab', repeat=2))[:2], list(it.accumulate([1, 2, 3])), list(it.zip_longest('a', 'bc')))",
    "import functools, operator\nprint(functools.reduce(operator.add, [1, 2]), functools.partial(int, base=2)('101'),\n"
    "      sorted('bca', key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))\n@functools.lru_cache\ndef f(n):\n"
    "    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(50))",
    "print(type(1), type('') is str, isinstance(True, int), type([]) == list, issubclass(bool, int), str, int | None if False else '')",
    "print(list(map(str, [1, 2])), list(filter(None, [0, 1])), list(zip('ab', [1, 2])), dict(enumerate('ab')), sum([[1], [2]], []))",
    "if __name__ == '__main__':\n    print('main')\nfor i in range(2):\n    pass\nelse:\n    print('else', i)\nwhile False:\n    pass\nelse:\n    print('w')",
    "def f(x):\n    match x:\n        case {'t': 'a', **r}:\n            return r\n        case [1, *rest] | (2, *rest):\n            return rest\n"
    "        case str() | bytes():\n            return 's'\n        case -1 | None:\n            return 'n'\n        case _ if x:\n            return 'y'\n"
    "print(f({'t': 'a', 'z': 1}), f([1, 2]), f('q'), f(-1), f(None), f(7), f(0))",
    "import re\nm = re.search(r'(?P<a>\\w)(\\d)?', 'x')\nprint(m, m.groups(), m.groupdict(), m.span('a'), re.sub(r'(\\w)', r'<\\1>', 'ab'),\n"
    "      re.split(r'[,;]', 'a,b;c'), re.findall(r'a{,2}{', 'aa{'), re.compile('a', re.I))",
]


def in_python(source: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "<plain>", "exec"), {"__name__": "__main__"})
    return out.getvalue()


@pytest.mark.parametrize("source", SAME)
def test_ordinary_python_means_what_it_means(source: str) -> None:
    sandbox = Sandbox({})
    outcome = sandbox.run(source)
    sandbox.close()
    assert outcome.error is None
    assert outcome.output == in_python(source)


def program() -> st.SearchStrategy[str]:
    """Small programs of the kind that models write: names a to c, numbers, lists, texts, loops, conditions, functions."""
    name = st.sampled_from("abc")
    number = st.integers(-3, 9).map(str)
    text = st.text("xyz ,1", max_size=5).map(repr)
    leaf = number | text | name.map(lambda n: f"len({n})") | name

    def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        pair = st.tuples(inner, inner)
        return st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*", "%", "//", "==", "<", "in", "and", "or", "|", "&"]), inner).map(
                lambda t: f"({t[0]} {t[1]} {t[2]})"
            ),
            pair.map(lambda t: f"[{t[0]}, {t[1]}]"),
            pair.map(lambda t: f"({t[0]}, {t[1]})"),
            pair.map(lambda t: f"{{{t[0]!s}: {t[1]}}}"),
            pair.map(lambda t: f"{t[0]}[{t[1]}]"),
            inner.map(lambda t: f"[x for x in {t} if x]"),
            inner.map(lambda t: f"sorted({t})"),
            inner.map(lambda t: f"str({t})"),
            inner.map(lambda t: f"f'{{{t}}}'" if "'" not in t and '"' not in t else f"repr({t})"),
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
            st.tuples(inner, inner).map(lambda t: [*under("try:", t[0]), *under("except Exception as e:", [*t[1], "print(type(e).__name__)"])]),
            st.tuples(name, inner, value).map(lambda t: [*under("def f(x):", [*t[1], f"return {t[2]}"]), f"{t[0]} = f(1)"]),
            st.tuples(inner, inner).map(lambda t: t[0] + t[1]),
        )

    body = st.recursive(st.lists(simple, min_size=1, max_size=3), nest, max_leaves=4)
    return body.map(lambda lines: "a, b, c = 1, 'xyz', [3, 1]\n" + "\n".join(lines) + "\nprint(a, b, c)")


def same_as_python(sandbox: Sandbox, source: str) -> None:
    """The sandbox runs it first: what it stops would not end, or not soon, outside either."""
    outcome = sandbox.run("a = b = c = f = x = 0\n" + source)
    if outcome.stopped or any(word in str(outcome.error) for word in ("stands for more", "are the most", "nested more", "contains itself")):
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
    assert (outcome.output, told) == (out.getvalue(), failed), source


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(program())
def test_random_programs_do_in_the_sandbox_what_they_do_outside(sandbox: Sandbox, source: str) -> None:
    try:
        compile(source, "<plain>", "exec")
    except SyntaxError:
        return
    same_as_python(sandbox, source)
