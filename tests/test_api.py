"""Burrow from Python."""

import subprocess
import sys

import pytest

from burrow import RLM
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


def test_what_is_no_text_is_a_type_error() -> None:
    with RLM(engine=ScriptedEngine([])) as rlm, pytest.raises(TypeError, match="text"):
        rlm.completion([1, 2], "What?")  # type: ignore[list-item]


def test_importing_burrow_imports_nothing_else_of_it() -> None:
    code = "import sys, burrow; print([name for name in sys.modules if name.startswith('burrow.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
