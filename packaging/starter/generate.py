"""Endless, seeded samples of each kind, and shards of them: `generate.py KIND SEED COUNT`, `generate.py tokenizer`."""

import os
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from tokenizers import Tokenizer

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app"), str(Path(__file__).parent)]

import facts  # noqa: E402
import questions  # noqa: E402
import tasks  # noqa: E402
from tokens import encoded, train_tokenizer  # noqa: E402
from turns import Turn  # noqa: E402
from words import BUSINESS_WORDS, FUNCTION_WORDS  # noqa: E402

import documents  # noqa: E402
from burrow.rlm.passages import Library, sentences, words_of  # noqa: E402
from burrow.rlm.prompts import load_profile  # noqa: E402

WORK = Path(os.environ.get("STARTER_WORK", str(Path(__file__).parents[2] / ".train")))
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


def book_folder() -> Path:
    """Where the training books were unpacked."""
    return WORK / "library"


def _size(rng: Random) -> int:
    """Of the passages that search finds: mostly as the profile asks for, sometimes longer."""
    return rng.choice([PROFILE.search_characters, PROFILE.search_characters, 700])


def prose(rng: Random) -> Iterator[tuple[Library, tasks.Needle]]:
    """Slices of books and rough questions about single sentences of them."""
    texts = documents.books(book_folder())
    while True:
        library = Library(
            [documents.document(documents.slice_of(rng.choice(texts), rng), rng.choice(NAMES))], _size(rng)
        )
        chunks = library.chunks(700)
        for _ in range(10):
            chance = rng.random()
            plan = tasks.LOOK_AT_START if chance < 0.1 else tasks.LOOK_AT_END if chance < 0.13 else tasks.LOOK
            chunk = rng.choice(
                {tasks.LOOK_AT_START: chunks[:14], tasks.LOOK_AT_END: chunks[-14:], tasks.LOOK: chunks}[plan]
            )
            spans = sentences(chunk)
            if not spans:
                continue
            number = rng.randrange(len(spans))
            start, end = spans[number]
            before = chunk[slice(*spans[number - 1])] if number else ""
            asked = questions.ask_about(" ".join(chunk[start:end].split()), " ".join(before.split()), rng)
            if asked and end - start > 20 and len(asked.question) < 200:
                question = asked.question if plan == tasks.LOOK else tasks.placed(asked.question, plan, rng)
                yield library, tasks.Needle(question, ((chunk.start + start, chunk.start + end),), plan)


def stated(rng: Random) -> Iterator[tuple[Library, tasks.Needle]]:
    """Invented documents and questions about their facts."""
    texts = documents.books(book_folder())
    while True:
        written = facts.write(rng, documents.slice_of(rng.choice(texts), rng))
        library = Library([written.document], _size(rng))
        for fact in rng.sample(written.facts, min(len(written.facts), 10)):
            question = questions.finished(rng.choice(fact.questions).removesuffix("?"), rng)
            opening = tasks.asks_for_opening(question)
            plan = tasks.LOOK_AT_START if opening else tasks.LOOK
            if not opening and fact.span[0] < 8_000 and rng.random() < 0.15:
                plan = tasks.LOOK_AT_START
                question = tasks.placed(question, plan, rng)
            choice = {"yes": tasks.SAY_YES, "no": tasks.SAY_NO}.get(fact.verdict, tasks.CHOOSE)
            if plan == tasks.LOOK and not fact.verdict and rng.random() < 0.12:
                question, choice = tasks.reworded(question, rng)
            yield library, tasks.Needle(question, (fact.span,), plan, choice)
        for question in _unanswered(written, rng):
            yield library, tasks.Needle(questions.finished(question.removesuffix("?"), rng), ())


def _unanswered(written: facts.Written, rng: Random) -> list[str]:
    """Some questions that the document leaves open: about other names, and about other matters."""
    named = [question for fact in written.facts for question in fact.missing]
    return rng.sample(named, min(4, len(named))) + rng.sample(written.absent, min(2, len(written.absent)))


def absent(library: Library, other: str) -> tasks.Needle:
    """A question about another document: nothing here answers it."""
    return tasks.Needle(other, ())


def samples(kind: str, seed: int) -> Iterator[list[Turn]]:
    rng = Random(f"{kind} {seed}")
    if kind == "scrambled":
        counted = Counter(word for text in documents.books(book_folder()) for word in words_of(text))
        words = sorted(counted)
        while True:
            yield tasks.scrambled(PROFILE, words, rng)
    if kind == "easy":
        counted = Counter(word for text in documents.books(book_folder()) for word in words_of(text))
        words = [word for word, _ in counted.most_common(2500) if word.islower() and word not in FUNCTION_WORDS]
        while True:
            yield tasks.scrambled(PROFILE, words, rng, most=4)
    last = ""
    for library, needle in stated(rng) if kind.startswith("fact") else prose(rng):
        if kind.endswith("roots") and not needle.spans and rng.random() < 0.6:
            continue
        if kind.endswith("calls"):
            yield from tasks.calls(PROFILE, library, needle, rng)
        else:
            yield _root(library, needle, last, rng)
        last = needle.question


def _root(library: Library, needle: tasks.Needle, last: str, rng: Random) -> list[Turn]:
    """One run of a root: by code alone, in parts, or a look-up; now and then of something that is not there."""
    chance = rng.random()
    if chance < 0.36:
        return tasks.by_code(PROFILE, library, rng)
    if chance < 0.41:
        return tasks.several(PROFILE, library, rng)
    if last and chance < 0.48:
        return tasks.two_parts(PROFILE, library, (needle.question, last), rng)
    if last and chance < 0.54:
        return tasks.lookup(PROFILE, library, absent(library, last), rng)
    return tasks.lookup(PROFILE, library, needle, rng)


def write_shard(kind: str, seed: int, count: int) -> Path:
    """`count` samples of `kind` as one file of ids, lessons and sample ends."""
    tokenizer = Tokenizer.from_file(str(WORK / "tokenizer.json"))
    ids, lessons, ends = array("H"), array("B"), []
    for turns in samples(kind, seed):
        some, taught = encoded(tokenizer, turns)
        if len(some) > 768:
            continue
        ids.extend(some)
        lessons.extend(taught)
        ends.append(len(ids))
        if len(ends) == count:
            break
    file = WORK / "data" / f"{kind}-{seed:04}.npz"
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part.npz")
    np.savez(part, ids=np.array(ids), lessons=np.array(lessons), ends=np.array(ends))
    part.rename(file)
    return file


def corpus_for_tokenizer() -> Iterator[str]:
    """The books and what conversations look like."""
    yield from documents.books(book_folder())
    rng = Random(0)
    for _ in range(2500):
        yield " " + " ".join(rng.sample(BUSINESS_WORDS, 40)) + " " + rng.choice(BUSINESS_WORDS).capitalize()
    for kind in ("calls", "roots"):
        for number, turns in enumerate(samples(kind, 0)):
            yield "\n".join(turn.content for turn in turns)
            if number == 2000:
                break


if __name__ == "__main__":
    if sys.argv[1] == "tokenizer":
        train_tokenizer(corpus_for_tokenizer(), WORK / "tokenizer.json")
    else:
        print(write_shard(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
