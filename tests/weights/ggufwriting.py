"""GGUF files as small as can be: a header, and tensors of zeros."""

from collections.abc import Mapping
from pathlib import Path

import gguf
import numpy as np


def write(
    path: Path,
    *,
    tensors: bool = True,
    parts: tuple[int, int] | None = None,
    order: str = "little",
    architecture: str = "llama",
    name: str = "A Model",
    extra: Mapping[str, object] | None = None,
) -> Path:
    endian = gguf.GGUFEndian.BIG if order == "big" else gguf.GGUFEndian.LITTLE
    writer = gguf.GGUFWriter(path, architecture, endianess=endian)
    writer.add_name(name)
    writer.add_context_length(4096)
    writer.add_embedding_length(64)
    writer.add_block_count(3)
    writer.add_head_count(4)
    writer.add_head_count_kv([2, 1, 2])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q4_K_M)
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list([f"t{n}" for n in range(3000)])
    writer.add_chat_template(str((extra or {}).get("tokenizer.chat_template", "{{ messages }}")))
    for key, value in (extra or {}).items():
        if key != "tokenizer.chat_template":
            kind = {str: gguf.GGUFValueType.STRING, int: gguf.GGUFValueType.UINT32}.get(type(value))
            writer.add_key_value(key, value, kind or gguf.GGUFValueType.FLOAT32)
    writer.add_string("burrow.profile", "starter")
    if parts:
        writer.add_uint16("split.no", parts[0] - 1)
        writer.add_uint16("split.count", parts[1])
    if tensors:
        writer.add_tensor("token_embd.weight", np.zeros((3000, 64), np.float32))
        writer.add_tensor("output_norm.weight", np.zeros(64, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    if tensors:
        writer.write_tensors_to_file()
    writer.close()
    return path
