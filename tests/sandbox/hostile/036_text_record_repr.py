# native-hang: repr of dataclasses that share their parts
from dataclasses import dataclass
@dataclass
class P:
    x: object
    y: object
p = P(1, 1)
for i in range(60):
    p = P(p, p)
print(p)
