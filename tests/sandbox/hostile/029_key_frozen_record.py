# native-hang: hash of a frozen dataclass with a shared tuple
from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    x: object
t = ()
for i in range(60):
    t = (t, t)
print(hash(P(t)))
