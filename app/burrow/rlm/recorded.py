"""What models have already said: in an earlier, interrupted run, and in this one. Looked at before a model is asked."""

from collections import defaultdict, deque
from collections.abc import Iterable
from hashlib import blake2b

from burrow.events import CallEnded, CallStarted, Event, ReplyReceived, TurnStarted


class Recorded:
    """Replies by node and prompt. A call whose node moved is found by its prompt alone; nothing is handed out twice."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._turns: dict[tuple[str, str], ReplyReceived] = {}
        self._calls: dict[tuple[str, str], str] = {}
        self._spare: defaultdict[str, deque[str]] = defaultdict(deque)
        prompts: dict[str, str] = {}
        for event in events:
            match event:
                case TurnStarted(node=node, prompt=prompt) | CallStarted(node=node, prompt=prompt):
                    prompts[node] = prompt
                case ReplyReceived(node=node) if node in prompts:
                    self._turns[node, prompts[node]] = event
                case CallEnded(node=node, reply=reply, error=None) if node in prompts:
                    self._calls[node, prompts[node]] = reply
                    self._spare[prompts[node]].append(node)
                case _:
                    pass

    @property
    def turns_left(self) -> int:
        """Replies of turns that nobody asked for again."""
        return len(self._turns)

    def turn(self, node: str, prompt: str) -> ReplyReceived | None:
        return self._turns.pop((node, prompt), None)

    def call(self, node: str, prompt: str) -> str | None:
        if (node, prompt) in self._calls:
            return self._calls.pop((node, prompt))
        spare = self._spare.get(prompt)
        while spare:
            reply = self._calls.pop((spare.popleft(), prompt), None)
            if reply is not None:
                return reply
        return None


class Known:
    """Replies of this run's sub-calls by their prompt, where the same prompt cannot but get the same reply.

    Small models run a block again after it failed, with all its calls. Safe to share by threads.
    """

    def __init__(self) -> None:
        self._replies: dict[bytes, str] = {}

    @staticmethod
    def key(prompt: str, grammar: str | None) -> bytes:
        """Stands for a prompt, which may be long."""
        return blake2b(f"{grammar or ''}\0{prompt}".encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def reply(self, key: bytes) -> str | None:
        return self._replies.get(key)

    def remember(self, key: bytes, reply: str) -> None:
        self._replies.setdefault(key, reply)
