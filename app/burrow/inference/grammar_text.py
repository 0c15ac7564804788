"""The text of a GBNF grammar -> its rules, with groups and repetitions turned into rules of their own.

What it refuses it names, with the line. Whether the rules make sense together is not looked at here.
"""

import re
from dataclasses import dataclass

from burrow.errors import EngineProblem

MOST_TEXT = 1 << 16
MOST_SYMBOLS = 20_000
"""All rules together, once repetitions are written out."""
MOST_TIMES = 2_000
"""Of one repetition."""
MOST_NESTING = 64
LARGEST = 0x10FFFF
ROOT = 0
"""The rule that a reply follows comes first."""


@dataclass(frozen=True, slots=True)
class Chars:
    """A class of characters."""

    ranges: tuple[tuple[int, int], ...]
    """Code points, first and last of each range."""
    negated: bool = False
    """Every character but these."""

    def holds(self, code: int) -> bool:
        return any(first <= code <= last for first, last in self.ranges) != self.negated


Symbol = Chars | int
"""A character of a class, or a rule by its index."""


@dataclass(slots=True)
class Rule:
    name: str
    alternatives: list[tuple[Symbol, ...]]
    repeats: bool = False
    """Made for `*` or `+`: it ends with itself, also where what it repeats is empty."""


def read_rules(text: str) -> list[Rule]:
    """The rules, `root` first. Raises `EngineProblem`."""
    if len(text) > MOST_TEXT:
        raise EngineProblem(
            f"The grammar for the reply is {len(text):,} characters long.", f"At most {MOST_TEXT:,} can be used."
        )
    return _Reader(text).rules()


