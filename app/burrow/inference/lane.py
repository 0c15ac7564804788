"""Jobs -> replies, on one llama.cpp context: which job computes what in the next batch.

Every prompt takes over the longest beginning that is in the cache, and a job waits while another one is computing a
longer one, so each shared token is computed once. A job starts only when all cells that it may ever need are free.
Owners take turns: whoever has the fewest jobs at work is next, so no burst of one keeps another's few jobs waiting.
Not thread-safe.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from burrow.errors import EngineProblem
from burrow.inference.batch import Entry
from burrow.inference.cache import Cache
from burrow.inference.context import ABORTED, CACHE_FULL, DECODED, NO_MEMORY
from burrow.inference.engine import Finish, Reply
from burrow.inference.jobs import Job, Line
from burrow.inference.prefix_tree import Match, common

LOOK_AHEAD = 64
"""Waiting jobs of an owner that are considered at a time."""
LEAST_MARK = 32
"""A shorter beginning is not worth a copy of the state."""
PATIENCE = 16
"""How often later jobs with more in the cache may overtake the first one that waits."""


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


class Lane:
    def __init__(self, cache: Cache, width: int, hooks: Hooks, patience: int | None = None) -> None:
        """`width` is the number of jobs that compute at the same time; the context has more sequences than that.
        Before a job begins, the cache is tidied with this `patience`; without, all is kept while there is room."""
        if not 0 < width < cache.context.shape.sequences:
            raise ValueError(f"{width} jobs need more than {cache.context.shape.sequences} sequences")
        self._waiting = Line()
        self.active: list[Job] = []
        self._width = width
        self._cache = cache
        self._context = cache.context
        self._hooks = hooks
        self._patience = patience

    def add(self, job: Job) -> None:
        self._waiting.add(job)

    @property
    def busy(self) -> bool:
        return bool(self._waiting or self.active)

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
        for job in [job for job in self._waiting if self._hooks.cancelled(job.number)]:
            self._waiting.remove(job)
            self._finish(job, "cancelled")
        for job in [job for job in self.active if self._hooks.cancelled(job.number)]:
            self._finish(job, "cancelled")

    def _admit(self) -> None:
        if self._patience is not None and self._waiting and len(self.active) < self._width:
            # First, so that the cache grows for what is of use and not for what is given up anyway.
            self._cache.tidy((job.prompt for job in islice(self._waiting, LOOK_AHEAD)), self._patience)
        while len(self.active) < self._width and self._waiting:
            chosen = self._choose()
            if chosen is None:
                break
            if not self._place(*chosen):
                if self.active:
                    break
                self._waiting.remove(chosen[0])
                self._fail(chosen[0], _no_memory_left())

    def _choose(self) -> tuple[Job, Match] | None:
        """The next job of the owner whose turn it is."""
        queues = self._waiting.by_turn(self.active)
        return next((chosen for waiting in queues if (chosen := self._choose_of(waiting))), None)

    def _choose_of(self, waiting: deque[Job]) -> tuple[Job, Match] | None:
        """The waiting job with the longest beginning in the cache, among those for which nothing longer is coming."""
        best: tuple[Job, Match] | None = None
        for index, job in enumerate(islice(waiting, LOOK_AHEAD)):
            match = self._cache.match(job.prompt)
            if match.length < max((self._coming(other, job) for other in self.active), default=0):
                continue
            if best is None or match.length > best[1].length:
                best = job, match
            if index == 0 and job.overtaken >= PATIENCE:
                break
        if best is not None and best[0] is not waiting[0]:
            waiting[0].overtaken += 1
        return best

    def _coming(self, active: Job, job: Job) -> int:
        """How much of a job's prompt another one will have put into the cache when its own prompt is computed."""
        if active.pending:
            return 0
        shared = min(common(active.prompt, job.prompt), len(job.prompt) - 1)
        if self._cache.cuttable:
            return shared
        return active.mark if self._length(active) < active.mark <= shared else 0

    def _place(self, job: Job, match: Match) -> bool:
        """Give a job its sequence and make room for all that it may need. False while there is no room."""
        promised = sum(len(other.prompt) + other.most - self._length(other) for other in self.active)
        if not self._cache.make_room(len(job.prompt) - match.length + job.most, promised, match):
            return False
        sequence = self._cache.occupy(match, take_over=job.keep_reply)
        if sequence is None:
            return False
        job.sequence = sequence
        job.reused = match.length
        job.begun = time.monotonic()
        job.mark = 0 if self._cache.cuttable else self._mark(job)
        self._waiting.remove(job)
        self.active.append(job)
        return True

    def _mark(self, job: Job) -> int:
        """The longest beginning that a waiting prompt shares with this one, or the whole of a conversation's."""
        others = (other.prompt for other in islice(self._waiting, LOOK_AHEAD) if other is not job)
        shared = max((min(common(job.prompt, other), len(other) - 1) for other in others), default=0)
        if shared >= LEAST_MARK:
            return shared
        return len(job.prompt) if job.keep_reply else 0

    def _length(self, job: Job) -> int:
        """Tokens of the job that are in the cache."""
        return self._cache.tree.length(job.sequence)

    # What they compute

    def _batch(self) -> tuple[list[Entry], list[Job]]:
        """Replies go on first, mostly one token each; prompts share what is left, in the order in which they came."""
        entries: list[Entry] = []
        places: list[Job] = []
        room = self._context.shape.batch
        for job in self.active:
            if job.pending and len(job.pending) <= room:
                entries += [Entry(token, job.sequence, False) for token in job.pending[:-1]]
                entries.append(Entry(job.pending[-1], job.sequence, True))
                places.append(job)
                room -= len(job.pending)
        for job in self.active:
            if job.pending or not room:
                continue
            done = self._length(job)
            piece = job.prompt[done : min(done + room, job.mark if job.mark > done else len(job.prompt))]
            last = done + len(piece) == len(job.prompt)
            entries += [Entry(token, job.sequence, False) for token in piece]
            if last:
                entries[-1] = Entry(piece[-1], job.sequence, True)
            places.append(job)
            room -= len(piece)
        return entries, places

    def _take(self, entries: list[Entry], places: list[Job]) -> None:
        """A batch was computed: note what is in the cache now, and sample."""
        at = 0
        for job in places:
            begin = at
            while at < len(entries) and entries[at].sequence == job.sequence:
                at += 1
            self._cache.extend(job.sequence, [entry.token for entry in entries[begin:at]])
            if job.mark and self._length(job) == job.mark:
                self._cache.copy(job.sequence)
            if not job.pending:
                self._hooks.prefill(job.number, self._length(job), len(job.prompt))
            if entries[at - 1].sampled:
                self._sample(job, at - 1)

    def _sample(self, job: Job, index: int) -> None:
        if not job.prefilled:
            job.prefilled = time.monotonic()
        generation = job.generation
        try:
            token = self._context.sample(index, generation.sampler, generation.guide)
            shown = generation.accept(token) if token >= 0 else ""
        except EngineProblem as problem:
            self._fail(job, problem)
            return
        if token < 0:
            self._fail(job, _no_numbers())
            return
        job.pending = generation.pending
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
            generated=generation.generated,
            prefill_seconds=(job.prefilled or now) - job.begun if job.begun else 0.0,
            decode_seconds=now - job.prefilled if job.prefilled else 0.0,
            thought=generation.thought,
        )
        self._release(job)
        self._hooks.ended(job, reply)

    def _computed(self, job: Job) -> int:
        return min(len(job.prompt), self._length(job)) if job.sequence >= 0 else 0

    def _fail(self, job: Job, problem: EngineProblem) -> None:
        self._release(job)
        self._hooks.failed(job, problem)

    def _release(self, job: Job) -> None:
        """Leave in the cache what later prompts may begin with."""
        if job in self.active:
            self.active.remove(job)
            kept = len(job.generation.kept() or ()) if job.keep_reply else 0
            self._cache.release(job.sequence, len(job.prompt) + kept)
        job.generation.close()

    def _recover(self, code: int, places: list[Job]) -> None:
        """A batch failed: the context cut its sequences back, and the tree follows."""
        self._cache.follow()
        for job in self.active:
            job.reused = min(job.reused, self._length(job))
            if job.pending and self._length(job) < len(job.prompt):
                _begin_again(job)
        if code == ABORTED:
            return
        if code == CACHE_FULL and self._cache.drop_idle():
            return
        for job in places:
            self._fail(job, _not_computed(code))


def _begin_again(job: Job) -> None:
    """A state that only knows its end was lost: what was generated becomes part of the prompt."""
    job.prompt = job.prompt + job.generation.tokens
    job.most -= len(job.generation.tokens)
    job.pending = []


def _no_numbers() -> EngineProblem:
    return EngineProblem(
        "The model computed no valid numbers: its weights are damaged.", "Download the model file again."
    )


def _no_memory_left() -> EngineProblem:
    return EngineProblem(
        "There is not enough memory left for a prompt as long as this.", "Close other programs and try again."
    )


def _not_computed(code: int) -> EngineProblem:
    if code == NO_MEMORY:
        return EngineProblem("There was not enough memory to compute the request.", "Choose a smaller window.")
    return EngineProblem(
        f"llama.cpp could not compute the request (code {code}).", "Try a smaller window, or another model."
    )
