"""The names a run's code is given: the document, the helpers that find and read, the calls, and the ways to finish.

Every function here runs on the sandbox's worker, called by model-written code; what it raises as an ordinary exception
the code sees. A superset of the names of the RLM paper's library, so that prompts written for it work.
"""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from burrow.documents.document import Document
from burrow.rlm.calls import CallFailed, FailedReply
from burrow.rlm.finish import as_text
from burrow.rlm.passages import Passage, numbered, words_of

if TYPE_CHECKING:
    from burrow.rlm.loop import Run

Kind = Literal["text", "yes/no", "number"]
MISSING = object()
RESERVED = frozenset(
    "peek search find count chunks sections cite picked map_chunks llm_query llm_query_batched rlm_query"
    " rlm_query_batched FINAL FINAL_VAR SHOW_VARS SUBMIT numbered context documents question question_words answer"
    " history".split()
)
"""What `Names.table` holds; tools may not take these names."""


class Names:
    """Bound to one run. Its public methods, and the values of `values`, are what the code can name."""

    def __init__(self, run: "Run") -> None:
        self._run = run
        self._library = run.library

    def table(self) -> dict[str, object]:
        """Name -> function or value, as the sandbox takes it."""
        run = self._run
        functions: tuple[Callable[..., object], ...] = (
            self.peek, self.search, self.find, self.count, self.chunks, self.sections, self.cite, self.picked,
            self.map_chunks, self.llm_query, self.llm_query_batched, self.rlm_query, self.rlm_query_batched,
            self.FINAL, self.FINAL_VAR, self.SHOW_VARS,
        )  # fmt: skip
        table: dict[str, object] = {function.__name__: function for function in functions}
        table |= {
            "numbered": numbered,
            "SUBMIT": self.FINAL,
            "context": _joined(run.task.documents),
            "documents": [self._library.passage(i, 0, len(d.text)) for i, d in enumerate(run.task.documents)],
            "question": run.task.question,
            "question_words": words_of(run.task.question),
            "answer": {"content": "", "ready": False},
            "history": run.transcript.history,
        }
        return table | dict(run.tree.tools)

    # What the code looks at -------------------------------------------------------------------------------------

    def peek(self, start: int = 0, size: int = 1000, document: int = 0) -> Passage:
        """The text from `start`, `size` characters long."""
        length = len(self._run.task.documents[document].text)
        first = max(0, start + length if start < 0 else start)
        return self._shown([self._library.passage(document, min(first, length), min(first + size, length))])[0]

    def search(self, query: str, k: int = 5) -> list[Passage]:
        """The passages that fit the query's words best, best first."""
        return self._shown(self._library.search(str(query), int(k)))

    def find(self, phrase: str, k: int = 10) -> list[Passage]:
        """The sentences with the first `k` occurrences of the phrase; with the last ones when `k` is negative."""
        return self._shown(self._library.find(str(phrase), int(k)))

    def count(self, phrase: str) -> int:
        """How often the phrase occurs, as whole words, whatever its case."""
        return self._library.count(str(phrase))

    def chunks(self, size: int = 4000) -> list[Passage]:
        """The whole text in passages of about `size` characters, cut at headings and paragraphs."""
        if size < 100:
            raise ValueError("chunks needs a size of at least 100 characters; 4000 is a good one")
        return self._shown(self._library.chunks(int(size)))

    def sections(self) -> list[str]:
        """The headings, in order, indented by level."""
        found = [section for document in self._run.task.documents for section in document.sections]
        return ["  " * (section.level - 1) + section.title for section in found]

    def picked(self, passages: Sequence[Passage], replies: Sequence[str]) -> list[Passage]:
        """The sentences that the replies name by the numbers that `numbered` gave them; failed replies name none."""
        kept = [(p, r) for p, r in zip(passages, replies, strict=True) if not isinstance(r, FailedReply)]
        return self._library.picked([p for p, _ in kept], [r for _, r in kept])

    def _shown(self, passages: list[Passage]) -> list[Passage]:
        self._run.note("searched", passages)
        return passages

    # What the code asks models ----------------------------------------------------------------------------------

    def llm_query(self, prompt: str) -> str:
        """One model call on a piece of text that you put into the prompt."""
        reply = self.llm_query_batched([prompt])[0]
        if isinstance(reply, FailedReply):
            raise CallFailed(str(reply))
        return reply

    def llm_query_batched(self, prompts: Sequence[str]) -> list[str]:
        """Many calls at once, replies in order. A failed one says so in its reply; the others are not lost."""
        if isinstance(prompts, str):
            raise TypeError("llm_query_batched takes a list of prompts; for one prompt use llm_query")
        return self._run.branches.ask_calls([str(prompt) for prompt in prompts])

    def rlm_query(self, prompt: str, context: object = None) -> str:
        """Gives a part of the question to a run of its own, which has `context` (default: yours) as its document."""
        reply = self.rlm_query_batched([prompt], [context])[0]
        if isinstance(reply, FailedReply):
            raise CallFailed(str(reply))
        return reply

    def rlm_query_batched(self, prompts: Sequence[str], contexts: Sequence[object] | None = None) -> list[str]:
        """Several runs of their own, some at the same time, answers in order."""
        given = [None] * len(prompts) if contexts is None else list(contexts)
        if len(given) != len(prompts):
            raise ValueError(f"{len(prompts)} prompts but {len(given)} contexts; give one context for each prompt")
        texts = [None if context is None else _context_text(context) for context in given]
        return self._run.branches.ask_children([str(prompt) for prompt in prompts], texts)

    def map_chunks(self, instruction: str, kind: Kind = "text", size: int | None = None) -> list[object]:
        """Ask the same of every piece of the whole text; one value each, in order, None where no value came.

        `kind` is "text", "yes/no" (True or False) or "number". Items whose reply does not fit are asked once more.
        """
        if kind not in _READERS:
            raise ValueError(f"kind must be one of {', '.join(_READERS)}; got {kind!r}")
        pieces = self.chunks(size or self._run.tree.profile.passage_characters)
        ask = f"{instruction}\n{_FORMS[kind]}\n\n<source>\n"
        values = [
            _READERS[kind](reply) for reply in self._run.branches.ask_calls([f"{ask}{p}\n</source>" for p in pieces])
        ]
        failed = [index for index, value in enumerate(values) if value is None]
        if failed:
            again = [f"{instruction}\n\n<source>\n{pieces[i]}\n</source>\n\n{_FORMS[kind]}" for i in failed]
            for index, reply in zip(failed, self._run.branches.ask_calls(again), strict=True):
                values[index] = _READERS[kind](reply)
        return values

    # How the code finishes --------------------------------------------------------------------------------------

    def cite(self, *passages: object) -> object:
        """Name passages that prove the answer, best first; returns the first one."""
        flat = [p for item in passages for p in (item if isinstance(item, (list, tuple)) else [item])]
        for item in flat:
            if isinstance(item, str):
                self._run.cite(item)
        return flat[0] if flat else None

    def FINAL(self, value: object) -> None:  # noqa: N802 - the name models know
        """Hand in the answer. It counts when the block ends without an error."""
        self._run.finish.hand_in(value)

    def FINAL_VAR(self, name: object, value: object = MISSING) -> None:  # noqa: N802 - the name models know
        """Hand in the variable of that name; with a second argument, that value."""
        if value is MISSING:
            value = self._run.sandbox.value(str.__str__(name)) if isinstance(name, str) else name
        self._run.finish.hand_in(value)

    def SHOW_VARS(self) -> str:  # noqa: N802 - the name models know
        """Names, types and sizes of the variables."""
        rows = [f"{v.name}: {v.type}, {v.size}" for v in self._run.sandbox.variables()]
        return "\n".join(rows) or "No variables yet."


