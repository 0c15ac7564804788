# change: an __eq__ grows what bisect compares
import bisect
class O:
    def __lt__(self, o):
        return True
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
bisect.bisect([[O(), x]], [O(), y])
