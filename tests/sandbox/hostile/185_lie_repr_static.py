# lie/repr: static a static method of C becomes __repr__
big='x'*10_000_000
class A:
    __repr__=staticmethod(big.lower)
print([A()]*1000)
