"""ZIP files that hold a document (DOCX, EPUB, ODT, XLSX, PPTX): members read within bounds.

A member that unpacks to more than its bound, or far more than its packed size, is refused before it is unpacked.
"""

import io
import zipfile
import zlib

from burrow.documents.xml import DAMAGED_ACTION, Element, parse_xml
from burrow.errors import DocumentProblem

_MEMBER_BYTES = 600_000_000
_TOTAL_BYTES = 1_000_000_000
_RATIO = 400
"""Text packs to a tenth or so; a bomb packs to a thousandth."""
_RATIO_MATTERS = 50_000_000
_MEMBERS = 50_000

ENCRYPTED = "The file is protected with a password that Burrow cannot open."
DAMAGED = "The file is damaged: its ZIP container cannot be read to the end."


class Package:
    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise DocumentProblem(DAMAGED, DAMAGED_ACTION, str(error)) from error
        if len(entries) > _MEMBERS or sum(entry.file_size for entry in entries) > _TOTAL_BYTES:
            raise _too_large()
        self.entries = tuple(entries)
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes:
        """One member. Raises `KeyError` when there is none, `DocumentProblem` when it cannot be unpacked."""
        entry = self._zip.getinfo(name)
        if entry.flag_bits & 1:
            raise DocumentProblem(ENCRYPTED, "Remove the password in the program that made it, then open it again.")
        bomb = entry.file_size > _RATIO_MATTERS and entry.file_size > _RATIO * max(1, entry.compress_size)
        if entry.file_size > _MEMBER_BYTES or bomb:
            raise _too_large()
        try:
            with self._zip.open(entry) as member:
                data = member.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise DocumentProblem(DAMAGED, DAMAGED_ACTION, str(error)) from error
        if len(data) > entry.file_size:
            raise _too_large()
        return data

    def xml(self, name: str) -> Element:
        """The root element of an XML member."""
        return parse_xml(self.read(name))

    def xml_or_none(self, name: str) -> Element | None:
        return self.xml(name) if name in self.names else None


def _too_large() -> DocumentProblem:
    return DocumentProblem(
        "The file unpacks to far more than a document holds, so it was not opened.",
        "Open it in its own program and save the part you need as a new file.",
    )
