# deputy: Counter joins what items() of a subclass says
from collections import Counter
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
A, B = bomb(), bomb()
class C(Counter):
    def items(self):
        return [("a", A)]
    def __getitem__(self, k):
        return B
print(C("abc") & C("abc"))
