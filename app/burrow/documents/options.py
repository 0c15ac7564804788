"""What the one who opens a file may choose about how it is read."""

from dataclasses import dataclass
from typing import Literal

Changes = Literal["final", "original", "both"]
"""Which text a file with tracked changes gives."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    changes: Changes = "final"
    """Which text a Word file with tracked changes gives: as changed, as before, or both with marks around."""
    encoding: str | None = None
    """Of a text file, where the guess is wrong; None guesses."""
    ocr: bool = False
    """Recognise the text of pages that are only pictures; needs the optional parts of Burrow for it."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text that OCR found on one page."""

    page: int
    """Index from 0."""
    text: str
    confidence: float
    """From 0 to 1."""


DEFAULT_OPTIONS = ReadOptions()
