"""Questions with known answers -> conversations as the program will hold them, with what each token teaches.

The program's own prompts, search and numbering are used, so that training text and later text are the same.
"""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tokens import Mark, Turn
from words import FUNCTION_WORDS

from burrow.rlm.passages import Library, Passage, fold, numbered, one_line, sentences, stems, words_of
from burrow.rlm.prompts import Profile, shortened

_WORD = re.compile(r"\w[\w'’-]*")
NOTHING = "The document does not say."
REPORT_EMPTY = "(no output)"
_ASK = (
    'replies = llm_query_batched([question + "\\n" + numbered(hit) for hit in hits])\n'
    "found = picked(hits, replies)\nprint(numbered(found))"
)
LOOK = "hits = search(question, 6)\n" + _ASK
LOOK_FURTHER = "hits = search(question, 18)[6:]\n" + _ASK
LOOK_AT_START = "hits = search(question, 4) + chunks(700)[:16]\n" + _ASK
LOOK_AT_END = "hits = search(question, 4) + chunks(700)[-16:]\n" + _ASK
CHOOSE = "cite(found[{best}], *found)\nFINAL(found[{best}])"
GIVE_UP = f'FINAL("{NOTHING}")'
COUNT = (
    'target = " ".join(question_words[{a}:{b}])\nn = count(target)\ncite(*find(target, 3))\n'
    'FINAL(f"{{target}} is mentioned {{n}} times.")'
)
COMPARE = (
    'first = " ".join(question_words[{a}:{b}])\nsecond = " ".join(question_words[{c}:{d}])\n'
    "a, b = count(first), count(second)\nmore = first if a >= b else second\ncite(*find(more, 3))\n"
    'FINAL(f"{{more}}: {{first}} is mentioned {{a}} times, {{second}} {{b}} times.")'
)
FIRST = (
    'target = " ".join(question_words[{a}:{b}])\nfound = find(target, 1)\ncite(*found)\n'
    f'FINAL(found[0] if found else "{NOTHING}")'
)
LAST = FIRST.replace("find(target, 1)", "find(target, -1)")

HEADINGS = (
    'word = question_words[{a}].lower().rstrip("s")\ntitles = [title.strip() for title in sections()]\n'
    'named = [t for t in titles if t.lower().startswith(word) or re.match(r"[IVXLC]+\\.", t)]\n'
    'FINAL(f"{{len(named)}} {{question_words[{a}]}}, by the headings.")'
)


@dataclass(frozen=True, slots=True)
class Needle:
    """A question and the sentences that answer it, as spans of a library's first document."""

    question: str
    spans: tuple[tuple[int, int], ...]
    plan: str = LOOK
    """The first block."""


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
    phrase = rng.choice(_forms(_AT_START if plan == LOOK_AT_START else _AT_END))
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
        low, high = needle.spans[0]
        for chunk in library.chunks(700):
            if chunk.start <= low and high <= chunk.end:
                gold = [(chunk, answering(chunk, needle))]
    for hit, right in gold[:2]:
        yield call(profile, needle.question, hit, right)
    others = [hit for hit, right in labelled if not right]
    if others and rng.random() < 0.4:
        yield call(profile, needle.question, others[min(int(rng.expovariate(0.7)), len(others) - 1)], set())


def lookup(profile: Profile, library: Library, needle: Needle, rng: Random) -> list[Turn]:
    """A root's whole run: search, read what the calls found (with their errors), point at the best, or look again."""
    turns = beginning(profile, library, needle.question)
    first, further = _hits(library, needle)
    for plan, hits in ((needle.plan, first), (LOOK_FURTHER, further)):
        found = _found(library, hits, needle, rng)
        turns.append(Turn("assistant", fenced(plan)))
        report = shortened(numbered(found).rstrip("\n"), profile.output_characters) if found else REPORT_EMPTY
        right = {i for i, p in enumerate(found) if _inside(p, needle)}
        message = profile.after_code(report, 2, 12, 50)
        turns.append(
            Turn(message.role, message.text, line_marks(message.text, right), echoes(message.text, needle.question))
        )
        if found:
            best = min(right) if right else 0
            turns.append(Turn("assistant", fenced(CHOOSE.format(best=best))))
            return turns
    return [*turns, Turn("assistant", fenced(GIVE_UP))]


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
    slips = rng.choice([0.0, 0.1, 0.3, 0.6]) if needle.spans else 0.0
    for hit in hits:
        right = answering(hit, needle)
        if right and rng.random() < 0.04:
            right = set()
        if rng.random() < slips:
            right.add(rng.randrange(max(1, len(sentences(hit)))))
        replies.append(" ".join(map(str, sorted(right))) or "none")
    return library.picked(hits, replies)


# Counting, comparing, first and last ------------------------------------------------------------------------------

