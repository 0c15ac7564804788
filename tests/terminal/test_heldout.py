"""The held-out documents: what is planted stands in them, answers are right, and nothing else could be."""

import re
from collections import Counter
from random import Random

import pytest

from burrow.rlm.sentences import one_line, sentences
from burrow.terminal import right_answers
from burrow.terminal.heldout import _FACTS, _TITLES, FAMILIES, Asked, _filler, sheet
from burrow.terminal.starter import fits

TEMPLATES = frozenset(re.findall(r"[A-Z]\w+", str(_FACTS)))
"""Words with a capital that are no names."""


def by_family(seed: int, characters: int = 12_000) -> tuple[str, dict[str, Asked]]:
    written = sheet(seed, characters)
    return written.text, {asked.family: asked for asked in written.asked}


@pytest.mark.parametrize("seed", range(6))
def test_what_is_planted_stands_in_the_document_in_its_order(seed: int) -> None:
    text, asked = by_family(seed)
    for one in asked.values():
        places = [text.find(planted) for planted in one.planted]
        assert -1 not in places, one
        if len(set(one.planted)) == len(places):
            assert places == sorted(places)
        assert one.evidence in text


@pytest.mark.parametrize("seed", range(6))
def test_counts_are_those_of_the_document(seed: int) -> None:
    text, asked = by_family(seed)
    name = max(re.findall(r"[A-Z][a-z]+", asked["count"].question), key=len)
    times = len(re.findall(rf"\b{name}\b", text))
    assert re.search(asked["count"].answer, f"{times} times")
    assert not re.search(asked["count"].answer, f"{times + 1} times")


@pytest.mark.parametrize("seed", range(6))
def test_the_absent_thing_is_nowhere_and_the_mentioned_name_is_where_yes_is_right(seed: int) -> None:
    text, asked = by_family(seed)
    absent = set(re.findall(r"[A-Z][a-z]{5,}", asked["absent"].question)) - TEMPLATES
    assert absent
    assert not any(name in text for name in absent)
    name = re.findall(r"[A-Z][a-z]{5,}", asked["is it mentioned"].question)[-1]
    assert (name in text) == bool(re.search(asked["is it mentioned"].answer, "yes"))


def test_the_most_frequent_name_is_more_frequent_than_any_of_a_long_filler() -> None:
    text, asked = by_family(1, 2_000_000)
    right = re.compile(asked["most frequent"].answer)
    text = re.sub(r"(?m)^##.*", "", text)
    names = [name for name in re.findall(r"(?<=[a-z] )[A-Z][a-z]+", text) if name not in TEMPLATES]
    best = max(set(names), key=names.count)
    assert right.search(best)


def test_the_same_seed_writes_the_same_document_of_about_the_length() -> None:
    assert sheet(3, 40_000) == sheet(3, 40_000)
    assert 38_000 < len(sheet(3, 40_000).text) < 42_000


def test_a_document_holds_every_family_and_one_question_where_two_would_disturb_each_other() -> None:
    families = [asked.family for asked in sheet(5, 20_000, each=3).asked]
    assert len(set(families)) == len(FAMILIES)
    assert families.count("list") == families.count("most frequent") == 1
    assert families.count("lookup") == 3


def test_answers_are_patterns_that_their_evidence_matches() -> None:
    for seed in range(6):
        for asked in by_family(seed)[1].values():
            if asked.family in {"lookup", "paraphrase", "quote"}:
                assert re.search(asked.answer, one_line(asked.evidence), re.IGNORECASE)


# What is right and what is wrong --------------------------------------------------------------------------------------

NEVER_RIGHT = (
    "", " ", "Traceback (most recent call last): the name is not defined", "[call failed: the file was not found]",
    "KeyError: 'not found'", "I have looked at the text.",
)  # fmt: skip
NOT_SAID = "The document does not say."


