"""Comparisons, texts and keys of objects that run code of their own: as Python has them, and safe while they run."""

import ast
from collections.abc import Iterator

import pytest

from burrow.sandbox.hashes import WHOLE, spread_out, well_spread
from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox
from burrow.sandbox.rewriting import rewrite
from burrow.sandbox.syntax import unfolded

SELF = "class V:\n    def __init__(self, v):\n        self.v = v\n"
COMPARED = (
    SELF
    + "    def __eq__(self, other):\n        return self.v == other.v\n"
    + "    def __lt__(self, other):\n        return self.v < other.v\n"
    + "    def __hash__(self):\n        return hash(self.v)\n"
    + "    def __repr__(self):\n        return f'V{self.v}'\n"
)
BOMB = "def bomb():\n    a = [0]\n    for _ in range(60):\n        a = [a, a]\n    return a\n"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox({}, SandboxLimits(block_seconds=20))
    made.run("pass")
    yield made
    made.close()


VALUES = {
    "[V(1), [2]] == [V(1), [2]]": "True",
    "[V(1), [2]] != [V(1), [3]]": "True",
    "[[V(1)], [3]] < [[V(1)], [2]]": "False",
    "([V(1)], 2) <= ([V(1)], 2)": "True",
    "[V(2)] > [V(1), 5]": "True",
    "{'a': [V(1)]} == {'a': [V(1)]}": "True",
    "{'a': [V(1)]} == {'b': [V(1)]}": "False",
    "{V(1), V(2)} == {V(2), V(1)}": "True",
    "[V(1)] == (V(1),)": "False",
    "sorted([[V(3), 1], [V(1), 2]])": "[[V1, 2], [V3, 1]]",
    "max([V(3)], [V(4)])": "[V4]",
    "[[V(1)], [V(2)]].index([V(2)])": "1",
    "[V(1)] in [[V(0)], [V(1)]]": "True",
    "str([V(1), {'k': (V(2),)}])": "[V1, {'k': (V2,)}]",
}


@pytest.mark.parametrize("expression", VALUES)
def test_containers_of_objects_compare_and_show_as_in_python(sandbox: Sandbox, expression: str) -> None:
    outcome = sandbox.run(f"{COMPARED}print({expression})")
    assert outcome.error is None
    assert outcome.output == VALUES[expression] + "\n"


def test_what_contains_itself_shows_itself_as_in_python(sandbox: Sandbox) -> None:
    assert sandbox.run(COMPARED + "a = [V(1)]\na.append(a)\nprint(a)").output == "[V1, [...]]\n"


def test_a_comparison_that_grows_both_sides_is_looked_at_again(sandbox: Sandbox) -> None:
    source = (
        "class O:\n    def __eq__(self, other):\n        x.append(A)\n        y.append(B)\n        return True\n"
        "A, B = bomb(), bomb()\nx, y = [], []\n[O(), x] == [O(), y]"
    )
    assert "too many to compare it" in str(sandbox.run(BOMB + source).error)


def test_a_text_is_of_what_there_was_when_it_was_asked_for(sandbox: Sandbox) -> None:
    source = "class O:\n    def __repr__(self):\n        x.append(bomb())\n        return 'o'\nx = []\nprint([O(), x])"
    assert sandbox.run(BOMB + source).output == "[o, []]\n"


def test_a_list_with_a_hash_is_no_key(sandbox: Sandbox) -> None:
    source = "class H(list):\n    def __hash__(self):\n        return 1\n"
    assert "is no key here" in str(sandbox.run(source + "d = {H(): 1}").error)
    assert "is no key here" in str(sandbox.run(source + "s = set()\ns.add((H(), 1))").error)


def test_keys_that_share_a_hash_are_found_out() -> None:
    assert well_spread([*range(5_000), *map(str, range(100)), 1.5])
    assert not well_spread([number * WHOLE for number in range(5_000)])
    assert not well_spread([(number,) for number in range(5_000)])
    assert spread_out(dict.fromkeys(range(5000), 1))


def test_a_finally_counts_for_each_way_out() -> None:
    plain = "while 1:\n    try:\n        pass\n    finally:\n        x = 1\n"
    ways = plain.replace("pass", "if y: break\n        if z: continue\n        return")
    short, long = (unfolded(ast.parse(source)) for source in (plain, ways))
    assert long > short + 3 * unfolded(ast.parse("x = 1").body[0])


@pytest.mark.parametrize(
    ("source", "plain"),
    [("y = t[:9]", True), ("y = t[2:5]", True), ("y = t[i:i + 40]", True), ("y = t[-7:]", True),
     ("y = t[:]", False), ("y = t[5:]", False), ("y = t[:-1]", False), ("y = t[i:i + 99999]", False),
     ("y = t[a:b]", False), ("y = t[::2]", False)],
)  # fmt: skip
def test_only_a_slice_that_is_seen_to_be_short_is_cut_without_a_look(source: str, plain: bool) -> None:
    made = ast.unparse(rewrite(ast.parse(source)))
    assert ("_cut_" not in made) is plain


def test_a_row_of_long_operations_gives_way_on_every_path() -> None:
    made = ast.unparse(rewrite(ast.parse("x = a // b or c // d\nif x:\n    y = a // b\nelse:\n    y = 1\nz = a // b")))
    assert made.count("_pass_") >= 2
