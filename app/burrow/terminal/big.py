"""`burrow bench big`: a PDF of 2,000 pages, a text of 40 MB and a folder of 500 files, made up and opened.

What is measured: when the first page is there to look at, how long reading takes, what it holds in memory for each
character, how long the reading map's index takes and a prompt against it, and whether broken files keep others out.
"""

import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from burrow.documents.folder import read_folder
from burrow.documents.reader import read_document
from burrow.documents.rendering import PageRenderer
from burrow.evidence.reading import Reading

PAGES, CHARACTERS, FILES, BROKEN = 2000, 40_000_000, 495, 5
_LINES, _WORDS = 45, 14


def run_big() -> str:
    """A Markdown report."""
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(["# Big files", "", *_pdf(Path(folder)), *_text(Path(folder)), *_folder(Path(folder))])


def _pdf(folder: Path) -> Iterator[str]:
    path = folder / "long.pdf"
    path.write_bytes(made_pdf(PAGES))
    began = time.perf_counter()
    renderer = PageRenderer(path)
    renderer.render(0, 1.5)
    first = time.perf_counter() - began
    renderer.close()
    told: list[float] = []
    document = read_document(path, on_progress=lambda done, total: told.append(time.perf_counter()))
    yield f"* PDF of {len(document.pages):,} pages: the first is drawn after {first:.2f} s"
    pause = max((b - a for a, b in itertools.pairwise(told)), default=0.0)
    yield f"  read in {document.seconds:.2f} s, told of {len(told)} times on the way, at most {pause:.2f} s apart"


def _text(folder: Path) -> Iterator[str]:
    path = folder / "long.txt"
    rnd = random.Random(1)
    path.write_text("".join(f"{_line(rnd)}\n" for _ in range(CHARACTERS // 90)), "utf-8")
    before = psutil.Process().memory_info().rss
    document = read_document(path)
    size = len(document.text)
    yield f"* Text of {size:,} characters: open after {document.seconds:.2f} s"
    began = time.perf_counter()
    reading = Reading((document,))
    reading.spans_in(document.text[:40])
    yield f"  the reading map's index is made in {time.perf_counter() - began:.2f} s, when the first prompt is matched"
    times = []
    for number in range(20):
        prompt = document.text[number * size // 20 :][:12_000]
        began = time.perf_counter()
        reading.spans_in(prompt)
        times.append(1000 * (time.perf_counter() - began))
    yield f"  a prompt of 12,000 characters is matched in {statistics.median(times):.0f} ms (most: {max(times):.0f} ms)"
    held = (psutil.Process().memory_info().rss - before) / size
    yield f"  bytes for each character: {held:.1f} with the index, {document.memory / size:.1f} in the reader at most"


def _folder(folder: Path) -> Iterator[str]:
    case = folder / "case"
    case.mkdir()
    rnd = random.Random(2)
    for number in range(FILES):
        (case / f"{number:03}.txt").write_text("\n".join(_line(rnd) for _ in range(60)), "utf-8")
    for number in range(BROKEN):
        (case / f"broken {number}.pdf").write_bytes(made_pdf(2)[: 300 + number])
    began = time.perf_counter()
    found = read_folder(case)
    seconds = time.perf_counter() - began
    named = sum(problem.message.startswith("broken ") for problem in found.problems)
    yield f"* Folder of {FILES + BROKEN} files: {len(found.documents)} read and {named} named in {seconds:.2f} s"


def _line(rnd: random.Random) -> str:
    return " ".join("".join(rnd.choices("etaoinshrdlu", k=rnd.randint(2, 9))) for _ in range(_WORDS))


def made_pdf(pages: int) -> bytes:
    """A PDF with so many pages of words."""
    rnd = random.Random(0)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for number in range(pages):
        shown = "".join(f"({_line(rnd)}) Tj T*\n" for _ in range(_LINES))
        content = f"BT /F1 9 Tf 15 TL 60 740 Td (Page {number + 1}) Tj T*\n{shown}ET".encode()
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    body, places = bytearray(b"%PDF-1.7\n"), []
    for number, data in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return bytes(body) + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + entries + end
