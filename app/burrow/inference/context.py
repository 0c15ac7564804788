"""llama.cpp's batch interface behind checks: a KV cache on a model, what is computed in it, and sampling.

llama.cpp aborts its process when a batch, an index or a position is wrong, so everything is checked here before it is
handed over; a failed check is a bug of ours and raises `ValueError`. Used in the engine process only.
"""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from time import thread_time
from typing import Any, Final, cast

import llama_cpp.llama_cpp as llama
import numpy as np

from burrow.inference.batch import Batch, Entry
from burrow.inference.guide import Guide
from burrow.inference.memory import free_memory
from burrow.inference.model import LoadFailure, Model
from burrow.inference.options import CacheType
from burrow.inference.sampler import Sampler

Row = np.ndarray[Any, np.dtype[np.float32]]
"""The logits of all tokens in one place."""

DECODED: Final = 0
CACHE_FULL: Final = 1
ABORTED: Final = 2
NO_MEMORY: Final = -2
"""What `Context.decode` returns; below zero is a failure of llama.cpp's."""

_CACHE_TYPES: dict[CacheType, int] = {"f16": llama.GGML_TYPE_F16, "q8_0": llama.GGML_TYPE_Q8_0}


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of one context."""

    cells: int
    """Tokens its KV cache holds at first, shared by all sequences."""
    sequences: int
    outputs: int
    """Sequences that may be sampled in one batch."""
    threads: int
    cache_type: CacheType = "f16"
    batch: int = 512
    """Tokens in one call of `decode`."""
    piece: int = 128
    """Tokens computed in one go within it; small, so that an abort is quick."""
    most_cells: int = 0
    """So far it may grow; 0 is not at all."""
    cell_bytes: int = 0
    """What a cell takes of the computer's memory, which is asked for before the context grows; 0 is not known."""
    flash: bool = True
    """Flash attention, where llama.cpp has it for the model. It passes over cells of other sequences; a single long one
    is read faster without it on a processor (at 3,000 tokens of a model of 0.2 billion weights 1.4 times)."""


