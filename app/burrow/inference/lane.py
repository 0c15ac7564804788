"""Jobs -> replies, on one llama.cpp context: which job computes what in the next batch, and what stays in the cache.

Every prompt takes over the longest beginning that is in the cache, and a job waits while another one is computing a
longer one, so each shared token is computed once. A job starts only when all cells that it may ever need are free, by
cutting the tails of sequences that nobody uses, the least recently used first. Not thread-safe.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from burrow.errors import EngineProblem
from burrow.inference.binding import ABORTED, CACHE_FULL, DECODED, Context, Entry
from burrow.inference.engine import Finish, Reply
from burrow.inference.generation import Generation
from burrow.inference.prefix_tree import Match, PrefixTree, common

LOOK_AHEAD = 64
"""Waiting jobs that are considered at a time."""
PATIENCE = 16
"""How often later jobs with more in the cache may overtake the first one that waits."""


@dataclass(eq=False, slots=True)
class Job:
    number: int
    prompt: list[int]
    generation: Generation
    most: int
    """Tokens that may be generated."""
    keep_reply: bool
    """Whether the generated tokens stay in the cache: the next prompt of a conversation begins with them."""
    sequence: int = -1
    reused: int = 0
    overtaken: int = 0
    sampled: int | None = None
    """The token that was sampled last and is not yet in the cache."""
    begun: float = 0.0
    prefilled: float = 0.0


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a lane tells while it works. All are called from inside `Lane.step`."""

    text: Callable[[int, str], None]
    prefill: Callable[[int, int, int], None]
    ended: Callable[[Job, Reply], None]
    failed: Callable[[Job, EngineProblem], None]
    cancelled: Callable[[int], bool]
    """Whether a job has been given up."""
    computing: Callable[[frozenset[int]], None]
    """These jobs are in the batch that is computed next; from now on giving one up aborts it."""


@dataclass(slots=True)
class _Books:
    """When each sequence was last used."""

    clock: int = 0
    used: dict[int, int] = field(default_factory=dict)

    def touch(self, sequence: int) -> None:
        self.clock += 1
        self.used[sequence] = self.clock


