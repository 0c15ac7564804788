"""A file's bytes -> the parser for them. The content decides; the name only chooses between kinds of text.

Each parser is imported when its format turns up, so that a reader process starts with what it needs and no more.
"""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from burrow.documents.draft import Draft, Source
from burrow.errors import DocumentProblem

Parser = Callable[[Source], Draft]

READABLE = "PDF, DOCX, ODT, RTF, EPUB, PPTX, XLSX, HTML, Markdown, mail (EML) and text files"
SUFFIXES = frozenset(
    ".pdf .docx .odt .odp .ods .rtf .epub .pptx .xlsx .html .htm .xhtml .md .markdown .txt .text .csv .tsv .json .xml "
    ".eml .log .rst .tex .py .js .ts .java .c .h .cpp .rs .go .sh .toml .yaml .yml .ini".split()
)
"""Endings of files worth offering; what a file is, its content decides."""
_PARSERS = {
    "pdf": "burrow.documents.pdf:parse_pdf",
    "docx": "burrow.documents.docx:parse_docx",
    "odt": "burrow.documents.odt:parse_odt",
    "pptx": "burrow.documents.pptx:parse_pptx",
    "xlsx": "burrow.documents.xlsx:parse_xlsx",
    "rtf": "burrow.documents.rtf:parse_rtf",
    "eml": "burrow.documents.mail:parse_mail",
    "epub": "burrow.documents.epub:parse_epub",
    "html": "burrow.documents.html:parse_html",
    "markdown": "burrow.documents.markdown:parse_markdown",
    "text": "burrow.documents.plain:parse_plain",
}
_TEXT_BY_NAME = {".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
                 ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html"}  # fmt: skip
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?=(?:[^\n]*\n){0,60}?(?:From|Subject|Date):)(?:(?:Return-Path|Received|Delivered-To|From"
    rb"|To|Cc|Sender|Reply-To|Subject|Date|Message-ID|MIME-Version|Content-[\w-]+|User-Agent|X-[\w-]+"
    rb"|DKIM-Signature|Authentication-Results|ARC-[\w-]+):[ \t][^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)
"""Three header fields of a message in a row."""
_MAIL_FILE = re.compile(rb"(?:From [^\n]*\n)?[!-9;-~]{1,80}:[ \t\r\n]")
"""A header field: enough where the name says that it is a message."""
_KNOWN_OTHERS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"GGUF", "a GGUF model"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def format_of(source: Source) -> str:
    """The format's name, a key of the parsers. Raises `DocumentProblem` for what no parser reads."""
    data = source.data
    if b"%PDF-" in data[:1024] and b"\0" not in data[: data.find(b"%PDF-")]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packaged(source)
    if data.startswith(_OLE):
        raise _old_office(data)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if _HTML.match(data, 0, 4096):
        return "html"
    suffix = PurePath(source.name).suffix.lower()
    if _MAIL.match(data) or (suffix == ".eml" and _MAIL_FILE.match(data)):
        return "eml"
    kind = _TEXT_BY_NAME.get(suffix)
    if kind is None:
        _refuse_others(data)
    return kind or "text"


def parse(source: Source) -> Draft:
    """The document in the file. Raises `DocumentProblem`."""
    if not source.data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise DocumentProblem("The file is empty.", "Choose a file with text in it.")
    module, _, function = _PARSERS[format_of(source)].partition(":")
    parser: Parser = getattr(import_module(module), function)
    return parser(source)


def _packaged(source: Source) -> str:
    from burrow.documents.package import Package

    names = Package(source.data).names
    if "[Content_Types].xml" in names:
        for folder, format in (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx")):
            if any(name.startswith(folder) for name in names):
                return format
    if "META-INF/container.xml" in names:
        return "epub"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt"
    raise DocumentProblem(
        "The file is a ZIP archive, not a document.", f"Open it as a folder of documents. Burrow reads {READABLE}."
    )


def _old_office(data: bytes) -> DocumentProblem:
    if _ENCRYPTED_PACKAGE in data:
        return DocumentProblem(
            "The file is protected with a password that Burrow cannot open.",
            "Remove the password in the program that made it, then open it again.",
        )
    return DocumentProblem(
        "The file is in Microsoft Office's old binary format (such as DOC or XLS).",
        "Open it in Word or LibreOffice and save it as DOCX or PDF.",
    )


def _refuse_others(data: bytes) -> None:
    for magic, what in _KNOWN_OTHERS:
        if data.startswith(magic) and not _looks_like_text(data):
            raise DocumentProblem(f"The file is {what}, not a document.", f"Burrow reads {READABLE}.")


def _looks_like_text(data: bytes) -> bool:
    """`MZ` and `BM` also begin words."""
    sample = data[:512]
    return not any(code < 9 or 13 < code < 27 for code in sample) and sample.isascii()
