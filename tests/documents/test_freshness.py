import dataclasses
import os
from pathlib import Path

import pytest

from burrow.documents.document import Document
from burrow.documents.freshness import has_changed
from burrow.documents.reader import read_document


@pytest.fixture
def read(tmp_path: Path) -> tuple[Path, Document]:
    path = tmp_path / "a.txt"
    path.write_text("It was blue.")
    return path, read_document(path)


def test_a_file_as_it_was_has_not_changed(read: tuple[Path, Document]) -> None:
    assert not has_changed(read[1])


def test_a_file_that_was_only_touched_has_not_changed(read: tuple[Path, Document]) -> None:
    path, document = read
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert not has_changed(document)


@pytest.mark.parametrize("text", ["It was grey.", "It was blue, I think."])
def test_another_content_is_noticed_also_of_the_same_length(read: tuple[Path, Document], text: str) -> None:
    path, document = read
    path.write_text(text)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert has_changed(document)


def test_a_file_that_is_gone_has_changed(read: tuple[Path, Document]) -> None:
    path, document = read
    path.unlink()
    assert has_changed(document)


def test_what_is_not_known_is_not_claimed(read: tuple[Path, Document]) -> None:
    path, document = read
    path.write_text("other")
    assert not has_changed(dataclasses.replace(document, stamp=None))
    assert not has_changed(dataclasses.replace(document, path=None))
