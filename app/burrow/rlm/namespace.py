"""The variables that a run's code works with. They may outlive the run: a follow-up question takes them over.

With every question of a session comes a text (`context_0`, `context_1`, …) unless it is asked of the same documents,
and with its end what was said (`history_0`, `history_1`, …), named as the RLM paper's library names them.
"""

import threading
from typing import TYPE_CHECKING

from burrow.documents.document import Document
from burrow.rlm.calls import READABLE as FAILED_REPLIES
from burrow.rlm.names import Names, joined
from burrow.rlm.passages import READABLE
from burrow.rlm.prompts import Earlier, FollowUp
from burrow.sandbox.isolated import IsolatedSandbox
from burrow.sandbox.repl import Sandbox

if TYPE_CHECKING:
    from burrow.inference.engine import Message
    from burrow.rlm.loop import Run


class Namespace:
    """Belongs to one run at a time."""

    def __init__(self) -> None:
        self.halt = threading.Event()
        """Set when the running block must end."""
        self.documents: tuple[Document, ...] = ()
        self.contexts: list[str] = []
        self.histories: list[list[dict[str, str]]] = []
        self.earlier: tuple[Earlier, ...] = ()
        """The questions that worked here, with their answers."""
        self.sandbox: Sandbox | IsolatedSandbox | None = None
        self._names: Names | None = None

    def fits(self, documents: tuple[Document, ...]) -> bool:
        """Whether passages in the variables still mean the same: no document has gone or changed places."""
        return documents[: len(self.documents)] == self.documents

    def take(self, run: "Run", *, new_text: bool = False) -> Sandbox | IsolatedSandbox:
        """Bind everything to this run. `new_text` makes what it brings a text of its own, even when it is the same."""
        fresh = run.task.documents[len(self.documents) :]
        if fresh or new_text or not self.contexts:
            self.contexts.append(joined(fresh))
        self.documents = run.task.documents
        if self._names is None or self.sandbox is None:
            self._names = Names(run, self)
            kind = IsolatedSandbox if run.tree.isolated else Sandbox
            readable = READABLE | FAILED_REPLIES
            self.sandbox = kind(self._names.table(), run.tree.sandbox_limits, cancel=self.halt, readable=readable)
        else:
            self._names.bind(run)
            self.sandbox.offer(self._names.values())
        return self.sandbox

    def variables(self) -> tuple[str, ...]:
        """Names that the code made."""
        outcome = self.sandbox.outcome if self.sandbox is not None else None
        return tuple(variable.name for variable in outcome.variables) if outcome is not None else ()

    def follow_up(self, earlier: tuple[Earlier, ...], documents: tuple[Document, ...]) -> FollowUp:
        """What a question about these documents is told when it goes on here."""
        added = documents[len(self.documents) :]
        text = f"context_{len(self.contexts)}" if added and self.contexts else ""
        return FollowUp(earlier, self.variables(), text=text)

    def keep(self, question: str, answer: str, said: "tuple[Message, ...]") -> None:
        """A question has ended here."""
        self.earlier = (*self.earlier, Earlier(question, answer))
        self.histories.append([{"role": message.role, "content": message.text} for message in said])

    def close(self) -> None:
        """Forget everything."""
        if self.sandbox is not None:
            self.sandbox.close()
            self.sandbox = None
