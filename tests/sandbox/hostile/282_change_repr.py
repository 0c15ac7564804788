# change: a __repr__ that grows the list it is part of [may finish]
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print([O(), x])
