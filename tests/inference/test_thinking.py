import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.inference.thinking import Block, Thought, block_of

THINK = Block("<think>", "</think>", "\n</think>\n\n", "\n")


def said(text: str, cuts: list[int], inside: bool = False, strip: bool = True) -> tuple[str, str]:
    """What was thought and what was answered, when the text comes in these pieces."""
    thought = Thought(THINK, inside, strip)
    ends = sorted({min(cut, len(text)) for cut in cuts} | {len(text)})
    answer = "".join(thought.feed(text[begin:end]) for begin, end in zip([0, *ends], ends, strict=False))
    return thought.text, answer + thought.end()


@given(st.lists(st.integers(0, 60)))
@pytest.mark.parametrize(
    ("text", "inside", "thought", "answer"),
    [
        ("<think>\nLet me see.\n</think>\n\nYes.", False, "Let me see.", "Yes."),
        ("\n <think></think>Yes.", False, "", "Yes."),
        ("Let me see.</think>\n\nYes.</think>", True, "Let me see.", "Yes.</think>"),
        ("<thin air> is not one", False, "", "<thin air> is not one"),
        ("Yes <think>no</think>", False, "", "Yes <think>no</think>"),
        ("</think>\n\nYes.", False, "", "Yes."),
        ("<think>never ended </thin", False, "never ended </thin", ""),
        ("<thi", False, "", "<thi"),
    ],
)
def test_thought_and_answer_are_kept_apart_however_the_text_comes(
    text: str, inside: bool, thought: str, answer: str, cuts: list[int]
) -> None:
    assert said(text, cuts, inside) == said(text, list(range(60)), inside) == (thought, answer)


def test_white_space_behind_the_block_stays_where_it_may_matter() -> None:
    assert said("x</think>\n Yes.", [], inside=True, strip=False) == ("x", "\n Yes.")


def test_a_block_can_be_ended_from_outside() -> None:
    thought = Thought(THINK, inside=True)
    thought.feed("on and on </")
    thought.close()
    assert (thought.text, thought.feed("\n\nYes."), thought.found) == ("on and on </", "Yes.", True)


@pytest.mark.parametrize(
    ("template", "mark"),
    [
        ("{{ '<think>' }}", "<think>"),
        ("<|START_THINKING|>", "<|START_THINKING|>"),
        ("[THINK]", "[THINK]"),
        ("<|channel|>analysis", "<|channel|>analysis<|message|>"),
        ("'<|channel>thought\\n'", "<|channel>thought\n"),
        ("{{ messages }}", None),
        (None, None),
    ],
)
def test_a_models_way_of_thinking_is_known_from_its_template(template: str | None, mark: str | None) -> None:
    block = block_of(template)
    assert (block.open if block else None) == mark


def test_the_channels_between_thought_and_answer_are_no_thought() -> None:
    block = block_of("<|channel|>analysis")
    assert block is not None
    thought = Thought(block, inside=True)
    text = "Hm, well.<|end|><|start|>assistant<|channel|>final<|message|>Yes."
    answer = "".join(thought.feed(char) for char in text)
    assert (thought.text, answer) == ("Hm, well.", "Yes.")
