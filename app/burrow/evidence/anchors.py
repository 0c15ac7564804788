"""Documents' letters -> an index of pieces at every few letters, so that any longer passage holds one of them.

Built and asked with whole arrays: the interpreter is free for other threads meanwhile. About half a byte a letter.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

GRAM = 14
"""Letters of a piece."""
STRIDE = 15
_COMMON = 48
"""A piece that stands at more anchors than this is passed over; its neighbours are not all so common."""
_PART = 1 << 22
_SHORT = 1 << 16
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_FACTORS = np.random.default_rng(20).integers(1, 1 << 62, GRAM, np.uint64) * np.uint64(2) + np.uint64(1)
"""Odd numbers without a pattern: the upper half of the sum of products is the hash."""

Hashes = npt.NDArray[np.uint64]


class Anchors:
    """Where pieces stand: hash in the upper half of each key, number of the anchor in the lower, sorted."""

    def __init__(self, texts: Sequence[bytes | bytearray]) -> None:
        counts = [max(0, -(-(len(text) - GRAM + 1) // STRIDE)) for text in texts]
        self._keys: Hashes = np.empty(sum(counts), np.uint64)
        number = 0
        for text, count in zip(texts, counts, strict=True):
            self._keys[number : number + count] = _hashes(text, STRIDE)
            number += count
        self._bases = np.cumsum([0, *counts[:-1]])
        """Number of each document's first anchor."""
        self._keys <<= _HALF
        self._keys |= np.arange(number, dtype=np.uint64)
        self._keys.sort()

    def find(self, prompt: bytes | bytearray) -> Iterator[tuple[int, int, int]]:
        """Place in the prompt, document and place there, wherever a piece of the prompt has the hash of an anchor."""
        if not len(self._keys):
            return
        wanted = _hashes(prompt, 1)
        low = np.searchsorted(self._keys, wanted << _HALF)
        found = self._keys[np.minimum(low, len(self._keys) - 1)] >> _HALF
        hits = np.nonzero(found == wanted)[0]
        low = low[hits]
        counts = np.searchsorted(self._keys, wanted[hits] << _HALF | _LOW, "right") - low
        if not len(hits) or counts.max() == 1:  # as nearly always, but for boilerplate
            places = low
        else:
            counts[counts > _COMMON] = 0
            places = np.repeat(low - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
            hits = np.repeat(hits, counts)
        numbers = (self._keys[places] & _LOW).astype(np.int64)
        documents = np.searchsorted(self._bases, numbers, "right") - 1
        positions = (numbers - self._bases[documents]) * STRIDE
        yield from zip(hits.tolist(), documents.tolist(), positions.tolist(), strict=True)


def _hashes(text: bytes | bytearray, stride: int) -> Hashes:
    """A hash of 32 bits for the piece at each `stride`-th letter."""
    letters = np.frombuffer(text, np.uint8)
    count = max(0, -(-(len(letters) - GRAM + 1) // stride))
    if stride == 1 and 0 < count <= _SHORT:  # the same sums in one step: what a prompt of usual length takes
        return np.correlate(letters.astype(np.uint64), _FACTORS) >> _HALF
    found: Hashes = np.zeros(count, np.uint64)
    for begin in range(0, count, _PART):
        part = found[begin : begin + _PART]
        for place, factor in enumerate(_FACTORS):
            first = begin * stride + place
            part += letters[first : first + (len(part) - 1) * stride + 1 : stride].astype(np.uint64) * factor
    return found >> _HALF
