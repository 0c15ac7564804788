# change: an __eq__ grows the fields of two records
from dataclasses import dataclass
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
@dataclass
class D:
    a: object
    b: list
D(O(), x) == D(O(), y)
