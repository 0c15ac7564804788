"""Burrow from Python."""

import subprocess
import sys

import pytest

from burrow import RLM
from burrow.api import Prompt
from burrow.errors import EngineProblem, Problem
from burrow.events import Answered, RunStarted
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.names import RESERVED, Names


def block(code: str) -> str:
    return f"```repl\n{code}\n```"


def test_a_text_is_asked_about() -> None:
    with RLM(engine=ScriptedEngine([block("cite(find('blue', 1))\nFINAL('Blue.')")]), always_rlm=True) as rlm:
        completion = rlm.completion("The sky is blue.", "What colour is the sky?")
    assert completion.response == "Blue."
    assert completion.status == "answered"
    assert completion.citations[0].quote == "The sky is blue."
    assert completion.usage.turns == 1
    assert isinstance(completion.trajectory[0], RunStarted)
    assert isinstance(completion.trajectory[-1], Answered)


@pytest.mark.parametrize("prompt", [["one", "two"], {"a": "one", "b": "two"}])
def test_several_texts_are_documents(prompt: object) -> None:
    engine = ScriptedEngine([block("FINAL(str([str(d) for d in documents]))")])
    with RLM(engine=engine, always_rlm=True) as rlm:
        assert rlm.completion(prompt, "What?").response == "['one', 'two']"  # type: ignore[arg-type]


def test_a_limit_gives_what_there_is() -> None:
    engine = ScriptedEngine([block("answer['content'] = 'so far'"), "nothing"])
    with RLM(engine=engine, always_rlm=True, max_iterations=1) as rlm:
        completion = rlm.completion("text", "What?")
    assert (completion.response, completion.status) == ("so far", "partial")


def test_tools_are_offered_and_told() -> None:
    def double(number: int) -> int:
        """Twice the number."""
        return number * 2

    engine = ScriptedEngine([block("FINAL(double(base))")])
    with RLM(engine=engine, custom_tools={"double": double, "base": 21}) as rlm:
        assert rlm.completion("text", "What?").response == "42"
    assert "double(...): Twice the number." in engine.requests[0].messages[0].text


def test_reserved_names_of_tools_are_all_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"FINAL, not a name, search"):
        RLM(engine=ScriptedEngine([]), custom_tools={"search": 1, "FINAL": 2, "not a name": 3})


def test_the_reserved_names_are_those_of_the_table() -> None:
    functions = {name for name in vars(Names) if not name.startswith("_") and name not in {"table", "bind", "values"}}
    assert functions <= RESERVED


def test_an_unknown_limit_names_the_known_ones() -> None:
    with pytest.raises(TypeError, match="max_iterations"):
        RLM(engine=ScriptedEngine([]), max_patience=3)  # type: ignore[call-arg]


def test_a_run_that_fails_raises_its_reason() -> None:
    def die(request: Request) -> str:
        raise EngineProblem("The engine ended.", "Ask again.")

    with RLM(engine=ScriptedEngine(die), always_rlm=True) as rlm, pytest.raises(Problem, match="engine ended"):
        rlm.completion("text", "What?")


def test_importing_burrow_imports_nothing_else_of_it() -> None:
    code = "import sys, burrow; print([name for name in sys.modules if name.startswith('burrow.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_persistent_one_keeps_variables_texts_and_what_was_said() -> None:
    engine = ScriptedEngine(
        [
            block("found = 'blue'\nFINAL('It is blue.')"),
            block("FINAL([found, context, context_0, context_1, len(documents), history_0[1]['role']])"),
            block("FINAL([context_2, history_1[0]['role'], len(history_1)])"),
        ]
    )
    with RLM(engine=engine, persistent=True) as rlm:
        assert rlm.completion("The sky is blue.", "Which colour?").response == "It is blue."
        second = rlm.completion("The sea is deep.", "How deep?").response
        assert second == "- blue\n- The sky is blue.\n- The sky is blue.\n- The sea is deep.\n- 2\n- user"
        assert rlm.completion("The sea is deep.", "Again?").response == "- The sea is deep.\n- system\n- 3"
    told = engine.requests[1].messages[1].text
    assert "Which colour?" in told
    assert "It is blue." in told
    assert "`context_1`" in told


def test_one_that_is_not_persistent_begins_anew() -> None:
    engine = ScriptedEngine([block("found = 1\nFINAL('one')"), block("FINAL(SHOW_VARS())")])
    with RLM(engine=engine, always_rlm=True) as rlm:
        rlm.completion("one", "What?")
        assert rlm.completion("two", "What?").response == "No variables yet."


def test_a_second_engine_answers_the_sub_calls() -> None:
    sub = ScriptedEngine(["from the second"], name="second")
    engine = ScriptedEngine([block("FINAL(llm_query('x') + '!')")])
    with RLM(engine=engine, sub_engine=sub, always_rlm=True) as rlm:
        completion = rlm.completion("text", "What?")
    assert completion.response == "from the second!"
    assert completion.usage_by_model["second"].calls == 1


def test_numbered_names_cannot_be_given_to_tools() -> None:
    with pytest.raises(ValueError, match="context_1, history_0"):
        RLM(engine=ScriptedEngine([]), custom_tools={"context_1": 1, "history_0": 2})


@pytest.mark.parametrize("compaction", [True, False])
def test_compaction_can_be_switched_off(compaction: bool) -> None:
    talk = [block(f"step = {n}\nprint('word ' * 300, {n})") for n in range(40)]
    engine = ScriptedEngine(roots=[*talk, block("FINAL(f'at {step}')")], calls=lambda request: "notes", window=4096)
    with RLM(engine=engine, always_rlm=True, compaction=compaction, max_iterations=60) as rlm:
        completion = rlm.completion("text", "What?")
    assert (completion.status == "answered") == compaction


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ([{"role": "user", "content": "The sky is blue."}], ["user: The sky is blue."]),
        ({"a": {"b": [1, "ü"]}}, ['{\n "b": [\n  1,\n  "ü"\n ]\n}']),
        ([1, None], ["1", "null"]),
    ],
)
def test_messages_and_json_values_are_texts(prompt: Prompt, texts: list[str]) -> None:
    engine = ScriptedEngine([block("FINAL(str([str(d) for d in documents]))")])
    with RLM(engine=engine, always_rlm=True) as rlm:
        assert rlm.completion(prompt, "What?").response == str(texts)


@pytest.mark.parametrize("prompt", [b"bytes", 3, None, [], {}, [object()]])
def test_what_is_no_prompt_is_refused_before_anything_is_asked(prompt: object) -> None:
    with RLM(engine=ScriptedEngine([])) as rlm, pytest.raises(TypeError, match=r"prompt|is no text"):
        rlm.completion(prompt, "What?")  # type: ignore[arg-type]


def test_a_tool_may_stand_beside_its_description() -> None:
    engine = ScriptedEngine([block("FINAL(add(2, 3))")])
    tools = {"add": {"tool": lambda a, b: a + b, "description": "The sum."}}
    with RLM(engine=engine, custom_tools=tools) as rlm:
        assert rlm.completion("text", "What?").response == "5"
    assert "add(...): The sum." in engine.requests[0].messages[0].text


def test_who_names_a_backend_is_told_what_takes_its_place() -> None:
    with pytest.raises(TypeError, match="name a GGUF file or give an engine"):
        RLM(backend="openai")  # type: ignore[call-arg]
