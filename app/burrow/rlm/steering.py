"""What a model is told after its turn, so that a small one finds its way: output, errors, and the next step to take.

Every refusal carries an offer, since a bare one has no effect on small models (measured by others). It also
counts what goes wrong in a row.
"""

import ast
import hashlib
import re

from burrow.rlm.finish import Refused, Verdict
from burrow.rlm.limits import Limits
from burrow.rlm.parsing import ParsedReply
from burrow.rlm.prompts import Profile, shortened
from burrow.sandbox.outcome import Outcome

PRINTED_MUCH = 4000
"""Characters of output from which reading by printing is answered with the hint to ask a model."""

CHECKED_ENOUGH = 3
"""Turns with an answer in hand after which the model is reminded of it."""
MOST_REPEATS = 4
"""Blocks in a row with the same code as before, from which the work is ended."""
_SEARCHES = {"findall", "finditer", "search", "match", "sub", "split", "compile"}


class Steering:
    """Watches one run's turns."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
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
            parts.append(f"Error: {outcome.error}{_what_exists(outcome)}")
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
        mark = _fingerprint(code)
        self.repeats_in_row = self.repeats_in_row + 1 if mark in self._seen else 0
        if mark in self._seen:
            hints.append("This block ran before with the same code. Use its variables, try other words, or finish.")
        self._seen.add(mark)
        if len(outcome.output) > PRINTED_MUCH and "print" not in self._advised:
            self._advised.add("print")
            hints.append("To read long text, give it to llm_query in pieces; what is printed is cut.")
        empty = _matches_nothing(code)
        if empty and "pattern" not in self._advised:
            self._advised.add("pattern")
            hints.append(f"The pattern {empty!r} also matches nothing at all, so it matches everywhere. Narrow it.")
        return hints

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
        return "There was no code to run. Write one ```repl block, or hand in the answer with FINAL(value) in a block."


def _what_exists(outcome: Outcome) -> str:
    names = ", ".join(variable.name for variable in outcome.variables[:20])
    return f"\nYour variables are kept: {names}." if names else ""


def _matches_nothing(code: str) -> str:
    """The first regular expression of a block that matches the empty string, such as one with an empty alternative."""
    try:
        calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return ""
    for call in calls:
        if not (isinstance(call.func, ast.Attribute) and call.func.attr in _SEARCHES and call.args):
            continue
        if not (isinstance(call.func.value, ast.Name) and call.func.value.id in {"re", "regex"}):
            continue
        pattern = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
        try:
            if isinstance(pattern, str) and "|" in pattern and re.fullmatch(pattern, ""):
                return pattern
        except (re.error, OverflowError, RecursionError):
            continue
    return ""


def _fingerprint(code: str) -> str:
    """The same for code that differs only in form."""
    try:
        shape = ast.dump(ast.parse(code))
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        shape = code
    return hashlib.sha256(shape.encode("utf-8", "surrogatepass")).hexdigest()
