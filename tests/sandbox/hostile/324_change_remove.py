# change: an __eq__ grows what remove() looks through
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
l=[[O(), x]]
l.remove([O(), y])
