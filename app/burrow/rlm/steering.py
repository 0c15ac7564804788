"""What a model is told after its turn, so that a small one finds its way: output, errors, and the next step to take.

Every refusal carries an offer, since a bare one has no effect on small models (measured by others). It also
counts what goes wrong in a row.
"""

import ast
import hashlib
import inspect
import re
from collections.abc import Iterator

import regex

from burrow.rlm.finish import Refused, Verdict
from burrow.rlm.limits import Limits
from burrow.rlm.names import MISSING, RESERVED, Names
from burrow.rlm.parsing import ParsedReply
from burrow.rlm.prompts import Profile, shortened
from burrow.sandbox.outcome import Outcome

PRINTED_MUCH = 4000
"""Characters of output from which reading by printing is answered with the hint to ask a model."""

CHECKED_ENOUGH = 3
"""Turns with an answer in hand after which the model is reminded of it."""
MOST_REPEATS = 4
"""Blocks in a row with the same code as before, from which the work is ended."""
_PATIENCE = 0.5
"""Seconds that looking at a pattern may take."""
_LONG = 200
_GREEDY = re.compile(r"(?:\.|\])[*+](?![?+])")
_OVER_LINES = re.compile(r"\(\?[a-z]*s|\[\\s\\S\]|\[\\w\\W\]|\[\\d\\D\]|\[\^")
_SEARCHES = {"findall", "finditer", "search", "match", "sub", "split", "compile"}


class Steering:
    """Watches one run's turns."""

    def __init__(self, limits: Limits, context: str = "") -> None:
        """`context` is the text that the code works on."""
        self._limits = limits
        self._context = context
        self._seen: set[str] = set()
        self._advised: set[str] = set()
        self._held = 0
        """Turns since there is an answer that was not handed in."""
        self.errors_in_row = 0
        self.repeats_in_row = 0
        """Blocks in a row that had run before."""

    def after_block(self, code: str, outcome: Outcome, verdict: Verdict, profile: Profile, candidate: str = "") -> str:
        """The report on a block that has run; `candidate` is the best answer so far."""
        parts = [shortened(outcome.output.rstrip("\n"), profile.output_characters)] if outcome.output.strip() else []
        if outcome.error is not None:
            self.errors_in_row += 1
            said = outcome.error.replace("Names.", "")
            parts.append(f"Error: {said}{_what_exists(outcome)}{_advice(outcome.error)}")
        else:
            self.errors_in_row = 0
        if isinstance(verdict, Refused):
            parts.append(verdict.advice)
        if not parts:
            parts.append("(no output)")
        parts += self._hints(code, outcome)
        parts += self._reminder(candidate)
        return "\n".join(parts)

    def _reminder(self, candidate: str) -> list[str]:
        """Small models check a right answer again and again until their turns are used up."""
        self._held = self._held + 1 if candidate else 0
        if self._held < CHECKED_ENOUGH or self._held % CHECKED_ENOUGH:
            return []
        shown = shortened(" ".join(candidate.split()), 200)
        return [f"You hold an answer: {shown}\nIf nothing speaks against it, hand it in now: FINAL(value)."]

    def _hints(self, code: str, outcome: Outcome) -> list[str]:
        hints = []
        tree = _parsed(code)
        mark = _fingerprint(tree, code)
        self.repeats_in_row = self.repeats_in_row + 1 if mark in self._seen else 0
        if mark in self._seen:
            hints.append("This block ran before with the same code. Use its variables, try other words, or finish.")
        self._seen.add(mark)
        for name in _taken(tree):
            hints += self._once(name, _TAKEN.get(name, _TAKEN_NAME).format(name=name))
        if len(outcome.output) > PRINTED_MUCH:
            hints += self._once("print", "To read long text, give it to llm_query in pieces; what is printed is cut.")
        for pattern, call in _patterns(tree):
            if _matches_nothing(pattern):
                said = f"The pattern {pattern!r} also matches nothing at all, so it matches everywhere. Narrow it."
                hints += self._once("empty", said)
            elif "greedy" not in self._advised and self._matches_much(pattern, call):
                said = f"The pattern {pattern!r} runs over most of the text. Write .*? for .*, or search(words, 5)."
                hints += self._once("greedy", said)
        return hints

    def _once(self, topic: str, hint: str) -> list[str]:
        if topic in self._advised:
            return []
        self._advised.add(topic)
        return [hint]

    def _matches_much(self, pattern: str, call: ast.Call) -> bool:
        """Whether one match takes more than half of the text; only greedy patterns over line ends can."""
        flags = ast.unparse(call)
        over_lines = re.search(r"\b(?:DOTALL|S)\b", flags) is not None
        if (
            len(pattern) > _LONG
            or not (_GREEDY.search(pattern) and (over_lines or _OVER_LINES.search(pattern)))
            or "context" not in flags
        ):
            return False
        options = (regex.DOTALL if over_lines else 0) | (regex.IGNORECASE if re.search(r"\bI", flags) else 0)
        try:
            compiled = regex.compile(pattern, options)  # type: ignore[no-untyped-call]
            found = compiled.search(self._context, timeout=_PATIENCE, concurrent=True)
        except (regex.error, TimeoutError, RecursionError, ValueError):
            return False
        return found is not None and (found.end() - found.start()) * 2 > len(self._context)

    def nudge(self, turn: int) -> str:
        """What turn number `turn` begins with when many are used: time to narrow down, or to finish."""
        turns = self._limits.turns
        if turns >= 4 and turn == turns // 2 + 1:
            return "\nHalf of your turns are used. Go for what the question needs, and hand in what you can prove."
        if turns >= 5 and turn == turns * 4 // 5 + 1:
            return "\nFew turns are left. Hand in the best answer that your variables support: FINAL(value)."
        return ""

    def after_prose(self, parsed: ParsedReply, verdict: Verdict, *, repeated: bool = False) -> str:
        """The report on a reply without code to run; `repeated` says that it was given up in a loop."""
        self.errors_in_row += 1
        if isinstance(verdict, Refused):
            return verdict.advice
        if repeated:
            return "Your reply repeated itself and was ended; nothing of it ran. Write one short block."
        if parsed.truncated:
            return "Your block was cut off before its end and did not run. Write a shorter one."
        return (
            "There was no code to run. If that was your answer, hand it in: a ```repl block with FINAL(your answer). "
            "If not, write one ```repl block."
        )


