"""Invented documents of any length and questions of every family, to measure a model on what it was not trained on.

Seeded and self-contained: words, templates and code are other than those of the starter's training, which this module
must never feed. What it measures is the whole loop on easy, honest questions; it says little of real documents.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from burrow.terminal import right_answers
from burrow.terminal.right_answers import has, lacks, other, right

_SYLLABLES = "ba ce di fo gu ha ji ke lo mu ne pi ra so tu va we xi yo zu bre cla dro fli gru ple sko tri".split()
_WHO = "gardener|miller|clerk|pilot|baker|surveyor|cooper|porter|weaver|glazier|tanner|ranger|beekeeper|ferryman"
_DOES = "repaired|carried|described|painted|counted|measured|moved|borrowed|covered|sketched|polished|examined"
_WHAT = "bench|ladder|barrel|fence|wheel|curtain|basket|hammer|lantern|cupboard|saddle|blanket|kettle|drawer|trough"
_HOW = "slowly|with care|again|in silence|before noon|without a word|on the way home|as usual|after the rain|in a hurry"
_TITLES = (
    "General Remarks|Storage|Transport|Visitors|Weather|Workshop|Kitchen|Harvest|Tools|Night Watch|Orchard|Ferry|"
    "Archive|Stables|Bridges|Lighting|Signals|Water Supply|Records|Winter Rules"
)


def _one(options: str, rng: Random) -> str:
    return rng.choice(options.split("|"))


def _name(rng: Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _bystander(rng: Random) -> str:
    """A name of the filler: never one that is asked about, which all end in a vowel."""
    return _name(rng) + rng.choice("nrls")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what a right answer matches, and what has to stand in the document for it."""

    family: str
    question: str
    answer: str
    """A regular expression; case is ignored. Empty where an answer is rows of the document itself: a summary."""
    evidence: str = ""
    """Stands in a right citation; empty where none is asked for."""
    planted: tuple[str, ...] = ()
    """Sentences to be spread over the document, in this order."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document with its questions."""

    text: str
    asked: tuple[Asked, ...]


# Facts: (planted sentence, near question, question in other words, the value in it) -----------------------------------

_FACTS = (
    ("The gate of {n} Yard closes at {v} every evening.", "When does the gate of {n} Yard close?",
     "Until what hour can one enter {n} Yard?", "hour"),
    ("The caretaker of {n} Hall is {w}.", "Who works as caretaker of {n} Hall?", "Who looks after {n} Hall?", "name"),
    ("Membership of the {n} Circle costs {v} a year.", "How much a year does membership of the {n} Circle cost?",
     "What does a member of the {n} Circle have to pay?", "money"),
    ("Complaints about {n} Mill must be made within {v} of delivery.",
     "Within how many days must complaints about {n} Mill be made?",
     "How long can a buyer object to goods of {n} Mill?", "days"),
    ("The {n} Cup was first awarded in {v}.", "In which year was the {n} Cup first awarded?",
     "Since when is there a {n} Cup?", "year"),
    ("The well at {n} Farm is {v} deep.", "How deep is the well at {n} Farm?",
     "How far down does the shaft at {n} Farm go?", "metres"),
    ("Children under {v} may not enter the {n} Tower alone.",
     "Under what age may children not enter the {n} Tower alone?",
     "How old must one be to climb the {n} Tower without a companion?", "age"),
    ("The keys to the {n} Cellar are kept by {w}.", "Who has the keys to the {n} Cellar?",
     "Whom must one ask to have the {n} Cellar unlocked?", "name"),
)  # fmt: skip
_VALUES: dict[str, Callable[[Random], str]] = {
    "hour": lambda rng: f"{rng.randint(5, 11)}:{rng.choice(['10', '20', '40', '50'])}",
    "money": lambda rng: f"{rng.randint(21, 98)} crowns",
    "days": lambda rng: f"{rng.randint(4, 58)} days",
    "year": lambda rng: str(rng.randint(1811, 1987)),
    "metres": lambda rng: f"{rng.randint(11, 94)} metres",
    "age": lambda rng: rng.choice(["nine", "eleven", "thirteen", "fifteen"]),
}


