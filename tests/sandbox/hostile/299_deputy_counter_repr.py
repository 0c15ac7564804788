# deputy: Counter shows what most_common() of a subclass says
from collections import Counter
a = [0]
for _ in range(60):
    a = [a, a]
class C(Counter):
    def most_common(self, n=None):
        return [("a", a)]
c = C("abc")
print(c)
