"""An answer -> its dates, numbers and names that stand in nothing that was read for it.

What was read is what reached a model or was looked at by code, and the question. Words that are there count wherever
they stand: this marks what is certainly not from the documents, and proves nothing about the rest. A number that no
model wrote either is a count or a sum that code made, and is not marked.
"""

import re
from collections.abc import Iterator, Sequence

from burrow.documents.document import Document
from burrow.events import Attention
from burrow.evidence.answer import is_number, unsupported
from burrow.evidence.reading import Reading

_ATTENTIONS: tuple[Attention, ...] = ("read", "searched", "cited")


def unsupported_in(
    answer: str, question: str, documents: Sequence[Document], reading: Reading, written: Sequence[str]
) -> tuple[str, ...]:
    """What the answer says that was nowhere to be read, in order, each once. `written` is what models themselves
    said for it: prose, replies, values in code."""

    def is_read(words: str) -> bool:
        return any(_stands(words, text, start, end) for text, start, end in _texts(question, documents, reading))

    def is_computed(claim: str) -> bool:
        return is_number(claim) and not any(_stands(claim, text, 0, len(text)) for text in written)

    return tuple(claim for claim in unsupported(answer, is_read) if not is_computed(claim))


def _texts(question: str, documents: Sequence[Document], reading: Reading) -> Iterator[tuple[str, int, int]]:
    yield question, 0, len(question)
    for number, document in enumerate(documents):
        for attention in _ATTENTIONS:
            for span in reading.spans(attention, number):
                yield document.text, span.start, span.end


def _stands(words: str, text: str, start: int, end: int) -> bool:
    """Whether words stand there as whole words, however the lines are broken."""
    first, *others = words.split()
    rest = re.compile("".join(r"\s+" + re.escape(word) for word in others) + r"(?![^\W_])")
    at = text.find(first, start, end)
    while at >= 0:
        begins = at == 0 or not (text[at - 1].isalnum() or _goes_on(text, at))
        if begins and rest.match(text, at + len(first), end):
            return True
        at = text.find(first, at + 1, end)
    return False


def _goes_on(text: str, at: int) -> bool:
    """Whether a number goes on across `at`: the 300 of 1,300 is no 300."""
    return at >= 2 and text[at].isdigit() and text[at - 1] in ".," and text[at - 2].isdigit()
