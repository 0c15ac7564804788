from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.document import Document, Page


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_every_offset_lies_on_the_page_that_holds_it(lengths: list[int]) -> None:
    pages, at = [], 0
    for number, length in enumerate(lengths):
        pages.append(Page(str(number), at, at + length))
        at += length
    document = Document("a", None, "pdf", "x" * at, "", tuple(pages))
    for offset in range(at):
        page = document.page_at(offset)
        assert page is not None
        assert page.start <= offset < page.end


def test_a_document_without_pages_has_no_page() -> None:
    assert Document("a", None, "text", "x", "").page_at(0) is None
