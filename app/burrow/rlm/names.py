"""The names a run's code is given: the document, the helpers that find and read, the calls, and the ways to finish.

Every function here runs on the sandbox's worker, called by model-written code; what it raises as an ordinary exception
the code sees. A superset of the names of the RLM paper's library, so that prompts written for it work.
"""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from burrow.documents.document import Document
from burrow.rlm.calls import CallFailed, FailedReply, with_context
from burrow.rlm.finish import as_text
from burrow.rlm.mapping import sweep, wanted_kind
from burrow.rlm.passages import Passage
from burrow.rlm.sentences import numbered, words_of

if TYPE_CHECKING:
    from burrow.rlm.loop import Run
    from burrow.rlm.namespace import Namespace

MISSING = object()
MOST_COPIED = 4_000_000
"""Characters; copying more would keep everyone else waiting."""
RESERVED = frozenset(
    "peek search find count chunks sections cite picked map_chunks llm_query llm_query_batched rlm_query"
    " rlm_query_batched FINAL FINAL_VAR SHOW_VARS SUBMIT numbered context documents question question_words answer"
    " history".split()
)
"""What `Names.table` holds; tools may not take these names."""
_VARIABLE = re.compile(r"[a-z_][a-z_0-9]*")
"""What models call variables."""
_NUMBERED = re.compile(r"(?:context|history)_\d+")


def is_reserved(name: str) -> bool:
    """Whether a tool may not be called this."""
    return name in RESERVED or _NUMBERED.fullmatch(name) is not None or not name.isidentifier()


