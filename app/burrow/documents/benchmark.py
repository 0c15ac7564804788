"""Files -> a table of how Burrow reads them, side by side with plain pypdf and python-docx on the same files.

Seconds are those a caller waits: for Burrow with the start of its reader process, for the libraries without their
import. Words are counted as often as they stand: `its words in ours` below 100 % is text that Burrow misses or joins.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pypdf
from docx.opc.exceptions import OpcError
from pypdf.errors import PyPdfError

from burrow.documents.document import Document
from burrow.documents.reader import read_document
from burrow.errors import DocumentProblem

_GIVEN_UP = (PyPdfError, OpcError, ValueError, LookupError, TypeError, AttributeError, OSError, RecursionError)
"""What the libraries raise for files they cannot read."""
_WORD = re.compile(r"\w+")
_HEAD = (
    "| file | MB | format | characters | pages | sections | seconds | MB held | beside | seconds | characters "
    "| its words in ours | our words in its |\n|---|---:|---|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|"
)


def run_benchmark(paths: Sequence[Path]) -> str:
    """A Markdown table with one row a file. Files that cannot be read have their problem in the row."""
    return "\n".join([_HEAD, *map(_row, paths)])


def _row(path: Path) -> str:
    try:
        document = read_document(path)
    except DocumentProblem as problem:
        return f"| {path.name} | {_megabytes(path)} | | {problem.message} | | | | | | | | | |"
    counts = f"{len(document.text):,} | {len(document.pages) or ''} | {len(document.sections)}"
    costs = f"{document.seconds:.2f} | {document.memory / 1e6:.0f}"
    return f"| {path.name} | {_megabytes(path)} | {document.format} | {counts} | {costs} {_beside(document, path)}"


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.2f}" if path.is_file() else ""


def _beside(document: Document, path: Path) -> str:
    reader = _READERS.get(document.format)
    if reader is None:
        return "| | | | | |"
    name, read = reader
    began = time.perf_counter()
    try:
        text = read(path)
    except _GIVEN_UP as error:
        return f"| {name} | | {type(error).__name__} | | |"
    seconds = time.perf_counter() - began
    return f"| {name} | {seconds:.2f} | {len(text):,} | {_share(text, document.text)} | {_share(document.text, text)} |"


def _share(text: str, other: str) -> str:
    """How many of the words of `text`, counted as often as they stand there, are in `other`."""
    words, others = Counter(_WORD.findall(text)), Counter(_WORD.findall(other))
    return f"{(words & others).total() / words.total():.1%}" if words else ""


def _with_pypdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def _with_python_docx(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


_READERS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "pdf": ("pypdf", _with_pypdf),
    "docx": ("python-docx", _with_python_docx),
}
