"""One typed value for every piece of the text, whatever the model says, and the count comes out."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lease_runs import Asked

from burrow.events import Answered, CallStarted
from burrow.inference.engine import Request
from burrow.inference.grammar import Grammar
from burrow.inference.grammar_text import read_rules
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.limits import Limits
from burrow.rlm.mapping import wanted_kind

Ask = Callable[..., Asked]
KINDS = [
    "yes/no",
    "number",
    ["found", "not found", 'a "b"'],
    {"name": "text", "paid": "yes/no", "sum": "number", "c": ["x", "y"]},
]


def block(code: str) -> str:
    return f"```repl\n{code}\n```"


@pytest.mark.parametrize(
    ("kind", "reply", "value"),
    [
        ("text", " A lease. ", "A lease."),
        ("yes/no", "Yes, it does.", True),
        ("bool", "no", False),
        ("yes/no", "perhaps", None),
        ("number", "It is 3,200.", 3200),
        ("number", "from 3 to 5", None),
        ("number", "-2.5", -2.5),
        (["fruit", "fish"], "Fish.", "fish"),
        (["fruit", "fish"], "It is a fruit, I think", "fruit"),
        (["fruit", "fish"], "fruit or fish", None),
        (["found", "not found"], "It was not found", "not found"),
        (["a", "b"], "c", None),
        ({"n": "number"}, 'Here: {"n": 3, "more": 1}', {"n": 3}),
        ({"n": "number"}, '{"n": "3"}', {"n": 3}),
        ({"n": "number"}, '{"n": null}', {"n": None}),
        ({"n": "number"}, '{"m": 3}', None),
        ({"n": "number"}, "n: 3", None),
        ({"ok": "yes/no"}, '```json\n{"ok": true}\n```', {"ok": True}),
        ({"c": ["a", "b"]}, '{"c": "B"}', {"c": "b"}),
        ({"c": ["a", "b"]}, '{"c": "z"}', None),
    ],
)
def test_a_reply_is_read_as_its_kind(kind: object, reply: str, value: object) -> None:
    assert wanted_kind(kind).read(reply) == value


@pytest.mark.parametrize(
    ("kind", "more"), [("choice", {"choices": ["a", "b"]}), ("record", {"fields": {"n": "number"}})]
)
def test_a_kind_may_be_named_with_its_parts(kind: str, more: dict[str, object]) -> None:
    assert wanted_kind(kind, **more).form == wanted_kind(next(iter(more.values()))).form


@pytest.mark.parametrize("kind", ["poem", None, 3, ["only"], [], {}, "choice", {"a": "poem"}])
def test_what_is_no_kind_is_refused(kind: object) -> None:
    with pytest.raises(ValueError, match=r"kind|choice|record"):
        wanted_kind(kind)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_grammar_lets_only_replies_through_that_are_read(kind: object) -> None:
    wanted = wanted_kind(kind)
    assert wanted.grammar is not None
    grammar = Grammar(read_rules(wanted.grammar))
    good = [
        *("yes", "no", "-12.5", "3", "found", "not found", 'a "b"'),
        '{"name": "x \\" y", "paid": true, "sum": 3, "c": "y"}',
        '{"name": null, "paid": null, "sum": null, "c": null}',
    ]
    taken = [reply for reply in good if grammar.follows(reply)]
    assert len(taken) >= 2
    assert all(wanted.read(reply) is not None for reply in taken)
    assert not any(grammar.follows(reply) for reply in ("", "maybe", "yes.", "{}", "3 euros", '{"name": "x"}'))


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool),
        min_size=2,
        unique_by=str.casefold,
    )
)
def test_any_choices_make_a_grammar_that_lets_each_of_them_through(choices: list[str]) -> None:
    wanted = wanted_kind(choices)
    assert wanted.grammar is not None
    grammar = Grammar(read_rules(wanted.grammar))
    assert all(grammar.follows(choice) for choice in choices)


PIECES = "\n\n".join(f"Paragraph {n} speaks of matter number {n}, and of little else besides." for n in range(40))


def replies_once_wrong(wrong: set[str]) -> Callable[[Request], str]:
    """Numbers of paragraphs, nonsense the first time it is asked about those in `wrong`."""
    seen: set[str] = set()

    def reply(request: Request) -> str:
        number = request.messages[-1].text.split("Paragraph ")[1].split()[0]
        if number in wrong and number not in seen:
            seen.add(number)
            return "who knows"
        return number

    return reply


def test_only_the_items_that_failed_are_asked_again(asked: Ask) -> None:
    code = block("v = map_chunks('Which number?', 'number', 100)\nFINAL(f'{len(v)} {sum(v)} {len(chunks(100))}')")
    run = asked(ScriptedEngine(roots=[code], calls=replies_once_wrong({"3", "17"})), text=PIECES)
    end = run.run()
    assert isinstance(end, Answered)
    pieces = len(
        {e.prompt.split("<source>")[1].split("</source>")[0] for e in run.of(CallStarted) if isinstance(e, CallStarted)}
    )
    assert end.answer.split()[0] == end.answer.split()[2] == str(pieces)
    assert len(run.of(CallStarted)) == pieces + 2


def test_what_has_no_value_is_none_and_the_model_is_told_where(asked: Ask) -> None:
    engine = ScriptedEngine(
        roots=[block("v = map_chunks('Which?', ['one', 'two'], 100)"), block("FINAL(str(v.count(None)))")],
        calls=lambda request: "one" if "Paragraph 5 " in request.messages[-1].text else "neither",
    )
    end = asked(engine, text=PIECES, limits=Limits(calls=1000)).run()
    assert isinstance(end, Answered)
    told = engine.requests[-1].messages[-1].text
    assert "1 of 40 pieces gave a value" in told or "pieces gave a value; None at 0, 1" in told
    assert int(end.answer) > 0


def test_a_text_of_more_pieces_than_calls_is_cut_into_larger_ones(asked: Ask) -> None:
    code = block("v = map_chunks('Which?', 'text')\nFINAL(str(len(v)))")
    run = asked(ScriptedEngine(roots=[code], calls=lambda request: "x"), text=PIECES * 30, limits=Limits(calls=12))
    end = run.run()
    assert isinstance(end, Answered)
    assert 6 <= int(end.answer) <= 12


def test_a_text_that_is_too_long_for_the_calls_left_says_what_to_do(asked: Ask) -> None:
    engine = ScriptedEngine(roots=[block("map_chunks('Which?', 'text')"), block("FINAL('too long')")])
    run = asked(engine, text=PIECES * 30, limits=Limits(calls=2))
    run.run()
    assert "Search first" in engine.requests[1].messages[-1].text
    assert not run.of(CallStarted)


def test_each_typed_call_carries_its_grammar(asked: Ask) -> None:
    engine = ScriptedEngine(
        roots=[block("map_chunks('?', 'yes/no')\nllm_query('x')\nFINAL('done')")], calls=lambda r: "yes"
    )
    asked(engine).run()
    grammars = [request.sampling.grammar for request in engine.requests if request.conversation is None]
    assert grammars[0] is not None
    assert grammars[-1] is None


@pytest.mark.parametrize("kind", ["int", "{'n': int}", "float", '"int"'])
def test_a_python_type_is_a_kind(asked: Ask, kind: str) -> None:
    code = f"values = map_chunks('How many?', {kind}, size=5000)\nFINAL(str(values))"
    reply = '{"n": 3}' if "{" in kind else "3"
    end = asked(ScriptedEngine(roots=[block(code)], calls=lambda request: reply)).run()
    assert isinstance(end, Answered)
    assert end.answer == ("[{'n': 3}]" if "{" in kind else "[3]")


def test_pieces_that_were_wanted_too_long_for_a_call_are_made_to_fit(asked: Ask) -> None:
    code = block("values = map_chunks('What?', 'text', size=50_000)\nFINAL(f'{len(values)} {values.count(None)}')")
    text = "\n\n".join(f"Clause {n}. " + "The tenant pays. " * 30 for n in range(90))
    end = asked(ScriptedEngine(roots=[code], calls=lambda request: "It says so."), text=text).run()
    assert isinstance(end, Answered)
    number, empty = end.answer.split()
    assert int(number) > 4
    assert empty == "0"
