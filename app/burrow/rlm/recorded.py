"""What an earlier, interrupted run was already told by its models: a resumed run asks here before it asks a model."""

from collections import defaultdict, deque
from collections.abc import Iterable

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
