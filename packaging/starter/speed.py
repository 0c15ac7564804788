"""How fast a model is on this machine, from loading to questions on a long book: `speed.py [MODEL.gguf]`.

The book is a held-out document of three million characters; what else the machine does is not taken out.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app")]

from burrow import paths  # noqa: E402
from burrow.inference.engine import Message, Request, Sampling  # noqa: E402
from burrow.inference.llama import LlamaEngine  # noqa: E402
from burrow.session import AskOptions, Session  # noqa: E402
from burrow.terminal.heldout import sheet  # noqa: E402

BOOK = 3_000_000
READ, WRITTEN = 1_500, 300
"""Tokens."""


def engine_speed(model: Path) -> str:
    begun = time.monotonic()
    engine = LlamaEngine(model)
    loaded = time.monotonic() - begun
    text = sheet(9, 20_000).text
    while engine.count_tokens(text) > READ:
        text = text[: len(text) * 9 // 10]
    took = []
    for written in (1, WRITTEN):
        request = Request((Message("user", f"{written} {text}"),), Sampling(max_tokens=written))
        begun = time.monotonic()
        engine.submit(request, fixed=True).result()
        took.append(time.monotonic() - begun)
    read = engine.count_tokens(text) / took[0]
    engine.close()
    wrote = WRITTEN / max(1e-9, took[1] - took[0])
    return f"load {loaded:.2f} s, reading {read:,.0f} tokens/s, writing {wrote:,.0f} tokens/s"


def book_speed(model: Path) -> str:
    written = sheet(11, BOOK)
    session = Session()
    try:
        session.load_model(model)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "book.md"
            file.write_text(written.text, "utf-8")
            begun = time.monotonic()
            session.open_document(file)
            opened = time.monotonic() - begun
            took = {}
            for asked in written.asked:
                begun = time.monotonic()
                session.ask(asked.question, AskOptions(route="rlm", save=False)).wait()
                took[asked.family] = time.monotonic() - begun
    finally:
        session.close()
    slowest = max(took, key=took.__getitem__)
    middle = f"median {statistics.median(took.values()):.2f} s, longest {took[slowest]:.2f} s ({slowest})"
    return f"a book of {BOOK:,} characters: opened in {opened:.2f} s; a question {middle}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, nargs="?", default=paths.starter_model())
    model = parser.parse_args().model
    print(f"{model.stat().st_size:,} bytes; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(engine_speed(model))
    print(book_speed(model))


if __name__ == "__main__":
    main()
