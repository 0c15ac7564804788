"""Bytes -> text, with the encoding told where it had to be guessed.

A byte order mark decides, then UTF-8 if the bytes are valid, then what the file says of itself, then a guess. A guess
can be wrong; it is always said.
"""

import codecs
from dataclasses import dataclass

from burrow.errors import DocumentProblem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 256 * 1024
_FEW = 1000
"""UTF-8 with at most one bad byte in so many is UTF-8 with damage, not another encoding."""
_TELLING = 10
"""Fewer bytes beyond ASCII say nothing about rare encodings."""
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x08\x1a")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes, declared: str | None = None, chosen: str | None = None) -> Decoded:
    """The text in `data`. `declared` is the encoding the file claims, `chosen` the one the user says it has.

    Raises `DocumentProblem` when it is no text.
    """
    if chosen:
        return _as_chosen(data, chosen)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _damaged(data, encoding)
    wide = _wide_encoding(data)
    if wide:
        return _damaged(data, wide, f"The encoding was guessed as {wide.upper()}; it has no mark that says so.")
    refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and _known(declared):
        return _damaged(data, _as_browsers_do(declared))
    replaced = data.decode("utf-8", "replace")
    bad = replaced.count("\ufffd")
    if bad * _FEW <= len(data) and len(data) > len(replaced):
        return Decoded(replaced, "utf-8", _bytes_replaced(bad, "UTF-8"))
    encoding = _guess(data)
    decoded = _damaged(data, encoding)
    return Decoded(decoded.text, encoding, f"The encoding was guessed as {encoding}; look for odd letters.")


def _as_chosen(data: bytes, encoding: str) -> Decoded:
    if not _known(encoding):
        raise DocumentProblem(f"There is no encoding {encoding!r}.", "Try utf-8, utf-16, cp1252, koi8-r or shift_jis.")
    name = codecs.lookup(encoding).name
    decoded = _damaged(data, "utf-8-sig" if name == "utf-8" else name)
    return Decoded(decoded.text, name, decoded.warning or f"Read as {name}, as you chose.")


def refuse_binary(data: bytes) -> None:
    """Raise `DocumentProblem` when the bytes are no text in any encoding without NULs."""
    sample = data[:_SAMPLE]
    odd = sum(sample.count(code) for code in range(32) if code not in _TEXT_CONTROLS)
    if odd * 50 > len(sample) or sample.count(0) * 500 > len(sample):
        raise DocumentProblem(
            "The file is binary data, not a document with text.",
            "Open a text, Markdown, HTML, DOCX or PDF file, or export this one as one of these.",
        )


def _damaged(data: bytes, encoding: str, warning: str | None = None) -> Decoded:
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd")
    return Decoded(text, encoding, warning or (_bytes_replaced(bad, encoding.upper()) if bad else None))


def _bytes_replaced(bad: int, encoding: str) -> str:
    places = "1 place holds" if bad == 1 else f"{bad:,} places hold"
    return f"{places} bytes that are not {encoding}; they are shown as \ufffd."


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: Western text has a NUL in every second byte."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _as_browsers_do(encoding: str) -> str:
    """Files that claim Latin-1 mean Windows-1252: the rest of that encoding is control characters."""
    return "cp1252" if codecs.lookup(encoding).name in {"iso8859-1", "ascii"} else encoding


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # 30 ms that most files never need

    around = next((index for index, code in enumerate(data) if code > 127), 0)
    begin = max(0, around - _SAMPLE // 8)
    sample = data[begin : begin + _SAMPLE]
    few = sum(code > 127 for code in sample) < _TELLING
    best = None if few and any(code < 128 for code in sample) else from_bytes(sample).best()
    if best is None or _is_latin(str(best)):
        return max(_LATIN, key=lambda encoding: _likelihood(sample.decode(encoding, "replace"), _LATIN[encoding]))
    return _as_browsers_do(best.encoding)


_WESTERN = "àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿß"
_CENTRAL = "ąćęłńśźżáčďéěíňóřšťúůýžäöüßőűăâîșțşţđ"
_TYPOGRAPHIC = "“”„‘’‚–—…•€£§°«»¿¡©®™´·²½ºª\xa0\xad"
_LATIN = {
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": "ığşçöüâîûİ",
    "mac_roman": _WESTERN,
}
"""Encodings of Latin scripts with the letters that texts in them use; the first of equals wins."""


def _is_latin(text: str) -> bool:
    letters = [character for character in text if character > "\x7f" and character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 5 >= len(letters) * 4


def _likelihood(text: str, letters: str) -> int:
    """Expected letters and marks count for an encoding, all others beyond ASCII count more against it."""
    beyond = [character for character in text if character > "\x7f"]
    expected = set(letters + letters.upper() + _TYPOGRAPHIC)
    return sum(1 if character in expected else -3 for character in beyond)
