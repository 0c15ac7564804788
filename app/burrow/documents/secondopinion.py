"""A PDF -> the text of its pages as pypdf reads them: slower than PDFium, and sometimes better.

It has the order of right-to-left scripts, and opens some damaged files that PDFium refuses. What it cannot read is
empty text.
"""

import io
import logging

import pypdf
from pypdf.errors import PyPdfError

from burrow.documents.draft import Source

_GIVEN_UP = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, OSError,
             NotImplementedError, RecursionError)  # fmt: skip
"""What a damaged file makes pypdf raise."""


class SecondOpinion:
    def __init__(self, source: Source) -> None:
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        self.count = 0
        """Pages; none when the file cannot be opened."""
        try:
            self._reader = pypdf.PdfReader(io.BytesIO(source.data), password=source.password)
            self.count = len(self._reader.pages)
        except _GIVEN_UP:
            return

    def text(self, index: int) -> str:
        """A page's text, counted from 0."""
        if index >= self.count:
            return ""
        try:
            return str(self._reader.pages[index].extract_text())
        except _GIVEN_UP:
            return ""
