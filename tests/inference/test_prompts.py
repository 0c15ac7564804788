import pytest

from burrow.inference.prompts import _Said

SAID = _Said((), [], "  Let me see.\n```x\n```\n\nand more", [10, 11, 12, 13], [0, 5, 14, 23])


@pytest.mark.parametrize(
    ("text", "generated"),
    [
        ("  Let me see.\n```x\n```\n\nand more", [10, 11, 12, 13]),
        ("  Let me see.\n```x\n```", [10, 11, 12]),
        ("Let me see.\n```x\n```", [10, 11, 12]),
        ("  Le", [10]),
        ("", None),
        ("Something else", None),
        ("me see.", None),
    ],
)
def test_what_a_caller_keeps_of_a_reply_is_found_in_its_tokens(text: str, generated: list[int] | None) -> None:
    assert SAID.generated_for(text) == generated


def test_an_empty_reply_has_no_tokens() -> None:
    assert _Said((), [], "", [], []).generated_for("") == []