class Lane:
    def __init__(self, context: Context, width: int, cuttable: bool, hooks: Hooks) -> None:
        """`width` is the number of jobs that compute at the same time; the context has more sequences than that."""
        if not 0 < width < context.shape.sequences:
            raise ValueError(f"{width} jobs need more than {context.shape.sequences} sequences")
        self.width = width
        self.tree = PrefixTree()
        self.waiting: deque[Job] = deque()
        self.active: list[Job] = []
        self._context = context
        self._cuttable = cuttable
        self._hooks = hooks
        self._books = _Books()

    def add(self, job: Job) -> None:
        self.waiting.append(job)

    @property
    def busy(self) -> bool:
        return bool(self.waiting or self.active)

    def step(self) -> bool:
        """Compute one batch. False when there was nothing to do."""
        self._drop_cancelled()
        self._admit()
        if not self.active:
            return False
        entries, places = self._batch()
        self._hooks.computing(frozenset(job.number for job in places))
        code = self._context.decode(entries)
        self._hooks.computing(frozenset())
        if code == DECODED:
            self._take(entries, places)
        else:
            self._recover(code, places)
        return True

    # Which jobs compute

    def _drop_cancelled(self) -> None:
        for job in [job for job in self.waiting if self._hooks.cancelled(job.number)]:
            self.waiting.remove(job)
            self._finish(job, "cancelled")
        for job in [job for job in self.active if self._hooks.cancelled(job.number)]:
            self._finish(job, "cancelled")

    def _admit(self) -> None:
        while len(self.active) < self.width and self.waiting:
            chosen = self._choose()
            if chosen is None or not self._place(*chosen):
                return

    def _choose(self) -> tuple[Job, Match] | None:
        """The waiting job with the longest beginning in the cache, among those for which nothing longer is coming."""
        best: tuple[Job, Match] | None = None
        for index, job in enumerate(self.waiting):
            if index == LOOK_AHEAD:
                break
            match = self._match(job.prompt)
            if match.length < max((self._coming(other, job) for other in self.active), default=0):
                continue
            if best is None or match.length > best[1].length:
                best = job, match
            if index == 0 and job.overtaken >= PATIENCE:
                break
        if best is not None and best[0] is not self.waiting[0]:
            self.waiting[0].overtaken += 1
        return best

    def _match(self, prompt: list[int]) -> Match:
        """What a prompt can take over; its last token is always computed, since the reply begins from there."""
        if not self._cuttable:
            return self.tree.match_whole(prompt, len(prompt) - 1)
        match = self.tree.match(prompt)
        length = min(match.length, len(prompt) - 1)
        return Match(length, match.sequence if length else None)

    def _coming(self, active: Job, job: Job) -> int:
        """How much of a job's prompt another one will have put into the cache when its own prompt is computed."""
        if active.sampled is not None or not self._cuttable:
            return 0
        return min(common(active.prompt, job.prompt), len(job.prompt) - 1)

    # Where they compute

    def _place(self, job: Job, match: Match) -> bool:
        """Give a job its sequence and make room for all that it may need. False while there is no room."""
        if not self._make_room(len(job.prompt) - match.length + job.most, match):
            return False
        sequence = self._sequence_for(match)
        if sequence is None:
            return False
        job.sequence = sequence
        job.reused = match.length
        job.begun = time.monotonic()
        self._books.touch(sequence)
        self.waiting.remove(job)
        self.active.append(job)
        return True

    def _sequence_for(self, match: Match) -> int | None:
        """A sequence that holds just the match: one that does so already, an empty one, or the match's own, cut."""
        source = match.sequence
        if source is None:
            return self._empty_sequence(keep=None)
        idle = source in self._idle()
        if idle and self.tree.length(source) == match.length:
            return source
        target = self._empty_sequence(keep=source)
        if target is not None:
            self._context.fork(source, target, match.length)
            self.tree.fork(source, target, match.length)
            return target
        if not idle:
            return None
        self._cut(source, match.length)
        return source

    def _free(self) -> int:
        """Cells that are neither taken nor promised to a job that computes."""
        promised = sum(len(job.prompt) + job.most - self.tree.length(job.sequence) for job in self.active)
        return self._context.cells - self.tree.cells - promised

    def _make_room(self, need: int, match: Match) -> bool:
        """Free cells from the ends of idle sequences, those first that were not used for longest, without the match."""
        for sequence in self._idle():
            missing = need - self._free()
            if missing <= 0:
                return True
            length = self.tree.length(sequence)
            spare = min(self.tree.own(sequence), length - (match.length if sequence == match.sequence else 0))
            if spare:
                self._cut(sequence, length - min(spare, missing))
        return self._free() >= need

    def _empty_sequence(self, keep: int | None) -> int | None:
        """An empty sequence; made by dropping an idle one, of which no cell is lost if possible."""
        held = set(self.tree.sequences()) | {job.sequence for job in self.active}
        for sequence in range(self._context.shape.sequences):
            if sequence not in held:
                return sequence
        idle = [sequence for sequence in self._idle() if sequence != keep]
        if not idle:
            return None
        loser = next((sequence for sequence in idle if not self.tree.own(sequence)), idle[0])
        self._cut(loser, 0)
        return loser

    def _idle(self) -> list[int]:
        """Sequences that hold something and compute nothing, the least recently used first."""
        taken = {job.sequence for job in self.active}
        idle = [sequence for sequence in self.tree.sequences() if sequence not in taken]
        return sorted(idle, key=lambda sequence: self._books.used.get(sequence, 0))

    def _cut(self, sequence: int, length: int) -> None:
        """Shorten a sequence in the cache and in the tree; one that cannot be shortened is dropped."""
        if not self._context.cut(sequence, length):
            length = 0
            self._context.cut(sequence, 0)
        self.tree.cut(sequence, length)

    # What they compute

    def _batch(self) -> tuple[list[Entry], list[Job]]:
        """Replies go on first, one token each; prompts share what is left, in the order in which they came."""
        entries: list[Entry] = []
        places: list[Job] = []
        for job in self.active:
            if job.sampled is not None:
                entries.append(Entry(job.sampled, job.sequence, True))
                places.append(job)
        for job in self.active:
            room = self._context.shape.batch - len(entries)
            if job.sampled is not None or not room:
                continue
            done = self.tree.length(job.sequence)
            piece = job.prompt[done : done + room]
            last = done + len(piece) == len(job.prompt)
            entries += [Entry(token, job.sequence, False) for token in piece]
            if last:
                entries[-1] = Entry(piece[-1], job.sequence, True)
            places.append(job)
        return entries, places

    def _take(self, entries: list[Entry], places: list[Job]) -> None:
        """A batch was computed: note what is in the cache now, and sample."""
        at = 0
        for job in places:
            begin = at
            while at < len(entries) and entries[at].sequence == job.sequence:
                at += 1
            self.tree.extend(job.sequence, [entry.token for entry in entries[begin:at]])
            self._books.touch(job.sequence)
            if job.sampled is None:
                self._hooks.prefill(job.number, self.tree.length(job.sequence), len(job.prompt))
            if entries[at - 1].sampled:
                self._sample(job, at - 1)

    def _sample(self, job: Job, index: int) -> None:
        if not job.prefilled:
            job.prefilled = time.monotonic()
        token = self._context.sample(index, job.generation.sampler)
        if token < 0:
            self._fail(job, _no_numbers())
            return
        job.sampled = token
        shown = job.generation.accept(token)
        if shown:
            self._hooks.text(job.number, shown)
        if job.generation.finish is not None:
            self._finish(job, job.generation.finish)

    # How they end

    def _finish(self, job: Job, finish: Finish) -> None:
        generation = job.generation
        if generation.finish is None:
            shown = generation.end(finish)
            if shown:
                self._hooks.text(job.number, shown)
        now = time.monotonic()
        reply = Reply(
            text=generation.text,
            finish=generation.finish or finish,
            computed=max(0, self._computed(job) - job.reused),
            reused=job.reused,
            generated=len(generation.tokens),
            prefill_seconds=(job.prefilled or now) - job.begun if job.begun else 0.0,
            decode_seconds=now - job.prefilled if job.prefilled else 0.0,
        )
        self._release(job)
        self._hooks.ended(job, reply)

    def _computed(self, job: Job) -> int:
        return min(len(job.prompt), self.tree.length(job.sequence)) if job.sequence >= 0 else 0

    def _fail(self, job: Job, problem: EngineProblem) -> None:
        self._release(job)
        self._hooks.failed(job, problem)

    def _release(self, job: Job) -> None:
        """Leave in the cache what later prompts may begin with."""
        if job in self.active:
            self.active.remove(job)
            kept = len(job.generation.kept()) if job.keep_reply else 0
            length = self.tree.length(job.sequence)
            # A state that cannot be cut back to the prompt is of use to nobody but a conversation that went on.
            self._cut(job.sequence, min(length, len(job.prompt) + kept))
        job.generation.close()

    def _recover(self, code: int, places: list[Job]) -> None:
        """A batch failed: the context cut its sequences back, and the tree follows."""
        for job in places:
            good = self._context.lengths[job.sequence]
            if good < self.tree.length(job.sequence):
                self.tree.cut(job.sequence, good)
                job.reused = min(job.reused, good)
            if job.sampled is not None and good < len(job.prompt):
                _begin_again(job)
        if code == ABORTED:
            return
        if code == CACHE_FULL and any(self.tree.own(sequence) for sequence in self._idle()):
            for sequence in self._idle():
                self._cut(sequence, 0)
            return
        for job in places:
            self._fail(job, _not_computed(code))


def _begin_again(job: Job) -> None:
    """A state that only knows its end was lost: what was generated becomes part of the prompt."""
    job.prompt = job.prompt + job.generation.tokens
    job.most -= len(job.generation.tokens)
    job.sampled = None


def _no_numbers() -> EngineProblem:
    return EngineProblem(
        "The model computed no valid numbers: its weights are damaged.", "Download the model file again."
    )


def _not_computed(code: int) -> EngineProblem:
    return EngineProblem(
        f"llama.cpp could not compute the request (code {code}).", "Try a smaller window, or another model."
    )
