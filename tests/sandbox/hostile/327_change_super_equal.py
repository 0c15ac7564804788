# change: an __eq__ under super().__eq__()
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
class L(list):
    def same(self, o): return super().__eq__(o)
L([O(), x]).same(L([O(), y]))
