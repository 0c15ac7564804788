import io
from contextlib import suppress
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdffiles import pdf

from burrow.documents.draft import Draft, Source
from burrow.documents.pdf import parse_pdf
from burrow.errors import DocumentProblem


def read(data: bytes, password: str | None = None) -> Draft:
    return parse_pdf(Source("a.pdf", data, password))


@settings(max_examples=30)
@given(st.lists(st.none() | st.sampled_from(["one line", "two\nlines", "é ß “x”"]), min_size=1, max_size=8))
def test_pages_tile_the_text_and_empty_ones_are_empty_and_named(pages: list[str | None]) -> None:
    if not any(pages):
        with pytest.raises(DocumentProblem, match="no text layer"):
            read(pdf(pages))
        return
    draft = read(pdf(pages))
    assert len(draft.pages) == len(pages)
    assert draft.pages[0].start == 0
    assert draft.pages[-1].end == draft.length
    for page, text in zip(draft.pages, pages, strict=True):
        assert draft.text[page.start : page.end].strip() == (text or "")
    assert bool(draft.warnings) == (None in pages)


def test_pages_are_labelled_as_printed() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 5 >>] >>"
    assert [page.label for page in read(pdf(["a", "b", "c"], labels)).pages] == ["i", "ii", "5"]


def test_the_outline_is_set_on_its_titles() -> None:
    outline = (
        b"<< /Type /Outlines /First 9 0 R /Last 10 0 R /Count 2 >>",
        b"<< /Title (Second) /Parent 8 0 R /Dest [6 0 R /Fit] /Next 10 0 R >>",
        b"<< /Title (Nowhere) /Parent 8 0 R /Dest [99 0 R /Fit] /Prev 9 0 R >>",
    )
    draft = read(pdf(["First\ntext", "more text\n2 Second\nand so on"], "/Outlines 8 0 R", outline))
    assert [one.title for one in draft.sections] == ["Second"]
    assert draft.text[draft.sections[0].start :].startswith("2 Second")


def test_a_password_is_asked_for_and_tried(corpus: Path) -> None:
    data = (corpus / "pdf/libreoffice-writer-password.pdf").read_bytes()
    with pytest.raises(DocumentProblem, match="needs a password"):
        read(data)
    with pytest.raises(DocumentProblem, match="does not open"):
        read(data, "wrong")
    assert read(data, "openpassword").length > 10


def test_words_broken_at_a_line_end_are_joined(corpus: Path) -> None:
    text = read((corpus / "pdf/multicolumn.pdf").read_bytes()).text
    assert "consectetuer adipiscing elit" in text
    assert "\ufffe" not in text


