# change: a __repr__ inside a ChainMap [may finish]
from collections import ChainMap
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print(ChainMap({"a": O(), "b": x}))
