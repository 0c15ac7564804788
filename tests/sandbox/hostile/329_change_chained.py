# change: an __eq__ in a chain of comparisons
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
[O(), x] == [O(), y] == [O(), y]