def said_so(asked: Asked) -> list[str]:
    """Right answers to a question, in the forms in which they come."""
    names = re.findall(r"\b[A-Z][a-z]{5,}\b", asked.question)
    planted = list(asked.planted)
    numbers = [re.search(r"\d+", sentence) for sentence in planted]
    figures = [match[0] for match in numbers if match]
    match asked.family:
        case "lookup" | "paraphrase":
            return [*planted, f"- {planted[0]}", planted[0].rstrip(".")]
        case "quote":
            return [*planted, f"“{planted[0]}”", planted[0].rstrip("."), f"- {planted[0]}"]
        case "two parts":
            return ["\n".join(f"- {each}" for each in planted), " ".join(planted)]
        case "absent":
            return [NOT_SAID, "It isn't mentioned.", "The text doesn’t say.", "There is no such thing.", "not found"]
        case "yes or no":
            word = "Yes" if "allowed" in planted[0] else "No"
            return [word, f"{word}.", f"{word}: {planted[0]}", f"{word}, they are {planted[0].split()[3]}."]
        case "is it mentioned":
            name = next(each for each in names if each not in TEMPLATES)
            if planted:
                return ["Yes", f"Yes, {name} is mentioned 1 times.", "Yes, it is.", f"- {planted[0]}", planted[0]]
            return ["No", f"No, {name} is not mentioned.", "No, it is not.", f"{name} does not occur.", "not mentioned"]
        case "which section":
            title = planted[0].split("\n")[2].removeprefix("## ")
            return [title, f"## {title}", f"It is in the section “{title}”."]
        case "count":
            words = "no one two three four five six seven eight nine".split()
            n, name = len(planted), names[-1]
            return [str(n), f"{name} is mentioned {n} times.", f"{words[n]} times", f"{words[n].capitalize()}.",
                    f"It is {n}.", f"The name occurs in {n} sentences."]  # fmt: skip
        case "compare":
            more, less = sorted(names[-2:], key=lambda name: -sum(name in each for each in planted))
            return [more, f"{more}.", f"It is {more}.", f"The name {more} occurs more often.",
                    f"{more}: {less} is mentioned 1 times, {more} 2 times."]  # fmt: skip
        case "first or last":
            return [asked.evidence, f"“{asked.evidence.rstrip('.')}”", f"- {asked.evidence}"]
        case "list":
            found = [each.split()[3] for each in planted]
            return ["\n".join(f"- {each}" for each in found), ", ".join(reversed(found)), "\n".join(planted)]
        case "largest, smallest":
            best = (max if "largest" in asked.question else min)(figures)
            return [f"${best}", f"It is ${best}.", f"{best} dollars", best, f"The wheel was insured for ${best}."]
        case "most frequent":
            name = planted[0].split()[4]
            return [name, f"{name}.", f"- {name}: 60\n- Babibo: 9", f"The most common name is {name}.", f"It's {name}"]
        case "several needles":
            of = [sentence.split()[4] for sentence in planted]
            pairs = list(zip(of, figures, strict=True))
            return ["\n".join(f"- {each}" for each in planted), ", ".join(figures), " and ".join(reversed(planted)),
                    "; ".join(f"{name}: {number}" for name, number in pairs),
                    ", ".join(f"{number} ({name})" for name, number in pairs)]  # fmt: skip
        case "chain":
            end = next(each for each in planted if " side" in each)
            return [end, end.split(" means ")[1], "; ".join(planted)]
    raise AssertionError(asked.family)


def wrong_ways(asked: Asked) -> list[str]:
    """Wrong answers that hold something of a right one."""
    planted = list(asked.planted)
    figures = re.findall(r"\d+", " ".join(planted))
    match asked.family:
        case "yes or no":
            wrong, right = ("No", "Yes") if "allowed" in planted[0] else ("Yes", "No")
            other = planted[0].replace(planted[0].split()[-2], "Zozozo")
            plain = [planted[0], f"- {planted[0]}", f"They are {planted[0].split()[3]}."]
            return [wrong, f"{wrong}: {planted[0]}", f"{wrong}, they are.", f"{right}: {other}", "Not stated.",
                    "No answer.", "No headings.", f"{right}, ball is mentioned 2 times.",
                    f"{right}: The clerk moved a bench again.", *plain]  # fmt: skip
        case "is it mentioned":
            name = next(each for each in re.findall(r"\b[A-Z][a-z]{5,}\b", asked.question) if each not in TEMPLATES)
            if planted:
                return ["No", f"No: {planted[0]}", f"{name} is not mentioned.", "Yes: The clerk moved a bench.", name]
            return ["Yes", f"Yes, {name} is mentioned 1 times.", f"{name} is mentioned 2 times.", "No headings.",
                    "No: The clerk moved a bench.", "Children under nine may not enter the Babibo Tower."]  # fmt: skip
        case "which section":
            title = planted[0].split("\n")[2].removeprefix("## ")
            return [f"- Weather of Babibol\n- {title}", f"{title} or Zozozo Depot", planted[0].split("\n\n")[2]]
        case "count":
            n = len(planted)
            return [f"{n + 1} times", f"1{n}", f"{n} different ones.", f"- Babibo: 60\n- Zozozo: {n}", f"{n}:20",
                    f"{n} days", " ".join(planted)]  # fmt: skip
        case "compare":
            more, less = sorted(re.findall(r"\b[A-Z][a-z]{5,}\b", asked.question)[-2:],
                                key=lambda name: -sum(name in each for each in planted))  # fmt: skip
            return [less, f"{less}: {more} is mentioned 1 times, {less} 2 times.", f"{more} is mentioned 5 times.",
                    f"Here {more} saw the bench.", "Yes."]  # fmt: skip
        case "first or last":
            return [each for each in planted if each != asked.evidence] + ["\n".join(f"- {each}" for each in planted)]
        case "list":
            return [*planted, "\n".join([*planted, "x@zozozo.example"]), f"{len(planted)} different ones."]
        case "largest, smallest":
            return [*(f"${each}" for each in sorted(figures)[1:-1]), " ".join(f"${each}" for each in figures)]
        case "most frequent":
            return ["Babibo", planted[0], f"- Babibo: 61\n- {planted[0].split()[4]}: 60"]
        case "several needles":
            names = [sentence.split()[4] for sentence in planted]
            turned = list(zip(names, figures[1:] + figures[:1], strict=True))
            return [*planted, "; ".join(planted[:2]), "; ".join(f"{name}: {number}" for name, number in turned),
                    ", ".join(reversed(figures)), "\n".join([*planted[:2], NOT_SAID])]  # fmt: skip
        case "two parts":
            return [*planted, f"{planted[0]} {NOT_SAID}"]
        case "chain":
            return [each for each in planted if " side" not in each]
        case "quote":
            return [planted[0].replace("Court", "Hall"), " ".join(planted[0].split()[:5]), "1 different ones."]
    return []


