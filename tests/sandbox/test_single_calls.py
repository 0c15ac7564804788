"""The reference's table of single C calls that freeze or kill a process, row by row: each is refused before it is
made, or can be stopped while it runs. What stands in the table is named in each test's id.
"""

import time
from collections.abc import Iterator

import pytest

from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox

SECONDS = 1.0
SLACK = 4.0
"""Seconds after which a row counts as one that cannot be stopped; the machine may be busy."""

SHARED = "a = (1,)\nb = (1,)\nfor i in range(60):\n    a = (a, a)\n    b = (b, b)\n"
SHARED_LISTS = SHARED.replace("(1,)", "[1]").replace("(a, a)", "[a, a]").replace("(b, b)", "[b, b]")

ROWS: dict[str, list[str]] = {
    "power": ["10**10**7", "x = 10\nx **= 10**9", "pow(3, 10**8)", "pow(3, 1 << 9000, 1 << 9000)"],
    "shift": ["1 << 10**10", "x = 1\nx <<= 10**10"],
    "squaring": ["x = 3\nwhile True:\n    x = x * x", "x = 3\nwhile True:\n    x *= x"],
    "math functions": ["import math\nmath.factorial(10**6)", "import math\nmath.perm(10**6)",
                       "import math\nmath.prod(range(1, 10**6))", "import math\nmath.lcm(*range(1, 10**5))",
                       "import math\nmath.comb(10**6, 5 * 10**5)"],
    "round to huge digits": ["round(12345, -10**10)"],
    "texts of long numbers": ["str(10**5000)", "int('9' * 10**6)", "int('f' * 10**6, 16)"],
    "decimal and fractions": ["import decimal", "import fractions"],
    "repetition": ["'x' * 10**9", "[0] * 10**8", "bytes(10**9)", "(1,) * 10**8"],
    "widths": ["'x'.ljust(10**9)", "'x'.zfill(10**9)", "'x'.center(10**9)", "'%1000000000d' % 1", "'%*d' % (10**9, 1)",
               "f'{1:>1000000000}'", "w = 10**9\nf'{1:>{w}}'", "f'{1.5:.1000000000f}'", "'{:>{w}}'.format(1, w=10**9)",
               "format(1, '>1000000000')", "(1).to_bytes(10**9, 'big')"],
    "growth of texts": ["('a' * 10**6).replace('a', 'b' * 10**3)", "('x' * 10**6).join(['a'] * 10**3)",
                        "('a' * 10**6).translate({97: 'b' * 1000})",
                        "import string\nstring.Template('$a' * 10**5).substitute(a='x' * 10**4)",
                        "import re\nre.sub('a', 'b' * 1000, 'a' * 10**6)"],
    "long ranges": ["list(range(10**9))", "set(range(10**9))", "sum(range(10**9))", "max(range(10**9))",
                    "1.5 in iter(range(10**9))", "from collections import Counter\nCounter(range(10**9))"],
    "endless iterators": ["from itertools import count\nlist(count())", "from itertools import cycle\nmax(cycle([1]))",
                          "from itertools import repeat\nnext(filter(None, repeat(0)))", "list(iter(int, 1))",
                          "from itertools import chain, count\nsum(chain(count()))",
                          "from itertools import islice, count\nnext(islice(count(), 10**12, None))",
                          "from itertools import accumulate, count\nmax(accumulate(count()))",
                          "from itertools import product\nlist(product(range(1000), repeat=5))",
                          "from itertools import permutations\nlist(permutations(range(20)))"],
    "sorting": ["sorted(range(9_000_000))", "x = [0.5] * 4_000_000\nx.sort()", "sum([[1]] * 10**6, [])"],
    "random": ["import random\nrandom.choices([1], k=10**9)", "import random\nrandom.sample(range(10**9), 10**8)",
               "import random\nrandom.getrandbits(10**10)", "import random\nrandom.randbytes(10**9)"],
    "shared nesting": [SHARED + use for use in ("a == b", "a < b", "a in [b]", "hash(a)", "{a}", "{a: 1}", "repr(a)",
                                                "str(a)", "f'{a}'", "'%s' % (a,)", "print(a)", "sorted([a, b])")]
    + [SHARED_LISTS + use for use in ("import json\njson.dumps(a)", "[a].index(b)", "[a].count(b)", "[a].remove(b)",
                                      "max(a, b)", "import heapq\nheapq.heapify([a, b])",
                                      "import bisect\nbisect.bisect([a], b)")],
    "deep nesting of tuples": ["x = ()\nfor i in range(10**6):\n    x = (x,)\nhash(x)"],
    "deep nesting of iterators": ["x = []\nfor i in range(10**6):\n    x = map(str, x)\nnext(x)",
                                  "x = []\nfor i in range(10**6):\n    x = zip(x)\nnext(x)"],
    "recursion in callbacks": ["def f(x):\n    return sorted([1], key=f)\nf(1)",
                               "import re\ndef f(m):\n    return re.sub('a', f, 'a')\nf(1)",
                               "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())"],
    "the parser": ["-" * 100_000 + "1", "(" * 10_000 + ")" * 10_000, "x" + ".a" * 50_000, "x = '" + "a" * 300_000 + "'",
                   "+".join(["1"] * 60_000)],
    "slow pure Python": ["import difflib\ndifflib.SequenceMatcher(None, 'ab' * 50_000, 'ba' * 50_000, False).ratio()",
                         "import textwrap\ntextwrap.wrap('a ' * 10**6)", "import re\nre.compile('a|' * 10**5)"],
    "unicodedata": ["import unicodedata\nunicodedata.normalize('NFKD', '\\ufdfa' * 10**7)"],
}  # fmt: skip
CASES = [pytest.param(source, id=f"{row}-{number}") for row, all_ in ROWS.items() for number, source in enumerate(all_)]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox({}, SandboxLimits(block_seconds=SECONDS, memory_bytes=300_000_000, run_seconds=1e6))
    made.run("pass")
    yield made
    made.close()


@pytest.mark.parametrize("source", CASES)
def test_a_single_call_neither_freezes_nor_kills(sandbox: Sandbox, source: str) -> None:
    started = time.monotonic()
    outcome = sandbox.run(source)
    assert outcome.error is not None
    assert not outcome.stuck
    assert time.monotonic() - started < SECONDS + SLACK


def test_nested_deques_are_let_go_without_a_crash(sandbox: Sandbox) -> None:
    source = "from collections import deque\nx = deque()\nfor i in range(200_000):\n    x = deque([x])\nx = None"
    assert not sandbox.run(source).stuck
    assert sandbox.run("print(1)").output == "1\n"


def test_a_deep_json_text_is_an_ordinary_error(sandbox: Sandbox) -> None:
    outcome = sandbox.run("import json\ntry:\n    json.loads('[' * 10**5)\nexcept RecursionError:\n    print('deep')")
    assert outcome.output == "deep\n"
