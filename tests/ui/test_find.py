from hypothesis import given
from hypothesis import strategies as st

from burrow.ui.find import hits


def all_hits(text: str, needle: str) -> list[tuple[int, int]]:
    return [hit for part in hits(text, needle) for hit in part]


def test_case_does_not_matter() -> None:
    assert all_hits("Rent. RENT, rent", "rent") == [(0, 4), (6, 10), (12, 16)]


def test_a_phrase_is_found_across_a_line_break() -> None:
    assert all_hits("the State of\n   California", "of california") == [(10, 26)]


def test_signs_of_patterns_are_only_characters() -> None:
    assert all_hits("a.b axb (c)", "a.b") == [(0, 3)]
    assert all_hits("a.b axb (c)", "(c)") == [(8, 11)]


def test_nothing_is_found_for_nothing() -> None:
    assert all_hits("text", "  ") == []


@given(st.text("ab", max_size=40), st.text("ab", min_size=1, max_size=4), st.integers(1, 9))
def test_slices_change_nothing(text: str, needle: str, size: int) -> None:
    assert [hit for part in hits(text, needle, size) for hit in part] == all_hits(text, needle)
