"""Methods of Python's own types that can explode, hang or reach out in one call, each behind a look at its arguments.

`METHODS[name](value, *arguments)` does what `value.name(*arguments)` does. The compiler sends every call of such a
name here; all other methods of Python's types are called directly. `HASHING` names only hash their first argument:
for those it is enough to look at that argument.
"""

import codecs
import datetime
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import BuiltinMethodType, MethodType
from typing import Any

from burrow.sandbox import operators
from burrow.sandbox.comparing import in_order
from burrow.sandbox.formats import format_text
from burrow.sandbox.gate import here, walk
from burrow.sandbox.operators import checked, counted, sized
from burrow.sandbox.weight import (
    EAGER,
    SCALARS,
    bytes_per_character,
    escapable,
    exact,
    few_letters,
    key,
    length,
    light,
    printable,
    short,
)

Method = Callable[..., Any]
CODECS = frozenset(
    {"utf8", "utf16", "utf16le", "utf16be", "utf32", "ascii", "usascii", "latin1", "iso88591", "cp1252", "utf8sig"}
)


@cache
def preload_codecs() -> None:
    """Python loads them at their first use, which the audit hook would refuse to a block."""
    for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii", "latin-1", "cp1252", "utf-8-sig"):
        codecs.lookup(name)


HASHING = frozenset({"get", "setdefault", "pop", "add", "discard", "move_to_end"})
_TEXT = frozenset({str})
RECASING = frozenset({"upper", "lower", "casefold", "title", "capitalize", "swapcase"})
"""Methods that are only looked at where the text is long."""
LONG = 100_000

reader: list[Callable[[Any, str], Any]] = [getattr]
"""How the fields of `str.format` read attributes; `attributes` puts its guarded reading here."""

_guards: dict[str, dict[type, Method]] = {}


def _guard(name: str, *kinds: type) -> Callable[[Method], Method]:
    def register(method: Method) -> Method:
        for kind in kinds:
            _guards.setdefault(name, {})[kind] = method
        return method

    return register


def plain(value: Any, name: str) -> Any:
    """The attribute without a guard, for values that read only what their type allows."""
    readable = here.gate.readable
    if readable:
        for kind, names in readable.items():
            if isinstance(value, kind):
                if name in names or _inherited(kind, name):
                    break
                raise AttributeError(f"'{kind.__name__}' object has no attribute '{name}'")
    return getattr(value, name)


def _inherited(kind: type, name: str) -> bool:
    """A method that a host type has from one of Python's own types."""
    return any(base.__module__ == "builtins" and base is not object and name in base.__dict__ for base in kind.__mro__)


def _dispatch(name: str, kinds: dict[type, Method]) -> Method:
    def method(value: Any, /, *arguments: Any, **named: Any) -> Any:
        guarded = kinds.get(type(value))
        if guarded is None and (guarded := guard_for(value, name)) is not None:
            value = as_base(value)
        return guarded(value, *arguments, **named) if guarded else plain(value, name)(*arguments, **named)

    return method


def as_base(value: Any) -> Any:
    """A text of a subclass as plain text, so that no method of the subclass answers for it."""
    return exact(value) if isinstance(value, (str, bytes)) else value


def guard_for(value: Any, name: str) -> Method | None:
    """The guard for `value.name`, unless a class made by the code has a method of its own under that name."""
    for kind, guarded in _guards.get(name, {}).items():
        if isinstance(value, kind):
            found = getattr(type(value), name, None)
            own = getattr(found, "__module__", None) == "__main__"
            return None if own else guarded
    return None


def bound(value: Any, name: str) -> Any:
    """`value.name` as a value of its own, for a name that `METHODS` or `HASHING` lists."""
    found = plain(value, name)
    if not isinstance(found, (BuiltinMethodType, MethodType)):
        return found
    guarded = guard_for(value, name)
    if guarded is not None:
        return lambda *arguments, **named: guarded(as_base(value), *arguments, **named)
    if name in HASHING and isinstance(found, BuiltinMethodType):
        return lambda *arguments, **named: found(*map(key, arguments), **named)
    return found


