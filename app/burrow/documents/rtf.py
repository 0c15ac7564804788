"""Rich text (RTF) -> drafts: paragraphs, table rows, notes, text boxes; pictures and fields' codes are left out.

Old programs write letters in the encoding of their font, newer ones as Unicode; both are read. Headings are paragraphs
with an outline level, of their own or from their style.
"""

import re
from dataclasses import dataclass, replace

from burrow.documents.draft import Draft, Source
from burrow.documents.headings import find_headings

_TOKEN = re.compile(
    rb"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-z])"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\",
    re.IGNORECASE | re.DOTALL,
)
_SKIPPED = frozenset(
    "colortbl info pict object themedata colorschememapping latentstyles datastore fldinst xmlnstbl listtable "
    "listoverridetable rsidtbl generator header headerl headerr headerf footer footerl footerr footerf filetbl revtbl "
    "pgdsctbl bkmkstart bkmkend annotation atnid atnauthor nonshppict shprslt sp mmathPr wgrffmtfilter".lower().split()
)
"""Groups without text of the document."""
_READ = frozenset("fonttbl stylesheet footnote shpinst shptxt".split())
"""Groups that are read, also where they are marked as new to old programs."""
_CHARACTERS = {
    "par": "\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "tab": "\t", "cell": " | ", "nestcell": " | ",
    "row": "\n", "nestrow": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS = {b"~": "\xa0", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_DEPTH = 2000
_ENCODINGS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
"""A font's `fcharset` -> its encoding; the others have the document's."""
_HEADING_STYLE = re.compile(rb"\bheading (\d)\b", re.IGNORECASE)
_IN_CELL, _HEADING, _NOTE = "\x04", "\x05", "\x06"
"""Marks that canonical text cannot hold: a paragraph ended in a cell; it was a heading of a level; a note begins."""
_MARKED = re.compile(rf"{_HEADING}(\d)")


def parse_rtf(source: Source) -> Draft:
    draft = Draft("rtf")
    reader = _Reader()
    text = reader.read(source.data)
    text = re.sub(rf"{_IN_CELL}+(?= \| )", "", text).replace(_IN_CELL, "\n")
    text = re.sub(rf" *{_NOTE}\s*", " [", text)
    _write(draft, re.sub(r"(?: \| )+(?=\n)", "", text).strip())
    draft.headings = draft.headings or list(find_headings(draft.text))
    if reader.deleted:
        draft.warnings.append("The document has tracked changes; the text is the final one, as if all were accepted.")
    if reader.comments:
        many = reader.comments > 1
        draft.warnings.append(f"{reader.comments} comment{'s are' if many else ' is'} not part of the text.")
    return draft


def _write(draft: Draft, text: str) -> None:
    for line in text.split("\n"):
        mark = _MARKED.search(line)
        line = _MARKED.sub("", line)
        if mark and line.strip():
            draft.begin_section(line, int(mark[1]))
        if line:
            draft.write(line)
        draft.break_lines(draft.owed + 1)


@dataclass(frozen=True, slots=True)
class _Group:
    """What a group may change for itself."""

    kind: str = ""
    """`fonttbl` or `stylesheet`, `skipped` for what holds no text, `note` for what stands in brackets."""
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    """How many characters stand in for one that old programs cannot show."""
    codec: str = ""
    """Of its font; the document's when empty."""


class _Reader:
    def __init__(self) -> None:
        self.deleted = False
        self.comments = 0
        self._codec = "cp1252"
        self._out: list[str] = []
        self._bytes = bytearray()
        """Characters in the file's encoding; some take two of them."""
        self._group = _Group()
        self._to_skip = 0
        self._font = self._style = -1
        """The one that is being described."""
        self._fonts: dict[int, str] = {}
        self._levels: dict[int, int] = {}
        """Of the styles that are headings."""
        self._level = 0
        self._in_table = False

    def read(self, data: bytes) -> str:
        groups: list[_Group] = []
        starred = False
        at = 0
        while (match := _TOKEN.match(data, at)) is not None:
            at = match.end()
            if match["open"]:
                if len(groups) < _DEPTH:
                    groups.append(self._group)
                self._to_skip = 0
            elif match["close"]:
                self._leave(groups.pop() if groups else _Group())
            elif match["symbol"] == b"*":
                starred = True
                continue
            elif match["word"]:
                number = int(match["number"]) if match["number"] else None
                word = match["word"].decode().lower()
                at += number if word == "bin" and number and number > 0 else 0
                self._obey(word, number, starred)
            else:
                self._show(match)
            starred = False
        self._flush()
        return "".join(self._out)

    def _leave(self, outer: _Group) -> None:
        if self._group.kind == "note" != outer.kind:
            self._add("]")
        self._enter(outer)
        self._to_skip = 0

    def _enter(self, group: _Group) -> None:
        if group.codec != self._group.codec:
            self._flush()
        self._group = group

    def _obey(self, word: str, value: int | None, starred: bool) -> None:
        if word in _SKIPPED or (starred and word not in _READ):
            self.comments += word == "annotation" and self._group.kind != "skipped"
            self._enter(replace(self._group, kind="skipped"))
        elif self._group.kind == "skipped":
            return
        elif word in ("fonttbl", "stylesheet"):
            self._enter(replace(self._group, kind=word))
        elif word == "footnote":
            self._add(_NOTE)
            self._enter(replace(self._group, kind="note"))
        elif word in _CHARACTERS:
            self._end_paragraph(word)
            self._add(_IN_CELL if word == "par" and self._in_table else _CHARACTERS[word])
        elif word == "u" and value is not None:
            self._add(_shown(chr(value % 0x10000)))
            self._to_skip = self._group.fallback
        else:
            self._remember(word, value)

    def _remember(self, word: str, value: int | None) -> None:
        """Words that change how what follows is read."""
        group = self._group
        if word in ("deleted", "v", "plain"):
            self.deleted = self.deleted or (word == "deleted" and value != 0)
            hidden = value != 0 if word == "v" else group.hidden and word != "plain"
            deleted = value != 0 if word == "deleted" else group.deleted and word != "plain"
            self._enter(replace(group, hidden=hidden, deleted=deleted))
        elif word == "uc" and value is not None:
            self._enter(replace(group, fallback=max(0, value)))
        elif word in ("f", "fcharset", "cpg") and value is not None:
            self._use_font(word, value)
        elif word in ("s", "outlinelevel") and value is not None:
            self._use_style(word, value)
        elif word == "pard":
            self._level, self._in_table = 0, False
        elif word in ("intbl", "itap"):
            self._in_table = value != 0
        elif word == "ansicpg" and value:
            self._codec = _codec(value)
        elif word in _ENCODINGS:
            self._codec = _ENCODINGS[word]

    def _use_font(self, word: str, value: int) -> None:
        if self._group.kind != "fonttbl":
            if word == "f":
                self._enter(replace(self._group, codec=self._fonts.get(value, "")))
        elif word == "f":
            self._font = value
        else:
            self._fonts[self._font] = _CHARSETS.get(value, "") if word == "fcharset" else _codec(value)

    def _use_style(self, word: str, value: int) -> None:
        level = value + 1 if 0 <= value < 9 else 0
        if self._group.kind == "stylesheet":
            if word == "s":
                self._style = value
            else:
                self._levels[self._style] = level
        elif self._group.kind != "note":
            self._level = level if word == "outlinelevel" else self._levels.get(value, 0)

    def _end_paragraph(self, word: str) -> None:
        if self._level and word in ("par", "cell", "sect") and self._group.kind != "note":
            self._add(f"{_HEADING}{self._level}")

    def _show(self, match: re.Match[bytes]) -> None:
        raw = bytes.fromhex(match["hex"].decode()) if match["hex"] else match["text"] or b""
        if match["symbol"] is not None:
            self._add(_SYMBOLS.get(match["symbol"], ""))
        elif self._group.kind == "stylesheet":
            name = _HEADING_STYLE.search(raw)
            if name and self._style >= 0 and int(name[1]):
                self._levels.setdefault(self._style, int(name[1]))
        elif raw:
            skipped = min(self._to_skip, len(raw))
            self._to_skip -= skipped
            if self._is_shown():
                self._bytes += raw[skipped:]

    def _is_shown(self) -> bool:
        group = self._group
        return group.kind in ("", "note") and not group.hidden and not group.deleted

    def _add(self, text: str) -> None:
        if self._is_shown():
            self._flush()
            self._out.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._out.append(self._bytes.decode(self._group.codec or self._codec, "replace"))
            self._bytes.clear()


def _shown(character: str) -> str:
    """Symbol fonts put their characters into a private area; without the font only a mark can be shown."""
    return "•" if "\ue000" <= character <= "\uf8ff" else character


def _codec(page: int) -> str:
    name = {10000: "mac_roman", 65001: "utf-8"}.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