def _with_annotations(*annotations: dict[str, object], text: str | None = "Printed text.") -> bytes:
    """One page with these on it; those with a field type are fields of the form."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([text])))
    fields = pypdf.generic.ArrayObject()
    placed = pypdf.generic.ArrayObject()
    for entries in annotations:
        made = pypdf.generic.DictionaryObject()
        for key, value in ({"/Type": "/Annot", "/Rect": [50, 50, 200, 80]} | entries).items():
            kind = pypdf.generic.NameObject if str(value).startswith("/") else pypdf.generic.TextStringObject
            number = [pypdf.generic.NumberObject(n) for n in value] if isinstance(value, list) else ()
            made[pypdf.generic.NameObject(key)] = pypdf.generic.ArrayObject(number) if number else kind(str(value))
        placed.append(writer._add_object(made))
        if "/FT" in entries:
            fields.append(placed[-1])
    writer.pages[0][pypdf.generic.NameObject("/Annots")] = placed
    form = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Fields"): fields})
    writer._root_object[pypdf.generic.NameObject("/AcroForm")] = writer._add_object(form)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_people_filled_in_and_wrote_stands_below_the_text_of_its_page() -> None:
    draft = read(
        _with_annotations(
            {"/Subtype": "/Widget", "/FT": "/Tx", "/T": "tenant", "/TU": "Name of the tenant", "/V": "Ada Lovelace"},
            {"/Subtype": "/Widget", "/FT": "/Tx", "/T": "empty", "/V": ""},
            {"/Subtype": "/Widget", "/FT": "/Btn", "/T": "pets", "/V": "/Yes", "/AS": "/Yes"},
            {"/Subtype": "/Widget", "/FT": "/Btn", "/T": "garden", "/V": "/Off", "/AS": "/Off"},
            {"/Subtype": "/FreeText", "/Contents": "Typed on it\rin two lines"},
            {"/Subtype": "/Text", "/T": "Bob", "/Contents": "Is this right?"},
            {"/Subtype": "/Link", "/Contents": "no text"},
        )
    )
    assert draft.text.strip() == (
        "Printed text.\n\nName of the tenant: Ada Lovelace\npets: yes\nTyped on it\nin two lines\n[Bob] Is this right?"
    )


def test_a_form_without_printed_text_is_no_scan() -> None:
    filled = {"/Subtype": "/Widget", "/FT": "/Tx", "/T": "rent", "/V": "900 euros"}
    assert read(_with_annotations(filled, text=None)).text.strip() == "rent: 900 euros"


def test_words_that_a_scanner_placed_letter_by_letter_do_not_fall_apart() -> None:
    """As Acrobat Capture writes them: invisible, the last letter of each word by itself (seen in real contracts)."""
    words = "Ninth North Street Tower Plaza Company Limited Shipping Container Lines Agreement Council".split() * 2
    drawn = "".join(f"3.2 Tc ( {word[:-1]}) Tj 0 Tc ({word[-1]}) Tj\n" for word in words)
    draft = read(pdf([f"BT 3 Tr /F1 6 Tf 106 Tz 10 750 Td\n{drawn}ET".encode()]))
    assert draft.text.split() == words


def test_right_to_left_words_read_in_their_order(corpus: Path) -> None:
    assert read((corpus / "pdf/habibi.pdf").read_bytes()).text.strip() == "حَبيبي habibi حَبيبي"


def test_titles_that_are_not_in_the_text_are_told(corpus: Path) -> None:
    draft = read((corpus / "pdf/mistitled_outlines_example.pdf").read_bytes())
    assert any("outline" in warning for warning in draft.warnings)
    assert draft.text[draft.sections[0].start :].startswith("1 Foo")


def test_repeated_titles_of_an_outline_stand_at_their_own_places(corpus: Path) -> None:
    draft = read((corpus / "pdf/pdflatex-outline.pdf").read_bytes())
    shown = [draft.text[one.start : one.start + 5] for one in draft.sections]
    assert shown == ["1 Foo", "2 Bar", "3 Baz", "4 Foo", "5 Bar", "6 Baz", "7 Foo", "8 Bar", "9 Baz"]


def test_a_real_book_has_its_chapters_on_their_pages(corpus: Path) -> None:
    draft = read((corpus / "books/pride-and-prejudice.pdf").read_bytes())
    assert len(draft.pages) == 234
    assert [one.title for one in draft.sections][:61] == [f"Chapter {number}" for number in range(1, 62)]


@settings(max_examples=40)
@given(st.integers(0, 700), st.binary(max_size=6))
def test_a_damaged_file_is_read_or_refused(at: int, noise: bytes) -> None:
    data = pdf(["some text", "more text"])
    with suppress(DocumentProblem):
        read(data[:at] + noise + data[at + len(noise) :])


@pytest.mark.parametrize("damage", [(b"/Root 1 0 R", b"/Rooo 1 0 R"), (b"%PDF-1.7", b"%PDX-1.7")])
def test_a_file_that_only_pypdf_can_open_is_recovered_and_said(damage: tuple[bytes, bytes]) -> None:
    draft = read(pdf(["some words that stand there", "and more"]).replace(*damage))
    assert "some words that stand there" in draft.text
    assert len(draft.pages) == 2
    assert "recovered by pypdf" in draft.warnings[0]


def test_a_password_that_another_file_needs_does_no_harm() -> None:
    protected = pypdf.PdfWriter(io.BytesIO(pdf(["open to all"])))
    protected.encrypt(user_password="", owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    protected.write(out)
    assert read(out.getvalue(), "of another file").text.strip() == "open to all"
