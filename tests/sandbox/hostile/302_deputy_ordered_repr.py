# deputy: OrderedDict shows what items() of a subclass says [may finish]
from collections import OrderedDict
a = [0]
for _ in range(60):
    a = [a, a]
class C(OrderedDict):
    def items(self):
        return [("a", a)]
c = C()
c["a"] = 1
print(c)
