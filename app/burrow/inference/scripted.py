"""Given replies -> an engine that says them. A real engine for tests and demonstrations, without a model.

A token is four characters: `count_tokens` rounds up for each text, a message costs its text's tokens, and a reply is
streamed, counted and cut in such pieces. The tokens of a conversation that an earlier request of the same conversation
held, its reply included, are reused; everything else is computed. A `<think>` block at the beginning of a reply is
thought where the request lets a model think. Nothing is promised about speed.
"""

import threading
import time
from collections.abc import Callable, Sequence
from itertools import takewhile

from burrow.errors import EngineProblem
from burrow.inference.ending import ReplyText
from burrow.inference.engine import EngineInfo, Finish, Message, Reply, Request
from burrow.inference.refusal import check_request, too_long

TOKEN = 4
"""Characters in one token."""

Replies = Sequence[str] | Callable[[Request], str]


class ScriptedEngine:
    """Replays `replies` in the order in which requests are submitted, whatever they ask.

    `roots` answers requests that belong to a conversation and `calls` those that do not; what is not given falls back
    to `replies`. A function is asked instead of a list, once for each request, and may raise `EngineProblem`.
    """

    def __init__(
        self,
        replies: Replies = (),
        *,
        roots: Replies | None = None,
        calls: Replies | None = None,
        window: int = 8192,
        name: str = "scripted",
        profile: str | None = None,
        delay: float = 0.0,
    ) -> None:
        """`delay` is the time in seconds that each token of a reply takes."""
        shared = _Script(replies)
        self._roots = shared if roots is None else _Script(roots)
        self._calls = shared if calls is None else _Script(calls)
        self._info = EngineInfo(model=name, path="", window=window, parameters=0, profile=profile)
        self._delay = delay
        self._lock = threading.Lock()
        self._resident: dict[str, tuple[Message, ...]] = {}
        self._tickets: set[ScriptedTicket] = set()
        self._closed = False
        self.requests: list[Request] = []
        """Every request that was submitted, in order."""

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> "ScriptedTicket":
        check_request(request)
        with self._lock:
            if self._closed:
                raise EngineProblem("The engine is closed.", "Load a model again.")
            self.requests.append(request)
            ticket = ScriptedTicket(request, self._delay, self._info.window, on_text, on_prefill)
            self._tickets.add(ticket)
            script = self._calls if request.conversation is None else self._roots
            try:
                ticket.script = script.next(request)
            except EngineProblem as problem:
                ticket.problem = problem
            known = self._resident.get(request.conversation, ()) if request.conversation else ()
            ticket.reused = sum(map(_cost, _common(known, request.messages)))
        threading.Thread(target=self._serve, args=(ticket,), name="scripted reply", daemon=True).start()
        return ticket

    def count_tokens(self, text: str) -> int:
        return _tokens(text)

    def info(self) -> EngineInfo:
        return self._info

    def close(self) -> None:
        with self._lock:
            self._closed = True
            tickets = list(self._tickets)
        for ticket in tickets:
            ticket.cancel()
        for ticket in tickets:
            ticket.ended.wait()

    def _serve(self, ticket: "ScriptedTicket") -> None:
        try:
            ticket.run()
        finally:
            request = ticket.request
            with self._lock:
                if request.conversation is not None and ticket.reply is not None:
                    said = Message("assistant", ticket.reply.text)
                    self._resident[request.conversation] = (*request.messages, said)
                self._tickets.discard(ticket)
            ticket.ended.set()


class ScriptedTicket:
    """One reply being said. `ended` is set last, so the engine's books are closed when `result` returns."""

    def __init__(
        self,
        request: Request,
        delay: float,
        window: int,
        on_text: Callable[[str], None] | None,
        on_prefill: Callable[[int, int], None] | None,
    ) -> None:
        self.request = request
        self.script = ""
        self.thought = ""
        self.reused = 0
        self.problem: EngineProblem | None = None
        self.reply: Reply | None = None
        self.ended = threading.Event()
        self._delay = delay
        self._window = window
        self._on_text = on_text
        self._on_prefill = on_prefill
        self._cancelled = threading.Event()

    def result(self) -> Reply:
        self.ended.wait()
        if self.problem is not None:
            raise self.problem
        if self.reply is None:
            raise EngineProblem("The scripted reply ended by a fault.", "See the log for the fault.")
        return self.reply

    def cancel(self) -> None:
        self._cancelled.set()

    def run(self) -> None:
        total = sum(map(_cost, self.request.messages))
        if self.problem is None and total >= self._window:
            self.problem = too_long(total, self._window)
        if self.problem is not None:
            return
        if self._on_prefill:
            self._on_prefill(total, total)
        begun = time.monotonic()
        text, finish, generated = self._say(min(self.request.sampling.max_tokens, self._window - total))
        spent = time.monotonic() - begun
        generated += _tokens(self.thought)
        self.reply = Reply(text, finish, total - self.reused, self.reused, generated, 0.0, spent, self.thought)

    def _say(self, most: int) -> tuple[str, Finish, int]:
        sampling = self.request.sampling
        ending = ReplyText(sampling.stop, sampling.stop_at_fence)
        self.thought, answer = _parted(self.script) if sampling.thinking else ("", self.script)
        generated = 0
        end: Finish = "stop"
        for at in range(0, len(answer), TOKEN):
            if self._cancelled.wait(self._delay) if self._delay else self._cancelled.is_set():
                end = "cancelled"
                break
            if generated == most:
                end = "length"
                break
            generated += 1
            self._show(ending.feed(answer[at : at + TOKEN]))
            if ending.finish:
                break
        self._show(ending.close(end))
        return ending.text, ending.finish or end, generated

    def _show(self, piece: str) -> None:
        if piece and self._on_text:
            self._on_text(piece)


class _Script:
    """Hands out replies one by one."""

    def __init__(self, replies: Replies) -> None:
        self._ask = replies if callable(replies) else None
        self._list = () if callable(replies) else tuple(replies)
        self._said = 0

    def next(self, request: Request) -> str:
        if self._ask is not None:
            return self._ask(request)
        if self._said == len(self._list):
            raise EngineProblem(
                f"The script has run out: all of its {self._said} replies were used.",
                "Add replies to the script, or let the run ask fewer questions.",
            )
        self._said += 1
        return self._list[self._said - 1]


def _parted(script: str) -> tuple[str, str]:
    """What a script thinks, and what it answers."""
    begun, _, rest = script.partition("<think>")
    thought, closed, answer = rest.partition("</think>")
    return ("", script) if begun.strip() or not closed else (thought.strip(), answer.lstrip())


def _tokens(text: str) -> int:
    return -(-len(text) // TOKEN)


def _cost(message: Message) -> int:
    return _tokens(message.text)


def _common(known: tuple[Message, ...], messages: tuple[Message, ...]) -> list[Message]:
    """The messages at the beginning that both have."""
    pairs = zip(known, messages, strict=False)
    return [ours for ours, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
