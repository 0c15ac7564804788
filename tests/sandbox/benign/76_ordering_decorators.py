
from functools import reduce, lru_cache, partial, total_ordering, cached_property, wraps
@total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(int(p) for p in s.split("."))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return "Version(" + ".".join(map(str, self.parts)) + ")"
    def __hash__(self): return hash(self.parts)
vs = [Version("1.10"), Version("1.2"), Version("2.0")]
print(sorted(vs), max(vs), Version("1.0") >= Version("0.9"), Version("1.2") in vs, vs.index(Version("2.0")), len({Version("1"), Version("1")}))
print([Version("1")] == [Version("1")], (Version("1"), 2) < (Version("1"), 3), sorted([(Version("2"), "b"), (Version("1"), "z")]), sorted([[Version("2"), "b"], [Version("1"), "z"]]))
print(min(vs, key=lambda v: v.parts[0]), sorted(vs, reverse=True)[0], {"v": vs[0], "l": [1, 2]}, [vs, {"k": (vs[1],)}])
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits > 0, reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(int, base=2)("101"))
def deco(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        print("call", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return inner
@deco
def add(a, b=2): 
    "Adds."
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__)
class Doc:
    def __init__(self, t): self.t = t
    @cached_property
    def words(self): print("computing"); return self.t.split()
    @property
    def n(self): return len(self.words)
    @staticmethod
    def make(t): return Doc(t)
    @classmethod
    def empty(cls): return cls("")
    def __iter__(self): return iter(self.words)
    def __getitem__(self, i): return self.words[i]
    def __contains__(self, w): return w in self.words
    def __call__(self, x): return x + self.n
    def __add__(self, o): return Doc(self.t + " " + o.t)
d = Doc.make("a b c"); print(d.n, d.n, list(d), d[0], d[-2:], "b" in d, d(10), (d + Doc("z")).n, Doc.empty().n, isinstance(d, Doc))
