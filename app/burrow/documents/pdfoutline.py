"""A PDF's bookmarks -> headings, each set on its title in the page's text, or else on the line it points at."""

import re
from typing import Any

import pypdfium2.raw

from burrow.documents.draft import Draft, Heading

_pdfium: Any = pypdfium2.raw
_OUTLINE = 10_000
_DEPTH = 12


class Outline:
    def __init__(self, document: Any, draft: Draft) -> None:
        self._document = document
        self._draft = draft
        self._pages = draft.pages
        self._text = draft.text
        self._missing = 0

    def headings(self) -> list[Heading]:
        found: list[Heading] = []
        for number, bookmark in enumerate(self._document.get_toc(max_depth=_DEPTH)):
            if number >= _OUTLINE:
                break
            place = bookmark.get_dest()
            index = place.get_index() if place else None
            title = (bookmark.get_title() or "").strip()
            if index is None or not 0 <= index < len(self._pages) or not title:
                continue
            page = self._pages[index]
            after = found[-1].start + 1 if found and page.start <= found[-1].start < page.end else page.start
            found.append(Heading(self._start(title, index, after, _top(place)), bookmark.level + 1, title))
        if len(found) > 2 and self._missing * 2 > len(found):
            self._draft.warnings.append("Most titles in the PDF's outline are not in its text; they may be wrong.")
        return sorted(found, key=lambda heading: heading.start)

    def _start(self, title: str, index: int, after: int, top: float | None) -> int:
        page = self._pages[index]
        words = re.findall(r"\w+", title)
        if words:
            pattern = re.compile(r"(?<!\w)" + r"\W{1,6}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
            matches = [match.start() for match in pattern.finditer(self._text, after, page.end)]
            if matches:
                return self._line_start(next((at for at in matches if self._begins_line(at)), matches[0]))
        self._missing += 1
        return self._below(index, top) if top is not None else page.start

    def _line_start(self, at: int) -> int:
        """A title's own number belongs to it: `4 Foo`."""
        start = self._text.rfind("\n", 0, at) + 1
        return start if at - start <= 16 else at

    def _begins_line(self, at: int) -> bool:
        return not re.search(r"[^\W\d]{2}", self._text[self._text.rfind("\n", 0, at) + 1 : at])

    def _below(self, index: int, top: float) -> int:
        """Where the text below a height of the page begins."""
        page = self._pages[index]
        sheet = self._document[index]
        try:
            text_page = sheet.get_textpage()
            below = text_page.get_text_bounded(top=top)
            text_page.close()
        finally:
            sheet.close()
        line = next((line.strip() for line in below.splitlines() if line.strip()), "")
        at = self._text.find(line, page.start, page.end) if line else -1
        return at if at >= 0 else page.start


def _top(place: Any) -> float | None:
    """The height a bookmark points at, in points from the page's bottom."""
    mode, position = place.get_view()
    if mode == _pdfium.PDFDEST_VIEW_XYZ and len(position) > 1 and position[1]:
        return float(position[1])
    return None
