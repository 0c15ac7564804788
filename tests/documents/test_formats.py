import io
import tarfile

import pytest
from pdffiles import pdf
from wordfiles import docx, packed, paragraph

from burrow.documents.draft import Source
from burrow.documents.formats import format_of, parse
from burrow.errors import DocumentProblem


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("contract.txt", pdf(["x"]), "pdf"),
        ("a.pdf", b"\n\n" + pdf(["x"]), "pdf"),
        ("a", docx(paragraph("x")), "docx"),
        ("a.txt", b"<!-- c --><!DOCTYPE html><p>x", "html"),
        ("a", b"\xef\xbb\xbf<?xml version='1.0'?>\n<html/>", "html"),
        ("a.md", b"# x", "markdown"),
        ("README", b"# x", "text"),
        ("a.docx", b"just text", "text"),
        ("main.py", b"MZ = 'just a name'", "text"),
        ("a.htm", b"<p>fragment", "html"),
    ],
)
def test_the_content_decides_and_the_name_only_between_kinds_of_text(name: str, data: bytes, format: str) -> None:
    assert format_of(Source(name, data)) == format


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentProblem, match="empty"):
        parse(Source("a.txt", data))


def tar_xz() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:xz"):
        pass
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG picture"),
        (b"GGUF\3\0\0\0" + bytes(100), "GGUF model"),
        (b"\x7fELF" + bytes(100), "program"),
        (tar_xz(), "xz archive"),
        (packed({"a.txt": "x"}), "ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old binary format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04" + b"x" * 50, "damaged"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, what: str) -> None:
    with pytest.raises(DocumentProblem, match=what) as caught:
        parse(Source("a.pdf", data))
    assert caught.value.action
