"""Check-ups of models whose behaviour is known, and of the model that comes along."""

from burrow.checkup.examination import Trial, examine
from burrow.checkup.tasks import Task, all_tasks, says, text_with
from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.session import Session

TEXT = text_with(20, "The gate is green.")
EASY = tuple(Task(f"task {n}", "finds", (TEXT,), "What colour is the gate?", says("green")) for n in range(4))
GOOD = ("```repl\nprint(find('gate is', 1))\n```", "```repl\nFINAL('The gate is green.')\n```")


def never(request: Request) -> str:
    return "I read nothing."


def test_a_model_that_does_it_gets_the_full_score_and_keeps_its_profile() -> None:
    report = examine(ScriptedEngine(roots=GOOD * 4, calls=never, profile="small"), EASY)
    assert (report.right, report.tasks, report.score, report.profile) == (4, 4, 1.0, "small")
    assert (report.code, report.valid) == (1.0, 1.0)
    assert report.sentence.startswith("Drives the loop well")


def test_a_model_that_only_talks_is_told_apart_from_one_that_errs() -> None:
    talker = examine(ScriptedEngine(roots=("I would look.",) * 200, calls=never, profile="small"), EASY)
    assert talker.score == 0
    assert talker.sentence.startswith("Cannot do it; often writes no code")
    wrong = examine(ScriptedEngine(roots=("```repl\nFINAL('It is blue.')\n```",) * 200, calls=never), EASY)
    assert (wrong.finished, wrong.right) == (4, 0)
    assert "often writes no code" not in wrong.sentence


def test_the_other_profile_is_advised_where_it_helps() -> None:
    bad = ("```repl\nFINAL('It is blue.')\n```",) * 4
    report = examine(ScriptedEngine(roots=(*bad, *GOOD * 4), calls=never, profile="standard"), EASY)
    assert report.profile == "small"
    assert report.sentence.endswith("use the small profile.")


def test_what_is_going_on_is_told_and_it_can_be_stopped() -> None:
    told: list[tuple[int, int, Trial]] = []
    engine = ScriptedEngine(roots=GOOD * 4, calls=never, profile="small")
    report = examine(engine, EASY, lambda *trial: told.append(trial), stop=lambda: len(told) == 2)
    assert [(number, count) for number, count, _ in told] == [(1, 4), (2, 4)]
    assert report.tasks == 2


def test_the_model_that_comes_along_does_most_of_it() -> None:
    session = Session()
    try:
        session.load_model()
        engine = session.engine
        assert engine is not None
        chosen = [task for task in all_tasks() if task.name in ("a fact", "a quotation", "an order in the text")]
        report = examine(engine, chosen)
    finally:
        session.close()
    assert report.right >= 2
    assert report.profile == "starter"
    assert report.tokens_per_second > 0