def _joined(documents: Sequence[Document]) -> str:
    """One text for the code: the document's own, or all of them under headings with their names."""
    if len(documents) == 1:
        return documents[0].text
    return "\n\n".join(f"=== {document.name} ===\n{document.text}" for document in documents)


def _context_text(context: object) -> str:
    text = as_text(context) if not isinstance(context, str) else str.__str__(context)
    if text is None:
        raise TypeError("the context of rlm_query must be text, or a list or dict of texts")
    return text


_FORMS: dict[str, str] = {
    "text": "Answer in one or two sentences from this text alone.",
    "yes/no": "Answer with the single word yes or no.",
    "number": "Answer with one number only, in digits.",
}
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_YES_NO = re.compile(r"\b(yes|no|true|false)\b", re.IGNORECASE)


def _read_text(reply: str) -> object:
    return None if isinstance(reply, FailedReply) else reply


def _read_yes_no(reply: str) -> object:
    found = None if isinstance(reply, FailedReply) else _YES_NO.search(reply)
    return found[1].lower() in {"yes", "true"} if found else None


def _read_number(reply: str) -> object:
    found = [] if isinstance(reply, FailedReply) else _NUMBER.findall(reply)
    if len(found) != 1:
        return None
    value = float(found[0].replace(",", ""))
    return int(value) if value.is_integer() else value


_READERS: dict[str, Callable[[str], object]] = {"text": _read_text, "yes/no": _read_yes_no, "number": _read_number}