@pytest.mark.parametrize("seed", range(12))
def test_every_family_takes_the_right_answer_in_its_forms_and_none_of_the_wrong_ones(seed: int) -> None:
    text, by_name = by_family(seed)
    for asked in by_name.values():
        if asked.family != "summary":
            assert [said for said in said_so(asked) if not fits(asked, said, text)] == [], asked
        assert [said for said in (*NEVER_RIGHT, *wrong_ways(asked)) if fits(asked, said, text)] == [], asked
        assert fits(asked, NOT_SAID, text) == (asked.family == "absent"), asked


@pytest.mark.parametrize("seed", range(4))
def test_no_sentence_about_something_else_is_right_whatever_word_it_begins_with(seed: int) -> None:
    text, by_name = by_family(seed, 200_000)
    found = {one_line(text[start:end]) for start, end in sentences(text)}
    for asked in by_name.values():
        own = {one_line(each).removeprefix("## ") for each in asked.planted}
        for sentence in found:
            if not any(sentence in each or each in sentence for each in own) and not sentence.startswith("## "):
                for said in (sentence, f"Yes: {sentence}", f"No: {sentence}"):
                    assert not fits(asked, said, text), (asked, said)


def test_a_value_may_stand_alone_without_its_unit_but_not_beside_another_thing_of_the_kind() -> None:
    forms = (
        ("9:20", "At 9.20 in the evening", "9:10"), ("Babibo", "Babibo", "Babibol"), ("45 crowns", "45", "145 crowns"),
        ("14 days", "It is 14-day.", "4 days"), ("1850", "in 1850", "1851"), ("11 metres", "11 m", "number 11."),
        ("nine", "under 9", "9:20"),
    )  # fmt: skip
    for value, right, wrong in forms:
        pattern = re.compile(right_answers.right(right_answers.of_fact(value, "Zozozo", "Thing")), re.IGNORECASE)
        takes = [value, right, f"The Zozozo Thing has {value}.", f"Not the Xuxuxu Thing, the Zozozo Thing: {value}"]
        assert [each for each in takes if not pattern.search(each)] == []
        assert [each for each in (wrong, f"The Xuxuxu Thing has {value}.") if pattern.search(each)] == []


def test_sums_that_are_compared_are_the_only_ones_in_their_money() -> None:
    for seed in range(6):
        text, asked = by_family(seed)
        dollars = re.findall(r"\$(\d+)", text)
        assert "dollar" in asked["largest, smallest"].question
        assert len(dollars) == len(asked["largest, smallest"].planted)


def test_the_filler_has_no_name_that_may_be_asked_about() -> None:
    written = _filler(Random(1), 4_000_000)
    text = "".join(next(written) for _ in range(60_000))
    names = {name for name in re.findall(r"\b[A-Z][a-z]{5,}\b", text) if name not in TEMPLATES}
    assert {name for name in names if name[-1] in "aeiou"} <= set(re.findall(r"\w+", _TITLES))


def test_names_of_the_filler_stay_rare_in_the_longest_text() -> None:
    written = _filler(Random(1), 40_000_000)
    names = Counter(name for _ in range(100_000) for name in re.findall(r"^In (\w+) the", next(written)))
    assert max(names.values()) < 10  # a tenth of such a text


def test_a_document_asks_for_one_quotation_however_many_questions_it_has() -> None:
    families = [asked.family for asked in sheet(5, 20_000, each=3).asked]
    assert families.count("quote") == 1
