x = (1,
     2)
if x: pass
else: print("never")
for _ in range(2): ...
while False: pass
else: print("while else")
for i in range(3):
    if i == 5: break
else: print("for else")
a = [i if i % 2 else -i for i in range(6) if i not in (2,)]
b = {k: v for k, v in zip("abc", range(3)) if v}
c = {(i, j) for i in range(2) for j in range(i)}
d = [[j * i for j in range(3)] for i in range(2)]
print(a, b, c, d, [*range(3), *"ab"], {**b, "z": 0})
print("a" "b" f"{1}" r"\n", 1_000, 0b11, 0o17, 1e3, 3.0j.imag, not True, ..., None, Ellipsis is ...)
print(1 if 0 else 2 if 0 else 3, 1 < 2 > 0 != 5, "x" * 3, [1, 2] * 2, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, not 1 == 2, ~5 & 0xF)
def g():
    try: return "try"
    finally: print("finally runs")
def h():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("fin", i)
    return i
print(g(), h())
class A: x = 1; y = [x] * 2; z = [n for n in y]
class B(A):
    def __init__(self): self.x += 1; self.d = {}; self.d["k"] = self.d.get("k", 0) + 1; self.d["k"] += 1
    class Inner: v = 5
    def method(self, v=A.x): return v, self.Inner.v, B.x
o = B(); o.new, o.x = 3, o.x * 2
print(A.z, o.x, o.d, o.method(), o.new, B.Inner.v, o.Inner().v)
with_list = [1, 2, 3, 4, 5]
first, *mid, last = with_list; *_, z = "xyz"; (p, [q, *r]) = 1, [2, 3, 4]
print(first, mid, last, z, p, q, r, with_list[::-2], with_list[-3:-1], with_list[1:4:2], with_list[10:], "abc"[-5:2])
i = 0
arr = [0, 0, 0]
def nxt():
    global i
    i += 1
    return i
arr[nxt()] += nxt() * 10
arr[i - 2], i = i, arr[1]
print(arr, i)
assert (n := 10) == 10 and n
print(f"{n!r:>{n}}|{n:<{n // 2}}|{'q':^{3}}|", "%s %%" % n, "{:{}}".format("w", 4) + "|")
try: raise ValueError
except ValueError as e: print(repr(e), e.args, str(e) == "")
try:
    try: 1 / 0
    finally: print("cleanup")
except ZeroDivisionError: print("zero")
def outer():
    try:
        yield 1
    except GeneratorExit:
        print("exit"); raise
gen = outer(); next(gen); del gen
print(type(print).__name__ != "", callable(len), isinstance(True, int), issubclass(bool, int), hash("a") == hash("a"), {1: "i", 1.0: "f", True: "b"})
print(*sorted({3, 1, 2}), sep=","); print(); print("no newline", end=""); print("|", "a", "b", sep=""); print(None, True, 1.50, -0.0, 1e100, [None], ("t",), {"k": ()}, set(), frozenset({1}), b"b", 1 + 2j, range(3), slice(1, 2))
