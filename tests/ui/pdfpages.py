"""The pages of PDFs on the screen, drawn by the real rendering process."""

import threading
from pathlib import Path

from pdffiles import pdf
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from burrow.documents.document import Document
from burrow.documents.reader import read_document
from burrow.documents.rendering import PageRectangle, PageRenderer
from burrow.ui.page_view import PageView
from burrow.ui.renders import Renders


class Held(PageRenderer):
    """Says where passages lie only while its gate is open."""

    def __init__(self, path: Path, *, document: Document) -> None:
        super().__init__(path, document=document)
        self.gate = threading.Event()
        self.gate.set()

    def rectangles(self, start: int, end: int) -> tuple[PageRectangle, ...]:
        self.gate.wait(30)
        return super().rectangles(start, end)

    def close(self) -> None:
        self.gate.set()
        super().close()


def written(folder: Path, pages: list[str]) -> Document:
    path = folder / "pages.pdf"
    path.write_bytes(pdf(pages))
    return read_document(path)


def shown(qtbot: QtBot, document: Document, renderer: PageRenderer, kind: type[PageView] = PageView) -> PageView:
    """The view, in a window of its own; its rendering process goes with it."""
    view = kind(document, Renders(renderer))
    qtbot.addWidget(view, before_close_func=lambda _: view.close_renders())
    view.resize(520, 640)
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    return view


def renderer_of(document: Document) -> PageRenderer:
    assert document.path is not None
    return PageRenderer(document.path, document=document)


def held(document: Document) -> Held:
    assert document.path is not None
    return Held(document.path, document=document)


def let_live() -> None:
    """Everything that is due happens."""
    for _ in range(5):
        QApplication.processEvents()
