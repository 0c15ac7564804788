"""A sentence of real prose -> a question that it answers, by the kinds of things in it: names, numbers, times, reasons.

The questions are rough English on purpose: people type roughly too. What matters is that the words overlap only partly
and that the head of the question says what kind of answer it wants.
"""

import re
import unicodedata
from dataclasses import dataclass
from random import Random

from words import (
    FUNCTION_WORDS,
    MONEY,
    MONTHS,
    NUMBER_WORDS,
    TIME_UNITS,
    TITLES,
    WEEKDAYS,
    mistyped,
    other_form,
    plain_form,
)

_TOKEN = re.compile(r"\w[\w'’-]*|[^\w\s]")
_BREAKS = frozenset(',;:.?!—–()“”"[]')
_PLACE_WORDS = frozenset("in at to from near towards of through".split())


@dataclass(frozen=True, slots=True)
class Asked:
    question: str
    kind: str
    """`name`, `place`, `number`, `time`, `reason`, `what` or `quote`."""


def ask_about(sentence: str, before: str, rng: Random) -> Asked | None:
    """A question about `sentence`; `before` is the sentence in front of it, which may lend a word or two."""
    words = _TOKEN.findall(sentence)
    if sum(word.lower() not in FUNCTION_WORDS and word[0].isalnum() for word in words) < 3:
        return None
    ways = [_number, _number, _name, _name, _name, _reason, _subject, _subject, _what, _what]
    rng.shuffle(ways)
    for way in ways:
        asked = way(words, rng)
        if asked is None:
            continue
        head, used, kind = asked
        context = _context(words, used, rng)
        if not context and kind != "subject":
            continue
        if before and rng.random() < 0.12:
            extra = [
                w for w in _TOKEN.findall(before) if w.lower() not in FUNCTION_WORDS and w[0].isalpha() and len(w) > 3
            ]
            if extra:
                context.insert(rng.randrange(len(context) + 1), rng.choice(extra))
        return Asked(finished(" ".join([head, *context]), rng), kind)
    return None


def finished(question: str, rng: Random) -> str:
    """The question as somebody types it."""
    question = " ".join(question.split())
    chance = rng.random()
    if chance < 0.04:
        question = mistyped(question, rng)
    elif chance < 0.07:
        question = unicodedata.normalize("NFKD", question).encode("ascii", "ignore").decode()
    question = question[:1].upper() + question[1:] if rng.random() < 0.85 else question[:1].lower() + question[1:]
    if rng.random() < 0.06:
        start = rng.choice(["Please tell me: ", "Can you tell me ", "I want to know ", "Tell me ", "Do you know "])
        question = start + question[:1].lower() + question[1:]
    if rng.random() < 0.05:
        question = question.lower()
    return question + rng.choice(["?", "?", "?", "?", "?", "", "", " ?"])


Way = tuple[str, set[int], str]


def _name_at(words: list[str], rng: Random) -> tuple[int, int] | None:
    """Where a name stands that does not begin the sentence, or begins it with a title."""
    starts = []
    for i, word in enumerate(words):
        if not (word[0].isupper() and len(word) > 2 and word.lower() not in FUNCTION_WORDS):
            continue
        opens = i == 0 or words[i - 1] in _BREAKS or words[i - 1] in "_’‘'"
        if (not opens or word in TITLES) and not (i and words[i - 1][0].isupper() and words[i - 1] not in TITLES):
            starts.append(i)
    if not starts:
        return None
    start = end = rng.choice(starts)
    while end < len(words) and (words[end][0].isupper() or (words[end] == "." and words[end - 1] in TITLES)):
        end += 1
    if start and words[start - 1] == "." and start > 1 and words[start - 2] in TITLES:
        start -= 2
    return start, end


def _name(words: list[str], rng: Random) -> Way | None:
    found = _name_at(words, rng)
    if found is None or words[found[0]] in MONTHS + WEEKDAYS:
        return None
    start, end = found
    used = set(range(start, end))
    before = words[start - 1].lower() if start else ""
    if before in _PLACE_WORDS and words[start] not in TITLES:
        heads = (
            "Where|Where did|Where was|Where is|In which place|To what place|"
            "What is the name of the place where|Which town|Which place|What place|Where does|"
            "What is the name of the house|What is the town called where"
        ).split("|")
        return rng.choice(heads), used, "place"
    heads = (
        "Who|Who|Who was|Who is|Who did|Whom|To whom|With whom|Who does|Which person|Which man|"
        "What is the name of|What is the name of the man who|What is the name of the person|"
        "What is the name of the woman|What was the name of the one who|What is the|Name the person who|"
        "Whose|What is the house called|What name"
    ).split("|")
    return rng.choice(heads), used, "name"


