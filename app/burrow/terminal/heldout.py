"""Invented documents of any length and questions of every family, to measure a model on what it was not trained on.

Seeded and self-contained: words, templates and code are other than those of the starter's training, which this module
must never feed. What it measures is the whole loop on easy, honest questions; it says little of real documents.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

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
    ("The caretaker of {n} Hall is {w}.", "Who is the caretaker of {n} Hall?", "Who looks after {n} Hall?", "name"),
    ("Membership of the {n} Circle costs {v} a year.", "How much does membership of the {n} Circle cost?",
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
    ("The keys to the {n} Cellar are kept by {w}.", "Who keeps the keys to the {n} Cellar?",
     "Whom must one ask to have the {n} Cellar unlocked?", "name"),
)  # fmt: skip
_VALUES: dict[str, Callable[[Random], str]] = {
    "hour": lambda rng: f"{rng.randint(5, 11)}:{rng.choice(['10', '20', '40', '50'])}",
    "name": _name,
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
    value: str


def _fact(rng: Random, number: int | None = None, named: Callable[[Random], str] = _name) -> _Filled:
    planted, near, far, kind = rng.choice(_FACTS) if number is None else _FACTS[number]
    value, name = _VALUES[kind](rng), named(rng)
    said, asked, otherwise = (text.format(n=name, v=value, w=value) for text in (planted, near, far))
    return _Filled(said, asked, otherwise, value)


# Families -------------------------------------------------------------------------------------------------------------


def _lookup(rng: Random) -> Asked:
    fact = _fact(rng)
    return Asked("lookup", fact.near, re.escape(fact.value), fact.planted, (fact.planted,))


def _paraphrase(rng: Random) -> Asked:
    fact = _fact(rng)
    return Asked("paraphrase", fact.far, re.escape(fact.value), fact.planted, (fact.planted,))


def _quote(rng: Random) -> Asked:
    thing = _one("bicycles|fireworks|bonfires|drones|umbrellas", rng)
    clause = f"{thing.capitalize()} are to be left with the {_one(_WHO, rng)} of {_name(rng)} Court."
    return Asked("quote", f"Please quote the rule about {thing}.", re.escape(clause), clause, (clause,))


def _absent(rng: Random) -> Asked:
    return Asked("absent", _fact(rng).near, r"does not say|not (?:stated|mentioned|found)|no (?:answer|mention)")


def _count(rng: Random) -> Asked:
    name, times = _name(rng), rng.randint(2, 9)
    planted = tuple(f"Then {name} {_one(_DOES, rng)} the {_one(_WHAT, rng)}." for _ in range(times))
    form = _one("How many times does the name @ occur?|how often do we meet @|Please count how often @ turns up.", rng)
    return Asked("count", form.replace("@", name), rf"\b{times}\b", "", planted)


def _compare(rng: Random) -> Asked:
    names, times = (_name(rng), _name(rng)), rng.sample(range(1, 9), 2)
    planted = [f"Here {n} saw the {_one(_WHAT, rng)}." for n, k in zip(names, times, strict=True) for _ in range(k)]
    rng.shuffle(planted)
    more = names[times.index(max(times))]
    form = _one(
        "Which is named more often, @ or #?|Does @ turn up more often than #?|who has more mentions: @ or #", rng
    )
    question = form.replace("@", names[0]).replace("#", names[1])
    return Asked("compare", question, rf"^\W*{more}", "", tuple(planted))


def _first_last(rng: Random) -> Asked:
    name, what = _name(rng), [_one(_WHAT, rng) for _ in range(3)]
    planted = tuple(f"On that day {name} sold a {thing} to number {7 * k + 11}." for k, thing in enumerate(what))
    which, at = rng.choice([("first", 0), ("last", -1)])
    form = _one(
        f"In which sentence is @ {which} mentioned?|Show me the {which} occurrence of @.|{which} place with @", rng
    )
    return Asked("first or last", form.replace("@", name), re.escape(planted[at]), planted[at], planted)


def _list(rng: Random) -> Asked:
    found = [f"{_name(rng).lower()}@{_name(rng).lower()}.example" for _ in range(rng.randint(2, 5))]
    planted = tuple(f"Orders go to {each} as before." for each in found)
    form = _one(
        "Which e-mail addresses does the text name?|Give a list of the e-mail addresses.|every email address", rng
    )
    return Asked("list", form, "".join(rf"(?=.*{re.escape(each)})" for each in found), "", planted)


def _extreme(rng: Random) -> Asked:
    sums = rng.sample(range(100, 900), 4)
    planted = tuple(f"The {_one(_WHAT, rng)} was insured for ${each}." for each in sums)
    which, best = rng.choice([("largest", max(sums)), ("smallest", min(sums))])
    form = _one(f"What's the {which} sum of money in the text?|Which amount of money is the {which}?", rng)
    return Asked("largest, smallest", form, rf"\${best}\b", "", planted)


def _frequent(rng: Random) -> Asked:
    name = _name(rng)
    planted = tuple(f"It was known that {name} {_one(_DOES, rng)} a {_one(_WHAT, rng)}." for _ in range(60))
    form = _one("Whose name appears most frequently?|What is the most common name in it?|the name used most", rng)
    return Asked("most frequent", form, rf"^\W*{name}", "", planted)


def _chain(rng: Random) -> Asked:
    names = [f"{_name(rng)} {_one('Fee|Zone|Rate|Class|Index', rng)}" for _ in range(rng.choice([3, 4]))]
    end = f"{_name(rng).lower()} on the {_one('north|south', rng)} side"
    links = [*(f"the {name}" for name in names[1:]), end]
    planted = [f"“{name}” means {link}." for name, link in zip(names, links, strict=True)]
    rng.shuffle(planted)
    form = _one("What does @ mean once all definitions are followed?|Follow @ through its definitions to the end.", rng)
    return Asked("chain", form.replace("@", names[0]), re.escape(end), "", tuple(planted))


def _several(rng: Random) -> Asked:
    pairs = [(_name(rng), str(rng.randint(1000, 9999))) for _ in range(3)]
    planted = tuple(f"The locker number of {name} is {value}." for name, value in pairs)
    names = f"{pairs[0][0]}, {pairs[1][0]} and {pairs[2][0]}"
    form = _one("What are the locker numbers of @?|Find the locker numbers of @.", rng)
    return Asked("several needles", form.replace("@", names), "".join(rf"(?=.*{v})" for _, v in pairs), "", planted)


def _two_parts(rng: Random) -> Asked:
    first, second = rng.sample(range(len(_FACTS)), 2)
    one, two = _fact(rng, first), _fact(rng, second)
    question = f"{one.near.rstrip('?')} and {two.near[0].lower()}{two.near[1:]}"
    both = f"(?=.*{re.escape(one.value)})(?=.*{re.escape(two.value)})"
    return Asked("two parts", question, both, "", (one.planted, two.planted))


def _mentioned(rng: Random) -> Asked:
    name, there = _name(rng), rng.random() < 0.5
    planted = (f"Much later {name} came for the {_one(_WHAT, rng)}.",) if there else ()
    form = _one("Is the name @ used in the text?|Does @ occur in this document?|Is there anything on @?", rng)
    return Asked("is it mentioned", form.replace("@", name), r"^\W*yes" if there else r"\b(?:no|not)\b", "", planted)


def _yes_no(rng: Random) -> Asked:
    name, allowed = _name(rng), rng.random() < 0.5
    rule = f"Ball games are {'allowed' if allowed else 'forbidden'} on the lawn of {name} Park."
    question = _one(f"Are ball games allowed in {name} Park?|May one play ball in {name} Park?", rng)
    return Asked("yes or no", question, r"^\W*yes" if allowed else r"^\W*no", rule, (rule,))


def _section(rng: Random) -> Asked:
    name = _name(rng)
    title = f"{_name(rng)} {_one('Office|Garden|Depot', rng)}"
    rule = f"The siren of {name} is tested on Mondays."
    form = _one("Which section speaks of the siren of @?|Under what heading is the siren of @ dealt with?", rng)
    return Asked("which section", form.replace("@", name), re.escape(title), "", (f"\n\n## {title}\n\n{rule}\n\n",))


def _summary(rng: Random) -> Asked:
    form = _one("Please sum this up.|Give a short account of the text.|summary of the document please", rng)
    return Asked("summary", form, "")


FAMILIES: tuple[Callable[[Random], Asked], ...] = (
    _lookup, _paraphrase, _quote, _absent, _yes_no, _mentioned, _section, _count, _compare, _first_last, _list,
    _extreme, _frequent, _several, _two_parts, _chain, _summary,
)  # fmt: skip
ALONE = frozenset({"list", "largest, smallest", "most frequent"})
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
    filler = _filler(rng)
    for spot, _, text in places:
        while written < spot * room:
            parts.append(next(filler))
            written += len(parts[-1])
        parts.append(text if text.startswith("\n") else text + " ")
    while written < room:
        parts.append(next(filler))
        written += len(parts[-1])
    return "".join(parts)


def _filler(rng: Random) -> Iterator[str]:
    """Sentences, paragraphs and headings without end; now and then a fact of the kinds that are asked about."""
    names = [_bystander(rng) for _ in range(4000)]
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
