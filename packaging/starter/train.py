"""Shards -> checkpoints: trains the starter model in resumable stages, on CUDA when there is one, else on the CPU.

    python train.py STAGE --minutes N [--resume]

Matrices learn by Muon (Jordan et al. 2024), embeddings and gains by Adam. The loss is the reply's cross-entropy, a
little of the plain text's, whether a word of the text stands in the question (read in the middle), and at each number
that could be pointed at whether it answers. New shards are taken up while training.
"""

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from model import Shape, Starter
from muon import Muon
from tokenizers import Tokenizer
from tokens import ECHO, JUDGED, Lesson
from torch import Tensor
from torch.nn import functional

WORK = Path(os.environ.get("STARTER_WORK", str(Path(__file__).parents[2] / ".train")))
LENGTHS = (64, 96, 128, 160, 192, 256, 320, 384, 512, 768)
"""Batches are padded to one of these, so that few shapes are compiled."""
TOKENS_PER_STEP = 6_144
NOTHING_WEIGHT = 0.8
"""Of the reply `none`: a call that misses the answer costs more than one that names a sentence too many."""
TEXT_SHARE = 0.12
"""Share of plain tokens that take part in a step's loss."""


def first_token(text: str) -> int:
    return Tokenizer.from_file(str(WORK / "tokenizer.json")).encode(text, add_special_tokens=False).ids[0]


@dataclass(frozen=True, slots=True)
class Stage:
    mixture: dict[str, float]
    """Kind of shard -> share of the steps."""
    rate: float
    """Muon's peak; Adam's is a tenth."""
    text_weight: float = 0.15
    echo_weight: float = 0.7


STAGES = {
    "copy": Stage({"easy": 0.75, "scrambled": 0.1, "calls": 0.15}, 0.01),
    "all": Stage(
        {
            "easy": 0.02, "scrambled": 0.05, "calls": 0.24, "factcalls": 0.28, "plans": 0.2, "ends": 0.08,
            "roots": 0.05, "factroots": 0.08,
        },
        0.007,
    ),
    "last": Stage(
        {
            "calls": 0.22, "factcalls": 0.28, "plans": 0.26, "ends": 0.1, "judged": 0.05, "roots": 0.03,
            "factroots": 0.06,
        },
        0.006,
    ),
    "verdicts": Stage({"calls": 0.08, "factcalls": 0.1, "plans": 0.2, "ends": 0.07, "judged": 0.55}, 0.006),
    "on": Stage(
        {"calls": 0.1, "factcalls": 0.25, "plans": 0.43, "ends": 0.15, "judged": 0.04, "factroots": 0.03}, 0.005,
    ),
}  # fmt: skip
"""`verdicts` is short: whether a sentence says yes or no is learnt all at once, and only where it is frequent. With
8 and 18 % of the steps it stayed a guess for three million tokens, with 55 % it was learnt in five minutes. `on` goes
on from a model that was trained before the newest wording of questions. Calls have to stay in: after a million and a
half tokens of plans alone, no call said `none` any more."""


