"""Arithmetic with a look first: what can explode in one operation is measured before it is done.

Each `..._value(left, right)` answers `right` once the operation is known to be bounded, so that the compiled code can
go on with Python's own operator; the functions without that suffix do both.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from typing import Any

from burrow.sandbox.formats import percent
from burrow.sandbox.gate import here, walk
from burrow.sandbox.hashes import spread_out
from burrow.sandbox.stepwise import equal, light
from burrow.sandbox.weight import _VIEWS, SCALARS, bytes_per_character, key, length

CHARACTERS = 30_000_000
ITEMS = 5_000_000
BITS = 200_000
SMALL_BITS = 4096
SMALL = 1 << SMALL_BITS
LARGE = 1 << 60

_TEXTS = (str, bytes)
_LISTS = (list, tuple, deque)
_SIZED = (list, tuple, deque, set, frozenset, dict, str, bytes, range)


def sized(characters: int, what: str = "The text", width: int = 1) -> None:
    """Before a text of so many characters is made, each of which takes `width` bytes."""
    if characters > CHARACTERS:
        raise MemoryError(
            f"{what} would have {characters:,} characters; {CHARACTERS:,} are the most. Work on smaller pieces"
        )
    here.gate.reserve(characters * width, what)


def counted(items: int, what: str = "The list") -> None:
    if items > ITEMS:
        raise MemoryError(f"{what} would have {items:,} items; {ITEMS:,} are the most. Use a loop or a smaller slice")
    here.gate.reserve(items * 8, what)


def wide(bits: int) -> None:
    if bits > BITS:
        raise OverflowError(f"The number would have about {bits * 3 // 10:,} digits, which is too many to work with")


def add_value(left: Any, right: Any) -> Any:
    kind = type(left)
    if kind is int or kind is float:
        return right
    if isinstance(left, _TEXTS):
        if isinstance(right, _TEXTS) and (size := length(left) + length(right)) > 100_000:
            sized(size, width=max(bytes_per_character(left), bytes_per_character(right)))
    elif isinstance(left, Counter):
        light(left)
    elif isinstance(left, _LISTS) and isinstance(right, _SIZED) and (items := length(left) + length(right)) > 10_000:
        counted(items)
    return right


def grow_value(left: Any, right: Any) -> Any:
    """For `left += right`, where a list takes anything that can be walked, itself included."""
    kind = type(left)
    if kind is int or kind is float:
        return right
    if (
        kind is not str
        and isinstance(left, (list, deque))
        and not isinstance(right, _SIZED)
        and not hasattr(type(right), "__radd__")
    ):
        return walk(right)
    return add_value(left, right)


def add(left: Any, right: Any) -> Any:
    kind = type(left)
    if kind is int or kind is float:
        return left + right
    return left + add_value(left, right)


def glue(left: Any, right: Any) -> Any:
    """`left + right` where one of the two is a text written in the source."""
    if type(left) is str and type(right) is str and len(left) + len(right) < 100_000:
        return left + right
    return add(left, right)


def handed_through(value: Any) -> Any:
    """A call: at its beginning the interpreter lets other threads run."""
    return value


def cut(whole: Any, lower: Any, upper: Any, step: Any) -> Any:
    """`whole[lower:upper:step]`"""
    if isinstance(whole, (str, bytes, list, tuple)) and (size := length(whole)) > WORTH_CUTTING:
        width = bytes_per_character(whole) if isinstance(whole, _TEXTS) else 8
        here.gate.reserve(len(range(*slice(lower, upper, step).indices(size))) * width, "The slice")
    return whole[lower:upper:step]


WORTH_CUTTING = 500_000
"""Items of which a slice takes noticeable memory."""


def mul_value(left: Any, right: Any) -> Any:
    kind = type(left)
    if kind is float or type(right) is float:
        return right
    if isinstance(left, int) and isinstance(right, int):
        if (bits := int.bit_length(left) + int.bit_length(right)) > SMALL_BITS:
            wide(bits)
        return right
    if isinstance(left, int):
        left, times = right, left
    else:
        times = right
    if isinstance(times, int):
        times = int.__index__(times)
        if isinstance(left, _TEXTS):
            if length(left) * times > 100_000:
                sized(length(left) * times, width=bytes_per_character(left))
        elif isinstance(left, _LISTS) and length(left) * times > 10_000:
            counted(length(left) * times)
    return right


def mul(left: Any, right: Any) -> Any:
    if type(left) is int and type(right) is int and -LARGE < left < LARGE and -LARGE < right < LARGE:
        return left * right
    return left * mul_value(left, right)


def scale(left: Any, right: Any) -> Any:
    """`left * right` where one of the two is a number written in the source."""
    kind, other = type(left), type(right)
    if (kind is int or kind is float) and (other is int or other is float):
        return left * right
    return left * mul_value(left, right)


def power_value(left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int) and int.bit_length(left) > 1:
        wide(int.bit_length(left) * max(0, int.__index__(right)))
    return right


def power(left: Any, right: Any) -> Any:
    return left ** power_value(left, right)


def shift_value(left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        wide(int.bit_length(left) + max(0, int.__index__(right)))
    return right


def shift(left: Any, right: Any) -> Any:
    return left << shift_value(left, right)


def mod(left: Any, right: Any) -> Any:
    return percent(left, right) if isinstance(left, _TEXTS) else left % right


def hashed_value(left: Any, right: Any) -> Any:
    """For `| & - ^`: these hash what is in the right side when a dictionary or one of its views is on the left."""
    if type(right) in SCALARS or isinstance(right, int):
        return right
    spread_out(left)
    spread_out(right)
    if isinstance(right, (set, frozenset)):
        return right
    if isinstance(left, Counter):
        light(left)
        light(right)
        return right
    if isinstance(left, (dict, *_VIEWS)) and not isinstance(right, dict):
        return [checked(item) for item in right]
    return right


def checked(item: Any) -> Any:
    """A value on its way into a set, or a pair on its way into a dictionary."""
    if type(item) is tuple or type(item) is list:
        for part in item:
            key(part)
    return key(item)


def _hashed(operation: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def guarded(left: Any, right: Any) -> Any:
        right = hashed_value(left, right)
        if (
            isinstance(right, _VIEWS)
            and not isinstance(left, (set, frozenset, dict, int, *_VIEWS))
            and isinstance(left, Iterable)
        ):
            left = [checked(item) for item in left]
        return operation(left, right)

    return guarded


both = _hashed(lambda left, right: left & right)
either = _hashed(lambda left, right: left | right)
one_of = _hashed(lambda left, right: left ^ right)
without = _hashed(lambda left, right: left - right)


def contains(item: Any, whole: Any) -> bool:
    """`item in whole` where `item` is no plain scalar."""
    kind = type(item)
    if (kind is str and len(item) < 2_000) or (kind is int and -LARGE < item < LARGE):
        return item in whole
    walked = (*_LISTS, _VIEWS[1]) if type(whole).__module__ != "__main__" else ()
    if isinstance(whole, walked) or not hasattr(type(whole), "__contains__"):
        gate = here.gate
        for other in list(whole) if isinstance(whole, _LISTS) and len(whole) < 1000 else whole:
            gate.tick()
            if other is item or equal(other, item):
                return True
        return False
    if (kind is str or kind is bytes) and type(whole) is kind:
        return searches[0](whole, item) >= 0
    if kind not in SCALARS:
        light(key(item))
    return item in whole


searches: list[Callable[[Any, Any], int]] = []
"""How a part is looked for in a text; `text_methods` puts its way here."""


def not_contains(item: Any, whole: Any) -> bool:
    return not contains(item, whole)


def _in_place(name: str) -> Callable[[Any, Any], Any]:
    checks: dict[str, Callable[[Any, Any], Any]] = {
        "+": grow_value, "*": mul_value, "**": power_value, "<<": shift_value,
        "|": hashed_value, "&": hashed_value, "^": hashed_value, "-": hashed_value,
    }  # fmt: skip
    check = checks.get(name)

    def operate(left: Any, right: Any) -> Any:
        if check is not None:
            right = check(left, right)
        match name:
            case "+":
                left += right
            case "-":
                left -= right
            case "*":
                left *= right
            case "/":
                left /= right
            case "//":
                left //= right
            case "%":
                left = mod(left, right)
            case "**":
                left **= right
            case "<<":
                left <<= right
            case ">>":
                left >>= right
            case "|":
                left |= right
            case "&":
                left &= right
            case "^":
                left ^= right
            case _:
                left @= right
        return left

    return operate


IN_PLACE = {name: _in_place(name) for name in ("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "|", "&", "^", "@")}
"""`left op= right`, by the operator's sign."""
