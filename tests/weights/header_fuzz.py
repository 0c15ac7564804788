"""Broken GGUF files without end: `python tests/weights/header_fuzz.py 10000` reads so many and prints the worst time.

Each file is a real header (the starter model's, a writer's, one with a large vocabulary) with bytes flipped, cut,
repeated, or numbers put in that no file should hold. Whatever comes, `describe` must return or raise `ModelProblem`.
"""

import os
import random
import struct
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from burrow import paths
from burrow.errors import ModelProblem
from burrow.weights.gguf import describe

HEAD = 6000
"""Bytes of a seed in which most changes are made: there the counts, keys and lengths are."""
NUMBERS = (0, 1, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 1 << 40, 1 << 62, (1 << 63) - 1, (1 << 64) - 1)


@dataclass(frozen=True, slots=True)
class Result:
    files: int
    outcomes: Counter[str]
    """Readable, or the beginning of what was said about the file."""
    worst: float
    """Seconds of the slowest file, by this process's own clock: another program's turn is not ours."""
    worst_seed: int


def seeds() -> tuple[bytes, ...]:
    """Whole files, small enough to be written thousands of times."""
    starter = paths.starter_model().read_bytes()
    return (starter[: 1 << 17], _header(8, 40), _header(3000, 4), _header(150_000, 200))


def _header(vocabulary: int, tensors: int) -> bytes:
    """A file of version 3 with a vocabulary, some metadata and the places of tensors of nothing."""
    keys = [
        _key("general.architecture", 8, _text("llama")),
        _key("llama.block_count", 4, struct.pack("<I", 4)),
        _key("llama.attention.head_count_kv", 9, struct.pack("<IQ", 4, 4) + struct.pack("<4I", 1, 2, 3, 4)),
        _key("general.sampling.temp", 6, struct.pack("<f", 0.7)),
        _key("tokenizer.chat_template", 8, _text("{{ messages }}" * 40)),
        _key("tokenizer.ggml.tokens", 9, struct.pack("<IQ", 8, vocabulary) + _texts(vocabulary)),
        _key("tokenizer.ggml.scores", 9, struct.pack("<IQ", 6, vocabulary) + bytes(4 * vocabulary)),
    ]
    infos = [_text(f"blk.{n}.attn_k.weight") + struct.pack("<IQQIQ", 2, 64, 64, 2, 0) for n in range(tensors)]
    return b"GGUF" + struct.pack("<IQQ", 3, tensors, len(keys)) + b"".join(keys + infos) + bytes(64 * 36)


def _key(name: str, kind: int, value: bytes) -> bytes:
    return _text(name) + struct.pack("<I", kind) + value


def _text(text: str) -> bytes:
    return struct.pack("<Q", len(text)) + text.encode()


def _texts(count: int) -> bytes:
    return b"".join(_text(f"token{n}") for n in range(count))


def broken(seed: bytes, chance: random.Random) -> bytes:
    """One broken file."""
    content = bytearray(seed)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(min(HEAD, len(content))) if chance.random() < 0.9 else chance.randrange(len(content))
        match chance.randrange(6):
            case 0:
                content[at] = chance.randrange(256)
            case 1:
                content[at : at + 8] = struct.pack("<Q", chance.choice(NUMBERS))
            case 2:
                content[at : at + 4] = struct.pack("<I", chance.choice(NUMBERS) & 0xFFFFFFFF)
            case 3:
                content[at:at] = content[at : at + chance.randrange(200)]
            case 4:
                del content[at : at + chance.randrange(1, 40)]
            case _:
                if chance.random() < 0.2 and at > 8:
                    del content[at:]
    return bytes(content)


def outcomes(count: int, folder: Path, begin: int = 0) -> Iterator[tuple[int, str, float]]:
    """Seed number, what came of the file, and the seconds it took."""
    kinds = seeds()
    path = folder / "broken.gguf"
    for number in range(begin, begin + count):
        chance = random.Random(number)
        small = number % 20 != 0  # the large vocabulary is written now and then only
        path.write_bytes(broken(kinds[number % 3 if small else 3], chance))
        if chance.random() < 0.8:
            os.truncate(path, path.stat().st_size + (1 << 24))  # a hole, so that the tensors have room
        began = time.process_time()
        try:
            outcome = f"a {describe(path).kind}"
        except ModelProblem as problem:
            outcome = problem.message.replace(path.name, "").split(":")[0][:44].strip(" .")
        yield number, outcome, time.process_time() - began


def fuzz(count: int, begin: int = 0) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        found = list(outcomes(count, Path(folder), begin))
    worst = max(found, key=lambda one: one[2])
    words = Counter("".join(letter for letter in outcome if not letter.isdigit()) for _, outcome, _ in found)
    return Result(count, words, worst[2], worst[0])


def main() -> int:
    result = fuzz(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    for outcome, number in result.outcomes.most_common(12):
        print(f"{number:>7}  {outcome}")
    print(
        f"{result.files} files, none crashed; the slowest took {result.worst * 1000:.1f} ms (seed {result.worst_seed})"
    )
    return 0 if result.worst < 0.1 else 1


if __name__ == "__main__":
    sys.exit(main())
