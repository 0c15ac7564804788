"""Pages of text -> the same without running headers, footers and page numbers, so that sentences go on over pages.

A line is taken for one when it stands first or last on many pages and is the same on them, or counts them. Pages of a
few lines stay as they are.
"""

import re
from collections import Counter
from collections.abc import Sequence

_PAGES = 3
_SHARE = 0.3
"""Headers may differ between left and right pages and between chapters."""
_LINES = 4
_ROUNDS = 2
"""A header may have two lines."""
_WORD = re.compile(r"[^\W\d_]{3}")
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")


def without_running_lines(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The pages' texts, and the left out lines that hold words, each once."""
    pages = [text.split("\n") for text in texts]
    left_out: dict[str, None] = {}
    for _ in range(_ROUNDS):
        for end in (0, -1):
            for line in _drop(pages, end):
                left_out.setdefault(line)
    return ["\n".join(lines) for lines in pages], list(left_out)


def _drop(pages: list[list[str]], end: int) -> list[str]:
    """Take the running lines off one end of the pages; returns one example of each that holds words."""
    found: dict[str, list[tuple[int, str]]] = {}
    long = [index for index, lines in enumerate(pages) if sum(map(bool, lines)) >= _LINES]
    for index in long:
        found.setdefault(_shape(pages[index][end]), []).append((index, pages[index][end].strip()))
    examples = []
    for shape, places in found.items():
        if len(places) >= max(_PAGES, _SHARE * len(long)) and _is_running(shape, places):
            for index, _ in places:
                pages[index].pop(end)
            if _WORD.search(shape):
                examples.append(places[0][1])
    return examples


def _is_running(shape: str, places: list[tuple[int, str]]) -> bool:
    """Whether the same words return, or a number in them counts the pages; chapters' titles do neither."""
    if not _WORD.search(shape) or len({line for _, line in places}) * 3 <= len(places):
        return True
    numbers = [(index, [int(number) for number in re.findall(r"\d{1,6}", line)]) for index, line in places]
    offsets = (Counter(row[column] - index for index, row in numbers if column < len(row)) for column in range(4))
    return any(offset.most_common(1)[0][1] * 5 >= len(places) * 4 for offset in offsets if offset)


def _shape(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.lower().split()))
