"""One state machine that decides whether a run has its answer, fed by every way a model hands one in.

In code: `FINAL(value)`, `SUBMIT(value)`, `FINAL_VAR("name")`, `FINAL_VAR("name", value)`, `answer["content"]` with
`answer["ready"]`. In prose: `FINAL(text)`, `FINAL_VAR(name)`. Code runs first: an answer counts when the block that
handed it in has ended without an error, and it is the value itself, never text retyped by the model.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from burrow.rlm.parsing import prose_final
from burrow.rlm.passages import Passage
from burrow.rlm.sentences import one_line
from burrow.sandbox.outcome import Outcome

FAILED_CALL = "[call failed: "
"""How a failed item of a batch begins. An answer made of it is refused."""


@dataclass(frozen=True, slots=True)
class Accepted:
    answer: str


@dataclass(frozen=True, slots=True)
class Refused:
    advice: str
    """What the model is told: why the answer was not taken and what to do."""


Verdict = Accepted | Refused | None


def as_text(value: object) -> str | None:
    """A value from the REPL as answer text; None when it is not text, a number, or a list or mapping of these."""
    if isinstance(value, Passage):
        return one_line(value)  # a book's line ends are no part of what it says
    if isinstance(value, str):
        return str.__str__(value).strip()
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if type(value) in (int, float):
        return str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        lines = [as_text(item) for item in list(value)[:2000]]
        return None if any(line is None for line in lines) else "\n".join(f"- {line}" for line in lines)
    if isinstance(value, dict):
        return _mapping_text(value)
    return None


def _mapping_text(value: Mapping[object, object]) -> str | None:
    lines = []
    for key, item in list(value.items())[:2000]:
        shown_key, shown = as_text(key), as_text(item)
        if shown_key is None or shown is None:
            return None
        lines.append(f"- {shown_key}: {shown}" if "\n" not in shown else f"- {shown_key}:\n{shown}")
    return "\n".join(lines)


def _content(value: object) -> object:
    """What the dict for handing in holds, where it is handed in itself; any other value as it is."""
    return value["content"] if isinstance(value, dict) and set(value) == {"content", "ready"} else value


def written_over(answer: object) -> str:
    """The text that code has put in the place of the dict `answer`; empty when the dict is still there."""
    return "" if answer is None or isinstance(answer, dict) else as_text(answer) or ""


_FEWEST_WORDS = 3
_FENCE = re.compile(r"\A\s*(?:```|~~~)")
_CODE_LINE = re.compile(
    r"^\s*(?:import \w|from \w+ import|def \w+\(|for \w+.* in .*:$|print\(|\w+ = .*\()", re.MULTILINE
)
_PLAN = re.compile(
    r"\A\W*(?:i(?:'ll| will| am going to| need to| should)|let me|let's|first,? (?:i|we|let)|next,? (?:i|we)"
    r"|we (?:need|should)|the next step|my plan|step 1)\b",
    re.IGNORECASE,
)
_ERROR = re.compile(r"\A\s*(?:Traceback \(most recent|\w*(?:Error|Exception): |\[call failed: )")


class Finish:
    """The state of one run's ending. Host functions feed it on the worker; the loop asks for a verdict each turn."""

    def __init__(self) -> None:
        self._said = ""
        """The last prose without code that reads like an answer."""
        self.candidates: list[str] = []
        """Every acceptable answer seen, oldest first, also those that were not taken; the last is the best we have."""
        self._handed: list[object] = []
        self._plans_refused = 0

    @property
    def best(self) -> str:
        """The last acceptable answer seen; empty when there was none."""
        return self.candidates[-1] if self.candidates else ""

    @property
    def last_resort(self) -> str:
        """The best answer, else what the model last said in place of one: some small models never hand in."""
        return self.best or self._said

    def begin_block(self) -> None:
        self._handed = []

    def hand_in(self, value: object) -> None:
        """`FINAL(value)`: counts when the block ends without an error; the last one wins."""
        self._handed.append(value)

    def after_block(self, outcome: Outcome) -> Verdict:
        """The verdict on a block that has run."""
        text, problem = self._offered(outcome)
        if text is None:
            return Refused(problem) if problem else None
        if outcome.error is not None:
            self._remember(text)
            return Refused("The answer was not taken, because the block raised an error. Mend it, then hand in again.")
        return self._judged(text)

    def after_prose(self, prose: str, value_of: Callable[[str], object]) -> Verdict:
        """The verdict on a reply without code. `value_of` looks up a variable and raises `KeyError` for none."""
        final = prose_final(prose)
        if final is None:
            if len(prose.split()) >= _FEWEST_WORDS and not refusal(prose) and not _PLAN.match(prose):
                self._said = prose.strip()
            return None
        if final.code:
            return Refused(_IS_CODE)
        if not final.variable:
            return self._judged(final.text)
        try:
            text = as_text(_content(value_of(final.text)))
        except KeyError:
            return Refused(f"There is no variable {final.text!r}. Set it in a block, then hand it in.")
        return self._judged(text) if text is not None else Refused(_NOT_TEXT)

    def _offered(self, outcome: Outcome) -> tuple[str | None, str]:
        if self._handed:
            text = as_text(_content(self._handed[-1]))
            return text, "" if text is not None else _NOT_TEXT
        answer = outcome.values.get("answer")
        if isinstance(answer, dict) and answer.get("ready"):
            text = as_text(answer.get("content"))
            if not text:
                return None, 'answer["ready"] is set, but answer["content"] is empty. Set the content first.'
            return text, ""
        return None, ""

    def _judged(self, text: str) -> Verdict:
        complaint = refusal(text)
        if complaint:
            had = f" Before, you had: {one_line(self.candidates[-1])[:200]}" if self.best else ""
            return Refused(complaint + had)
        if _PLAN.match(text) and self._plans_refused == 0:
            self._plans_refused += 1
            return Refused("That reads like a plan, not an answer. Do it in a block, then hand in the result.")
        self._remember(text)
        return Accepted(text)

    def _remember(self, text: str) -> None:
        if not refusal(text) and not _PLAN.match(text):
            self.candidates.append(text)

    def offer_content(self, outcome: Outcome) -> None:
        """Remember what `answer["content"]` holds though it is not ready, for a run that ends at a limit."""
        answer = outcome.values.get("answer")
        text = as_text(answer.get("content")) if isinstance(answer, dict) else None
        if text and not (self.candidates and self.candidates[-1] == text):
            self._remember(text)


_IS_CODE = "That is code, not an answer. Run it in a block and hand in its result."
_NOT_TEXT = "The answer must be text, a number, or a list or dict of these. Hand in FINAL(str_value)."


def refusal(text: str) -> str:
    """Why `text` cannot be an answer, as advice; empty when it can."""
    if not text.strip() or text.strip() in {"None", "[]", "{}"}:
        return "The answer is empty. Hand in what you found, or say in words that the document does not state it."
    if _ERROR.match(text):
        return "That is an error message, not an answer. Look at what failed, then hand in what you found."
    if _FENCE.match(text) or _is_code(text):
        return _IS_CODE
    return ""


def _is_code(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) >= 2 and sum(bool(_CODE_LINE.match(line)) for line in lines) * 2 > len(lines)
