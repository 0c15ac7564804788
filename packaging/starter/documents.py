"""Documents to ask about: slices of public-domain books, half of them with other names."""

import re
from collections import Counter
from pathlib import Path
from random import Random

from words import FUNCTION_WORDS, made_up_name

from burrow.documents.document import Document

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{2,}\b")


def books(folder: Path) -> list[str]:
    """The texts of `folder`, without their licence pages, in order of name."""
    texts = []
    for file in sorted(folder.glob("*.txt")):
        try:
            text = file.read_text("utf-8-sig")
        except UnicodeDecodeError:
            text = file.read_text("cp1252", errors="replace")
        text = re.sub(r"\r*\n", "\n", text)
        if text.count("\n\n") > len(text) / 100:
            text = text.replace("\n\n", "\n")  # set with an empty line after every line
        start, end = text.find("*** START"), text.rfind("*** END")
        texts.append(text[max(start, 0) : end if end > 0 else len(text)])
    return texts


def document(text: str, name: str) -> Document:
    return Document(name, None, "text", text, "")


def slice_of(text: str, rng: Random) -> str:
    """A stretch of a book, from one paragraph to another, half of the time with its names replaced."""
    size = rng.choice([6_000, 15_000, 30_000, 60_000])
    start = rng.randrange(max(1, len(text) - size))
    start = max(text.find("\n\n", start), 0)
    piece = text[start : start + size].strip()
    return renamed(piece, rng) if rng.random() < 0.5 else piece


def renamed(text: str, rng: Random) -> str:
    """The text with its frequent names replaced by made-up ones, each always by the same."""
    found = Counter(_NAME.findall(text))
    names = [name for name, times in found.most_common(40) if times > 1 and name.lower() not in FUNCTION_WORDS]
    if not names:
        return text
    table = {name: made_up_name(rng) for name in names}
    return re.sub(r"\b(" + "|".join(names) + r")\b", lambda match: table[match[1]], text)
