"""Questions with known answers -> conversations as the program will hold them, with what each token teaches.

The program's own prompts, search and numbering are used, so that training text and later text are the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from plans import CHOOSE, GIVE_UP, LOOK, LOOK_AT_START, LOOK_FURTHER, LOOK_OTHERWISE, YES_OR_NO, forms
from turns import Mark, Turn
from words import FUNCTION_WORDS

from burrow.rlm.passages import Library, Passage
from burrow.rlm.prompts import Profile, shortened
from burrow.rlm.sentences import fold, numbered, sentences, stems, words_of

_WORD = re.compile(r"\w[\w'’-]*")
REPORT_EMPTY = "(no output)"


@dataclass(frozen=True, slots=True)
class Needle:
    """A question and the sentences that answer it, as spans of a library's first document."""

    question: str
    spans: tuple[tuple[int, int], ...]
    plan: str = LOOK
    """The first block."""
    choice: str = CHOOSE
    """The last block, when an answer is found."""
    near: tuple[int, int] | None = None
    """A sentence that answers the same about somebody or something else."""


_AT_START = """
that opens the book|at the beginning|in the first chapter|at the start of the story|in the opening scene
on the first page|in the opening
when the story begins|as the book opens|at the very beginning|in the beginning of the book
with which the book begins|at the start|in the first scene
"""
_AT_END = """
that ends the book|at the end|in the last chapter|at the end of the story|in the final scene|on the last page
at the very end|in the end
when the story ends|as the book closes|in the closing scene|with which the book ends
"""
_OPENING = re.compile(
    r"(story|tale|book|novel|scene|chapter|opening|beginning)\b.*(begin|start|open|set|$)|first (chapter|scene|page)",
    re.IGNORECASE,
)


def placed(question: str, plan: str, rng: Random) -> str:
    """The question, saying besides that the answer stands at the start, or the end, of the text."""
    phrase = rng.choice(forms(_AT_START if plan == LOOK_AT_START else _AT_END))
    body, mark = (question[:-1].rstrip(), "?") if question.endswith("?") else (question, "")
    if rng.random() < 0.25:
        return f"{phrase[0].upper()}{phrase[1:]}, {body[:1].lower()}{body[1:]}{mark}"
    return f"{body} {phrase}{mark}"


def asks_for_opening(question: str) -> bool:
    """Whether an invented document's question is about how its story opens."""
    return bool(_OPENING.search(question)) and bool(
        re.search(r"story|tale|book|novel|scene|chapter|opening", question, re.IGNORECASE)
    )


def fenced(code: str) -> str:
    return f"```repl\n{code}\n```"


def line_marks(text: str, right: set[int]) -> tuple[Mark, ...]:
    """Marks for the numbers at the ends of `numbered` lines in `text`, which are all lines that end in `[n]`."""
    marks, wanted = [], 0
    for match in re.finditer(r"\[(\d+)\]$", text, re.MULTILINE):
        if int(match[1]) == wanted:
            marks.append(Mark(match.start() + 1, match.end(), wanted in right))
            wanted += 1
    return tuple(marks)


def echoes(text: str, question: str, start: int = 0) -> tuple[Mark, ...]:
    """The content words of `text` from `start`, each with whether the question has it in some form."""
    asked = set(stems(question))
    found = []
    for match in _WORD.finditer(text, start):
        low = fold(match[0])
        if low not in FUNCTION_WORDS and not low.isdigit():
            found.append(Mark(match.start(), match.end(), bool(asked.intersection(stems(low)))))
    return tuple(found)


def call(profile: Profile, question: str, passage: str, right: set[int]) -> list[Turn]:
    """The sub-call on one passage."""
    system, user = profile.call_messages(f"{question}\n{numbered(passage)}")
    reply = " ".join(map(str, sorted(right))) or "none"
    marks = line_marks(user.text, right)
    read = echoes(user.text, question, user.text.index("\n", user.text.index(question)))
    return [Turn("system", system.text), Turn("user", user.text, marks, read), Turn("assistant", reply)]


def answering(passage: Passage, needle: Needle) -> set[int]:
    """Which sentences of the passage lie in the needle's spans."""
    found = set()
    for number, (start, end) in enumerate(sentences(passage)):
        a, b = passage.start + start, passage.start + end
        if any(min(b, high) - max(a, low) > 0.6 * min(b - a, high - low) for low, high in needle.spans):
            found.add(number)
    return found


