"""The code that the starter model is taught to write: each plan runs in the real loop and sandbox, and is right."""

import hashlib
import sys
from pathlib import Path
from random import Random

import pytest

from burrow import paths
from burrow.documents.document import Document, Section
from burrow.events import Answered, CodeRan, Event
from burrow.inference.model import Model
from burrow.inference.options import LlamaOptions
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.loop import Run, Task
from burrow.rlm.passages import Library
from burrow.rlm.prompts import load_profile
from burrow.rlm.sentences import words_of
from burrow.rlm.tree import Tree

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "starter"))

import asking  # noqa: E402
import first_blocks  # noqa: E402
import plans  # noqa: E402
import tasks  # noqa: E402
import verdicts  # noqa: E402

TEXT = """Terms

Marten met Isolde on 4 May 2019. The fee is $1,250.50 or 12 percent of the price, whichever is higher.

Payment

“Tariff” means the Base Rate. “Base Rate” means any sum listed in Annex Nine. Write to desk@harbour.example about it.
On March 3, 2021 the wind was stronger than Isolde, and Marten paid 900 dollars, which was 3.5% more than in 1987.

Ending

The keeper of the harbour lost the lantern, and the harbour was dark. See https://harbour.example/rules for the rules.
Nobody found the lantern before Wilhelm came to the harbour with old Isolde.
"""
PROFILE = load_profile(paths.resources() / "prompts", "starter")


def document() -> Document:
    titles = [(title, TEXT.index(title + "\n")) for title in ("Terms", "Payment", "Ending")]
    ends = [start for _, start in titles[1:]] + [len(TEXT)]
    sections = tuple(Section(title, 1, start, end) for (title, start), end in zip(titles, ends, strict=True))
    return Document("t.txt", None, "text", TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), sections=sections)


def asked(question: str, *codes: str, calls: list[str] | None = None) -> Answered:
    """The ending of a run whose model writes `codes`, one a turn, and answers its calls with `calls`."""
    engine = ScriptedEngine(roots=[tasks.fenced(code) for code in codes], calls=calls or ["none"] * 60)
    documents = (document(),)
    ran: list[Event] = []
    end = Run(
        Tree(engine=engine, profile=PROFILE, documents=documents, emit=ran.append), Task(question, documents)
    ).run()
    assert isinstance(end, Answered), [event for event in ran if isinstance(event, CodeRan)]
    return end


def spoken(plan: str, question: str, phrase: str, other: str = "") -> Answered:
    words = words_of(question)
    (a, b), (c, d) = (first_blocks.places(words, each) or (0, 0) for each in (phrase, other))
    return asked(question, plan.format(a=a, b=b, c=c, d=d))


