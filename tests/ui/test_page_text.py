import pytest
from stories import document

from burrow.documents.document import Page
from burrow.ui.page_text import PageText

PAGES = (Page("i", 0, 10), Page("ii", 10, 10), Page("1", 10, 30))
TEXT = PageText(document("x" * 30, pages=PAGES))


@pytest.mark.parametrize(("offset", "page"), [(0, 0), (9, 0), (10, 2), (29, 2), (30, 2)])
def test_an_offset_is_on_the_page_that_holds_it(offset: int, page: int) -> None:
    assert TEXT.page_of(offset) == page


def test_a_page_begins_where_its_text_does() -> None:
    assert TEXT.begins(2, 10)
    assert not TEXT.begins(2, 11)
    assert not TEXT.begins(7, 10)


def test_neighbouring_pages_hold_what_lies_from_the_first_to_the_last() -> None:
    assert TEXT.on(range(0, 3)) == (0, 30)
    assert TEXT.on(range(2, 9)) == (10, 30), "the renderer may know of more pages"
    assert TEXT.on(range(3, 4)) is None
    assert TEXT.on(range(0, 0)) is None


def test_a_share_of_a_page_is_that_share_of_its_text() -> None:
    assert [TEXT.offset_near(2, share) for share in (0.0, 0.5, 1.0)] == [10, 20, 30]
    assert TEXT.offset_near(9, 0.5) == 30
    assert PageText(document("no pages")).offset_near(3, 0.5) == 0


@pytest.mark.parametrize(("offset", "ink"), [(0, 0), (3, 6), (4, 6), (6, 6), (9, 9), (10, 10), (11, 11), (99, 99)])
def test_the_first_ink_is_looked_for_on_the_same_page(offset: int, ink: int) -> None:
    text = PageText(document("One \n two\n\nthree", pages=(Page("1", 0, 10), Page("2", 10, 16))))
    assert text.first_ink(offset) == ink


def test_a_page_that_the_text_does_not_know_is_called_by_its_number() -> None:
    assert [TEXT.label(page) for page in (0, 2, 4)] == ["i", "1", "5"]
