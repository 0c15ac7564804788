# change: a __repr__ under pprint [may finish]
import pprint
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
pprint.pprint({"k": [O(), x]})
