"""The last log lines of llama.cpp, or of a process that ended -> what went wrong, in words.

Knows only the lines, neither files nor processes.
"""

import re
from collections.abc import Iterable

from burrow.errors import ModelProblem

ANOTHER_FILE = "Download the file again, or choose another model."

_NO_MEMORY = re.compile(
    "failed to allocate|unable to allocate|cannot allocate|allocation (still )?failed"
    r"|bad_alloc|MemoryError|(out of|not enough|insufficient|OutOf\w*) ?memory",
    re.IGNORECASE,
)
# The C library's words for it, Windows's and Python's.
_NO_THREAD = re.compile(
    "resource temporarily unavailable|resource unavailable try again|can't start new thread", re.IGNORECASE
)
_COMPLAINT = re.compile("error|fail|unable|invalid|unknown|missing|and 0 tensors|insufficient|terminate", re.IGNORECASE)
_CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        r"key-value pairs and 0 tensors",
        "{name} holds only a vocabulary and no weights.",
        "Choose the file with the model's weights.",
    ),
    (
        r"unknown model architecture: '([^']*)'",
        "{name} is of an architecture that this llama.cpp does not know: {0}.",
        "Update Burrow, or choose another model.",
    ),
    (r"not within the file bounds|incomplete|unexpectedly reached end", "{name} is truncated.", ANOTHER_FILE),
    (r"failed to read (header|key-value pairs|tensor info)", "The beginning of {name} is damaged.", ANOTHER_FILE),
    (
        r"invalid magic|not a GGUF|bad magic|failed to read magic",
        "{name} is not a GGUF file.",
        "Choose a model in GGUF format.",
    ),
    (r"invalid data|invalid values|NaN", "The weights in {name} are damaged.", ANOTHER_FILE),
    (r"missing tensor|wrong shape|check_tensor_dims", "{name} lacks tensors that a model needs.", ANOTHER_FILE),
    (r"tokenizer|vocab", "The vocabulary in {name} cannot be used.", ANOTHER_FILE),
)


def lacks_memory(lines: Iterable[str]) -> bool:
    """Whether they complain of too little memory; other lines speak of memory as well."""
    return _NO_MEMORY.search(_complaints(lines)) is not None


def lacks_threads(lines: Iterable[str]) -> bool:
    """Whether they complain that one more thread could not be started, for which there was mostly no memory either."""
    return _NO_THREAD.search(_complaints(lines)) is not None


def cause(lines: Iterable[str], name: str) -> ModelProblem:
    """Why the model file of this name was not loaded, as far as the lines tell. The cause comes first in the log and
    its consequences after it; the outermost line says only that loading failed."""
    complaints = _complaints(lines)
    for pattern, message, action in _CAUSES:
        if match := re.search(pattern, complaints, re.IGNORECASE):
            return ModelProblem(message.format(*match.groups(), name=name), action)
    return ModelProblem(f"llama.cpp cannot load {name}.", ANOTHER_FILE)


def _complaints(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if _COMPLAINT.search(line))
