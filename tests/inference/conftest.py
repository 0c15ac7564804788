"""Small models with random weights, made for the tests: everything is real but the sense of what they write."""

from collections.abc import Callable, Iterator
from pathlib import Path

import gguf
import numpy as np
import pytest

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]


def byte_letters() -> list[str]:
    """How byte-level BPE writes each byte (GPT-2's table)."""
    plain = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    letters: dict[int, str] = {byte: chr(byte) for byte in plain}
    for byte in range(256):
        letters.setdefault(byte, chr(256 + sum(1 for other in letters if other not in plain)))
    return [letters[byte] for byte in range(256)]


def write_vocabulary(writer: gguf.GGUFWriter, template: str | None) -> int:
    letters = byte_letters()
    merges = [(letters[ord(a)], letters[ord(b)]) for a, b in ("th", "in", "er", "an", "on", "re", "at", "en", "nd")]
    merges += [(letters[32], letters[ord(one)]) for one in "abcdefghilmnoprstuw"]
    tokens = letters + [a + b for a, b in merges] + CONTROL
    kinds = [gguf.TokenType.NORMAL] * (len(tokens) - len(CONTROL)) + [gguf.TokenType.CONTROL] * len(CONTROL)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([f"{a} {b}" for a, b in merges])
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_add_bos_token(False)
    if template is not None:
        writer.add_chat_template(template)
    return len(tokens)


def write_model(
    path: Path,
    *,
    layers: int = 2,
    width: int = 64,
    window: int = 2048,
    template: str | None = CHATML,
    architecture: str = "llama",
    weights: bool = True,
    profile: str | None = None,
    seed: int = 1,
) -> Path:
    """A llama model with 4 heads, of which 2 are key-value heads. It never ends a reply by itself: the logits of the
    tokens that would do so are 0, far below the best 40."""
    random = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name("Tiny Random")
    tokens = write_vocabulary(writer, template)
    writer.add_context_length(window)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(width * 2)
    writer.add_head_count(4)
    writer.add_head_count_kv(2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // 4)
    writer.add_vocab_size(tokens)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    if profile is not None:
        writer.add_string("burrow.profile", profile)
    if weights:
        shapes = {"token_embd": (tokens, width), "output": (tokens, width)}
        for layer in range(layers):
            block = f"blk.{layer}."
            shapes |= {block + "attn_q": (width, width), block + "attn_k": (width // 2, width)}
            shapes |= {block + "attn_v": (width // 2, width), block + "attn_output": (width, width)}
            shapes |= {block + "ffn_gate": (width * 2, width), block + "ffn_up": (width * 2, width)}
            shapes |= {block + "ffn_down": (width, width * 2)}
            for norm in ("attn_norm", "ffn_norm"):
                writer.add_tensor(f"{block}{norm}.weight", np.ones(width, np.float32))
        writer.add_tensor("output_norm.weight", np.ones(width, np.float32))
        for name, shape in shapes.items():
            values = random.normal(0, 2 / np.sqrt(shape[1]), shape).astype(np.float32)
            if name == "output":
                values[-len(CONTROL) :] = 0
            writer.add_tensor(f"{name}.weight", values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    if weights:
        writer.write_tensors_to_file()
    writer.close()
    return path


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What the engine finds out about models is kept away from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        patch.setenv("BURROW_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session")
def make_model(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    folder = tmp_path_factory.mktemp("models")

    def make(name: str, **choices: object) -> Path:
        path = folder / f"{name}.gguf"
        return path if path.exists() else write_model(path, **choices)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def tiny_model(make_model: Callable[..., Path]) -> Path:
    return make_model("tiny")
