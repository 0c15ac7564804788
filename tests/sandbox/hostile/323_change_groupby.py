# change: an __eq__ grows the keys of groupby
import itertools
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
print([k for k,g in itertools.groupby([[O(), x],[O(), y]])])
