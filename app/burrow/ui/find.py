"""Where a text holds what is looked for, found slice by slice so that a window stays awake meanwhile."""

import re
from collections.abc import Iterator

SLICE = 400_000
"""Characters looked at in one step: some milliseconds."""


def hits(text: str, needle: str, size: int = SLICE) -> Iterator[list[tuple[int, int]]]:
    """Non-overlapping places of `needle`, upper and lower case alike, in order; a list for each `size` characters.

    White space in the needle matches any white space, so that a phrase is found across line breaks.
    """
    words = needle.split()
    if not words:
        return
    pattern = re.compile(r"\s{1,20}".join(re.escape(word) for word in words), re.IGNORECASE)
    overlap = len(needle) + 20 * len(words)
    start = 0
    while start < len(text):
        found = []
        place = start
        edge = start + size
        for match in pattern.finditer(text, start, min(edge + overlap, len(text))):
            if match.start() >= edge:
                break
            found.append(match.span())
            place = match.end()
        yield found
        start = max(edge, place)
