import copy
a = {"x": [1, 2, {"y": (3, [4])}], "s": {1, 2}}
b = copy.deepcopy(a)
b["x"][2]["y"][1].append(5)
c = copy.copy(a)
c["x"].append(9)
print(a, b, c)
class T:
    def __init__(self, v): self.v = v
t = T([1])
u = copy.deepcopy(t)
w = copy.copy(t)
u.v.append(2); w.v.append(3)
print(t.v, u.v, w.v, type(u) is T)
l = [1]; l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, m is l)
from collections import defaultdict, Counter, deque
d = copy.deepcopy(defaultdict(list, {"a": [1]}))
d["b"].append(1)
print(d, copy.copy(Counter("aab")), copy.deepcopy(deque([1, [2]])))