def calls(profile: Profile, library: Library, needle: Needle, rng: Random) -> Iterator[list[Turn]]:
    """Sub-calls on a passage with the answer and, some of the time, on one that only looks like it."""
    hits = library.search(needle.question, 6)
    labelled = [(hit, answering(hit, needle)) for hit in hits]
    gold = [pair for pair in labelled if pair[1]]
    if not gold and needle.spans:
        around = _around(library, needle.spans[0])
        gold = [(around, answering(around, needle))]
    for hit, right in gold[:2]:
        yield call(profile, needle.question, hit, right)
    if needle.near:
        yield call(profile, needle.question, _around(library, needle.near), set())
        return
    others = [hit for hit, right in labelled if not right]
    if others and (rng.random() < 0.55 or not needle.spans):
        yield call(profile, needle.question, others[min(int(rng.expovariate(0.7)), len(others) - 1)], set())


def _around(library: Library, span: tuple[int, int]) -> Passage:
    """A passage with the span in it: the one that search would bring, or else the text around it."""
    middle = sum(span) // 2
    near = library.passage(0, max(0, middle - 350), min(len(library.documents[0].text), middle + 350))
    hits = library.search(" ".join(library.documents[0].text[slice(*span)].split()), 3)
    return next((hit for hit in hits if hit.start <= span[0] and span[1] <= hit.end), near)


def judging(profile: Profile, question: str, statement: str, verdict: str) -> list[Turn]:
    """The sub-call that says whether a sentence answers by yes or by no."""
    system, user = profile.call_messages(f"{YES_OR_NO}{question}\n{statement}")
    read = echoes(user.text, question, user.text.index("\n", user.text.index(question)))
    return [Turn("system", system.text), Turn("user", user.text, (), read), Turn("assistant", verdict)]


def lookup(profile: Profile, library: Library, needle: Needle, rng: Random) -> list[Turn]:
    """A root's whole run: search, read what the calls found (with their errors), point at the best, or look again.

    What is found and does not answer is passed over: it looks further, then with shorter words, then says so.
    """
    turns = beginning(profile, library, needle.question)
    for number, (plan, hits) in enumerate(_looks(library, needle)):
        found = _found(library, hits, needle, rng)
        turns.append(Turn("assistant", fenced(plan)))
        report = shortened(numbered(found).rstrip("\n"), profile.output_characters) if found else REPORT_EMPTY
        right = {i for i, p in enumerate(found) if _inside(p, needle)}
        message = profile.after_code(report, number + 2, 20, 280)
        turns.append(
            Turn(message.role, message.text, line_marks(message.text, right), echoes(message.text, needle.question))
        )
        if right:
            return [*turns, Turn("assistant", fenced(needle.choice.format(best=min(right))))]
    return [*turns, Turn("assistant", fenced(GIVE_UP))]


def last_block(profile: Profile, library: Library, needle: Needle, rng: Random) -> list[Turn]:
    """A look-up whose calls found little: what the model makes of one to five sentences, and nothing before it.

    Where none of them answers it looks further, which is all that is taught then.
    """
    hits = library.search(needle.question, 6)
    others = [_alike(library, hit, needle.question, rng) for hit in hits]
    wrong = [(rank, each) for rank, each in enumerate(others) if not _inside(each, needle)]
    most = min(len(wrong), rng.choice([0, 0, 1, 2, 3] if needle.spans or needle.near else [1, 1, 2, 3]))
    placed = rng.sample(wrong, most)
    placed += [(_rank(hits, span), library.passage(0, *span)) for span in (*needle.spans[:1], needle.near) if span]
    found = [each for _, each in sorted(placed, key=lambda pair: pair[0])]
    short = replace(profile, head_characters=24)
    report = shortened(numbered(found).rstrip("\n"), profile.output_characters) if found else REPORT_EMPTY
    right = {i for i, p in enumerate(found) if _inside(p, needle)}
    message = profile.after_code(report, 2, 20, 280)
    read = Turn(message.role, message.text, line_marks(message.text, right), echoes(message.text, needle.question))
    code = needle.choice.format(best=min(right)) if right else LOOK_FURTHER
    end = None if right else len("```repl\nhits = search(question, 18)")
    before = Turn("assistant", fenced(LOOK))
    return [*beginning(short, library, needle.question), before, read, Turn("assistant", fenced(code), decided=end)]


