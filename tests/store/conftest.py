"""A journal of its own for each test, and documents to put into it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from burrow.documents.document import Document, Page, Section
from burrow.store.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "journal.sqlite3")
    yield journal
    journal.close()


@pytest.fixture
def document() -> Callable[..., Document]:
    def make(text: str = "The rent is 1,200 a month.\n", name: str = "lease.md") -> Document:
        return Document(
            name=name,
            path=Path("/somewhere") / name,
            format="markdown",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            pages=(Page("iv", 0, 3), Page("1", 3, len(text))),
            sections=(Section("Rent", 1, 0, len(text)),),
            warnings=("A guessed encoding.",),
        )

    return make
