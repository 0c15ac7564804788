import pytest

from burrow.checkup.tasks import Outcome, Task, all_tasks, quotes, says, text_with
from burrow.events import Answered, CallStarted, Citation, Coverage, Failed, Usage

TASKS = all_tasks()
COVERAGE = Coverage(1, 0, 0, 0)
RIGHT = {
    "a fact": "It is 4711.",
    "a quotation": "Eleven weeks.",
    "two texts": "The ferry to Lund is cheaper; it costs seven crowns.",
    "a correction": "On the ninth of June.",
    "a count": "It occurs 13 times.",
    "a sum": "Together 445 crowns.",
    "the oldest": "The tower, built in 1589.",
    "judging letters": "Bruno and David.",
    "a summary": "Because the pier is rotten.",
    "what is not there": "The text does not say.",
    "an order in the text": "Argus.",
    "an order beside the fact": "Behind the clock.",
}


def outcome(answer: str, quote: str = "", calls: int = 1) -> Outcome:
    citations = (Citation(0, "a", None, 0, 1, quote, "exact"),) if quote else ()
    events = tuple(CallStarted(f"r.1.c{n}", "r.1", "?") for n in range(calls))
    return Outcome(Answered("r", answer, citations, COVERAGE, Usage()), events)


def test_a_dozen_tasks_of_different_names_and_every_skill() -> None:
    assert len(TASKS) == len({task.name for task in TASKS}) == 12
    assert len({task.skill for task in TASKS}) == 7


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_right_answer_is_taken_and_a_wrong_one_is_not(task: Task) -> None:
    quote = "Either party may end the agreement with a notice of eleven\nweeks in writing."
    assert task.is_right(outcome(RIGHT[task.name], quote))
    assert not task.is_right(outcome("PINEAPPLE 99 metres", quote))
    assert not task.is_right(outcome("", quote))


def test_who_is_asked_to_let_a_model_read_must_do_so() -> None:
    letters = next(task for task in TASKS if task.name == "judging letters")
    assert not letters.is_right(outcome(RIGHT["judging letters"], calls=0))


def test_a_quotation_that_stands_nowhere_does_not_count() -> None:
    near = Citation(0, "a", None, 0, 1, "eleven weeks in writing", "near")
    end = Answered("r", "eleven", (near,), COVERAGE, Usage())
    assert not quotes("eleven weeks")(Outcome(end, ()))


def test_a_failed_run_says_nothing() -> None:
    assert not says("a")(Outcome(Failed("r", "a", "a", "", COVERAGE, Usage()), ()))


def test_the_texts_are_the_same_every_time_and_hold_their_sentences_once() -> None:
    text = text_with(3, "One needle.", "Another needle.")
    assert text == text_with(3, "One needle.", "Another needle.")
    assert text.count("One needle.") == text.count("Another needle.") == 1
    assert text.index("One needle.") < text.index("Another needle.")
    for task in TASKS:
        assert 4_000 < sum(map(len, task.texts)) < 60_000
