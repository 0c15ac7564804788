"""`re` as model-written code has it: `re`'s rules, matched by the `regex` module with a timeout and without the
interpreter lock.

A pattern is first compiled by `re` itself (which decides what is a pattern and words the errors), then written in the
way in which `regex` reads it the same: literal braces and brackets inside classes are escaped. A match that takes
long is retried in growing slices, since `regex` counts the processor time of the whole process; between slices the
gate is looked at.
"""

import re
import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import regex

from burrow.sandbox.gate import walk
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.offered.backtracking import effort, short_enough
from burrow.sandbox.offered.matches import Match, expanded, listed
from burrow.sandbox.offered.patience import patiently, scan, searchable
from burrow.sandbox.offered.translation import as_regex
from burrow.sandbox.operators import counted, sized
from burrow.sandbox.weight import exact

PATTERN = 5_000
"""Characters of the longest pattern."""
TOGETHER = 500_000
"""Characters of a text that `re` searches in one go."""
STEADY = 4
"""Binary logarithm of the ways that a pattern without variable repetitions may have from one place, to be left to
`re`."""
EAGER = 500_000
"""Characters of a text whose matches are listed in one C call."""
_FLAGS = {re.I: regex.I, re.M: regex.M, re.S: regex.S, re.X: regex.X, re.A: regex.A, re.U: regex.U, re.L: regex.L}
_compiling = threading.Lock()


