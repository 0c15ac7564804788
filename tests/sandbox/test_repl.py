"""The door of the sandbox: what goes in, what comes out, who may stop whom."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox


class Place(str):
    __slots__ = ("page", "secret")
    page: int
    secret: str


class Finished(BaseException):
    pass


@pytest.fixture
def make() -> Iterator[Callable[..., Sandbox]]:
    made: list[Sandbox] = []

    def build(names: dict[str, object] | None = None, limits: SandboxLimits | None = None, **options: Any) -> Sandbox:
        made.append(Sandbox(names or {}, limits or SandboxLimits(block_seconds=2), **options))
        return made[-1]

    yield build
    for sandbox in made:
        sandbox.close()
        assert not sandbox.stuck


def test_output_and_variables_come_out(make: Callable[..., Sandbox]) -> None:
    outcome = make().run("x = [1, 2, 3]\nprint('hello', len(x))")
    assert (outcome.output, outcome.error) == ("hello 3\n", None)
    assert [(v.name, v.type, v.size, v.preview) for v in outcome.variables] == [("x", "list", "3 items", "[1, 2, 3]")]


def test_the_last_expression_is_shown(make: Callable[..., Sandbox]) -> None:
    assert make().run("x = 4\nx * 2").output == "8\n"
    assert make().run("None").output == ""


def test_variables_survive_an_exception(make: Callable[..., Sandbox]) -> None:
    sandbox = make()
    failed = sandbox.run("a = 1\nb = a / 0\n")
    assert failed.error == "ZeroDivisionError: division by zero (line 2)\n    b = a / 0"
    assert sandbox.run("print(a)").output == "1\n"


def test_names_of_the_host_come_back(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"context": "text", "llm_query": lambda prompt: "yes"})
    sandbox.run("context = 5\nllm_query = None\nprint = None\ndel print")
    assert sandbox.run("print(context, llm_query('?'))").output == "text yes\n"


def test_a_dictionary_of_the_host_keeps_its_content(make: Callable[..., Sandbox]) -> None:
    answer: dict[str, object] = {"content": "", "ready": False}
    sandbox = make({"answer": answer})
    sandbox.run("answer['content'] = 'half'")
    sandbox.run("answer = 'gone'")
    assert sandbox.run("print(answer['content'])", harvest=["answer"]).values == {
        "answer": {"content": "half", "ready": False}
    }


def test_harvested_values_are_plain(make: Callable[..., Sandbox]) -> None:
    source = "class A:\n    pass\na = A()\nx = {'k': [1, 2.5, None, True, a], 2: {3}}\ny = (1, 'z')"
    values = make().run(source, harvest=["x", "y", "nothing"]).values
    assert values == {"x": {"k": [1, 2.5, None, True, "<A>"], "2": [3]}, "y": [1, "z"]}


def test_a_verdict_of_a_host_function_cannot_be_swallowed(make: Callable[..., Sandbox]) -> None:
    verdict = Finished("done")

    def final(value: object) -> None:
        raise verdict

    sandbox = make({"FINAL": final})
    attempt = "    try:\n        FINAL(1)\n    except BaseException:\n        print('no')\n"
    source = "print('before')\nfor i in range(3):\n" + attempt
    with pytest.raises(Finished) as raised:
        sandbox.run(source)
    assert raised.value is verdict
    assert sandbox.outcome is not None
    assert sandbox.outcome.output == "before\n"
    assert sandbox.run("print(1)").output == "1\n"


def test_an_ordinary_error_of_a_host_function_is_an_ordinary_error(make: Callable[..., Sandbox]) -> None:
    def ask(prompt: str) -> str:
        raise ValueError("no such model", ask)

    source = "try:\n    ask('x')\nexcept ValueError as e:\n    print(e.args[0], type(e.args[1]).__name__)\n"
    assert make({"ask": ask}).run(source).output == "no such model str\n"


def test_host_functions_see_plain_values(make: Callable[..., Sandbox]) -> None:
    seen: list[object] = []
    source = "class A(str):\n    def __str__(self):\n        return 'a'\n"
    source += "class B:\n    def __str__(self):\n        return 'text'\n"
    make({"take": seen.append}).run(source + "take(A('x'))\ntake(B())\ntake((i for i in 'ab'))\ntake({'k': (1, B())})")
    assert seen == ["x", "text", ["a", "b"], {"k": [1, "text"]}]
    assert type(seen[0]) is str


def test_a_host_function_may_call_back(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"each": lambda function, items: [function(item) for item in items]})
    assert sandbox.run("print(each(lambda x: x * 2, [1, 2]))").output == "[2, 4]\n"


def test_a_callback_that_never_returns_is_stopped(make: Callable[..., Sandbox]) -> None:
    sandbox = make({"each": lambda function: function(1)}, SandboxLimits(block_seconds=0.3))
    assert sandbox.run("def f(x):\n    while True:\n        pass\neach(f)").stopped


def test_waiting_for_a_host_function_costs_no_time(make: Callable[..., Sandbox]) -> None:
    waiting = threading.Event()
    sandbox = make({"ask": lambda: waiting.wait(0.6)}, SandboxLimits(block_seconds=0.3))
    outcome = sandbox.run("ask()\nprint('done')")
    assert (outcome.output, outcome.error) == ("done\n", None)
    assert outcome.seconds < 0.3


def test_readable_host_values_are_texts_with_places(make: Callable[..., Sandbox]) -> None:
    place = Place("some words")
    place.page, place.secret = 7, "hidden"
    sandbox = make({"find": lambda: [place]}, readable={Place: frozenset({"page"})})
    source = "p = find()[0]\nprint(p.page, p.upper(), p[:4], f'{p}', isinstance(p, str), p.split(), '-'.join([p, p]))"
    assert sandbox.run(source).output == "7 SOME WORDS some some words True ['some', 'words'] some words-some words\n"
    assert "no attribute 'secret'" in str(sandbox.run("p.secret").error)
    assert sandbox.run("p.page = 8").error is not None


def test_readable_host_values_come_back_as_themselves(make: Callable[..., Sandbox]) -> None:
    place = Place("some words")
    seen: list[object] = []
    make({"find": lambda: place, "take": seen.append}, readable={Place: frozenset({"page"})}).run("take(find())")
    assert seen[0] is place


def test_variables_and_values_for_host_functions(make: Callable[..., Sandbox]) -> None:
    held: list[Sandbox] = []
    shown: list[object] = []

    def look() -> None:
        shown.append([v.name for v in held[0].variables()])
        shown.append(held[0].value("found"))
        for unknown in ("missing", "_getattr_", "__builtins__", "look"):
            with pytest.raises(KeyError):
                held[0].value(unknown)

    held.append(make({"look": look}))
    assert held[0].run("found = {'a': [1]}\n_private = 2\nlook()").error is None
    assert shown == [["found", "_private"], {"a": [1]}]


def test_cancel_ends_a_block(make: Callable[..., Sandbox]) -> None:
    cancel = threading.Event()
    sandbox = make({"go": cancel.set}, SandboxLimits(block_seconds=60), cancel=cancel)
    outcome = sandbox.run("go()\nwhile True:\n    pass")
    assert outcome.stopped
    assert "stopped" in str(outcome.error)


def test_interrupt_ends_a_block_with_its_reason(make: Callable[..., Sandbox]) -> None:
    held: list[Sandbox] = []
    held.append(make({"go": lambda: threading.Timer(0.05, held[0].interrupt, ["this branch was skipped"]).start()}))
    outcome = held[0].run("go()\nwhile True:\n    pass")
    assert outcome.error == "Stopped: this branch was skipped"
    assert held[0].run("print(1)").output == "1\n"


def test_long_output_is_cut_and_its_length_told(make: Callable[..., Sandbox]) -> None:
    outcome = make(limits=SandboxLimits(output_characters=100)).run("print('x' * 1000)")
    assert outcome.output.startswith("x" * 100 + "\n[1,001 characters were printed")


def test_sandboxes_run_side_by_side(make: Callable[..., Sandbox]) -> None:
    inner = make({"n": 5})
    outer = make({"child": lambda code: inner.run(code).output})
    assert outer.run("print(child('print(n)'), end='')").output == "5\n"


def test_one_stopped_sandbox_does_not_stop_another(make: Callable[..., Sandbox]) -> None:
    fast, slow = make(limits=SandboxLimits(block_seconds=0.2)), make(limits=SandboxLimits(block_seconds=20))
    done: list[str] = []
    source = (
        "import difflib\nfor i in range(60):\n    difflib.SequenceMatcher(None, 'ab' * 200, 'ba').ratio()\nprint('ok')"
    )
    thread = threading.Thread(target=lambda: done.append(slow.run(source).output))
    thread.start()
    assert fast.run("while True:\n    pass").stopped
    thread.join()
    assert done == ["ok\n"]