def _rank(hits: Sequence[Passage], span: tuple[int, int]) -> float:
    """Where search brings the span: what is found first is right more often, and the model has to know."""
    return next((rank - 0.5 for rank, hit in enumerate(hits) if hit.start <= span[0] < hit.end), len(hits))


def _alike(library: Library, hit: Passage, question: str, rng: Random) -> Passage:
    """A sentence of the passage, mostly the one that has most words of the question."""
    spans = sentences(hit) or [(0, len(hit))]
    asked = set(stems(question))
    best = max(range(len(spans)), key=lambda i: len(asked.intersection(stems(hit[slice(*spans[i])]))))
    start, end = spans[best if rng.random() < 0.75 else rng.randrange(len(spans))]
    return library.passage(hit.document, hit.start + start, hit.start + end)


def _looks(library: Library, needle: Needle) -> Iterator[tuple[str, list[Passage]]]:
    """The blocks that look for an answer, each with the passages that it asks about."""
    first, further = _hits(library, needle)
    yield needle.plan, first
    yield LOOK_FURTHER, further
    beginnings = " ".join(word[:5] for word in words_of(needle.question) if len(word) > 5)
    if beginnings:
        yield LOOK_OTHERWISE, library.search(beginnings, 6)


def beginning(profile: Profile, library: Library, question: str, words: set[int] | None = None) -> list[Turn]:
    """The root's first two messages; `words` are the numbers of the question's words that its code has to name."""
    system, user = profile.conversation(question, library.documents)
    marks: list[Mark] = []
    if words:
        row = user.text.index("\nWords: ")
        wanted = 0
        for match in re.finditer(r"\[(\d+)\]", user.text[row : user.text.index("\n", row + 1)]):
            if int(match[1]) == wanted:
                marks.append(Mark(row + match.start() + 1, row + match.end(), wanted in words))
                wanted += 1
    return [Turn("system", system.text), Turn("user", user.text, tuple(marks))]


def _hits(library: Library, needle: Needle) -> tuple[list[Passage], list[Passage]]:
    if needle.plan == LOOK:
        return library.search(needle.question, 6), library.search(needle.question, 18)[6:]
    chunks = library.chunks(700)
    ends = chunks[:16] if needle.plan == LOOK_AT_START else chunks[-16:]
    return library.search(needle.question, 4) + ends, library.search(needle.question, 18)[6:]


def _inside(passage: Passage, needle: Needle) -> bool:
    return any(min(passage.end, b) - max(passage.start, a) > 0.6 * min(len(passage), b - a) for a, b in needle.spans)


def _found(library: Library, hits: Sequence[Passage], needle: Needle, rng: Random) -> list[Passage]:
    """What the calls might find: nearly always the answer, and sometimes sentences that do not answer."""
    replies = []
    slips = rng.choice([0.0, 0.1, 0.3, 0.6] if needle.spans else [0.0, 0.1, 0.2, 0.5])
    for hit in hits:
        right = answering(hit, needle)
        if right and rng.random() < 0.04:
            right = set()
        if rng.random() < slips:
            right.add(rng.randrange(max(1, len(sentences(hit)))))
        replies.append(" ".join(map(str, sorted(right))) or "none")
    return library.picked(hits, replies)


# Copying ------------------------------------------------------------------------------------------------------------


def scrambled(profile: Profile, vocabulary: Sequence[str], rng: Random, most: int = 8) -> list[Turn]:
    """A sub-call on `most` lines of random words or fewer; the right one has the question's words, others one."""
    lines = [[rng.choice(vocabulary) for _ in range(rng.randint(2, most + 1))] for _ in range(rng.randint(2, most))]
    best = rng.randrange(len(lines))
    asked = rng.sample(lines[best], min(len(lines[best]), rng.randint(1, most // 2)))
    for line in lines:
        if line is not lines[best] and len(asked) > 1 and rng.random() < 0.3:
            line[rng.randrange(len(line))] = rng.choice(asked)
    if rng.random() < 0.5:  # the same word looks different to the model at the beginning of a sentence
        lines = [[line[0].capitalize(), *line[1:]] for line in lines]
        asked = [word.capitalize() if rng.random() < 0.1 else word for word in asked]
    right = {best}
    if rng.random() < 0.15:
        asked, right = [rng.choice(vocabulary) for _ in asked], set()
    text = "\n\n".join(" ".join(line) for line in lines)
    if len(sentences(text)) != len(lines):
        return scrambled(profile, vocabulary, rng, most)
    return call(profile, " ".join(asked) + rng.choice(["?", ""]), text, right)
