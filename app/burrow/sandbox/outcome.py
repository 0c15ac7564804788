"""What crosses the sandbox's door: limits go in, an outcome comes out, and nothing of the inside but plain values."""

from dataclasses import dataclass, field

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""Copied out of the namespace on the worker; exact types only."""


@dataclass(frozen=True, slots=True)
class SandboxLimits:
    block_seconds: float = 30.0
    """Running time of one block, waits for model calls excluded."""
    memory_bytes: int = 400_000_000
    """Growth of the process's private memory during a block."""
    block_steps: int = 1_000_000_000
    """Steps of a block: turns of loops and comprehensions, and calls of its functions. Unlike time, the same on every
    machine."""
    run_steps: int = 20_000_000_000
    """Steps of all blocks of one sandbox together."""
    run_seconds: float = 1800.0
    """Running time of all blocks of one sandbox together."""
    run_memory_bytes: int = 1_000_000_000
    """What the variables of all its blocks may hold together, with what the running one uses."""
    output_characters: int = 200_000
    """Kept of one block's output."""


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    type: str
    size: str
    """In words: `1,204 characters`, `12 items`."""
    preview: str


@dataclass(frozen=True, slots=True)
class Outcome:
    output: str
    error: str | None
    """A refusal, an exception (type, message, line) or a limit, in words for the model; None for a finished block."""
    stopped: bool
    """The block was cancelled from outside or ran into a limit."""
    variables: tuple[Variable, ...]
    """The user's variables after the block."""
    values: dict[str, Plain] = field(default_factory=dict)
    """The variables asked for with `harvest` that exist, as plain values."""
    seconds: float = 0.0
    """Running time, waits for model calls excluded."""
    cpu_seconds: float = 0.0
    """Processor time of the code's own thread."""
    steps: int = 0
    """Turns of loops and comprehensions, and calls of the code's own functions."""
    peak_memory: int = 0
    """Bytes above the level at the block's start."""
    stuck: bool = False
    """The code could not be ended and still runs: save, and restart the program to run code again."""
