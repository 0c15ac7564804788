"""Models of any architecture and size without weights: a true header, and a hole where the tensors would be.

llama.cpp loads them like any other (a hole reads as zeros), so that what it really allocates can be measured without
the disk or the memory that such a model takes. `python tests/weights/hollow.py` prints the table of estimates beside
what llama.cpp allocated.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType

import gguf
import numpy as np

from burrow.weights.fit import Shape, cache_bytes, compute_bytes, output_bytes
from burrow.weights.gguf import read_header

MIB = 1 << 20
Shapes = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Hollow:
    """The measures of a model, as its makers publish them."""

    architecture: str
    layers: int
    width: int
    heads: int
    heads_kv: int
    head: int
    feed: int
    vocabulary: int = 32_000
    window: int = 131_072
    experts: int = 0
    used: int = 0
    interval: int = 0
    """Every how many layers one attends, where the others are recurrent."""
    tied: bool = False
    """Whether the first and the last matrix are one."""
    more: dict[str, int | float | list[int] | list[bool]] = field(default_factory=dict)
    """Other metadata, without the architecture's name."""

    def attends(self, layer: int) -> bool:
        return not self.interval or (layer + 1) % self.interval == 0


def _attention(model: Hollow, gated: int = 1) -> Shapes:
    width, query, kept = model.width, model.heads * model.head, model.heads_kv * model.head
    return {
        "attn_q": (width, query * gated), "attn_k": (width, kept), "attn_v": (width, kept),
        "attn_output": (query, width), "attn_norm": (width,),
    }  # fmt: skip


def _feed(model: Hollow) -> Shapes:
    width, feed = model.width, model.feed
    if model.experts:
        shape = (width, feed, model.experts)
        experts = {"ffn_gate_exps": shape, "ffn_up_exps": shape, "ffn_down_exps": (feed, width, model.experts)}
        return {"ffn_gate_inp": (width, model.experts), **experts}
    return {"ffn_gate": (width, feed), "ffn_up": (width, feed), "ffn_down": (feed, width)}


def _layer(model: Hollow, layer: int) -> Shapes:
    width, head = model.width, model.head
    norms: Shapes = {"attn_q_norm": (head,), "attn_k_norm": (head,), "ffn_norm": (width,)}
    match model.architecture:
        case "llama":
            return {**_attention(model), **_feed(model), "ffn_norm": (width,)}
        case "qwen3" | "qwen3moe":
            return {**_attention(model), **norms, **_feed(model)}
        case "gemma3":
            after: Shapes = {"post_attention_norm": (width,), "post_ffw_norm": (width,)}
            return {**_attention(model), **norms, **after, **_feed(model)}
        case "gpt-oss":
            return _gpt_oss(model)
        case "lfm2":
            if model.attends(layer):
                return {**_attention(model), **norms, **_feed(model)}
            kept = int(model.more["shortconv.l_cache"])  # type: ignore[arg-type]
            conv = {"conv": (kept, width), "in_proj": (width, 3 * width), "out_proj": (width, width)}
            short = {f"shortconv.{name}": shape for name, shape in conv.items()}
            return {**short, "attn_norm": (width,), "ffn_norm": (width,), **_feed(model)}
        case "qwen35":
            own = {"attn_norm": (width,), "post_attention_norm": (width,), **_feed(model)}
            if model.attends(layer):
                return {**_attention(model, gated=2), **norms, **own} | {"ffn_norm": ()}
            return {**_delta(model), **own}
        case "granitehybrid":
            own = {"attn_norm": (width,), "ffn_norm": (width,), **_feed(model)}
            return {**(_attention(model) if model.attends(layer) else _mamba2(model)), **own}
        case "mamba":
            return _mamba(model)
        case "deepseek2":
            return _latent(model, layer)
    raise ValueError(model.architecture)


def _gpt_oss(model: Hollow) -> Shapes:
    width, query, kept = model.width, model.heads * model.head, model.heads_kv * model.head
    biases: Shapes = {
        "attn_q.bias": (query,), "attn_k.bias": (kept,), "attn_v.bias": (kept,), "attn_output.bias": (width,),
        "ffn_gate_inp.bias": (model.experts,), "ffn_gate_exps.bias": (model.feed, model.experts),
        "ffn_up_exps.bias": (model.feed, model.experts), "ffn_down_exps.bias": (width, model.experts),
        "attn_sinks.weight": (model.heads,), "post_attention_norm": (width,),
    }  # fmt: skip
    return {**_attention(model), **biases, **_feed(model)}


def _ssm(model: Hollow, name: str) -> int:
    return int(model.more[f"ssm.{name}"])  # type: ignore[arg-type]


