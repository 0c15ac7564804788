"""What a model is told after its turn, so that a small one finds its way: output, errors, and the next step to take.

Every refusal carries an offer, since a bare one has no effect on small models (measured by others). It also
counts what goes wrong in a row.
"""

import ast
import hashlib

from burrow.rlm.finish import Refused, Verdict
from burrow.rlm.limits import Limits
from burrow.rlm.parsing import ParsedReply
from burrow.rlm.prompts import Profile, shortened
from burrow.sandbox.outcome import Outcome

PRINTED_MUCH = 4000
"""Characters of output from which reading by printing is answered with the hint to ask a model."""


class Steering:
    """Watches one run's turns."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._seen: set[str] = set()
        self._advised: set[str] = set()
        self.errors_in_row = 0

    def after_block(self, code: str, outcome: Outcome, verdict: Verdict, profile: Profile) -> str:
        """The report on a block that has run."""
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
        return "\n".join(parts)

    def _hints(self, code: str, outcome: Outcome) -> list[str]:
        hints = []
        mark = _fingerprint(code)
        if mark in self._seen:
            hints.append("This block ran before with the same code. Use its variables, try other words, or finish.")
        self._seen.add(mark)
        if len(outcome.output) > PRINTED_MUCH and "print" not in self._advised:
            self._advised.add("print")
            hints.append("To read long text, give it to llm_query in pieces; what is printed is cut.")
        return hints

    def nudge(self, turn: int) -> str:
        """What turn number `turn` begins with when many are used: time to narrow down, or to finish."""
        turns = self._limits.turns
        if turns >= 4 and turn == turns // 2 + 1:
            return "\nHalf of your turns are used. Go for what the question needs, and hand in what you can prove."
        if turns >= 5 and turn == turns * 4 // 5 + 1:
            return "\nFew turns are left. Hand in the best answer that your variables support: FINAL(value)."
        return ""

    def after_prose(self, parsed: ParsedReply, verdict: Verdict) -> str:
        """The report on a reply without code to run."""
        self.errors_in_row += 1
        if isinstance(verdict, Refused):
            return verdict.advice
        if parsed.truncated:
            return "Your block was cut off before its end and did not run. Write a shorter one."
        return "There was no code to run. Write one ```repl block, or hand in the answer with FINAL(value) in a block."


def _what_exists(outcome: Outcome) -> str:
    names = ", ".join(variable.name for variable in outcome.variables[:20])
    return f"\nYour variables are kept: {names}." if names else ""


def _fingerprint(code: str) -> str:
    """The same for code that differs only in form."""
    try:
        shape = ast.dump(ast.parse(code))
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        shape = code
    return hashlib.sha256(shape.encode("utf-8", "surrogatepass")).hexdigest()
