"""The normaliser keeps the meaning of what it accepts: the normalised program prints what the original prints."""

import ast
import contextlib
import io
import keyword
import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_language import program

from burrow.sandbox.names import is_special, private, spoken
from burrow.sandbox.normalise import normalise


def printed(tree: ast.Module) -> tuple[str, str | None]:
    out = io.StringIO()
    error = None
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(ast.fix_missing_locations(tree), "<plain>", "exec"), {"__name__": "__main__"})
    except Exception as raised:
        error = type(raised).__name__
    return out.getvalue(), error


identifier = (
    st.text(string.ascii_lowercase, min_size=1, max_size=3)
    .filter(lambda word: not keyword.iskeyword(word))
    .flatmap(lambda word: st.sampled_from([word + "_1", "_" + word, "__" + word, word]))
)


@st.composite
def with_private_names(draw: st.DrawFn) -> str:
    """Classes, functions and attributes whose names begin with underscores, and annotations."""
    one, two, three = (draw(identifier) for _ in range(3))
    number = draw(st.integers(-5, 5))
    return f"""
class {one}_C:
    {two}: int = {number}
    def __init__(self, {three}: "no such name" = {number}) -> "nor this":
        self.{one} = {three}
        self.__hidden = {number} + 1
    def show(self):
        return [self.{one}, self.{two}, self.__hidden]
class {two}_D({one}_C):
    def __init__(self):
        super().__init__({three}={number})
        self.__hidden = 7
    def both(self):
        return self.show() + [self.__hidden]
def {three}_f(*, {one}=1, **{two}) -> None:
    {three}_g: int
    {three}_h: list = [{one}]
    return {three}_h, sorted({two}.values())
print({two}_D().both(), {three}_f({one}={number}, other=2))
for {one}, ({two}, *{three}) in [(1, (2, 3)), (4, (5,))]:
    print({one}, {two}, {three})
"""


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(with_private_names())
def test_private_names_and_annotations_change_nothing(source: str) -> None:
    assert printed(normalise(ast.parse(source))) == printed(ast.parse(source))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(program())
def test_random_programs_print_the_same_when_normalised(source: str) -> None:
    tree = ast.parse(source)
    assert ast.dump(normalise(tree)) == ast.dump(normalise(ast.parse(source)))
    assert ast.dump(normalise(ast.parse(source))) == ast.dump(ast.parse(source))


@given(st.text(string.ascii_letters + "_", min_size=1, max_size=12))
def test_no_name_of_the_code_begins_with_an_underscore_but_special_ones(name: str) -> None:
    made = private(name)
    assert name == "_" or not made.startswith("_") or is_special(made)
    assert spoken(made) == name or name.startswith("pv_") or "pv_" in name
