from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.draft import Draft, Heading, sections_of

PIECES = st.lists(
    st.tuples(st.sampled_from(["write", "page", "section", "break"]), st.text("ab \r\n\u2028😀", max_size=8))
)


@given(PIECES)
def test_pages_tile_the_text_and_sections_begin_at_their_heading(pieces: list[tuple[str, str]]) -> None:
    draft = Draft("text")
    for kind, text in pieces:
        if kind == "page":
            draft.begin_page(text)
        elif kind == "section":
            draft.begin_section("§" + text, 1)
            draft.write("§" + text)
        elif kind == "break":
            draft.break_lines(len(text))
        else:
            draft.write(text)
    assert draft.length == len(draft.text)
    assert all(draft.text[section.start] == "§" for section in draft.sections)
    for page, after in zip(draft.pages, draft.pages[1:], strict=False):
        assert page.end == after.start
    assert not draft.pages or draft.pages[-1].end == draft.length


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 4))))
def test_sections_nest_and_end_where_the_next_of_their_rank_begins(places: list[tuple[int, int]]) -> None:
    sections = sections_of([Heading(start, level, "x") for start, level in places], 60)
    for index, section in enumerate(sections):
        enders = [other.start for other in sections[index + 1 :] if other.level <= section.level]
        assert section.end == (enders[0] if enders else 60)


def test_a_title_is_one_line_of_bounded_length() -> None:
    (section,) = sections_of([Heading(0, 1, "The\r\n  end " + "of it " * 100)], 10)
    assert section.title.startswith("The end of it")
    assert len(section.title) <= 160


def test_headings_without_a_word_are_no_sections() -> None:
    assert sections_of([Heading(0, 1, " \n ")], 10) == ()


def test_too_many_headings_lose_their_deepest_levels_first() -> None:
    headings = [Heading(0, 1, "top"), *(Heading(number, 3, "deep") for number in range(1, 20_001))]
    assert [section.title for section in sections_of(headings, 30_000)] == ["top"]
