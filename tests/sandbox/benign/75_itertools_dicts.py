
from itertools import groupby, chain, islice, combinations, product, zip_longest, accumulate, takewhile, count, tee, starmap, pairwise
rows = [("a", 1), ("b", 2), ("a", 3), ("c", 0)]
for k, g in groupby(sorted(rows), key=lambda r: r[0]):
    print(k, [v for _, v in g])
print(sorted(rows, key=lambda r: (-r[1], r[0])), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1], reverse=True))
print(list(chain([1], [2, 3])), list(islice(count(5), 3)), list(combinations("abc", 2)), list(product([0, 1], repeat=2)), list(zip_longest([1, 2], [3], fillvalue=0)))
print(list(accumulate([1, 2, 3])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(pairwise("abcd")), list(starmap(pow, [(2, 3), (3, 2)])))
for i, (a, b) in enumerate(zip([1, 2], "xy"), start=1):
    print(i, a, b)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
print(max([], default=None), max(["aa", "b"], key=len), min(3, 1, 2), sum(x * x for x in range(4)), any([]), all([]), sum([[1], [2]], []), 1 < 2 < 3 <= 3, not 1 == 2)
d1, d2 = {"a": 1, "b": 2}, {"b": 3, "c": 4}
print(d1.keys() & d2.keys(), sorted(d1.keys() | d2.keys()), d1.items() - d2.items() == {("a", 1), ("b", 2)}, {**d1, **d2}, d1 | d2, list(reversed(d1)), d1.get("z", 0), d1.setdefault("q", []), d1.pop("q"))
s1, s2 = {1, 2, 3}, {2, 3, 4}
print(s1 & s2, s1 | s2, s1 - s2, s1 ^ s2, s1 <= {1, 2, 3, 4}, s1.isdisjoint({9}), frozenset(s1) == s1)
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(c) for c in zip(*m)], [x for r in m for x in r if x % 2], {x: x ** 2 for x in range(3)}, {len(w) for w in ["a", "bb", "cc"]})
first, *mid, last = range(5); print(first, mid, last); (a, b), c = (1, 2), 3; print(a, b, c)
l = list(range(10)); l[2:5] = [0]; del l[-1], l[0]; l.insert(1, 99); l.extend([7]); print(l, l.index(99), l.count(0)); l.sort(reverse=True); print(l[:3], l[-2:], l[::2]); l.reverse(); print(l); l.remove(99); print(l.pop(0), l); l.clear(); print(l, l[:], l[5:])
