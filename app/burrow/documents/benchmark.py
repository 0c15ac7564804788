"""Files -> tables of how Burrow reads them, side by side with plain pypdf and python-docx on the same files.

Seconds are those a caller waits: for Burrow with the start of its reader process, for the libraries without their
import. Words are counted as often as they stand: `its words in ours` below 100 % is text that Burrow misses or joins.
"""

import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import docx
import pypdf
from docx.opc.exceptions import OpcError
from pypdf.errors import PyPdfError

from burrow.documents.document import Document
from burrow.documents.formats import SUFFIXES
from burrow.documents.reader import read_document
from burrow.errors import DocumentProblem

_GIVEN_UP = (PyPdfError, OpcError, ValueError, LookupError, TypeError, AttributeError, OSError, RecursionError)
"""What the libraries raise for files they cannot read."""
_WORD = re.compile(r"\w+")
_HEAD = (
    "| file | MB | format | characters | pages | sections | seconds | MB held | beside | seconds | characters "
    "| its words in ours | our words in its |\n|---|---:|---|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|"
)


_SIZE_BOUNDS = (10_000, 100_000, 1_000_000)
_SIZE_NAMES = ("under 10 kB", "under 100 kB", "under 1 MB", "1 MB and more")
_NO_LIBRARY = "| | | | | |"


@dataclass(frozen=True, slots=True)
class _Read:
    path: Path
    result: Document | DocumentProblem
    seconds: float
    beside: str
    """Columns of the library that read the same file."""


def run_benchmark(paths: Sequence[Path]) -> str:
    """Markdown: a row for each file, then a table by format and size; folders stand for all documents in them.

    Files that cannot be read have their problem in the row.
    """
    reads = [_timed(path) for path in _files(paths)]
    return "\n".join([_HEAD, *map(_row, reads), "", *_summary(reads)])


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES and one.is_file())
        else:
            yield path


def _timed(path: Path) -> _Read:
    began = time.perf_counter()
    try:
        document = read_document(path)
    except DocumentProblem as problem:
        return _Read(path, problem, time.perf_counter() - began, _NO_LIBRARY)
    return _Read(path, document, document.seconds, _beside(document, path))


def _summary(reads: Sequence[_Read]) -> Iterator[str]:
    groups: dict[tuple[str, int], list[_Read]] = defaultdict(list)
    for read in reads:
        groups[_kind(read), _size_class(read.path)].append(read)
    yield "| format | size | files | read | seconds, median | most | MB held, median | most |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for (kind, size), group in sorted(groups.items()):
        seconds = [read.seconds for read in group]
        held = [read.result.memory / 1e6 for read in group if isinstance(read.result, Document)]
        costs = f"{median(seconds):.2f} | {max(seconds):.2f} | {median(held or [0.0]):.0f} | {max(held or [0.0]):.0f}"
        yield f"| {kind} | {_SIZE_NAMES[size]} | {len(group)} | {len(held)} | {costs} |"


def _kind(read: _Read) -> str:
    return read.result.format if isinstance(read.result, Document) else read.path.suffix.lstrip(".").lower() or "none"


def _size_class(path: Path) -> int:
    size = path.stat().st_size if path.is_file() else 0
    return sum(size >= bound for bound in _SIZE_BOUNDS)


def _row(read: _Read) -> str:
    path, document = read.path, read.result
    if isinstance(document, DocumentProblem):
        return f"| {path.name} | {_megabytes(path)} | | {document.message} | | | {read.seconds:.2f} | | | | | | |"
    counts = f"{len(document.text):,} | {len(document.pages) or ''} | {len(document.sections)}"
    costs = f"{document.seconds:.2f} | {document.memory / 1e6:.0f}"
    return f"| {path.name} | {_megabytes(path)} | {document.format} | {counts} | {costs} {read.beside}"


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.2f}" if path.is_file() else ""


def _beside(document: Document, path: Path) -> str:
    reader = _READERS.get(document.format)
    if reader is None:
        return _NO_LIBRARY
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