def unbound(kind: type, name: str) -> Any:
    """`str.join` and its like: a function of the instance and the arguments."""
    guarded = METHODS.get(name)
    native = getattr(kind, name)
    if guarded is None and name in HASHING:
        return lambda value, *arguments, **named: native(value, *map(key, arguments), **named)
    if guarded is None:
        return native

    def method(value: Any, *arguments: Any, **named: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError(
                f"descriptor '{name}' for '{kind.__name__}' objects doesn't apply to a '{type(value).__name__}' object"
            )
        return guarded(value, *arguments, **named)

    return method


# Text


@_guard("join", str, bytes)
def _join(joint: Any, parts: Iterable[Any]) -> Any:
    if type(parts) is list and len(parts) < 10_000 and _TEXT.issuperset(map(type, parts)):
        if (size := sum(map(len, parts)) + len(parts) * length(joint)) > 100_000:
            sized(size, width=_widest(joint, parts))
        return joint.join(parts)
    if type(parts) is not list:
        parts = list(_bounded_parts(parts)) if not isinstance(parts, (str, bytes)) else parts
    if isinstance(parts, (str, bytes)):
        size = length(parts) * (length(joint) + 1)
    else:
        try:
            lengths = map(len, parts) if set(map(type, parts)) <= {str, bytes} else map(length, walk(parts))
            size = sum(lengths) + length(joint) * length(parts)
        except TypeError:
            size = 0
    if size > 100_000:
        sized(size, width=1 if isinstance(joint, bytes) else _widest(joint, parts))
    return joint.join(parts)


def _widest(joint: Any, parts: Iterable[Any]) -> int:
    """Bytes per character of a joined text, at most."""
    ascii_only = str.isascii(joint) and all(map(str.isascii, parts if not isinstance(parts, str) else (parts,)))
    return 1 if ascii_only else 4


def _bounded_parts(parts: Iterable[Any]) -> Iterator[Any]:
    total = 0
    for count, part in enumerate(parts):
        total += length(part) if isinstance(part, (str, bytes)) else 0
        if not count & 1023:
            here.gate.tick()
            if total > operators.CHARACTERS:
                sized(total)
        yield part


@_guard("replace", str, bytes)
def _replace(text: Any, old: Any, new: Any, count: int = -1) -> Any:
    text, old, new, count = exact(text), exact(old), exact(new), exact(count)
    if (length(new) > length(old) and length(text) > 1000) or length(new) > 1000:
        times = text.count(old) if count < 0 else min(text.count(old), count)
        sized(length(text) + times * max(0, length(new) - length(old)), width=_width(text, new))
    elif length(text) > 1_000_000:
        here.gate.reserve(length(text) * _width(text, new), "The text")
    return text.replace(old, new, count)


def _padding(name: str) -> Method:
    def pad(text: Any, width: int, *fill: Any) -> Any:
        width = exact(width)
        if isinstance(width, int) and width > length(text):
            sized(width, width=_width(text, *fill))
        return getattr(_base(text), name)(text, width, *fill)

    return pad


def _width(*texts: Any) -> int:
    return max(bytes_per_character(text) for text in texts if isinstance(text, (str, bytes)))


def _base(text: Any) -> Any:
    return str if isinstance(text, str) else bytes


for _name in ("ljust", "rjust", "center", "zfill"):
    _guard(_name, str, bytes)(_padding(_name))


@_guard("expandtabs", str, bytes)
def _expandtabs(text: Any, tabsize: int = 8) -> Any:
    tabsize = exact(tabsize)
    tab = "\t" if isinstance(text, str) else b"\t"
    if isinstance(tabsize, int) and tabsize > 0:
        sized(length(text) + text.count(tab) * tabsize)
    return text.expandtabs(tabsize)


@_guard("translate", str)
def _translate(text: str, table: Any) -> str:
    if length(text) < 100 and isinstance(table, dict):
        longest = max((length(value) for value in table.values() if isinstance(value, str)), default=1)
        sized(length(text) * max(longest, 1))
        return text.translate(table)
    found: dict[int, Any] = {}
    grown = 0
    for character in dict.fromkeys(text if length(text) < 1_000_000 else walk(text)):
        here.gate.tick()
        try:
            value = found[ord(character)] = table[ord(character)]
        except LookupError:
            continue
        if isinstance(value, str):
            grown += text.count(character) * length(value)
    sized(length(text) + grown, width=1 if text.isascii() and grown == 0 else 4)
    return "".join([piece.translate(found) for piece in _pieces_of(text)])


def _pieces_of(text: str) -> Iterator[str]:
    for start in range(0, length(text), 200_000):
        here.gate.tick()
        yield str.__getitem__(text, slice(start, start + 200_000))


@_guard("maketrans", str)
def _maketrans(text: str, *arguments: Any) -> dict[int, Any]:
    for argument in arguments:
        if isinstance(argument, str) and length(argument) > 100_000:
            raise ValueError("maketrans() takes texts of 100,000 characters at most")
    return str.maketrans(*arguments)


RECASED = 10_000_000


def _recasing(name: str) -> Method:
    """Python writes these out with twelve bytes a character before it keeps the result."""

    def recase(text: Any) -> Any:
        if length(text) > 100_000 and isinstance(text, str):
            plain = text.isascii() and name in ("upper", "lower", "casefold")
            if not plain and length(text) > RECASED:
                raise MemoryError(f"{name}() takes {RECASED:,} characters of this kind at most; work on smaller pieces")
            here.gate.reserve(length(text) * (1 if plain else 13), "The text")
        return getattr(_base(text), name)(text)

    return recase


for _name in RECASING:
    _guard(_name, str)(_recasing(_name))


@_guard("format", str)
def _format(text: str, *arguments: Any, **named: Any) -> str:
    return format_text(text, arguments, named, reader[0])


@_guard("format_map", str)
def _format_map(text: str, mapping: Any) -> str:
    return format_text(text, (), mapping, reader[0])


_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_SPACES += "".join(map(chr, range(0x2000, 0x200B)))
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def _times(text: Any, characters: str) -> int:
    """How often any of the characters is in the text."""
    here.gate.tick()
    if isinstance(text, bytes):
        return sum([text.count(character.encode()) for character in characters if character.isascii()])
    return sum([text.count(character) for character in characters if not text.isascii() or character.isascii()])


def _pieces(text: Any, pieces: int) -> None:
    if pieces > 100_000:
        counted(pieces)
        here.gate.reserve(pieces * 60 + length(text), "The list of pieces")


@_guard("split", str, bytes)
def _split(text: Any, sep: Any = None, maxsplit: int = -1) -> Any:
    if type(text) is str and len(text) < 200_000:
        return text.split(sep, maxsplit)
    if length(text) > 200_000 and maxsplit < 0:
        _pieces(text, text.count(sep) if sep else _times(text, _SPACES))
    return text.split(sep, maxsplit)


@_guard("rsplit", str, bytes)
def _rsplit(text: Any, sep: Any = None, maxsplit: int = -1) -> Any:
    if sep is not None:
        _backwards(text, sep)
    if length(text) > 200_000 and maxsplit < 0:
        _pieces(text, text.count(sep) if sep else _times(text, _SPACES))
    return text.rsplit(sep, maxsplit)


@_guard("splitlines", str, bytes)
def _splitlines(text: Any, keepends: bool = False) -> Any:
    if length(text) > 200_000:
        _pieces(text, _times(text, _LINE_ENDS))
    return text.splitlines(keepends)


def _backwards(text: Any, part: Any) -> None:
    """Searching from the end compares every place with the whole part when the two are built for it."""
    if isinstance(part, (str, bytes)) and length(part) > 100 and length(part) * length(text) > 10**9:
        raise ValueError(
            "Searching from the end for a text this long is too slow here. Search from the start with find()"
        )


def _backward(name: str) -> Method:
    def search(text: Any, part: Any, *rest: Any) -> Any:
        _backwards(text, part)
        return getattr(_base(text), name)(text, part, *rest)

    return search


for _name in ("rfind", "rindex", "rpartition"):
    _guard(_name, str, bytes)(_backward(_name))


def _stripping(name: str) -> Method:
    def strip(text: Any, characters: Any = None) -> Any:
        if characters is not None and length(characters) > 1000:
            raise ValueError(
                f"{name}() takes a set of characters, not a long text; use removeprefix() or removesuffix()"
            )
        return getattr(_base(text), name)(text, characters)

    return strip


for _name in ("strip", "lstrip", "rstrip"):
    _guard(_name, str, bytes)(_stripping(_name))


def _codec(encoding: Any) -> None:
    if not isinstance(encoding, str) or str.lower(encoding).replace("-", "").replace("_", "") not in CODECS:
        raise LookupError(
            f"The encoding {encoding!r:.40} is not offered; use 'utf-8', 'utf-16', 'ascii', 'latin-1' or 'cp1252'"
        )


@_guard("encode", str)
def _encode(text: str, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    encoding, errors = exact(encoding), exact(errors)
    _codec(encoding)
    sized(length(text))
    if errors not in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
        raise LookupError(f"unknown error handler name {errors!r:.40}")
    if length(text) > 100_000:
        if errors in ("backslashreplace", "xmlcharrefreplace") and not text.isascii() and length(text) > 2_000_000:
            raise MemoryError(f"encode() with {errors} takes 2,000,000 characters at most; work on smaller pieces")
        width = 10 if errors in ("backslashreplace", "xmlcharrefreplace") and not text.isascii() else 4
        sized(length(text), "The bytes", 1 if text.isascii() and "8" in encoding else width)
    return text.encode(encoding, errors)


@_guard("decode", bytes)
def _decode(data: bytes, encoding: str = "utf-8", errors: str = "strict") -> str:
    encoding, errors = exact(encoding), exact(errors)
    _codec(encoding)
    if errors not in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        raise LookupError(f"unknown error handler name {errors!r:.40}")
    return data.decode(encoding, errors)


# Lists


@_guard("extend", list, deque)
def _extend(target: Any, items: Iterable[Any]) -> None:
    base: Any = list if isinstance(target, list) else deque
    if isinstance(items, (list, tuple, set, frozenset, dict, str, bytes, deque, range)):
        counted(length(target) + length(items))
        base.extend(target, items)
    else:
        base.extend(target, walk(items))


@_guard("extendleft", deque)
def _extendleft(target: deque[Any], items: Iterable[Any]) -> None:
    deque.extendleft(target, walk(items))


@_guard("sort", list)
def _sort(target: list[Any], *, key: Any = None, reverse: bool = False) -> None:
    target[:] = in_order(target, key=key, reverse=reverse)


@_guard("index", list, tuple, deque)
def _index(items: Any, wanted: Any, *bounds: int) -> int:
    if short(wanted):
        return int(items.index(wanted, *bounds))
    start, stop, _ = (
        slice(*(bounds or (None,)), *(() if len(bounds) > 1 else (None,))).indices(length(items))
        if bounds
        else (0, length(items), 1)
    )
    for place in range(start, min(stop, length(items))):
        here.gate.tick()
        if items[place] is wanted or light(items[place]) == wanted:
            return place
    raise ValueError("the value is not in the list")


@_guard("count", list, tuple, deque)
def _count(items: Any, wanted: Any) -> int:
    if short(wanted):
        return int(items.count(wanted))
    total = 0
    for item in items:
        here.gate.tick()
        total += item is wanted or bool(light(item) == wanted)
    return total


@_guard("remove", list, deque)
def _remove(items: Any, wanted: Any) -> None:
    if short(wanted):
        items.remove(wanted)
    else:
        del items[_index(items, wanted)]


# Sets and dictionaries


@_guard("remove", set)
def _discard(items: set[Any], wanted: Any) -> None:
    set.remove(items, key(wanted))


def _keys(items: Any) -> Any:
    """An iterable whose items are about to be hashed."""
    if isinstance(items, (set, frozenset, dict)):
        return items
    items = exact(items)
    if isinstance(items, (list, tuple, str, range)) and length(items) < EAGER:
        if type(items) is str or (SCALARS.issuperset(map(type, items)) and few_letters(items)):
            return items
    elif type(items) is str:
        return walk(items)
    return map(key, _filling(items))


def _filling(items: Iterable[Any]) -> Iterator[Any]:
    """`items` on their way into a hash table, which doubles: the room for the next doubling is asked for in time."""
    gate = here.gate
    for count, item in enumerate(items):
        gate.tick()
        if not count & 0xFFFF:
            gate.reserve(count * 100, "The table")
        yield item


def _set_method(name: str) -> Method:
    def method(items: Any, *others: Any) -> Any:
        base: Any = set if isinstance(items, set) else frozenset
        return getattr(base, name)(items, *map(_keys, others))

    return method


for _name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    _guard(_name, set, frozenset)(_set_method(_name))
for _name in ("difference_update", "intersection_update", "symmetric_difference_update"):
    _guard(_name, set)(_set_method(_name))
_guard("update", set)(_set_method("update"))


def mapping(source: Any) -> Any:
    """What `**` and `update` take: a dictionary as it is, anything with `keys()` copied with its keys looked at."""
    if isinstance(source, dict) and type(source).__module__ != "__main__":
        return source
    if hasattr(source, "keys"):
        gate = here.gate
        copied = {}
        for name in source.keys():  # noqa: SIM118 - this is the protocol, on any object
            gate.tick()
            copied[key(name)] = source[name]
        return copied
    raise TypeError(f"'{type(source).__name__}' object is not a mapping")


def pairs(source: Any) -> Any:
    """What `dict(...)` takes: a mapping, or pairs whose first items are looked at."""
    if isinstance(source, dict) or hasattr(source, "keys"):
        return mapping(source)
    return map(checked, walk(source))


@_guard("update", Counter)
def _count_more(target: Counter[Any], source: Any = (), **named: int) -> None:
    Counter.update(target, source if isinstance(source, dict) else _keys(source), **named)


@_guard("subtract", Counter)
def _count_less(target: Counter[Any], source: Any = (), **named: int) -> None:
    target.subtract(source if isinstance(source, dict) else _keys(source), **named)


@_guard("most_common", Counter)
def _most_common(target: Counter[Any], n: Any = None) -> list[Any]:
    light(target)
    return target.most_common(n)


@_guard("elements", Counter)
def _elements(target: Counter[Any]) -> Iterator[Any]:
    gate = here.gate
    for item, times in list(target.items()):
        for _ in range(times):
            gate.tick()
            yield item


@_guard("update", OrderedDict, dict)
def _update(target: dict[Any, Any], source: Any = (), **named: Any) -> None:
    kind: Any = OrderedDict if isinstance(target, OrderedDict) else dict
    kind.update(target, pairs(source), **named)


@_guard("fromkeys", dict)
def _from_keys(target: Any, source: Any, value: Any = None) -> dict[Any, Any]:
    return dict.fromkeys(_keys(source), value)


# Numbers and dates


@_guard("from_bytes", int)
def _from_bytes(number: int, source: Any, byteorder: Any = "big", *, signed: bool = False) -> int:
    data = bytes(source if isinstance(source, bytes) else walk(source))
    if length(data) > 25_000:
        raise OverflowError("The number would have too many digits")
    return int.from_bytes(data, byteorder, signed=signed)


@_guard("strptime", datetime.datetime)
def _strptime(moment: Any, text: str, form: str) -> datetime.datetime:
    text, form = exact(text), exact(form)
    if length(form) > 200 or length(text) > 1000:
        raise ValueError("The date or its format is too long")
    return datetime.datetime.strptime(text, form)


@_guard("to_bytes", int)
def _to_bytes(number: int, size: int = 1, byteorder: Any = "big", *, signed: bool = False, **named: int) -> bytes:
    size = exact(named.pop("length", size))
    sized(size if isinstance(size, int) else 0)
    return int.to_bytes(number, size, byteorder, signed=signed, **named)


@_guard("strftime", datetime.date, datetime.time)
def _strftime(moment: Any, form: str) -> str:
    form = exact(form)
    if len(form) > 1000 or any(len(digits) > 3 for digits in "".join(c if c.isdigit() else " " for c in form).split()):
        raise ValueError("The date format is too long")
    return str(moment.strftime(form))


METHODS: dict[str, Method] = {name: _dispatch(name, kinds) for name, kinds in _guards.items()}
"""Name of a method to a function of the value and the arguments."""
TEXT_METHODS: dict[str, Method] = {name: kinds[str] for name, kinds in _guards.items() if str in kinds}
"""The same for values that are known to be a `str`."""


def shown(value: Any) -> str:
    """`repr(value)`, bounded."""
    return repr(escapable(value) if isinstance(value, str) else printable(value))


def short_or(name: str) -> Method:
    """`value.lower()` and its like where the value is no plain name."""
    guarded = METHODS[name]

    def call(value: Any) -> Any:
        return getattr(value, name)() if type(value) is str and len(value) < LONG else guarded(value)

    return call