class Names:
    """Bound to one run at a time. Its public methods, and what `values` gives, are what the code can name."""

    def __init__(self, run: "Run", namespace: "Namespace") -> None:
        self._namespace = namespace
        self.bind(run)

    def bind(self, run: "Run") -> None:
        """Serve this run from now on."""
        self._run = run
        self._library = run.library

    def table(self) -> dict[str, object]:
        """Name -> function or value, as the sandbox takes it."""
        functions: tuple[Callable[..., object], ...] = (
            self.peek, self.search, self.find, self.count, self.chunks, self.sections, self.cite, self.picked,
            self.map_chunks, self.llm_query, self.llm_query_batched, self.rlm_query, self.rlm_query_batched,
            self.FINAL, self.FINAL_VAR, self.SHOW_VARS,
        )  # fmt: skip
        table: dict[str, object] = {function.__name__: function for function in functions}
        table |= {
            "numbered": numbered,
            "SUBMIT": self.FINAL,
        }
        return table | self.values()

    def values(self) -> dict[str, object]:
        """Those of the names that belong to a question."""
        run, namespace = self._run, self._namespace
        values: dict[str, object] = {
            "context": namespace.contexts[0],
            "documents": [self._whole(index) for index in range(len(run.task.documents))],
            "question": run.task.question,
            "question_words": words_of(run.task.question),
            "answer": {"content": "", "ready": False},
            "history": run.transcript.history,
        }
        values |= {f"context_{index}": text for index, text in enumerate(namespace.contexts)}
        values |= {f"history_{index}": said for index, said in enumerate(namespace.histories)}
        return values | dict(run.tree.tools)

    def _whole(self, document: int) -> str:
        """A whole text, with its place where it is not too long for the copy that a passage is."""
        text = self._run.task.documents[document].text
        return self._library.passage(document, 0, len(text)) if len(text) <= MOST_COPIED else text

    # What the code looks at -------------------------------------------------------------------------------------

    def peek(self, start: int = 0, size: int = 1000, document: int = 0) -> Passage:
        """The text from `start`, `size` characters long."""
        length = len(self._run.task.documents[document].text)
        first = max(0, start + length if start < 0 else start)
        return self._shown([self._library.passage(document, min(first, length), min(first + size, length))])[0]

    def search(self, query: str, k: int = 5) -> list[Passage]:
        """The passages that fit the query's words best, best first."""
        words = " ".join(map(str, query)) if isinstance(query, (list, tuple)) else str(query)
        return self._shown(self._library.search(words, int(k)))

    def find(self, phrase: str, k: int = 10) -> list[Passage]:
        """The sentences with the first `k` occurrences of the phrase; with the last ones when `k` is negative."""
        return self._shown(self._library.find(_phrase(phrase), int(k)))

    def count(self, phrase: str) -> int:
        """How often the phrase occurs, as whole words, whatever its case."""
        return self._library.count(_phrase(phrase))

    def chunks(self, size: int | None = None) -> list[Passage]:
        """The whole text in passages of about `size` characters, cut at headings and paragraphs."""
        best = self._run.passage_size
        if size is not None and size < 100:
            raise ValueError(f"chunks needs a size of at least 100 characters; {best} is a good one")
        return self._shown(self._library.chunks(int(size or best)))

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

    def llm_query(self, prompt: str, context: object = None, model: object = None) -> str:
        """One model call on a piece of text that you put into the prompt, or beside it as `context`.

        `model` is taken for the sake of code that names one, and chooses nothing.
        """
        text = str(prompt) if context is None else with_context(str(prompt), _context_text(context))
        reply = self.llm_query_batched([text])[0]
        if isinstance(reply, FailedReply):
            raise CallFailed(str(reply))
        return reply

    def llm_query_batched(self, prompts: Sequence[str], model: object = None) -> list[str]:
        """Many calls at once, replies in order. A failed one says so in its reply; the others are not lost."""
        if isinstance(prompts, str):
            raise TypeError("llm_query_batched takes a list of prompts; for one prompt use llm_query")
        return self._run.branches.ask_calls([str(prompt) for prompt in prompts])

    def rlm_query(self, prompt: str, context: object = None, model: object = None) -> str:
        """Gives a part of the question to a run of its own, which has `context` (default: yours) as its document."""
        reply = self.rlm_query_batched([prompt], [context])[0]
        if isinstance(reply, FailedReply):
            raise CallFailed(str(reply))
        return reply

    def rlm_query_batched(
        self, prompts: Sequence[str], contexts: Sequence[object] | None = None, model: object = None
    ) -> list[str]:
        """Several runs of their own, some at the same time, answers in order."""
        given = [None] * len(prompts) if contexts is None else list(contexts)
        if len(given) != len(prompts):
            raise ValueError(f"{len(prompts)} prompts but {len(given)} contexts; give one context for each prompt")
        texts = [None if context is None else _context_text(context) for context in given]
        return self._run.branches.ask_children([str(prompt) for prompt in prompts], texts)

    def map_chunks(
        self,
        instruction: str,
        kind: object = "text",
        size: int | None = None,
        choices: object = None,
        fields: object = None,
    ) -> list[object]:
        """Ask the same of every piece of the whole text; one value each, in order, None where no value came.

        A kind is "text", "yes/no", "number", a list of choices, or a dict of fields with their kinds.
        """
        wanted = wanted_kind(kind, choices, fields)
        values = sweep(self._run, str(instruction), wanted, None if size is None else int(size))
        return values

    # How the code finishes --------------------------------------------------------------------------------------

    def cite(self, *passages: object) -> object:
        """Name passages that prove the answer, best first; returns the first one."""
        flat = [p for item in passages for p in (item if isinstance(item, (list, tuple)) else [item])]
        for item in flat:
            if isinstance(item, str):
                self._run.cite(item)
        return flat[0] if flat else None

    def FINAL(self, value: object = MISSING, **named: object) -> None:  # noqa: N802 - the name models know
        """Hand in the answer. It counts when the block ends without an error."""
        if value is MISSING and len(named) == 1:
            value = next(iter(named.values()))  # FINAL(answer=...)
        if value is MISSING:
            raise TypeError("FINAL takes the answer: FINAL(value)")
        self._run.finish.hand_in(value)

    def FINAL_VAR(self, name: object, value: object = MISSING) -> None:  # noqa: N802 - the name models know
        """Hand in the variable of that name; with a second argument, that value."""
        if value is MISSING:
            value = self._variable(str.__str__(name)) if isinstance(name, str) else name
        self._run.finish.hand_in(value)

    def _variable(self, name: str) -> object:
        """The value of a variable; what cannot be the name of one is a value that was given in its place."""
        try:
            return self._run.sandbox.value(name)
        except KeyError:
            if not _VARIABLE.fullmatch(name.strip()):
                return name
        said = f"there is no variable {name!r}; FINAL_VAR takes the name of one in quotation marks, FINAL a value"
        raise NameError(said)

    def SHOW_VARS(self) -> str:  # noqa: N802 - the name models know
        """Names, types and sizes of the variables."""
        rows = [f"{v.name}: {v.type}, {v.size}" for v in self._run.sandbox.variables()]
        return "\n".join(rows) or "No variables yet."


_JOINED_AT_ONCE = 1 << 21
"""Characters. One step for all would hold the interpreter lock, and so the window, for as long as it takes."""


def joined(documents: Sequence[Document]) -> str:
    """One text for the code: the document's own, or all of them under headings with their names."""
    if len(documents) == 1:
        return documents[0].text
    text = ""
    for document in documents:
        text += ("\n\n" if text else "") + f"=== {document.name} ===\n"
        for at in range(0, len(document.text), _JOINED_AT_ONCE):
            text += document.text[at : at + _JOINED_AT_ONCE]  # in place, and others may work in between
    return text


def _phrase(phrase: object) -> str:
    """One phrase. A list of them would be looked for as it is written, and found nowhere."""
    if isinstance(phrase, (list, tuple, set, dict)):
        raise TypeError("count and find take one phrase; for several, call them for each: [count(p) for p in phrases]")
    return str(phrase)


def _context_text(context: object) -> str:
    text = as_text(context) if not isinstance(context, str) else str.__str__(context)
    if text is None:
        raise TypeError("the context of a query must be text, or a list or dict of texts")
    return text
