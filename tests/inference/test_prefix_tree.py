import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from burrow.inference.prefix_tree import PrefixTree, common

TOKENS = st.lists(st.integers(0, 2), max_size=8)


@given(st.lists(st.integers(0, 1), max_size=40), st.lists(st.integers(0, 1), max_size=40))
def test_common_counts_the_shared_beginning(one: list[int], other: list[int]) -> None:
    length = common(one, other)
    assert one[:length] == other[:length]
    assert length in (len(one), len(other)) or one[length] != other[length]


class CacheAndTree(RuleBasedStateMachine):
    """The tree beside the plainest model of a cache: for each sequence its tokens and the cells that hold them."""

    @initialize()
    def start(self) -> None:
        self.tree = PrefixTree()
        self.paths: dict[int, list[tuple[int, int]]] = {sequence: [] for sequence in range(5)}
        self.made = 0

    @rule(sequence=st.integers(0, 4), tokens=TOKENS)
    def extend(self, sequence: int, tokens: list[int]) -> None:
        self.tree.extend(sequence, tokens)
        for token in tokens:
            self.made += 1
            self.paths[sequence].append((self.made, token))

    @rule(source=st.integers(0, 4), into=st.integers(0, 4), part=st.floats(0, 1))
    def fork(self, source: int, into: int, part: float) -> None:
        length = int(part * len(self.paths[source]))
        if source == into or self.paths[into] or not length:
            return
        self.tree.fork(source, into, length)
        self.paths[into] = self.paths[source][:length]

    @rule(sequence=st.integers(0, 4), part=st.floats(0, 1))
    def cut(self, sequence: int, part: float) -> None:
        length = int(part * len(self.paths[sequence]))
        self.tree.cut(sequence, length)
        del self.paths[sequence][length:]

    @rule(tokens=TOKENS)
    def match(self, tokens: list[int]) -> None:
        match = self.tree.match(tokens)
        held = {sequence: [token for _, token in path] for sequence, path in self.paths.items()}
        assert match.length == max(common(path, tokens) for path in held.values())
        if match.sequence is not None:
            assert held[match.sequence][: match.length] == tokens[: match.length]
        whole = self.tree.match_whole(tokens, len(tokens))
        assert whole.length == max(len(path) if tokens[: len(path)] == path else 0 for path in held.values())

    @invariant()
    def same(self) -> None:
        cells = {cell for path in self.paths.values() for cell, _ in path}
        assert self.tree.cells == len(cells)
        for sequence, path in self.paths.items():
            assert self.tree.tokens(sequence) == [token for _, token in path]
            others = {cell for other, rest in self.paths.items() if other != sequence for cell, _ in rest}
            assert self.tree.own(sequence) == len({cell for cell, _ in path} - others)


TestCacheAndTree = CacheAndTree.TestCase
TestCacheAndTree.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)


def test_a_fork_needs_an_empty_target_and_enough_tokens() -> None:
    tree = PrefixTree()
    tree.extend(0, [1, 2, 3])
    tree.extend(1, [1])
    with pytest.raises(ValueError, match="not empty"):
        tree.fork(0, 1, 2)
    with pytest.raises(ValueError, match="has no 4"):
        tree.fork(0, 2, 4)
