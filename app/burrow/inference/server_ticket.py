"""One request to an OpenAI-compatible server -> its reply, streamed.

A busy server is asked again, some times and later each time; one that knows only OpenAI's own protocol, in that.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from burrow.errors import EngineProblem
from burrow.inference.ending import ReplyText
from burrow.inference.endpoint import Busy, Call, Endpoint, Refusal, in_words
from burrow.inference.engine import Finish, Reply, Request
from burrow.inference.grammar import read_grammar
from burrow.inference.thinking import USUAL_BLOCK, Thought

CHARACTERS = 3.5
"""Characters in a token, where the server cannot count."""
PATH = "/v1/chat/completions"
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before a busy server is asked again, where it does not say so itself."""
GRACE = 0.3
"""Seconds that a cancelled request gets to end in order. Looking up a name and connecting cannot be interrupted, so
after that it is left to end by itself."""


@dataclass(slots=True)
class Habits:
    """What was found out about a server while it was asked."""

    strict: bool = False
    """It refuses what is not part of the protocol, so only that is sent."""


class ServerTicket:
    """One request to the server, over a connection of its own: closing it is what stops the server."""

    def __init__(
        self,
        endpoint: Endpoint,
        model: str,
        request: Request,
        on_text: Callable[[str], None] | None,
        habits: Habits,
    ) -> None:
        self._ended = threading.Event()
        self._endpoint = endpoint
        self._model = model
        self._request = request
        self._on_text = on_text
        self._habits = habits
        sampling = request.sampling
        self._ending = ReplyText(sampling.stop, sampling.stop_at_fence)
        self._thought = Thought(USUAL_BLOCK, inside=False, strip=sampling.grammar is None)
        self._reasons: list[str] = []
        self._usage: dict[str, Any] = {}
        self._pieces = 0
        self._finish: Finish = "stop"
        self._call: Call | None = None
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._decided = threading.Event()
        self._cancelled_at = 0.0
        self._reply: Reply | None = None
        self._problem: EngineProblem | None = None

    def result(self) -> Reply:
        self._decided.wait()
        if not self._ended.wait(max(0.0, self._cancelled_at + GRACE - time.monotonic())):
            return self._account("cancelled", 0.0, 0.0)
        if self._problem is not None:
            raise self._problem
        if self._reply is None:
            raise EngineProblem("The reply was lost by a fault.", "See the log for the fault.")
        return self._reply

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled_at = self._cancelled_at or time.monotonic()
        self._cancelled.set()
        self._decided.set()
        with self._lock:
            if self._call is not None:
                self._call.hang_up()

    def end(self) -> None:
        """Nothing more will come."""
        self._ended.set()
        self._decided.set()

    def run(self) -> None:
        """Ask the server, and wait for all of its answer."""
        begun = time.monotonic()
        first = 0.0
        try:
            for event in self._events():
                first = first or time.monotonic()
                self._take(event)
                if self.cancelled or self._ending.finish:
                    break
        except EngineProblem as problem:
            if not self.cancelled:
                self._problem = problem
                return
        self._show(self._ending.feed(self._thought.end()))
        self._show(self._ending.close("cancelled" if self.cancelled else self._finish))
        now = time.monotonic()
        self._problem = self._strays()
        self._reply = self._account(self._ending.finish or self._finish, (first or now) - begun, now - (first or now))

    def _events(self) -> Iterator[dict[str, Any]]:
        """The events of the answer. A server that is busy is asked again later, one that knows only the bare protocol
        is asked in that; neither has said anything by then."""
        pauses = iter(PAUSES)
        while not self.cancelled:
            strict = self._habits.strict
            try:
                with contextlib.closing(self._endpoint.stream(PATH, self._body(strict), self._new_call())) as events:
                    yield from events
                return
            except Busy as busy:
                pause = next(pauses, None)
                if pause is None or self._cancelled.wait(pause if busy.wait is None else busy.wait):
                    raise
            except Refusal:
                if strict:
                    raise
                self._habits.strict = True

    def _new_call(self) -> Call:
        call = Call(self._endpoint)
        with self._lock:
            self._call = call
            if self.cancelled:
                call.hang_up()
        return call

    def _strays(self) -> EngineProblem | None:
        """What to say when a whole reply does not follow the grammar: some servers know none."""
        grammar = self._request.sampling.grammar
        if (
            grammar is None
            or self._ending.finish in ("cancelled", "length")
            or read_grammar(grammar).follows(self._ending.text)
        ):
            return None
        return EngineProblem(
            f"The server at {self._endpoint.name} does not keep to the grammar it was given.",
            "Use another server (llama-server knows grammars), or a model on this computer.",
        )

    def _body(self, strict: bool) -> dict[str, Any]:
        """`strict` leaves out everything that OpenAI's own protocol does not have."""
        sampling = self._request.sampling
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [{"role": message.role, "content": message.text} for message in self._request.messages],
            "max_tokens": sampling.max_tokens + sampling.thinking,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "seed": sampling.seed,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if strict:
            return body
        body["chat_template_kwargs"] = {"enable_thinking": sampling.thinking > 0}
        body |= {"top_k": sampling.top_k, "min_p": sampling.min_p, "repeat_penalty": sampling.repeat_penalty}
        return body | ({} if sampling.grammar is None else {"grammar": sampling.grammar})

    def _take(self, event: dict[str, Any]) -> None:
        if error := event.get("error"):
            raise EngineProblem(
                f"The server at {self._endpoint.name} refused the request: {in_words(error)}",
                "Look at the server's log.",
            )
        self._usage.update(event.get("usage") or {})
        timings = event.get("timings") or {}
        if "cache_n" in timings:
            self._usage["prompt_tokens_details"] = {"cached_tokens": timings["cache_n"]}
        for choice in event.get("choices") or ():
            delta = choice.get("delta") or {}
            reason, text = delta.get("reasoning_content") or delta.get("reasoning"), delta.get("content")
            if isinstance(reason, str) and reason:
                self._pieces += 1
                self._reasons.append(reason)
            if isinstance(text, str) and text:
                self._pieces += 1
                self._show(self._ending.feed(self._thought.feed(text)))
            if choice.get("finish_reason") == "length":
                self._finish = "length"

    def _show(self, text: str) -> None:
        if text and self._on_text:
            self._on_text(text)

    def _account(self, finish: Finish, prefill: float, decode: float) -> Reply:
        estimated = sum(estimate(message.text) for message in self._request.messages)
        prompt = number(self._usage.get("prompt_tokens")) or estimated
        reused = min(prompt, number((self._usage.get("prompt_tokens_details") or {}).get("cached_tokens")))
        generated = number(self._usage.get("completion_tokens")) or self._pieces
        thought = "".join(self._reasons).strip() or self._thought.text
        return Reply(self._ending.text, finish, prompt - reused, reused, generated, prefill, decode, thought)


def estimate(text: str) -> int:
    return int(len(text) / CHARACTERS) + 1


def number(value: object) -> int:
    return int(value) if isinstance(value, int | float) and 0 <= value < 1 << 50 else 0