@dataclass(frozen=True, slots=True)
class _Filled:
    planted: str
    near: str
    far: str
    right: str


def _fact(rng: Random, number: int | None = None, named: Callable[[Random], str] = _name) -> _Filled:
    planted, near, far, kind = rng.choice(_FACTS) if number is None else _FACTS[number]
    value, name = named(rng) if kind == "name" else _VALUES[kind](rng), named(rng)
    said, asked, otherwise = (text.format(n=name, v=value, w=value) for text in (planted, near, far))
    thing = planted.split("{n} ")[1].split(" ")[0].rstrip(".")
    return _Filled(said, asked, otherwise, right_answers.of_fact(value, name, thing))


# Families -------------------------------------------------------------------------------------------------------------


def _lookup(rng: Random) -> Asked:
    fact = _fact(rng)
    return Asked("lookup", fact.near, right(fact.right), fact.planted, (fact.planted,))


def _paraphrase(rng: Random) -> Asked:
    fact = _fact(rng)
    return Asked("paraphrase", fact.far, right(fact.right), fact.planted, (fact.planted,))


def _quote(rng: Random) -> Asked:
    thing = _one("bicycles|fireworks|bonfires|drones|umbrellas", rng)
    clause = f"{thing.capitalize()} are to be left with the {_one(_WHO, rng)} of {_name(rng)} Court."
    question = f"Copy out for me what was laid down on {thing}."
    return Asked("quote", question, right(has(re.escape(clause[:-1]))), clause, (clause,))


def _absent(rng: Random) -> Asked:
    return Asked("absent", _fact(rng).near, right(right_answers.nothing_said()))


def _count(rng: Random) -> Asked:
    name, times = _name(rng), rng.randint(2, 9)
    planted = tuple(f"Then {name} {_one(_DOES, rng)} the {_one(_WHAT, rng)}." for _ in range(times))
    form = _one(
        "Add up the times you see @.|@ keeps coming up. How many times exactly?|I need a figure: times @ is named", rng
    )
    return Asked("count", form.replace("@", name), right(right_answers.counted(times)), "", planted)


def _compare(rng: Random) -> Asked:
    names, times = (_name(rng), _name(rng)), rng.sample(range(1, 9), 2)
    planted = [f"Here {n} saw the {_one(_WHAT, rng)}." for n, k in zip(names, times, strict=True) for _ in range(k)]
    rng.shuffle(planted)
    more, less = sorted(names, key=lambda name: -times[names.index(name)])
    form = _one(
        "Whose name do I see more of, @ or #?|There are two names, @ and #. Which one is in it more times?|"
        "put @ and # side by side: who's in it more",
        rng,
    )
    question = form.replace("@", names[0]).replace("#", names[1])
    return Asked("compare", question, right(right_answers.more_often(more, less)), "", tuple(planted))


def _first_last(rng: Random) -> Asked:
    name, what = _name(rng), [_one(_WHAT, rng) for _ in range(3)]
    planted = tuple(f"On that day {name} sold a {thing} to number {7 * k + 11}." for k, thing in enumerate(what))
    which, at = rng.choice([("first", 0), ("last", -1)])
    form = _one(
        f"Take me to the {which} sentence that has @ in it.|The {which} time @ is there, what does the sentence say?|"
        f"{which} place with @",
        rng,
    )
    others = "|".join(str(7 * k + 11) for k in range(3) if planted[k] != planted[at])
    said = has(re.escape(planted[at].removeprefix("On that day ")[:-1]) + r"\b") + lacks(rf"number (?:{others})\b")
    return Asked("first or last", form.replace("@", name), right(said), planted[at], planted)


