# deputy: Counter compares what __getitem__ of a subclass says
from collections import Counter
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
A, B = bomb(), bomb()
class C(Counter):
    def __init__(self, v):
        super().__init__("abc")
        self.v = v
    def __getitem__(self, k):
        return self.v
print(C(A) == C(B))
