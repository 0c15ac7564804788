from functools import reduce, partial, wraps, total_ordering, cached_property
from itertools import islice, chain
import operator, time
def compose(*fs): return reduce(lambda f, g: lambda *a, **k: g(f(*a, **k)), fs)
def retry(times=3, *, catch=Exception):
    def deco(f):
        @wraps(f)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try: return f(*args, **kwargs)
                except catch as e:
                    last = e
                    print(f"{f.__name__} attempt {attempt}: {e}")
            raise RuntimeError("gave up") from last
        inner.calls = times
        return inner
    return deco
state = {"n": 0}
@retry(times=3, catch=(ValueError, KeyError))
def flaky(limit):
    """Fails at first."""
    state["n"] += 1
    if state["n"] < limit: raise ValueError(f"n={state['n']}")
    return state["n"]
print(flaky(3), flaky.calls, flaky.__name__, flaky.__doc__)
state["n"] = -10
try: flaky(99)
except RuntimeError as e: print(e)
clean = compose(str.strip, str.lower, partial(str.replace), lambda s: s) if False else compose(str.strip, str.lower, lambda s: s.replace("-", " "), str.split)
print(clean("  Well-Known FACT "), list(map(operator.itemgetter(0), clean("a-b c"))))
@total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return ".".join(map(str, self.parts))
    @cached_property
    def major(self):
        print("computing")
        return self.parts[0]
v = Version("1.10.0"); print(v > Version("1.9.9"), v >= v, v <= Version("2.0"), sorted(map(Version, ["2.0", "1.10", "1.2"])), v.major, v.major)
class Pipe:
    def __init__(self, f): self.f = f
    def __ror__(self, x): return self.f(x)
    def __or__(self, o): return Pipe(lambda x: o.f(self.f(x)))
double, evens = Pipe(lambda xs: [x * 2 for x in xs]), Pipe(lambda xs: [x for x in xs if x % 4 == 0])
print([1, 2, 3, 4] | double | evens, [5, 6] | (double | Pipe(sum)))
def windowed(seq, n):
    it = iter(seq); win = list(islice(it, n))
    if len(win) == n: yield tuple(win)
    for x in it: win = win[1:] + [x]; yield tuple(win)
print(list(windowed(range(5), 3)), [round(sum(w) / 3, 2) for w in windowed([1, 5, 2, 8], 3)])
def flatten(d, prefix=""):
    return dict(chain.from_iterable(flatten(v, f"{prefix}{k}.").items() if isinstance(v, dict) else [(f"{prefix}{k}", v)] for k, v in d.items()))
print(flatten({"a": 1, "b": {"c": 2, "d": {"e": 3}}}))
start = time.perf_counter(); print(time.perf_counter() >= start, round(0.0, 2))
def counter(start=0):
    count = start
    def inc(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        count = start
    inc.reset = reset
    return inc
c = counter(5); c(); c(10); print(c()); c.reset(); print(c())
def f(a, /, b, *args, c=3, d, **kw): return a, b, args, c, d, kw
print(f(1, 2, 3, 4, d=5, e=6), f(*[1], **{"b": 2, "d": 4}), (lambda x, *y, z=1: (x, y, z))(1, 2, z=3))
def default_trap(x, acc=[]): acc.append(x); return acc
print(default_trap(1), default_trap(2), default_trap.__name__)