def _list(rng: Random) -> Asked:
    found = [f"{_name(rng).lower()}@{_name(rng).lower()}.example" for _ in range(rng.randint(2, 5))]
    planted = tuple(f"Orders go to {each} as before." for each in found)
    form = _one(
        "Which e-mail addresses does the text name?|Give a list of the e-mail addresses.|"
        "every email address you can see",
        rng,
    )
    return Asked("list", form, right(right_answers.every_address(found)), "", planted)


def _extreme(rng: Random) -> Asked:
    sums = rng.sample(range(100, 900), 4)
    planted = tuple(f"The {_one(_WHAT, rng)} was insured for ${each}." for each in sums)
    which, best = rng.choice([("largest", max(sums)), ("smallest", min(sums))])
    # In dollars: facts and filler have sums in another money.
    form = _one(f"Looking only at dollars: what's the {which} amount?|Which of the dollar amounts is the {which}?", rng)
    answer = right(right_answers.dollars(best, [each for each in sums if each != best]))
    return Asked("largest, smallest", form, answer, "", planted)


def _frequent(rng: Random) -> Asked:
    name = _name(rng)
    planted = tuple(f"It was known that {name} {_one(_DOES, rng)} a {_one(_WHAT, rng)}." for _ in range(60))
    form = _one(
        "If you rank everyone by how often their name is there, who is on top?|"
        "Who gets named more than everybody else?|the name used most",
        rng,
    )
    return Asked("most frequent", form, right(right_answers.named_first(name)), "", planted)


def _chain(rng: Random) -> Asked:
    names = [f"{_name(rng)} {_one('Fee|Zone|Rate|Class|Index', rng)}" for _ in range(rng.choice([3, 4]))]
    end = f"{_name(rng).lower()} on the {_one('north|south', rng)} side"
    links = [*(f"the {name}" for name in names[1:]), end]
    planted = [f"“{name}” means {link}." for name, link in zip(names, links, strict=True)]
    rng.shuffle(planted)
    form = _one(
        "What does @ mean once all definitions are followed?|"
        "Each definition sends me on to the next. Where do I land with @?",
        rng,
    )
    return Asked("chain", form.replace("@", names[0]), right(has(re.escape(end))), "", tuple(planted))


def _several(rng: Random) -> Asked:
    pairs = [(_name(rng), str(rng.randint(1000, 9999))) for _ in range(3)]
    planted = tuple(f"The locker number of {name} is {value}." for name, value in pairs)
    names = f"{pairs[0][0]}, {pairs[1][0]} and {pairs[2][0]}"
    form = _one("What are the locker numbers of @?|Could I have the locker numbers of @?", rng)
    return Asked("several needles", form.replace("@", names), right(right_answers.beside_names(pairs)), "", planted)


def _two_parts(rng: Random) -> Asked:
    first, second = rng.sample(range(len(_FACTS)), 2)
    one, two = _fact(rng, first), _fact(rng, second)
    question = f"{one.near.rstrip('?')} and {two.near[0].lower()}{two.near[1:]}"
    return Asked("two parts", question, right(one.right, two.right), "", (one.planted, two.planted))


def _mentioned(rng: Random) -> Asked:
    name, there = _name(rng), rng.random() < 0.5
    planted = (f"Much later {name} came for the {_one(_WHAT, rng)}.",) if there else ()
    form = _one(
        "I'm looking for @. Does that name come up?|Would I find @ if I read it all?|"
        "so is @ one of the names in here, yes or no",
        rng,
    )
    answer = right(right_answers.mentioned(name, there))
    return Asked("is it mentioned", form.replace("@", name), answer, "", planted)


def _yes_no(rng: Random) -> Asked:
    name, allowed = _name(rng), rng.random() < 0.5
    rule = f"Ball games are {'allowed' if allowed else 'forbidden'} on the lawn of {name} Park."
    question = _one(f"Are ball games allowed in {name} Park?|I'd like to play ball in {name} Park. Is that OK?", rng)
    verdict = right_answers.verdict(allowed, r"\b(?:balls?|games?|play\w*|they|it is|(?:one|you) (?:may|can))\b")
    return Asked("yes or no", question, right(verdict, lacks(other(name, "Park"))), rule, (rule,))


