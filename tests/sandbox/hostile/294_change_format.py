# change: a __repr__ under str.format
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
print("{0} {0!r}".format([O(), x]))
