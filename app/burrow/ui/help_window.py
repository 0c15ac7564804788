"""The guide (F1): the Markdown files of `resources/help` as chapters beside their list, with their pictures.

Works offline and shows nothing but what lies in that folder: no other file, no address. The guide speaks the window's
language where it is written in it (`resources/help/de`), English otherwise.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from burrow import paths
from burrow.ui.look import colours

STYLE = """
body, p, li {{ line-height: 140%; }}
h1 {{ margin-bottom: 10px; }}
h2 {{ margin-top: 20px; margin-bottom: 6px; }}
code, pre {{ background-color: {raised}; }}
a {{ color: {accent}; }}
td, th {{ padding: 5px 10px; border: 1px solid {line}; }}
"""
CHAPTER = Qt.ItemDataRole.UserRole


def guide_folder(languages: Sequence[str]) -> Path:
    """Where the chapters lie in the first of these languages ("de", "es-MX") that has them, else the English ones."""
    folders = (paths.resources() / "help" / language.partition("-")[0] for language in (*languages, "en"))
    return next(folder for folder in folders if chapters(folder))


def chapters(folder: Path) -> list[tuple[Path, str]]:
    """The chapters in their order, each with its title."""
    files = sorted(folder.glob("[0-9]*.md"))
    return [(path, path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ").strip()) for path in files]


class Page(QTextBrowser):
    """One chapter. Loads pictures of the guide and nothing else."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = (folder / "pictures").resolve()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(18)
        self.setAccessibleName(self.tr("Chapter"))

    def show_chapter(self, path: Path) -> None:
        c = colours()
        self.document().setDefaultStyleSheet(STYLE.format(raised=c.raised, accent=c.accent, line=c.line))
        markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
        html = markdown.render(path.read_text(encoding="utf-8"))
        self.setHtml(html.replace("<p><img", '<p style="line-height: 100%"><img'))  # else a gap as tall as its picture
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide, drawn at the screen's resolution; None for everything else."""
        wanted = Path(name.toString() if isinstance(name, QUrl) else name)
        file = (self._pictures / wanted.name).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value or not file.is_file():
            return None
        return drawn(file, self.devicePixelRatioF()) if file.parent == self._pictures else None


def drawn(file: Path, ratio: float) -> QImage:
    """A drawing in its own size, sharp on a screen of this ratio."""
    renderer = QSvgRenderer(str(file))
    size = renderer.defaultSize()
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


class HelpWindow(QDialog):
    """Chapters on the left, the chosen one on the right, and a field that finds words in all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(980, 720)
        folder = guide_folder(QLocale().uiLanguages())
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in the guide"))
        self._field.setAccessibleName(self.tr("Find in the guide"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._find_next)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Chapters"))
        self._list.setWordWrap(True)
        self.page = Page(folder, self)
        self.page.anchorClicked.connect(self._follow)
        for path, title in chapters(folder):
            item = QListWidgetItem(title, self._list)
            item.setData(CHAPTER, path)
        self._list.currentItemChanged.connect(self._show)
        self._lay_out()
        self._list.setCurrentRow(0)
        self.page.setFocus()

    def open_chapter(self, name: str) -> None:
        """Show the chapter whose file begins with this, such as "7" or "6-privacy"."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(CHAPTER).name.startswith(name):
                item.setHidden(False)
                self._list.setCurrentItem(item)

    def offered(self) -> list[str]:
        """Titles of the chapters that are listed now."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item.text() for item in items if not item.isHidden()]

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        splitter = QSplitter(self)
        splitter.addWidget(side)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([230, 750])
        layout = QHBoxLayout(self)
        layout.addWidget(splitter)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.show_chapter(item.data(CHAPTER))
            self._find_next()

    def _narrow(self, text: str) -> None:
        """List only the chapters in which every word occurs, and show the first place in the one that is open."""
        words = text.casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            content = item.data(CHAPTER).read_text(encoding="utf-8").casefold()
            item.setHidden(not all(word in content for word in words))
        current = self._list.currentItem()
        if current is None or current.isHidden():
            rows = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
            self._list.setCurrentRow(rows[0] if rows else -1)
        else:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self._find_next()

    def _find_next(self) -> None:
        """The next place of the words in this chapter, from the beginning again after the last."""
        text = self._field.text().strip()
        if text and not self.page.find(text):
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.page.find(text)

    def _follow(self, url: QUrl) -> None:
        """To another chapter; an address is never opened, but put where it can be pasted from."""
        if url.scheme():
            QGuiApplication.clipboard().setText(url.toString())
        else:
            self.open_chapter(url.path())
