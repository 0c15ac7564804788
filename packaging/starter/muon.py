"""Muon (Jordan et al. 2024): momentum made orthogonal, for matrices. Matrices of one shape are worked on together.

PyTorch's own works matrix by matrix in bfloat16, which a processor without such arithmetic takes twelve seconds a step
for; here the floats are the gradients' own.
"""

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.optim import Optimizer

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
_ROUNDS = 5


def orthogonal(many: Tensor) -> Tensor:
    """The nearest matrices with singular values near 1, by Newton and Schulz's iteration; `many` is a batch of them."""
    a, b, c = _COEFFICIENTS
    tall = many.shape[-2] > many.shape[-1]
    x = many.mT if tall else many
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(_ROUNDS):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return x.mT if tall else x


class Muon(Optimizer):
    """Nesterov momentum, made orthogonal, as PyTorch's Muon scales it."""

    def __init__(self, matrices: Iterable[Tensor], lr: float, momentum: float = 0.95, decay: float = 0.01) -> None:
        super().__init__(matrices, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self) -> None:  # type: ignore[override]  # no closure
        for group in self.param_groups:
            shapes: dict[torch.Size, list[Tensor]] = {}
            for matrix in group["params"]:
                if matrix.grad is not None:
                    shapes.setdefault(matrix.shape, []).append(matrix)
            for matrices in shapes.values():
                self._step_alike(matrices, group)

    def _step_alike(self, matrices: list[Tensor], group: dict[str, float]) -> None:
        momentum, moved = group["momentum"], []
        for matrix in matrices:
            state = self.state[matrix]
            average = state.setdefault("momentum_buffer", torch.zeros_like(matrix))
            average.lerp_(matrix.grad, 1 - momentum)
            moved.append(matrix.grad.lerp(average, momentum))
        for matrix, change in zip(matrices, orthogonal(torch.stack(moved)), strict=True):
            matrix.mul_(1 - group["lr"] * group["decay"])
            matrix.sub_(change * max(1.0, matrix.shape[0] / matrix.shape[1]) ** 0.5, alpha=group["lr"])
