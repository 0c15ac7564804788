from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.document import Document
from burrow.evidence.letters import Letters, letters_in, letters_of, same_edges

TEXT = st.text(st.sampled_from("abcÄéß ﬁ½²“”—-_\n\t1ığİΣς中文日本д😀\u0301\u00ad"), max_size=40)
LONG = st.lists(TEXT, max_size=60).map("".join)


@given(LONG, st.integers(1, 30))
def test_the_letters_of_pieces_are_the_letters_of_the_whole(text: str, size: int) -> None:
    pieces = [text[start : start + size] for start in range(0, len(text), size)]
    assert b"".join(map(letters_of, pieces)) == letters_of(text)


@given(LONG)
def test_each_letter_knows_where_it_stands(text: str) -> None:
    letters = Letters(text)
    assert letters.bytes == letters_of(text)
    index = 0
    for offset, character in enumerate(text):
        assert letters.index(offset) == index
        for _ in letters_of(character):
            assert letters.offset(index) == offset
            index += 1


@given(TEXT)
def test_case_accents_and_ligatures_make_no_difference(text: str) -> None:
    assert letters_of("Eﬃcient RÉSUMÉ ÆØ" + text) == letters_of("efficient re\u0301sume æø" + text)


@given(TEXT)
def test_what_is_not_a_letter_or_digit_counts_for_nothing(text: str) -> None:
    assert letters_of(text) == letters_of("".join(character for character in text if character.isalnum()))


def test_a_document_is_lettered_once_while_it_is_in_use() -> None:
    document = Document("a", None, "text", "some text", "some hash")
    assert letters_in(document) is not None
    kept = letters_in(document)
    assert letters_in(document) is kept


def test_edges_move_over_the_marks_that_both_texts_have() -> None:
    text, other = 'He said "(no)."', '"(no).'
    assert same_edges(text, 10, 12, other, 2, 4) == (8, 14)
