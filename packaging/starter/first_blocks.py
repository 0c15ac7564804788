"""Questions that code alone answers, and questions in parts -> the first turn of a run.

The model has to choose the plan and to point at the words of the question that it is about; what a look-up asks is made
elsewhere, but stands beside these here, so that a word such as “first” or “how many” does not decide alone.
"""

import re
import string
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import asking
from plans import (
    CHOOSE,
    COUNT,
    FIRST,
    HEADING_WORDS,
    HEADINGS,
    IS_THERE,
    LAST,
    LOOK,
    LOOK_AT_END,
    LOOK_AT_START,
    MENTIONS,
    NAME_SECTION,
    PLANS,
    SEVERAL,
    TWO_PARTS,
    Plan,
    decided,
)
from tasks import beginning, fenced
from turns import Turn
from words import BUSINESS_WORDS, FIRST_NAMES, FUNCTION_WORDS, MONTHS, WEEKDAYS, made_up_name, mistyped

from burrow.rlm.passages import Library
from burrow.rlm.prompts import Profile
from burrow.rlm.sentences import one_line, words_of

_HEADS = (24, 24, 24, 24, 80, 160)
"""How much of the document's beginning a first turn shows: mostly less than in use, as it decides little."""
WHOLE, WHOLE_NAMED, WHOLE_LONG = 0.15, 0.6, 0.5
"""How often a first turn is taught to its end; how often where later lines use the name that the first one gives; and
how often one of the long blocks, which are asked for rarely."""
LONG = 225
NAMES = frozenset(code.split()[0] for code in (COUNT, FIRST, LAST, MENTIONS, IS_THERE))
_AFTER_WORD = re.compile(r"(?:['’]s|['’]+)$")


def opening(profile: Profile, library: Library, question: str, code: str, wanted: set[int], rng: Random) -> list[Turn]:
    """The first turn of a run, mostly cut where the rest of the code follows by itself."""
    short = replace(profile, head_characters=rng.choice(_HEADS))
    told = code.index("\n") + 1 if "rlm_query" in code else decided(code, _filled_alike(code))
    whole = WHOLE_LONG if len(code) > LONG else WHOLE_NAMED if code.split()[0] in NAMES else WHOLE
    end = None if rng.random() < whole else len("```repl\n") + told
    return [*beginning(short, library, question, wanted), Turn("assistant", fenced(code), decided=end)]


def _filled_alike(code: str) -> list[str]:
    """Every other block, about the same words as `code`, or about as few."""
    numbers = [int(each) for each in re.findall(r"\d+", code)][:4]
    a, b, c, d = [*numbers, 0, 0, 0, 0][:4]
    blocks = [plan.code if plan.whole else plan.code.format(a=a, b=b, c=c, d=d) for plan in PLANS]
    pairs = code.split("\n")[0].removeprefix("pairs = ")
    blocks += [TWO_PARTS.format(b=a, c=b), SEVERAL.format(pairs=pairs), LOOK, LOOK_AT_START, LOOK_AT_END]
    return blocks


def by_code(profile: Profile, library: Library, rng: Random, held: bool = False) -> list[Turn]:
    """A question that one of the plans answers."""
    while True:
        plan = rng.choices(PLANS, [plan.weight for plan in PLANS])[0]
        question, x, y = spoken(plan, library, rng, held)
        words = words_of(question)
        if plan.whole:
            return opening(profile, library, question, plan.code, set(), rng)
        first = places(words, x)
        second = places(words, y, first[1] if first else 0) if y else (0, 0)
        if first is None or second is None:
            continue
        (a, b), (c, d) = first, second
        wanted = set(range(a, b)) | set(range(c, d))
        return opening(profile, library, question, plan.code.format(a=a, b=b, c=c, d=d), wanted, rng)


def spoken(plan: Plan, library: Library, rng: Random, held: bool = False) -> tuple[str, str, str]:
    """A question for `plan`, and the one or two phrases that it is about; empty where there is none."""
    text = asking.asked(plan.asked, rng, held)
    text = text.replace("{k}", rng.choice(plan.kinds or ("",))).replace("{m}", rng.choice(plan.kinds or ("",)))
    text = asking.dressed(text, rng)
    if plan.code == HEADINGS:
        x = rng.choice(HEADING_WORDS)
        return text.format(x=x), x, ""
    x, y = target(library, rng), target(library, rng)
    shown = {name: titled(phrase, rng) for name, phrase in (("x", x), ("y", y))}
    return asking.filled(text, shown, rng), x if "{x}" in text else "", y if "{y}" in text else ""


