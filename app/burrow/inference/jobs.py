"""What a lane works on, and the line in which it waits: owners take turns, so no burst of one keeps another waiting."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from burrow.inference.generation import Generation


@dataclass(eq=False, slots=True)
class Job:
    number: int
    prompt: list[int]
    generation: Generation
    most: int
    """Tokens that may be generated."""
    keep_reply: bool
    """Whether the generated tokens stay in the cache: the next prompt of a conversation begins with them."""
    owner: str = ""
    """Whose it is, for taking turns."""
    sequence: int = -1
    reused: int = 0
    overtaken: int = 0
    mark: int = 0
    """Where in the prompt a copy of the state is left for others, in models whose states cannot be cut back."""
    pending: list[int] = field(default_factory=list)
    """The tokens of the reply that come next in the cache; none as long as the prompt is not all there."""
    begun: float = 0.0
    prefilled: float = 0.0


class Line:
    """Waiting jobs, those of each owner in the order in which they came."""

    def __init__(self) -> None:
        self._queues: dict[str, deque[Job]] = {}
        """By owner; the one whose last turn is longest ago comes first."""

    def __iter__(self) -> Iterator[Job]:
        return chain.from_iterable(self._queues.values())

    def __bool__(self) -> bool:
        return bool(self._queues)

    def add(self, job: Job) -> None:
        self._queues.setdefault(job.owner, deque()).append(job)

    def remove(self, job: Job) -> None:
        """The job leaves the line, and its owner has had a turn."""
        queue = self._queues.pop(job.owner)
        queue.remove(job)
        if queue:
            self._queues[job.owner] = queue

    def by_turn(self, active: Iterable[Job]) -> list[deque[Job]]:
        """The queues of all owners; whoever has the fewest `active` jobs is next."""
        at_work = Counter(job.owner for job in active)
        return [self._queues[owner] for owner in sorted(self._queues, key=at_work.__getitem__)]
