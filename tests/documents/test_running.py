from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.running import without_running_lines

BODY = ["It was the best of times,", "it was the worst of times,", "it was the age of wisdom,", "it was foolishness"]


def page(number: int, header: str = "A Tale of Two Cities") -> str:
    return "\n".join([f"{header} {number}", f"{number}a", *BODY, f"{number} words differ", f"Page {number} of 9", "ix"])


def test_headers_footers_and_numbers_go_and_the_words_stay() -> None:
    texts, left_out = without_running_lines([page(number) for number in range(1, 6)])
    assert left_out == ["A Tale of Two Cities 1", "Page 1 of 9"]
    assert all(line in text for text in texts for line in BODY)
    assert not any("Tale" in text or "Page" in text for text in texts)


def test_left_and_right_pages_may_have_headers_of_their_own() -> None:
    texts, _ = without_running_lines([page(number, ("Dickens", "The Cities")[number % 2]) for number in range(8)])
    assert not any("Dickens" in text or "Cities" in text for text in texts)


def test_chapters_that_begin_on_pages_of_their_own_keep_their_titles() -> None:
    bodies = [[letter + line for line in BODY] for letter in "abcdefghijkl"]
    tops = [f"Chapter {number // 2}" if number % 2 else "and so on" for number in range(12)]
    pages = ["\n".join([top, *body]) for top, body in zip(tops, bodies, strict=True)]
    texts, left_out = without_running_lines(pages)
    assert left_out == ["and so on"]
    assert all(f"Chapter {number // 2}" in texts[number] for number in range(1, 12, 2))


def test_a_line_on_two_pages_is_no_header() -> None:
    pages = [page(1), page(2)]
    assert without_running_lines(pages) == (pages, [])


@given(st.lists(st.text("ab1\n", max_size=12), max_size=8))
def test_a_page_keeps_lines_and_never_gains_any(texts: list[str]) -> None:
    kept, _ = without_running_lines(texts)
    assert len(kept) == len(texts)
    for text, result in zip(texts, kept, strict=True):
        assert result in text
        assert bool(result.strip()) == bool(text.strip())
