"""The whole held-out table of a model: `heldout.py [MODEL.gguf] --scores FILE [--lengths 4000,32000,...]`.

The questions and documents are those of `burrow bench starter` (`app/burrow/terminal/heldout.py`), with more of them
and at lengths up to ten million tokens. Each score is told as it comes and added to the file, one a line; at the end
the report is of all that the file holds, so that lengths can be measured one after another.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app")]

import msgspec  # noqa: E402

from burrow import paths  # noqa: E402
from burrow.terminal.starter import FULL, Score, report, scores  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, nargs="?", default=paths.starter_model())
    parser.add_argument("--scores", type=Path, required=True)
    parser.add_argument("--lengths", default=",".join(str(length.tokens) for length in FULL))
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    wanted = set(chosen.lengths.split(","))
    for score in scores(chosen.model, [length for length in FULL if str(length.tokens) in wanted], chosen.seed):
        mark = "right" if score.right else "wrong"
        asked = f"{score.tokens:>10,} {score.asked.family:20} {mark} {score.seconds:6.2f} s  {score.asked.question}"
        print(f"{asked} => {score.said[:90]!r}", flush=True)
        with chosen.scores.open("ab") as file:
            file.write(msgspec.json.encode(score) + b"\n")
    rows = chosen.scores.read_bytes().splitlines() if chosen.scores.is_file() else []
    print(report([msgspec.json.decode(row, type=Score) for row in rows]))


if __name__ == "__main__":
    main()