_COUNT_FORMS = """
How many times is {x} mentioned|How often is {x} mentioned|How often does {x} appear
How many times does {x} occur|Count {x}
Count the mentions of {x}|Count how often {x} occurs|How many mentions of {x} are there|Number of times {x} appears
How many times does the word {x} occur|how often {x}|{x}: how many times|How frequently is {x} named
In how many places is {x} mentioned
How many times do we read {x}|Please count the word {x}|How many occurrences of {x} are there in the text
What is the number of mentions of {x}
How often is the word {x} used in the book|Tell me how many times {x} is mentioned
count the occurrences of {x} in this document
"""
_COMPARE_FORMS = """
Is {x} or {y} mentioned more often|Who is mentioned more often, {x} or {y}|Which occurs more often, {x} or {y}
Does {x} or {y} appear more
Compare the mentions of {x} and {y}|Compare how often {x} and {y} occur|Is {x} named more often than {y}
{x} or {y}, which is more frequent
Which of {x} and {y} appears more often|Does {x} occur more often than {y}
Are there more mentions of {x} than of {y}|Which word is used more, {x} or {y}
Is {x} mentioned more than {y}|What comes up more often: {x} or {y}|Who is named more frequently, {x} or {y}
more often {x} or {y}
"""
_FIRST_FORMS = """
Where is {x} mentioned first|Where is {x} first mentioned|Show the first mention of {x}
Find the first occurrence of {x}|When does {x} first appear
Quote the first sentence with {x}|What is the first mention of {x}|Where does {x} occur for the first time
first mention of {x}|Where do we first read of {x}
When is {x} mentioned for the first time|First place where {x} is named|Where does the word {x} first occur
Show me where {x} first comes up
"""
_LAST_FORMS = """
Where is {x} mentioned last|Where is {x} last mentioned|Show the last mention of {x}
Find the last occurrence of {x}|When does {x} last appear
Quote the last sentence with {x}|What is the last mention of {x}|Where does {x} occur for the last time
last mention of {x}|Where do we last read of {x}
When is {x} mentioned for the last time|Last place where {x} is named|Where does the word {x} last occur
What is the final mention of {x}
"""
_HEADING_FORMS = """
How many {x} are there in the book|How many {x} does the book have|How many {x} are in this document
Number of {x}|How many {x} does it have
Into how many {x} is the text divided|How many {x} are there|Of how many {x} does the book consist
How many {x} has the document|how many {x} in total
What is the number of {x} in the book|Count the {x} of the book|How many {x} does the contract contain
How many {x} make up the volume
"""
_HEADING_WORDS = """
    chapters parts sections books stories letters clauses articles cantos acts scenes essays tales poems lessons
    schedules appendices volumes headings episodes exercises modules units tables annexes songs verses dialogues
    lectures reports
""".split()


def _forms(text: str) -> list[str]:
    return text.strip().replace("\n", "|").split("|")


PLANS = (
    (COUNT, _forms(_COUNT_FORMS)),
    (COMPARE, _forms(_COMPARE_FORMS)),
    (FIRST, _forms(_FIRST_FORMS)),
    (LAST, _forms(_LAST_FORMS)),
    (HEADINGS, _forms(_HEADING_FORMS)),
)


def by_code(profile: Profile, library: Library, rng: Random) -> list[Turn]:
    """A question that code alone answers: the model has to point at the words that it is about."""
    plan, forms = rng.choices(PLANS, (4, 3, 2, 2, 1))[0]
    form = rng.choice(forms)
    names = {"x": _target(library, rng), "y": _target(library, rng)}
    if plan == HEADINGS:
        names["x"] = rng.choice(_HEADING_WORDS)
    quote = "{}" if plan == HEADINGS else rng.choice(["{}", "{}", "{}", "“{}”", '"{}"', "'{}'"])
    question = form.format(**{key: quote.format(name) for key, name in names.items()})
    question = question[0].upper() + question[1:] if rng.random() < 0.8 else question
    question += (
        rng.choice(["?", "?", "?", "", "", " ?"])
        if rng.random() < 0.8
        else rng.choice([" in the book?", " in this document?", " in the text", " here?"])
    )
    words = words_of(question)
    spans = [_words_at(words, words_of(names["x"])), _words_at(words, words_of(names["y"]))]
    if spans[0] is None or ("{y}" in form and (spans[1] is None or names["x"] == names["y"])):
        return by_code(profile, library, rng)
    (a, b), (c, d) = spans[0], spans[1] or (0, 0)
    wanted = set(range(a, b)) | (set(range(c, d)) if "{y}" in form else set())
    code = plan.format(a=a, b=b, c=c, d=d)
    return [*beginning(profile, library, question, wanted), Turn("assistant", fenced(code))]


def _words_at(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    for i in range(len(words)):
        if words[i : i + len(wanted)] == wanted:
            return i, i + len(wanted)
    return None


def _target(library: Library, rng: Random) -> str:
    """One to three words in a row, often a name, that stand in the document; seldom words that do not."""
    text = library.documents[0].text
    if rng.random() < 0.1:
        return "".join(rng.choice(string.ascii_lowercase) for _ in range(rng.randint(3, 9)))
    start = rng.randrange(max(1, len(text) - 2000))
    words = words_of(one_line(text[start : start + 2000]))[1:-1]
    names = [i for i, word in enumerate(words) if word[0].isupper() and len(word) > 3]
    i = rng.choice(names) if names and rng.random() < 0.6 else rng.randrange(len(words))
    return " ".join(words[i : i + rng.choice([1, 1, 1, 1, 2, 2, 3])]) or "the"


# Copying ------------------------------------------------------------------------------------------------------------


def scrambled(profile: Profile, vocabulary: Sequence[str], rng: Random, most: int = 8) -> list[Turn]:
    """A sub-call on `most` lines of random words or fewer; the right one has the question's words, others one."""
    lines = [[rng.choice(vocabulary) for _ in range(rng.randint(2, most + 1))] for _ in range(rng.randint(2, most))]
    best = rng.randrange(len(lines))
    asked = rng.sample(lines[best], min(len(lines[best]), rng.randint(1, most // 2)))
    for line in lines:
        if line is not lines[best] and len(asked) > 1 and rng.random() < 0.3:
            line[rng.randrange(len(line))] = rng.choice(asked)
    right = {best}
    if rng.random() < 0.15:
        asked, right = [rng.choice(vocabulary) for _ in asked], set()
    text = "\n\n".join(" ".join(line) for line in lines)
    if len(sentences(text)) != len(lines):
        return scrambled(profile, vocabulary, rng, most)
    return call(profile, " ".join(asked) + rng.choice(["?", ""]), text, right)
