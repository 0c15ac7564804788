# change: a __repr__ under % [may finish]
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print("%s %r" % ([O(), x], 1))
