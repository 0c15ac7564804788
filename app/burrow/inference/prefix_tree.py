"""The token ids that sequences hold in a KV cache -> a tree that knows what a new prompt shares with them.

Each sequence is a path from the root; cells that several sequences hold by forking are one node, counted once. Two
sequences that computed the same tokens on their own stay two nodes, because they are two sets of cells. Knows nothing
of llama.cpp: whoever changes the cache changes the tree in the same breath.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

Tokens = list[int]


@dataclass(eq=False, slots=True)
class _Node:
    tokens: Tokens
    parent: "_Node | None"
    children: list["_Node"] = field(default_factory=list)
    holders: set[int] = field(default_factory=set)
    """The sequences whose path ends here."""


@dataclass(frozen=True, slots=True)
class Match:
    length: int
    """How many tokens of the prompt are in the cache."""
    sequence: int | None
    """A sequence that holds them, None when the length is zero."""


class PrefixTree:
    """The paths of the sequences that hold anything."""

    def __init__(self) -> None:
        self.cells = 0
        """Cells taken in the KV cache."""
        self._root = _Node([], None)
        self._tails: dict[int, _Node] = {}

    def sequences(self) -> list[int]:
        return list(self._tails)

    def length(self, sequence: int) -> int:
        return _depth(self._tails.get(sequence, self._root))

    def tokens(self, sequence: int) -> Tokens:
        pieces: list[Tokens] = []
        node: _Node | None = self._tails.get(sequence, self._root)
        while node is not None:
            pieces.append(node.tokens)
            node = node.parent
        return [token for piece in reversed(pieces) for token in piece]

    def own(self, sequence: int) -> int:
        """Cells that no other sequence holds: what dropping this one would free."""
        node: _Node | None = self._tails.get(sequence)
        cells = 0
        while node is not None and node.holders <= {sequence} and len(node.children) <= (1 if cells else 0):
            cells += len(node.tokens)
            node = node.parent
        return cells

    def match(self, tokens: Tokens) -> Match:
        """The longest beginning of `tokens` that some sequence holds."""
        length, node = _follow(self._root, tokens, 0)
        return Match(length, _any_holder(node)) if length else Match(0, None)

    def match_whole(self, tokens: Tokens, limit: int) -> Match:
        """The longest sequence of at most `limit` tokens that is, as a whole, a beginning of `tokens`."""
        best = Match(0, None)
        for sequence in self._tails:
            length = self.length(sequence)
            if best.length < length <= limit and self.tokens(sequence) == tokens[:length]:
                best = Match(length, sequence)
        return best

    def extend(self, sequence: int, tokens: Sequence[int]) -> None:
        """The sequence computed these tokens after those it has."""
        if not tokens:
            return
        tail = self._tails.get(sequence, self._root)
        if tail is self._root or tail.children or tail.holders != {sequence}:
            child = _Node([], tail)
            tail.children.append(child)
            self._move(sequence, child)
            tail = child
        tail.tokens.extend(tokens)
        self.cells += len(tokens)

    def fork(self, source: int, target: int, length: int) -> None:
        """`target`, which holds nothing, takes over the first `length` tokens of `source`."""
        if target in self._tails:
            raise ValueError(f"sequence {target} is not empty")
        if not 0 < length <= self.length(source):
            raise ValueError(f"sequence {source} has no {length} tokens")
        self._move(target, self._node_at(source, length))

    def cut(self, sequence: int, length: int) -> None:
        """Keep only the first `length` tokens of a sequence."""
        if not 0 <= length <= self.length(sequence):
            raise ValueError(f"sequence {sequence} has no {length} tokens")
        if sequence not in self._tails or length == self.length(sequence):
            return
        old = self._tails[sequence]
        if length:
            self._move(sequence, self._node_at(sequence, length))
        else:
            old.holders.discard(sequence)
            del self._tails[sequence]
        self._prune(old)

    def _move(self, sequence: int, node: _Node) -> None:
        old = self._tails.get(sequence)
        if old is not None:
            old.holders.discard(sequence)
        self._tails[sequence] = node
        node.holders.add(sequence)

    def _node_at(self, sequence: int, length: int) -> _Node:
        """The node of the sequence's path that ends after `length` tokens, made by splitting where needed."""
        node = self._tails[sequence]
        end = _depth(node)
        while end - len(node.tokens) >= length and node.parent is not None:
            end -= len(node.tokens)
            node = node.parent
        keep = len(node.tokens) - (end - length)
        if keep == len(node.tokens) or node.parent is None:
            return node
        upper = _Node(node.tokens[:keep], node.parent, [node])
        node.parent.children[node.parent.children.index(node)] = upper
        node.parent = upper
        node.tokens = node.tokens[keep:]
        return upper

    def _prune(self, node: _Node) -> None:
        """Free the cells that nobody holds from this node upwards, and join what needs no fork any more."""
        while node.parent is not None and not node.holders and not node.children:
            self.cells -= len(node.tokens)
            node.parent.children.remove(node)
            node = node.parent
        if node.parent is not None and not node.holders and len(node.children) == 1:
            (child,) = node.children
            child.tokens = node.tokens + child.tokens
            child.parent = node.parent
            node.parent.children[node.parent.children.index(node)] = child


def common(one: Tokens, other: Tokens) -> int:
    """The number of tokens that both begin with."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _depth(node: _Node | None) -> int:
    depth = 0
    while node is not None:
        depth += len(node.tokens)
        node = node.parent
    return depth


def _any_holder(node: _Node) -> int:
    while not node.holders:
        node = node.children[0]
    return next(iter(node.holders))


def _follow(node: _Node, tokens: Tokens, at: int) -> tuple[int, _Node]:
    """Walk down as far as `tokens[at:]` leads; where two children begin alike, the one that leads further."""
    while True:
        fitting = [child for child in node.children if at < len(tokens) and child.tokens[0] == tokens[at]]
        if not fitting:
            return at, node
        if len(fitting) > 1:
            return max((_into(child, tokens, at) for child in fitting), key=lambda found: found[0])
        (child,) = fitting
        shared = common(child.tokens, tokens[at : at + len(child.tokens)])
        at += shared
        if shared < len(child.tokens):
            return at, child
        node = child


def _into(child: _Node, tokens: Tokens, at: int) -> tuple[int, _Node]:
    shared = common(child.tokens, tokens[at : at + len(child.tokens)])
    return (at + shared, child) if shared < len(child.tokens) else _follow(child, tokens, at + shared)
