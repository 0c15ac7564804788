"""What layers keep, read off shapes: each kind of layer that llama.cpp caches differently."""

from typing import Any

import pytest

from burrow.weights.layers import Layer, layers_of, widths_of
from burrow.weights.metadata import Tensor


def tensors(**shapes: tuple[int, ...]) -> list[Tensor]:
    """`b0_attn_k` is `blk.0.attn_k.weight`."""
    return [
        Tensor(f"blk.{name[1]}.{name[3:]}.weight", shape, 0, 0)
        for name, shape in shapes.items()
    ]  # fmt: skip


def values(layers: int, **more: Any) -> dict[str, Any]:
    base = {"block_count": layers, "embedding_length": 64, "attention.head_count": 4, "attention.head_count_kv": 2}
    return {f"x.{key.replace('__', '.')}": value for key, value in {**base, **more}.items()}


def test_grouped_heads_are_read_off_the_matrices() -> None:
    shapes = tensors(b0_attn_k=(64, 32), b0_attn_v=(64, 48), b1_attn_k=(64, 16), b1_attn_v=(64, 16))
    assert layers_of(values(2), "x", shapes) == (Layer(32, 48, 0), Layer(16, 16, 0))


def test_without_shapes_the_metadata_are_believed() -> None:
    told = values(2, attention__head_count_kv=(1, 4), attention__key_length=32)
    assert layers_of(told, "x", ()) == (Layer(32, 16, 0), Layer(128, 64, 0))


def test_layers_that_share_anothers_cache_keep_nothing() -> None:
    shapes = tensors(**{f"b{n}_attn_k": (64, 32) for n in range(4)}, **{f"b{n}_attn_v": (64, 32) for n in range(4)})
    kept = layers_of(values(4, attention__shared_kv_layers=2), "x", shapes)
    assert [layer.key for layer in kept] == [32, 32, 0, 0]


def test_latent_attention_keeps_one_small_vector() -> None:
    shapes = tensors(b0_attn_kv_a_mqa=(64, 40), b0_attn_kv_b=(32, 99))
    assert layers_of(values(1, attention__key_length_mla=24), "x", shapes) == (Layer(40, 0, 0),)
    assert layers_of(values(1), "x", shapes) == (Layer(32, 32, 0),), "an older file keeps whole heads"


def test_a_recurrent_layer_keeps_a_state_and_no_tokens() -> None:
    told = values(1, ssm__conv_kernel=4, ssm__inner_size=128, ssm__state_size=16, ssm__group_count=1)
    assert layers_of(told, "x", tensors(b0_ssm_in=(64, 300))) == (Layer(0, 0, 3 * (128 + 32) + 16 * 128),)


def test_a_layer_may_do_both() -> None:
    told = values(1, ssm__conv_kernel=2, ssm__inner_size=8, ssm__state_size=2)
    shapes = tensors(b0_attn_k=(64, 32), b0_attn_v=(64, 32), b0_ssm_in=(64, 30))
    assert layers_of(told, "x", shapes) == (Layer(32, 32, 8 + 16),)


@pytest.mark.parametrize("layers", [0, -1, 1 << 40, "many", None])
def test_a_number_of_layers_that_makes_no_sense_is_survived(layers: object) -> None:
    assert len(layers_of(values(layers), "x", ())) <= 2048  # type: ignore[arg-type]
    assert widths_of(values(layers), "x", ()).embedding == 64  # type: ignore[arg-type]
