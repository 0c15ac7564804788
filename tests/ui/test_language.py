"""Every text in every language, and a window that really speaks it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stories import middle, start

from burrow import paths
from burrow.ui.language import speak
from burrow.ui.tree_pane import TreePane
from burrow.ui.welcome import Welcome

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import translations  # noqa: E402


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = speak(qapp, "de")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_text_is_translated(language: str) -> None:
    known = translations.translated(paths.resources() / "translations" / f"burrow_{language}.ts")
    missing = [text for text in translations.texts() if not all(known.get(text, ("",)))]
    assert missing == [], "run packaging/translations.py and translate what is unfinished"


@pytest.mark.parametrize("language", ["de", "es"])
def test_translations_keep_their_gaps(language: str) -> None:
    for (_, text), forms in translations.translated(
        paths.resources() / "translations" / f"burrow_{language}.ts"
    ).items():
        for form in forms:
            assert [f"{{{n}}}" in text for n in range(4)] == [f"{{{n}}}" in form for n in range(4)], text


def test_the_window_speaks_german(qtbot: QtBot, german: None) -> None:
    pane = Welcome()
    qtbot.addWidget(pane)
    assert pane.tr("Drop a document here") == "Hier ein Dokument ablegen"


@pytest.mark.parametrize(("calls", "said"), [(1, "1 turn · 1 call"), (2, "1 turn · 2 calls")])
def test_one_is_not_many(qtbot: QtBot, calls: int, said: str) -> None:
    pane = TreePane(lambda span: ("", ""))
    qtbot.addWidget(pane)
    pane.show_events([*start(calls), *middle(calls)])
    assert pane.summary() == said


def test_the_compiled_words_are_those_of_the_sources(qapp: QApplication, german: None) -> None:
    for (context, text), forms in translations.translated(paths.resources() / "translations" / "burrow_de.ts").items():
        if len(forms) == 1:
            assert QCoreApplication.translate(context, text) == forms[0]