def _section(rng: Random) -> Asked:
    name = _name(rng)
    title = f"{_name(rng)} {_one('Office|Garden|Depot', rng)}"
    rule = f"The siren of {name} is tested on Mondays."
    form = _one(
        "Which heading do I go to if I want to read on the siren of @?|"
        "The siren of @ is dealt with somewhere. What's the heading there?",
        rng,
    )
    others = other(title.split()[0], "Office|Garden|Depot") + rf"|(?:{_TITLES}) of (?-i:[A-Z])"
    answer = right(has(re.escape(title)), lacks(others))
    return Asked("which section", form.replace("@", name), answer, "", (f"\n\n## {title}\n\n{rule}\n\n",))


def _summary(rng: Random) -> Asked:
    form = _one(
        "Bring me up to speed on this, will you?|Give me the bare bones of it.|"
        "Not going to read all that. What's it saying?|I only need the short version of it.|"
        "catch me up on what's in here|I've two minutes before my meeting. What should I know from this?",
        rng,
    )
    return Asked("summary", form, "")


FAMILIES: tuple[Callable[[Random], Asked], ...] = (
    _lookup, _paraphrase, _quote, _absent, _yes_no, _mentioned, _section, _count, _compare, _first_last, _list,
    _extreme, _frequent, _several, _two_parts, _chain, _summary,
)  # fmt: skip
ALONE = frozenset({"list", "largest, smallest", "most frequent", "quote"})
"""Families of which a document holds one question: a second would change the first one's answer."""


def sheet(seed: int, characters: int, each: int = 1) -> Sheet:
    """A document of about `characters` with `each` questions of every family, in the order of the families."""
    rng = Random(f"held out {seed} {characters}")
    asked = [family(rng) for family in FAMILIES for _ in range(each)]
    kept: dict[str, Asked] = {}
    asked = [one for one in asked if one.family not in ALONE or kept.setdefault(one.family, one) is one]
    return Sheet(_document(asked, characters, rng), tuple(asked))


def _document(asked: list[Asked], characters: int, rng: Random) -> str:
    """Filler with headings, and what is planted strewn over it; the sentences of a question keep their order."""
    places: list[tuple[float, int, str]] = []
    for rank, one in enumerate(asked):
        spots = sorted(rng.random() for _ in one.planted)
        places += [(spot, rank, text) for spot, text in zip(spots, one.planted, strict=True)]
    places.sort()
    planted = sum(len(text) for _, _, text in places)
    parts = [f"# The {_name(rng)} Papers\n\n"]
    written, room = 0, max(1, characters - planted)
    filler = _filler(rng, characters)
    for spot, _, text in places:
        while written < spot * room:
            parts.append(next(filler))
            written += len(parts[-1])
        parts.append(text if text.startswith("\n") else text + " ")
    while written < room:
        parts.append(next(filler))
        written += len(parts[-1])
    return "".join(parts)


def _filler(rng: Random, characters: int) -> Iterator[str]:
    """Sentences, paragraphs and headings without end; now and then a fact of the kinds that are asked about."""
    # So many that even in a very long text none of them comes often.
    names = [_bystander(rng) for _ in range(max(4000, characters // 2000))]
    while True:
        chance = rng.random()
        if chance < 0.02:
            yield f"\n\n## {_one(_TITLES, rng)} of {rng.choice(names)}\n\n"
        elif chance < 0.12:
            yield "\n\n"
        elif chance < 0.14:
            yield _fact(rng, named=_bystander).planted + " "
        elif chance < 0.3:
            yield f"In {rng.choice(names)} the {_one(_WHO, rng)} {_one(_DOES, rng)} the {_one(_WHAT, rng)}. "
        else:
            yield f"The {_one(_WHO, rng)} {_one(_DOES, rng)} a {_one(_WHAT, rng)} {_one(_HOW, rng)}. "
