"""Files that are broken or made to do harm: each ends in a document or in one sentence, within its bound."""

import io
import time
import zipfile
from pathlib import Path

import psutil
import pytest
from pdffiles import pdf
from wordfiles import docx, packed, paragraph

from burrow.documents.reader import ReadLimits, read_document
from burrow.errors import DocumentProblem, LockedDocument

LIMITS = ReadLimits(seconds=20.0, memory_bytes=600_000_000)


def outcome(path: Path, data: bytes, name: str = "file.pdf") -> str | DocumentProblem:
    """The text of the file, or the problem with it; the reader is gone either way."""
    file = path / name
    file.write_bytes(data)
    began = time.monotonic()
    try:
        return read_document(file, limits=LIMITS).text
    except DocumentProblem as problem:
        return sound(problem)
    finally:
        assert time.monotonic() - began < LIMITS.seconds + 10
        assert not psutil.Process().children()


def sound(problem: DocumentProblem) -> DocumentProblem:
    """One sentence and one thing to do."""
    assert problem.action
    assert "\n" not in problem.message
    return problem


REAL = ["pdf/multicolumn.pdf", "contracts/mutual-nda.docx", "books/childrens-literature.epub"]


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
@pytest.mark.parametrize("file", REAL)
def test_truncated(tmp_path: Path, corpus: Path, file: str, share: float) -> None:
    data = (corpus / file).read_bytes()
    found = outcome(tmp_path, data[: int(len(data) * share)], Path(file).name)
    assert isinstance(found, DocumentProblem) or found.strip()


def test_page_tree_in_a_circle(tmp_path: Path) -> None:
    data = pdf(["some text", "more"]).replace(b"/Kids [4 0 R 6 0 R]", b"/Kids [2 0 R 4 0 R]")
    outcome(tmp_path, data)


def test_outline_in_a_circle(tmp_path: Path) -> None:
    circle = (
        b"<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>",
        b"<< /Title (Again) /Parent 8 0 R /Dest [4 0 R /Fit] /Next 9 0 R /First 9 0 R /Last 9 0 R >>",
    )
    found = outcome(tmp_path, pdf(["Again and again", "more"], "/Outlines 8 0 R", circle))
    assert isinstance(found, str)
    assert "Again and again" in found


def test_form_that_draws_itself(tmp_path: Path) -> None:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 6 0 R >> >> /Length 5 >>"
    data = pdf(["text"], "", (form + b"\nstream\n/F Do\nendstream",))
    data = data.replace(b"/Resources <<", b"/Resources << /XObject << /F 6 0 R >>", 1)
    assert "text" in str(outcome(tmp_path, data))


def test_deeply_nested_arrays_of_a_pdf(tmp_path: Path) -> None:
    deep = b"[" * 200_000 + b"]" * 200_000
    outcome(tmp_path, pdf(["text"], "/Deep 6 0 R", (deep,)))


def test_huge_page_and_a_million_pages_promised(tmp_path: Path) -> None:
    data = pdf(["text"]).replace(b"[0 0 600 800]", b"[0 0 9e9 9e9]").replace(b"/Count 1", b"/Count 9999999")
    outcome(tmp_path, data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.html", b"<div>" * 300_000 + b"text"),
        ("deep.md", b"> " * 100_000 + b"text"),
        ("deep2.md", b"[" * 60_000 + b"text"),
        ("deep.rtf", b"{\\rtf1 " + b"{" * 300_000 + b"text"),
        ("deep.json", b"[" * 500_000 + b'"text"'),
        ("deep.docx", docx("<w:sdt><w:sdtContent>" * 20_000 + paragraph("text") + "</w:sdtContent></w:sdt>" * 20_000)),
        ("tables.docx", docx("<w:tbl><w:tr><w:tc>" * 3_000 + paragraph("text") + "</w:tc></w:tr></w:tbl>" * 3_000)),
    ],
)
def test_deeply_nested(tmp_path: Path, name: str, data: bytes) -> None:
    found = outcome(tmp_path, data, name)
    assert isinstance(found, DocumentProblem) or "text" in found


def test_a_member_that_unpacks_to_a_thousand_times_its_size(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", b"<w:p>" + b" " * 300_000_000)
    found = outcome(tmp_path, out.getvalue(), "bomb.docx")
    assert isinstance(found, DocumentProblem)
    assert "unpacks" in found.message


def test_entities_that_multiply(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<!DOCTYPE d [<!ENTITY e0 "bomb">{entities}]><d>&e11;</d>'
    found = outcome(tmp_path, packed({"[Content_Types].xml": "<Types/>", "word/document.xml": xml}), "laughs.docx")
    assert isinstance(found, DocumentProblem)


def test_a_file_elsewhere_is_not_fetched_by_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    xml = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>seen &x;</w:t></w:r></w:p></w:body></w:document>"
    )
    found = outcome(tmp_path, packed({"[Content_Types].xml": "<Types/>", "word/document.xml": xml}), "xxe.docx")
    assert "the secret" not in str(found)


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.md", "a.jpg", "a"])
def test_the_content_decides_and_not_the_ending(tmp_path: Path, name: str) -> None:
    assert "some text" in str(outcome(tmp_path, docx(paragraph("some text")), name))
    assert "some words" in str(outcome(tmp_path, pdf(["some words"]), name))


def test_a_password_is_asked_for(tmp_path: Path, corpus: Path) -> None:
    found = outcome(tmp_path, (corpus / "pdf/libreoffice-writer-password.pdf").read_bytes())
    assert isinstance(found, LockedDocument)
