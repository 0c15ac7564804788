"""How a document was read, and the other ways: its encoding, its tracked changes, text recognition."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from burrow.documents.document import Document
from burrow.documents.options import ReadOptions

ENCODINGS = (
    "utf-8", "windows-1252", "iso-8859-15", "utf-16", "windows-1251", "koi8-r", "windows-1250", "gb18030", "big5",
    "shift_jis", "euc-kr", "cp437", "mac-roman",
)  # fmt: skip


def reading_menu(document: Document, read: Callable[[ReadOptions], None], parent: QWidget) -> QMenu | None:
    """The other ways to read this document; None where there are none."""
    tr = QCoreApplication.translate
    if document.path is None:
        return None
    menu = QMenu(parent)
    if document.format in ("text", "markdown", "html"):
        inner = menu.addMenu(tr("ReadingMenu", "&Encoding"))
        for name in dict.fromkeys((document.encoding or "utf-8", *ENCODINGS)):
            action = inner.addAction(name, partial(read, ReadOptions(encoding=name)))
            action.setCheckable(True)
            action.setChecked(name == (document.encoding or "utf-8"))
    if document.format == "docx":
        menu.addAction(tr("ReadingMenu", "Tracked changes: as &changed"), partial(read, ReadOptions(changes="final")))
        menu.addAction(tr("ReadingMenu", "Tracked changes: as &before"), partial(read, ReadOptions(changes="original")))
        menu.addAction(tr("ReadingMenu", "Tracked changes: b&oth, marked"), partial(read, ReadOptions(changes="both")))
    if any(page.start == page.end for page in document.pages):
        menu.addAction(
            tr("ReadingMenu", "&Recognise the text of pages without any"), partial(read, ReadOptions(ocr=True))
        )
    if menu.isEmpty():
        menu.deleteLater()
        return None
    menu.addSeparator()
    menu.addAction(tr("ReadingMenu", "Read the file &again"), partial(read, ReadOptions()))
    return menu
