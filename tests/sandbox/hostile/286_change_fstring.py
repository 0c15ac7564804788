# change: a __repr__ inside an f-string [may finish]
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = [1]
print(f"{dict(a=O(), b=x)}")
