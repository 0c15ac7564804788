
import string, random, copy, operator, unicodedata, difflib, pprint, time, contextlib
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
try: Shape()
except TypeError as e: print("abstract")
print(Sq(3).area(), issubclass(Sq, Shape), string.punctuation[:5], string.ascii_lowercase[:3])
r = random.Random(7); print(r.randint(1, 10), round(r.random(), 6), r.choice("abc"), r.sample(range(10), 3)); 
o = {"a": [1, {"b": 2}]}; c = copy.deepcopy(o); c["a"][1]["b"] = 9; print(o, c, copy.copy(o) == o)
print(operator.itemgetter(1)([5, 6]), operator.mul(3, 4), sorted([{"k": 2}, {"k": 1}], key=operator.itemgetter("k")), operator.eq([1], [1]), operator.lt((1,), (2,)))
print(unicodedata.normalize("NFKD", "é").encode("ascii", "ignore"), difflib.get_close_matches("appel", ["apple", "ape"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 2))
print("\n".join(difflib.unified_diff(["a"], ["b"], lineterm="")))
pprint.pprint({"b": list(range(30)), "a": {"x": "y" * 60}}); print(pprint.pformat([1, 2]))
@contextlib.contextmanager
def tag(n):
    print(f"<{n}>"); yield n.upper(); print(f"</{n}>")
with tag("p") as up: print(up)
with contextlib.suppress(KeyError): {}["x"]
t0 = time.time(); print(time.time() - t0 < 5, string.Template("$a b").substitute(a=1), string.capwords("a bc"))
print(bin(5), hex(255), oct(8), int("ff", 16), round(2.675, 2), divmod(17, 5), abs(-3), pow(2, 10, 1000), ord("a"), chr(98), float("1e3"), int(3.9), complex(1, 2), bool([]), bytes([65]), 10 // 3, -7 % 3, 2 ** 0.5, 7 / 2, 1e-9, 0.1 + 0.2, 10 ** 20)
print(b"abc".decode(), "é".encode("utf-8"), b"a,b".split(b","), str(b"x", "utf-8"), bytes("é", "utf-8"), "abc".encode().hex())
print(isinstance(1, (int, str)), type(1), type("a").__name__, callable(len), hasattr([], "append"), getattr("a", "upper")(), id(1) == id(1), list(map(lambda a, b: a + b, [1], [2])), list(filter(None, [0, 1, ""])), next(iter([]), "dflt"))
