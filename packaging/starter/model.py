"""A small Llama in PyTorch: the same arithmetic as llama.cpp's `llama` architecture, plus a head used only in training.

RMSNorm, rotary positions on neighbouring pairs, SwiGLU, tied embeddings (Touvron et al. 2023).
"""

from dataclasses import asdict, dataclass

import torch
from tokens import VOCABULARY
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    layers: int = 6
    width: int = 256
    heads: int = 8
    hidden: int = 704
    vocabulary: int = VOCABULARY
    context: int = 2048
    theta: float = 10_000.0
    epsilon: float = 1e-5

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def rotary(shape: Shape, length: int) -> tuple[Tensor, Tensor]:
    size = shape.width // shape.heads
    frequency = shape.theta ** (-torch.arange(0, size, 2, dtype=torch.float32) / size)
    angle = torch.outer(torch.arange(length, dtype=torch.float32), frequency)
    return angle.cos(), angle.sin()


def rotated(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1).flatten(-2)


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width, hidden = shape.width, shape.hidden
        self.heads = shape.heads
        self.attn_norm = nn.RMSNorm(width, shape.epsilon)
        self.attn_q = nn.Linear(width, width, bias=False)
        self.attn_k = nn.Linear(width, width, bias=False)
        self.attn_v = nn.Linear(width, width, bias=False)
        self.attn_output = nn.Linear(width, width, bias=False)
        self.ffn_norm = nn.RMSNorm(width, shape.epsilon)
        self.ffn_gate = nn.Linear(width, hidden, bias=False)
        self.ffn_up = nn.Linear(width, hidden, bias=False)
        self.ffn_down = nn.Linear(hidden, width, bias=False)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        batch, length, width = x.shape
        normed = self.attn_norm(x)
        split = (batch, length, self.heads, width // self.heads)
        query = rotated(self.attn_q(normed).view(split).transpose(1, 2), cosine, sine)
        key = rotated(self.attn_k(normed).view(split).transpose(1, 2), cosine, sine)
        value = self.attn_v(normed).view(split).transpose(1, 2)
        seen = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
        x = x + self.attn_output(seen.transpose(1, 2).reshape(batch, length, width))
        normed = self.ffn_norm(x)
        return x + self.ffn_down(functional.silu(self.ffn_gate(normed)) * self.ffn_up(normed))


class Starter(nn.Module):
    """Token ids -> the last hidden states; `logits` and `points` read them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(shape.vocabulary, shape.width)
        self.blk = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.output_norm = nn.RMSNorm(shape.width, shape.epsilon)
        self.point = nn.Linear(shape.width, 1)
        """Training only: does the thing whose number stands here answer?"""
        self.early_point = nn.Linear(shape.width, 1)
        """The same, read before the last layer, which has to fetch what is found."""
        self.echo = nn.Linear(shape.width, 1)
        """Training only, read in the middle: does this word of the text stand in the question?"""
        cosine, sine = rotary(shape, shape.context)
        self.register_buffer("cosine", cosine, persistent=False)
        self.register_buffer("sine", sine, persistent=False)
        self._begin()

    def _begin(self) -> None:
        """Usual initial values, but half of the early heads start with equal query and key matrices.

        They attend to equal words from the first step, which pointing is made of (cf. Trockman & Kolter 2023).
        """
        shape = self.shape
        nn.init.normal_(self.token_embd.weight, std=0.05)
        for number, layer in enumerate(self.blk):
            for name, weight in layer.named_parameters():
                if weight.dim() == 2:
                    small = name.startswith(("attn_output", "ffn_down"))
                    nn.init.normal_(weight, std=shape.width**-0.5 * (0.3 if small else 0.7))
            if number < 3:
                self._attend_to_equals(layer)
        nn.init.zeros_(self.point.weight)
        nn.init.zeros_(self.point.bias)
        nn.init.zeros_(self.early_point.weight)
        nn.init.zeros_(self.early_point.bias)
        nn.init.zeros_(self.echo.weight)
        nn.init.zeros_(self.echo.bias)

    def _attend_to_equals(self, layer: Layer) -> None:
        """Half of the heads compare by the slowly turning positions alone, so that distance hardly counts."""
        size = self.shape.width // self.shape.heads
        fast = size * 5 // 8
        with torch.no_grad():
            for head in range(self.shape.heads // 2):
                rows = slice(head * size, (head + 1) * size)
                weight = layer.attn_q.weight[rows]
                weight[:fast] *= 0.1
                weight[fast:] *= 2.2
                layer.attn_k.weight[rows] = weight

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The last states; which tokens echo the question, read after two and three layers; early points (logits)."""
        length = ids.shape[1]
        x = self.token_embd(ids)
        cosine, sine = self.cosine[:length], self.sine[:length]
        if torch.is_autocast_enabled(x.device.type):
            x, cosine, sine = x.bfloat16(), cosine.bfloat16(), sine.bfloat16()
        heard, early = [], x[..., 0]
        for number, layer in enumerate(self.blk):
            x = layer(x, cosine, sine)
            if number in {1, 2}:
                normed = functional.rms_norm(x, (x.shape[-1],))
                heard.append(self.echo(normed).squeeze(-1))
            if number == len(self.blk) - 2:
                early = self.early_point(functional.rms_norm(x, (x.shape[-1],))).squeeze(-1)
        return self.output_norm(x), torch.stack(heard), early

    def logits(self, states: Tensor) -> Tensor:
        return functional.linear(states, self.token_embd.weight)

    def points(self, states: Tensor) -> Tensor:
        return self.point(states).squeeze(-1)
