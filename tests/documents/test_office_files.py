"""The smaller formats: slides, sheets, OpenDocument, rich text and mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfiles import packed

from burrow.documents.draft import Draft, Source
from burrow.documents.formats import format_of, parse
from burrow.documents.rtf import parse_rtf
from burrow.errors import DocumentProblem

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = {"[Content_Types].xml": "<x/>"}


def read(data: bytes, format: str) -> Draft:
    source = Source("file", data)
    assert format_of(source) == format
    return parse(source)


def xlsx(sheet: str, styles: str = "", state: str = "visible") -> bytes:
    s = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return packed(
        TYPES
        | {
            "xl/workbook.xml": f'<workbook {s} {R}><sheet name="Rents" state="{state}" r:id="i"/></workbook>',
            "xl/_rels/workbook.xml.rels": '<x><y Id="i" Target="worksheets/one.xml"/></x>',
            "xl/sharedStrings.xml": f"<sst {s}><si><t>Due </t><r><t>on</t></r><rPh><t>no</t></rPh></si></sst>",
            "xl/styles.xml": f"<styleSheet {s}>{styles}</styleSheet>",
            "xl/worksheets/one.xml": f"<worksheet {s}><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def test_a_sheet_is_a_section_and_a_row_a_line() -> None:
    rows = (
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>a\nb</t></is></c><c/></row>'
        '<row><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x</v></c></row><row/>'
    )
    draft = read(xlsx(rows), "xlsx")
    assert draft.text == "Rents\nDue on | a b\n0.3 | TRUE | x"
    assert [one.title for one in draft.sections] == ["Rents"]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("44317", "2021-05-01"), ("44317.5", "2021-05-01 12:00:00"), ("0.25", "06:00:00"), ("-5", "-5"), ("9e99", "9e99")],
)
def test_dates_are_recognised_by_their_format(stored: str, shown: str) -> None:
    styles = '<numFmts><numFmt numFmtId="200" formatCode="[$-409]d/m/yyyy"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>'
    draft = read(xlsx(f'<row><c s="1"><v>{stored}</v></c><c s="0"><v>{stored}</v></c></row>', styles), "xlsx")
    assert draft.text == f"Rents\n{shown} | {stored}"


def test_a_hidden_sheet_is_told() -> None:
    assert read(xlsx("<row><c><v>1</v></c></row>", state="hidden"), "xlsx").warnings


def test_slides_are_pages_in_the_order_of_the_show() -> None:
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    slide = f"<p:sld {a} {p}><p:txBody><a:p><a:r><a:t>{{}}</a:t></a:r></a:p><a:p/></p:txBody></p:sld>"
    data = packed(
        TYPES
        | {
            "ppt/presentation.xml": f'<p:presentation {p} {R}><p:sldId r:id="b"/><p:sldId r:id="a"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": '<x><y Id="a" Target="slides/s1.xml"/>'
            '<y Id="b" Target="/ppt/slides/s2.xml"/></x>',
            "ppt/slides/s1.xml": slide.format("last"),
            "ppt/slides/s2.xml": slide.format("first"),
            "ppt/slides/_rels/s1.xml.rels": '<x><y Id="n" Type="x/notesSlide" Target="../notes/n.xml"/></x>',
            "ppt/notes/n.xml": slide.format("say it slowly"),
        }
    )
    draft = read(data, "pptx")
    assert draft.text.split("\n") == ["first", "", "last", "Notes:", "say it slowly", "", ""]
    assert [(page.label, draft.text[page.start : page.end].split()[0]) for page in draft.pages] == [
        ("1", "first"),
        ("2", "last"),
    ]


def odt(body: str, manifest: str = "<x/>") -> bytes:
    names = {"office": "office", "text": "text", "table": "table", "draw": "drawing"}
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in names.items()
    )
    content = f"<x {spaces}><office:body><office:text>{body}</office:text></office:body></x>"
    return packed({"content.xml": content, "META-INF/manifest.xml": manifest})


def test_open_documents_are_read_in_order() -> None:
    body = (
        '<text:h text:outline-level="2">Lease</text:h><text:p>The<text:s text:c="2"/>rent<text:line-break/>is'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>May</text:p></text:note-body></text:note>"
        " 5<office:annotation><text:p>why?</text:p></office:annotation>.</text:p>"
        "<text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>c</text:p><text:p>d</text:p></table:table-cell>"
        "<table:table-cell/><table:table-cell><text:p>e</text:p></table:table-cell></table:table-row></table:table>"
    )
    draft = read(odt(body), "odt")
    assert draft.text == "Lease\n\nThe  rent\nis [May] 5.\na\nb\n\nc\nd |  | e"
    assert [(one.level, one.title) for one in draft.sections] == [(2, "Lease")]
    assert draft.warnings == ["1 comment is not part of the text."]


def test_deleted_text_of_an_open_document_is_left_out_and_told() -> None:
    gone = "<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes>"
    draft = read(odt(gone + "<text:p>kept</text:p>"), "odt")
    assert draft.text == "kept"
    assert "tracked changes" in draft.warnings[0]


def test_an_encrypted_open_document_says_so() -> None:
    with pytest.raises(DocumentProblem, match="password"):
        read(odt("", "<x><encryption-data/></x>"), "odt")


def test_rich_text_gives_its_words_and_nothing_else() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator X;}{\info{\title no}}\pard\b 1. Rent\b0\par "
        rb"It is \'801,250 \u8212?\u8220\'93due\u8221\'94 mon{\i th}ly{\deleted never}.\par "
        rb'{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt see here}}\par '
        rb"\trowd a\cell b\cell\row \u-10179?\u-8704? \{end\}}"
    )
    draft = read(data, "rtf")
    assert draft.text == "1. Rent\nIt is €1,250 —“due” monthly.\nsee here\na | b\n😀 {end}"
    assert draft.warnings


@given(st.binary(max_size=80).map(lambda data: b"{\\rtf1 start " + data))
def test_any_rich_text_is_read(data: bytes) -> None:
    assert parse_rtf(Source("a.rtf", data)).text.startswith("start") or b"\\" in data[13:] or b"}" in data


def test_a_message_gives_its_head_and_text_and_names_its_attachments() -> None:
    data = (
        b"Return-Path: <a@b>\r\nReceived: from x\r\n by y\r\n"
        b"Date: Mon, 3 May 2021 10:00:00 +0000\r\nFrom: Ann <a@b.org>\r\n"
        b"Subject: =?utf-8?q?Miete_f=C3=BCr_Mai?=\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
        b"--B\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Gr\xfc\xdfe</p>\r\n"
        b"--B\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--B--\r\n"
    )
    draft = read(data, "eml")
    assert draft.text == "From: Ann <a@b.org>\nDate: Mon, 03 May 2021 10:00:00 +0000\nSubject: Miete für Mai\n\nGrüße"
    assert draft.warnings == ["Attachments are not read: a.pdf."]


def test_a_text_that_begins_like_a_letter_is_a_text() -> None:
    assert format_of(Source("a.txt", b"From: my desk\nDear Ann,\nthe rent is due.\n")) == "text"


def test_a_chart_of_a_slide_is_read_as_its_series() -> None:
    p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    c = (
        'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    points = "".join(f'<c:pt idx="{at}"><c:v>{{}}</c:v></c:pt>' for at in range(2))
    series = (
        "<c:ser><c:tx><c:pt idx='0'><c:v>Sales</c:v></c:pt></c:tx>"
        f"<c:cat>{points.format('Q1', 'Q2')}</c:cat><c:val>{points.format('3', '5.5')}</c:val></c:ser>"
    )
    data = packed(
        TYPES
        | {
            "ppt/presentation.xml": f'<p:presentation {p} {R}><p:sldId r:id="a"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": '<x><y Id="a" Target="slides/s1.xml"/></x>',
            "ppt/slides/s1.xml": f"<p:sld {p}/>",
            "ppt/slides/_rels/s1.xml.rels": '<x><y Id="c" Type="x/chart" Target="../charts/c.xml"/></x>',
            "ppt/charts/c.xml": f"<c:chartSpace {c}><c:title><a:p><a:t>By quarter</a:t></a:p></c:title>{series}"
            "<c:ser><c:val><c:pt idx='0'><c:v>7</c:v></c:pt></c:val></c:ser></c:chartSpace>",
        }
    )
    assert read(data, "pptx").text.strip().split("\n") == ["Chart: By quarter", "Sales: Q1: 3; Q2: 5.5", "7"]
