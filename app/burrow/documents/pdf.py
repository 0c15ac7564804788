"""PDF -> drafts: the text layer page by page, page labels, and the outline set on the words it points at.

Words hyphenated at a line's end are joined, running headers and page numbers left out. What people filled in and wrote
on a page stands below its text. Pictures and layout are not read; a page that is only a picture has no text and is
named, unless text recognition is wanted. PDFium is not safe with threads: this runs in a process of its own.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw

from burrow.documents.draft import Draft, Source
from burrow.documents.headings import find_headings
from burrow.documents.options import Recognised
from burrow.documents.pdfforms import lines_on
from burrow.documents.pdfoutline import Outline
from burrow.documents.recognition import Recogniser
from burrow.documents.running import without_running_lines
from burrow.errors import DocumentProblem, LockedDocument

if TYPE_CHECKING:
    from burrow.documents.secondopinion import SecondOpinion

_pdfium: Any = pypdfium2.raw
_open: Any = pypdfium2.PdfDocument
"""Both come without types."""
_PAGES = 50_000
_BROKEN_WORD = re.compile(r"(\w+)[\ufffe\x02](\w+)")
_HYPHENATED = re.compile(r"\w+-\w+")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ALPHABETIC = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]+")
_SCATTERED_WORDS = 20
_SCATTERED_SHARE = 0.2
"""More single letters among the words of a page than this are words that fell apart."""
_TRAILING = re.compile(r"[ \t]+(?=\r?\n)")
_NAMED_PAGES = 40
_IN_VAIN = 12
_SHARP = 200 / 72
"""Pixels for each point that text recognition gets."""
_PIXELS = 12_000_000


def parse_pdf(source: Source) -> Draft:
    try:
        document = open_pdf(source.data, source.password)
    except LockedDocument:
        raise
    except DocumentProblem as problem:
        return _without_pdfium(source, problem)
    try:
        if not len(document):
            raise DocumentProblem("The PDF has no pages.", "Open another file.")
        draft = Draft("pdf")
        document.init_forms()
        pages = _Pages(document, source)
        texts, running = without_running_lines(_rejoined(list(pages.texts())))
        texts = ["\n\n".join(filter(None, both)) for both in zip(texts, pages.added, strict=True)]
        for index, text in enumerate(texts):
            label = document.get_page_label(index).strip() or str(index + 1)
            draft.begin_page(label, pages.confidences.get(index))
            if text:
                draft.write(text + "\n")
        _refuse_scan(texts, source.options.ocr)
        draft.warnings += _warnings(draft, running)
        draft.headings += Outline(document, draft).headings() or find_headings(draft.text)
        return draft
    finally:
        document.close()


def _without_pdfium(source: Source, problem: DocumentProblem) -> Draft:
    """A file that PDFium cannot open, as pypdf reads it; raises `problem` when that finds no text either."""
    second = _second_opinion(source)
    texts = [second.text(index).strip() for index in range(min(second.count, _PAGES))]
    if not any(map(_has_words, texts)):
        raise problem
    draft = Draft("pdf")
    for index, text in enumerate(without_running_lines(texts)[0]):
        draft.begin_page(str(index + 1))
        if text:
            draft.write(text + "\n")
    draft.warnings.append("The PDF is damaged; its text was recovered by pypdf, and some of it may be missing.")
    draft.warnings += _pages_without_text(draft)
    draft.headings += find_headings(draft.text)
    return draft


def open_pdf(file: str | bytes, password: str | None) -> Any:
    """PDFium's document of a path or of bytes in memory. Raises `DocumentProblem`."""
    try:
        return _open(file, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (_pdfium.FPDF_ERR_PASSWORD, _pdfium.FPDF_ERR_SECURITY):
            return _opened_without_password(file, password)
        raise DocumentProblem(
            "The PDF is damaged or incomplete; PDFium cannot open it.",
            "Fetch or copy the file again, or open it in a PDF program and save it anew.",
            str(error),
        ) from error


def _opened_without_password(file: str | bytes, tried: str | None) -> Any:
    """The password may be that of another file opened along with this one, which may need none."""
    try:
        return _open(file)
    except pypdfium2.PdfiumError as error:
        raise _password_problem(tried) from error


def _password_problem(tried: str | None) -> LockedDocument:
    if tried:
        return LockedDocument("The password does not open this PDF.", "Type the password again.")
    return LockedDocument(
        "The PDF is encrypted and needs a password.", "Give the password, or open a copy without one."
    )


def _second_opinion(source: Source) -> "SecondOpinion":
    from burrow.documents.secondopinion import SecondOpinion  # a quarter of a second that most files never need

    return SecondOpinion(source)


class _Pages:
    """The pages' texts: the text layer, else pypdf's opinion, else what text recognition reads."""

    def __init__(self, document: Any, source: Source) -> None:
        self.confidences: dict[int, float] = {}
        """Of the pages that were recognised, by index."""
        self.added: list[str] = []
        """What people put on each page."""
        self._document = document
        self._source = source
        self._second: SecondOpinion | None = None
        self._in_vain = 0
        """Pages of which pypdf knew nothing either, less those of which it did."""
        self._recogniser: Recogniser | None = None
        self._recognised = {page.page: page for page in source.recognised}

    def texts(self) -> Iterator[str]:
        """Each page's text, empty where there is none or the page cannot be read."""
        count = min(len(self._document), _PAGES)
        for index in range(count):
            self._source.tell(index, count)
            try:
                text, added = _text_of(self._document, index)
            except pypdfium2.PdfiumError:
                text = added = ""
            self.added.append(added)
            right_to_left = len(_RIGHT_TO_LEFT.findall(text)) * 4 > len(text) > 0
            if right_to_left:
                text = self._second_opinion(index) or text
            elif _scattered(text) > _SCATTERED_SHARE:
                text = min(text, self._second_opinion(index) or text, key=_scattered)
            elif not _has_words(text):
                text = self._opinion_on_nothing(index) or self._recognise(index) or text
            yield _TRAILING.sub("", text).strip()

    def _second_opinion(self, index: int) -> str:
        self._second = self._second or _second_opinion(self._source)
        return self._second.text(index)

    def _opinion_on_nothing(self, index: int) -> str:
        """pypdf's text of a page of which PDFium has none, unless that was in vain for many pages."""
        if self._in_vain >= _IN_VAIN:
            return ""
        text = self._second_opinion(index)
        self._in_vain += -1 if _has_words(text) else 1
        return text

    def _recognise(self, index: int) -> str:
        """The page's text by OCR, where that is wanted."""
        if not self._source.options.ocr:
            return ""
        page = self._recognised.get(index)
        if page is None:
            self._recogniser = self._recogniser or Recogniser()
            page = Recognised(index, *self._recogniser.read(_picture(self._document, index)))
            self._source.keep(page)
        if page.text:
            self.confidences[index] = page.confidence
        return page.text


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _scattered(text: str) -> float:
    """The share of single letters among the words; 0 where there are too few to say.

    PDFium puts spaces into words (`Nort h Stree t`) that a scanner's text recognition placed letter by letter.
    """
    words = _ALPHABETIC.findall(text)
    if len(words) < _SCATTERED_WORDS:
        return 0.0
    return sum(len(word) == 1 for word in words) / len(words)


def _picture(document: Any, index: int) -> Any:
    """A page as rows of BGR pixels, sharp enough for small print."""
    page = document[index]
    try:
        width, height = page.get_size()
        scale = min(_SHARP, (_PIXELS / max(width * height, 1.0)) ** 0.5)
        return page.render(scale=scale, maybe_alpha=False).to_numpy().copy()
    finally:
        page.close()


def _text_of(document: Any, index: int) -> tuple[str, str]:
    """A page's text layer, and what people put on the page."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            return str(text_page.get_text_range()), "\n".join(lines_on(page))
        finally:
            text_page.close()
    finally:
        page.close()


def _rejoined(texts: list[str]) -> list[str]:
    """PDFium marks words broken at a line's end. The hyphen stays where the same word has one elsewhere."""
    if not any("\ufffe" in text or "\x02" in text for text in texts):
        return texts
    hyphenated = {word.lower() for text in texts for word in _HYPHENATED.findall(text)}

    def joined(match: re.Match[str]) -> str:
        with_hyphen = f"{match[1]}-{match[2]}"
        return with_hyphen if with_hyphen.lower() in hyphenated else match[1] + match[2]

    return [_BROKEN_WORD.sub(joined, text) for text in texts]


def _refuse_scan(texts: list[str], recognised: bool) -> None:
    if any(map(_has_words, texts)):
        return
    if recognised:
        raise DocumentProblem("The PDF has no text layer, and text recognition found no words.", "Scan it anew.")
    raise DocumentProblem(
        "The PDF has no text layer: its pages are pictures, as from a scanner.",
        "Open it with text recognition (OCR) switched on, or run that in a scanning program first.",
    )


def _warnings(draft: Draft, running: list[str]) -> Iterator[str]:
    yield from _pages_without_text(draft)
    recognised = [page for page in draft.pages if page.confidence is not None]
    if recognised:
        some = ", ".join(f"{page.label} ({page.confidence:.0%} sure)" for page in recognised[:_NAMED_PAGES])
        more = f" and {len(recognised) - _NAMED_PAGES} more" if len(recognised) > _NAMED_PAGES else ""
        yield f"Read by text recognition (OCR), so letters may be wrong: page {some}{more}."
    if running:
        yield f"Lines repeated on many pages were left out: “{'”, “'.join(running[:3])}”."


def _pages_without_text(draft: Draft) -> Iterator[str]:
    labels = [page.label for page in draft.pages if page.start == page.end]
    if labels:
        more = f" and {len(labels) - _NAMED_PAGES} more" if len(labels) > _NAMED_PAGES else ""
        some = ", ".join(labels[:_NAMED_PAGES])
        yield f"{'Page' if len(labels) == 1 else 'Pages'} without text (pictures only): {some}{more}."
