"""llama.cpp in a process of its own, as an `Engine`. Nothing that happens there can take this process down.

When the engine process dies, what it was working on fails with the reason, and the next request starts another one,
which computes again what it needs. Knows nothing of llama.cpp itself.
"""

import itertools
import threading
from collections.abc import Callable
from pathlib import Path

from burrow.errors import EngineProblem, ModelProblem
from burrow.inference.engine import EngineInfo, Request
from burrow.inference.link import EngineLink, start_link
from burrow.inference.options import LlamaOptions
from burrow.inference.refusal import check_request, check_size, whole_text, with_whole_texts
from burrow.inference.tickets import Counting, LlamaTicket, Waiting

__all__ = ["LlamaEngine", "LlamaOptions", "LlamaTicket"]

COUNTED_AT_ONCE = 1 << 15
"""Characters that are tokenized in one go; a longer text is counted in pieces, which may be off by one at each cut."""


class LlamaEngine:
    def __init__(
        self,
        path: Path,
        *,
        options: LlamaOptions = LlamaOptions(),  # noqa: B008 - frozen
        on_progress: Callable[[float], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Start the engine process and load the model; `on_progress` gets fractions from 0 to 1 in this thread.

        Raises `ModelProblem`, also when `cancel` is set meanwhile.
        """
        self._path = path
        self._options = options
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._starting = threading.Lock()
        self._closed = False
        self._link: EngineLink | None = start_link(path, options, on_progress, cancel)
        self._loaded = self._link.loaded

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
        *,
        fixed: bool = False,
    ) -> LlamaTicket:
        """`fixed` generates `max_tokens` tokens whatever they are, for measuring. Raises `EngineProblem` where the
        request cannot be sent."""
        check_request(request)
        check_size(request)
        ticket = LlamaTicket(next(self._numbers), on_text, on_prefill)
        self._enter(ticket).submit(ticket, with_whole_texts(request), fixed)
        return ticket

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text. Raises `EngineProblem`."""
        text = whole_text(text)
        total = 0
        for at in range(0, len(text), COUNTED_AT_ONCE):
            counting = Counting(next(self._numbers))
            self._enter(counting).count(counting, text[at : at + COUNTED_AT_ONCE])
            total += counting.result()
        return total

    def info(self) -> EngineInfo:
        loaded = self._loaded
        return EngineInfo(
            model=loaded.name,
            path=str(self._path),
            window=loaded.window,
            parameters=loaded.parameters,
            profile=loaded.profile,
            defaults=loaded.defaults,
            thinks=loaded.thinks,
            note=self.note,
        )

    @property
    def note(self) -> str:
        """Why the engine does not run as it was asked to, empty when it does."""
        link = self._link
        return link.note if link is not None else ""

    @property
    def width(self) -> int:
        """Sub-calls that are decoded together."""
        return self._loaded.width

    @property
    def pid(self) -> int | None:
        """The engine process's id, None while there is none."""
        link = self._link
        return link.process.pid if link is not None and link.problem is None else None

    def close(self) -> None:
        with self._lock:
            self._closed = True
            link, self._link = self._link, None
        if link is not None:
            link.close()

    def _enter(self, waiting: Waiting) -> EngineLink:
        """A living link that will answer `waiting`; a new one where the last has died. Raises `EngineProblem`."""
        while True:
            link = self._link
            if link is not None and link.admit(waiting):
                return link
            with self._starting:
                self._restart(link)

    def _restart(self, dead: EngineLink | None) -> None:
        with self._lock:
            if self._closed:
                raise EngineProblem("The engine is closed.", "Load a model again.")
            if self._link is not dead:
                return
        if dead is not None:
            dead.close()
        try:
            link = start_link(self._path, self._options)
        except ModelProblem as problem:
            raise EngineProblem(
                f"The engine could not be started again: {problem.message}", problem.action, problem.details
            ) from problem
        with self._lock:
            if not self._closed:
                self._link = link
                return
        link.close()