_SPACE = re.compile(r"(?:[ \t]|#[^\r\n]*)*")
_SPACE_AND_LINES = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_TIMES = re.compile(r"\{[ \t]*(\d{1,6})[ \t]*(?:(,)[ \t]*(\d{1,6})?[ \t]*)?\}")
_HEX = {"x": 2, "u": 4, "U": 8}
_ESCAPED = {"t": "\t", "r": "\r", "n": "\n", "\\": "\\", '"': '"', "[": "[", "]": "]", "-": "-"}
_MARKS = {"*": (0, None), "+": (1, None), "?": (0, 1)}


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._size = 0
        self._rules: list[Rule] = [Rule("root", [])]
        self._names = {"root": ROOT}

    def rules(self) -> list[Rule]:
        self._skip(_SPACE_AND_LINES)
        while self._at < len(self._text):
            self._rule()
            self._skip(_SPACE_AND_LINES)
        for name, index in self._names.items():
            if not self._rules[index].alternatives:
                raise self._wrong(f"there is no rule “{name}”")
        return self._rules

    def _rule(self) -> None:
        name = self._name()
        self._skip(_SPACE)
        if not self._text.startswith("::=", self._at):
            raise self._wrong("“::=” is missing after a rule's name")
        self._at += 3
        self._skip(_SPACE_AND_LINES)
        index = self._index(name)
        if self._rules[index].alternatives:
            raise self._wrong(f"the rule “{name}” is there twice")
        self._rules[index].alternatives = self._alternatives(nested=False)
        if self._at < len(self._text) and self._text[self._at] not in "\r\n":
            raise self._wrong(f"“{self._text[self._at]}” does not belong there")

    def _alternatives(self, nested: bool) -> list[tuple[Symbol, ...]]:
        found = [self._sequence(nested)]
        while self._peek() == "|":
            self._at += 1
            self._skip(_SPACE_AND_LINES)
            found.append(self._sequence(nested))
        return found

    def _sequence(self, nested: bool) -> tuple[Symbol, ...]:
        sequence: list[Symbol] = []
        item: list[Symbol] | None = None
        while True:
            letter = self._peek()
            if (times := self._times(letter)) is not None:
                if item is None:
                    raise self._wrong("there is nothing to repeat")
                item = self._repeated(item, *times)
            else:
                sequence += item or []
                item = self._item(letter)
                if item is None:
                    return tuple(sequence)
            self._skip(_SPACE_AND_LINES if nested else _SPACE)

    def _item(self, letter: str) -> list[Symbol] | None:
        """What a repetition would repeat as a whole; None at the end of a sequence."""
        if letter == '"':
            return self._literal()
        if letter == "[":
            return [self._class()]
        if letter == "(":
            return [self._group()]
        if letter == ".":
            self._at += 1
            return [self._counted(Chars((), negated=True))]
        if _NAME.match(letter):
            return [self._counted(self._index(self._name()))]
        if letter and letter in "<!":
            raise self._wrong("tokens cannot be named, only characters")
        return None

    def _literal(self) -> list[Symbol]:
        self._at += 1
        symbols: list[Symbol] = []
        while self._peek() != '"':
            code = self._char()
            symbols.append(self._counted(Chars(((code, code),))))
        self._at += 1
        return symbols

    def _class(self) -> Symbol:
        self._at += 1
        negated = self._peek() == "^"
        self._at += negated
        ranges: list[tuple[int, int]] = []
        while self._peek() != "]":
            first = last = self._char()
            if self._peek() == "-" and self._text[self._at + 1 : self._at + 2] != "]":
                self._at += 1
                last = self._char()
            if last < first:
                raise self._wrong("a range of characters ends before it begins")
            ranges.append((first, last))
        if not ranges:
            raise self._wrong("a class of characters is empty")
        self._at += 1
        return self._counted(Chars(tuple(ranges), negated))

    def _group(self) -> Symbol:
        self._depth += 1
        if self._depth > MOST_NESTING:
            raise self._wrong("groups are nested too deeply")
        self._at += 1
        self._skip(_SPACE_AND_LINES)
        alternatives = self._alternatives(nested=True)
        if self._peek() != ")":
            raise self._wrong("“)” is missing")
        self._at += 1
        self._depth -= 1
        return self._made(alternatives)

    def _times(self, letter: str) -> tuple[int, int | None] | None:
        if letter in _MARKS:
            self._at += 1
            return _MARKS[letter]
        if letter != "{":
            return None
        match = _TIMES.match(self._text, self._at)
        if match is None:
            raise self._wrong("a repetition is written {2}, {2,} or {2,5}")
        self._at = match.end()
        least = int(match[1])
        most = (int(match[3]) if match[3] else None) if match[2] else least
        if max(least, most or 0) > MOST_TIMES or (most is not None and most < least):
            raise self._wrong(f"a repetition may be up to {MOST_TIMES:,} times, and not less than its least")
        return least, most

    def _repeated(self, item: list[Symbol], least: int, most: int | None) -> list[Symbol]:
        one: list[Symbol] = item if len(item) == 1 else [self._made([tuple(item)])]
        self._count(least)
        if most is None:
            again = self._made([], repeats=True)
            self._rules[again].alternatives = [(*one, self._counted(again)), ()]
            return one * least + [again]
        rest: list[Symbol] = []
        for _ in range(most - least):
            rest = [self._made([(*one, *rest), ()])]
            self._count(2)
        return one * least + rest

    def _made(self, alternatives: list[tuple[Symbol, ...]], repeats: bool = False) -> int:
        self._count(1)
        self._rules.append(Rule("a group", alternatives, repeats))
        return len(self._rules) - 1

    def _char(self) -> int:
        letter = self._peek()
        if not letter:
            raise self._wrong("it ends in the middle of a literal or a class")
        self._at += 1
        code = ord(letter) if letter != "\\" else self._escape()
        if not 0 < code <= LARGEST or 0xD800 <= code <= 0xDFFF:
            raise self._wrong("a character in it does not exist")
        return code

    def _escape(self) -> int:
        letter = self._peek()
        self._at += 1
        if letter in _ESCAPED:
            return ord(_ESCAPED[letter])
        digits = self._text[self._at : self._at + _HEX.get(letter, 0)]
        if not digits or len(digits) != _HEX[letter] or not re.fullmatch("[0-9A-Fa-f]+", digits):
            raise self._wrong(f"“\\{letter}” stands for no character")
        self._at += len(digits)
        return int(digits, 16)

    def _name(self) -> str:
        match = _NAME.match(self._text, self._at)
        if match is None:
            raise self._wrong("a rule's name is missing")
        self._at = match.end()
        return match[0]

    def _index(self, name: str) -> int:
        if name not in self._names:
            self._names[name] = len(self._rules)
            self._rules.append(Rule(name, []))
        return self._names[name]

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, space: re.Pattern[str]) -> None:
        match = space.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _counted(self, symbol: Symbol) -> Symbol:
        self._count(1)
        return symbol

    def _count(self, more: int) -> None:
        self._size += more
        if self._size > MOST_SYMBOLS:
            raise self._wrong("it is too large, with its repetitions written out")

    def _wrong(self, reason: str) -> EngineProblem:
        line = self._text.count("\n", 0, self._at) + 1
        return EngineProblem(
            f"The grammar for the reply cannot be used: {reason} (line {line}).", "Correct the grammar."
        )
