"""Rich text (RTF) -> drafts: the words, paragraphs and table rows; pictures, fields' codes and styles are left out."""

import re

from burrow.documents.draft import Draft, Source
from burrow.documents.headings import find_headings

_TOKEN = re.compile(
    rb"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-z])"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.IGNORECASE | re.DOTALL,
)
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore fldinst xmlnstbl "
    "listtable listoverridetable rsidtbl generator header headerl headerr headerf footer footerl footerr footerf "
    "filetbl revtbl pgdsctbl bkmkstart bkmkend annotation atnid atnauthor nonshppict mmathPr wgrffmtfilter".split()
)
_CHARACTERS = {
    "par": "\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "tab": "\t", "cell": " | ", "nestcell": " | ",
    "row": "\n", "nestrow": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS = {b"~": "\xa0", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_DEPTH = 2000


def parse_rtf(source: Source) -> Draft:
    draft = Draft("rtf")
    reader = _Reader()
    text = reader.read(source.data)
    draft.write(re.sub(r"(?: \| )+(?=\n)", "", text).strip())
    draft.headings += find_headings(draft.text)
    if reader.deleted:
        draft.warnings.append("The document has tracked changes; the text is the final one, as if all were accepted.")
    return draft


class _Reader:
    def __init__(self) -> None:
        self.deleted = False
        self._codec = "cp1252"
        self._out: list[str] = []
        self._bytes = bytearray()
        """Characters in the file's encoding; some take two of them."""
        self._skipping = False
        self._fallback = 1
        """How many characters stand in for one that old programs cannot show."""
        self._to_skip = 0

    def read(self, data: bytes) -> str:
        groups: list[tuple[bool, int]] = []
        starred = False
        for match in _TOKEN.finditer(data):
            if match["open"]:
                if len(groups) < _DEPTH:
                    groups.append((self._skipping, self._fallback))
                self._to_skip = 0
            elif match["close"]:
                self._skipping, self._fallback = groups.pop() if groups else (False, 1)
                self._to_skip = 0
            elif match["symbol"] == b"*":
                starred = True
                continue
            elif match["word"]:
                self._obey(match["word"].decode().lower(), match["number"], starred)
            else:
                self._show(match)
            starred = False
        self._flush()
        return "".join(self._out)

    def _obey(self, word: str, number: bytes | None, starred: bool) -> None:
        value = int(number) if number else None
        if word in _SKIPPED or starred:
            self._skipping = True
        elif word in ("deleted", "v") and value != 0:
            self._skipping = True  # deleted by a tracked change, or hidden
            self.deleted = self.deleted or word == "deleted"
        elif word == "ansicpg" and value:
            self._codec = _codec(value)
        elif word == "uc" and value is not None:
            self._fallback = max(0, value)
        elif word == "u" and value is not None:
            self._add(chr(value % 0x10000))
            self._to_skip = self._fallback
        elif word in _CHARACTERS:
            self._add(_CHARACTERS[word])

    def _show(self, match: re.Match[bytes]) -> None:
        raw = bytes.fromhex(match["hex"].decode()) if match["hex"] else match["text"] or b""
        if match["symbol"] is not None:
            self._add(_SYMBOLS.get(match["symbol"], ""))
        elif raw:
            skipped = min(self._to_skip, len(raw))
            self._to_skip -= skipped
            if not self._skipping:
                self._bytes += raw[skipped:]

    def _add(self, text: str) -> None:
        if not self._skipping:
            self._flush()
            self._out.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._out.append(self._bytes.decode(self._codec, "replace"))
            self._bytes.clear()


def _codec(page: int) -> str:
    name = {10000: "mac_roman", 65001: "utf-8"}.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
