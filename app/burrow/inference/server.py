"""An OpenAI-compatible server as an `Engine`: llama-server, vLLM, LM Studio, Ollama, on this machine or a named one.

An address that is not this machine's must be allowed in so many words, because every prompt is a piece of the user's
documents. Token counts are the server's where it reports them and estimates elsewhere; what a server keeps in its
cache, and how it bounds a thought, is its own affair.
"""

import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from burrow.errors import EngineProblem
from burrow.inference.endpoint import Endpoint, is_local
from burrow.inference.engine import EngineInfo, Request
from burrow.inference.refusal import check_request, too_long, whole_text, with_whole_texts
from burrow.inference.server_ticket import Habits, ServerTicket, estimate, number

USUAL_WINDOW = 8192
MOST_AT_ONCE = 16
"""Requests that are with the server at the same time; further ones wait here."""
LOOK = 0.1
"""Seconds between two looks whether a waiting request was given up."""


class ServerEngine:
    def __init__(
        self,
        url: str,
        model: str | None = None,
        key: str | None = None,
        *,
        window: int = 0,
        allow_remote: bool = False,
    ) -> None:
        """`url` is the server's address, with or without `/v1`. Asks it for the models that it offers and, where these
        do not tell it, for its window: without a `model` the first is taken, without a `window` the server's own, where
        it tells it at all. Raises `EngineProblem`."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise EngineProblem(f"{url} is not the address of a server.", "Give one like http://127.0.0.1:8080.")
        if not is_local(url) and not allow_remote:
            raise EngineProblem(
                f"{parts.hostname} is another machine, and prompts hold parts of your documents.",
                "Confirm this server in the settings, or use one on this machine.",
            )
        self._endpoint = Endpoint(url, key or "")
        self._places = threading.BoundedSemaphore(MOST_AT_ONCE)
        self._habits = Habits()
        self._closed = False
        self._tickets: set[ServerTicket] = set()
        self._lock = threading.Lock()
        offered = self._endpoint.ask("GET", "/v1/models").get("data") or [{}]
        chosen = next((one for one in offered if one.get("id") == model), None) if model else offered[0]
        if chosen is None:
            names = ", ".join(str(one.get("id")) for one in offered[:12])
            raise EngineProblem(
                f"The server at {self._endpoint.name} does not offer {model}.", f"Choose one that it has: {names}."
            )
        self._model = str(chosen.get("id") or model)
        window = window or self._window(chosen)
        parameters = number((chosen.get("meta") or {}).get("n_params"))
        self._info = EngineInfo(self._model, url, window, parameters)

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> "ServerTicket":
        check_request(request)
        ticket = ServerTicket(self._endpoint, self._model, with_whole_texts(request), on_text, self._habits)
        length = sum(estimate(message.text) for message in request.messages)
        if length > 2 * self._info.window:
            raise too_long(length, self._info.window)
        with self._lock:
            if self._closed:
                raise EngineProblem("The engine is closed.", "Connect to the server again.")
            self._tickets.add(ticket)
        threading.Thread(target=self._serve, args=(ticket,), name="server reply", daemon=True).start()
        return ticket

    def count_tokens(self, text: str) -> int:
        """Exact with llama-server, an estimate with others."""
        if not text:
            return 0
        try:
            tokens = self._endpoint.ask("POST", "/tokenize", {"content": whole_text(text)}).get("tokens")
        except EngineProblem:
            tokens = None
        return len(tokens) if isinstance(tokens, list) else estimate(text)

    def info(self) -> EngineInfo:
        return self._info

    def close(self) -> None:
        with self._lock:
            self._closed = True
            tickets = list(self._tickets)
        for ticket in tickets:
            ticket.cancel()

    def _window(self, chosen: dict[str, Any]) -> int:
        """vLLM tells it with the model, llama-server among its properties, others nowhere."""
        told = number(chosen.get("max_model_len")) or number((chosen.get("meta") or {}).get("n_ctx"))
        if told:
            return told
        try:
            settings = self._endpoint.ask("GET", "/props").get("default_generation_settings") or {}
        except EngineProblem:
            settings = {}
        return number(settings.get("n_ctx")) or USUAL_WINDOW

    def _serve(self, ticket: "ServerTicket") -> None:
        try:
            while not (placed := self._places.acquire(timeout=LOOK)) and not ticket.cancelled:
                pass
            ticket.run()
            if placed:
                self._places.release()
        finally:
            with self._lock:
                self._tickets.discard(ticket)
            ticket.end()
