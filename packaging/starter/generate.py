"""Samples -> shards of token ids for training: `generate.py KIND SEED COUNT`; and `generate.py tokenizer`."""

import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from samples import BOOKS, WORK, samples
from tokenizers import Tokenizer
from tokens import encoded, train_tokenizer
from words import BUSINESS_WORDS

import documents


def write_shard(kind: str, seed: int, count: int) -> Path:
    """`count` samples of `kind` as one file of ids, lessons and sample ends."""
    tokenizer = Tokenizer.from_file(str(WORK / "tokenizer.json"))
    ids, lessons, ends = array("H"), array("B"), []
    for turns in samples(kind, seed):
        some, taught = encoded(tokenizer, turns)
        if len(some) > 768:
            continue
        ids.extend(some)
        lessons.extend(taught)
        ends.append(len(ids))
        if len(ends) == count:
            break
    file = WORK / "data" / f"{kind}-{seed:04}.npz"
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part.npz")
    np.savez(part, ids=np.array(ids), lessons=np.array(lessons), ends=np.array(ends))
    part.rename(file)
    return file


def corpus_for_tokenizer() -> Iterator[str]:
    """The books and what conversations look like."""
    yield from documents.books(BOOKS)
    rng = Random(0)
    for _ in range(2500):
        yield " " + " ".join(rng.sample(BUSINESS_WORDS, 40)) + " " + rng.choice(BUSINESS_WORDS).capitalize()
    for kind in ("calls", "roots"):
        for number, turns in enumerate(samples(kind, 0)):
            yield "\n".join(turn.content for turn in turns)
            if number == 2000:
                break


if __name__ == "__main__":
    if sys.argv[1] == "tokenizer":
        train_tokenizer(corpus_for_tokenizer(), WORK / "tokenizer.json")
    else:
        print(write_shard(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