class Context:
    """A KV cache on a model, and the computing on it. Keeps the number of good tokens of each sequence."""

    def __init__(self, model: Model, shape: Shape, abort: Callable[[], bool]) -> None:
        """`abort` is asked many times a second while computing, from inside llama.cpp. Raises `LoadFailure`."""
        if model.vocabulary_only:
            raise ValueError("a model that was loaded with no weights cannot compute")
        self.shape = shape
        self.lengths = [0] * shape.sequences
        self.logits_size = model.tokens
        self.computing = 0.0
        """Processor seconds of this thread inside llama.cpp's decode."""
        self._cuttable = model.cuttable
        self._callback = llama.ggml_abort_callback(lambda _data: abort())
        self._model = model
        self._most_cells = shape.most_cells
        self._threads = shape.threads
        if not self._create(shape.cells):
            raise LoadFailure("the context was not created")
        self._outputs: dict[int, int] = {}
        """Entries of the last batch with logits, and the row in which these are."""
        self._rows: np.ndarray[Any, np.dtype[np.float32]] | None = None
        """llama.cpp's buffer of logits, which mostly stays where it is."""
        self._rows_at = 0
        self._fresh = False
        """Whether `_rows` is known to be where the last batch's logits are."""
        self._batch = Batch(shape.batch)

    def _create(self, cells: int) -> bool:
        self.handle = llama.llama_init_from_model(self._model.handle, self._parameters(cells))
        if not self.handle:
            return False
        self.cells = int(llama.llama_n_ctx(self.handle))
        self._memory = llama.llama_get_memory(self.handle)
        self._rows = None
        return True

    def grow(self, need: int) -> bool:
        """Make room for `need` tokens in all, or for twice as many as now if that is more, and keep what is there.
        False where the shape or the memory does not allow it. Raises `LoadFailure` when the content was lost."""
        cells = min(self._most_cells, max(need, 2 * self.cells))
        if cells <= self.cells or cells * self.shape.cell_bytes > free_memory():
            return False
        try:
            state = self._whole_state()
        except MemoryError:
            return False
        before = self.cells
        llama.llama_free(self.handle)
        if not self._create(cells):
            self._most_cells = before
            if not self._create(before):
                raise LoadFailure("growing failed: not enough memory is left for the context")
        self.use_threads(self._threads)
        if llama.llama_state_set_data(self.handle, state, len(state)) != len(state):
            raise LoadFailure("a larger context did not take over the content of the smaller one")
        return self.cells > before

    def _whole_state(self) -> Any:
        state = (ctypes.c_uint8 * int(llama.llama_state_get_size(self.handle)))()
        written = int(llama.llama_state_get_data(self.handle, state, len(state)))
        return (ctypes.c_uint8 * written).from_buffer(state)

    def _parameters(self, cells: int) -> Any:
        shape = self.shape
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = cells
        parameters.n_batch = shape.batch
        parameters.n_ubatch = min(shape.piece, shape.batch)
        parameters.n_seq_max = shape.sequences
        # Fewer outputs than sequences abort the process; as many as tokens would reserve hundreds of megabytes.
        parameters.n_outputs_max = max(shape.outputs, shape.sequences)
        parameters.n_threads = parameters.n_threads_batch = shape.threads
        parameters.type_k = parameters.type_v = _CACHE_TYPES[shape.cache_type]
        flash = llama.LLAMA_FLASH_ATTN_TYPE_AUTO if shape.flash else llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
        parameters.flash_attn_type = flash
        parameters.kv_unified = True
        parameters.swa_full = True
        parameters.no_perf = True
        parameters.abort_callback = self._callback
        return parameters

    def close(self) -> None:
        """Free its memory; nothing else may be asked of it afterwards."""
        if self.handle:
            llama.llama_free(self.handle)
            self.handle = None

    def use_threads(self, count: int) -> None:
        self._threads = count
        llama.llama_set_n_threads(self.handle, count, count)

    def decode(self, entries: Sequence[Entry]) -> int:
        """Compute a batch. When it fails, every sequence in it is cut back to what it had before; where states only
        know their end, nothing can be trusted any more and all sequences are emptied."""
        self._check(entries)
        ends = self._batch.fill(entries, self.lengths)
        self._outputs = {}
        self._fresh = False
        begun = thread_time()
        code = int(llama.llama_decode(self.handle, self._batch.struct))
        self.computing += thread_time() - begun
        if code == DECODED:
            sampled = (index for index, entry in enumerate(entries) if entry.sampled)
            self._outputs = {index: row for row, index in enumerate(sampled)}
            for sequence, end in ends.items():
                self.lengths[sequence] = end
        else:
            for sequence in ends if self._cuttable else range(self.shape.sequences):
                self.cut(sequence, self.lengths[sequence] if self._cuttable else 0)
        return code

    def _check(self, entries: Sequence[Entry]) -> None:
        if not 0 < len(entries) <= self.shape.batch:
            raise ValueError(f"a batch of {len(entries)} tokens, but 1 to {self.shape.batch} fit")
        if sum(entry.sampled for entry in entries) > self.shape.outputs:
            raise ValueError(f"more than {self.shape.outputs} tokens of a batch to sample")
        for entry in entries:
            if not 0 <= entry.token < self.logits_size:
                raise ValueError(f"token {entry.token} is not in the vocabulary")
            if not 0 <= entry.sequence < self.shape.sequences:
                raise ValueError(f"sequence {entry.sequence} is not in the context")

    def logits(self, index: int) -> Row:
        """The logits of the entry at `index` in the last batch, valid until the next one."""
        row = self._outputs.get(index)
        if row is None:
            raise ValueError(f"no logits were computed for entry {index}")
        if self._rows is None or not self._fresh:
            self._rows = self._find_rows()
        return cast(Row, self._rows[row])

    def _find_rows(self) -> "np.ndarray[Any, np.dtype[np.float32]]":
        """As many rows as may be asked for, which llama.cpp keeps for as many sequences at least. Making an array of a
        pointer takes longer than all else that is done for a token."""
        pointer = llama.llama_get_logits(self.handle)
        at = ctypes.addressof(pointer.contents)
        if self._rows is None or at != self._rows_at:
            self._rows = np.ctypeslib.as_array(pointer, shape=(self.shape.outputs, self.logits_size))
            self._rows_at = at
        self._fresh = True
        return self._rows

    def cut(self, sequence: int, length: int) -> bool:
        """Keep the first `length` tokens of a sequence; False (and nothing done) where the model cannot do that."""
        if not 0 <= length <= self.lengths[sequence]:
            raise ValueError(f"sequence {sequence} has no {length} tokens")
        if not llama.llama_memory_seq_rm(self._memory, sequence, length, -1):
            return False
        self.lengths[sequence] = length
        return True

    def fork(self, source: int, target: int, length: int) -> None:
        """`target`, which is empty, shares the first `length` tokens of `source`; no token is copied."""
        if source == target or self.lengths[target] or not 0 < length <= self.lengths[source]:
            raise ValueError(f"sequence {source} cannot be forked into {target} at {length}")
        llama.llama_memory_seq_cp(self._memory, source, target, 0, length)
        self.lengths[target] = length

    def state_size(self, sequence: int) -> int:
        """Bytes of a sequence's cache."""
        return int(llama.llama_state_seq_get_size(self.handle, sequence))

    def state(self, sequence: int) -> memoryview:
        """The cache of a sequence as bytes that `restore` understands, empty when there is none."""
        size = self.state_size(sequence)
        buffer = (ctypes.c_uint8 * size)()
        written = int(llama.llama_state_seq_get_data(self.handle, buffer, size, sequence))
        return memoryview(buffer).cast("B")[:written]

    def restore(self, sequence: int, state: bytes | memoryview, length: int) -> bool:
        """Fill an empty sequence with the state of `length` tokens. The bytes must be whole: llama.cpp aborts over
        a truncated state. False when they do not fit this model or this cache."""
        if self.lengths[sequence]:
            raise ValueError(f"sequence {sequence} is not empty")
        # States take many megabytes, so none is copied on its way.
        buffer = np.frombuffer(state, np.uint8).ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))
        done = llama.llama_state_seq_set_data(self.handle, buffer, len(state), sequence) == len(state)
        if not done or int(llama.llama_memory_seq_pos_max(self._memory, sequence)) != length - 1:
            llama.llama_memory_seq_rm(self._memory, sequence, 0, -1)
            return False
        self.lengths[sequence] = length
        return True

    def sample(self, index: int, sampler: Sampler | None, guide: Guide | None = None) -> int:
        """The next token after the entry at `index`; -1 when the model computed no number for it. Raises
        `EngineProblem` when there is none that the guide lets pass."""
        logits = self.logits(index)
        best = int(logits.argmax())
        if not isfinite(logits[best]):
            return -1
        if guide is not None and (sampler is not None or not guide.fits(best)):
            guide.narrow(logits)
            best = int(logits.argmax())
        return best if sampler is None else int(llama.llama_sampler_sample(sampler.handle, self.handle, index))
