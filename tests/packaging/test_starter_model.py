"""The model that ships: what its file says of itself, and that it drives the real loop."""

from pathlib import Path

from burrow import paths
from burrow.events import Answered
from burrow.session import AskOptions, Session
from burrow.weights.gguf import read_header

MOST_BYTES = 15_000_000


def test_the_file_is_small_and_says_how_it_wants_to_be_driven() -> None:
    header = read_header(paths.starter_model())
    assert paths.starter_model().stat().st_size < MOST_BYTES
    assert header.profile == "starter"
    assert header.name == "Burrow Starter"


def test_it_counts_a_name_by_writing_code(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Marten met Isolde. Isolde smiled at Marten, and Marten went home.\n", "utf-8")
    session = Session()
    try:
        session.open_document(file)
        session.load_model(paths.starter_model())
        end = session.ask("How many times is Marten mentioned?", AskOptions(route="rlm", save=False)).wait(60)
    finally:
        session.close()
    assert isinstance(end, Answered)
    assert "3 times" in end.answer
    assert all(citation.check == "exact" for citation in end.citations)
    assert end.citations
