"""The REPL of a run without its loop: a person, or a test, writes the blocks a model would write."""

from collections.abc import Callable
from dataclasses import dataclass

from burrow.documents.document import Document
from burrow.errors import EngineProblem
from burrow.inference.engine import Engine, EngineInfo, Request, Ticket
from burrow.rlm.finish import Accepted, Refused
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run, Task
from burrow.rlm.prompts import Profile
from burrow.rlm.tree import EngineDied, Tree
from burrow.sandbox.outcome import SandboxLimits


@dataclass(frozen=True, slots=True)
class Block:
    """What one block did."""

    output: str
    error: str | None
    final: str | None
    """The answer it handed in, when the block ended well and the answer is one."""
    seconds: float


class NoModel:
    """The engine where none is loaded: every request is a clear error."""

    def submit(
        self,
        request: Request,
        on_text: Callable[[str], None] | None = None,
        on_prefill: Callable[[int, int], None] | None = None,
    ) -> Ticket:
        raise EngineProblem("No model is loaded in this REPL.", "Give --model FILE.gguf, or --replies stub.")

    def count_tokens(self, text: str) -> int:
        return len(text)

    def info(self) -> EngineInfo:
        return EngineInfo("none", "", 1_000_000_000, 0)

    def close(self) -> None:
        pass


PLAIN_CALLS = Profile(
    name="plain", direct=False, head_characters=0, output_characters=200_000, passage_characters=4000,
    call_characters=100_000_000, search_characters=700, root_tokens=0, call_tokens=1000, temperature=0.0,
    call_temperature=0.0, thinking_tokens=0, system="", first="", next="", commit="", call_system="", call="$prompt",
    direct_system="", direct_question="", summary_system="", summary="", follow="", follow_kept="", follow_lost="",
    follow_text="",
)  # fmt: skip
"""Sub-calls get the prompt as it is."""


class Workbench:
    """One namespace on some documents; blocks run one after the other."""

    def __init__(
        self, documents: tuple[Document, ...], engine: Engine | None, limits: SandboxLimits, *, isolated: bool = False
    ) -> None:
        tree = Tree(
            engine=engine or NoModel(),
            profile=PLAIN_CALLS,
            documents=documents,
            emit=lambda event: None,
            limits=Limits(depth=0, calls=10_000, calls_per_block=10_000),
            sandbox_limits=limits,
            isolated=isolated,
            known=None,  # who writes the replies may want another one for the same prompt
        )
        self._run = Run(tree, Task("", documents))

    def run(self, source: str) -> Block:
        try:
            outcome = self._run.run_block(source)
        except EngineDied as died:
            return Block("", f"{died.problem.message} {died.problem.action}", None, 0.0)
        verdict = self._run.finish.after_block(outcome)
        error = outcome.error
        if error is None and isinstance(verdict, Refused):
            error = verdict.advice
        return Block(outcome.output, error, verdict.answer if isinstance(verdict, Accepted) else None, outcome.seconds)

    def interrupt(self) -> None:
        """End the running block soon, from another thread or a signal handler."""
        self._run.sandbox.interrupt("interrupted from the keyboard")

    def close(self) -> None:
        self._run.close()
