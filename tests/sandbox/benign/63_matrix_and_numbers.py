from functools import reduce
import math, statistics, operator
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(self.rows, o.rows)])
    def __sub__(self, o): return self + o * -1
    def __mul__(self, k): return Matrix([[v * k for v in r] for r in self.rows])
    __rmul__ = __mul__
    def __pow__(self, n): return reduce(operator.matmul, [self] * n) if False else reduce(lambda a, b: a @ b, [self] * n)
    def __eq__(self, o): return self.rows == o.rows
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.rows[i][j] = v
    def __round__(self, n=0): return Matrix([[round(v, n) for v in r] for r in self.rows])
    def __abs__(self): return max(abs(v) for r in self.rows for v in r)
    def __repr__(self): return "Matrix(" + ", ".join(map(str, self.rows)) + ")"
    @property
    def T(self): return Matrix(zip(*self.rows))
m = Matrix([[1, 1], [1, 0]])
print(m ** 10, m @ m == m ** 2, 3 * m, m.T, abs(m - 5 * m), m[0, 1], round(Matrix([[1.234]]), 1))
m[1, 1] = 9; print(m)
def sieve(n):
    flags = [True] * (n + 1); flags[:2] = [False, False]
    for i in range(2, int(n ** .5) + 1):
        if flags[i]: flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
def gcd(a, b): return a if not b else gcd(b, a % b)
def base(n, b, d="0123456789abcdef"): return d[n] if n < b else base(n // b, b, d) + d[n % b]
print(sieve(40), gcd(84, 36), base(255, 16), base(10, 2), int("zz", 36), sum(d for d in range(1, 28) if 28 % d == 0))
xs, ys = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 8.1, 9.8]
mx, my = statistics.mean(xs), statistics.mean(ys)
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(f"{slope:.4f} {my - slope * mx:.4f}", round(statistics.pstdev(ys), 6), statistics.median_low(xs), math.dist((0, 0), (3, 4)))
print([f"{x:.2e}" for x in (1e-9, 12345.678)], 0.1 + 0.2 == 0.3, math.isclose(.1 + .2, .3), round(-2.5), 7 // -2, -7 % 3, divmod(-7, 3), 5 & 3 | 8 ^ 1, 1 << 70, (-8) ** (1 / 3) if False else "", 2 ** 0.5)
print(sum(range(101)), math.prod(range(1, 8)), max([3, -7, 5], key=abs), sorted([-3, 1, 2], key=abs, reverse=True), float("1e-3"), int(-3.9), bool([]), complex(3, -4), abs(complex(3, -4)))
