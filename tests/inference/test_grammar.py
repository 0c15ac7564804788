import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.errors import EngineProblem
from burrow.inference.grammar import MOST_STATES, Grammar, read_grammar
from burrow.inference.grammar_text import MOST_TEXT

JSON = r"""
# any JSON value
root   ::= value
value  ::= object | array | string | number | ("true" | "false" | "null") ws
object ::= "{" ws ( string ":" ws value ("," ws string ":" ws value)* )? "}" ws
array  ::= "[" ws ( value
    ("," ws value)* )? "]" ws
string ::= "\"" ( [^"\\\x7F\x01-\x1F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4}) )* "\"" ws
number ::= "-"? ([0-9] | [1-9] [0-9]+) ("." [0-9]+)? ([eE] [-+]? [0-9]+)? ws
ws     ::= [ \t\n]{0,40}
"""

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.booleans(), st.integers(0, 3))
def test_what_a_real_json_writer_writes_follows_the_json_grammar(value: object, ascii: bool, indent: int) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent or None)
    if not any("\ud800" <= char <= "\udfff" or char == "\x7f" for char in text):
        assert read_grammar(JSON).follows(text)


@given(st.text(alphabet='{}[]",:0ae1.- \\n', max_size=12))
def test_what_a_real_json_reader_refuses_does_not_follow_it(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        assert not read_grammar(JSON).follows(text)


@pytest.mark.parametrize(
    ("grammar", "follows", "follows_not"),
    [
        ('root ::= "yes" | "no"', ["yes", "no"], ["", "ye", "yesno", "Yes"]),
        ("root ::= [a-c]{2,4}", ["ab", "abca"], ["a", "abcab", "ad"]),
        ("root ::= [a-c]{2,}", ["ab", "c" * 50], ["a"]),
        ('root ::= "ab"{2}', ["abab"], ["ab", "abb", "ababab"]),
        ('root ::= "ab"*', ["", "ab", "abab"], ["a", "abb"]),
        ('root ::= ("a"? "b"?)* "c"', ["c", "abbac"], ["", "ab"]),
        ('root ::= ((("a"?)*)*)*', ["", "aaa"], ["b"]),
        ("root ::= [^a-c]", ["d", "ü", "\n"], ["a", "", "dd"]),
        ("root ::= [a\\-z]+", ["a-z"], ["b"]),
        ("root ::= [a-]", ["a", "-"], ["b"]),
        ('root ::= "\\x41\\u00fc\\U0001F600"', ["Aü😀"], ["A"]),
        ("root ::= . .", ["ab", "😀\n"], ["a", "abc"]),
        ('root ::= "(" root ")" | "x"', ["x", "((x))"], ["(x", "x)"]),
        ('a-b ::= "x" # a comment\nroot ::= a-b |\n', ["x", ""], ["y"]),
        ('root ::= one | two\none ::= "a" "b"\ntwo ::= "a" "c"', ["ab", "ac"], ["a", "ad"]),
    ],
)
def test_each_part_of_the_notation_means_what_it_means_in_llama_cpp(
    grammar: str, follows: list[str], follows_not: list[str]
) -> None:
    read = read_grammar(grammar)
    assert [text for text in follows if not read.follows(text)] == []
    assert [text for text in follows_not if read.follows(text)] == []


@pytest.mark.parametrize(
    ("grammar", "words"),
    [
        ("", "no rule “root”"),
        ("no grammar at all", "“::=” is missing"),
        ('answer ::= "a"', "no rule “root”"),
        ("root ::= missing", "no rule “missing”"),
        ('root ::= "a"\nroot ::= "b"', "there twice"),
        ('root ::= "a', "in the middle"),
        ("root ::= [a", "in the middle"),
        ("root ::= []", "empty"),
        ("root ::= [z-a]", "ends before it begins"),
        ("root ::= *", "nothing to repeat"),
        ('root ::= "a"{2', "a repetition is written"),
        ('root ::= "a"{5,2}', "not less than its least"),
        ('root ::= "a"{9999999}', "a repetition"),
        ('root ::= "a"{3000}', "up to 2,000"),
        ("root ::= " + "(" * 30_000, "nested too deeply"),
        ("root ::= " + '"a"{2000}' * 20, "too large"),
        ('root ::= ("a" | "b"', "is missing"),
        ('root ::= "a" )', "does not belong"),
        ('root ::= "\\q"', "stands for no character"),
        ('root ::= "\\x4"', "stands for no character"),
        ('root ::= "\\x00"', "does not exist"),
        ('root ::= "\\uD800"', "does not exist"),
        ('root ::= "\\U00110000"', "does not exist"),
        ("root ::= <think>", "only characters"),
        ("root ::= !<[5]>", "only characters"),
        ('root ::= root "a" | "b"', "begins with itself"),
        ('root ::= a root "c" | "d"\na ::= b\nb ::= | "x"', "begins with itself"),
        ("root ::= a\na ::= b\nb ::= root", "begins with itself"),
    ],
)
def test_a_grammar_that_cannot_be_used_is_refused_with_its_reason(grammar: str, words: str) -> None:
    with pytest.raises(EngineProblem, match=words) as caught:
        read_grammar(grammar)
    assert caught.value.action


def test_a_grammar_that_could_be_read_in_endless_ways_is_refused_at_once() -> None:
    doubling = "root ::= r0\n" + "".join(f'r{at} ::= r{at + 1} "x" | r{at + 1} "y"\n' for at in range(40))
    with pytest.raises(EngineProblem, match="too many ways"):
        read_grammar(doubling + 'r40 ::= "z"')


def test_one_that_becomes_ambiguous_later_is_given_up_then() -> None:
    read = read_grammar('root ::= "a" r0\n' + "".join(f'r{at} ::= r{at + 1} "x" | r{at + 1} "y"\n' for at in range(40))
                        + 'r40 ::= "z"')  # fmt: skip
    with pytest.raises(EngineProblem, match="too many ways"):
        read.follows("a")


def test_a_long_chain_of_rules_is_read_in_no_time() -> None:
    count = MOST_TEXT // 32
    rules = "".join(f"r{at} ::= r{at + 1}\n" for at in range(count))
    assert read_grammar(f"root ::= r0\n{rules}r{count} ::=").follows("")


def test_a_text_beyond_all_measure_is_not_even_read() -> None:
    with pytest.raises(EngineProblem, match="characters long"):
        read_grammar('root ::= "a"\n' + "#" * MOST_TEXT)


def test_deep_nesting_in_the_text_is_followed_and_freed_without_recursion() -> None:
    depth = 20_000
    assert read_grammar('root ::= "(" root ")" | "x"').follows("(" * depth + "x" + ")" * depth)


def test_more_states_than_are_remembered_change_nothing() -> None:
    read = read_grammar('root ::= "a" root "b" | "c"')
    depth = 2 * MOST_STATES
    state = read.start.walk("a" * depth)
    assert state is not None
    after = state.walk("c" + "b" * depth)
    assert after is not None
    assert (after.done, after.chars) == (True, ())


@given(st.text(alphabet='root::= "ab[]()|*+?{},0123\\\n#<!^-.x', max_size=60))
def test_any_text_is_a_grammar_or_a_problem_and_nothing_else(text: str) -> None:
    try:
        read = read_grammar("root ::= " + text)
    except EngineProblem:
        return
    assert isinstance(read, Grammar)
    read.follows("ab")
