from hypothesis import given
from hypothesis import strategies as st

from burrow.ui.offsets import Offsets

TEXT = st.text(st.sampled_from("ab 😀𝔸中\n𠀀"), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT, st.integers(0, 60))
def test_an_offset_counts_the_utf16_units_before_it(text: str, offset: int) -> None:
    assert Offsets(text).to_qt(offset) == units(text[:offset])


@given(TEXT, st.integers(0, 60))
def test_there_and_back_is_the_same_place(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    offsets = Offsets(text)
    assert offsets.from_qt(offsets.to_qt(offset)) == offset


@given(TEXT)
def test_the_middle_of_a_pair_belongs_to_its_character(text: str) -> None:
    offsets = Offsets(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert offsets.from_qt(offsets.to_qt(offset) + 1) == offset


def test_places_outside_the_text_are_its_ends() -> None:
    offsets = Offsets("a😀")
    assert (offsets.to_qt(-5), offsets.to_qt(99), offsets.from_qt(-5), offsets.from_qt(99)) == (0, 3, 0, 2)
