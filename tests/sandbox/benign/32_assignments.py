a = b = c = 3
x, (y, z), *w = 1, (2, 3), 4, 5
(p, q), r = "ab", "c"
for i, (k, *vs) in enumerate([("a", 1, 2), ("b",)]): print(i, k, vs)
print(a, b, c, x, y, z, w, p, q, r, [k for k, *_ in ["ab", "cd"]], [(i, v) for i, (v, *_) in enumerate([[1, 2]])])
l = list(range(10)); l[2:5] = ["x"]; l[::2] = [0] * len(l[::2]); del l[-2:]; l[len(l):] = [99]; print(l)
l[1], l[0] = l[0], l[1]; l += [1]; l *= 2; print(l, len(l))
d = {}; d["a"] = d["b"] = []; d["a"].append(1); d["n"] = d.get("n", 0) + 1; d["n"] += 4; d["n"] **= 2; d |= {"z": 1}; print(d)
m = [[0] * 3 for _ in range(2)]; m[1][2] = 5; m[0][0] += 7; m[0][1] -= 1; print(m, [list(r) for r in zip(*m)], [v for r in m for v in r if v])
s = {1, 2}; s |= {3}; s &= {2, 3, 4}; s -= {4}; s ^= {2, 9}; print(sorted(s), {1, 2} < {1, 2, 3}, frozenset("aab") == {"a", "b"})
if (n := len(l)) > 5: print("long", n)
print([y for v in range(5) if (y := v * v) > 3], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
t = (1,); t += (2,); print(t, t * 2, t + (3,), (*t, 9), [*t, *"ab"], {**{"a": 1}, "b": 2}, *t, sep="|")
i = 5; i -= 1; i *= 3; i //= 2; i %= 4; i <<= 3; i |= 1; i ^= 3; i >>= 1; f = 7; f /= 2; print(i, f, ~i, -i, +i, not i)
del d["a"], d["z"]; print(d, "a" not in d, 1 < 2 < 3 != 4, 3 if [] else 4, [] or {} or "last", 0 and 1, None is None)
global_counter = 0
def bump():
    global global_counter
    global_counter += 1
    def inner():
        nonlocal_value = 1
        def deeper():
            nonlocal nonlocal_value
            nonlocal_value += 1
            return nonlocal_value
        return deeper() + deeper()
    return inner()
print(bump(), bump(), global_counter)