_TAKEN_NAME = "`{name}` is a given name: it comes back as it was. Keep your value under another name."
_TAKEN = {
    "answer": '`answer` is the dict for handing in; your text is in answer["content"] now. Finish with FINAL(answer).'
}


def _taken(tree: ast.Module | None) -> list[str]:
    """The given names that a block has put something else in the place of."""
    stored = [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)] if tree else []
    return sorted({name for name in stored if name in RESERVED})


_ADVICE = (
    (re.compile(r"'Passage' object|string indices must be integers"),
     "A passage is text itself: print(hit). Its place is hit.place, hit.page, hit.start and hit.end."),
    (re.compile(r"'HostFunction' object"), "That name is a function that you are given: call it, with brackets."),
)  # fmt: skip


def _advice(error: str) -> str:
    """What to do about an error that small models do not get out of by themselves."""
    if called := _CALLED_WRONG.search(error):
        return f"\nIt is called like this: {_signature(called[1])}"
    return next((f"\n{said}" for pattern, said in _ADVICE if pattern.search(error)), "")


_CALLED_WRONG = re.compile(r"TypeError: Names\.(\w+)\(\)")
"""How Python complains of a call of a given function."""


def _signature(name: str) -> str:
    """A given function with what it takes, as code writes it."""
    parameters = list(inspect.signature(getattr(Names, name)).parameters.values())[1:]
    shown = [p.name if p.default in (inspect.Parameter.empty, MISSING) else f"{p.name}={p.default!r}"
             for p in parameters if p.name != "model" and p.kind is not p.VAR_KEYWORD]  # fmt: skip
    return f"{name}({', '.join(shown)})"


def _what_exists(outcome: Outcome) -> str:
    names = ", ".join(variable.name for variable in outcome.variables[:20])
    return f"\nYour variables are kept: {names}." if names else ""


def _parsed(code: str) -> ast.Module | None:
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


def _patterns(tree: ast.Module | None) -> Iterator[tuple[str, ast.Call]]:
    """The regular expressions that a block writes out where it uses them."""
    for call in ast.walk(tree) if tree is not None else ():
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.args):
            continue
        module, first = call.func.value, call.args[0]
        if call.func.attr not in _SEARCHES or not (isinstance(module, ast.Name) and module.id in {"re", "regex"}):
            continue
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value, call


def _matches_nothing(pattern: str) -> bool:
    """Whether a pattern matches the empty string because one of its alternatives does."""
    try:
        return "|" in pattern and re.fullmatch(pattern, "") is not None
    except (re.error, OverflowError, RecursionError):
        return False


def _fingerprint(tree: ast.Module | None, code: str) -> str:
    """The same for code that differs only in form."""
    shape = ast.dump(tree) if tree is not None else code
    return hashlib.sha256(shape.encode("utf-8", "surrogatepass")).hexdigest()
