"""A shipped GGUF file -> a checkpoint and a tokenizer to train on from: `restore.py FILE.gguf CHECKPOINT`.

The weights come back as the 16-bit floats that were shipped; optimisers start anew, and so do the heads that only
training uses. The tokenizer is written beside the checkpoint and cuts text as the trained one did.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from model import Shape, Starter
from tokens import SPECIAL, splitter


def restore(file: Path, checkpoint: Path) -> None:
    """Write `checkpoint`, and `tokenizer.json` beside it, from what `file` holds."""
    reader = gguf.GGUFReader(file)
    shape = _shape(reader)
    model = Starter(shape).state_dict()
    for tensor in reader.tensors:
        values = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        model[tensor.name] = torch.from_numpy(np.array(values, np.float32)).view(model[tensor.name].shape)
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    state = {"shape": shape.as_dict(), "model": model, "step": 0, "seconds": 0.0}
    state["tokens"] = int(_value(reader, "burrow.training.tokens"))
    torch.save(state, checkpoint)
    tokenizer = _tokenizer(_value(reader, "tokenizer.ggml.tokens"), _value(reader, "tokenizer.ggml.merges"))
    checkpoint.with_name("tokenizer.json").write_text(tokenizer, "utf-8")


def _value(reader: gguf.GGUFReader, key: str) -> Any:
    field = reader.get_field(key)
    if field is None:
        raise SystemExit(f"The file says nothing of {key}: it is none of the starter's. Give one that export.py wrote.")
    return field.contents()


def _shape(reader: gguf.GGUFReader) -> Shape:
    def of(key: str) -> Any:
        return _value(reader, f"llama.{key}")

    return Shape(
        layers=of("block_count"), width=of("embedding_length"), heads=of("attention.head_count"),
        hidden=of("feed_forward_length"), vocabulary=of("vocab_size"), context=of("context_length"),
        theta=of("rope.freq_base"), epsilon=of("attention.layer_norm_rms_epsilon"),
    )  # fmt: skip


def _tokenizer(words: list[str], merges: list[str]) -> str:
    """The trained tokenizer as the `tokenizers` library writes it; words that pad the vocabulary are left out."""
    used = {word: number for number, word in enumerate(words) if not word.startswith("<|unused")}
    tokenizer = splitter(used, [tuple(merge.split(" ", 1)) for merge in merges])
    tokenizer.add_special_tokens(list(SPECIAL))
    return json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("checkpoint", type=Path)
    chosen = parser.parse_args()
    restore(chosen.file, chosen.checkpoint)
    print(f"{chosen.checkpoint}: {chosen.checkpoint.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
