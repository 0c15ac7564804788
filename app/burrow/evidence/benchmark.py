"""Documents -> quotations of them that are true, altered and invented, and how well the check tells them apart.

True ones are passages as a model hands them on: re-wrapped, with other quotation marks and dashes, in Markdown, cut at
word ends. Altered ones have a number, a name, a negation or some words changed. Invented ones are sentences of the same
words that stand nowhere. The same seed makes the same quotations. Also: what it costs to find a long prompt's passages.
"""

import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from burrow.documents.document import Document
from burrow.evidence.quotation import Quotations, plain
from burrow.evidence.reading import Reading

Kind = Literal["true", "altered", "invented"]

_SENTENCE = re.compile(r"(?<=[.!?]\s)[A-Z“\"][^.!?]{40,260}[.!?](?![\w%])", re.DOTALL)
"""Not cut inside a number: `Section 6.` is no true quotation of `Section 6.2`."""
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_VERB = re.compile(r"\b(is|was|are|were|will|shall|must|may|had|has|have|did|could|would)\b(?! not)")


@dataclass(frozen=True, slots=True)
class Sample:
    kind: Kind
    how: str
    """What was done to the passage."""
    quote: str
    document: int
    start: int
    end: int
    """Where the passage stands that it was made of; nowhere (-1) for an invented one."""


def _flattened(text: str, rnd: random.Random) -> str:
    return " ".join(text.split())


def _marks(text: str, rnd: random.Random) -> str:
    return text.translate(str.maketrans("“”’—–", '""\'--'))


def _markdown(text: str, rnd: random.Random) -> str:
    word = rnd.choice(_WORD.findall(text) or [text])
    return "\n".join(f"> {line}" for line in text.replace(word, f"**{word}**", 1).splitlines())


def _lower_start(text: str, rnd: random.Random) -> str:
    return text[0].lower() + text[1:].rstrip(".!?")


def _hyphenated(text: str, rnd: random.Random) -> str:
    word = rnd.choice(_WORD.findall(text) or [text])
    return text.replace(word, f"{word[:2]}\u00ad{word[2:]}", 1)


_TRUE: Mapping[str, Callable[[str, random.Random], str]] = {
    "as it stands": lambda text, rnd: text,
    "on one line": _flattened,
    "other quotation marks and dashes": _marks,
    "Markdown": _markdown,
    "begun in lower case, no full stop": _lower_start,
    "soft hyphen": _hyphenated,
}


def _other_number(text: str, rnd: random.Random) -> str | None:
    match = _NUMBER.search(text)
    return match and text[: match.start()] + str(int(match[0]) + rnd.randint(1, 40)) + text[match.end() :]


def _negated(text: str, rnd: random.Random) -> str | None:
    match = _VERB.search(text)
    return match and f"{text[: match.end()]} not{text[match.end() :]}"


def _other_words(text: str, rnd: random.Random) -> str | None:
    words = _WORD.findall(text)
    if len(words) < 6:
        return None
    for word in rnd.sample(words, 2):
        text = text.replace(word, rnd.choice(["lantern", "seldom", "harbour", "fifteen", "merchant"]), 1)
    return text


def _left_out(text: str, rnd: random.Random) -> str | None:
    words = text.split()
    if len(words) < 12:
        return None
    at = rnd.randrange(2, len(words) - 3)
    return " ".join(words[:at] + words[at + 2 :])


_ALTERED: Mapping[str, Callable[[str, random.Random], str | None]] = {
    "another number": _other_number,
    "a negation": _negated,
    "two other words": _other_words,
    "two words left out": _left_out,
}


def made_samples(documents: Sequence[Document], count: int, seed: int = 7) -> list[Sample]:
    """`count` quotations, a third of each kind."""
    rnd = random.Random(seed)
    places = [(number, match) for number, document in enumerate(documents) for match in _sentences(document, rnd)]
    rnd.shuffle(places)
    texts = [plain(document.text) for document in documents]
    kinds: list[Kind] = ["true", "altered", "invented"]
    samples: list[Sample] = []
    for number, match in places * 3:
        if len(samples) >= count:
            break
        kind = kinds[len(samples) % 3]
        sample = _made(kind, number, match, rnd)
        if sample and (kind == "true" or not any(plain(sample.quote) in text for text in texts)):
            samples.append(sample)
    return samples


