
from __future__ import annotations
from typing import NamedTuple, TypedDict, Iterator, Literal
from collections import namedtuple
class Row(NamedTuple):
    name: str
    value: float = 0.0
    def double(self) -> float: return self.value * 2
r = Row("a", 2.5); print(r, r.name, r[1], r.double(), r._asdict(), r._replace(value=1), Row("z"), r == ("a", 2.5), sorted([Row("b"), Row("a")]))
Pt = namedtuple("Pt", "x y", defaults=[0]); p = Pt(3); print(p, p.x + p.y, Pt._fields, [*p], Pt._make([1, 2]))
class Config(TypedDict):
    a: int
c: Config = {"a": 1}; print(c)
def gen(n: int) -> Iterator[int]:
    while n:
        got = yield n
        n = n - 1 if got is None else got
g = gen(3); print(next(g), g.send(2), list(g))
def outer():
    count = 0
    def inner():
        nonlocal count
        count += 1
        return count
    return inner
i = outer(); i(); print(i())
total = 0
def add(n):
    global total
    total += n
add(5); print(total)
def kw(a, /, b, *args, c=3, **kw): return a, b, args, c, kw
print(kw(1, 2, 3, c=4, d=5), (lambda *a, k=1: (a, k))(1, 2), kw(*[1, 2], **{"z": 0}))
match {"type": "rent", "amount": 5, "extra": 1}:
    case {"type": "rent", "amount": int() as n, **rest}: print("rent", n, rest)
    case _: print("other")
match [1, 2, 3, 4]:
    case [a, *mid, b] if a < b: print(a, mid, b)
match "go north".split():
    case ["go", ("north" | "south") as d]: print(d)
def outer2():
    yield from range(3)
    return 5
def col():
    r = yield from outer2(); print("ret", r)
print(list(col()))
while True:
    if total > 8: break
    total += 1
else:
    print("never")
for _ in []: pass
else: print("empty")
assert total == 9, "no"
del total
print("total" in globals())