@pytest.mark.parametrize(
    ("plan", "question", "phrase", "other", "answer"),
    [
        (plans.COUNT, "How often is Isolde named?", "Isolde", "", "Isolde is mentioned 3 times."),
        (plans.COUNT, "How often is 'Isolde' named?", "Isolde", "", "Isolde is mentioned 3 times."),
        (plans.COUNT, "How often does Isolde's name occur?", "Isolde", "", "Isolde is mentioned 3 times."),
        (plans.COMPARE, "'Marten' or ‘Isolde’, who more?", "Marten", "Isolde", "Isolde: Marten is"),
        (plans.COMPARE, "Is Marten or Isolde named more?", "Marten", "Isolde", "Isolde: Marten is mentioned 2"),
        (plans.FIRST, "Where is Isolde first named?", "Isolde", "", "Marten met Isolde on 4 May 2019."),
        (plans.LAST, "Where is Isolde last named?", "Isolde", "", "Nobody found the lantern before Wilhelm came"),
        (plans.MENTIONS, "List all mentions of lantern", "lantern", "", "- Nobody found the lantern"),
        (plans.MENTIONS, "List all mentions of zebra", "zebra", "", plans.NOTHING),
        (plans.IS_THERE, "Is Wilhelm mentioned?", "Wilhelm", "", "Yes, Wilhelm is mentioned 1 times."),
        (plans.IS_THERE, "Is Albrecht mentioned?", "Albrecht", "", "No, Albrecht is not mentioned."),
        (plans.CHAIN, "What does Tariff mean in the end?", "Tariff", "", "means any sum listed in Annex Nine"),
        (plans.CHAIN, "What does Zebra mean in the end?", "Zebra", "", plans.NOTHING),
    ],
)  # fmt: skip
def test_a_plan_about_words_of_the_question(plan: str, question: str, phrase: str, other: str, answer: str) -> None:
    end = spoken(plan, question, phrase, other)
    assert answer in end.answer
    assert all(citation.check == "exact" for citation in end.citations)


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (plans.TITLES, "- Terms\n- Payment\n- Ending"),
        (plans.listed(plans.EMAILS), "- desk@harbour.example"),
        (plans.listed(plans.MONEY), "- $1,250.50\n- 900 dollars"),
        (plans.listed(plans.DATES), "- 4 May 2019\n- March 3, 2021"),
        (plans.listed(plans.TERMS), "- “Tariff”\n- “Base Rate”"),
        (plans.listed(plans.PAGES), "- https://harbour.example/rules"),
        (plans.counted(plans.SHARES), "2 different ones."),
        (plans.extreme(plans.MONEY, "max"), "$1,250.50"),
        (plans.extreme(plans.MONEY, "min"), "900 dollars"),
        (plans.extreme(plans.SHARES, "max"), "12 percent"),
        (plans.extreme(plans.YEARS, "min"), "1987"),
        (plans.extreme(plans.DATES, "max"), "March 3, 2021"),
        (plans.extreme(plans.DATES, "min"), "4 May 2019"),
    ],
)
def test_a_plan_about_a_kind_of_thing(code: str, answer: str) -> None:
    assert asked("Which?", code).answer == answer


def test_the_most_frequent_words_and_names_come_first() -> None:
    assert asked("Which word?", plans.TOP_WORDS).answer.startswith("- harbour: 5")
    assert asked("Which name?", plans.TOP_NAMES).answer.splitlines()[0] in {"- Isolde: 2", "- Isolde: 3"}


def test_a_summary_quotes_sentences_that_stand_in_the_text() -> None:
    end = asked("Summarise it", plans.SUMMARY)
    assert end.citations
    assert all(citation.check == "exact" for citation in end.citations)


def test_the_section_of_a_found_sentence_is_named() -> None:
    calls = ["1"]
    end = asked("Which section names the lantern?", plans.LOOK, plans.NAME_SECTION.format(best=0), calls=calls)
    assert end.answer in {"Terms", "Payment", "Ending"}


def test_a_question_in_two_parts_is_answered_by_two_runs() -> None:
    question = "Where is Isolde first named and how often is Marten named?"
    words = words_of(question)
    code = plans.TWO_PARTS.format(b=words.index("and"), c=words.index("and") + 1)
    child = tasks.fenced(plans.COUNT.format(a=3, b=4))
    engine = ScriptedEngine(roots=[tasks.fenced(code), child, child])
    documents = (document(),)
    run = Run(Tree(engine=engine, profile=PROFILE, documents=documents, emit=lambda _: None), Task(question, documents))
    end = run.run()
    assert isinstance(end, Answered)
    assert end.answer.count("is mentioned") == 2


def test_every_taught_block_fits_the_length_of_a_reply() -> None:
    model = Model(paths.resources() / "models" / "burrow-starter.gguf", LlamaOptions(), vocabulary_only=True)
    taught = [plan.code for plan in plans.PLANS] + [plans.JUDGE, plans.NAME_SECTION, plans.TWO_PARTS, plans.LOOK_AT_END]
    for code in taught:
        assert len(model.tokenize(tasks.fenced(code), control=False)) < PROFILE.root_tokens - 8


@pytest.mark.parametrize("reply", ["yes", "no"])
def test_a_question_for_yes_or_no_is_answered_with_the_sentence_that_proves_it(reply: str) -> None:
    code = plans.JUDGE.format(best=0)
    end = asked("Did Marten meet Isolde?", plans.LOOK, code, calls=["1", reply, reply, reply])
    assert end.answer.startswith(f"{reply.capitalize()}: ")
    assert all(citation.check == "exact" for citation in end.citations)
    assert end.citations


