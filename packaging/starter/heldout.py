"""The whole held-out table of a model: `heldout.py [MODEL.gguf] [--json FILE] [--longest TOKENS]`.

The questions and documents are those of `burrow bench starter` (`app/burrow/terminal/heldout.py`), with more of them
and at lengths up to ten million tokens. Each score is told as it comes, and kept in the JSON file, one a line.
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
    parser.add_argument("--json", type=Path)
    parser.add_argument("--longest", type=int, default=FULL[-1].tokens)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    found: list[Score] = []

    def tell(score: Score) -> None:
        marks = f"{'right' if score.right else 'wrong'} {score.seconds:6.2f} s"
        print(
            f"{score.tokens:>10,} {score.asked.family:20} {marks}  {score.asked.question} => {score.said[:90]!r}",
            flush=True,
        )
        if chosen.json:
            with chosen.json.open("ab") as file:
                file.write(msgspec.json.encode(score) + b"\n")

    lengths = [length for length in FULL if length.tokens <= chosen.longest]
    found.extend(scores(chosen.model, lengths, chosen.seed, tell))
    print(report(found))


if __name__ == "__main__":
    main()