def _number(words: list[str], rng: Random) -> Way | None:
    places = [i for i, w in enumerate(words) if w.lower() in NUMBER_WORDS or w.isdigit() or w in MONTHS + WEEKDAYS]
    if not places:
        return None
    i = rng.choice(places)
    if words[i] in MONTHS + WEEKDAYS:
        near = set(range(max(0, i - 1), min(len(words), i + 3)))
        used = {j for j in near if words[j].isdigit() or words[j] in MONTHS + WEEKDAYS}
        heads = (
            "When|When did|On what date|On what day|What day|In which month|What is the date of|"
            "In what month and year|Since when|What date|When was|When does"
        ).split("|")
        return rng.choice(heads), used, "time"
    j = i
    while j + 1 < len(words) and (
        words[j + 1].lower() in NUMBER_WORDS or words[j + 1] in "-" or words[j + 1].isdigit()
    ):
        j += 1
    unit = words[j + 1] if j + 1 < len(words) else ""
    used = set(range(i, min(j + 2, len(words))))
    low = unit.lower()
    if words[i].isdigit() and len(words[i]) == 4 and words[i][:2] in {"16", "17", "18", "19", "20"}:
        return rng.choice(["In which year", "When", "In what year", "What year", "When did"]), {i}, "time"
    if low in MONEY:
        heads = (
            f"How much|How many {unit}|How much money|What sum|What is the price|How much a year|What did it cost"
        ).split("|")
        return rng.choice(heads), used, "number"
    if low in TIME_UNITS:
        if j + 2 < len(words) and words[j + 2].lower() in {"old", "of"}:
            return (
                rng.choice(["How old is", "How old was", "What is the age of", "At what age"]),
                used | {j + 2},
                "number",
            )
        heads = (
            f"How long|How many {unit}|For how many {unit}|How long did|How long does|Within how many {unit}|"
            f"How much time|For how long|After how many {unit}|What is the time|How soon"
        ).split("|")
        return rng.choice(heads), used, "number"
    if "clock" in low or low in {"o", "o'clock"}:
        return rng.choice(["At what time", "When", "At what hour", "What time"]), used, "time"
    if unit and unit[0].isalpha() and low not in FUNCTION_WORDS:
        return (
            rng.choice([f"How many {unit}", f"How many {unit}", f"What number of {unit}", "How many"]),
            used,
            "number",
        )
    return rng.choice(["How many", "How much", "What number"]), used, "number"


def _reason(words: list[str], rng: Random) -> Way | None:
    for i, word in enumerate(words):
        if word.lower() == "because" and 3 < i < len(words) - 2:
            return (
                rng.choice(["Why", "Why did", "Why was", "For what reason", "Why does"]),
                set(range(i, len(words))),
                "reason",
            )
    return None


def _subject(words: list[str], rng: Random) -> Way | None:
    """`Name did something` -> `Who did something`, in the sentence's own order."""
    for i in range(len(words) - 3):
        follows = words[i + 1].lower()
        if words[i][0].isupper() and words[i].lower() not in FUNCTION_WORDS and words[i][0].isalpha():
            verb = (
                follows.endswith("ed")
                or plain_form(follows) != follows
                or follows in {"is", "will", "shall", "may", "must"}
            )
            if not verb or follows.endswith("’s"):
                continue
            end = i + 2
            while end < len(words) and words[end] not in _BREAKS and end - i < rng.randint(4, 11):
                end += 1
            if end - i < 4:
                continue
            rest = _perturbed(words[i + 1 : end], rng, 0.15, 0.08)
            head = rng.choice(
                ["Who", "Who", "Which person", "What", "Who is it that", "What is the name of the person who"]
            )
            return f"{head} {' '.join(rest)}", set(range(len(words))), "subject"
    return None


def _what(words: list[str], rng: Random) -> Way | None:
    """Asks for what a part of the sentence says by the words of another part."""
    heads = (
        "What|What is|What did|What does|What was|What happens|What is said about|What kind of|Which|How|"
        "How did|How does|What does it say about|Quote the sentence about|Show the sentence on|"
        "Where does it say|Find the passage about|Quote the clause on|Show me the part about|What about|"
        "Is it true that|Show|Give me the sentence with|What kind of thing is|What colour is|"
    ).split("|")
    content = [i for i, w in enumerate(words) if w[0].isalpha() and w.lower() not in FUNCTION_WORDS]
    dropped = set(rng.sample(content, min(len(content) // 3, 4)))
    return rng.choice(heads), dropped, "what"


def _context(words: list[str], used: set[int], rng: Random) -> list[str]:
    """Words of the sentence that stay in the question, in order mostly, and not all as they were."""
    if len(used) == len(words):
        return []
    anchor = rng.choice(sorted(used)) if used and rng.random() < 0.7 else rng.randrange(len(words))
    reach = rng.choice([5, 8, 12, 20])
    free = [
        i
        for i in range(max(0, anchor - reach), min(len(words), anchor + reach))
        if i not in used and words[i][0].isalnum()
    ]
    content = [i for i in free if words[i].lower() not in FUNCTION_WORDS]
    if len(content) < 2:
        return []
    kept = set(rng.sample(content, min(len(content), rng.choice([2, 3, 3, 4, 4, 5, 6]))))
    keep_small = rng.choice([0.0, 0.3, 0.7])
    low, high = min(kept), max(kept)
    order = [i for i in free if i in kept or (low < i < high and i not in content and rng.random() < keep_small)]
    if rng.random() < 0.15:
        rng.shuffle(order)
    opening = words[0].lower() if rng.random() < 0.6 else words[0]
    return _perturbed([words[i] if i else opening for i in order], rng, 0.3, 0.05)


def _perturbed(words: list[str], rng: Random, change: float, drop: float) -> list[str]:
    kept = []
    for word in words:
        if not word[0].isalnum():
            continue
        if word.lower() in FUNCTION_WORDS:
            if rng.random() >= drop * 2:
                kept.append(word)
        elif rng.random() >= drop:
            kept.append(other_form(word, rng) if word[0].islower() and rng.random() < change else word)
    return kept
