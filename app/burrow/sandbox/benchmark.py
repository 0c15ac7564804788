"""What the sandbox costs: the same work in plain Python and in the sandbox, side by side, and how soon code stops."""

import statistics
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox

ROUNDS = 5
_TEXT = "The quick Brown fox 12 jumps over lazy dogs near river 7 banks. " * 4000

WORKLOADS = {
    "loop over integers": "total = 0\nfor i in range(300000):\n    total += i % 7\n",
    "while loop": "i = 0\nwhile i < 300000:\n    i += 1\n",
    "count words": "counts = {}\nfor w in words:\n    counts[w] = counts.get(w, 0) + 1\n",
    "comprehension over lines": "out = [l.strip() for l in lines if l.strip() and not l.startswith('#')]\n",
    "items of a dictionary": "total = 0\nfor turn in range(20):\n    for k, v in table.items():\n        total += v\n",
    "two findall on 0.25 MB": "import re\na = re.findall(r'\\w+', text)\nb = re.findall(r'[A-Z]\\w+', text)\n",
    "search in each line": (
        "import re\np = re.compile(r'(\\d+)\\s+\\w+')\nn = 0\nfor l in lines:\n    if p.search(l):\n        n += 1\n"
    ),
    "recursive calls": "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(20)\n",
    "sort with a key": "out = sorted(words, key=lambda w: (len(w), w))\n",
    "build f-strings": "out = []\nfor i in range(5000):\n    out.append(f'{i:>5} {words[i]} {i / 3:.2f}')\n",
    "objects of a class": (
        "class P:\n    def __init__(self, x):\n        self.x = x\n        self.n = 0\n"
        "    def step(self):\n        self.n += 1\n        return self.x + self.n\n"
        "total = 0\nfor i in range(10000):\n    total += P(i).step()\n"
    ),
    "split and join": "out = []\nfor l in lines:\n    out.append(' '.join(l.split()))\n",
    "slices of a text": "out = []\nfor i in range(0, len(text), 10):\n    out.append(text[i:i + 10])\n",
    "squares": "out = []\nfor i in range(100000):\n    out.append(i * i)\n",
}


@dataclass(frozen=True, slots=True)
class Measured:
    name: str
    plain: float
    sandboxed: float
    """Seconds of processor time, the best of several rounds."""

    @property
    def factor(self) -> float:
        return self.sandboxed / self.plain


def measure() -> Iterator[Measured]:
    """One measurement after the other; takes some seconds in all. Processor time of the thread, so that other work on
    the machine does not blur it."""
    words = _TEXT.split()[:40000]
    lines = [f"The quick Brown fox 12 jumps over  {number} lazy" for number in range(4000)]
    names: dict[str, object] = {
        "text": _TEXT,
        "words": words,
        "lines": lines,
        "table": {str(i): i for i in range(10000)},
    }
    for name, source in WORKLOADS.items():
        code = compile(source, "<plain>", "exec")
        plain, sandboxed = [], []
        sandbox = Sandbox(names)
        for _ in range(ROUNDS):
            space = dict(names)
            started = thread_time()
            exec(code, space)
            plain.append(thread_time() - started)
            outcome = sandbox.run(source)
            if outcome.error is not None:
                raise RuntimeError(f"{name}: {outcome.error}")
            sandboxed.append(outcome.cpu_seconds)
        sandbox.close()
        yield Measured(name, min(plain), min(sandboxed))


ENDLESS = {
    "an empty loop": "while True:\n    pass",
    "a loop that catches everything": (
        "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
    ),
    "a comprehension": "[i for i in range(10**12) if False]",
    "a consumer in C": "from itertools import count\nsum(0 for i in count())",
    "recursion": "def f():\n    try:\n        f()\n    finally:\n        f()\nf()",
    "sorting again and again": "x = [str(i) for i in range(100000)]\nwhile True:\n    sorted(x, key=len)",
    "a pattern that backtracks": "import re\nwhile True:\n    re.match(r'(a+)+$', 'a' * 40 + 'b')",
    "the standard library": (
        "import difflib\nwhile True:\n    difflib.SequenceMatcher(None, 'ab' * 9000, 'ba' * 9000, False).ratio()"
    ),
    "long numbers": "x = 3 ** 60000\nwhile True:\n    y = x % 1234567",
    "texts": "t = 'word ' * 200000\nwhile True:\n    t.split()",
    "waiting": "import time\ntime.sleep(100)",
}
BEFORE_STOP = 0.3
"""Seconds that code may run before it is told to stop."""


def measure_stops(snippets: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """How long each snippet goes on after it was told to stop; snippets that end by themselves before are left out."""
    for name, source in snippets.items():
        sandbox = Sandbox({"context": _TEXT, "llm_query": len}, SandboxLimits(block_seconds=20.0))
        told: list[float] = []

        def stop(sandbox: Sandbox = sandbox, told: list[float] = told) -> None:
            told.append(perf_counter())
            sandbox.interrupt("the benchmark stops it")

        timer = threading.Timer(BEFORE_STOP, stop)
        timer.start()
        outcome = sandbox.run(source)
        ended = perf_counter()
        timer.cancel()
        timer.join()
        sandbox.close()
        if told and outcome.stopped:
            yield name, max(0.0, ended - told[0])


def run_benchmark(files: Sequence[Path] = ()) -> str:
    """A table for people: milliseconds in plain Python, in the sandbox, and the factor; then how soon code stops.

    `files` are snippets, or folders of them, to be stopped in place of the ones above.
    """
    found = list(measure())
    rows = [f"{'workload, processor time':<28}{'plain':>10}{'sandbox':>10}{'factor':>9}"]
    rows += [f"{m.name:<28}{m.plain * 1e3:>8.2f}ms{m.sandboxed * 1e3:>8.2f}ms{m.factor:>8.2f}x" for m in found]
    factors = [m.factor for m in found]
    rows.append(f"{'median':<48}{statistics.median(factors):>8.2f}x")
    rows.append(f"{'worst':<48}{max(factors):>8.2f}x")
    paths = [path for given in files for path in (sorted(given.glob("*.py")) if given.is_dir() else [given])]
    snippets = {path.stem: path.read_text(encoding="utf-8") for path in paths} or ENDLESS
    stops = list(measure_stops(snippets))
    rows += ["", f"{'from stop to stopped':<48}{'ms':>9}"]
    rows += [f"{name[:47]:<48}{seconds * 1e3:>9.1f}" for name, seconds in stops]
    if stops:
        delays = [seconds for _, seconds in stops]
        rows.append(f"{f'median of {len(delays)}':<48}{statistics.median(delays) * 1e3:>9.1f}")
        rows.append(f"{'worst':<48}{max(delays) * 1e3:>9.1f}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(run_benchmark())
