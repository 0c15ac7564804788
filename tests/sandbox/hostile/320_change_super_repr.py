# change: a __repr__ under super().__repr__() [may finish]
class O:
    def __repr__(self):
        x.append(A); return "o"
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A=bomb()
x=[]
class L(list):
    def __repr__(self): return super().__repr__()
print(len(repr(L([O(), x]))))
