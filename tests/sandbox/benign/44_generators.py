def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 10)), next(x for x in fib() if x > 100))
def avg():
    total = n = 0
    value = None
    while True:
        got = yield value
        if got is None: return total
        total += got; n += 1; value = total / n
g = avg(); next(g); print(g.send(10), g.send(20))
try:
    g.send(None)
except StopIteration as e:
    print("returned", e.value)
def flat(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flat(i)
        else: yield i
def outer():
    r = yield from inner()
    yield f"got {r}"
def inner():
    yield 1
    return "done"
def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
c = closing(); next(c); c.close()
def catcher():
    while True:
        try: yield "ready"
        except ValueError as e: yield f"caught {e}"
k = catcher(); next(k); print(k.throw(ValueError("v")))
print(list(flat([1, [2, (3, [4])]])), list(outer()), sum(x * x for x in range(5)), max((len(w), w) for w in "a bbb cc".split()), ", ".join(str(i) for i in range(3)), sorted({w[0] for w in ["ab", "ac"]}), dict((k, v) for k, v in [("a", 1)]), tuple(i for i in "ab"), any(x > 2 for x in [1, 3]), all(x for x in []))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), [x for x in Countdown(2)], list(zip(Countdown(3), "ab")), list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
