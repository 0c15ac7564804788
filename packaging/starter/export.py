"""A checkpoint -> a GGUF file that llama.cpp loads like any other: `export.py CHECKPOINT FILE [--type f16|q8_0]`."""

import argparse
import json
from pathlib import Path

import gguf
import numpy as np
import torch
from model import Shape
from tokens import END, SPECIAL, TEMPLATE

DESCRIPTION = (
    "Burrow's own tiny model, trained from scratch for one trade: to drive Burrow's loop and to point at the sentence "
    "that answers. It finds, counts and compares; for reasoning and summaries use a larger model."
)
DATA = (
    "Thirteen public-domain books of Project Gutenberg and documents, questions and runs written by the generator in "
    "packaging/starter"
)


def export(checkpoint: Path, tokenizer: Path, file: Path, kind: str = "f16") -> None:
    """Write the model with its tokenizer, template and description. Matrices are `kind`, the rest is f32."""
    state = torch.load(checkpoint, weights_only=True)
    shape = Shape(**state["shape"])
    part = file.with_suffix(".part")
    writer = gguf.GGUFWriter(str(part), "llama")
    _describe(writer, shape, state, kind)
    _write_tokenizer(writer, tokenizer, shape)
    for name, tensor in state["model"].items():
        if name.startswith(("point.", "early_point.", "echo.")):
            continue
        values = tensor.float().numpy()
        if values.ndim == 1:
            writer.add_tensor(name, values.astype(np.float32))
        elif kind == "q8_0":
            packed = gguf.quants.quantize(values, gguf.GGMLQuantizationType.Q8_0)
            writer.add_tensor(name, packed, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
        else:
            writer.add_tensor(name, values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.replace(file)


def _describe(writer: gguf.GGUFWriter, shape: Shape, state: dict[str, object], kind: str) -> None:
    writer.add_name("Burrow Starter")
    writer.add_license("apache-2.0")
    writer.add_description(DESCRIPTION)
    writer.add_string("burrow.profile", "starter")
    writer.add_uint32("burrow.protocol", 1)
    writer.add_string("burrow.training.data", DATA)
    writer.add_uint64("burrow.training.tokens", int(str(state["tokens"])))
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.hidden)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_rope_dimension_count(shape.width // shape.heads)
    writer.add_rope_freq_base(shape.theta)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_vocab_size(shape.vocabulary)
    files = gguf.LlamaFileType
    writer.add_file_type(files.MOSTLY_Q8_0 if kind == "q8_0" else files.MOSTLY_F16)


def _write_tokenizer(writer: gguf.GGUFWriter, tokenizer: Path, shape: Shape) -> None:
    model = json.loads(tokenizer.read_text("utf-8"))["model"]
    words = sorted(model["vocab"], key=model["vocab"].__getitem__)
    words += [f"<|unused {number}|>" for number in range(shape.vocabulary - len(words))]
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(words)
    writer.add_token_types([control if word in SPECIAL or word.startswith("<|unused") else normal for word in words])
    writer.add_token_merges(merges)
    writer.add_eos_token_id(END)
    writer.add_eot_token_id(END)
    writer.add_bos_token_id(END)
    writer.add_pad_token_id(END)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--type", choices=("f16", "q8_0"), default="f16", dest="kind")
    chosen = parser.parse_args()
    export(chosen.checkpoint, chosen.checkpoint.with_name("tokenizer.json"), chosen.file, chosen.kind)
    print(f"{chosen.file}: {chosen.file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
