"""The guide opens with F1 in the window's language, shows its chapters and pictures, finds words, and loads nothing
from anywhere else. What it says is the same in every language, and calls the window's things by the window's names."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from burrow import paths
from burrow.ui.actions import ENTRIES, plain
from burrow.ui.help_window import HelpWindow, chapters, guide_folder
from burrow.ui.language import speak

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from translations import FOLDER, LANGUAGES, translated

IMAGE = QTextDocument.ResourceType.ImageResource.value
HELP = paths.resources() / "help"
OTHERS = [language for language in LANGUAGES if language != "en"]
FIRST = {"en": "First steps", "de": "Erste Schritte", "es": "Primeros pasos", "fr": "First steps"}
"""The title of the first chapter, in the window's language; nobody has written a French guide."""


@pytest.fixture
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """What the window speaks during this test."""
    before = QLocale()
    installed = speak(qapp, request.param)
    yield request.param
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


in_every_language = pytest.mark.parametrize("language", LANGUAGES, indirect=True)


@pytest.fixture
def guide(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("language", FIRST, indirect=True)
def test_it_opens_on_the_first_steps_in_the_windows_language(language: str, guide: HelpWindow) -> None:
    assert guide.offered()[0] == FIRST[language]
    assert guide.page.toPlainText().startswith(FIRST[language])


def test_it_is_in_the_first_language_that_has_one() -> None:
    assert guide_folder(["tlh", "es-MX", "de"]) == HELP / "es"
    assert guide_folder(["tlh", "C", ""]) == HELP / "en"
    assert guide_folder([]) == HELP / "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_and_every_link_of_every_chapter_is_there(language: str) -> None:
    assert len(chapters(HELP / language)) == len(chapters(HELP / "en"))
    for path, title in chapters(HELP / language):
        assert title
        for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).is_file(), f"{path} points at {target}"


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_chapters_built_alike(language: str) -> None:
    for path, _ in chapters(HELP / "en"):
        assert shape(HELP / language / path.name) == shape(path), f"{language}/{path.name}"


@pytest.mark.parametrize("language", OTHERS)
def test_pictures_differ_in_their_words_alone(language: str) -> None:
    names = [path.name for path in sorted((HELP / "en" / "pictures").iterdir())]
    assert [path.name for path in sorted((HELP / language / "pictures").iterdir())] == names
    for name in names:
        assert drawing(HELP / language / "pictures" / name) == drawing(HELP / "en" / "pictures" / name), name


@in_every_language
def test_menus_are_named_as_the_window_names_them(language: str) -> None:
    told = [(path.name, menu_entries(path, plain)) for path, _ in chapters(HELP / language)]
    assert told == [(path.name, menu_entries(path, without_marks)) for path, _ in chapters(HELP / "en")]
    assert sum(len(entries) for _, entries in told) > 9


@pytest.mark.parametrize("language", OTHERS)
def test_buttons_settings_and_messages_are_named_as_the_window_names_them(language: str) -> None:
    words = window_words(language)
    found = 0
    for path, _ in chapters(HELP / "en"):
        translation = one_line(HELP / language / path.name).casefold()
        for name in emphasised(one_line(path)) & words.keys():
            found += 1
            assert any(word in translation for word in words[name]), f"{path.name}: {name} is {words[name]}"
    assert found > 9


@in_every_language
def test_the_keys_that_the_guide_names_are_the_windows(language: str) -> None:
    keys = {shown_keys(entry.keys, language) for entry in ENTRIES if entry.keys}
    named = {key for path, _ in chapters(HELP / language) for key in KEYS.findall(path.read_text(encoding="utf-8"))}
    assert len(named) > 9
    assert {key for key in named if key not in keys and key.rstrip(".") not in keys} == set()


@in_every_language
def test_pictures_are_drawn(language: str, guide: HelpWindow) -> None:
    for picture in sorted((HELP / language / "pictures").glob("*.svg")):
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


@in_every_language
def test_a_link_leads_to_its_chapter(language: str, guide: HelpWindow) -> None:
    title = guide.offered()[5]
    guide.page.anchorClicked.emit(QUrl("6-privacy-and-safety.md"))
    assert guide.page.toPlainText().startswith(title)


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


MENU = re.compile(r"\*([^*›]+) › ([^*›]+)\*")
KEYS = re.compile(r"\b(?:Ctrl|Strg|Shift|Umschalt|Mayúsculas|Alt)\+[\w.+,-]*[\w.]|\bF\d\b")
OUR_KEYS = {
    "en": {"Return": "Enter"},
    "de": {"Return": "Eingabe"},
    "es": {"Retorno": "Intro", "Control": "Ctrl"},
}
"""Qt's names of keys for which the window's own sentences have another word, the one that is printed on the key."""


def shape(path: Path) -> list[tuple[str, str]]:
    """A chapter's headings, items, rows of tables, and where its links lead, in their order."""
    return re.findall(r"^(#+|\d\.|\*|\|)(?=[ -])|\]\(([^)]+)\)", path.read_text(encoding="utf-8"), re.MULTILINE)


def drawing(path: Path) -> str:
    """A picture without its words."""
    return re.sub(r'[^>]+(?=</text>)|aria-label="[^"]+"', "", path.read_text(encoding="utf-8"))


def one_line(path: Path) -> str:
    """A chapter without breaks of lines and marks of lists."""
    return " ".join(re.sub(r"^\* ", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE).split())


def without_marks(text: str) -> str:
    return text.replace("&", "")


def menu_entries(path: Path, shown: Callable[[str], str]) -> list[str]:
    """The entries that a chapter names as *Menu › Entry*, by their names in the code; `shown` says how they read."""
    names = {(shown(entry.menu), shown(entry.text).rstrip("…")): entry.name for entry in ENTRIES}
    return sorted(names.get(found, f"none: {found}") for found in MENU.findall(one_line(path)))


def emphasised(text: str) -> set[str]:
    """What stands in bold, italics or quotation marks."""
    return {bare_words("".join(found)) for found in re.findall(r"\*\*(.+?)\*\*|\*(.+?)\*|“(.+?)”", text)}


def window_words(language: str) -> dict[str, set[str]]:
    """The window's texts, English to what they are in this language; one may be several things in several places."""
    words: dict[str, set[str]] = {}
    for (_, english), forms in translated(FOLDER / f"burrow_{language}.ts").items():
        words.setdefault(bare_words(english), set()).add(bare_words(forms[0]))
    return words


def bare_words(text: str) -> str:
    return without_marks(text).strip("“”….: ").casefold()


def shown_keys(keys: str, language: str) -> str:
    """A shortcut as the window's menus show it, in the window's own words."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return "+".join(OUR_KEYS[language].get(key, key) for key in shown.split("+"))
