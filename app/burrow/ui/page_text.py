"""A document's pages -> which of its text each holds, and which page an offset is on.

Only what the document says: where on a page something lies is the rendering process's to know. A PDF's pages are
counted by the renderer, so there may be more of them than the text has.
"""

from bisect import bisect_right

from burrow.documents.document import Document
from burrow.ui.passages import Place


class PageText:
    def __init__(self, document: Document) -> None:
        self._pages = document.pages
        self._text = document.text
        self._starts = [page.start for page in document.pages]

    def label(self, page: int) -> str:
        """As printed in the document; its number where the document says nothing."""
        return self._pages[page].label if page < len(self._pages) else str(page + 1)

    def page_of(self, offset: int) -> int:
        """Index of the page that holds an offset."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def begins(self, page: int, offset: int) -> bool:
        """Whether a page's text begins with an offset."""
        return page < len(self._starts) and self._starts[page] == offset

    def first_ink(self, offset: int) -> int:
        """The first sign that is no space from an offset on; the offset itself where its page has none after it,
        or begins with it."""
        page = self.page_of(offset)
        if page >= len(self._pages) or self.begins(page, offset):
            return offset
        rest = self._text[offset : self._pages[page].end]
        spaces = len(rest) - len(rest.lstrip())
        return offset + spaces if spaces < len(rest) else offset

    def on(self, pages: range) -> Place | None:
        """The text of some pages; None where they have none."""
        if not pages or pages.start >= len(self._pages):
            return None
        return self._pages[pages.start].start, self._pages[min(pages.stop, len(self._pages)) - 1].end

    def offset_near(self, page: int, share: float) -> int:
        """The code point at a share of a page, from 0 to 1, as if its text were spread evenly over it."""
        if page >= len(self._pages):
            return len(self._text) if self._pages else 0
        on = self._pages[page]
        return on.start + int(share * (on.end - on.start))
