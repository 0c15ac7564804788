from pathlib import Path

import docx as python_docx
import pytest
from wordfiles import docx, packed, paragraph

from burrow.documents.docx import parse_docx
from burrow.documents.draft import Draft, Source
from burrow.documents.options import ReadOptions
from burrow.errors import DocumentProblem

LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>
</w:num>
"""


def read(data: bytes) -> Draft:
    return parse_docx(Source("a.docx", data))


def test_paragraphs_and_tables_come_in_the_order_of_the_document() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format(paragraph("a"), paragraph("b") + paragraph("c")) + row.format(paragraph("d"), paragraph(""))
    assert read(docx(f"{paragraph('before')}<w:tbl>{rows}</w:tbl>{paragraph('after')}")).text == (
        "before\n\na | b\nc\nd | \n\nafter"
    )


def test_a_table_in_a_cell_is_read() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('deep')}</w:tc><w:tc>{paragraph('deeper')}</w:tc></w:tr></w:tbl>"
    assert "deep | deeper" in read(docx(f"<w:tbl><w:tr><w:tc>{inner}{paragraph('x')}</w:tc></w:tr></w:tbl>")).text


def test_tracked_changes_give_the_final_text_and_a_warning() -> None:
    draft = read(
        docx(
            "<w:p><w:r><w:t xml:space='preserve'>The rent is </w:t></w:r>"
            "<w:del w:author='Ann'><w:r><w:delText>900</w:delText></w:r></w:del>"
            "<w:ins w:author='Bob'><w:r><w:t>1,200</w:t></w:r></w:ins>"
            "<w:r><w:t xml:space='preserve'> euros</w:t></w:r>"
            "<w:moveFrom><w:r><w:t> monthly</w:t></w:r></w:moveFrom>"
            "<w:moveTo><w:r><w:t> a month</w:t></w:r></w:moveTo></w:p>"
        )
    )
    assert draft.text == "The rent is 1,200 euros a month"
    (warning,) = draft.warnings
    assert "1 deleted" in warning
    assert "1 inserted" in warning
    assert "Ann, Bob" in warning


def test_a_deleted_end_of_paragraph_joins_two_and_a_deleted_row_goes() -> None:
    joined = paragraph("one ", "<w:rPr><w:del w:author='x'/></w:rPr>") + paragraph("two")
    row = f"<w:tr><w:trPr><w:del w:author='x'/></w:trPr><w:tc>{paragraph('gone')}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{paragraph('kept')}</w:tc></w:tr>"
    assert read(docx(f"{joined}<w:tbl>{row}{kept}</w:tbl>")).text == "one two\n\nkept"


def test_numbers_are_shown_as_word_shows_them() -> None:
    places = [(0, 1), (1, 1), (1, 1), (2, 1), (2, 1), (0, 1), (1, 1), (0, 2)]
    body = "".join(paragraph("x", LIST.format(level, number)) for level, number in places)
    assert read(docx(body, numbering=NUMBERING)).text.split("\n") == [
        "I. x", "1.1 x", "1.2 x", "(a) x", "(b) x", "II. x", "2.1 x", "V. x",
    ]  # fmt: skip


def test_headings_come_from_styles_and_their_ancestors() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='My own'/><w:basedOn w:val='H'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='x'/><w:basedOn w:val='Loop'/></w:style>"
    )
    body = "".join(paragraph(name, f"<w:pStyle w:val='{name}'/>") for name in ("Mine", "Loop", "Unknown"))
    assert [(one.level, one.title) for one in read(docx(body, styles=styles)).sections] == [(2, "Mine")]


def test_a_clause_styled_as_a_heading_is_titled_by_its_first_words() -> None:
    clause = "Fees. " + "Customer pays the fees within thirty days of the invoice. " * 4
    body = paragraph(clause, "<w:outlineLvl w:val='1'/>")
    assert [one.title for one in read(docx(body)).sections] == ["Fees"]


def test_notes_stand_at_the_end_with_their_numbers() -> None:
    body = "<w:p><w:r><w:t>Rent</w:t><w:footnoteReference w:id='4'/></w:r></w:p>"
    notes = f"<w:footnote w:id='4'>{paragraph('As of May.')}</w:footnote>"
    notes += f"<w:footnote w:id='5'>{paragraph('unused')}</w:footnote>"
    assert read(docx(body, footnotes=notes)).text == "Rent[1]\n\nFootnotes\n[1] As of May."


def test_content_controls_text_boxes_and_fields_are_read_once() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    boxed = f"<w:p><w:r><mc:AlternateContent {mc}>{twice}</mc:AlternateContent></w:r></w:p>"
    field = "<w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:t>see 3</w:t></w:r></w:p>"
    text = read(docx(control + boxed + field)).text
    assert text.split() == "in a control in a box see 3".split()


def test_a_large_first_letter_belongs_to_its_word() -> None:
    letter = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>D</w:t></w:r></w:p>'
    draft = read(docx(letter + paragraph("rop cap.")))
    assert draft.text == "Drop cap."


def test_hidden_text_is_left_out_and_said() -> None:
    draft = read(docx("<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"))
    assert draft.text == "seen"
    assert draft.warnings == ["Hidden text was left out."]


def test_an_entity_is_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        + '<w:document xmlns:w="x">&b;</w:document>'
    )
    files = {"[Content_Types].xml": "<x/>", "word/document.xml": bomb}
    with pytest.raises(DocumentProblem):
        read(packed(files))


def test_a_package_without_its_document_is_damaged() -> None:
    with pytest.raises(DocumentProblem, match="damaged"):
        read(packed({"[Content_Types].xml": "<x/>", "word/styles.xml": "<x/>"}))


def test_broken_xml_is_damaged() -> None:
    with pytest.raises(DocumentProblem, match="damaged"):
        read(packed({"word/document.xml": "<w:document><w:body>"}))


@pytest.mark.parametrize("name", ["cloud-service-agreement", "mutual-nda"])
def test_every_word_that_python_docx_finds_is_in_a_real_contract(corpus: Path, name: str) -> None:
    path = corpus / f"contracts/{name}.docx"
    words = "".join(read(path.read_bytes()).text.split())
    other = python_docx.Document(str(path))
    lines = [one.text for one in other.paragraphs]
    lines += [one.text for table in other.tables for row in table.rows for cell in row.cells for one in cell.paragraphs]
    assert len(lines) > 20
    for line in lines:
        assert "".join(line.split()) in words


def test_cross_references_of_a_real_contract_name_the_numbers_shown(corpus: Path) -> None:
    draft = read((corpus / "contracts/cloud-service-agreement.docx").read_bytes())
    titles = [one.title for one in draft.sections]
    assert {"5.3 Termination", "8.4 Exceptions", "6.3 From Provider"} <= set(titles)


CHANGED = docx(
    "<w:p><w:r><w:t xml:space='preserve'>The rent is </w:t></w:r>"
    "<w:del w:author='Ann'><w:r><w:delText>900</w:delText></w:r></w:del>"
    "<w:ins w:author='Bob'><w:r><w:t>1,200</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> euros</w:t></w:r>"
    "<w:moveFrom><w:r><w:t> monthly</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> a month</w:t></w:r></w:moveTo></w:p>"
    "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>Paid </w:t></w:r></w:p>"
    "<w:p><w:r><w:t>early.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>old row</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:r><w:t>new row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ("final", "The rent is 1,200 euros a month\n\nPaid\n\nearly.\n\nkept\nnew row"),
        ("original", "The rent is 900 euros monthly\n\nPaid early.\n\nkept\nold row"),
        (
            "both",
            "The rent is [-900-]{+1,200+} euros[- monthly-]{+ a month+}\n\n"
            "Paid\n\nearly.\n\nkept\n[-old row-]\n{+new row+}",
        ),
    ],
)
def test_each_of_the_three_texts_can_be_had_and_the_report_says_which(changes: str, text: str) -> None:
    draft = parse_docx(Source("a.docx", CHANGED, options=ReadOptions(changes)))  # type: ignore[arg-type]
    assert draft.text == text
    assert {"final": "final one", "original": "original one", "both": "both"}[changes] in draft.warnings[0]


def test_comments_stand_at_the_end_with_their_authors_and_break_no_sentence() -> None:
    body = "<w:p><w:r><w:t xml:space='preserve'>The rent </w:t></w:r><w:r><w:commentReference w:id='4'/></w:r>"
    body += "<w:r><w:t>is due.</w:t></w:r></w:p>"
    comments = "<w:comment w:id='4' w:author='Ann'><w:p><w:r><w:t>Too high?</w:t></w:r></w:p></w:comment>"
    comments += "<w:comment w:id='9'><w:p><w:r><w:t>nowhere in the text</w:t></w:r></w:p></w:comment>"
    draft = read(docx(body, comments=comments))
    assert draft.text == "The rent is due.\n\nComments\n[Ann] Too high?"
    assert draft.warnings == ["1 comment stands at the end, after the text."]
