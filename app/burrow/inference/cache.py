"""A context's sequences, kept: what a prompt can take over, and who makes room for it.

Keeps llama.cpp's cache and the tree of token ids in step. Idle sequences stay, as beginnings for later prompts, until
their cells are needed; then the end of the least recently used one goes first, and no more of it than needed. `tidy`
gives up before that what is hardly ever of use again. Not thread-safe.
"""

from collections.abc import Iterable

from burrow.inference.context import Context
from burrow.inference.prefix_tree import Match, PrefixTree

PATIENCE = 16_384
"""For how many computed tokens a beginning is kept that two prompts shared and no other has come back to. Each cell
makes all computing slower, since attention looks at the cells of all sequences, also to leave them out: with a model of
0.2 billion weights a token took 2.4 ms on one core, and 0.35 µs more for each cell of others. So a cell has cost more
than computing it once more after some seven thousand tokens."""


class Cache:
    def __init__(self, context: Context, cuttable: bool) -> None:
        """`cuttable` tells whether the model can forget a sequence's last tokens. Recurrent states cannot: there a
        sequence is taken over as a whole or not at all."""
        self.context = context
        self.cuttable = cuttable
        self._begun_alike: dict[int, int] = {}
        """How many of a sequence's first tokens another prompt began with."""
        self.tree = PrefixTree()
        self.busy: set[int] = set()
        """Sequences that a job computes in: they are neither cut nor taken over."""
        self._clock = 0
        """Tokens computed; it goes on by one for whatever else happens."""
        self._used: dict[int, int] = {}

    def match(self, prompt: list[int]) -> Match:
        """What a prompt can take over; its last token is always computed, since the reply begins from there."""
        if not self.cuttable:
            return self.tree.match_whole(prompt, len(prompt) - 1)
        match = self.tree.match(prompt)
        length = min(match.length, len(prompt) - 1)
        return Match(length, match.sequence if length else None)

    def occupy(self, match: Match, take_over: bool) -> int | None:
        """A busy sequence that holds just the match: one that does so already, an empty one, or the match's own, cut.
        A state that cannot be cut back is left to others unless `take_over` is set. None while all are busy."""
        sequence = self._sequence_for(match, take_over)
        if sequence is not None:
            self.busy.add(sequence)
            self.touch(sequence)
            self._begun_alike[sequence] = match.length
        return sequence

    def make_room(self, need: int, promised: int, match: Match) -> bool:
        """Free cells: by growing while that is possible, then from the ends of idle sequences, without the match.
        `promised` ones count as taken."""
        self._grow(need + promised)
        freed = True
        while freed:
            freed = False
            for sequence in self._idle():
                missing = need + promised - self._free()
                if missing <= 0:
                    return True
                freed |= self._give(sequence, missing, match.length if sequence == match.sequence else 0)
        return self._free() >= need + promised

    def _give(self, sequence: int, missing: int, kept: int) -> bool:
        """Take cells from the end of an idle sequence; False where it has none to give."""
        length = self.tree.length(sequence)
        spare = min(self.tree.own(sequence), length - kept)
        if spare:
            self.cut(sequence, length - min(spare, missing))
        elif length and not kept:
            # Others hold all of it too; as long as two do, neither could give it.
            self.cut(sequence, 0)
        return bool(spare) or (length > 0 and not kept)

    def copy(self, sequence: int) -> None:
        """Leave a copy of a sequence as it is now, for others, if there is room for one more."""
        target = self._empty_sequence(keep=sequence)
        if target is not None:
            self._fork(sequence, target, self.tree.length(sequence))
            self.touch(target)

    def state(self, tokens: list[int]) -> memoryview | None:
        """The state after just these tokens, if they are in the cache."""
        match = self.tree.match(tokens)
        target = self._empty_sequence(keep=match.sequence)
        if match.sequence is None or match.length < len(tokens) or target is None:
            return None
        self._fork(match.sequence, target, len(tokens))
        state = self.context.state(target)
        self.cut(target, 0)
        return state

    def restore(self, tokens: list[int], state: memoryview) -> bool:
        """Take over a state that was saved after just these tokens; False when there is no room or it does not fit."""
        target = self._empty_sequence(keep=None)
        self._grow(len(tokens))
        if target is None or self._free() < len(tokens) or not self.context.restore(target, state, len(tokens)):
            return False
        self.extend(target, tokens)
        return True

    def extend(self, sequence: int, tokens: list[int]) -> None:
        """These tokens were computed."""
        self.tree.extend(sequence, tokens)
        self._clock += len(tokens)
        self.touch(sequence)

    def follow(self) -> None:
        """The context cut sequences back because a batch failed: do the same in the tree."""
        for sequence in self.tree.sequences():
            self.tree.cut(sequence, min(self.context.lengths[sequence], self.tree.length(sequence)))

    def release(self, sequence: int, length: int) -> None:
        """A job is done with its sequence, of which the first `length` tokens may be of use to others."""
        self.cut(sequence, min(length, self.tree.length(sequence)))
        self.busy.discard(sequence)

    def cut(self, sequence: int, length: int) -> None:
        """Shorten a sequence; one that cannot be shortened is emptied."""
        if not self.context.cut(sequence, length):
            length = 0
            self.context.cut(sequence, 0)
        self.tree.cut(sequence, length)

    def drop_idle(self) -> bool:
        """Empty every idle sequence; False when there was none."""
        idle = self._idle()
        for sequence in idle:
            self.cut(sequence, 0)
        return bool(idle)

    def tidy(self, waiting: Iterable[list[int]], patience: int) -> None:
        """Keep of idle sequences only what prompts have begun with, within the last `patience` computed tokens, and
        what the prompts begin with that are `waiting`. The ends of prompts hardly ever come again."""
        if not self.cuttable:
            return
        wanted: dict[int, int] = {}
        for match in map(self.match, waiting):
            if match.sequence is not None:
                wanted[match.sequence] = max(match.length, wanted.get(match.sequence, 0))
        for sequence in self._idle():
            fresh = self._clock - self._used.get(sequence, 0) <= patience
            kept = max(self._begun_alike.get(sequence, 0) if fresh else 0, wanted.get(sequence, 0))
            if kept < self.tree.length(sequence):
                self.cut(sequence, kept)

    def touch(self, sequence: int) -> None:
        self._clock += 1
        self._used[sequence] = self._clock

    def _grow(self, need: int) -> None:
        if self._free() < need:
            self.context.grow(self.tree.cells + need)

    def _free(self) -> int:
        return self.context.cells - self.tree.cells

    def _idle(self) -> list[int]:
        """Sequences that hold something and compute nothing, the least recently used first."""
        idle = [sequence for sequence in self.tree.sequences() if sequence not in self.busy]
        return sorted(idle, key=lambda sequence: self._used.get(sequence, 0))

    def _sequence_for(self, match: Match, take_over: bool) -> int | None:
        source = match.sequence
        if source is None:
            return self._empty_sequence(keep=None)
        self._begun_alike[source] = max(match.length, self._begun_alike.get(source, 0))
        idle = source not in self.busy
        if idle and self.tree.length(source) == match.length and (self.cuttable or take_over):
            return source
        target = self._empty_sequence(keep=source)
        if target is not None:
            self._fork(source, target, match.length)
            return target
        if not idle:
            return None
        self.cut(source, match.length)
        return source

    def _empty_sequence(self, keep: int | None) -> int | None:
        """An empty sequence; made by dropping an idle one, of which no cell is lost if possible."""
        held = self.busy.union(self.tree.sequences())
        for sequence in range(self.context.shape.sequences):
            if sequence not in held:
                return sequence
        idle = [sequence for sequence in self._idle() if sequence != keep]
        if not idle:
            return None
        loser = next((sequence for sequence in idle if not self.tree.own(sequence)), idle[0])
        self.cut(loser, 0)
        return loser

    def _fork(self, source: int, target: int, length: int) -> None:
        self.context.fork(source, target, length)
        self.tree.fork(source, target, length)
