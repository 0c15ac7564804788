# change: the default of json.dumps grows what is being written [may finish]
import json
a = [0]
for _ in range(60):
    a = [a, a]
class O: pass
x = []
def d(v):
    x.append(a)
    return 1
print(len(json.dumps([O(), x], default=d)))
