
class Node:
    def __init__(self, v, kids=None): self.v, self.kids = v, kids or []
    def __repr__(self): return f"Node({self.v}, {self.kids})"
    def __eq__(self, o): return isinstance(o, Node) and self.v == o.v and self.kids == o.kids
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v
t = Node(1, [Node(2), Node(3, [Node(4)])])
print(t, t == Node(1, [Node(2), Node(3, [Node(4)])]), t != Node(1), {"tree": t, "n": [t, 1]}, [t.kids, []])
print([[Node(1)], [Node(2)]] == [[Node(1)], [Node(2)]], [Node(1), [2]] == [Node(1), [3]], {"a": [Node(1)]} == {"a": [Node(1)]}, (Node(1), [1]) < (Node(1), [2]))
print(sorted([[Node(3), [1]], [Node(2), [9]]]), max([[Node(3)], [Node(5)]]), [Node(1)] in [[Node(0)], [Node(1)]], [[Node(1)]].count([Node(1)]), [[Node(1)]].index([Node(1)]))
class L(list):
    def first(self): return self[0]
class D(dict):
    def __missing__(self, k): return k * 2
l = L([Node(1), 2]); d = D(a=Node(1)); print(l, d, d["zz"], l.first(), L([1]) == [1], D(a=1) == {"a": 1}, l + [3], len(l))
import json
print(json.dumps({"l": L([1, 2]), "d": D(x=1)}), json.dumps([Node(1)], default=lambda o: {"v": o.v, "kids": o.kids}))
class E(Exception):
    def __str__(self): return "E:" + ",".join(map(str, self.args))
try: raise E([Node(1)], 2)
except E as e: print(e, repr(e), [e])
print(str([ValueError("x", [1])]), ValueError([Node(1)]), KeyError("k"), OSError(2, "no"), [KeyError((1, 2))], {1: ValueError([Node(2)])})
from collections import OrderedDict, defaultdict, deque, Counter
print(OrderedDict(a=Node(1)), defaultdict(list, {"a": [Node(1)]}), deque([Node(1), [2]]), Counter({"a": 2}), {1: Node(1)}.values(), {1: Node(1)}.items(), {Node(1): 1}.keys())
class C2(OrderedDict): pass
print(C2(a=1), [C2(a=Node(1))], {Node(1), Node(1)}, frozenset([Node(2)]), (Node(1),), f"{[Node(1)]} {[Node(1), []]!r:>30}|", "%s %r" % ([Node(1)], {"k": Node(2)}), "{} {!r}".format([Node(1)], (Node(2), [1])))
a = [Node(1)]; a.append(a); print(a)
