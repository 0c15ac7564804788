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


Shapes = dict[str, tuple[int, ...]]


def plain_layer(width: int, layer: int = 0) -> Shapes:
    attention = {"attn_q": (width, width), "attn_k": (width // 2, width), "attn_v": (width // 2, width)}
    feed = {"ffn_gate": (width * 2, width), "ffn_up": (width * 2, width), "ffn_down": (width, width * 2)}
    return {**attention, **feed, "attn_output": (width, width), "attn_norm": (width,), "ffn_norm": (width,)}


def sliding_layer(width: int, layer: int) -> Shapes:
    norms = ("post_attention_norm", "post_ffw_norm")
    heads = {"attn_q_norm": (width // 4,), "attn_k_norm": (width // 4,)}
    return {**plain_layer(width), **heads, **dict.fromkeys(norms, (width,))}


def hybrid_layer(width: int, layer: int) -> Shapes:
    """A convolution with a state first, attention second."""
    shapes = plain_layer(width)
    if layer == 1:
        return {**shapes, "attn_q_norm": (width // 4,), "attn_k_norm": (width // 4,)}
    kept = {name: shape for name, shape in shapes.items() if name.startswith("ffn") or name == "attn_norm"}
    conv = {"shortconv.conv": (width, 3), "shortconv.in_proj": (3 * width, width), "shortconv.out_proj": (width, width)}
    return {**kept, **conv}


def recurrent_layer(width: int, layer: int) -> Shapes:
    inner, states, rank = 2 * width, 16, 8
    return {
        "attn_norm": (width,),
        "ssm_in": (2 * inner, width),
        "ssm_conv1d": (inner, 4),
        "ssm_conv1d.bias": (inner,),
        "ssm_x": (rank + 2 * states, inner),
        "ssm_dt": (inner, rank),
        "ssm_dt.bias": (inner,),
        "ssm_a": (inner, states),
        "ssm_d": (inner,),
        "ssm_out": (width, inner),
    }


def granite_layer(width: int, layer: int) -> Shapes:
    """Mamba 2 first, attention second."""
    shapes = plain_layer(width)
    if layer == 1:
        return shapes
    kept = {name: shape for name, shape in shapes.items() if name.startswith("ffn") or name == "attn_norm"}
    inner, states, heads = 2 * width, 16, 8
    convolved = inner + 2 * states
    return {
        **kept,
        "ssm_in": (inner + convolved + heads, width),
        "ssm_conv1d": (convolved, 4),
        "ssm_conv1d.bias": (convolved,),
        "ssm_dt.bias": (heads,),
        "ssm_a": (heads, 1),
        "ssm_d": (heads, 1),
        "ssm_norm": (1, inner),
        "ssm_out": (width, inner),
    }


def delta_layer(width: int, layer: int) -> Shapes:
    """Linear attention (a gated delta net, as in Qwen3.5) first, gated attention second."""
    shapes = {**plain_layer(width), "post_attention_norm": (width,)}
    del shapes["ffn_norm"]
    if layer == 1:
        norms = {"attn_q_norm": (width // 4,), "attn_k_norm": (width // 4,)}
        return {**shapes, **norms, "attn_q": (2 * width, width)}
    kept = {name: shape for name, shape in shapes.items() if name.startswith("ffn") or name.endswith("norm")}
    return {
        **kept,
        "attn_qkv": (2 * width, width),
        "attn_gate": (width, width),
        "ssm_conv1d": (2 * width, 4),
        "ssm_dt.bias": (4,),
        "ssm_a": (4,),
        "ssm_beta": (4, width),
        "ssm_alpha": (4, width),
        "ssm_norm": (width // 4,),
        "ssm_out": (width, width),
    }


LAYERS = {
    "mamba": recurrent_layer,
    "lfm2": hybrid_layer,
    "gemma3": sliding_layer,
    "granitehybrid": granite_layer,
    "qwen35": delta_layer,
}


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
    recommends: dict[str, float] | None = None,
    heads_kv: int = 2,
    seed: int = 1,
) -> Path:
    """A model with 4 heads and 2 key-value heads (3 make llama.cpp abort). It never ends a reply by itself: the logits
    of the tokens that would do so are 0, far below the best 40."""
    random = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name("Tiny Random")
    tokens = write_vocabulary(writer, template)
    writer.add_context_length(window)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(width * 2)
    writer.add_head_count(4)
    writer.add_head_count_kv([0, 2] if architecture in ("lfm2", "granitehybrid") else heads_kv)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // 4)
    writer.add_vocab_size(tokens)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    if architecture in ("mamba", "granitehybrid", "qwen35"):
        writer.add_ssm_conv_kernel(4)
        writer.add_ssm_inner_size(width if architecture == "qwen35" else 2 * width)
        writer.add_ssm_state_size(16)
        writer.add_ssm_time_step_rank(4 if architecture == "qwen35" else 8)
        writer.add_ssm_group_count(2 if architecture == "qwen35" else 1)
    if architecture == "qwen35":
        writer.add_rope_dimension_sections([3, 3, 2, 0])
        writer.add_uint32("qwen35.full_attention_interval", 2)
    if architecture == "lfm2":
        writer.add_shortconv_l_cache(3)
    if architecture == "gemma3":
        writer.add_sliding_window(16)
    if profile is not None:
        writer.add_string("burrow.profile", profile)
    for name, value in (recommends or {}).items():
        (writer.add_int32 if name == "top_k" else writer.add_float32)(f"general.sampling.{name}", value)
    if weights:
        last = "token_embd_norm" if architecture == "lfm2" else "output_norm"
        shapes = {"token_embd": (tokens, width), "output": (tokens, width), last: (width,)}
        shapes_of = LAYERS.get(architecture, plain_layer)
        for layer in range(layers):
            shapes |= {f"blk.{layer}.{name}": shape for name, shape in shapes_of(width, layer).items()}
            for name in ("attn_k", "attn_v") if heads_kv != 2 else ():
                shapes[f"blk.{layer}.{name}"] = (width // 4 * heads_kv, width)
        for name, shape in shapes.items():
            values = np.ones(shape, np.float32)
            if len(shape) > 1 or not name.endswith("norm"):
                values = random.normal(0, 2 / np.sqrt(shape[-1]), shape).astype(np.float32)
            if name == "output":
                values[-len(CONTROL) :] = 0
            if name.endswith("ssm_a"):
                values = -np.abs(values)
            dotted = name.endswith((".bias", "ssm_a", "ssm_d"))
            writer.add_tensor(name if dotted else f"{name}.weight", values)
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
