import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.inference.ending import ReplyText

LETTERS = st.text(alphabet="ab`\n ", max_size=60)


def pieces(text: str, cuts: list[int]) -> list[str]:
    ends = sorted({min(cut, len(text)) for cut in cuts} | {len(text)})
    return [text[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def say(text: str, cuts: list[int], stop: tuple[str, ...] = (), fence: bool = False) -> tuple[str, str | None]:
    reply = ReplyText(stop, fence)
    shown = [reply.feed(piece) for piece in pieces(text, cuts)]
    shown.append(reply.close("stop"))
    assert "".join(shown) == reply.text
    return reply.text, reply.finish


@given(LETTERS, st.lists(st.integers(0, 60)), st.lists(st.text("ab`\n ", min_size=1, max_size=4), max_size=3))
def test_the_reply_does_not_depend_on_how_the_text_was_cut(text: str, cuts: list[int], stops: list[str]) -> None:
    stop = tuple(stops)
    _, end = min(((at + len(one), at) for one in stop if (at := text.find(one)) >= 0), default=(0, len(text)))
    assert say(text, list(range(60)), stop) == (text[:end], "stop")
    letters = say(text, list(range(60)), stop, fence=True)
    assert letters[0] == text[: len(letters[0])]
    assert say(text, cuts, stop) == (text[:end], "stop")
    assert say(text, cuts, stop, fence=True) == letters


@given(LETTERS, st.lists(st.integers(0, 60)))
def test_no_part_of_a_stop_string_is_shown_before_it_is_decided(text: str, cuts: list[int]) -> None:
    stop = "ab`a"
    reply = ReplyText((stop,))
    fed = shown = ""
    for piece in pieces(text, cuts):
        fed += piece
        shown += reply.feed(piece)
        begun = max((length for length in (1, 2, 3) if fed.endswith(stop[:length])), default=0)
        assert reply.finish or len(shown) == len(fed) - begun


@pytest.mark.parametrize(
    ("text", "reply", "finish"),
    [
        ("a\n```repl\nx\n```\nmore", "a\n```repl\nx\n```", "fence"),
        ("```\nx\n```", "```\nx\n```", "fence"),
        ("~~~py\nx = '''\n```\n'''\n~~~\nmore", "~~~py\nx = '''\n```\n'''\n~~~", "fence"),
        ("````\n```\nx\n```\n````\nmore", "````\n```\nx\n```\n````", "fence"),
        ("```py\nx = '''\n```json\n'''\n```\nmore", "```py\nx = '''\n```json\n'''\n```", "fence"),
        ("```inline``` is no block\nmore", "```inline``` is no block\nmore", "stop"),
        ("```py\nx = 1", "```py\nx = 1", "stop"),
        ("no code at all", "no code at all", "stop"),
    ],
)
def test_the_closing_fence_of_the_first_block_ends_the_reply(text: str, reply: str, finish: str) -> None:
    assert say(text, [], fence=True) == (reply, finish)
    assert say(text, list(range(60)), fence=True) == (reply, finish)


def test_a_maximum_that_falls_on_the_fence_stays_a_maximum() -> None:
    reply = ReplyText((), stop_at_fence=True)
    reply.feed("```\nx\n```")
    reply.close("length")
    assert reply.finish == "length"
