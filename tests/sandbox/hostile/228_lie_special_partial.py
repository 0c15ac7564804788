# lie/special: partial a partial of C as __str__
from functools import partial
big='x'*10_000_000
class A:
    __str__=partial(big.lower)
print(*[A()]*1000)
