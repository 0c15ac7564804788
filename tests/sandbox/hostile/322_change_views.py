# change: an __eq__ grows what two views compare
class O:
    def __eq__(self, o):
        x.append(A); y.append(B); return True
    def __hash__(self): return 1
def bomb():
    a=[0]
    for _ in range(60): a=[a,a]
    return a
A,B=bomb(),bomb()
x,y=[],[]
print({1:O(),2:x}.items()=={1:O(),2:y}.items())
