"""Conversations' beginnings, kept on disk: the prompt of a profile is the same in every run with a model.

Only the part up to the end of the system message is kept, never a question or a document's text.
"""

import threading

from burrow.inference.cache import Cache
from burrow.inference.engine import Request
from burrow.inference.prefixes import PrefixStore
from burrow.inference.prompts import PromptWriter

LEAST = 128
"""Shorter beginnings are computed faster than read."""


class Warmth:
    """Puts known beginnings into the cache before a prompt is computed, and saves new ones afterwards."""

    def __init__(self, cache: Cache, store: PrefixStore, prompts: PromptWriter) -> None:
        self._cache = cache
        self._store = store
        self._prompts = prompts
        self._wanted: dict[int, list[int]] = {}

    def prepare(self, number: int, request: Request, prompt: list[int]) -> None:
        """A conversation's first prompt is about to be computed for a job."""
        length = self._prompts.unasked(request, prompt) if request.messages[0].role == "system" else 0
        if length < LEAST or not self._cache.cuttable:
            return
        beginning = prompt[:length]
        if self._cache.match(prompt).length >= length:
            if not self._store.has(beginning):
                self._wanted[number] = beginning
            return
        state = self._store.load(beginning)
        if state is None or not self._cache.restore(beginning, state):
            self._wanted[number] = beginning

    def ended(self, number: int) -> None:
        """The job is done; what it computed of a beginning can be saved now."""
        beginning = self._wanted.pop(number, None)
        state = self._cache.state(beginning) if beginning else None
        if beginning and state:
            threading.Thread(target=self._store.save, args=(beginning, state), name="save prefix", daemon=True).start()