def _sentences(document: Document, rnd: random.Random) -> list[re.Match[str]]:
    found = list(_SENTENCE.finditer(document.text))
    return rnd.sample(found, min(len(found), 1500))


def _made(kind: Kind, number: int, match: re.Match[str], rnd: random.Random) -> Sample | None:
    text = match[0]
    if kind == "true":
        how = rnd.choice(sorted(_TRUE))
        return Sample(kind, how, _TRUE[how](text, rnd), number, *match.span())
    if kind == "altered":
        how = "another number" if _NUMBER.search(text) else rnd.choice(sorted(_ALTERED))
        changed = _ALTERED[how](text, rnd)
        return Sample(kind, how, changed, number, *match.span()) if changed and plain(changed) != plain(text) else None
    words = text.split()
    rnd.shuffle(words)
    return Sample(kind, "the words of a sentence in another order", " ".join(words), -1, -1, -1)


def run_benchmark(documents: Sequence[Document], count: int = 2000) -> str:
    """A Markdown report: what became of each kind, precision and recall of `exact`, and the cost."""
    quotations = Quotations(documents)
    quotations.find("the index is made before the clock starts")
    outcomes: Counter[tuple[Kind, str, str]] = Counter()
    samples = made_samples(documents, count)
    began = time.perf_counter()
    for sample in samples:
        found = quotations.find(sample.quote)
        outcome: str = found[1] if found else "missing"
        if found and sample.document >= 0 and not _there(found[0].document, found[0].start, found[0].end, sample):
            outcome += ", elsewhere"
        outcomes[sample.kind, sample.how, outcome] += 1
    seconds = time.perf_counter() - began
    return "\n".join([*_report(outcomes, len(samples), seconds), "", *_reading_cost(documents)])


_PROMPT = 12_000
_PROMPTS = 40


def _reading_cost(documents: Sequence[Document]) -> Iterator[str]:
    """How long it takes to find what a long prompt holds, made of passages from all over one document."""
    reading, rnd = Reading(documents), random.Random(3)
    began = time.perf_counter()
    reading.spans_in("the index is made before the clock starts")
    index = time.perf_counter() - began
    text = max((document.text for document in documents), key=len)
    spent = []
    for _ in range(_PROMPTS):
        starts = (rnd.randrange(max(1, len(text) - _PROMPT // 4)) for _ in range(4))
        prompt = "\n\n".join(" ".join(text[start : start + _PROMPT // 4].split()) for start in starts)
        began = time.perf_counter()
        reading.spans_in(prompt)
        spent.append(1000 * (time.perf_counter() - began))
    megabytes = sum(len(document.text) for document in documents) / 1e6
    yield (
        f"Finding what a prompt of {_PROMPT:,} characters holds in {megabytes:.1f} million: {median(spent):.1f} ms in "
        f"the median, {max(spent):.1f} ms at most; the index for it takes {index:.2f} s, once."
    )


def _there(document: int, start: int, end: int, sample: Sample) -> bool:
    return document == sample.document and start < sample.end and sample.start < end


def _report(outcomes: Counter[tuple[Kind, str, str]], count: int, seconds: float) -> Iterator[str]:
    def total(kinds: Sequence[Kind], starts: str) -> int:
        return sum(n for (kind, _, outcome), n in outcomes.items() if kind in kinds and outcome.startswith(starts))

    every: tuple[Kind, ...] = ("true", "altered", "invented")
    right, exact, true = total(["true"], "exact"), total(every, "exact"), total(["true"], "")
    seen = sum(n for (kind, _, out), n in outcomes.items() if kind == "altered" and out == "near")
    yield f"# The quotation check on {count:,} quotations"
    yield ""
    yield f"* `exact` is right for {right:,} of {exact:,}: precision {right / max(exact, 1):.2%}"
    yield f"* {right:,} of {true:,} true ones are `exact`: recall {right / max(true, 1):.2%}"
    yield f"* {seen:,} of {total(['altered'], ''):,} altered ones are `near`, at the place they were made of"
    yield f"* {total(['invented'], 'missing'):,} of {total(['invented'], ''):,} invented ones are `missing`"
    yield f"* {1000 * seconds / max(count, 1):.1f} ms for each"
    yield ""
    yield "| kind | how | outcome | quotations |\n|---|---|---|---:|"
    for (kind, how, outcome), n in sorted(outcomes.items(), key=lambda one: (every.index(one[0][0]), *one[0][1:])):
        yield f"| {kind} | {how} | {outcome} | {n:,} |"
