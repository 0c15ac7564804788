"""How badly a pattern can backtrack: patterns that cannot explode on a short text are matched by `re` itself, without
a clock.

The estimate is an upper bound of the number of steps, from the pattern's parse tree: every variable repetition
multiplies by the length of the text, and a variable repetition of something variable counts as unbounded.
"""

from re import _constants as names  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

STEPS = 5_000_000
"""About a tenth of a second."""
UNBOUNDED = 99
_REPEATS = {names.MAX_REPEAT, names.MIN_REPEAT, getattr(names, "POSSESSIVE_REPEAT", names.MAX_REPEAT)}


def degree(pattern: Any, flags: int) -> int:
    """The power of the text's length that bounds a match from one place; `UNBOUNDED` where none does."""
    return min(_of(parser.parse(pattern, flags), False), UNBOUNDED)


def short_enough(power: int) -> int:
    """The longest text on which a search with this power stays below `STEPS`."""
    return 0 if power >= 8 else int(STEPS ** (1 / (power + 1)))


def _of(tree: Any, repeated: bool) -> int:
    total = 0
    options = 0
    for operation, argument in tree:
        if operation in _REPEATS:
            least, most, inner = argument
            if least == most and most <= 20:
                total += _of(inner, repeated) * most
            elif most == 1:
                options += 1
                total += _of(inner, repeated)
            elif repeated or _of(inner, True):
                return UNBOUNDED
            else:
                total += 1
        elif operation is names.SUBPATTERN:
            total += _of(argument[-1], repeated)
        elif operation is names.BRANCH:
            if repeated:
                return UNBOUNDED
            total += max(_of(part, repeated) for part in argument[1]) + (len(argument[1]) > 20)
        elif operation in (names.ASSERT, names.ASSERT_NOT):
            total += _of(argument[1], repeated)
        elif operation in (names.GROUPREF, names.GROUPREF_EXISTS) or "ATOMIC" in str(operation):
            return UNBOUNDED
    return total + (options > 4) + (UNBOUNDED if options > 10 or (repeated and options) else 0)
