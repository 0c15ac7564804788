"""The tokens that are computed together, in memory of our own for llama.cpp's batch structure."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np


@dataclass(frozen=True, slots=True)
class Entry:
    """One token of a batch. Its position follows from its sequence."""

    token: int
    sequence: int
    sampled: bool
    """Whether the logits after it are wanted."""


class Batch:
    """llama.cpp's batch structure, filled through numpy."""

    def __init__(self, size: int) -> None:
        self._token = np.zeros(size, np.int32)
        self._position = np.zeros(size, np.int32)
        self._count = np.ones(size, np.int32)
        self._sequence = np.zeros(size, np.int32)
        self._sampled = np.zeros(size, np.int8)
        base = self._sequence.ctypes.data
        whole = ctypes.POINTER(llama.llama_seq_id)
        self._rows = (whole * size)(*(ctypes.cast(base + 4 * index, whole) for index in range(size)))
        self.struct = llama.llama_batch(
            n_tokens=0,
            token=_pointer(self._token, llama.llama_token),
            embd=None,
            pos=_pointer(self._position, llama.llama_pos),
            n_seq_id=_pointer(self._count, ctypes.c_int32),
            seq_id=self._rows,
            logits=_pointer(self._sampled, ctypes.c_int8),
        )

    def fill(self, entries: Sequence[Entry], lengths: Sequence[int]) -> dict[int, int]:
        """Write the batch; return the length that each sequence in it will have."""
        ends: dict[int, int] = {}
        positions: list[int] = []
        for entry in entries:
            at = ends.get(entry.sequence, lengths[entry.sequence])
            positions.append(at)
            ends[entry.sequence] = at + 1
        count = len(entries)
        self._token[:count] = [entry.token for entry in entries]
        self._position[:count] = positions
        self._sequence[:count] = [entry.sequence for entry in entries]
        self._sampled[:count] = [entry.sampled for entry in entries]
        self.struct.n_tokens = count
        return ends


def _pointer(array: "np.ndarray[Any, Any]", kind: Any) -> Any:
    return array.ctypes.data_as(ctypes.POINTER(kind))
