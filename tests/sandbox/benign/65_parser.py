import re
from typing import NamedTuple, Iterator
class Token(NamedTuple):
    kind: str
    text: str
    at: int = 0
SPEC = [("NUM", r"\d+(?:\.\d+)?"), ("OP", r"[-+*/^()]"), ("NAME", r"[A-Za-z_]\w*"), ("WS", r"\s+"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{k}>{p})" for k, p in SPEC))
def tokens(src: str) -> Iterator[Token]:
    for m in PATTERN.finditer(src):
        if m.lastgroup == "WS": continue
        if m.lastgroup == "BAD": raise SyntaxError(f"bad {m.group()!r} at {m.start()}")
        yield Token(m.lastgroup, m.group(), m.start())
class Parser:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    def __init__(self, src, env=None):
        self._toks = list(tokens(src)); self._i = 0; self._env = env or {}
    def _peek(self): return self._toks[self._i] if self._i < len(self._toks) else Token("END", "")
    def _next(self):
        t = self._peek(); self._i += 1; return t
    def _atom(self):
        t = self._next()
        match t.kind:
            case "NUM": return float(t.text)
            case "NAME": return self._env[t.text]
            case "OP" if t.text == "(":
                v = self.expr(); self._next(); return v
            case "OP" if t.text == "-": return -self._atom()
            case _: raise ValueError(f"unexpected {t.text or t.kind}")
    def expr(self, least=0):
        left = self._atom()
        while (p := self.PREC.get(self._peek().text, -1)) >= least and self._peek().kind == "OP":
            op = self._next().text
            right = self.expr(p if op == "^" else p + 1)
            left = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "^": pow}[op](left, right)
        return left
for src in ["1 + 2 * 3", "(1+2)*3 - -4", "2^3^2", "x / y", "1 +", "3 $ 4", "1/0"]:
    try: print(src, "=", Parser(src, {"x": 9, "y": 2}).expr())
    except (ValueError, SyntaxError, ZeroDivisionError, KeyError) as e: print(src, "->", type(e).__name__, e)
