"""Events and documents -> what SQLite keeps, and back.

Text that UTF-8 cannot hold (a lone surrogate from a broken file name or from a model's code) is kept with question
marks in place of the surrogates; everything else comes back as it was.
"""

import os
import zlib
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from burrow.documents.document import Document, Page, Section, Stamp
from burrow.events import Event, encode

DocumentRow = tuple[str, bytes | None, str, str, bytes]
"""Name, path, format, hash of the text, layout."""


@dataclass(frozen=True, slots=True)
class _Layout:
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    warnings: tuple[str, ...]
    member: tuple[str, ...] = ()
    stamp: Stamp | None = None


def storable(text: str) -> str:
    """The same text, if UTF-8 can hold it."""
    return text.encode("utf-8", "replace").decode()


def encoded(event: Event) -> tuple[str, bytes]:
    """An event's kind and body."""
    try:
        return encode(event)
    except UnicodeEncodeError:
        return encode(_cleaned(event))


def _cleaned(value: Any) -> Any:
    """The same value with storable text; looks into tuples and dataclasses."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    return value


def document_row(document: Document) -> DocumentRow:
    layout = _Layout(document.pages, document.sections, document.warnings, document.member, document.stamp)
    return (
        storable(document.name),
        None if document.path is None else os.fsencode(document.path),
        document.format,
        document.sha256,
        zlib.compress(msgspec.json.encode(_cleaned(layout))),
    )


def document_from(row: DocumentRow, body: bytes) -> Document:
    """Raises `zlib.error`, `ValueError` or `msgspec.ValidationError` when the row is damaged."""
    name, path, format_, sha256, layout = row
    shape = msgspec.json.decode(zlib.decompress(layout), type=_Layout)
    return Document(
        name=name,
        path=None if path is None else Path(os.fsdecode(path)),
        format=format_,
        text=text_from(body),
        sha256=sha256,
        pages=shape.pages,
        sections=shape.sections,
        warnings=shape.warnings,
        member=shape.member,
        stamp=shape.stamp,
    )


def text_body(text: str) -> bytes:
    return zlib.compress(text.encode())


def text_from(body: bytes) -> str:
    return zlib.decompress(body).decode()