def titled(phrase: str, rng: Random) -> str:
    """The phrase, sometimes with a title that is not part of what is looked for."""
    if phrase[0].isupper() and rng.random() < 0.05:
        return rng.choice(["Mr. ", "Mrs. ", "Dr. ", "Ms. ", "Prof. "]) + phrase
    return phrase


def places(words: Sequence[str], phrase: str, start: int = 0) -> tuple[int, int] | None:
    """Where the phrase's words stand among `words` from `start`, whatever their case and what follows them."""
    wanted = [word.lower() for word in words_of(phrase)]
    said = [word.lower() for word in words]
    for i in range(start, len(said) - len(wanted) + 1):
        end = i + len(wanted)
        row = [*said[i : end - 1], _AFTER_WORD.sub("", said[end - 1])]
        if wanted and row == [*wanted[:-1], _AFTER_WORD.sub("", wanted[-1])]:
            return i, end
    return None


def lookup_asked(library: Library, rng: Random, held: bool = False) -> str:
    """A look-up that shares words with the plans' questions."""
    kind = rng.choices(["look", "section", "quote"], [0.8, 0.13, 0.07])[0]
    text = asking.dressed(asking.asked(kind, rng, held), rng, 0.1)
    return asking.filled(text, {"x": target(library, rng), "y": target(library, rng)}, rng)


_LINKS = (
    " and ", " and ", " and ", ", and ", "? ", "? ", "; also ", "? And ", " and also ", ", and also ", "; ", " plus ",
    " & ", ". ", ", then ", " and then ", "? Also, ", " and secondly ", ", as well as ", " and, besides, ", ", ",
)  # fmt: skip


def two_parts(profile: Profile, library: Library, asked: Sequence[str], rng: Random) -> list[Turn]:
    """Two questions in one: each goes to a run of its own."""
    first, second = (question.rstrip(" ?.!") for question in asked)
    link = rng.choice(_LINKS)
    lowered = second[:1].lower() + second[1:] if link[0] not in "?." and rng.random() < 0.9 else second
    question = first + link + lowered + rng.choice(["?", "?", "?", "", " ?", "."])
    words = words_of(question)
    b, c = len(words_of(first)), len(words) - len(words_of(second))
    return opening(profile, library, question, TWO_PARTS.format(b=b, c=c), set(range(c, len(words))), rng)


_PART_PLANS = tuple(plan for plan in PLANS if plan.asked in {"count", "there", "first", "last", "most", "topnames"})


def part(library: Library, rng: Random, held: bool = False) -> str:
    """A question that may be one of two."""
    chance = rng.random()
    if chance < 0.5:
        plan = rng.choices(_PART_PLANS, [plan.weight for plan in _PART_PLANS])[0]
        return spoken(plan, library, rng, held)[0]
    return lookup_asked(library, rng, held)


def several(profile: Profile, library: Library, rng: Random, held: bool = False) -> list[Turn]:
    """The same asked of two to five things: each of them goes to a run of its own."""
    head = asking.asked("several", rng, held)
    if rng.random() < 0.07:
        head = mistyped(head, rng)
    head = head[0].upper() + head[1:] if rng.random() < 0.8 else head
    things = _alike(library, rng.choice([2, 2, 3, 3, 3, 4, 5]), rng)
    last = rng.choice([" and ", " and ", " and ", ", and ", " & ", " and of ", " or ", " as well as "])
    between = rng.choice([", ", ", ", ", ", "; ", " / "])
    text, pairs = head, []
    for number, thing in enumerate(things):
        text += " " if not number else last if number == len(things) - 1 else between
        begin = len(words_of(text))
        text += thing
        pairs.append((begin, begin + len(words_of(thing))))
    question = (
        asking.dressed("{x}", rng, 0.2).replace("{x}", text) if rng.random() < 0.3 else text + rng.choice("???. ")
    )
    shift = len(words_of(question[: question.find(text)])) if text in question else 0
    pairs = [(a + shift, b + shift) for a, b in pairs]
    wanted = {word for a, b in pairs for word in range(a, b)}
    return opening(profile, library, question.rstrip(), SEVERAL.format(pairs=pairs), wanted, rng)


