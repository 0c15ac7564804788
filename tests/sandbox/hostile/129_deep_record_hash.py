# deep/record: hash a frozen dataclass is hashed without an end
from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    a: object
    b: object
p=P(1,2)
for i in range(60):
    p=P(p,p)
hash(p)
