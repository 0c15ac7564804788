from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.canonical import canonical

ANY = st.text(st.characters(codec=None, categories=None))
FORBIDDEN = "\0\r\f\v\x1c\x1d\x1e\x85\u2028\u2029\ufeff\ufffe"


@given(ANY)
def test_canonical_text_can_be_stored_and_shown_everywhere(text: str) -> None:
    result = canonical(text)
    assert not set(FORBIDDEN) & set(result)
    assert result.encode("utf-8").decode("utf-8") == result
    assert result.splitlines() == result.removesuffix("\n").split("\n") or not result


@given(ANY)
def test_canonical_text_stays_as_it_is(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(st.text("ab é–“”\n\t😀𠀀ß"))
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert canonical(text) == text


def test_every_kind_of_line_end_is_one_newline() -> None:
    assert canonical("a\r\nb\rc\n\rd\x85e\u2029f\fg") == "a\nb\nc\n\nd\ne\nf\ng"


def test_split_surrogates_become_the_character_they_stand_for() -> None:
    assert canonical("a\ud83d\ude00b") == "a😀b"
    assert canonical("a\ud83db") == "a\ufffdb"
