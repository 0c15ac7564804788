"""What the sandbox costs: the same work in plain Python and in the sandbox, side by side."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

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
    """Seconds, the best of several rounds."""

    @property
    def factor(self) -> float:
        return self.sandboxed / self.plain


def measure() -> Iterator[Measured]:
    """One measurement after the other; takes some seconds in all."""
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
            started = perf_counter()
            exec(code, space)
            plain.append(perf_counter() - started)
            outcome = sandbox.run(source)
            if outcome.error is not None:
                raise RuntimeError(f"{name}: {outcome.error}")
            sandboxed.append(outcome.seconds)
        sandbox.close()
        yield Measured(name, min(plain), min(sandboxed))


def run_benchmark() -> str:
    """A table for people: milliseconds in plain Python, in the sandbox, and the factor."""
    found = list(measure())
    rows = [f"{'workload':<28}{'plain':>10}{'sandbox':>10}{'factor':>9}"]
    rows += [f"{m.name:<28}{m.plain * 1e3:>8.2f}ms{m.sandboxed * 1e3:>8.2f}ms{m.factor:>8.2f}x" for m in found]
    factors = [m.factor for m in found]
    rows.append(f"{'median':<48}{statistics.median(factors):>8.2f}x")
    rows.append(f"{'worst':<48}{max(factors):>8.2f}x")
    return "\n".join(rows)


if __name__ == "__main__":
    print(run_benchmark())
