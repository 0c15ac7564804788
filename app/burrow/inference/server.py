"""An OpenAI-compatible server as an `Engine`: llama-server, vLLM, LM Studio, Ollama, on this machine or a named one.

An address that is not this machine's must be allowed in so many words, because every prompt is a piece of the user's
documents. Token counts are the server's where it reports them and estimates elsewhere; what a server keeps in its cache
is its own affair.
"""

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from burrow.errors import EngineProblem
from burrow.inference.ending import ReplyText
from burrow.inference.endpoint import Call, Endpoint, in_words, is_local
from burrow.inference.engine import EngineInfo, Finish, Reply, Request
from burrow.inference.refusal import check_request, too_long, whole_text, with_whole_texts

CHARACTERS = 3.5
"""Characters in a token, where the server cannot count."""
USUAL_WINDOW = 8192


class ServerEngine:
    def __init__(
        self, url: str, *, model: str = "", window: int = 0, key: str = "", allow_remote: bool = False
    ) -> None:
        """`url` is the server's address, with or without `/v1`. Without a `model` the first one that the server offers
        is asked; without a `window` the server's own, where it tells it. Raises `EngineProblem`."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise EngineProblem(f"{url} is not the address of a server.", "Give one like http://127.0.0.1:8080.")
        if not is_local(url) and not allow_remote:
            raise EngineProblem(
                f"{parts.hostname} is another machine, and prompts hold parts of your documents.",
                "Confirm this server in the settings, or use one on this machine.",
            )
        self._endpoint = Endpoint(url, key)
        self._closed = False
        self._tickets: set[ServerTicket] = set()
        self._lock = threading.Lock()
        offered = self._endpoint.ask("GET", "/v1/models").get("data") or [{}]
        chosen = next((one for one in offered if one.get("id") == model), None) if model else offered[0]
        if chosen is None:
            raise EngineProblem(f"{parts.netloc} does not offer {model}.", "Choose a model that the server has loaded.")
        self._model = str(chosen.get("id") or model)
        window = window or self._window(chosen)
        parameters = _number((chosen.get("meta") or {}).get("n_params"))
        self._info = EngineInfo(self._model, url, window, parameters)

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> "ServerTicket":
        check_request(request)
        ticket = ServerTicket(self._endpoint, self._model, with_whole_texts(request), on_text)
        estimate = sum(_estimate(message.text) for message in request.messages)
        if estimate > 2 * self._info.window:
            raise too_long(estimate, self._info.window)
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
        return len(tokens) if isinstance(tokens, list) else _estimate(text)

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
        told = _number(chosen.get("max_model_len")) or _number((chosen.get("meta") or {}).get("n_ctx"))
        if told:
            return told
        try:
            settings = self._endpoint.ask("GET", "/props").get("default_generation_settings") or {}
        except EngineProblem:
            settings = {}
        return _number(settings.get("n_ctx")) or USUAL_WINDOW

    def _serve(self, ticket: "ServerTicket") -> None:
        try:
            ticket.run()
        finally:
            with self._lock:
                self._tickets.discard(ticket)
            ticket.ended.set()


class ServerTicket:
    """One request to the server, over a connection of its own: closing it is what stops the server."""

    def __init__(self, endpoint: Endpoint, model: str, request: Request, on_text: Callable[[str], None] | None) -> None:
        self.ended = threading.Event()
        self._endpoint = endpoint
        self._model = model
        self._request = request
        self._on_text = on_text
        self._ending = ReplyText(request.sampling.stop, request.sampling.stop_at_fence)
        self._usage: dict[str, Any] = {}
        self._pieces = 0
        self._finish: Finish = "stop"
        self._call = Call(endpoint)
        self._cancelled = False
        self._reply: Reply | None = None
        self._problem: EngineProblem | None = None

    def result(self) -> Reply:
        self.ended.wait()
        if self._problem is not None:
            raise self._problem
        if self._reply is None:
            raise EngineProblem("The reply was lost by a fault.", "See the log for the fault.")
        return self._reply

    def cancel(self) -> None:
        self._cancelled = True
        self._call.hang_up()

    def run(self) -> None:
        begun = time.monotonic()
        first = begun
        events = self._endpoint.stream("/v1/chat/completions", self._body(), self._call)
        try:
            with contextlib.closing(events):
                for event in events:
                    first = first if self._pieces else time.monotonic()
                    self._take(event)
                    if self._cancelled or self._ending.finish:
                        break
        except EngineProblem as problem:
            if not self._cancelled:
                self._problem = problem
                return
        self._show(self._ending.close("cancelled" if self._cancelled else self._finish))
        self._reply = self._account(first - begun, time.monotonic() - first)

    def _body(self) -> dict[str, Any]:
        sampling = self._request.sampling
        return {
            "model": self._model,
            "messages": [{"role": message.role, "content": message.text} for message in self._request.messages],
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "seed": sampling.seed,
            "stream": True,
            "stream_options": {"include_usage": True},
            "chat_template_kwargs": {"enable_thinking": False},
        }

    def _take(self, event: dict[str, Any]) -> None:
        if error := event.get("error"):
            raise EngineProblem(f"The server refused the request: {in_words(error)}", "Look at the server's log.")
        self._usage.update(event.get("usage") or {})
        timings = event.get("timings") or {}
        if "cache_n" in timings:
            self._usage["prompt_tokens_details"] = {"cached_tokens": timings["cache_n"]}
        for choice in event.get("choices") or ():
            text = (choice.get("delta") or {}).get("content")
            if isinstance(text, str) and text:
                self._pieces += 1
                self._show(self._ending.feed(text))
            if choice.get("finish_reason") == "length":
                self._finish = "length"

    def _show(self, text: str) -> None:
        if text and self._on_text:
            self._on_text(text)

    def _account(self, prefill: float, decode: float) -> Reply:
        estimate = sum(_estimate(message.text) for message in self._request.messages)
        prompt = _number(self._usage.get("prompt_tokens")) or estimate
        reused = min(prompt, _number((self._usage.get("prompt_tokens_details") or {}).get("cached_tokens")))
        generated = _number(self._usage.get("completion_tokens")) or self._pieces
        finish = self._ending.finish or self._finish
        return Reply(self._ending.text, finish, prompt - reused, reused, generated, prefill, decode)


def _estimate(text: str) -> int:
    return int(len(text) / CHARACTERS) + 1


def _number(value: object) -> int:
    return int(value) if isinstance(value, int | float) and 0 <= value < 1 << 50 else 0
