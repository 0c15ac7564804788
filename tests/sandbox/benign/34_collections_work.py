from collections import Counter, defaultdict, OrderedDict, deque, ChainMap, namedtuple
words = "the cat and the dog and the bird".split()
c = Counter(words)
print(c, c.most_common(2), c["zzz"], sum(c.values()), c.total())
c.update(["cat", "cat"]); c.subtract({"the": 1}); c["new"] += 3
print(c, +Counter(a=1, b=-1), Counter("aab") - Counter("ab"), Counter("ab") | Counter("bc"), Counter("ab") & Counter("bc"), sorted(Counter("abca").elements()))
d = defaultdict(lambda: defaultdict(int))
for w in words:
    d[len(w)][w] += 1
print({k: dict(v) for k, v in d.items()}, dict(d[99]))
g = defaultdict(list)
for i, w in enumerate(words):
    g[w[0]].append(i)
print(dict(g), g, defaultdict(set))
o = OrderedDict(a=1, b=2); o.move_to_end("a"); print(o, o.popitem(last=False), list(o))
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q, list(q), q[0], q.maxlen, deque("ab"))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm["a"], cm["b"], dict(cm), cm.get("z", 0), "b" in cm, len(cm))
P = namedtuple("Point", "x y z", defaults=[0]); p = P(1, 2)
print(p, p.x, p._replace(x=9), p._asdict(), P._fields, p == (1, 2, 0), tuple(p), P(*[1, 2, 3]), P._make([4, 5, 6]))
x, y, *_ = p
print(x, y, max(c, key=c.get), sorted(c.items(), key=lambda kv: (-kv[1], kv[0]))[:2], p._field_defaults if False else "")
