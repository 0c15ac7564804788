# change: a __repr__ in the arguments of an error that is not caught
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
raise ValueError([O(), x])
