from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.placing import Glyph, Placed, align

WORDS = st.lists(st.text("abcdefgh é-", min_size=1, max_size=9).filter(str.strip), min_size=1, max_size=12)


def laid_out(text: str) -> list[Glyph]:
    """One line below the other, ten points high, six a character."""
    glyphs, row, column = [], 0, 0
    for character in text:
        if character == "\n":
            row, column = row + 1, 0
            glyphs.append(Glyph("\n", (0.0, 0.0, 0.0, 0.0)))
            continue
        glyphs.append(Glyph(character, (column * 6.0, row * 12.0, column * 6.0 + 6, row * 12.0 + 10)))
        column += 1
    return glyphs


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_text_that_is_shown_as_it_is_stands_where_it_stands(lines: list[list[str]]) -> None:
    text = "\n".join(" ".join(line) for line in lines)
    found = align(text, text)
    assert [text[index] for index in found if index >= 0] == [character for character in text if character != "\n"]
    assert [index for index in found if index >= 0] == [at for at, character in enumerate(text) if character != "\n"]


def test_a_left_out_header_is_passed_over() -> None:
    text = "It was a dark night\nand it rained"
    shown = f"It 12\r\n{text}\r\n- 12 -"
    assert align(shown, text)[0] == shown.index("It was")


def test_a_joined_word_keeps_its_letters_places() -> None:
    shown, text = "the long con\ufffesectetuer word", "the long consectetuer word"
    found = align(shown, text)
    assert found[text.index("consec") + 3] == shown.index("\ufffe") + 1
    assert found[-1] == len(shown) - 1


def test_a_hyphen_that_was_put_back_has_no_place_and_its_neighbours_have() -> None:
    shown, text = "a well\ufffeknown word", "a well-known word"
    found = align(shown, text)
    assert found[text.index("-")] == -1
    assert found[text.index("known")] == shown.index("known")


def test_words_in_another_order_are_found_and_each_only_once() -> None:
    assert align("cba fed cba", "abc def abc") == [2, 1, 0, -1, 6, 5, 4, -1, 10, 9, 8]


def test_a_line_is_one_rectangle_and_columns_are_two() -> None:
    line = laid_out("one line here")
    assert Placed(line, "one line here").rectangles(0, 13) == ((0.0, 0.0, 78.0, 10.0),)
    wide = [Glyph("a", (0, 0, 6, 10)), Glyph("b", (300, 0, 306, 10))]
    assert len(Placed(wide, "ab").rectangles(0, 2)) == 2


def test_lines_that_run_upwards_are_one_rectangle_each() -> None:
    turned = [Glyph(letter, (10.0, 50.0 - 6 * row, 20.0, 56.0 - 6 * row), False) for row, letter in enumerate("abc")]
    assert Placed(turned, "abc").rectangles(0, 3) == ((10.0, 38.0, 20.0, 56.0),)


@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_the_middle_of_a_spans_rectangle_leads_back_into_the_span(lines: list[list[str]], data: st.DataObject) -> None:
    text = "\n".join(" ".join(line) for line in lines)
    placed = Placed(laid_out(text), text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for left, top, right, bottom in placed.rectangles(start, end):
        offset = placed.offset_at((left + right) / 2, (top + bottom) / 2)
        assert offset is not None
        assert start <= offset < end


def test_far_from_all_text_there_is_no_character() -> None:
    placed = Placed(laid_out("text"), "text")
    assert placed.offset_at(20, 5) == 3
    assert placed.offset_at(20, 500) is None
    assert Placed([], "").offset_at(0, 0) is None
