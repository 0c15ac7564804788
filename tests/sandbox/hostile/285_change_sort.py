# change: an __eq__ that grows the lists that are being sorted
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
A, B = bomb(), bomb()
class O:
    def __eq__(self, other):
        x.append(A); y.append(B)
        return True
x, y = [], []
print(sorted([[O(), x], [O(), y]]))
