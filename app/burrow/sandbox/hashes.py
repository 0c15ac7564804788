"""Keys that share a hash: a look-up among many of them goes through all, in one call into C.

Texts have hashes that nobody can foresee. Whole numbers that differ by multiples of `WHOLE` share one, and so do
numbers and tuples that were computed for it.
"""

from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.weight import key

_EVEN = frozenset({str, bytes, float, bool, type(None)})
"""Types whose values do not share their hashes."""
WHOLE = 2**61 - 1
CROWDED = 2_000
"""Keys among which a search may go through all of them."""
SHARED = 8
"""Keys that share a hash, on average, in a table that is refused."""


def well_spread(keys: Any) -> bool:
    """Whether none of these scalars has the hash of many others."""
    kinds = set(map(type, keys)) - _EVEN
    if not kinds or len(keys) < CROWDED:
        return True
    if kinds != {int}:
        return False
    numbers = [each for each in keys if type(each) is int]
    return bool(min(numbers) > -WHOLE and max(numbers) < WHOLE)


def spread_out(table: Any) -> Any:
    """A set or dictionary on its way into a call that looks up or moves all its keys. Raises `ValueError` when many of
    them share a hash: each look-up would go through all of those."""
    base: Any = next((each for each in (dict, set, frozenset) if isinstance(table, each)), None)
    if base is None or base.__len__(table) < CROWDED:
        return table
    here.gate.reserve(base.__len__(table) * 60, "The copy")
    keys = list(base.__iter__(table))
    if not well_spread(keys):
        hashes = {hash(key(each)) for each in walk(keys)}
        if len(hashes) * SHARED < len(keys):
            raise ValueError("Too many of these keys share a hash; use texts or smaller numbers as keys")
    return table
