# change: a __repr__ inside a named tuple
from collections import namedtuple
R = namedtuple("R", "a b")
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print([R(O(), x)], x and [R(1, x)])
