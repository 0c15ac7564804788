"""Endless, seeded samples of each kind: conversations of the program with a model that knows the answers."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app"), str(Path(__file__).parent)]

import facts  # noqa: E402
import first_blocks  # noqa: E402
import plans  # noqa: E402
import questions  # noqa: E402
import tasks  # noqa: E402
import verdicts  # noqa: E402
from turns import Turn  # noqa: E402
from words import FUNCTION_WORDS, TITLES  # noqa: E402

import documents  # noqa: E402
from burrow.rlm.passages import Library  # noqa: E402
from burrow.rlm.prompts import load_profile  # noqa: E402
from burrow.rlm.sentences import sentences, words_of  # noqa: E402

WORK = Path(os.environ.get("STARTER_WORK", str(ROOT / ".train")))
BOOKS = WORK / "library"
"""Where the training books are unpacked."""
PROFILE = load_profile(ROOT / "resources" / "prompts", "starter")
NAMES = (
    "report.txt",
    "book.txt",
    "agreement.docx",
    "terms.md",
    "letter.pdf",
    "notes.txt",
    "manual.pdf",
    "chapter.html",
)


Needles = Iterator[tuple[Library, tasks.Needle]]


def _size(rng: Random) -> int:
    """Of the passages that search finds: mostly as the profile asks for, sometimes longer."""
    return rng.choice([PROFILE.search_characters, PROFILE.search_characters, 700])


def prose(texts: list[str], rng: Random) -> Iterator[tuple[Library, tasks.Needle]]:
    """Slices of books and rough questions about single sentences of them."""
    while True:
        library = Library(
            [documents.document(documents.slice_of(rng.choice(texts), rng), rng.choice(NAMES))], _size(rng)
        )
        chunks = library.chunks(700)
        for _ in range(10):
            chance = rng.random()
            plan = plans.LOOK_AT_START if chance < 0.1 else plans.LOOK_AT_END if chance < 0.13 else plans.LOOK
            chunk = rng.choice(
                {plans.LOOK_AT_START: chunks[:14], plans.LOOK_AT_END: chunks[-14:], plans.LOOK: chunks}[plan]
            )
            spans = sentences(chunk)
            if not spans:
                continue
            number = rng.randrange(len(spans))
            start, end = spans[number]
            before = chunk[slice(*spans[number - 1])] if number else ""
            sentence, span = " ".join(chunk[start:end].split()), (chunk.start + start, chunk.start + end)
            turned = verdicts.turned(sentence, rng) if plan == plans.LOOK and rng.random() < 0.4 else None
            if turned:
                yield library, tasks.Needle(questions.finished(turned.question, rng), (span,), plan, plans.JUDGE)
                continue
            asked = questions.ask_about(sentence, " ".join(before.split()), rng)
            if asked and end - start > 20 and len(asked.question) < 200:
                question = asked.question if plan == plans.LOOK else tasks.placed(asked.question, plan, rng)
                yield library, tasks.Needle(question, (span,), plan, _choice(question))
                other = of_another(question, chunk[start:end], library, rng) if rng.random() < 0.5 else None
                if other and plan == plans.LOOK:
                    yield library, tasks.Needle(other, (), near=span)


def _choice(question: str) -> str:
    """The last block for a question on one sentence."""
    return plans.JUDGE if verdicts.by_yes_or_no(question) else plans.CHOOSE


def of_another(question: str, sentence: str, library: Library, rng: Random) -> str | None:
    """The question with another name, or another number, in place of one that it shares with the sentence: nothing
    answers it. None where they share none."""
    said = {word.removesuffix("’s") for word in words_of(sentence)[1:]}
    shared = [
        word for word in (word.removesuffix("’s") for word in words_of(question)[1:])
        if word in said and (word[0].isupper() or word[0].isdigit()) and word not in TITLES and len(word) > 1
    ]  # fmt: skip
    if not shared:
        return None
    word = rng.choice(shared)
    other = str(rng.randint(2, 10 ** len(word))) if word[0].isdigit() else first_blocks.another_name(library, rng)
    if {part.lower() for part in words_of(other)} & {part.lower() for part in words_of(sentence)}:
        return None
    return question.replace(word, other)


def stated(texts: list[str], rng: Random) -> Iterator[tuple[Library, tasks.Needle]]:
    """Invented documents and questions about their facts."""
    while True:
        written = facts.write(rng, documents.slice_of(rng.choice(texts), rng))
        library = Library([written.document], _size(rng))
        for fact in rng.sample(written.facts, min(len(written.facts), 10)):
            question = rng.choice(fact.questions)
            choice = plans.JUDGE if fact.verdict else _choice(question)
            question = questions.finished(question.removesuffix("?"), rng)
            opening = tasks.asks_for_opening(question)
            plan = plans.LOOK_AT_START if opening else plans.LOOK
            if not opening and fact.span[0] < 8_000 and rng.random() < 0.15:
                plan = plans.LOOK_AT_START
                question = tasks.placed(question, plan, rng)
            if plan == plans.LOOK and rng.random() < 0.25:
                statement = written.document.text[slice(*fact.span)]
                question, choice = first_blocks.about(statement, question, written.document.text, rng)
            yield library, tasks.Needle(question, (fact.span,), plan, choice)
        named = [(question, fact.span) for fact in written.facts for question in fact.missing]
        for question, span in rng.sample(named, min(4, len(named))):
            yield library, tasks.Needle(questions.finished(question.removesuffix("?"), rng), (), near=span)
        for question in rng.sample(written.absent, min(3, len(written.absent))):
            yield library, tasks.Needle(questions.finished(question.removesuffix("?"), rng), ())


def judged(texts: list[str], rng: Random) -> Iterator[verdicts.Verdict]:
    """Statements and what is asked of them by yes or no: invented ones, and sentences of books turned round."""
    while True:
        text = rng.choice(texts)
        start = rng.randrange(max(1, len(text) - 4000))
        piece = " ".join(text[start : start + 4000].split())
        spans = sentences(piece)[1:-1]
        found = [verdicts.inverted(piece[a:b].strip(), rng) for a, b in spans if 20 < b - a < 220]
        yield from [made for made in found if made][:3]
        for _ in range(5):
            made = verdicts.verdict(rng)
            yield replace(made, statement=facts.worded(made.statement, rng))
        yield from facts.judged(rng)


def absent(library: Library, other: str) -> tasks.Needle:
    """A question about another document: nothing here answers it."""
    return tasks.Needle(other, ())


def samples(kind: str, seed: int, folder: Path = BOOKS) -> Iterator[list[Turn]]:
    """Samples of `kind` without end, out of the books in `folder`; the same for the same seed."""
    rng, texts = Random(f"{kind} {seed}"), documents.books(folder)
    if kind == "scrambled":
        counted = Counter(word for text in texts for word in words_of(text))
        words = sorted(counted)
        while True:
            yield tasks.scrambled(PROFILE, words, rng)
    if kind == "easy":
        counted = Counter(word for text in texts for word in words_of(text))
        words = [word for word, _ in counted.most_common(2500) if word.islower() and word not in FUNCTION_WORDS]
        while True:
            yield tasks.scrambled(PROFILE, words, rng, most=4)
    if kind == "judged":
        for made in judged(texts, rng):
            question = questions.finished(rng.choice(made.questions).removesuffix("?"), rng)
            yield tasks.judging(PROFILE, question, made.statement, made.answer)
    if kind == "ends":
        for library, needle in _by_turns(stated(texts, rng), prose(texts, rng), rng):
            plain = needle.choice == plans.CHOOSE and rng.random() < 0.4
            if not needle.spans or (needle.plan == plans.LOOK and not plain):
                yield tasks.last_block(PROFILE, library, needle, rng)
    if kind in {"plans", "heldplans"}:
        yield from _plans(texts, rng, held=kind == "heldplans")
    last = ""
    for library, needle in stated(texts, rng) if kind.startswith("fact") else prose(texts, rng):
        if kind.endswith("calls"):
            yield from tasks.calls(PROFILE, library, needle, rng)
        elif last and rng.random() < 0.06:
            yield tasks.lookup(PROFILE, library, absent(library, last), rng)
        elif needle.spans or rng.random() < 0.25:
            yield tasks.lookup(PROFILE, library, needle, rng)
        last = needle.question


def _by_turns(first: Needles, second: Needles, rng: Random) -> Needles:
    """Two thirds of the first."""
    while True:
        yield next(first if rng.random() < 0.67 else second)


def _plans(texts: list[str], rng: Random, held: bool) -> Iterator[list[Turn]]:
    """The first block of runs, which is most of what a root decides; and short, so that many fit a step."""
    sources = (stated(texts, rng), prose(texts, rng))
    while True:
        library, needle = next(rng.choice(sources))
        yield _first_block(library, needle, rng, held)


def _first_block(library: Library, needle: tasks.Needle, rng: Random, held: bool) -> list[Turn]:
    """One of the plans, a question in parts, or a look-up."""
    chance = rng.random()
    if chance < 0.52:
        return first_blocks.by_code(PROFILE, library, rng, held)
    if chance < 0.63:
        return first_blocks.several(PROFILE, library, rng, held)
    if chance < 0.71:
        other = first_blocks.part(library, rng, held) if rng.random() < 0.5 else needle.question
        pair = [first_blocks.part(library, rng, held), other]
        rng.shuffle(pair)
        return first_blocks.two_parts(PROFILE, library, pair, rng)
    if chance < 0.87:
        question = first_blocks.lookup_asked(library, rng, held)
        return first_blocks.opening(PROFILE, library, question, plans.LOOK, set(), rng)
    return first_blocks.opening(PROFILE, library, needle.question, needle.plan, set(), rng)
