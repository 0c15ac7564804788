"""What a block and all blocks of a sandbox may spend -> the sentence that ends them, when it is too much."""

from burrow.sandbox.gate import Gate
from burrow.sandbox.outcome import SandboxLimits


def overspent(gate: Gate, limits: SandboxLimits, seconds: float, held: int) -> str | None:
    """Why the running block must end; `seconds` and `held` bytes are what the blocks before it took."""
    if gate.seconds() > limits.block_seconds:
        return f"the block ran longer than {limits.block_seconds:g} s (waiting for model calls not counted)"
    if seconds + gate.seconds() > limits.run_seconds:
        return f"all blocks together ran longer than {limits.run_seconds:g} s"
    if held + gate.used() > limits.run_memory_bytes:
        return (
            f"the variables hold more than {limits.run_memory_bytes // 1_000_000:,} MB together. Delete the large ones"
        )
    return gate.too_much_memory() if gate.used() > limits.memory_bytes else None


def spent(limits: SandboxLimits, seconds: float, steps: int) -> str | None:
    """Why no further block may run."""
    if seconds >= limits.run_seconds:
        return f"all blocks together ran longer than {limits.run_seconds:g} s. Answer with what you have"
    if steps >= limits.run_steps:
        return f"all blocks together took more than {limits.run_steps:,} steps. Answer with what you have"
    return None
