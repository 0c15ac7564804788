# change: an __eq__ grows two named tuples
from collections import namedtuple
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
R=namedtuple("R","a b")
R(O(), x) == R(O(), y)
