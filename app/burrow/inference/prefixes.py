"""The computed state of a prompt's beginning <-> a file, so that it is computed once for each model and not once a day.

A file is believed only when its length, its checksum and its key (model, cache, tokens) are right, because llama.cpp
ends its process over a broken one. Losing files costs time and nothing else, so nothing here fails loudly.
"""

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from burrow import paths

MAGIC = b"burrow prefix 2\n"
MOST_BYTES = 1 << 30
"""Bytes of all files together; the least recently used go first."""
_SUM = 32


class PrefixStore:
    def __init__(self, folder: Path, model: str) -> None:
        """`model` names the weights and everything else that the state depends on."""
        self._folder = folder
        self._model = model

    def has(self, tokens: Sequence[int]) -> bool:
        return self._path(tokens).exists()

    def load(self, tokens: Sequence[int]) -> memoryview | None:
        """The state after these tokens, None where it is not there as it was written."""
        path = self._path(tokens)
        try:
            data = memoryview(path.read_bytes())
            os.utime(path)
        except OSError:
            return None
        head, state = data[: len(MAGIC) + _SUM], data[len(MAGIC) + _SUM :]
        if head == MAGIC + _checksum(self._key(tokens), state):
            return state
        _remove(path)
        return None

    def save(self, tokens: Sequence[int], state: bytes | memoryview) -> bool:
        """Write a state whole or not at all; False where that cannot be done."""
        if len(state) > MOST_BYTES:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            paths.write_whole(self._path(tokens), MAGIC, _checksum(self._key(tokens), state), state)
        except OSError:
            return False
        self._make_room()
        return True

    def _path(self, tokens: Sequence[int]) -> Path:
        return self._folder / f"{self._key(tokens).hex()[:32]}.state"

    def _key(self, tokens: Sequence[int]) -> bytes:
        key = hashlib.sha256(self._model.encode())
        key.update(b"".join(token.to_bytes(4, "little") for token in tokens))
        return key.digest()

    def _make_room(self) -> None:
        """Remove the least recently used files beyond the bound, and halves that a killed process left behind."""
        with contextlib.suppress(OSError):
            files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
            total = 0
            for path in files:
                total += path.stat().st_size
                if total > MOST_BYTES or (path.suffix == ".part" and path is not files[0]):
                    _remove(path)


def _checksum(key: bytes, state: bytes | memoryview) -> bytes:
    sum_ = hashlib.blake2b(key + len(state).to_bytes(8, "little"), digest_size=_SUM)
    sum_.update(state)
    return sum_.digest()


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
