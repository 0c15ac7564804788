from pathlib import Path

import pytest
from wordfiles import packed

from burrow.documents.draft import Draft, Source
from burrow.documents.epub import parse_epub
from burrow.errors import DocumentProblem

CONTAINER = '<container><rootfiles><rootfile full-path="O/book.opf"/></rootfiles></container>'
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{}</body></html>'
NAV = PAGE.format(
    '<nav epub:type="toc"><ol><li><a href="b.xhtml">Part</a><ol><li><a href="b.xhtml#two">Second</a></li></ol></li>'
    '<li><a href="my%20a.xhtml">Last</a></li></ol></nav>'
)


def book(pages: dict[str, str], spine: str, **more: str) -> bytes:
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in pages)
    opf = (
        f'<package><manifest>{items}<item id="nav" href="nav.xhtml" properties="nav"/>'
        f'<item id="space" href="my%20a.xhtml"/></manifest><spine>{spine}</spine></package>'
    )
    files = {"META-INF/container.xml": CONTAINER, "O/book.opf": opf, "O/nav.xhtml": NAV}
    files |= {f"O/{name}.xhtml": PAGE.format(body) for name, body in pages.items()}
    return packed(files | more)


def read(data: bytes) -> Draft:
    return parse_epub(Source("a.epub", data))


def test_chapters_come_in_reading_order_with_the_sections_of_the_navigation() -> None:
    pages = {"my a": "<p>end</p>", "b": "<p>one</p><p id='two'>two&nbsp;&amp; three</p>", "c": "<p>aside</p>"}
    spine = '<itemref idref="nav"/><itemref idref="b"/><itemref idref="c" linear="no"/><itemref idref="space"/>'
    draft = read(book(pages, spine))
    assert draft.text == "one\n\ntwo & three\n\nend"
    assert [(one.level, one.title, draft.text[one.start :][:3]) for one in draft.sections] == [
        (1, "Part", "one"), (2, "Second", "two"), (1, "Last", "end"),
    ]  # fmt: skip


def test_printed_page_numbers_are_labels_and_not_text() -> None:
    page = (
        "<p>front</p><p>one <span epub:type='pagebreak' title='7'>7</span>two</p><p epub:type='pagebreak'>8</p><p>x</p>"
    )
    draft = read(book({"b": page}, '<itemref idref="b"/>'))
    assert "".join(draft.text.split()) == "frontonetwox"
    assert [page.label for page in draft.pages] == ["front", "7", "8"]
    assert draft.text[draft.pages[1].start : draft.pages[1].end].strip() == "two"


def test_chapters_that_are_no_xml_are_read_as_html() -> None:
    assert read(book({"b": "<p>one<p>two<br>three"}, '<itemref idref="b"/>')).text == "one\n\ntwo\nthree"


def test_a_missing_chapter_is_told() -> None:
    draft = read(book({"b": "<p>one</p>"}, '<itemref idref="b"/><itemref idref="space"/>'))
    assert draft.warnings == ["1 of the book's 2 chapters are missing from the file."]


@pytest.mark.parametrize(
    "algorithm", ["http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding"]
)
def test_protected_books_are_refused_and_hidden_fonts_are_not(algorithm: str) -> None:
    encryption = (
        f'<e><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/>'
        '<CipherReference URI="O/b.xhtml"/></EncryptedData></e>'
    )
    data = book({"b": "<p>one</p>"}, '<itemref idref="b"/>', **{"META-INF/encryption.xml": encryption})
    if "idpf" in algorithm:
        assert read(data).text == "one"
    else:
        with pytest.raises(DocumentProblem, match="DRM"):
            read(data)


def test_a_book_without_its_package_document_is_damaged() -> None:
    with pytest.raises(DocumentProblem, match="damaged"):
        read(packed({"META-INF/container.xml": CONTAINER}))


def test_a_real_book_has_its_stories_and_printed_pages(corpus: Path) -> None:
    draft = read((corpus / "books/childrens-literature.epub").read_bytes())
    assert "194 THE NIGHTINGALE" in [one.title for one in draft.sections]
    assert [page.label for page in draft.pages][:2] == ["169", "170"]