def _alike(library: Library, number: int, rng: Random) -> list[str]:
    """Different phrases, often all of one kind."""
    kind = rng.choice([None, None, _code, _name, lambda r: made_up_name(r), lambda r: r.choice(BUSINESS_WORDS)])
    things: list[str] = []
    while len(things) < number:
        thing = kind(rng) if kind else target(library, rng)
        if thing not in things:
            things.append(thing)
    return things


def _code(rng: Random) -> str:
    letters = "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(1, 3)))
    number = str(rng.randint(1, 9999))
    forms_ = (
        letters + "-" + number,
        letters + number,
        number + letters,
        f"{letters}-{number}-{rng.randint(1, 99)}",
        number,
    )
    return rng.choice(forms_)


_BEHIND = "Street Bank Hall Bridge Ltd Group Act Fund House Road Tower Society".split()
_BEFORE = "Port Lake Mount Project Operation Saint New Old Castle".split()


def _name(rng: Random) -> str:
    made, first = made_up_name(rng), rng.choice(FIRST_NAMES)
    middle = rng.choice(string.ascii_uppercase)
    ways = (made, first, f"{first} {made}", f"{made} {rng.choice(_BEHIND)}", f"{rng.choice(_BEFORE)} {made}")
    return rng.choice((*ways, f"{first} {middle} {made}"))


def another_name(library: Library, rng: Random) -> str:
    """A name that somebody or something else might have; sometimes one that the document has."""
    found = _of_the_text(library, rng).split()[0] if rng.random() < 0.4 else ""
    return found if found[:1].isupper() else rng.choice([made_up_name(rng), rng.choice(FIRST_NAMES)])


def target(library: Library, rng: Random) -> str:
    """One to four words that a question may be about: mostly such as stand in the document, often a name."""
    chance = rng.random()
    if chance < 0.2:
        found = _name(rng)
    elif chance < 0.27:
        found = _code(rng)
    elif chance < 0.37:
        found = " ".join(rng.sample(BUSINESS_WORDS, rng.choice([1, 1, 2])))
    elif chance < 0.41:
        found = rng.choice([*MONTHS, *WEEKDAYS])
    elif chance < 0.45:
        found = "".join(rng.choice(string.ascii_lowercase) for _ in range(rng.randint(3, 9)))
    else:
        found = _of_the_text(library, rng)
    return found.lower() if rng.random() < 0.1 else found


def _of_the_text(library: Library, rng: Random) -> str:
    text = library.documents[0].text
    start = rng.randrange(max(1, len(text) - 2000))
    words = words_of(one_line(text[start : start + 2000]))[1:-1] or ["the"]
    names = [i for i, word in enumerate(words) if word[0].isupper() and len(word) > 3]
    i = rng.choice(names) if names and rng.random() < 0.6 else rng.randrange(len(words))
    return " ".join(words[i : i + rng.choice([1, 1, 1, 1, 2, 2, 3, 4])])


def about(statement: str, question: str, text: str, rng: Random) -> tuple[str, str]:
    """A question for the section, or the wording, of a statement in `text`, and the block that answers it: by a few of
    its words, which no other sentence has so, or by a question on it."""
    kind, end = rng.choice([("section", NAME_SECTION), ("quote", CHOOSE)])
    words, low = words_of(statement), text.lower()
    runs = [(i, j) for i in range(len(words)) for j in (i + 1, i + 2, i + 3) if _is_topic(words[i:j])]
    topics = [topic for topic in (" ".join(words[i:j]) for i, j in runs) if low.count(topic.lower()) == 1]
    inner = question.rstrip(" ?.!")
    topic = inner[:1].lower() + inner[1:]
    if topics and rng.random() < 0.7:
        topic = rng.choice(topics)
        topic = topic.lower() if rng.random() < 0.5 else topic
        topic = rng.choice(["", "", "the ", "the question of ", "the matter of "]) + topic
    asked = asking.dressed(asking.asked(kind, rng), rng, 0.1)
    return asked.replace("{x}", topic), end


def _is_topic(words: Sequence[str]) -> bool:
    content = [word.lower() not in FUNCTION_WORDS and len(word) > 3 and not word.isdigit() for word in words]
    return bool(content) and content[0] and content[-1]
