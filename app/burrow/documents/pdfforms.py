"""A page of a PDF -> what people put on it: filled-in form fields, typed text, comments. Its text layer has none of it.

A field is a line of its label and its value, a ticked box says yes; a comment stands behind its author's name.
"""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw

_pdfium: Any = pypdfium2.raw
_ANNOTATIONS = 2000
"""Looked at on one page."""
_BYTES = 200_000
"""Of one value."""
_COMMENTS = frozenset(
    (_pdfium.FPDF_ANNOT_TEXT, _pdfium.FPDF_ANNOT_HIGHLIGHT, _pdfium.FPDF_ANNOT_UNDERLINE, _pdfium.FPDF_ANNOT_SQUIGGLY,
     _pdfium.FPDF_ANNOT_STRIKEOUT, _pdfium.FPDF_ANNOT_STAMP, _pdfium.FPDF_ANNOT_CARET, _pdfium.FPDF_ANNOT_INK)
)  # fmt: skip
_TICKED = frozenset((_pdfium.FPDF_FORMFIELD_CHECKBOX, _pdfium.FPDF_FORMFIELD_RADIOBUTTON))
_WRITTEN = frozenset(
    (_pdfium.FPDF_FORMFIELD_TEXTFIELD, _pdfium.FPDF_FORMFIELD_COMBOBOX, _pdfium.FPDF_FORMFIELD_LISTBOX)
)


def lines_on(page: Any) -> list[str]:
    """What stands on a page of pypdfium2's, in the order of the file; each line once."""
    forms = page.formenv.raw if page.formenv is not None else None
    found: dict[str, None] = {}
    for number in range(min(_pdfium.FPDFPage_GetAnnotCount(page.raw), _ANNOTATIONS)):
        annotation = _pdfium.FPDFPage_GetAnnot(page.raw, number)
        if not annotation:
            continue
        try:
            for line in _lines(annotation, forms):
                found.setdefault(line)
        finally:
            _pdfium.FPDFPage_CloseAnnot(annotation)
    return list(found)


def _lines(annotation: Any, forms: Any) -> Iterator[str]:
    kind = _pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind == _pdfium.FPDF_ANNOT_WIDGET:
        if forms is not None and (value := _value(annotation, forms)):
            label = _field(_pdfium.FPDFAnnot_GetFormFieldAlternateName, annotation, forms)
            yield f"{label or _field(_pdfium.FPDFAnnot_GetFormFieldName, annotation, forms)}: {value}"
    elif kind == _pdfium.FPDF_ANNOT_FREETEXT or kind in _COMMENTS:
        said = _entry(annotation, b"Contents")
        author = _entry(annotation, b"T") if kind in _COMMENTS else ""
        if any(map(str.isalnum, said)):
            yield f"[{author or 'Comment'}] {said}" if kind in _COMMENTS else said


def _value(annotation: Any, forms: Any) -> str:
    """What is filled in; empty for fields that are not, for buttons and for signatures."""
    kind = _pdfium.FPDFAnnot_GetFormFieldType(forms, annotation)
    if kind in _WRITTEN:
        return _field(_pdfium.FPDFAnnot_GetFormFieldValue, annotation, forms)
    if kind not in _TICKED or not _pdfium.FPDFAnnot_IsChecked(forms, annotation):
        return ""
    chosen = _field(_pdfium.FPDFAnnot_GetFormFieldExportValue, annotation, forms)
    return "yes" if kind == _pdfium.FPDF_FORMFIELD_CHECKBOX or not chosen else chosen


def _field(function: Any, annotation: Any, forms: Any) -> str:
    return _text(lambda buffer, length: function(forms, annotation, buffer, length))


def _entry(annotation: Any, key: bytes) -> str:
    return _text(lambda buffer, length: _pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length))


def _text(read: Callable[[Any, int], int]) -> str:
    """A string as PDFium hands it out: asked for its length first, in UTF-16 with an end mark."""
    length = min(read(None, 0), _BYTES)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    read(ctypes.cast(buffer, ctypes.POINTER(_pdfium.FPDF_WCHAR)), length)
    text = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    return "\n".join(" ".join(line.split()) for line in text.replace("\r", "\n").split("\n") if line.strip())
