import json
from dataclasses import replace

from stories import COVERAGE, QUESTION, answer, citation

from burrow.events import Failed, Usage
from burrow.ui.export import as_html, as_json, as_markdown

TEXT = "The rent is 900 euros."
END = answer("It is **900** euros [1]. <script>x</script>", citation(TEXT, TEXT, page="3"))
FAILED = Failed("r", "The engine ended.", "Ask again.", "", COVERAGE, Usage())


def test_markdown_has_the_answer_and_its_proof() -> None:
    text = as_markdown(QUESTION, END)
    assert text.startswith(f"# {QUESTION}\n\nIt is **900** euros [1].")
    assert "1. lease.md, p. 3 (found word for word):\n   > The rent is 900 euros." in text
    assert "A model read 8.0 % of the text" in text
    assert "Pages without text: 3, 4." in text


def test_html_links_chips_to_passages_and_runs_nothing() -> None:
    page = as_html("Rent < 1000?", END)
    assert '<a href="#c1"' in page
    assert '<li id="c1" class="exact">' in page
    assert "<h1>Rent &lt; 1000?</h1>" in page
    assert "<script>" not in page


def test_json_can_be_read_back() -> None:
    values = json.loads(as_json(QUESTION, END))
    assert (values["question"], values["status"], values["citations"][0]["check"]) == (QUESTION, "answered", "exact")


def test_a_failed_run_never_looks_like_an_answer() -> None:
    assert "No answer: The engine ended." in as_markdown(QUESTION, FAILED)
    assert "No answer: The engine ended." in as_html(QUESTION, FAILED)
    assert json.loads(as_json(QUESTION, FAILED))["status"] == "failed"


def test_what_nothing_supports_is_said_in_every_file() -> None:
    doubtful = replace(END, citations=(), unsupported=("900",))
    for text in (as_markdown(QUESTION, doubtful), as_html(QUESTION, doubtful)):
        assert "No passage of the documents was found" in text
        assert "Nowhere in what was read: 900." in text
