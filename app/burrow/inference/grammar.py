"""GBNF text -> a grammar that tells, character by character, whether a reply may go on as it does.

The notation is llama.cpp's (rules, literals, classes, groups, repetitions), without its token references. llama.cpp's
own sampler is not used: over some grammars an assertion, a C++ exception or endless recursion would end the process.
Here a grammar that cannot be used, or costs too much, is an `EngineProblem` and nothing else: size, nesting,
repetitions and the number of ways to read a reply are bounded, and left recursion is refused. Knows no tokens.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from burrow.errors import EngineProblem
from burrow.inference.grammar_text import ROOT, Chars, Rule, Symbol, read_rules

MOST_WAYS = 4_096
"""Positions in which a reply may stand at the same time."""
MOST_STATES = 4_096
"""States that are remembered; after that they are found again."""


class _Frame:
    """What is still to come after the rule that is being read: a place in another rule, and what comes after that."""

    __slots__ = ("above", "place", "under")

    def __init__(self, place: int, under: "_Frame | None") -> None:
        self.place = place
        self.under = under
        self.above: dict[int, _Frame] = {}


_Way = tuple[int, "_Frame | None"]


class State:
    """Everything that may come next, after some text that follows the grammar."""

    __slots__ = ("_grammar", "_next", "_ways", "chars", "done")

    def __init__(self, grammar: "Grammar", ways: frozenset[_Way], chars: tuple[Chars, ...], done: bool) -> None:
        self.chars = chars
        """The classes of characters that may come next; empty where nothing may."""
        self.done = done
        """Whether the text may end here."""
        self._grammar = grammar
        self._ways = ways
        self._next: dict[str, State | None] = {}

    def step(self, char: str) -> "State | None":
        """The state after one more character; None when it must not come here. Raises `EngineProblem`."""
        try:
            return self._next[char]
        except KeyError:
            self._next[char] = after = self._grammar.after(self._ways, char)
            return after

    def walk(self, text: str) -> "State | None":
        """The state after more text; None when some character of it must not come. Raises `EngineProblem`."""
        state: State | None = self
        for char in text:
            if state is None:
                return None
            state = state.step(char)
        return state


class Grammar:
    """Rules laid out one behind the other; a place is an index into that."""

    def __init__(self, rules: list[Rule]) -> None:
        self._symbols: list[Symbol | None] = []
        self._begins: list[list[int]] = []
        for rule in rules:
            self._begins.append([])
            for alternative in rule.alternatives:
                self._begins[-1].append(len(self._symbols))
                self._symbols += [*alternative, None]
        _refuse_left_recursion(rules)
        self._bottom: dict[int, _Frame] = {}
        self._states: dict[frozenset[_Way], State] = {}
        self.work = 0
        """Steps that were taken to find states, so far."""
        self.start = self._state((begin, None) for begin in self._begins[ROOT])

    def follows(self, text: str) -> bool:
        """Whether a whole text follows the grammar from its beginning to its end. Raises `EngineProblem`."""
        state = self.start.walk(text)
        return state is not None and state.done

    def after(self, ways: Iterable[_Way], char: str) -> State | None:
        code = ord(char)
        ahead = [(place + 1, frame) for place, frame in ways if self._chars(place).holds(code)]
        return self._state(ahead) if ahead else None

    def _chars(self, place: int) -> Chars:
        symbol = self._symbols[place]
        assert isinstance(symbol, Chars)
        return symbol

    def _state(self, begun: Iterable[_Way]) -> State:
        """Follow rules until each way stands before a character, or at the end of everything."""
        done = False
        todo = list(begun)
        seen = set(todo)
        ways: set[_Way] = set()
        while todo:
            place, frame = todo.pop()
            symbol = self._symbols[place]
            if isinstance(symbol, Chars):
                ways.add((place, frame))
            elif symbol is None and frame is None:
                done = True
            for way in self._onward(symbol, place, frame):
                if way not in seen:
                    seen.add(way)
                    todo.append(way)
            if len(seen) > MOST_WAYS:
                raise unusable("there are too many ways to read a reply")
        self.work += len(seen)
        return self._remembered(frozenset(ways), done)

    def _onward(self, symbol: Symbol | None, place: int, frame: _Frame | None) -> Iterator[_Way]:
        if symbol is None and frame is not None:
            yield frame.place, frame.under
        elif isinstance(symbol, int):
            # At the end of an alternative nothing is left to come back for, so repetitions do not pile up.
            above = frame if self._symbols[place + 1] is None else self._pushed(place + 1, frame)
            for begin in self._begins[symbol]:
                yield begin, above

    def _pushed(self, place: int, frame: _Frame | None) -> _Frame:
        """One object for one path, so that ways can be compared by identity."""
        above = self._bottom if frame is None else frame.above
        return above.get(place) or above.setdefault(place, _Frame(place, frame))

    def _remembered(self, ways: frozenset[_Way], done: bool) -> State:
        state = self._states.get(ways)
        if state is None or state.done != done:
            if len(self._states) >= MOST_STATES:
                self._states.clear()
                self._bottom = {}
            chars = tuple(dict.fromkeys(self._chars(place) for place, _ in ways))
            state = self._states[ways] = State(self, ways, chars, done)
        return state


@lru_cache(maxsize=16)
def read_grammar(text: str) -> Grammar:
    """Raises `EngineProblem` for a text that is no grammar, or none that can be used."""
    return Grammar(read_rules(text))


def unusable(reason: str) -> EngineProblem:
    return EngineProblem(f"The grammar for the reply cannot be used: {reason}.", "Simplify or correct the grammar.")


def _refuse_left_recursion(rules: list[Rule]) -> None:
    """A rule that begins with itself could be followed for ever without a character."""
    empty = _may_be_empty(rules)
    state = [0] * len(rules)
    for first in range(len(rules)):
        path: list[tuple[int, Iterator[int]]] = []
        if not state[first]:
            path.append((first, iter(_leading(first, rules, empty))))
            state[first] = 1
        while path:
            rule, leading = path[-1]
            deeper = next(leading, None)
            if deeper is None:
                state[rule] = 2
                path.pop()
            elif state[deeper] == 1:
                raise unusable(f"the rule “{rules[deeper].name}” begins with itself")
            elif not state[deeper]:
                state[deeper] = 1
                path.append((deeper, iter(_leading(deeper, rules, empty))))


def _leading(index: int, rules: list[Rule], empty: set[int]) -> list[int]:
    """The rules that this one may begin with."""
    found: dict[int, None] = {}
    for alternative in rules[index].alternatives:
        for symbol in alternative:
            if isinstance(symbol, int) and not (symbol == index and rules[index].repeats):
                found[symbol] = None
            if not isinstance(symbol, int) or symbol not in empty:
                break
    return list(found)


def _may_be_empty(rules: list[Rule]) -> set[int]:
    """Each rule is looked at again only when one that it needs has turned out to be able to be empty."""
    users: dict[int, set[int]] = {}
    for index, rule in enumerate(rules):
        for symbol in {symbol for one in rule.alternatives for symbol in one if isinstance(symbol, int)}:
            users.setdefault(symbol, set()).add(index)
    empty: set[int] = set()
    todo = set(range(len(rules)))
    while todo:
        index = todo.pop()
        if index not in empty and any(all(one in empty for one in found) for found in rules[index].alternatives):
            empty.add(index)
            todo |= users.get(index, set())
    return empty