class Shards:
    """Random batches of one kind; looks for new files every few hundred batches."""

    def __init__(self, kind: str, rng: Random) -> None:
        self.kind, self._rng = kind, rng
        self._taken = 0
        self._files: dict[Path, dict[int, list[tuple[np.ndarray, np.ndarray]]]] = {}

    def batch(self) -> tuple[Tensor, Tensor] | None:
        if self._taken % 60 == 0:
            self._look()
        self._taken += 1
        if not self._files:
            return None
        buckets = self._rng.choice(list(self._files.values()))
        lengths = list(buckets)
        length = self._rng.choices(lengths, [len(buckets[n]) * n for n in lengths])[0]
        chosen = [self._rng.choice(buckets[length]) for _ in range(max(1, TOKENS_PER_STEP // length))]
        ids = np.zeros((len(chosen), length), np.int64)
        lessons = np.full((len(chosen), length), 255, np.uint8)
        for row, (some, taught) in enumerate(chosen):
            ids[row, : len(some)], lessons[row, : len(some)] = some, taught
        return torch.from_numpy(ids), torch.from_numpy(lessons)

    def _look(self) -> None:
        for file in sorted((WORK / "data").glob(f"{self.kind}-*[0-9].npz")):
            if file in self._files:
                continue
            shard = np.load(file)
            ids, lessons, ends = shard["ids"], shard["lessons"], shard["ends"]
            buckets: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {}
            for start, end in zip([0, *ends[:-1]], ends, strict=True):
                length = next(n for n in LENGTHS if n >= end - start)
                buckets.setdefault(length, []).append((ids[start:end], lessons[start:end]))
            self._files[file] = buckets


def batches(stage: Stage, seed: int) -> Iterator[tuple[str, Tensor, Tensor]]:
    rng = Random(seed)
    kinds = {kind: Shards(kind, rng) for kind in stage.mixture}
    while True:
        kind = rng.choices(list(stage.mixture), list(stage.mixture.values()))[0]
        batch = kinds[kind].batch()
        if batch is not None:
            yield kind, *batch


@dataclass(slots=True)
class Losses:
    total: Tensor
    reply: float
    point: float
    text: float
    echo: float
    exact: float
    """Share of the samples whose reply is right in every token."""


def losses(
    model: Starter, read: tuple[Tensor, Tensor, Tensor], batch: tuple[Tensor, Tensor], stage: Stage, nothing: int
) -> Losses:
    """The step's loss. A token is predicted from the state before it; a number is judged at its own place.

    Reply tokens weigh by how unsure the model is: most of a block of code is known by heart, its few choices are not.
    """
    (states, heard, early), (ids, lessons) = read, batch
    judged, echoing = (lessons & JUDGED > 0) & (lessons != 255), (lessons & ECHO > 0).float()
    lessons = torch.where(lessons == 255, lessons, lessons & (JUDGED - 1))
    before, after, taught = states[:, :-1], ids[:, 1:], lessons[:, 1:]
    reply = taught == Lesson.REPLY
    text = (taught == Lesson.TEXT) & (torch.rand(taught.shape, device=taught.device) < TEXT_SHARE)
    chosen = reply | text
    logits = model.logits(before[chosen]).float()
    each = functional.cross_entropy(logits, after[chosen], reduction="none")
    is_reply = reply[chosen]
    unsure = 0.02 + 1 - torch.exp(-each[is_reply].detach())
    unsure = torch.where(after[chosen][is_reply] == nothing, unsure * NOTHING_WEIGHT, unsure)
    reply_loss, text_loss = (
        (unsure * each[is_reply]).sum() / unsure.sum(),
        each[~is_reply].mean() if text.any() else each.sum() * 0,
    )
    numbers = (lessons == Lesson.RIGHT) | (lessons == Lesson.WRONG)
    point_loss = reply_loss * 0
    if numbers.any():
        scores = model.points(states[numbers]).float()
        right = (lessons[numbers] == Lesson.RIGHT).float()
        both, truth = torch.stack((scores, early[numbers].float())), torch.stack((right, right))
        point_loss = functional.binary_cross_entropy_with_logits(both, truth, weight=1 + truth)
    echo_loss = reply_loss * 0
    if judged.any():
        truth = echoing[judged]
        both = torch.stack((truth, truth))
        echo_loss = functional.binary_cross_entropy_with_logits(heard[:, judged].float(), both, weight=1 + 3 * both)
    wrong = torch.zeros_like(taught, dtype=torch.bool)
    wrong[chosen] = is_reply & (logits.argmax(-1) != after[chosen])
    exact = 1 - wrong.any(1).float().mean().item()
    total = reply_loss + stage.text_weight * text_loss + point_loss + stage.echo_weight * echo_loss
    return Losses(total, reply_loss.item(), point_loss.item(), text_loss.item(), echo_loss.item(), exact)


class Trainer:
    """A model, its optimisers and how far it has come."""

    def __init__(self, stage: Stage, minutes: float, resume: Path | None) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        state = torch.load(resume, weights_only=True) if resume else None
        self.model = Starter(Shape(**state["shape"]) if state else Shape(layers=5)).to(self.device)
        matrices = [p for n, p in self.model.named_parameters() if p.dim() == 2 and n.startswith("blk")]
        others = [p for n, p in self.model.named_parameters() if not (p.dim() == 2 and n.startswith("blk"))]
        self.muon = Muon(matrices, stage.rate)
        self.adam = torch.optim.AdamW(others, lr=stage.rate / 10, betas=(0.9, 0.95), weight_decay=0.0)
        self.step, self.seconds, self.tokens = 0, 0.0, 0
        self.rise = 15 if state and "muon" in state else 50
        if state:
            missing, _ = self.model.load_state_dict(state["model"], strict=False)
        if state and not missing and "muon" in state:
            self.muon.load_state_dict(state["muon"])
            self.adam.load_state_dict(state["adam"])
        if state:
            self.step, self.seconds, self.tokens = state["step"], state["seconds"], state["tokens"]
        self.stage, self.minutes = stage, minutes
        self.nothing = first_token("none")
        self.compiled = torch.compile(self.model, dynamic=self.device == "cpu")
        self.halves = self.device == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
        """Whether 16-bit floats are fast here; a processor without them is many times slower with them."""

    def rate_at(self, share: float, step: int) -> float:
        """Up over 50 steps (15 when going on), flat, and down to a thirtieth over the last 60 % of the time."""
        return self.stage.rate * min(1.0, (step + 1) / self.rise) * min(1.0, max(0.03, (1 - share) / 0.6))

    def take(self, ids: Tensor, lessons: Tensor, share: float, step: int) -> Losses:
        rate = self.rate_at(share, step)
        for group in self.muon.param_groups:
            group["lr"] = rate
        for group in self.adam.param_groups:
            group["lr"] = rate / 10
        ids, lessons = ids.to(self.device), lessons.to(self.device)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.halves):
            result = losses(self.model, self.compiled(ids), (ids, lessons), self.stage, self.nothing)
        result.total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.muon.step()
        self.adam.step()
        self.muon.zero_grad()
        self.adam.zero_grad()
        self.step += 1
        self.tokens += int((lessons != 255).sum())
        return result

    def save(self, file: Path) -> None:
        part = file.with_suffix(".part")
        torch.save(
            {
                "shape": self.model.shape.as_dict(), "model": self.model.state_dict(), "muon": self.muon.state_dict(),
                "adam": self.adam.state_dict(), "step": self.step, "seconds": self.seconds, "tokens": self.tokens,
            },
            part,
        )  # fmt: skip
        part.replace(file)


def train(stage_name: str, minutes: float, resume: Path | None, result: Path) -> None:
    """One stage of `minutes`, from nothing or from a checkpoint; the checkpoint is written every few minutes."""
    stage = STAGES[stage_name]
    trainer = Trainer(stage, minutes, resume)
    begun = saved = time.monotonic()
    seconds_before = trainer.seconds
    smooth: dict[str, list[tuple[float, ...]]] = {}
    first = trainer.step
    for kind, ids, lessons in batches(stage, seed=trainer.step + 1):
        share = (time.monotonic() - begun) / (minutes * 60)
        step = trainer.take(ids, lessons, share, trainer.step - first)
        row = (step.reply, step.point, step.text, step.echo, step.exact)
        smooth.setdefault(kind, []).append(row)
        trainer.seconds = seconds_before + time.monotonic() - begun
        if not math.isfinite(step.reply):
            raise SystemExit("The loss is no number any more. Resume from the last checkpoint with a smaller rate.")
        if trainer.step % 25 == 0:
            means = {kind: [round(float(x), 3) for x in np.mean(rows, 0)] for kind, rows in smooth.items()}
            smooth.clear()
            log = {"stage": stage_name, "step": trainer.step, "minutes": round(trainer.seconds / 60, 1),
                   "tokens": trainer.tokens, "share": round(share, 3),
                   "reply point text echo exact": means}  # fmt: skip
            print(json.dumps(log), flush=True)
        if time.monotonic() - saved > 150 or share >= 1:
            trainer.save(result)
            saved = time.monotonic()
        if share >= 1:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=sorted(STAGES))
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--resume", type=Path)
    parser.add_argument("--result", type=Path, default=WORK / "starter.pt")
    chosen = parser.parse_args()
    torch.set_num_threads(2)
    train(chosen.stage, chosen.minutes, chosen.resume, chosen.result)


if __name__ == "__main__":
    sys.exit(main())
