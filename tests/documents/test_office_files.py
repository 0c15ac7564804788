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


def test_rich_text_reads_each_font_in_its_encoding_and_what_programs_of_a_macintosh_wrote() -> None:
    fonts = rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset161 Arial Greek;}}"
    text = rb"{\rtf1\ansi\ansicpg1252" + fonts + rb"\f0 \'e9 {\f1 \'f1\'f0\'ee\'ea} {\f2 \'e1}\f1 \'ea\f0 \'e9}"
    assert read(text, "rtf").text == "é срок αкé"
    assert read(rb"{\rtf1\mac lanc\'8e}", "rtf").text == "lancé"


def test_rich_text_keeps_notes_and_text_boxes_and_hides_only_what_is_hidden() -> None:
    noted = read(rb"{\rtf1 Rent{\super 1{\*\footnote\pard\plain  See clause 4.\par}} is due.\par}", "rtf")
    assert noted.text == "Rent1 [See clause 4.\n] is due."
    box = read(rb"{\rtf1 a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed\par}}{\shprslt old}}b}", "rtf")
    assert box.text == "aBoxed\nb"
    hidden = read(rb"{\rtf1 a\v b\v0 c{\deleted d\deleted0 e}\plain f{\pict\bin3 {{{}g}", "rtf")
    assert hidden.text == "acefg"
    assert read(rb"{\rtf1 a{\*\annotation never}}", "rtf").warnings == ["1 comment is not part of the text."]


def test_headings_of_rich_text_are_its_sections() -> None:
    styles = rb"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s3 Normal;}}"
    text = rb"\pard\s1 Lease\par\pard\s3 Text.\par\pard\s2 Rent\par\pard More.\par\pard\outlinelevel1 End\par}"
    draft = read(rb"{\rtf1" + styles + text, "rtf")
    assert draft.text == "Lease\nText.\nRent\nMore.\nEnd"
    found = [(section.title, section.level, draft.text[section.start :][:3]) for section in draft.sections]
    assert found == [("Lease", 1, "Lea"), ("Rent", 2, "Ren"), ("End", 2, "End")]


def test_cells_of_rich_text_may_end_with_a_paragraph() -> None:
    row = rb"\trowd{\pard\intbl Code\par}\cell{\pard\intbl Two\par lines\par}\cell\row\pard "
    assert read(rb"{\rtf1 Before\par" + row + rb"After}", "rtf").text == "Before\nCode | Two\nlines\nAfter"


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


def test_every_text_of_a_message_is_read_and_messages_sent_on_inside_it() -> None:
    data = (
        b"From: a@b.org\nSubject: Lease\nContent-Type: multipart/mixed; boundary=B\n\n"
        b"--B\nContent-Type: multipart/alternative; boundary=C\n\n--C\nContent-Type: text/html\n\n<p>rich</p>\n"
        b"--C\nContent-Type: text/plain\n\nPlease see below.\n--C--\n"
        b"--B\nContent-Type: image/png; name=logo.png\n\nx\n"
        b"--B\nContent-Type: text/plain\n\nKind regards\n"
        b"--B\nContent-Type: message/rfc822\n\nFrom: c@d.org\nSubject: Rent\n\nIt is 900 euros.\n--B--\n"
    )
    draft = read(data, "eml")
    assert "\n\nPlease see below.\n\nKind regards\n\nFrom: c@d.org\nSubject: Rent\n\nIt is 900 euros." in draft.text
    assert "rich" not in draft.text
    assert [(section.title, draft.text[section.start :][:4]) for section in draft.sections] == [("Rent", "From")]
    assert draft.warnings == ["Attachments are not read: logo.png."]


def test_a_message_is_known_by_its_head_or_by_its_name() -> None:
    assert format_of(Source("x", b"MIME-Version: 1.0\nSender: a@b\nContent-Type: text/plain\nFrom: a\n\nx")) == "eml"
    assert format_of(Source("x", b"From a@b Fri Apr 6 2001\nFrom: a\nTo: b\nSubject: c\n\nx")) == "eml"
    assert format_of(Source("note.eml", b"To: b\n\nHello")) == "eml"
    assert format_of(Source("note.txt", b"To: b\n\nHello")) == "text"
    assert format_of(Source("note.eml", b"no head at all")) == "text"


def test_a_message_that_promises_parts_and_has_none_is_read_as_it_is() -> None:
    data = b"From: a@b\nDate: x\nSubject: s\nContent-Type: multipart/mixed; boundary=B\n\nJust text.\n"
    assert read(data, "eml").text.endswith("Subject: s\n\nJust text.\n")


@given(st.binary(max_size=300))
def test_any_message_is_read(data: bytes) -> None:
    assert (
        "Subject: s" in parse(Source("a.eml", b"Subject: s\nContent-Type: multipart/mixed; boundary=B\n" + data)).text
    )


def test_a_name_that_is_not_as_it_should_be_damages_no_file() -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    inner = '<o:body><t:p xml:id="a#1">Kept</t:p></o:body>'
    body = f'<o:document-content xmlns:o="{office}" xmlns:t="{text}">{inner}</o:document-content>'
    assert read(packed({"content.xml": body, "META-INF/manifest.xml": "<m/>"}), "odt").text == "Kept"
