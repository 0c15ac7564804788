"""What the core says is recognised by its words; the sentences here are those that it really says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from burrow.errors import DocumentProblem, Problem
from burrow.session import Session
from burrow.ui.language import speak
from burrow.ui.sentences import GAP, SENTENCES, in_words, problem_in_words

PACKAGE = Path(__file__).parents[2] / "app" / "burrow"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = speak(qapp, "de")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def said_by_the_core() -> set[str]:
    """Every sentence in the code outside the window, with a gap for each value that is filled in."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if path.name == "sentences.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.sub(r"\{\w+\}", "{}", node.value))
            elif isinstance(node, ast.JoinedStr):
                found.add("".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values))
    return found


def test_every_sentence_is_one_that_the_core_says() -> None:
    said = said_by_the_core()
    unknown = [sentence for sentence in SENTENCES if GAP.sub("{}", sentence) not in said]
    assert unknown == [], "the core says it in other words now"


def test_a_problem_speaks_german(german: None) -> None:
    with pytest.raises(Problem) as raised:
        Session().ask("Where?")
    told = problem_in_words(raised.value)
    assert told.message == "Es gibt kein Dokument, das befragt werden kann."
    assert told.action == "Öffnen Sie zuerst ein Dokument."


def test_names_and_numbers_stay_in_place(german: None) -> None:
    problem = DocumentProblem("lease.pdf: The file is empty.", "Choose a file with text in it.", "details")
    told = problem_in_words(problem)
    assert told.message == "lease.pdf: Die Datei ist leer."
    assert told.details == "details"
    long = "The prompt is 5,000 tokens long, but the model's window holds 4,096."
    assert re.search(r"5,000.*4,096", in_words(long))
    assert in_words(long) != long


def test_what_is_not_known_stays_as_it_is(german: None) -> None:
    for text in ("", "Something quite new: it happened.", "a: b: c"):
        assert in_words(text) == text
