# deputy: JSON of what items() of a subclass says [may finish]
import json
a = [0]
for _ in range(60):
    a = [a, a]
class C(dict):
    def items(self):
        return [("a", a)]
c = C(a=1)
print(len(json.dumps(c)))
raise ValueError
