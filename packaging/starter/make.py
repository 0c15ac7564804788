"""The starter model from nothing, in one command: data, tokenizer, training, export and evaluation.

    python make.py --library FOLDER_OR_ARCHIVE --minutes N [--stage copy|all|verdicts|last|export] [--resume]
    python make.py --library FOLDER_OR_ARCHIVE --minutes N --from-gguf FILE [--first SEED]

Wants an environment with Burrow (`pip install -e .`) and with what `requirements.txt` names. Work lies in `.train/` of
the project. `--stage` begins there instead of at the start; `--resume` goes on from the checkpoint.
The minutes are for training: a sixth goes to copying and matching, the rest to passages and whole runs. `--from-gguf`
goes on from a model that was shipped (`resources/models/burrow-starter.gguf`): its weights and its tokenizer, with
optimisers begun anew, on samples of the seeds from `--first`, without the stage of copying.
"""

import argparse
import os
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = Path(os.environ.get("STARTER_WORK", str(ROOT / ".train")))
"""Everything that is made on the way; the environment may name another folder."""
MODEL = ROOT / "resources" / "models" / "burrow-starter.gguf"
STAGES = ("data", "copy", "all", "verdicts", "last", "export")
SHARDS = (
    ("easy", 30_000), ("scrambled", 20_000), ("calls", 6_000), ("factcalls", 6_000), ("plans", 12_000), ("ends", 5_000),
    ("judged", 12_000), ("roots", 1_500), ("factroots", 2_000),
)  # fmt: skip
"""Kinds of samples, and how many for each quarter of an hour of training on two cores."""
UNUSED_ON = frozenset({"easy", "scrambled", "roots"})
"""Kinds that the stage `on` does without."""


def run(script: str, *arguments: str) -> None:
    """One step in its own process. Threads that wait must not spin: other work may share the cores."""
    environment = os.environ | {"OMP_WAIT_POLICY": "PASSIVE"}
    subprocess.run([sys.executable, "-W", "ignore", str(HERE / script), *arguments], check=True, env=environment)


def unpack(library: Path) -> None:
    """The books as text files in the work folder."""
    target = WORK / "library"
    target.mkdir(parents=True, exist_ok=True)
    if library.is_dir():
        for file in library.glob("*.txt"):
            (target / file.name).write_bytes(file.read_bytes())
        return
    with tarfile.open(library) as archive:
        for member in archive:
            source = archive.extractfile(member) if member.isfile() and member.name.endswith(".txt") else None
            if source is not None:
                (target / Path(member.name).name).write_bytes(source.read())


def make_data(minutes: float, first: int, shards: tuple[tuple[str, int], ...] = SHARDS) -> None:
    """Shards for so many minutes, of seeds from `first`, by as many processes as there are cores."""
    rounds, part = max(1, round(minutes / 15)), min(1.0, minutes / 15)
    seeds = range(first, first + rounds)
    jobs = [(kind, str(seed), str(max(100, round(size * part)))) for seed in seeds for kind, size in shards]
    running: list[subprocess.Popen[bytes]] = []
    for job in jobs:
        if len(running) == (os.cpu_count() or 1) and running.pop(0).wait():
            raise SystemExit("The generator failed; see its message above.")
        running.append(subprocess.Popen([sys.executable, str(HERE / "generate.py"), *job]))
    if any(process.wait() for process in running):
        raise SystemExit("The generator failed; see its message above.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path, default=ROOT.parent / "shared" / "corpus" / "library.tar.xz")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--stage", choices=STAGES, default="data")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--from-gguf", type=Path, metavar="FILE")
    parser.add_argument("--first", type=int, default=1, metavar="SEED")
    parser.add_argument("--result", type=Path, default=MODEL)
    chosen = parser.parse_args()
    checkpoint = WORK / "starter.pt"
    if chosen.from_gguf:
        unpack(chosen.library)
        run("restore.py", str(chosen.from_gguf), str(checkpoint))
        make_data(chosen.minutes, chosen.first, tuple(pair for pair in SHARDS if pair[0] not in UNUSED_ON))
        run("train.py", "on", *_for(chosen.minutes, checkpoint, resume=True))
    else:
        from_nothing(chosen, checkpoint)
    chosen.result.parent.mkdir(parents=True, exist_ok=True)
    run("export.py", str(checkpoint), str(chosen.result))
    run("export.py", str(checkpoint), str(WORK / "burrow-starter-q8_0.gguf"), "--type", "q8_0")
    run("evaluate.py", str(chosen.result), "--json", str(WORK / "scores.json"))


def from_nothing(chosen: argparse.Namespace, checkpoint: Path) -> None:
    begin = STAGES.index(chosen.stage)
    if begin == 0:
        unpack(chosen.library)
        run("generate.py", "tokenizer")
        make_data(chosen.minutes, chosen.first)
    resume = chosen.resume and checkpoint.is_file()
    for stage, share in (("copy", 1 / 6), ("all", 7 / 12), ("verdicts", 1 / 12), ("last", 1 / 6)):
        if begin <= STAGES.index(stage):
            run("train.py", stage, *_for(chosen.minutes * share, checkpoint, resume=resume or stage != "copy"))


def _for(minutes: float, checkpoint: Path, *, resume: bool) -> list[str]:
    going_on = ["--resume", str(checkpoint)] if resume else []
    return ["--minutes", f"{minutes:.2f}", "--result", str(checkpoint), *going_on]


if __name__ == "__main__":
    main()
