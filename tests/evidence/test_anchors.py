import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.evidence.anchors import GRAM, STRIDE, Anchors

LETTERS = st.text("abcdefgh", max_size=300).map(str.encode)


@given(st.lists(LETTERS, max_size=4), LETTERS, LETTERS, st.data())
def test_every_long_enough_passage_holds_an_anchor(
    texts: list[bytes], before: bytes, after: bytes, data: st.DataObject
) -> None:
    texts = [*texts, bytes(range(200)) + b"somewhere else"]
    which = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[which])))
    passage = texts[which][start : start + GRAM + STRIDE - 1]
    found = list(Anchors(texts).find(before + passage + after))
    if len(passage) == GRAM + STRIDE - 1:
        places = {(document, place - at) for at, document, place in found}
        assert (which, start - len(before)) in places or is_common(texts, passage)
    assert [at for at, _, _ in found] == sorted(at for at, _, _ in found)


def is_common(texts: list[bytes], passage: bytes) -> bool:
    return len(set(passage)) < 3


@pytest.mark.parametrize("texts", [[], [b""], [b"short"], [b"x" * GRAM]])
def test_tiny_texts_have_few_anchors_or_none(texts: list[bytes]) -> None:
    assert list(Anchors(texts).find(b"short")) == []
    assert len(list(Anchors(texts).find(b"x" * GRAM))) == (1 if texts == [b"x" * GRAM] else 0)


def test_pieces_that_stand_everywhere_are_passed_over() -> None:
    anchors = Anchors([b"la" * 5000 + b"but here is something else"])
    assert list(anchors.find(b"la" * 100)) == []
    assert len({place - at for at, _, place in anchors.find(b"lalabut here is something else")}) == 1
