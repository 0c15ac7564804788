"""What is run and what is taken as final, however a model wraps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.rlm.parsing import parse_reply, prose_final, split_thinking


@pytest.mark.parametrize("fence", ["```repl", "```python", "```py", "```", "~~~python", "````repl", "  ```repl"])
def test_code_in_any_usual_fence_is_found(fence: str) -> None:
    ticks = fence.strip().rstrip("abcdefghijklmnopqrstuvwxyz")
    parsed = parse_reply(f"I look.\n{fence}\nprint(1)\n{ticks}\nDone.")
    assert parsed.code == "print(1)"
    assert parsed.prose == "I look."


def test_only_the_first_block_runs_and_what_follows_leaves_the_conversation() -> None:
    parsed = parse_reply("```repl\na = 1\n```\nOutput: 7\n```repl\nFINAL(7)\n```")
    assert parsed.code == "a = 1"
    assert parsed.kept == "```repl\na = 1\n```"


def test_code_in_a_thinking_block_never_runs() -> None:
    parsed = parse_reply("<think>\n```repl\nFINAL(1)\n```\n</think>\nNothing to run.")
    assert parsed.code == ""


def test_a_thinking_block_opened_by_the_template_is_left_out() -> None:
    parsed = parse_reply("I could do\n```repl\nbad()\n```\n</think>\n```repl\ngood()\n```")
    assert parsed.code == "good()"


def test_an_unclosed_thinking_block_hides_everything_after_it() -> None:
    assert parse_reply("<think>\n```repl\nFINAL(1)\n```").code == ""


def test_an_unclosed_block_runs_when_it_compiles() -> None:
    assert parse_reply("```repl\nx = 1\nprint(x)").code == "x = 1\nprint(x)"


def test_an_unclosed_block_cut_off_at_the_token_limit_does_not_run() -> None:
    parsed = parse_reply("```repl\nx = 1\nprint(x)", cut_off=True)
    assert parsed.code == ""
    assert parsed.truncated


def test_an_unclosed_block_that_does_not_compile_does_not_run() -> None:
    parsed = parse_reply("```repl\nfor x in")
    assert parsed.code == ""
    assert parsed.truncated


def test_a_block_of_another_language_is_not_code() -> None:
    assert parse_reply("```json\n{}\n```").code == ""


def test_a_bare_fence_with_prose_is_not_code() -> None:
    assert parse_reply("```\nthis is what I found, truly\n```").code == ""


def test_a_tool_call_written_as_text_is_run() -> None:
    reply = '<tool_call>\n{"name": "python", "arguments": {"code": "print(2)"}}\n</tool_call>'
    assert parse_reply(reply).code == "print(2)"


def test_backticks_inside_a_string_do_not_end_the_block() -> None:
    assert parse_reply('```repl\nx = "```"\nprint(x)\n```').code == 'x = "```"\nprint(x)'


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("FINAL(42)", "42"),
        ("FINAL(It was (as he said) in 1805)", "It was (as he said) in 1805"),
        ('So:\n**FINAL("a (b")**', "a (b"),
        ("FINAL(no closing bracket", "no closing bracket"),
        ("FINAL('quoted')", "quoted"),
        ("FINAL(first)\nno:\nFINAL(second)", "second"),
    ],
)
def test_a_final_that_starts_a_line_is_taken(prose: str, text: str) -> None:
    final = prose_final(prose)
    assert final is not None
    assert final.text == text
    assert not final.variable


@pytest.mark.parametrize("prose", ["I will call FINAL(x) later.", "FINALLY (so)", "FINAL()", "the FINAL(1) answer"])
def test_talk_about_a_final_is_none(prose: str) -> None:
    assert prose_final(prose) is None


def test_a_final_variable_keeps_its_name() -> None:
    final = prose_final('FINAL_VAR("result", result)')
    assert final is not None
    assert (final.text, final.variable) == ("result", True)


@given(st.text())
def test_any_reply_is_taken_apart_without_an_error(reply: str) -> None:
    parsed = parse_reply(reply)
    assert not (parsed.code and parsed.truncated)
    assert reply.startswith(parsed.kept)


@given(st.text(alphabet=st.sampled_from("ab (){}[]'\"\n"), max_size=60))
def test_balanced_text_comes_back_whole(text: str) -> None:
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return
    if depth or not text.strip():
        return
    final = prose_final(f"FINAL(x{text}x)")
    assert final is not None
    assert final.text == f"x{text}x"


@pytest.mark.parametrize(
    ("text", "visible", "thought"),
    [
        ("Hello.", "Hello.", ""),
        ("  as it is ", "  as it is ", ""),
        ("<think>\na\n</think>\n\nb", "b", "a"),
        ("a</think>b", "b", "a"),
        ("x <thinking>a</thinking> y", "x  y", "a"),
        ("b <think>never closed", "b ", "never closed"),
        ("<think>a</think>b<think>c</think>", "b", "a\nc"),
    ],
)
def test_what_was_thought_is_taken_out(text: str, visible: str, thought: str) -> None:
    assert split_thinking(text) == (visible, thought)