def _delta(model: Hollow) -> Shapes:
    state, groups, heads = (_ssm(model, name) for name in ("state_size", "group_count", "time_step_rank"))
    keys, values = state * groups, state * heads
    return {
        "attn_qkv": (model.width, 2 * keys + values), "attn_gate": (model.width, values),
        "ssm_conv1d": (_ssm(model, "conv_kernel"), 2 * keys + values), "ssm_dt.bias": (heads,), "ssm_a.": (heads,),
        "ssm_beta": (model.width, heads), "ssm_alpha": (model.width, heads), "ssm_norm": (state,),
        "ssm_out": (values, model.width),
    }  # fmt: skip


def _mamba2(model: Hollow) -> Shapes:
    inner, state = _ssm(model, "inner_size"), _ssm(model, "state_size")
    groups, heads = _ssm(model, "group_count"), _ssm(model, "time_step_rank")
    return {
        "ssm_in": (model.width, 2 * inner + 2 * groups * state + heads),
        "ssm_conv1d": (_ssm(model, "conv_kernel"), inner + 2 * groups * state),
        "ssm_conv1d.bias": (inner + 2 * groups * state,), "ssm_dt.bias": (heads,), "ssm_a.": (1, heads),
        "ssm_d.": (1, heads), "ssm_norm": (inner // groups, groups), "ssm_out": (inner, model.width),
    }  # fmt: skip


def _mamba(model: Hollow) -> Shapes:
    inner, state, rank = (_ssm(model, name) for name in ("inner_size", "state_size", "time_step_rank"))
    return {
        "attn_norm": (model.width,), "ssm_in": (model.width, 2 * inner),
        "ssm_conv1d": (_ssm(model, "conv_kernel"), inner), "ssm_conv1d.bias": (inner,),
        "ssm_x": (inner, rank + 2 * state), "ssm_dt": (rank, inner), "ssm_dt.bias": (inner,),
        "ssm_a.": (state, inner), "ssm_d.": (inner,), "ssm_out": (inner, model.width),
    }  # fmt: skip


def _latent(model: Hollow, layer: int) -> Shapes:
    width, heads = model.width, model.heads
    rank, rope = int(model.more["attention.kv_lora_rank"]), int(model.more["rope.dimension_count"])  # type: ignore[arg-type]
    key, value = int(model.more["attention.key_length_mla"]), int(model.more["attention.value_length_mla"])  # type: ignore[arg-type]
    shared = int(model.more["expert_feed_forward_length"]) * int(model.more["expert_shared_count"])  # type: ignore[arg-type]
    own: Shapes = {
        "attn_norm": (width,), "attn_kv_a_norm": (rank,), "attn_q": (width, heads * key),
        "attn_kv_a_mqa": (width, rank + rope), "attn_k_b": (key - rope, rank, heads),
        "attn_v_b": (rank, value, heads), "attn_output": (heads * value, width), "ffn_norm": (width,),
    }  # fmt: skip
    if layer < int(model.more["leading_dense_block_count"]):  # type: ignore[arg-type]
        feed = model.feed
        return {**own, "ffn_gate": (width, feed), "ffn_up": (width, feed), "ffn_down": (feed, width)}
    each = int(model.more["expert_feed_forward_length"])  # type: ignore[arg-type]
    experts: Shapes = {
        "ffn_gate_inp": (width, model.experts), "ffn_gate_exps": (width, each, model.experts),
        "ffn_up_exps": (width, each, model.experts), "ffn_down_exps": (each, width, model.experts),
        "ffn_gate_shexp": (width, shared), "ffn_up_shexp": (width, shared), "ffn_down_shexp": (shared, width),
    }  # fmt: skip
    return {**own, **experts}


def write_hollow(path: Path, model: Hollow) -> Path:
    """Matrices are Q8_0 where their rows allow it, everything else F32."""
    writer = gguf.GGUFWriter(path, model.architecture)
    _vocabulary(writer, model.vocabulary)
    heads_kv = [model.heads_kv if model.attends(layer) else 0 for layer in range(model.layers)]
    name = model.architecture
    numbers: dict[str, int | float | list[int] | list[bool]] = {
        "context_length": model.window, "embedding_length": model.width, "block_count": model.layers,
        "feed_forward_length": model.feed, "attention.head_count": model.heads,
        "attention.head_count_kv": heads_kv if model.interval and name != "qwen35" else model.heads_kv,
        "attention.key_length": model.head, "attention.value_length": model.head,
        "attention.layer_norm_rms_epsilon": 1e-5, "rope.dimension_count": model.head,
    }  # fmt: skip
    if model.experts:
        numbers |= {"expert_count": model.experts, "expert_used_count": model.used}
        numbers |= {"expert_feed_forward_length": model.feed}
    for key, value in {**numbers, **model.more}.items():
        whole = gguf.GGUFValueType.FLOAT32 if isinstance(value, float) else gguf.GGUFValueType.UINT32
        if isinstance(value, list):
            writer.add_array(f"{name}.{key}", value)
        else:
            writer.add_key_value(f"{name}.{key}", value, whole)
    last = "token_embd_norm" if name == "lfm2" else "output_norm"
    shapes: Shapes = {"token_embd.weight": (model.width, model.vocabulary), f"{last}.weight": (model.width,)}
    if not model.tied:
        shapes["output.weight"] = (model.width, model.vocabulary)
    for layer in range(model.layers):
        for part, shape in _layer(model, layer).items():
            named = part.endswith((".bias", ".weight"))
            dotted = part.rstrip(".") if part.endswith(".") else part if named else f"{part}.weight"
            if shape:
                shapes[f"blk.{layer}.{dotted}"] = shape
    for part, shape in shapes.items():
        _add(writer, part, shape)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    total = sum(-(-_size(part, shape)[1] // 32) * 32 for part, shape in shapes.items())
    os.truncate(path, -(-path.stat().st_size // 32) * 32 + total)
    return path


def _vocabulary(writer: gguf.GGUFWriter, size: int) -> None:
    tokens = [*_letters(), *(f"token{n}" for n in range(size - 257)), "<|end|>"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.NORMAL] * (size - 1) + [gguf.TokenType.CONTROL])
    writer.add_token_merges(["t h"])
    writer.add_eos_token_id(size - 1)


def _letters() -> list[str]:
    spec = importlib.util.spec_from_file_location("models", Path(__file__).parents[1] / "inference" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.byte_letters())


def _size(name: str, shape: tuple[int, ...]) -> tuple[gguf.GGMLQuantizationType, int]:
    count = 1
    for side in shape:
        count *= side
    small = len(shape) == 1 or name.endswith(".bias") or shape[0] % 32 or ".ssm_" in name or ".shortconv.conv" in name
    if small and not name.endswith(("ssm_in.weight", "ssm_out.weight")):
        return gguf.GGMLQuantizationType.F32, count * 4
    return gguf.GGMLQuantizationType.Q8_0, count // 32 * 34


def _add(writer: gguf.GGUFWriter, name: str, shape: tuple[int, ...]) -> None:
    kind, size = _size(name, shape)
    rows = tuple(reversed(shape))
    if kind == gguf.GGMLQuantizationType.Q8_0:
        rows = (*rows[:-1], rows[-1] // 32 * 34)
        writer.add_tensor_info(name, rows, np.dtype(np.uint8), size, raw_dtype=kind)
    else:
        writer.add_tensor_info(name, rows, np.dtype(np.float32), size)


@dataclass(frozen=True)
class Allocated:
    """What llama.cpp said it allocated, in bytes."""

    weights: int
    cache: int
    compute: int
    outputs: int


MEASURE = """
import json, os, re, sys
import llama_cpp.llama_cpp as llama
lines = []
keep = llama.llama_log_callback(lambda level, text, _: lines.append(text.decode("utf-8", "replace")))
llama.llama_log_set(keep, None)
llama.llama_backend_init()
path, cells, sequences, outputs, kind, flash = sys.argv[1:]
model = llama.llama_model_default_params()
model.use_extra_bufts = False
handle = llama.llama_model_load_from_file(os.fsencode(path), model)
p = llama.llama_context_default_params()
p.n_ctx, p.n_batch, p.n_ubatch, p.n_seq_max = int(cells), 512, 128 if flash else 64, int(sequences)
p.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_AUTO if flash else llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
p.n_outputs_max = max(int(outputs), int(sequences))
p.n_threads = p.n_threads_batch = 1
p.type_k = p.type_v = {"f16": llama.GGML_TYPE_F16, "q8_0": llama.GGML_TYPE_Q8_0}[kind]
p.kv_unified = p.swa_full = p.no_perf = True
context = llama.llama_init_from_model(handle, p) if handle else None
text = "".join(lines)
if not context:
    sys.exit(text[-3000:])
def total(what):
    return sum(float(one) for one in re.findall(what + r"[^\\n]*?= *([0-9.]+) MiB", text)) * 1048576
print(json.dumps([total("model buffer size"), total("(?:KV|RS) buffer size"), total("compute buffer size"),
                  total("output buffer size")]))
os._exit(0)
"""


def measure(path: Path, shape: Shape, kind: str = "f16") -> Allocated:
    """Load a model in a process of its own, with a context like the engine's, and read llama.cpp's log."""
    counts = map(str, (shape.cells, shape.sequences, shape.outputs))
    given = [str(path), *counts, kind, "flash" if shape.flash else ""]
    ran = subprocess.run([sys.executable, "-c", MEASURE, *given], capture_output=True, text=True, timeout=100)
    if ran.returncode:
        raise RuntimeError(ran.stderr[-3000:])
    return Allocated(*(round(number) for number in json.loads(ran.stdout)))


SSM_QWEN35 = {
    "ssm.conv_kernel": 4, "ssm.inner_size": 4096, "ssm.state_size": 128, "ssm.time_step_rank": 32,
    "ssm.group_count": 16, "full_attention_interval": 4, "rope.dimension_sections": [11, 11, 10, 0],
    "rope.dimension_count": 64,
}  # fmt: skip
REAL = {
    "Qwen3-4B": Hollow("qwen3", 36, 2560, 32, 8, 128, 9728, 151_936, tied=True),
    "Qwen3-30B-A3B": Hollow("qwen3moe", 48, 2048, 32, 4, 128, 768, 151_936, experts=128, used=8),
    "Gemma-3-4B": Hollow(
        "gemma3", 34, 2560, 8, 4, 256, 10_240, 262_144, tied=True, more={"attention.sliding_window": 1024}
    ),
    "gpt-oss-20b": Hollow(
        "gpt-oss", 24, 2880, 64, 8, 64, 2880, 201_088, experts=32, used=4, more={"attention.sliding_window": 128}
    ),
    "Qwen3.5-4B": Hollow("qwen35", 32, 2560, 16, 4, 256, 9216, 248_320, interval=4, tied=True, more=SSM_QWEN35),
    "LFM2-2.6B": Hollow("lfm2", 30, 2048, 32, 8, 64, 10_752, 65_536, interval=4, more={"shortconv.l_cache": 3}),
    "Granite-4-H-Micro": Hollow(
        "granitehybrid", 40, 2048, 32, 8, 64, 8192, 100_352, interval=10, tied=True,
        more={"ssm.conv_kernel": 4, "ssm.inner_size": 4096, "ssm.state_size": 128, "ssm.time_step_rank": 64,
              "ssm.group_count": 1},
    ),
    "DeepSeek-V2-Lite": Hollow(
        "deepseek2", 27, 2048, 16, 1, 576, 10_944, 102_400, experts=64, used=6,
        more={"attention.kv_lora_rank": 512, "rope.dimension_count": 64, "attention.key_length_mla": 192,
              "attention.value_length_mla": 128, "attention.value_length": 512, "leading_dense_block_count": 1,
              "expert_feed_forward_length": 1408, "expert_shared_count": 2},
    ),
    "Mamba-1.4B": Hollow(
        "mamba", 48, 2048, 0, 0, 0, 0, 50_280,
        more={"ssm.conv_kernel": 4, "ssm.inner_size": 4096, "ssm.state_size": 16, "ssm.time_step_rank": 128},
    ),
    "Llama-3.2-3B": Hollow("llama", 28, 3072, 24, 8, 128, 8192, 128_256, tied=True),
}  # fmt: skip


def small(model: Hollow) -> Hollow:
    """The same with few layers, experts and words: what a layer needs stays as it is."""
    if model.architecture == "deepseek2":  # llama.cpp knows the small DeepSeek by its 27 layers
        return replace(model, experts=8, vocabulary=32_000)
    more = {**model.more, "full_attention_interval": 2} if "full_attention_interval" in model.more else model.more
    return replace(
        model, layers=4, interval=min(model.interval, 2), experts=min(model.experts, 8),
        vocabulary=min(model.vocabulary, 64_000), more=more,
    )  # fmt: skip


def table(folder: Path) -> str:
    """Every architecture at three shapes of a context: what `fit` estimates, what llama.cpp allocated, in MiB."""
    lines = [
        "| model | architecture | cells | sequences | weights | cache: estimate / real | compute: estimate / real "
        "| results | whole context |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for title, model in REAL.items():
        path = write_hollow(folder / "model.gguf", small(model))
        header = read_header(path)
        shapes = (Shape(2048, 28, 4), Shape(16_384, 40, 16), Shape(4096, 8, 4), Shape(4096, 28, 4, flash=False))
        for shape in (*shapes, Shape(16_384, 28, 4, flash=False)):
            real = measure(path, shape)
            cache, compute = cache_bytes(header, shape), compute_bytes(header, shape)
            weights = header.weights / real.weights - 1
            whole = (cache + compute + output_bytes(header, shape)) / (real.cache + real.compute + real.outputs) - 1
            lines.append(
                f"| {title} | {model.architecture} | {shape.cells:,}{'' if shape.flash else ' plain'} "
                f"| {shape.sequences} | {weights:+.1%} "
                f"| {cache / MIB:.1f} / {real.cache / MIB:.1f} | {compute / MIB:.1f} / {real.compute / MIB:.1f} "
                f"({compute / real.compute - 1:+.1%}) | {output_bytes(header, shape) / real.outputs - 1:+.1%} "
                f"| {whole:+.1%} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(table(Path(folder)))
