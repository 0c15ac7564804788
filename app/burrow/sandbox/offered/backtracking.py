"""How badly a pattern can backtrack: patterns that cannot explode on a short text are matched by `re` itself, without
a clock.

The estimate is an upper bound of the number of steps from one place of the text, from the pattern's parse tree: the
text's length to some power, times a factor. Every repetition of variable length raises the power, except one at the
very end, after which nothing can fail; every choice between branches doubles the factor; a variable repetition of
something variable counts as unbounded.
"""

from dataclasses import dataclass
from math import log2
from re import _constants as names  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

STEPS = 5_000_000
"""About a tenth of a second."""
FEW = 20
"""Repetitions that are counted one by one."""
_REPEATS = {names.MAX_REPEAT, names.MIN_REPEAT, getattr(names, "POSSESSIVE_REPEAT", names.MAX_REPEAT)}


@dataclass(frozen=True, slots=True)
class Effort:
    power: float
    """Of the text's length."""
    bits: float
    """Binary logarithm of the factor."""

    def __add__(self, other: "Effort") -> "Effort":
        return Effort(self.power + other.power, self.bits + other.bits)

    def times(self, number: int) -> "Effort":
        return Effort(self.power * number, self.bits * number)

    @property
    def fixed(self) -> bool:
        """Only one way to match, from one place."""
        return self == FIXED


FIXED = Effort(0, 0)
UNBOUNDED = Effort(99, 99)


def effort(pattern: Any, flags: int) -> Effort:
    """Of one attempt to match at one place."""
    tree = parser.parse(pattern, flags)
    return _of(tree, at_the_end=True) + Effort(0, max(0.0, log2(max(1, _walked(tree))) - USUAL))


USUAL = 5
"""Binary logarithm of the steps of a straight walk through a pattern that are not counted."""


def _walked(tree: Any) -> int:
    """Steps of one straight walk through the pattern; what repeats without a bound is walked once."""
    total = 0
    for operation, argument in tree:
        if operation in _REPEATS:
            least, most, inner = argument
            total += _walked(inner) * (int(most) if most is not names.MAXREPEAT else max(1, int(least)))
        elif operation is names.SUBPATTERN:
            total += _walked(argument[-1])
        elif operation is names.BRANCH:
            total += max(map(_walked, argument[1]), default=0)
        elif operation in (names.ASSERT, names.ASSERT_NOT):
            total += _walked(argument[1])
        else:
            total += 1
    return total


def short_enough(found: Effort) -> int:
    """The longest text on which a search with this effort stays below `STEPS`."""
    if found.power >= 8 or found.bits >= FEW:
        return 0
    return int((STEPS / 2**found.bits) ** (1 / (found.power + 1)))


def _of(tree: Any, at_the_end: bool) -> Effort:
    total = FIXED
    parts = list(tree)
    for place, (operation, argument) in enumerate(parts):
        last = at_the_end and place == len(parts) - 1
        if operation in _REPEATS:
            least, most, inner = argument
            total += _repeated(least, most, inner, last)
        elif operation is names.SUBPATTERN:
            total += _of(argument[-1], last)
        elif operation is names.BRANCH:
            ways = [_of(part, last) for part in argument[1]]
            total += Effort(max(way.power for way in ways), max(way.bits for way in ways) + log2(len(ways)))
        elif operation in (names.ASSERT, names.ASSERT_NOT):
            total += _of(argument[1], False)
        elif operation in (names.GROUPREF, names.GROUPREF_EXISTS) or "ATOMIC" in str(operation):
            return UNBOUNDED
    return total


def _repeated(least: int, most: Any, inner: Any, last: bool) -> Effort:
    once = _of(inner, False)
    most = int(most)
    if once.fixed and least == most:
        return Effort(0, 0 if most <= FEW else log2(most))
    if once.fixed:
        if last:
            return FIXED
        return Effort(0, log2(most - least + 1)) if most - least <= FEW else Effort(1, 0)
    if most > FEW:
        return UNBOUNDED
    return once.times(most) + Effort(0, log2(most - least + 1))
