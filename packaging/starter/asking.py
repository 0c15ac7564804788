"""asking.txt -> questions as people type them, each for one plan.

A pattern holds choices and lists that are drawn anew each time, so that a few hundred patterns give millions of
wordings. Every fifth pattern of a plan is held back: what is trained never sees it, and validation asks by it alone.
"""

import re
from functools import cache
from pathlib import Path
from random import Random

from words import mistyped

_CHOICE = re.compile(r"\[([^\[\]]*/[^\[\]]*)\]")
_LIST = re.compile(r"<(\w+)>")
_HELD = 5


@cache
def _read() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The lists, and each plan's patterns."""
    lists: dict[str, tuple[str, ...]] = {}
    plans: dict[str, tuple[str, ...]] = {}
    for line in (Path(__file__).with_name("asking.txt")).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, rest = line.split(": ", 1)
        if name.startswith("@"):
            lists[name[1:]] = tuple(item.strip() for item in rest.split(" | "))
        else:
            plans[name] = (*plans.get(name, ()), rest)
    return lists, plans


def patterns(plan: str, held: bool) -> tuple[str, ...]:
    """The patterns of `plan` that are held back, or those that are not."""
    return tuple(each for i, each in enumerate(_read()[1][plan]) if (i % _HELD == _HELD - 1) == held)


def expanded(pattern: str, rng: Random) -> str:
    """The pattern with its choices made; slots such as `{x}` stay."""
    lists = _read()[0]
    while True:
        text = _CHOICE.sub(lambda match: rng.choice(match[1].split("/")), pattern)
        text = _LIST.sub(lambda match: rng.choice(lists[match[1]]), text)
        if text == pattern:
            return " ".join(text.split())
        pattern = text


def asked(plan: str, rng: Random, held: bool = False) -> str:
    """A question for `plan`, not yet dressed, with its slots open."""
    return expanded(rng.choice(patterns(plan, held)), rng)


_POLITE = (
    "[please/please,/can you tell me/could you tell me/tell me/I'd like to know/I want to know/do you know/hi,/hello,"
    "/ok,/so,/and/quick question:/now/just/say,/question:/kindly/would you please/help me:/well,/one more thing:"
    "/I wonder/for my notes:/I need to know/could you please say/in the <txt>,/in this <txt>,/in the document:]"
)
_AFTER = "[, please/please/, thanks/thank you/roughly/exactly/by any chance/, do you know/at all/then]"
_ENDS = ("?",) * 12 + ("",) * 6 + (" ?", ".", "!", "??", "...")


def dressed(question: str, rng: Random, where: float = 0.25) -> str:
    """The open question with what people put around it: where, politeness, errors, case and end."""
    if rng.random() < where and "<" not in question:
        question += " " + expanded("<in>", rng)
    if rng.random() < 0.07:
        question = _mistyped_outside_slots(question, rng)
    if rng.random() < 0.12:
        question = expanded(_POLITE, rng) + " " + question
    if rng.random() < 0.05:
        question = (question + " " + expanded(_AFTER, rng)).replace(" ,", ",")
    if rng.random() < 0.75:
        question = question[:1].upper() + question[1:]
    return question.rstrip() + rng.choice(_ENDS)


def _mistyped_outside_slots(question: str, rng: Random) -> str:
    parts = re.split(r"(\{\w\})", question)
    i = rng.choice([i for i, part in enumerate(parts) if not part.startswith("{")])
    parts[i] = mistyped(parts[i], rng)
    return "".join(parts)


_QUOTES = ("{}",) * 9 + ("“{}”", '"{}"', '"{}"', "'{}'", "‘{}’", "*{}*", "«{}»", "`{}`")


def filled(question: str, names: dict[str, str], rng: Random) -> str:
    """The question with its slots filled, all quoted in one way or not at all; sometimes all in small letters."""
    quote = rng.choice(_QUOTES)
    text = question.format(**{key: quote.format(name) for key, name in names.items()})
    chance = rng.random()
    return text.lower() if chance < 0.1 else text.upper() if chance < 0.01 else text
