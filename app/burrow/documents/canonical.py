"""Any text -> canonical text: the one form every offset in Burrow counts in.

Newlines are `\\n`; control characters, byte order marks, line and page separators and lone surrogates are gone.
Nothing else is changed: no Unicode normalisation, no trimming.
"""

_TO_NEWLINE = ("\r\n", "\r", "\f", "\v", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What some part of Python or Qt takes for an end of line."""
_DROPPED = ("\ufeff", "\ufffe", "\uffff", *(chr(code) for code in (*range(0x09), *range(0x0E, 0x1C), 0x1F, 0x7F)))


def canonical(text: str) -> str:
    """`text` as a document holds it."""
    for separator in _TO_NEWLINE:
        if separator in text:
            text = text.replace(separator, "\n")
    for character in _DROPPED:
        if character in text:
            text = text.replace(character, "")
    return without_surrogates(text)


def without_surrogates(text: str) -> str:
    """Lone surrogates cannot be stored or sent; pairs become the character they stand for."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