def test_what_does_not_answer_is_passed_over_until_the_model_gives_up() -> None:
    library = Library([document()], PROFILE.search_characters)
    absent = tasks.Needle("Who bought the white horse of the miller?", ())
    for seed in range(20):
        turns = tasks.lookup(PROFILE, library, absent, Random(seed))
        assert turns[-1].content == tasks.fenced(plans.GIVE_UP)


def test_a_phrase_is_pointed_at_where_it_stands_in_the_question() -> None:
    library = Library([document()], PROFILE.search_characters)
    for seed in range(60):
        turns = first_blocks.by_code(PROFILE, library, Random(seed))
        assert turns[-1].role == "assistant"
        assert "question_words[{" not in turns[-1].content


def test_the_same_asked_of_several_things_is_asked_of_each() -> None:
    question = "Where are Wilhelm, Isolde and Marten first named?"
    code = plans.SEVERAL.format(pairs=[(2, 3), (3, 4), (5, 6)])
    children = [tasks.fenced(plans.FIRST.format(a=2, b=3))] * 3
    engine = ScriptedEngine(roots=[tasks.fenced(code), *children])
    documents = (document(),)
    run = Run(Tree(engine=engine, profile=PROFILE, documents=documents, emit=lambda _: None), Task(question, documents))
    end = run.run()
    assert isinstance(end, Answered)
    assert len(end.answer.splitlines()) == 3
    assert "Wilhelm came to the harbour" in end.answer


@pytest.mark.parametrize("plan", sorted({plan.asked for plan in plans.PLANS} | {"several", "look", "section", "quote"}))
def test_questions_held_back_for_validation_are_never_trained_on(plan: str) -> None:
    held, taught = (set(asking.patterns(plan, held)) for held in (True, False))
    assert held
    assert taught
    assert not held & taught
    for seed in range(30):
        assert not set("[]<>") & set(asking.asked(plan, Random(seed)))


def test_a_sample_ends_only_where_its_code_can_go_on_in_one_way() -> None:
    codes = [plan.code for plan in plans.PLANS]
    for code in codes:
        begun = code[: plans.decided(code, codes)]
        assert [other for other in codes if other.startswith(begun)] == [code]


def test_no_two_kinds_of_block_begin_with_the_same_word() -> None:
    asked: dict[str, set[str]] = {}
    for plan in plans.PLANS:
        asked.setdefault(plan.code.split()[0], set()).add(plan.asked)
    assert all(len(kinds) == 1 for kinds in asked.values())


def test_both_answers_are_given_by_verdicts_and_their_questions_fit() -> None:
    made = [verdicts.verdict(Random(seed)) for seed in range(300)]
    answers = [verdict.answer for verdict in made]
    assert 100 < answers.count("yes") < 200
    for verdict in made:
        said = " ".join((verdict.statement, *verdict.questions, *verdict.missing))
        assert not set("{}[]|") & set(said)


@pytest.mark.parametrize(
    ("sentence", "begins", "answers"),
    [
        ("The mill was quiet in winter.", "Was the mill quiet", {"yes", "no"}),
        ("Gregor had not seen the river.", "Had gregor seen the", {"no"}),
        ("You may never touch the wheel.", "May you touch the wheel", {"no"}),
    ],
)
def test_a_sentence_turned_round_asks_what_it_says(sentence: str, begins: str, answers: set[str]) -> None:
    made = [verdicts.inverted(sentence, Random(seed)) for seed in range(40)]
    assert {verdict.answer for verdict in made if verdict} == answers
    for verdict in made:
        assert verdict is not None
        assert verdict.questions[0].lower().startswith(begins.lower())
        denies = any(word in verdict.statement for word in (" not ", " never ", " by no means "))
        assert denies == (verdict.answer == "no")


@pytest.mark.parametrize(
    "sentence", ["Run!", "What was it that he had seen?", "Nobody was there and nothing was said."]
)
def test_what_cannot_be_turned_round_is_left(sentence: str) -> None:
    assert verdicts.inverted(sentence, Random(1)) is None
