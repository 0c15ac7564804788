from pathlib import Path

import pytest

from burrow.documents.document import Document
from burrow.documents.reader import read_document
from burrow.evidence.benchmark import made_samples, run_benchmark
from burrow.evidence.quotation import plain


@pytest.fixture(scope="module")
def documents(corpus: Path) -> list[Document]:
    return [
        read_document(corpus / "contracts/terms-of-service.md"),
        read_document(corpus / "books/sherlock-holmes.html"),
    ]


def test_the_samples_are_what_they_say_and_the_same_each_time(documents: list[Document]) -> None:
    samples = made_samples(documents, 120)
    assert samples == made_samples(documents, 120)
    assert [sum(sample.kind == kind for sample in samples) for kind in ("true", "altered", "invented")] == [40, 40, 40]
    texts = [plain(document.text) for document in documents]
    for sample in samples:
        stands = any(plain(sample.quote) in text for text in texts)
        assert stands == (sample.kind == "true") or sample.how == "begun in lower case, no full stop"


def test_the_check_tells_them_apart(documents: list[Document]) -> None:
    report = run_benchmark(documents, 150)
    assert "precision 100.00%" in report
    assert "recall 100.00%" in report
    assert report.count("\n| true |") >= 5
