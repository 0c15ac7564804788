"""PDF files for tests, written out by hand."""

import io
from collections.abc import Sequence

import pypdfium2


def pdf(pages: Sequence[str | bytes | None], catalog: str = "", extra: tuple[bytes, ...] = ()) -> bytes:
    """One page for each text; None makes a page without text, bytes are what draws it.

    `extra` objects are numbered on from 4 + 2 * pages.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        content = text if isinstance(text, bytes) else _drawn(text or "")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _assembled([*objects, *extra])


def _drawn(text: str) -> bytes:
    lines = [line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in text.split("\n")]
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    return f"BT /F1 12 Tf 14 TL 50 750 Td\n{shown}ET".encode("cp1252")


def _assembled(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def scanned(source: bytes) -> bytes:
    """The same pages as pictures, without a text layer."""
    read, made = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument.new()
    for number in range(len(read)):
        width, height = read[number].get_size()
        picture = pypdfium2.PdfImage.new(made)
        picture.set_bitmap(read[number].render(scale=200 / 72, maybe_alpha=False))
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        page = made.new_page(width, height)
        page.insert_obj(picture)
        page.gen_content()
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
