"""Hostile snippets are stopped and benign ones do what Python does, both from the shared corpus and from our own
folder."""

import os
from pathlib import Path

import pytest
from corpus_runner import GAP, faults, reports

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "sandbox_corpus"
OWN = Path(__file__).with_name("hostile")
CONTEXT = CORPUS / "context_sample.txt"

with_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")


def busy() -> float:
    """How much longer things take here than on an idle machine: other work must not fail the test."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)) if hasattr(os, "getloadavg") else 1.0


def judged(folder: Path, work: Path, context: str) -> list[str]:
    files = sorted(folder.glob("*.py"))
    before = busy()
    found = reports("hostile", files, work, context)
    slack = GAP * max(before, busy()) * 2
    length = len(CONTEXT.read_text(encoding="utf-8")) if context != "-" else len("A short text. " * 100)
    wrong = []
    for file in files:
        for fault in faults(found[file.name], file.read_text(encoding="utf-8"), length, slack):
            wrong.append(f"{file.name}: {fault}")
    return wrong


@with_corpus
@pytest.mark.timeout(600)
def test_every_hostile_snippet_of_the_corpus_is_stopped(tmp_path: Path) -> None:
    assert judged(CORPUS / "hostile", tmp_path, str(CONTEXT)) == []


@pytest.mark.timeout(600)
def test_every_hostile_snippet_of_our_own_is_stopped(tmp_path: Path) -> None:
    assert judged(OWN, tmp_path, "-") == []


def test_there_are_many_hostile_snippets_of_our_own() -> None:
    assert len(list(OWN.glob("*.py"))) >= 60


@with_corpus
def test_every_benign_snippet_prints_what_python_prints_also_the_second_time(tmp_path: Path) -> None:
    files = sorted((CORPUS / "benign").glob("*.py"))
    found = reports("benign", files, tmp_path, str(CONTEXT))
    for file in files:
        expected = (CORPUS / "expected" / f"{file.stem}.txt").read_text(encoding="utf-8")
        assert found[file.name].get("errors") == [None, None], file.name
        assert found[file.name]["outputs"] == [expected, expected], file.name