class Pattern:
    """A compiled pattern."""

    __slots__ = ("_flags", "_pattern", "_re", "_regex", "_short", "_steady")

    def __init__(self, pattern: Any, flags: int) -> None:
        if len(pattern) > PATTERN:
            raise re.error(f"the pattern has {len(pattern):,} characters; {PATTERN:,} are the most", None, None)
        if flags & re.DEBUG:
            raise ValueError("re.DEBUG is not offered")
        ours: Any = re.compile(pattern, flags)
        kept = ours.flags & ~re.U.value
        theirs = regex.V0
        for flag, other in _FLAGS.items():
            if kept & flag:
                theirs |= other
        self._pattern = pattern
        self._flags = ours.flags
        self._re = ours
        found = effort(pattern, flags)
        self._short = min(short_enough(found), TOGETHER)
        self._steady = found.power == 0 and found.bits <= STEADY
        try:
            made: Any = regex
            self._regex: Any = made.compile(as_regex(pattern), theirs, cache_pattern=False)
        except regex.error as error:
            raise re.error(str(error), pattern) from None

    @property
    def pattern(self) -> Any:
        return self._pattern

    @property
    def flags(self) -> int:
        return int(self._flags)

    @property
    def groups(self) -> int:
        return int(self._regex.groups)

    @property
    def groupindex(self) -> dict[str, int]:
        return dict(self._regex.groupindex)

    def search(self, string: Any, pos: int = 0, endpos: int | None = None) -> "Match | None":
        string = exact(string)
        if len(string) <= self._short:
            found = self._re.search(string, pos, len(string) if endpos is None else endpos)
            return found if found is None else Match(found, self)
        return self._once(self._regex.search, string, pos, endpos)

    def match(self, string: Any, pos: int = 0, endpos: int | None = None) -> "Match | None":
        string = exact(string)
        if len(string) <= self._short:
            found = self._re.match(string, pos, len(string) if endpos is None else endpos)
            return found if found is None else Match(found, self)
        return self._once(self._regex.match, string, pos, endpos)

    def fullmatch(self, string: Any, pos: int = 0, endpos: int | None = None) -> "Match | None":
        string = exact(string)
        if len(string) <= self._short:
            found = self._re.fullmatch(string, pos, len(string) if endpos is None else endpos)
            return found if found is None else Match(found, self)
        return self._once(self._regex.fullmatch, string, pos, endpos)

    def _once(self, function: Any, string: Any, pos: int, endpos: int | None) -> "Match | None":
        if len(string) > 2000:
            found = patiently(function, string, pos=pos, endpos=endpos)
        else:
            try:
                found = function(string, pos, endpos, timeout=0.1)
            except TimeoutError:
                found = patiently(function, string, pos=pos, endpos=endpos)
        return found if found is None else Match(found, self)

    def finditer(self, string: Any, pos: int = 0, endpos: int | None = None) -> "Iterator[Match]":
        string = exact(string)
        searchable(string)
        return (Match(found, self) for found in self._scan(string, pos, endpos))

    def findall(self, string: Any, pos: int = 0, endpos: int | None = None) -> list[Any]:
        string = exact(string)
        if len(string) <= self._short:
            return list(self._re.findall(string, pos, len(string) if endpos is None else endpos))
        if len(string) <= EAGER and not self._steady:
            return list(patiently(self._regex.findall, string, pos=pos, endpos=endpos))
        searchable(string)
        gathered: list[Any] = []
        empty = string[:0]
        for found in self._scan(string, pos, endpos):
            gathered.append(listed(found, empty))
            if not len(gathered) & 0xFFFF:
                counted(len(gathered))
        return gathered

    def split(self, string: Any, maxsplit: int = 0) -> list[Any]:
        string = exact(string)
        if len(string) <= self._short:
            return list(self._re.split(string, maxsplit))
        if len(string) <= EAGER:
            return list(patiently(self._regex.split, string, maxsplit=maxsplit))
        searchable(string)
        pieces: list[Any] = []
        end = splits = 0
        for found in self._scan(string, 0, None):
            if maxsplit and splits >= maxsplit:
                break
            pieces.append(string[end : found.start()])
            pieces.extend(found.groups())
            end, splits = found.end(), splits + 1
        return [*pieces, string[end:]]

    def sub(self, repl: Any, string: Any, count: int = 0) -> Any:
        return self.subn(repl, string, count)[0]

    def subn(self, repl: Any, string: Any, count: int = 0) -> tuple[Any, int]:
        repl, string = exact(repl), exact(string)
        simple = isinstance(repl, (str, bytes)) and len(repl) < 100 and len(string) <= EAGER
        if simple:
            references = repl.count("\\" if isinstance(repl, str) else b"\\")
            if not references or (len(string) * (references + len(repl) + 1)) < 2_000_000:
                if len(string) <= self._short:
                    made = self._re.subn(repl, string, count)
                    return made[0], made[1]
                made = patiently(self._expanding(self._regex.subn), repl, string, count=count)
                return made[0], made[1]
        searchable(string)
        pieces: list[Any] = []
        end = length = times = 0
        for found in self._scan(string, 0, None):
            if count and times >= count:
                break
            piece = exact(repl(Match(found, self))) if callable(repl) else expanded(found, repl)
            if not isinstance(piece, (str, bytes)):
                raise TypeError(f"expected str instance, {type(piece).__name__} found")
            pieces += (string[end : found.start()], piece)
            length += found.start() - end + len(piece)
            end, times = found.end(), times + 1
            if length > 1_000_000:
                sized(length)
        return string[:0].join([*pieces, string[end:]]), times

    def _scan(self, string: Any, pos: int, endpos: int | None) -> Iterator[Any]:
        """The matches one after the other."""
        if self._steady:
            return walk(self._re.finditer(string, pos, len(string) if endpos is None else endpos))
        return scan(self._regex, string, pos, endpos)

    def _expanding(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def substitute(repl: Any, string: Any, **options: Any) -> Any:
            try:
                return function(repl, string, **options)
            except regex.error as error:
                raise re.error(str(error)) from None

        return substitute

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and (self._pattern, self._flags) == (other._pattern, other._flags)

    def __hash__(self) -> int:
        return hash((self._pattern, self._flags))

    def __repr__(self) -> str:
        return repr(re.compile(self._pattern, self._flags & ~re.U.value))


@lru_cache(maxsize=256)
def _cached(pattern: Any, flags: int, binary: bool) -> Pattern:
    with _compiling:
        return Pattern(pattern, flags)


def make_pattern(pattern: Any, flags: Any = 0) -> Pattern:
    """`re.compile`"""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if type(pattern) not in (str, bytes):
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        pattern = exact(pattern)
    return _cached(pattern, int(flags), isinstance(pattern, bytes))


def search(pattern: Any, string: Any, flags: Any = 0) -> Match | None:
    return make_pattern(pattern, flags).search(string)


def match(pattern: Any, string: Any, flags: Any = 0) -> Match | None:
    return make_pattern(pattern, flags).match(string)


def fullmatch(pattern: Any, string: Any, flags: Any = 0) -> Match | None:
    return make_pattern(pattern, flags).fullmatch(string)


def findall(pattern: Any, string: Any, flags: Any = 0) -> list[Any]:
    return make_pattern(pattern, flags).findall(string)


def finditer(pattern: Any, string: Any, flags: Any = 0) -> Iterator[Match]:
    return make_pattern(pattern, flags).finditer(string)


def split(pattern: Any, string: Any, maxsplit: int = 0, flags: Any = 0) -> list[Any]:
    return make_pattern(pattern, flags).split(string, maxsplit)


def sub(pattern: Any, repl: Any, string: Any, count: int = 0, flags: Any = 0) -> Any:
    return make_pattern(pattern, flags).sub(repl, string, count)


def subn(pattern: Any, repl: Any, string: Any, count: int = 0, flags: Any = 0) -> tuple[Any, int]:
    return make_pattern(pattern, flags).subn(repl, string, count)


def escape(pattern: Any) -> Any:
    pattern = exact(pattern)
    sized(len(pattern) * 2)
    return re.escape(pattern)


def purge() -> None:
    """Nothing to do: the cache is bounded."""


RE: dict[str, Any] = {
    "compile": make_pattern, "search": search, "match": match, "fullmatch": fullmatch, "findall": findall,
    "finditer": finditer,
    "split": split, "sub": sub, "subn": subn, "escape": escape, "purge": purge, "error": re.error,
    "Pattern": register(Kind("re.Pattern", Pattern)), "Match": register(Kind("re.Match", Match)),
    **{name: getattr(re, name) for name in ("A", "ASCII", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "S",
                                            "DOTALL",
                                            "U", "UNICODE", "X", "VERBOSE", "NOFLAG")},
}  # fmt: skip
