# change: a __repr__ inside a deque [may finish]
from collections import deque
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print(deque([O(), x]))
