"""`string`, `textwrap`, `difflib` and `unicodedata` as model-written code has them: pure Python behind caps on what
goes in."""

import difflib
import string
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.methods import METHODS
from burrow.sandbox.operators import sized
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import exact, exactly, key

COMPARED = 2_000_000
"""Characters or items that difflib takes on both sides together."""
WRAPPED = 500_000


@exactly
def capwords(s: str, sep: str | None = None) -> str:
    sized(len(s) * 4)
    return (sep or " ").join(METHODS["capitalize"](part) for part in METHODS["split"](s, sep))


class Template:
    """`string.Template` with its usual pattern."""

    __slots__ = ("_template",)

    def __init__(self, template: str) -> None:
        self._template = string.Template(exact(template))

    @property
    def template(self) -> str:
        return self._template.template

    def substitute(self, mapping: Any = None, /, **named: Any) -> str:
        return self._template.substitute(self._values(mapping, named))

    def safe_substitute(self, mapping: Any = None, /, **named: Any) -> str:
        return self._template.safe_substitute(self._values(mapping, named))

    def _values(self, mapping: Any, named: dict[str, Any]) -> dict[str, str]:
        values: dict[str, str] = {}
        for name in [*(mapping or ()), *named]:
            here.gate.tick()
            values[key(name)] = exact(str(printable(named[name] if name in named else mapping[name])))  # type: ignore[index]
        longest = max(map(len, values.values()), default=0)
        text = self._template.template
        sized(len(text) + text.count("$") * longest)
        return values


STRING: dict[str, Any] = {
    name: getattr(string, name)
    for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "printable",
                 "punctuation", "whitespace")
} | {"capwords": capwords, "Template": register(Kind("string.Template", Template, Template))}  # fmt: skip


def _wrapped(name: str) -> Callable[..., Any]:
    native = getattr(textwrap, name)

    def call(text: str, *arguments: Any, **options: Any) -> Any:
        if not isinstance(text, str):
            raise TypeError("textwrap takes a text")
        most = WRAPPED * 10 if name == "dedent" else WRAPPED
        if len(text) > most:
            raise MemoryError(f"{name}() takes {most:,} characters at most; work on one paragraph after the other")
        for value in (*arguments, *options.values()):
            if isinstance(value, str) and len(value) > 10_000:
                raise ValueError("An indent or placeholder of more than 10,000 characters is too long")
        tabs = options.get("tabsize", 8)
        if isinstance(tabs, int) and tabs > 8:
            sized(len(text) + text.count("\t") * tabs)
        extra = sum(len(value) for value in options.values() if isinstance(value, str))
        sized(len(text) + extra * (len(text) // max(int(options.get("width", 70)), 1) + 1))
        return native(text, *arguments, **options)

    guarded: Callable[..., Any] = exactly(call)
    return guarded


@exactly
def indent(text: str, prefix: str, predicate: Any = None) -> str:
    sized(len(text) + (text.count("\n") + 1) * len(prefix))
    return textwrap.indent(text, prefix, predicate)


TEXTWRAP: dict[str, Any] = {name: _wrapped(name) for name in ("wrap", "fill", "shorten", "dedent")} | {"indent": indent}


def _comparable(*sides: Any) -> list[Any]:
    held = [side if type(side) in (str, list, tuple) else list(walk(exact(side))) for side in sides]
    if sum(map(len, held)) > COMPARED:
        raise MemoryError(f"difflib takes {COMPARED:,} characters or items at most; compare shorter pieces")
    for side in held:
        if not isinstance(side, str):
            for item in side:
                key(item)
    return held


class Comparison:
    """`difflib.SequenceMatcher`."""

    __slots__ = ("_matcher",)

    def __init__(self, isjunk: Any = None, a: Any = "", b: Any = "", autojunk: bool = True) -> None:
        first, second = _comparable(a, b)
        self._matcher = difflib.SequenceMatcher(isjunk, first, second, bool(autojunk))

    def ratio(self) -> float:
        return self._matcher.ratio()

    def quick_ratio(self) -> float:
        return self._matcher.quick_ratio()

    def real_quick_ratio(self) -> float:
        return self._matcher.real_quick_ratio()

    def set_seqs(self, a: Any, b: Any) -> None:
        self._matcher.set_seqs(*_comparable(a, b))

    def set_seq1(self, a: Any) -> None:
        self._matcher.set_seq1(*_comparable(a))

    def set_seq2(self, b: Any) -> None:
        self._matcher.set_seq2(*_comparable(b))

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Any:
        return tuple_of(self._matcher.find_longest_match(alo, ahi, blo, bhi))

    def get_matching_blocks(self) -> list[Any]:
        return [tuple_of(block) for block in self._matcher.get_matching_blocks()]

    def get_opcodes(self) -> list[Any]:
        return list(self._matcher.get_opcodes())


class Block(tuple[int, int, int]):
    """`difflib.Match`."""

    __slots__ = ()
    a = property(lambda self: self[0])
    b = property(lambda self: self[1])
    size = property(lambda self: self[2])

    def __repr__(self) -> str:
        return f"Match(a={self[0]}, b={self[1]}, size={self[2]})"


def tuple_of(block: Any) -> Block:
    return Block((block.a, block.b, block.size))


@exactly
def get_close_matches(word: str, possibilities: Iterable[str], n: int = 3, cutoff: float = 0.6) -> list[str]:
    _, held = _comparable(word, possibilities)
    return difflib.get_close_matches(word, held, n, cutoff)


def _lines(name: str) -> Callable[..., Iterator[str]]:
    native = getattr(difflib, name)

    def call(a: Any, b: Any, *arguments: Any, **options: Any) -> Iterator[str]:
        return walk(native(*_comparable(a, b), *arguments, **options))

    return call


DIFFLIB: dict[str, Any] = {
    "SequenceMatcher": register(Kind("difflib.SequenceMatcher", Comparison, Comparison)),
    "get_close_matches": get_close_matches,
    **{name: _lines(name) for name in ("ndiff", "unified_diff", "context_diff")},
}


def _one_character(name: str) -> Callable[..., Any]:
    native = getattr(unicodedata, name)
    return lambda character, *default: native(exact(character), *default)


MARKS = 500
"""Putting them in order takes the square of their number."""


@exactly
def normalize(form: Any, text: str) -> str:
    if len(text) > 1_000_000:
        raise MemoryError("normalize() takes 1,000,000 characters at most; work on shorter pieces")
    if text.isascii():
        return text
    marks = 0
    for character in walk(text):
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > MARKS:
            raise ValueError(f"normalize() takes {MARKS} combining marks in a row at most")
    return unicodedata.normalize(form, text)


UNICODEDATA: dict[str, Any] = {
    "normalize": normalize,
    **{
        name: _one_character(name)
        for name in ("category", "name", "combining", "numeric", "digit", "decimal", "bidirectional")
    },
}
