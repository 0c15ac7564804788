"""Writes models of 0.2 or 0.6 billion random weights in F16, to measure on: `python random_models.py FOLDER`.

Speed does not depend on what the weights are, so such a model computes at the pace of a real one of its size, with a
vocabulary as large as Qwen's. What it writes is nonsense. The tests make far smaller ones of their own.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

from burrow.inference.workload import WORDS

TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
VOCABULARY = 151_936


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    layers: int
    heads: int
    heads_kv: int
    feed: int


SIZES = {"0.2": Size(768, 12, 12, 4, 2048), "0.6": Size(1024, 36, 16, 8, 3072)}


def byte_letters() -> list[str]:
    """How byte-level BPE writes each byte (GPT-2's table)."""
    plain = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    letters = {byte: chr(byte) for byte in plain}
    for byte in range(256):
        letters.setdefault(byte, chr(256 + sum(1 for other in letters if other not in plain)))
    return [letters[byte] for byte in range(256)]


def merges(letters: list[str]) -> list[tuple[str, str]]:
    """Each word of the workload, with the space before it, becomes one token, letter by letter."""
    found: dict[tuple[str, str], None] = {}
    for word in WORDS:
        token = letters[ord(" ")]
        for letter in word:
            found[token, letter] = None
            token += letter
    return list(found)


def write_vocabulary(writer: gguf.GGUFWriter) -> None:
    letters = byte_letters()
    pairs = merges(letters)
    tokens = letters + [a + b for a, b in pairs]
    tokens += [f"<unused{number}>" for number in range(VOCABULARY - len(tokens) - len(CONTROL))] + CONTROL
    normal, control = gguf.TokenType.NORMAL, gguf.TokenType.CONTROL
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([normal] * (VOCABULARY - len(CONTROL)) + [control] * len(CONTROL))
    writer.add_token_merges([f"{a} {b}" for a, b in pairs])
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)


def shapes(size: Size) -> dict[str, tuple[int, ...]]:
    width, narrow = size.width, size.width // size.heads * size.heads_kv
    found: dict[str, tuple[int, ...]] = {"token_embd": (VOCABULARY, width), "output_norm": (width,)}
    layer = {
        "attn_q": (width, width), "attn_k": (narrow, width), "attn_v": (narrow, width), "attn_output": (width, width),
        "ffn_gate": (size.feed, width), "ffn_up": (size.feed, width), "ffn_down": (width, size.feed),
        "attn_norm": (width,), "ffn_norm": (width,),
    }  # fmt: skip
    for number in range(size.layers):
        found |= {f"blk.{number}.{name}": shape for name, shape in layer.items()}
    return found


def weights(random: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.float32] | NDArray[np.float16]:
    if len(shape) == 1:
        return np.ones(shape, np.float32)
    return (random.standard_normal(shape, np.float32) / np.sqrt(shape[-1])).astype(np.float16)


def write(path: Path, size: Size) -> None:
    random = np.random.default_rng(1)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name(path.stem)
    writer.add_context_length(32_768)
    writer.add_embedding_length(size.width)
    writer.add_block_count(size.layers)
    writer.add_feed_forward_length(size.feed)
    writer.add_head_count(size.heads)
    writer.add_head_count_kv(size.heads_kv)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(size.width // size.heads)
    writer.add_vocab_size(VOCABULARY)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    write_vocabulary(writer)
    for name, shape in shapes(size).items():
        writer.add_tensor(f"{name}.weight", weights(random, shape))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", choices=SIZES, action="append", help="billions of weights; all if left out")
    chosen = parser.parse_args()
    for name in chosen.size or SIZES:
        path = chosen.folder / f"random-{name}b-f16.gguf"
        write(path, SIZES[name])
        print(path)


if __name__ == "__main__":
    main()
