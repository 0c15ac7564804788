"""The guide opens with F1, shows its chapters and pictures, finds words, and loads nothing from anywhere else."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from burrow import paths
from burrow.ui.help_window import HelpWindow, chapters, guide_folder

IMAGE = QTextDocument.ResourceType.ImageResource.value
HELP = paths.resources() / "help"


@pytest.fixture
def guide(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(language="en")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    return window


def test_it_opens_on_the_first_steps(guide: HelpWindow) -> None:
    assert guide.offered()[0] == "First steps"
    assert guide.page.toPlainText().startswith("First steps")


def test_every_picture_and_every_link_of_every_chapter_is_there() -> None:
    for path, title in chapters(guide_folder("en")):
        text = path.read_text(encoding="utf-8")
        assert title
        for target in re.findall(r"\]\(([^)]+)\)", text):
            assert (path.parent / target).is_file(), f"{path.name} points at {target}"


def test_pictures_are_drawn(guide: HelpWindow) -> None:
    for picture in sorted((HELP / "pictures").glob("*.svg")):
        image = guide.page.loadResource(IMAGE, QUrl(f"pictures/{picture.name}"))
        assert isinstance(image, QImage)
        assert image.width() > 300
        assert len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 7)}) > 2


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "pictures/../1-first-steps.md", "http://example.org/a.svg", "/etc/passwd"]
)
def test_nothing_else_is_loaded(guide: HelpWindow, address: str) -> None:
    assert guide.page.loadResource(IMAGE, QUrl(address)) is None
    assert (
        guide.page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("pictures/loop.svg")) is None
    )


def test_a_link_leads_to_its_chapter(guide: HelpWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("6-privacy-and-safety.md"))
    assert guide.page.toPlainText().startswith("Privacy and safety")


def test_an_address_is_not_opened(guide: HelpWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert guide.page.toPlainText().startswith("First steps")
    assert QGuiApplication.clipboard().text() == "https://example.org/"


def test_words_are_found_in_all_chapters(guide: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide._field, "vulkan")
    assert guide.offered() == ["Choosing a model", "When something goes wrong"]
    assert guide.page.textCursor().selectedText().casefold() == "vulkan"
    guide._field.setText("no such word anywhere")
    assert guide.offered() == []


def test_a_language_without_a_guide_gets_the_english_one(tmp_path: Path) -> None:
    assert guide_folder("tlh") == HELP


def test_the_keys_that_the_guide_names_are_the_windows() -> None:
    from burrow.ui.actions import ENTRIES

    keys = {entry.keys.replace("Return", "Enter") for entry in ENTRIES if entry.keys}
    for path, _ in chapters(HELP):
        for named in re.findall(r"\b(?:Ctrl|Shift|Alt)\+[\w.+,-]*[\w.]|\bF\d\b", path.read_text(encoding="utf-8")):
            assert named.rstrip(".") in keys or named in keys, f"{path.name}: {named}"
